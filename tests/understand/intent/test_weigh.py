"""The likeliest reading wins, by what a text resembles and the signs it gives."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.conversation import Conversation
from bot.domain.dialogue import DialogueState
from bot.domain.question import Intent
from bot.understand import steps_of
from bot.understand.intent.evidence import Evidence
from bot.understand.intent.weigh import Weighed, pulls_of, resemblances, weigh
from bot.understand.intent.weights import READINGS, RESEMBLANCE


@pytest.fixture(scope="module")
def weighed(conversation: Conversation):
    """Return what weighs the readings of a text."""

    def weigh_text(text: str) -> Weighed:
        found = steps_of(text, DialogueState(), conversation.mind).weighed
        assert found is not None
        return found

    return weigh_text


NOTHING = Evidence()
NO_SCORES = dict.fromkeys(READINGS, 0.0)


@given(st.text(max_size=60))
def test_likelihoods_are_shares_of_one(text: str):
    shares = _shares_of(text)
    assert abs(sum(shares.values()) - 1) < 1e-9
    assert min(shares.values()) >= 0


def _shares_of(text: str) -> dict[str, float]:
    scores = {intent: (hash((text, intent)) % 100) / 100 for intent in NO_SCORES}
    evidence = NOTHING._replace(foreign=len(text))
    return dict(weigh((("x",),), evidence, _Fixed(scores), {}).shares)


class _Fixed:
    """A matcher that scores any text alike."""

    def __init__(self, scores: dict[str, float]) -> None:
        self.intents = tuple(scores)
        self.scores = scores

    def heard(self, texts):
        return [list(self.scores.values()) for _ in texts]


def test_small_talk_must_be_all_there_is(conversation: Conversation):
    matcher = conversation.mind.intents
    place = READINGS.index(Intent.SMALLTALK)
    alone = resemblances((("thank", "you"),), matcher)[0][place]
    before = resemblances((("thank", "you"), ("{framework}", "or", "{framework}")), matcher)[0][place]
    assert alone > 0.5 > before


def test_what_the_questions_of_a_text_resemble_is_told_apart(conversation: Conversation):
    clauses = (("thank", "you"), ("{framework}", "or", "{framework}"))
    place = READINGS.index(Intent.COMPARE)
    assert resemblances(clauses, conversation.mind.intents, (1,))[1][place] > 0.5
    assert not any(resemblances(clauses, conversation.mind.intents)[1])
    assert not any(resemblances(clauses[1:], conversation.mind.intents, (0,))[1]), "there is nothing but a question"


def test_no_resemblance_counts_more_than_a_phrase_itself(weighed):
    assert max(weighed("flask vs django vs fastapi vs tornado vs sanic").scores.values()) <= 1


def test_between_readings_with_the_same_answer_there_is_no_doubt():
    shares = {"recommend": 0.4, "find_by_feature": 0.35, "list": 0.25}
    assert _weighed(shares).ranked() == (Intent.RECOMMEND, 0.75, Intent.LIST, 0.25)


def test_the_rival_of_a_clear_reading_is_the_next():
    shares = {"describe": 0.7, "compare": 0.2, "help": 0.1}
    assert _weighed(shares).ranked() == (Intent.DESCRIBE, 0.7, Intent.COMPARE, 0.2)


def _weighed(shares: dict[str, float]) -> Weighed:
    """Return readings that are as likely as told."""
    return Weighed([0.0] * len(READINGS), (), (), [shares.get(one, 0.0) for one in READINGS])


def test_what_nobody_asked_for_is_weighed_by_signs_of_its_own(weighed, conversation: Conversation):
    alone = weighed("the booking system is offline today")
    state = DialogueState(intent=Intent.RECOMMEND, frameworks=("flask",))
    in_thread = steps_of("the booking system is offline today", state, conversation.mind).weighed
    assert in_thread is not None
    assert alone.shares[Intent.OUT_OF_SCOPE] > 0.5 > in_thread.shares[Intent.OUT_OF_SCOPE]
    told = {sign: pull for pull, sign in pulls_of(alone, Intent.OUT_OF_SCOPE)}
    assert told["a project acts"] > 0
    assert "a project acts" not in {sign for pull, sign in pulls_of(in_thread, Intent.OUT_OF_SCOPE) if pull}


def test_the_pulls_of_a_reading_and_its_resemblance_are_its_likelihood(weighed):
    found = weighed("a shop for two, which one?")
    sums = {
        reading: sum(pull for pull, _ in pulls_of(found, reading)) + RESEMBLANCE * found.scores[reading]
        for reading in (Intent.RECOMMEND, Intent.OUT_OF_SCOPE)
    }
    ratio = math.exp(sums[Intent.RECOMMEND] - sums[Intent.OUT_OF_SCOPE])
    assert ratio == pytest.approx(found.shares[Intent.RECOMMEND] / found.shares[Intent.OUT_OF_SCOPE])
