"""`make pictures`: the README's pictures of the local workspace, drawn by a real Chromium with the real bot."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from PIL import Image
from playwright.sync_api import Browser, expect

from bot.conversation import Conversation
from bot.knowledge.load import load
from tests.browser import chromium
from tests.browser.town import ROOT, Town, founded
from tests.browser.visitor import Visitor

FOLDER = ROOT / "docs" / "images"
MOST_BYTES = 300_000
COLOURS = 256  # enough for a page of few colours, and a third of the bytes
WIDE = {"viewport": {"width": 1280, "height": 836}}
PHONE = {"viewport": {"width": 390, "height": 780}, "has_touch": True, "is_mobile": True}


def light(alice: Visitor, town: Town) -> None:
    """A channel with a thread, and an answer for oneself."""
    town.write(
        "C0GENERAL", "U0BOB", "The conference wants a chat, and an API for the talks. Which framework do we take?"
    )
    town.write("C0GENERAL", "U0BOB", "I only know Django :slightly_smiling_face:")
    alice.say("Let us ask.")
    alice.say("@advisor a chat server for 5000 people, no ORM")
    alice.open_thread("a chat server")
    alice.answer("aiohttp, with Tornado close behind", alice.thread)
    alice.say("/framework which one for a small JSON API?")
    alice.answer("Only visible to you")
    alice.page.mouse.move(5, 830)


def dark(alice: Visitor, _: Town) -> None:
    """The guide in the direct message, half done."""
    alice.go("advisor")
    alice.say("does Bottle have WebSockets?")
    alice.answer("Partly")
    alice.say("help me choose")
    alice.answer("1 of 4").get_by_role("button", name="An API").click()
    alice.answer("2 of 4").get_by_role("button", name="More options").click()
    alice.page.mouse.move(5, 830)


def phone(alice: Visitor, _: Town) -> None:
    """A comparison in a thread that fills the phone."""
    alice.say("@advisor compare Django and FastAPI")
    alice.open_thread("compare Django and FastAPI")
    alice.answer("FastAPI", alice.thread)


def inspector(alice: Visitor, _: Town) -> None:
    """How a misspelt question was read."""
    alice.say("@advisor is djagno faster then fastapi")
    alice.open_thread("is djagno")
    alice.answer("FastAPI", alice.thread)
    alice.page.get_by_role("button", name="Inspector").click()
    expect(alice.page.get_by_role("complementary", name="Inspector")).to_contain_text("How it was read")
    alice.page.mouse.move(5, 830)


PICTURES: Mapping[str, tuple[Callable[[Visitor, Town], None], dict[str, Any]]] = {
    "light": (light, WIDE | {"color_scheme": "light"}),
    "dark": (dark, WIDE | {"color_scheme": "dark"}),
    "phone": (phone, PHONE | {"color_scheme": "light"}),
    "inspector": (inspector, WIDE | {"color_scheme": "light"}),
}


def draw(browser: Browser, town: Town, name: str) -> bytes:
    """Return a picture as PNG."""
    act, settings = PICTURES[name]
    context = browser.new_context(
        **settings, device_scale_factor=2, reduced_motion="reduce", timezone_id="Europe/Berlin"
    )
    alice = Visitor(context.new_page(), town.url).come()
    act(alice, town)
    alice.page.wait_for_function("document.fonts.ready.then(() => true)")
    drawn = Image.open(io.BytesIO(alice.page.screenshot()))
    context.close()
    out = io.BytesIO()
    drawn.convert("RGB").quantize(COLOURS, kmeans=3).save(out, "PNG", optimize=True)
    return out.getvalue()


def main() -> int:
    """Draw every picture, each in a workspace of its own; return the exit status."""
    path = chromium.found()
    if not path:
        print(
            "There is no Chromium here; on Debian: apt install chromium fonts-lato fonts-noto-color-emoji",
            file=sys.stderr,
        )
        return 2
    conversation = Conversation.of(load())
    FOLDER.mkdir(parents=True, exist_ok=True)
    with chromium.launched(path) as browser:
        for name in PICTURES:
            with TemporaryDirectory() as folder, founded(conversation, Path(folder)) as town:
                town.start_bot()
                drawn = draw(browser, town, name)
            (FOLDER / f"{name}.png").write_bytes(drawn)
            print(f"docs/images/{name}.png  {len(drawn) // 1000} kB")
            if len(drawn) > MOST_BYTES:
                print(f"{name}.png is larger than {MOST_BYTES // 1000} kB", file=sys.stderr)
                return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
