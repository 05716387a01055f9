"""Which kinds of words a text holds, and the signs they give."""

from __future__ import annotations

import pytest
from hypothesis import given as drawn
from hypothesis import strategies as st

from bot.understand.intent.kinds import DAYS, PEOPLE, SIGNS_OF_KINDS, WANTS, given, kinds_in


@pytest.mark.parametrize(
    ("words", "signs"),
    [
        pytest.param("guests pay", {"says people", "says deeds", "says people and deeds"}, id="two together"),
        pytest.param("the kiosk is broken today", {"says screens", "says trouble", "says days"}, id="what broke"),
        pytest.param("quetzals sing", set(), id="nothing of the kind"),
    ],
)  # fmt: skip
def test_words_give_the_signs_of_their_kinds(words: str, signs: set[str]):
    told = dict(zip(SIGNS_OF_KINDS, given(kinds_in(words.split())), strict=True))
    assert {name for name, value in told.items() if value} == signs


def test_kinds_are_bits_of_their_own():
    assert kinds_in(["guests", "want"]) == PEOPLE | WANTS
    assert not kinds_in(["guests", "want"]) & DAYS


@drawn(st.lists(st.text(max_size=8), max_size=6), st.lists(st.text(max_size=8), max_size=6))
def test_two_texts_hold_the_kinds_of_both(one: list[str], other: list[str]):
    assert kinds_in([*one, *other]) == kinds_in(one) | kinds_in(other)
