"""How each thing named is meant: wanted or refused, a must or not."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.question import Mention

Spotted = Callable[[str], tuple[Mention, ...]]


@pytest.mark.parametrize(
    ("text", "musts"),
    [
        pytest.param("it must have websockets", {"websocket"}, id="must have"),
        pytest.param("an orm is a must", {"orm"}, id="is a must"),
        pytest.param("websockets are required", {"websocket"}, id="required"),
        pytest.param("it has to support http/2", {"http2"}, id="has to support"),
        pytest.param("it must have an orm and an admin site", {"orm", "admin"}, id="a list"),
        pytest.param("an admin site is mandatory", {"admin"}, id="mandatory"),
        pytest.param("we need websockets", set(), id="a plain need"),
        pytest.param("ideally with an orm", set(), id="ideally"),
        pytest.param("it must have an orm, ideally with an admin site", {"orm"}, id="a must and a wish"),
        pytest.param("it must not have an orm", set(), id="must not"),
    ],
)
def test_musts(spotted: Spotted, text: str, musts: set[str]):
    assert {m.entity_id for m in spotted(text) if m.must} == musts


@pytest.mark.parametrize(
    ("text", "had"),
    [
        pytest.param("currently it's wsgi with celery", {"wsgi", "background_tasks"}, id="currently"),
        pytest.param("right now the team runs gunicorn", {"wsgi"}, id="right now"),
        pytest.param("jinja templates today, and later websockets", {"templating"}, id="up to the comma"),
        pytest.param("today we need websockets", set(), id="needed today"),
        pytest.param("does flask currently support websockets", set(), id="asked"),
        pytest.param("we use celery", set(), id="without a word for now"),
        pytest.param("a chat, currently in slack", set(), id="a kind of project"),
        pytest.param("a big app with complicated permissions", {"learning"}, id="of a part"),
        pytest.param("we have never done async", {"async"}, id="never done"),
    ],
)
def test_how_things_are_is_no_wish(spotted: Spotted, text: str, had: set[str]):
    assert {m.entity_id for m in spotted(text) if m.had} == had


WORDS = st.sampled_from(
    "not no without flask django orm but , . must have ideally required too slow or and why".split()
)


@given(st.lists(WORDS, max_size=25).map(" ".join))
def test_nothing_is_refused_and_a_must_at_once(spotted: Spotted, text: str):
    assert not [m for m in spotted(text) if m.refused and m.must]


@pytest.mark.parametrize(
    ("text", "theirs"),
    [
        pytest.param("a webhook receiver: the payment provider posts, we queue", {"shop"}, id="who posts"),
        pytest.param("a scikit-learn model that they call from their CRM", {"back_office"}, id="who calls"),
        pytest.param("a CRM for a school", set(), id="what is built"),
        pytest.param("they call it from their CRM", set(), id="nothing else is built"),
    ],
)
def test_the_systems_of_others_are_not_what_is_built(spotted: Spotted, text: str, theirs: set[str]):
    assert {m.entity_id for m in spotted(text) if m.had} == theirs
