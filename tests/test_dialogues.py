"""Dialogues of tests/dialogues/, played through the real conversation, every card drawn."""

from typing import get_args

import pytest

from bot.conversation import Conversation, Turn
from bot.domain.advice import Advice, Clarification, Fallback, GuideStep, Notice
from bot.domain.question import Intent
from bot.present import cards, layout, plain
from tests.script import Dialogue, Played, dialogues, play

DIALOGUES = dialogues()
MOST_WORDS, MOST_BUTTONS = 90, 5


def turns_of(dialogue: Dialogue, conversation: Conversation) -> list[tuple[Played, Turn]]:
    """Return the turns of a dialogue that were answered."""
    return [(played, played.turn) for played in play(dialogue, conversation) if played.turn is not None]


@pytest.mark.parametrize("dialogue", DIALOGUES, ids=lambda dialogue: dialogue.name)
def test_people_get_what_they_should(dialogue: Dialogue, conversation: Conversation):
    told = [f"turn {one.number}: {wrong}" for one in play(dialogue, conversation) for wrong in one.wrong]
    assert not told, "\n".join(told)


@pytest.mark.parametrize("dialogue", DIALOGUES, ids=lambda dialogue: dialogue.name)
def test_every_card_is_short_and_offers_what_to_do_next(dialogue: Dialogue, conversation: Conversation):
    for played, turn in turns_of(dialogue, conversation):
        card = layout.card(turn.advice)
        assert card.words <= MOST_WORDS, (played.number, card)
        assert len(card.buttons) <= MOST_BUTTONS, (played.number, card.buttons)
        assert plain.text(card).strip()
        if not isinstance(turn.advice, Clarification | GuideStep | Notice):  # those offer answers, not questions
            assert 2 <= len(card.buttons) <= 3, (played.number, type(turn.advice).__name__, card.buttons)


@pytest.mark.parametrize("dialogue", DIALOGUES, ids=lambda dialogue: dialogue.name)
def test_slack_takes_every_card(dialogue: Dialogue, conversation: Conversation):
    for played, turn in turns_of(dialogue, conversation):
        message = cards.message(turn.advice)  # raises what Slack would refuse
        assert message["text"].strip(), played
        actions = [b for b in cards.private(turn.advice, "A1")["blocks"] if b["type"] == "actions"]
        assert all(len([e for e in b["elements"] if e["type"] == "button"]) <= MOST_BUTTONS for b in actions), played
        if turn.closed:
            assert not [b for b in cards.answered(turn.closed)["blocks"] if b["type"] == "actions"]


@pytest.mark.parametrize("dialogue", DIALOGUES, ids=lambda dialogue: dialogue.name)
def test_every_next_question_is_understood(dialogue: Dialogue, conversation: Conversation):
    for played, turn in turns_of(dialogue, conversation):
        for offered in getattr(turn.advice, "suggestions", ()):
            now = played.seconds + 5
            asked = conversation.take(turn.state, offered.question, person=turn.state.person or "U0ANN", now=now)
            assert not isinstance(asked.advice, Fallback | Clarification | Notice), (played.number, offered)


def test_every_intent_is_played(conversation: Conversation):
    read = {turn.reading.intent for one in DIALOGUES for _, turn in turns_of(one, conversation) if turn.reading}
    assert set(Intent) - read == set()


def test_every_kind_of_advice_is_played(conversation: Conversation):
    given = {type(turn.advice) for one in DIALOGUES for _, turn in turns_of(one, conversation)}
    assert set(get_args(Advice)) - given == set()


def test_dialogues_have_names_of_their_own():
    names = [dialogue.name for dialogue in DIALOGUES]
    assert sorted(set(names)) == sorted(names)
    assert len(names) >= 35
