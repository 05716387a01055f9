"""Numbers of something mean a circumstance: two developers, ten thousand connections, three days."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.catalog import Size
from bot.domain.question import EntityKind, Mention
from bot.understand.text.sizes import size_at

Spotted = Callable[[str], tuple[Mention, ...]]
SIZES = {"dev": ((1, 4, "solo"), (15, None, "large_app")), "connection": ((1000, None, "many_connections"),),
         "mb": ((0, 100, "footprint"),)}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("2 devs", (2, "solo"), id="digits"),
        pytest.param("two junior python devs", (4, "solo"), id="words, with words between"),
        pytest.param("twenty devs", None, id="no number we know"),
        pytest.param("20 devs", (2, "large_app"), id="many"),
        pytest.param("7 devs", None, id="neither few nor many"),
        pytest.param("10k connections", (2, "many_connections"), id="k"),
        pytest.param("10 000 open connections", (4, "many_connections"), id="thousands apart"),
        pytest.param("five thousand connections", (3, "many_connections"), id="thousand"),
        pytest.param("2 apples", None, id="of something else"),
        pytest.param("2 apples and 3 devs", None, id="a number of its own between"),
        pytest.param("one and the devs", None, id="grammar between"),
        pytest.param("devs", None, id="no number"),
        pytest.param("40mb of memory", (1, "footprint"), id="written as one word"),
        pytest.param("400mb of memory", None, id="written as one word, too many"),
        pytest.param("40ab", None, id="written as one word, of something else"),
    ],
)
def test_a_size_is_found(text: str, found: tuple[int, str] | None):
    assert size_at(text.split(), 0, SIZES) == found


@given(st.lists(st.text(alphabet="0123456789kmabc", min_size=1, max_size=12), min_size=1, max_size=8))
def test_any_words_give_a_size_within_them_or_none(words: list[str]):
    found = size_at(words, 0, SIZES)
    assert found is None or 0 < found[0] <= len(words)


def test_sizes_are_named_beside_other_needs(spotted: Spotted):
    named = {m.entity_id for m in spotted("2 devs, 9000 open sockets, no orm") if m.kind is EntityKind.CONCEPT}
    assert named == {"solo", "many_connections"}


def test_what_is_counted_may_begin_another_name(spotted: Spotted):
    assert [m.entity_id for m in spotted("five user roles")] == ["back_office"]
    assert [m.entity_id for m in spotted("five users")] == ["small_app"]


def test_a_size_without_numbers_is_refused():
    with pytest.raises(ValueError, match="most is at least 5"):
        Size(("dev",), 5, 2)


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        pytest.param("1000 concurrent users", "many_at_once", id="at once"),
        pytest.param("twenty concurrent users", "many_at_once", id="however few, by its words"),
        pytest.param("50 users", "small_app", id="in all"),
        pytest.param("which one keeps finished pages", None, id="one of them"),
        pytest.param("one user", "small_app", id="one that counts"),
    ],
)
def test_who_comes_at_once_is_counted_otherwise(spotted, text: str, concept: str | None):
    assert [m.entity_id for m in spotted(text) if m.kind is EntityKind.CONCEPT] == ([concept] if concept else [])


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        pytest.param("run something every 30 seconds", "periodic", id="what is run"),
        pytest.param("each sends its level every 30 seconds", None, id="what is sent"),
        pytest.param("poll 300 hosts", "gateway_proxy", id="whom one asks"),
    ],
)
def test_what_repeats_is_run_and_not_sent(spotted, text: str, concept: str | None):
    assert [m.entity_id for m in spotted(text) if m.kind is EntityKind.CONCEPT] == ([concept] if concept else [])


def test_connections_of_a_kind_are_connections(read):
    assert read("we need 50k concurrent websocket connections").concepts == ("many_connections",)
    assert "many_connections" not in read("four websocket rooms and an admin").concepts


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("1 million calls per day", (5, "light_load"), id="little"),
        pytest.param("20 million requests an hour", (5, "latency"), id="much"),
        pytest.param("300 calls a second", None, id="by the second already"),
        pytest.param("5 requests", None, id="no span"),
    ],
)
def test_a_rate_is_counted_by_the_second(text: str, found: tuple[int, str] | None):
    rates = {"rps": ((0, 100, "light_load"), (2000, None, "latency"))}
    assert size_at(tuple(text.split()), 0, rates) == found
