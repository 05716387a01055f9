"""What is asked of no framework in particular is read as what it asks."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.domain.question import Intent, Reading

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "intent", "frameworks", "aspect"),
    [
        pytest.param("what do people use for database migrations when they aren't on Django?", Intent.CONCEPT,
                     (), None, id="elsewhere"),
        pytest.param("how do you do migrations without Django", Intent.CONCEPT, (), None, id="without it"),
        pytest.param("Robyn says it's written in Rust. Does that matter once a database is involved?",
                     Intent.CONCEPT, (), None, id="whether speed matters"),
        pytest.param("my nephew knows loops, which web framework should he learn first", Intent.RECOMMEND, (), None,
                     id="to learn"),
        pytest.param("Which Python web framework would you NOT choose today, and why?", Intent.RECOMMEND, (), "worst",
                     id="not to choose"),
        pytest.param("No cloud, just one Windows server with IIS. Which frameworks can I deploy there?", Intent.CONCEPT,
                     (), None, id="what runs there"),
        pytest.param("framework for a village library, members reserve books", Intent.RECOMMEND, (), None,
                     id="for a project"),
        pytest.param("list the frameworks for the web that exist in Python today", Intent.LIST, (), None,
                     id="a list all the same"),
        pytest.param("whats the fastest python web framework? boss wants numbers", Intent.RECOMMEND, (), None,
                     id="the one ahead"),
    ],
)  # fmt: skip
def test_what_is_asked_of_none_is_read_as_what_it_asks(
    read: Read, text: str, intent: Intent, frameworks: tuple[str, ...], aspect: str | None
):
    reading = read(text)
    assert (reading.intent, reading.frameworks, reading.aspect) == (intent, frameworks, aspect)


def test_what_runs_on_windows_is_told_of_windows(read: Read):
    asked = read(
        "No Docker, no cloud, just one Windows server with IIS. Which frameworks can I realistically deploy there?"
    )
    assert asked.concepts == ("on_windows",)
