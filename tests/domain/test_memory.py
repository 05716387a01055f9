"""What a dialogue remembers of an answer."""

from __future__ import annotations

from bot.conversation import Conversation
from bot.domain.dialogue import DialogueState
from bot.domain.memory import is_same
from bot.domain.question import Intent


def after(conversation: Conversation, *said: str) -> DialogueState:
    """Return the state after some turns of one person."""
    state = DialogueState()
    for text in said:
        state = conversation.take(state, text, person="U0ANN", now=1_000.0).state
    return state


def test_an_explanation_leaves_what_was_talked_of_in_place(conversation: Conversation):
    state = after(conversation, "flask or django?", "what does completeness mean?")
    assert (state.intent, state.frameworks, state.shown) == (
        Intent.CONCEPT,
        ("flask", "django"),
        ("flask", "django"),
    )
    assert state.under is not None
    assert state.under.intent is Intent.COMPARE


def test_the_first_explanation_of_a_thread_lies_on_nothing(conversation: Conversation):
    assert after(conversation, "what is an orm?").under is None


def test_a_ranking_is_remembered_by_the_needs_it_rests_on(conversation: Conversation):
    state = after(conversation, "is cherrypy dead?", "what should I use instead?")
    assert (state.intent, state.refused) == (Intent.RECOMMEND, ("cherrypy",))
    assert {need.because for need in state.needs} == {"cherrypy"}  # what it is good at


def test_the_same_of_the_same_leaves_it_where_it_stood(conversation: Conversation):
    one, other = after(conversation, "flask or django?"), after(conversation, "is flask alive?")
    assert is_same(one, one)
    assert not is_same(one, other)


def test_talk_is_not_remembered(conversation: Conversation):
    assert after(conversation, "flask or django?") == after(conversation, "flask or django?", "thanks")


def test_what_is_not_answered_leaves_what_was_talked_of_in_place(conversation: Conversation):
    before = after(conversation, "how do i write a middleware in starlette")
    state = after(conversation, "how do i write a middleware in starlette", "can it be ordered by moonlight")
    assert is_same(before, state)
    assert before.notions


def test_those_of_which_the_same_was_asked_in_turn_are_remembered_in_order(conversation: Conversation):
    asked = ("does sanic have websockets?", "and flask?", "and pyramid?")
    assert after(conversation, *asked).shown == ("sanic", "flask", "pyramid")
    assert after(conversation, *asked, "and aiohttp?").shown[-1] == "aiohttp"
    assert after(conversation, *asked, "flask or django?", "and quart?").shown[:2] == ("flask", "django")


def test_what_is_wished_beside_a_question_is_kept(conversation: Conversation):
    state = after(conversation, "a small rest api for our inventory, which one?", "why not django? we'd like an admin")
    assert "admin" in {need.criterion for need in state.wish}
