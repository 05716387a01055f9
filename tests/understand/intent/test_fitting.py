"""Learning: an intent's own phrases come out above all others, whatever it learns from."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.understand.intent.fitting import fit
from bot.understand.intent.intents import BEGIN, END, WIDE


def test_every_intent_counts_alike_however_many_phrases_it_has():
    many = [("alpha", f"w{n}") for n in range(40)]
    scores = fit({"many": many, "few": [("beta", "v0"), ("beta", "v1")]}).scores(("beta", "v9"))
    assert scores["few"] > scores["many"]


@pytest.mark.parametrize(
    "phrases",
    [
        pytest.param({}, id="none"),
        pytest.param({"one": [("a",)]}, id="one intent"),
        pytest.param({"one": [("a",)], "two": []}, id="an intent without a phrase"),
    ],
)
def test_too_little_to_learn_from_is_refused(phrases: dict[str, list[tuple[str, ...]]]):
    with pytest.raises(ValueError, match="two intents"):
        fit(phrases)


def test_pairs_stand_for_neighbours_and_for_words_with_one_between():
    matcher = fit({"one": [("red", "big", "car")], "two": [("blue",)]})
    red, big, car = (matcher.roots[word].number for word in ("red", "big", "car"))
    assert {BEGIN * WIDE + red, red * WIDE + big, big * WIDE + car, car * WIDE + END} <= set(matcher.pairs)
    assert {BEGIN * WIDE + big, red * WIDE + car, big * WIDE + END} <= set(matcher.skips)
    assert not set(matcher.pairs) & set(matcher.skips)


def test_the_letters_of_a_known_word_count_as_its_runs_do():
    matcher = fit({"one": [("flask",), ("flash",)], "two": [("tornado",)]})
    (whole,) = matcher.roots["flask"].letters
    runs = [matcher.grams[run] for run in ("_f", "fl", "la", "as", "sk", "k_", "_fl", "fla", "las", "ask", "sk_",
                                           "_fla", "flas", "lask", "ask_")]  # fmt: skip
    assert np.allclose(matcher.table[whole], matcher.table[runs].sum(axis=0), atol=1e-5)


def test_what_stands_in_fewer_phrases_counts_more():
    matcher = fit({"one": [("the", "cat"), ("the", "dog")], "two": [("the", "sun")]})
    lengths = matcher.table[:, -1]
    assert lengths[matcher.roots["cat"].row] > lengths[matcher.roots["the"].row]


def test_a_phrase_may_score_more_for_another_intent_where_that_is_tolerated():
    phrases = {name: [(name, "of", "the", other) for other in "uvw"] for name in "abc"}
    strict, lenient = (fit(phrases, tolerated).scores(("a", "of", "the", "u")) for tolerated in (0.0, 0.25))
    assert lenient["b"] > strict["b"] + 0.05
    assert lenient["a"] > lenient["b"] + 0.5


WORDS = st.lists(st.sampled_from("a bb ccc dddd #n1 #n2 {slot} ünï".split()), min_size=1, max_size=6)


@given(st.lists(WORDS, min_size=1, max_size=6), st.lists(WORDS, min_size=1, max_size=6))
def test_anything_can_be_learnt_from(one: list[list[str]], two: list[list[str]]):
    matcher = fit({"one": one, "two": two})
    assert all(np.isfinite(list(matcher.scores(words).values())).all() for words in (*one, *two, []))
