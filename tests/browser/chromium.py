"""The system's own Chromium, driven by Playwright, which downloads none."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def found() -> str | None:
    """Return the path of a Chromium on this system: ``CHROMIUM`` names one, else those on the path are tried."""
    wanted = os.environ.get("CHROMIUM")
    return wanted or next((path for path in map(shutil.which, NAMES) if path), None)


@contextmanager
def launched(path: str) -> Iterator[Browser]:
    """Run the browser for as long as the block lasts."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        try:
            yield browser
        finally:
            browser.close()
