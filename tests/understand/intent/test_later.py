"""What is learnt when it is first asked."""

from __future__ import annotations

import pickle

import pytest

from bot.understand.intent.later import Later

TEXTS = {"animals": ("the cat sleeps on the sofa", "dogs chase cats"), "weather": ("rain and wind", "a storm is near")}


def test_it_is_learnt_once_and_only_when_asked():
    later = Later(TEXTS)
    first = later.matcher
    assert first is later.matcher
    assert first.intents == ("animals", "weather")


def test_words_of_grammar_tell_nothing():
    scores = Later(TEXTS).matcher.scores(["cat", "sleep"])
    assert scores["animals"] > scores["weather"]


@pytest.mark.parametrize("learnt", [False, True])
def test_it_can_be_kept_before_and_after(learnt: bool):
    later = Later(TEXTS)
    if learnt:
        assert later.matcher
    kept = pickle.loads(pickle.dumps(later))  # noqa: S301 - our own, made a moment ago
    assert kept.matcher.scores(["storm"]) == later.matcher.scores(["storm"])


def test_one_kind_is_too_few():
    with pytest.raises(ValueError, match="two intents"):
        assert Later({"animals": ("a cat",)}).matcher
