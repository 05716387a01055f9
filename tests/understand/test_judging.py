"""From what is heard to a first reading: which intent it is, and what it says before any rule is tried."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.conversation import Conversation
from bot.domain.dialogue import DialogueState
from bot.domain.question import Intent, Reading
from bot.understand.hearing import hear
from bot.understand.judging import Judged, first_reading, implied, judge
from bot.understand.text.mend import mend
from bot.understand.text.normalise import normalise

First = Callable[..., tuple[Reading, Judged]]

AFTER_FLASK = DialogueState(intent=Intent.DESCRIBE, frameworks=("flask",), shown=("flask",))


@pytest.fixture(scope="module")
def first(conversation: Conversation) -> First:
    """Return what reads a text for the first time, in an empty dialogue unless a state is given."""
    mind = conversation.mind

    def reading(text: str, state: DialogueState | None = None) -> tuple[Reading, Judged]:
        utterance, state = normalise(text), state or DialogueState()
        heard = hear(utterance, mend(utterance.words, mind.lexicon), state, mind)
        judged = judge(heard, state, mind)
        return first_reading(heard, judged, state, mind), judged

    return reading


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("tell me about Sanic", Intent.DESCRIBE),
        ("Flask or FastAPI?", Intent.COMPARE),
        ("does Bottle have an ORM?", Intent.FEATURE_CHECK),
        ("which framework for a chat with websockets?", Intent.RECOMMEND),
        ("my bicycle needs a new chain", Intent.OUT_OF_SCOPE),
        ("canteen menu?", Intent.OUT_OF_SCOPE),
        ("asdfghjkl", Intent.OUT_OF_SCOPE),
        ("lgtm", Intent.SMALLTALK),
    ],
)
def test_the_first_reading_is_of_an_intent(first: First, text: str, intent: Intent):
    assert first(text)[0].intent is intent


def test_an_aspect_is_told_only_of_what_is_described(first: First):
    assert first("what is Django bad at?")[0].aspect == "drawbacks"
    assert first("pros and cons of Django")[0].aspect is None
    assert first("does Bottle have an ORM?")[0].aspect is None
    assert first("what are the downsides of Django for an api only service")[0].aspect == "drawbacks"


def test_a_short_text_leans_on_the_one_spoken_of(first: First):
    assert first("and how old is it?", AFTER_FLASK)[1].leans
    assert not first("and how old is it?")[1].leans
    assert not first("and how old is Sanic?", AFTER_FLASK)[1].leans


def test_what_names_nobody_is_told_of_the_one_spoken_of(conversation: Conversation):
    mind = conversation.mind
    utterance = normalise("do companies use that one as well?")
    heard = hear(utterance, mend(utterance.words, mind.lexicon), AFTER_FLASK, mind)
    judged = judge(heard, AFTER_FLASK, mind)
    unread = Reading(utterance.plain, Intent.OUT_OF_SCOPE, 0.0, words=7)
    told = implied(unread, heard, judged.clauses, AFTER_FLASK, mind)
    assert (told.intent, told.frameworks, told.is_follow_up) == (Intent.DESCRIBE, ("flask",), True)
    assert implied(unread, heard, judged.clauses, DialogueState(), mind) == unread


@pytest.mark.parametrize(
    ("text", "is_upkeep"),
    [
        pytest.param("so threads would do? how many", False, id="of something"),
        pytest.param("how many maintainers does it have", True, id="of its people"),
    ],
)
def test_how_many_asks_for_upkeep_only_of_who_keeps_it(heard, text, is_upkeep):
    assert (heard(("flask is slow under load",), text).aspect == "upkeep") is is_upkeep


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        pytest.param("What's the easiest one to learn?", Intent.RECOMMEND, id="a wish alone"),
        pytest.param("what is the fastest zebra on two legs", Intent.OUT_OF_SCOPE, id="foreign words beside it"),
    ],
)
def test_a_short_wish_in_our_words_alone_is_one(first: First, text: str, intent: Intent):
    assert first(text)[0].intent is intent
