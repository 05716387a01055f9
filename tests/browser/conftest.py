"""The page in a real Chromium. `STOPPED_BOT=1` runs every test without a bot: all that wait for an answer must fail."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from bot.conversation import Conversation
from bot.knowledge.load import load
from tests.browser import chromium
from tests.browser.town import Town, founded
from tests.browser.visitor import Visitor

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark whatever needs a browser."""
    for item in items:
        if HERE in item.path.parents and "browser" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.slow)


@pytest.fixture(scope="session")
def conversation() -> Conversation:
    return Conversation.of(load())


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Run the browser for one file: while it runs, its event loop keeps other tests of the process from theirs."""
    path = chromium.found()
    if not path:
        pytest.skip("no Chromium here: install it (Debian: apt install chromium), or name one in CHROMIUM")
    with chromium.launched(path) as browser:
        yield browser


@pytest.fixture
def empty_town(browser: Browser, conversation: Conversation, tmp_path: Path) -> Iterator[Town]:
    """A workspace without a bot."""
    with founded(conversation, tmp_path) as town:
        yield town


@pytest.fixture
def town(empty_town: Town) -> Town:
    """A workspace with the real bot in a process of its own."""
    empty_town.start_bot()
    if os.environ.get("STOPPED_BOT"):
        empty_town.stop_bot()
    return empty_town


@pytest.fixture
def visit(browser: Browser) -> Iterator[Callable[..., Visitor]]:
    """Open the page as a browser that was never there before; the keywords are Playwright's, of a new context."""
    visitors: list[Visitor] = []

    def open_page(town: Town, place: str = "#/alice", **context: object) -> Visitor:
        settings = {"viewport": {"width": 1280, "height": 800}, **context}
        visitor = Visitor(browser.new_context(**settings).new_page(), town.url)
        visitors.append(visitor)
        return visitor.come(place)

    yield open_page
    for visitor in visitors:
        visitor.page.context.close()
    for visitor in visitors:
        assert visitor.complaints == []
        assert [url for url in visitor.requested if not url.startswith(visitor.url)] == []


@pytest.fixture(scope="session")
def axe() -> str:
    """axe-core, as `make web` copied it from npm."""
    return (HERE / "axe.min.js").read_text("utf-8")
