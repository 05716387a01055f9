"""Where an answer comes from."""

from __future__ import annotations

import pytest

from bot.domain.question import Intent

CHAT = ("which framework for a chat with websockets?",)
ALIVE = ("is cherrypy alive?",)


@pytest.mark.parametrize(
    ("thread", "text", "intent", "frameworks", "aspect"),
    [
        pytest.param(CHAT, "how did you arrive at that?", Intent.RECOMMEND, None, "why", id="of advice"),
        pytest.param(CHAT, "which factors did you consider?", Intent.RECOMMEND, None, "why", id="factors"),
        pytest.param(CHAT, "explain your ranking", Intent.RECOMMEND, None, "why", id="a ranking"),
        pytest.param(("flask or django for a blog?",), "on what basis?", Intent.COMPARE, ("flask", "django"), "why",
                     id="of a comparison"),
        pytest.param(ALIVE, "how do you know that?", Intent.DESCRIBE, ("cherrypy",), "sources", id="of one"),
        pytest.param(ALIVE, "says who", Intent.DESCRIBE, ("cherrypy",), "sources", id="says who"),
        pytest.param(ALIVE, "how do you know? did you look at the docs or", Intent.DESCRIBE, ("cherrypy",), "sources",
                     id="and more"),
        pytest.param(ALIVE, "how recent is this info?", Intent.DESCRIBE, ("cherrypy",), "sources", id="how recent"),
        pytest.param(ALIVE, "source?", Intent.DESCRIBE, ("cherrypy",), "sources", id="source"),
        pytest.param(ALIVE, "is that just your opinion?", Intent.DESCRIBE, ("cherrypy",), "sources", id="an opinion"),
        pytest.param(("does django have sessions?",), "based on what?", Intent.DESCRIBE, ("django",), "proof",
                     id="of a part"),
        pytest.param(("how is file upload done in flask?",), "where did you read that?", Intent.CONCEPT, ("flask",),
                     None, id="of a practice"),
        pytest.param(("what is asgi?",), "how do you know?", Intent.CONCEPT, (), None, id="of a notion"),
        pytest.param(("how do i move from flask to fastapi?",), "what is that based on?", Intent.COMPARE,
                     ("flask", "fastapi"), "migration", id="of a move"),
    ],
)  # fmt: skip
def test_the_evidence_of_the_last_answer_is_asked_for(answered, thread, text, intent, frameworks, aspect):
    got, names, about = answered(thread, text)[:3]
    assert (got, about) == (intent, aspect)
    assert frameworks is None or names == frameworks


@pytest.mark.parametrize(
    ("thread", "text"),
    [
        pytest.param(ALIVE, "how do you decide between threads and processes there?", id="another question"),
        pytest.param(ALIVE, "how do you get to the request in a view?", id="how to get"),
        pytest.param(ALIVE, "is it open source?", id="open source"),
        pytest.param(ALIVE, "how do I know which user is logged in?", id="how I know"),
        pytest.param(ALIVE, "what is flask based on?", id="built on"),
    ],
)
def test_what_asks_for_something_else_is_left_alone(answered, thread, text):
    assert answered(thread, text)[2] != "sources"


def test_nothing_said_has_no_source(answered):
    assert answered(("hello",), "how do you know?")[0] is Intent.HELP
