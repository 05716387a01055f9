"""What more is asked of what was last answered."""

from __future__ import annotations

import pytest

from bot.conversation import Conversation
from bot.domain.question import Intent
from bot.evaluation.protocol import play
from bot.understand.thread.further import turns_away

CHAT = "which framework for a chat app"
MOVE = "migrate from flask to fastapi"
TWO = "flask or django?"


@pytest.mark.parametrize(
    ("thread", "text", "intent", "frameworks", "aspect"),
    [
        pytest.param((MOVE,), "how long will it take", Intent.COMPARE, ("flask", "fastapi"), "migration", id="effort"),
        pytest.param((MOVE,), "what will break", Intent.COMPARE, ("flask", "fastapi"), "migration", id="risk"),
        pytest.param((MOVE,), "and the other way round", Intent.COMPARE, ("fastapi", "flask"), "migration", id="back"),
        pytest.param((MOVE,), "can they run together meanwhile?", Intent.COMPARE, ("flask", "fastapi"), "together",
                     id="meanwhile"),
        pytest.param((TWO,), "can I use both?", Intent.COMPARE, ("flask", "django"), "together", id="both"),
        pytest.param((TWO,), "so which one would you pick?", Intent.RECOMMEND, ("flask", "django"), None, id="pick"),
        pytest.param(("does flask have an orm",), "which ones do?", Intent.FIND_BY_FEATURE, (), None, id="who does"),
        pytest.param((TWO,), "i dont know what an api is tbh", Intent.CONCEPT, (), None, id="what that is"),
        pytest.param(("does cherrypy support https",), "and http2 also?", Intent.FEATURE_CHECK, ("cherrypy",), None,
                     id="another part of that one"),
        pytest.param(("is cherrypy maintained?",), "what would it cost us to move away?", Intent.RECOMMEND, (), None,
                     id="away from it"),
        pytest.param((CHAT,), "anything I'll regret in a year?", Intent.DESCRIBE, ("fastapi",), "drawbacks",
                     id="regret"),
        pytest.param((CHAT,), "my team only knows flask", Intent.RECOMMEND, (), None, id="what is known"),
        pytest.param((CHAT,), "drop the chat, it's a blog now", Intent.RECOMMEND, (), None, id="another project"),
        pytest.param((CHAT,), "is it still maintained?", Intent.DESCRIBE, ("fastapi",), "upkeep", id="no wish"),
        pytest.param((CHAT,), "forget that. what is wsgi?", Intent.CONCEPT, (), None, id="turned away"),
        pytest.param(("what is sanic",), "show me hello world in it", Intent.EXAMPLE, ("sanic",), None, id="code"),
        pytest.param(("flask or fastapi?",), "ok the second. show me code", Intent.EXAMPLE, ("fastapi",), None,
                     id="code of the second"),
        pytest.param(("what is wsgi",), "and asgi?", Intent.CONCEPT, (), None, id="another notion"),
        pytest.param((MOVE,), "is that wise", Intent.COMPARE, ("flask", "fastapi"), "migration", id="a wise move"),
        pytest.param(("does falcon have an admin",), "does any of them?", Intent.FIND_BY_FEATURE, (), None, id="any"),
        pytest.param(("does falcon have an admin",), "ok so who", Intent.FIND_BY_FEATURE, (), None, id="who"),
        pytest.param((CHAT,), "we use flask already", Intent.RECOMMEND, (), None, id="what is used"),
        pytest.param((TWO,), "neither", Intent.RECOMMEND, (), None, id="neither"),
    ],
)  # fmt: skip
def test_it_is_read_with_what_was_answered(answered, thread, text, intent, frameworks, aspect):
    assert answered(thread, text) == (intent, frameworks, aspect)


def test_another_project_takes_the_place_of_the_last(conversation: Conversation):
    reading = play(conversation, (CHAT,), "drop the chat, it's a blog now").reading
    assert reading is not None
    assert {need.because for need in reading.needs} == {"cms"}


def test_what_is_known_is_kept_apart_from_what_is_asked(conversation: Conversation):
    reading = play(conversation, (), "async, small team, must have websockets, we know flask").reading
    assert reading is not None
    assert (reading.known, reading.frameworks) == (("flask",), ())
    for text in ("do you know flask?", "flask background tasks: built in?", "I need to know the difference of flask"):
        assert play(conversation, (), text).reading.known == (), text
    reading = play(conversation, (), "we are all python folks with a flask background, need an admin").reading
    assert reading.known == ("flask",)


@pytest.mark.parametrize(
    ("text", "away"),
    [
        pytest.param("forget that what is wsgi", True, id="forget that"),
        pytest.param("never mind who made flask", True, id="never mind"),
        pytest.param("never mind", False, id="nothing follows"),
        pytest.param("what is wsgi", False, id="no turn"),
    ],
)
def test_turning_away_is_seen(text: str, away: bool):
    assert turns_away(text.split()) is away
