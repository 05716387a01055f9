"""Questions known by how they are worded."""

from __future__ import annotations

import pytest

from bot.domain.question import Intent
from bot.understand.reading.worded import says_how_it_runs


@pytest.mark.parametrize(
    ("text", "intent", "frameworks", "aspect"),
    [
        pytest.param("translate 'deadline' to polish", Intent.OUT_OF_SCOPE, (), None, id="a translation"),
        pytest.param("does django translate pages to polish", Intent.FEATURE_CHECK, ("django",), None, id="a part"),
        pytest.param("Why is FastAPI so popular?", Intent.DESCRIBE, ("fastapi",), "strengths", id="so popular"),
        pytest.param("Checklist: evaluating a Python web framework for the long run", Intent.GUIDE, (), None,
                     id="criteria"),
        pytest.param("what speaks for and against Django?", Intent.DESCRIBE, ("django",), None, id="both sides of one"),
        pytest.param("what speaks against Django?", Intent.DESCRIBE, ("django",), "drawbacks", id="one side of it"),
        pytest.param("wsgi->asgi migration, gotchas?", Intent.CONCEPT, (), None, id="between interfaces"),
        pytest.param("WSGI or ASGI for a boring crud app?", Intent.CONCEPT, (), None, id="one interface or the other"),
        pytest.param("async or sync? 5 devs who never wrote async", Intent.CONCEPT, (), None, id="one way or another"),
        pytest.param("please show me what a route with a query parameter looks like in FastAPI", Intent.EXAMPLE,
                     ("fastapi",), None, id="what it looks like"),
        pytest.param("deploy flask on a cheap vps, whats the normal setup nowadays", Intent.DESCRIBE, ("flask",),
                     "deploy", id="deployed"),
        pytest.param("Understanding Bottle: one file, no dependencies", Intent.DESCRIBE, ("bottle",), None, id="head"),
        pytest.param("cherrypy.quickstart demo?", Intent.EXAMPLE, ("cherrypy",), None, id="demo"),
        pytest.param("whats the fastest way to get login done in django", Intent.FEATURE_CHECK, ("django",), None,
                     id="no question of speed"),
        pytest.param("How do you do dependency overrides in Litestar tests? In FastAPI I had dependency_overrides",
                     Intent.CONCEPT, ("litestar",), None, id="as it was there"),
        pytest.param("pros and cons of Flask and Django", Intent.COMPARE, ("flask", "django"), "sides", id="both"),
        pytest.param("downsides of FastAPI vs Flask", Intent.COMPARE, ("fastapi", "flask"), "against", id="downsides"),
        pytest.param("fine, going with FastAPI. what should I watch out for?", Intent.DESCRIBE,
                     ("fastapi",), "drawbacks", id="decided, and wary"),
        pytest.param("anything would do that fits into our current LDAP login", Intent.RECOMMEND, (), None,
                     id="with what is there"),
        pytest.param("full ranking for a chat", Intent.RECOMMEND, (), "places", id="a ranking"),
        pytest.param("rank all frameworks for an API", Intent.RECOMMEND, (), "places", id="all ranked"),
        pytest.param("what would I lose moving from Flask to Sanic, any downsides?", Intent.COMPARE,
                     ("flask", "sanic"), "migration", id="a move"),
    ],
)  # fmt: skip
def test_a_way_of_wording_tells_what_is_asked(read, text, intent, frameworks, aspect):
    found = read(text)
    assert (found.intent, found.frameworks, found.aspect) == (intent, frameworks, aspect)


def test_how_one_is_run_is_said_by_a_word():
    assert says_how_it_runs("where do I put it in production?")
    assert not says_how_it_runs("how do people split a big file?")
