"""What shall be seen the moment it happens is live, in whatever words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.domain.question import Reading
from bot.understand.text.live import LIVE

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "is_live"),
    [
        pytest.param("the kitchen screen has to show orders at once, what to take?", True, id="at once"),
        pytest.param("the monitor should change that same second, which framework?", True, id="that same second"),
        pytest.param("positions must appear on the map without anyone reloading, what fits?", True, id="no reload"),
        pytest.param("a tablet shows a curve that moves while the tool is cutting?", True, id="while it happens"),
        pytest.param("which framework has live updates on all screens?", True, id="named anyhow"),
        pytest.param("which framework for live order updates?", True, id="live, with a word between"),
        pytest.param("we live in a small town, which framework?", False, id="to live"),
        pytest.param("the page loads at once, which framework is that fast?", False, id="loads"),
        pytest.param("we must decide immediately, a page with a form, what fits?", False, id="nothing comes"),
        pytest.param("a page that shows a table, what fits?", False, id="no hurry"),
    ],
)  # fmt: skip
def test_it_is_live(read: Read, text: str, is_live: bool):
    assert (LIVE in {need.criterion for need in read(text).needs if need.because is None}) is is_live


def test_named_anyhow_it_counts_once(read: Read):
    reading = read("live updates: the screen shows an alarm at once, what fits?")
    assert sum(mention.entity_id == LIVE for mention in reading.mentions) == 1
