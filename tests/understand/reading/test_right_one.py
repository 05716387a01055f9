"""Whether what came to mind is right."""

from __future__ import annotations

import pytest

from bot.domain.question import Intent


@pytest.mark.parametrize(
    ("text", "intent", "frameworks", "aspect"),
    [
        pytest.param("We serve ML models. Is FastAPI the right choice?", Intent.RECOMMEND, ("fastapi",), None,
                     id="by what was told"),
        pytest.param("deploying sanic behind nginx, do I need gunicorn or not", Intent.DESCRIBE, ("sanic",), "deploy",
                     id="a server in front"),
        pytest.param("gunicorn + uvicorn workers or just uvicorn?", Intent.CONCEPT, (), None, id="which worker"),
        pytest.param("pyramid is too slow for us, something faster?", Intent.RECOMMEND, (), None, id="faster"),
        pytest.param("My colleague says Django is slow, I say Flask gets messy when big. Who is right?", Intent.COMPARE,
                     ("django", "flask"), None, id="who is right"),
        pytest.param("we must move from Django 2.2. Upgrade or rewrite in other framework?", Intent.CONCEPT,
                     ("django",), None, id="upgrade or rewrite"),
        pytest.param("what would you choose for a chat server", Intent.RECOMMEND, (), None, id="chosen for"),
        pytest.param("should i drop flask for sanic just because of speed?", Intent.COMPARE, ("flask", "sanic"),
                     "migration", id="dropped for"),
        pytest.param("Who would still start a new project in Bottle?", Intent.DESCRIBE, ("bottle",), "best_for",
                     id="who would"),
        pytest.param("litestar and blacksheep both have DI. which is nicer", Intent.COMPARE, ("litestar", "blacksheep"),
                     None, id="nicer"),
        pytest.param("why would I take FastAPI over plain Django for an internal API?", Intent.COMPARE,
                     ("fastapi", "django"), None, id="over"),
        pytest.param("we have a flask monolith with SQLAlchemy. Is migrating to FastAPI worth it?", Intent.COMPARE,
                     ("flask", "fastapi"), "migration", id="moved to"),
        pytest.param("our fastapi endpoints freeze, all handlers are async def", Intent.CONCEPT, ("fastapi",), None,
                     id="it freezes"),
        pytest.param("sanic is having own server or need gunicorn?", Intent.FEATURE_CHECK, ("sanic",), None,
                     id="its own or another"),
        pytest.param("We started with Bottle, every merge hurts. Where do we go from here?", Intent.RECOMMEND, (), None,
                     id="where next"),
        pytest.param("litestar on heroku, there's no database", Intent.CONCEPT, ("litestar",), None, id="none there"),
        pytest.param("something without gunicorn or uvicorn?", Intent.RECOMMEND, (), None, id="neither"),
        pytest.param("need websockets. 5k clients, mostly idle. tornado or fastapi or smth else", Intent.COMPARE,
                     ("tornado", "fastapi"), None, id="or another"),
    ],
)  # fmt: skip
def test_what_came_to_mind_is_weighed(read, text, intent, frameworks, aspect):
    found = read(text)
    assert (found.intent, found.frameworks, found.aspect) == (intent, frameworks, aspect)
