"""How the same is done in two or three frameworks is told of each; what sets them apart or joins them is not that."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.domain.question import Intent, Reading

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "intent", "frameworks"),
    [
        pytest.param("how do I do rate limiting per api key in flask and fastapi?", Intent.CONCEPT,
                     ("flask", "fastapi"), id="how it is done"),
        pytest.param("file uploads in both django and flask, how?", Intent.CONCEPT, ("django", "flask"), id="in both"),
        pytest.param("rate limiting in both flask and fastapi please", Intent.FEATURE_CHECK, ("flask", "fastapi"),
                     id="a part of both"),
    ],
)  # fmt: skip
def test_what_is_done_in_several_is_told_of_each(read: Read, text: str, intent: Intent, frameworks: tuple[str, ...]):
    reading = read(text)
    assert (reading.intent, reading.frameworks) == (intent, frameworks)


@pytest.mark.parametrize(
    ("text", "aspect"),
    [
        pytest.param("how do I run flask and fastapi in one app with uploads?", "together", id="joined"),
        pytest.param("how do we move file uploads from flask to fastapi?", "migration", id="moved"),
        pytest.param("flask or django, how do they do file uploads?", None, id="set against each other"),
    ],
)
def test_what_joins_them_or_sets_them_apart_is_no_such_thing(read: Read, text: str, aspect: str | None):
    reading = read(text)
    assert reading.intent is Intent.COMPARE
    assert reading.aspect == aspect
