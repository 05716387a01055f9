"""What is heard in a text: what it names, and what of that is asked about."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.conversation import Conversation
from bot.domain.dialogue import DialogueState
from bot.domain.question import EntityKind, Intent
from bot.understand.hearing import Heard, hear
from bot.understand.text.mend import mend
from bot.understand.text.normalise import normalise

Hear = Callable[..., Heard]


@pytest.fixture(scope="module")
def hearing(conversation: Conversation) -> Hear:
    """Return what hears a text, in an empty dialogue unless a state is given."""

    def heard(text: str, state: DialogueState | None = None) -> Heard:
        utterance = normalise(text)
        words = mend(utterance.words, conversation.mind.lexicon)
        return hear(utterance, words, state or DialogueState(), conversation.mind)

    return heard


def frameworks(heard: Heard) -> set[str]:
    """Return the frameworks that are asked about."""
    return {mention.entity_id for mention in heard.mentions if mention.kind is EntityKind.FRAMEWORK}


@pytest.mark.parametrize("text", ["a flask of tea", "two bottles of wine"])
def test_plain_english_is_found_and_not_asked_about(hearing: Hear, text: str):
    heard = hearing(text)
    assert heard.names_framework
    assert not frameworks(heard)


def test_what_one_knows_is_background_where_something_else_is_asked(hearing: Hear):
    heard = hearing("we know flask, need websockets and an orm")
    assert heard.known == ("flask",)
    assert not frameworks(heard)


def test_what_one_knows_is_asked_about_where_nothing_else_is(hearing: Hear):
    heard = hearing("we know flask and is fastapi better")
    assert frameworks(heard) == {"flask", "fastapi"}
    assert not heard.known


def test_zero_experience_is_not_known(hearing: Hear):
    assert "django" not in hearing("zero Django experience, we need an admin and websockets").known


def test_a_plain_word_that_the_thread_speaks_of_is_a_name(hearing: Hear):
    thread = DialogueState(intent=Intent.DESCRIBE, frameworks=("bottle",), shown=("bottle",))
    assert frameworks(hearing("and bottle?", thread)) == {"bottle"}


def test_what_goes_on_needs_no_word_of_the_trade(hearing: Hear):
    thread = DialogueState(intent=Intent.DESCRIBE, frameworks=("flask",), shown=("flask",))
    assert not hearing("is the booking hard?").evidence.trade
    assert hearing("is the booking hard?", thread).evidence.trade


@pytest.mark.parametrize(("text", "nothing"), [("", True), ("42", True), ("…", True), ("orm", False), ("hi", False)])
def test_a_number_alone_says_nothing(hearing: Hear, text: str, nothing: bool):
    assert hearing(text).says_nothing is nothing


def test_the_language_is_heard(hearing: Hear):
    assert hearing("¿Qué framework es mejor para una API?").language == "es"
    assert hearing("which framework for an API?").language is None
