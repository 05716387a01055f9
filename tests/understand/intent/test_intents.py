"""The matcher: learnt phrases are known again, others as far as they resemble them."""

from __future__ import annotations

import math
import pickle
from collections.abc import Callable, Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.conversation import Conversation
from bot.domain.catalog import Catalog
from bot.understand.intent.fitting import fit
from bot.understand.intent.intents import NOTHING, Matcher, _together, confidences, grams_of
from bot.understand.intent.masks import masked_phrase

PHRASES = {
    "ask": ["what is {framework}", "tell me about {framework}", "explain {framework}"],
    "weigh": ["{framework} or {framework}", "compare {framework} and {framework}"],
    "greet": ["hello", "good morning", "hi there"],
}


@pytest.fixture(scope="module")
def matcher() -> Matcher:
    """Return a matcher of three intents."""
    return fit({intent: [masked_phrase(phrase) for phrase in several] for intent, several in PHRASES.items()})


def test_many_intents_are_scored_as_few_are():
    phrases = {f"intent{n}": [(f"word{n}", "of", f"kind{n % 7}")] for n in range(60)}
    matcher = fit(phrases)
    texts = [("word7", "kind3"), ("of",), (), ("kind1", "word59", "of", "what")]
    rows = [[NOTHING, *found] for text in texts for found in matcher._rows(text)]
    sums = [matcher.table[one].sum(axis=0).tolist() for one in rows]
    one_by_one = [_together(sums[at : at + 5]) for at in range(0, len(sums), 5)]
    assert np.allclose(matcher.heard(texts), one_by_one, atol=1e-5)


def best(matcher: Matcher, words: tuple[str, ...]) -> str:
    """Return the intent that scores highest."""
    scores = matcher.scores(words)
    return max(scores, key=lambda intent: scores[intent])


@pytest.mark.parametrize(
    ("intent", "phrase"), [(intent, phrase) for intent, several in PHRASES.items() for phrase in several]
)
def test_learnt_phrases_are_known_again(matcher: Matcher, intent: str, phrase: str):
    scores = matcher.scores(masked_phrase(phrase))
    assert best(matcher, masked_phrase(phrase)) == intent
    assert scores[intent] > 0.5


@pytest.mark.parametrize(
    ("phrase", "intent"),
    [
        pytest.param("please tell me what {framework} is", "ask", id="other order"),
        pytest.param("{framework} or rather {framework}", "weigh", id="a word between"),
        pytest.param("hello hello", "greet", id="said twice"),
    ],
)
def test_unlearnt_phrases_go_to_what_they_resemble(matcher: Matcher, phrase: str, intent: str):
    assert best(matcher, masked_phrase(phrase)) == intent


def test_nothing_known_scores_about_nothing(matcher: Matcher):
    assert all(abs(score) < 0.2 for score in matcher.scores(("qqq", "zzz")).values())
    assert set(matcher.scores(()).values()) == {0.0}


def test_a_stranger_beside_known_words_dilutes_them(matcher: Matcher):
    assert matcher.scores(("hello", "qqqq"))["greet"] < matcher.scores(("hello",))["greet"]


@given(st.dictionaries(st.text(min_size=1), st.floats(-5, 5), min_size=1, max_size=12))
def test_confidences_are_shares_best_first(scores: dict[str, float]):
    shares = confidences(scores)
    assert set(shares) == set(scores)
    assert math.isclose(sum(shares.values()), 1.0)
    assert list(shares.values()) == sorted(shares.values(), reverse=True)
    assert math.isclose(scores[next(iter(shares))], max(scores.values()), abs_tol=1e-9)


@pytest.fixture(scope="module")
def scored(conversation: Conversation) -> Callable[[Sequence[str]], dict[str, float]]:
    """Return what scores words by the real phrasings."""
    return lambda words: conversation.mind.intents.scores(words)


@given(st.lists(st.text(min_size=1, max_size=8), max_size=20))
def test_every_text_gets_a_finite_score(scored: Callable[[Sequence[str]], dict[str, float]], words: list[str]):
    scores = scored(words)
    assert set(scores) == set(scored(()))
    assert all(math.isfinite(score) for score in scores.values())


def test_a_matcher_can_be_kept(matcher: Matcher):
    kept = pickle.loads(pickle.dumps(matcher))  # noqa: S301 - our own bytes
    assert kept.scores(("hello",)) == matcher.scores(("hello",))


def test_nearly_every_phrasing_of_the_files_is_read_as_its_intent(conversation: Conversation, catalog: Catalog):
    matcher = conversation.mind.intents
    rows = [(intent, phrase) for intent, spec in catalog.intents.items() for phrase in spec.phrases]
    missed = [(i, p) for i, p in rows if best(matcher, masked_phrase(p)) != i]
    assert len(missed) <= 0.02 * len(rows), missed


def test_every_intent_has_twelve_phrasings_or_more(catalog: Catalog):
    assert {intent: len(spec.phrases) for intent, spec in catalog.intents.items() if len(spec.phrases) < 12} == {}


def test_an_endless_word_is_neither_remembered_nor_spelt_out(matcher: Matcher):
    before = len(matcher.forms)
    matcher.scores(("x" * 40_000,))
    assert len(matcher.forms) == before
    assert len(grams_of("x" * 40_000)) <= 3 * 42
