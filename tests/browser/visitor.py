"""A person before the page: what they do, and what they read."""

from __future__ import annotations

import os
import re
from typing import Any

from playwright.sync_api import Locator, Page, expect

# Within which whatever is awaited must be on the screen, in milliseconds. Without a bot nothing comes: why wait long?
PATIENCE = 3_000 if os.environ.get("STOPPED_BOT") else 10_000

expect.set_options(timeout=PATIENCE)


class Visitor:
    """Acts on the page by what can be seen and heard: roles, names, words. ``complaints`` is the browser's console."""

    def __init__(self, page: Page, url: str) -> None:
        self.page, self.url = page, url
        self.complaints: list[str] = []
        self.requested: list[str] = []
        page.set_default_timeout(PATIENCE)
        page.on("console", lambda said: self._hear(said.type, said.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("request", lambda request: self.requested.append(request.url))

    def _hear(self, kind: str, text: str) -> None:
        if kind in ("error", "warning"):
            self.complaints.append(text)

    def come(self, place: str = "#/alice") -> Visitor:
        """Open the page, and wait until the workspace is shown."""
        self.page.goto(f"{self.url}/{place}")
        expect(self.page.get_by_role("main").get_by_role("heading", level=1)).to_be_visible()
        return self

    # -- places ------------------------------------------------------------------------------

    @property
    def channel(self) -> Locator:
        """Return the main list of messages."""
        return self.page.get_by_role("main").get_by_role("region", name=re.compile("^Messages in"))

    @property
    def thread(self) -> Locator:
        """Return the thread's list of messages."""
        return self.page.get_by_role("complementary", name="Thread").get_by_role(
            "region", name=re.compile("^Messages in")
        )

    def go(self, name: str) -> None:
        """Choose a conversation in the sidebar."""
        entries = self.page.get_by_role("navigation", name="Channels and direct messages")
        entries.get_by_role("button", name=re.compile(rf"^{name}(?:\W|$)")).first.click()

    def tab(self, name: str) -> None:
        """Choose a tab of the app or the inspector."""
        self.page.get_by_role("tab", name=name, exact=True).click()

    def become(self, name: str) -> None:
        """Switch to another person."""
        self.page.get_by_role("button", name=re.compile("switch person")).click()
        self.page.get_by_role("menuitemradio", name=re.compile(f"^Be {name}")).click()
        expect(self.page.get_by_role("button", name=f"You are {name}")).to_be_visible()

    # -- writing -----------------------------------------------------------------------------

    def field(self, name: str = "Message") -> Locator:
        """Return a composer: ``Reply`` is the thread's."""
        return self.page.get_by_role("combobox", name=re.compile(f"^{name}"))

    def say(self, text: str, field: str = "Message") -> None:
        """Write and send."""
        self.field(field).fill(text)
        self.field(field).press("Enter")

    def open_thread(self, of: str) -> None:
        """Open the thread under the message with these words, once it has replies."""
        self.message(of).get_by_role("button", name=re.compile(r"\d+ repl(?:y|ies)")).click()
        expect(self.page.get_by_role("complementary", name="Thread")).to_be_visible()

    # -- reading -----------------------------------------------------------------------------

    def message(self, words: str | re.Pattern[str], within: Locator | None = None) -> Locator:
        """Return the newest message with these words, of the channel unless told."""
        return (within or self.channel).get_by_role("article").filter(has_text=words).last

    def sees(self, words: str | re.Pattern[str], within: Locator | None = None) -> Locator:
        """Wait for a message with these words, and return it."""
        found = self.message(words, within)
        expect(found).to_be_visible()
        return found

    def answer(self, words: str | re.Pattern[str], within: Locator | None = None) -> Locator:
        """Wait for a message of the advisor with these words, and return it."""
        found = self.sees(words, within)
        expect(found).to_have_attribute("aria-label", re.compile("^advisor, "))
        return found

    def violations(self, axe: str) -> list[str]:
        """Return what axe-core finds serious or critical on the page as it stands."""
        self.page.evaluate(axe)
        found: list[dict[str, Any]] = self.page.evaluate("async () => (await axe.run(document)).violations")
        return [
            f"{one['id']} ({one['impact']}): {node['target']} {node['failureSummary']}"
            for one in found
            if one["impact"] in ("serious", "critical")
            for node in one["nodes"]
        ]
