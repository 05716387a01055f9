import pytest

from bot.domain.question import HOW_TO, Intent


@pytest.mark.parametrize(
    ("text", "intent", "frameworks", "aspect"),
    [
        pytest.param("uvicorn or gunicorn for fastapi?", Intent.CONCEPT, ("fastapi",), None, id="two servers"),
        pytest.param("our fastapi app is slow", Intent.CONCEPT, ("fastapi",), None, id="it is slow"),
        pytest.param("how do i write middleware for sanic", Intent.CONCEPT, ("sanic",), None, id="on record"),
        pytest.param("flask RuntimeError: working outside of application context", Intent.CONCEPT, ("flask",), None,
                     id="an error with a cure"),
        pytest.param("memory leak in my sanic app", Intent.CONCEPT, ("sanic",), None, id="it leaks"),
        pytest.param("we took over a Flask app last week", Intent.DESCRIBE, ("flask",), "upkeep", id="left"),
        pytest.param("fastapi plus something for admin", Intent.FEATURE_CHECK, ("fastapi",), None, id="something for"),
        pytest.param("how many workers for django", Intent.DESCRIBE, ("django",), "deploy", id="workers"),
        pytest.param("how many workers should i run", Intent.CONCEPT, (), None, id="workers of any"),
        pytest.param("what goes into the dockerfile for sanic, gunicorn?", Intent.DESCRIBE, ("sanic",), "deploy",
                     id="a file of commands"),
        pytest.param("does fastapi run on gunicorn?", Intent.FEATURE_CHECK, ("fastapi",), None, id="one server"),
        pytest.param("cheapest hosting for a flask site?", Intent.DESCRIBE, ("flask",), "deploy", id="cheap"),
        pytest.param("Django: best way to run scripts every night", Intent.CONCEPT, ("django",), None, id="nightly"),
        pytest.param("best way to do sessions in sanic", Intent.FEATURE_CHECK, ("sanic",), None, id="what it has"),
        pytest.param("best way to do JWT auth in sanic", Intent.CONCEPT, ("sanic",), None, id="how it is done"),
        pytest.param("how can i keep secrets out of git with quart", Intent.CONCEPT, ("quart",), None, id="secrets"),
        pytest.param("django custom user model, email instead of username", Intent.CONCEPT, ("django",), None,
                     id="users of one's own"),
        pytest.param("where do you put the db pool in starlette?", Intent.CONCEPT, ("starlette",), None, id="where to"),
        pytest.param("flask migrations?", Intent.CONCEPT, ("flask",), None, id="migrations"),
        pytest.param("what's the usual way to do auth in litestar?", Intent.EXAMPLE, ("litestar",), HOW_TO, id="usual"),
        pytest.param("a Robyn service. keep or rewrite?", Intent.DESCRIBE, ("robyn",), "stay", id="keep"),
        pytest.param("we have 8 Django apps, all grey. ideas?", Intent.OUT_OF_SCOPE, ("django",), None, id="no wish"),
        pytest.param("do we need an api gateway with fastapi?", Intent.CONCEPT, (), None, id="what stands beside"),
        pytest.param("does a sync call block litestar?", Intent.CONCEPT, ("litestar",), None, id="blocking"),
        pytest.param("pydantic v1 to v2 in our fastapi app, hard?", Intent.CONCEPT, ("fastapi",), None,
                     id="another's upgrade"),
        pytest.param("pydantic v1 to v2 on our fastapi codebase, 300 models", Intent.CONCEPT, ("fastapi",), None,
                     id="another's upgrade, told"),
        pytest.param("does flask load it all into memory", Intent.OUT_OF_SCOPE, ("flask",), None, id="in memory"),
        pytest.param("celery vs rq", Intent.CONCEPT, (), None, id="queues"),
        pytest.param("fastapi or something for an api", Intent.RECOMMEND, ("fastapi",), None, id="or something"),
        pytest.param("anything else than flask worth a look?", Intent.RECOMMEND, (), None, id="anything else than"),
        pytest.param("websocket example", Intent.EXAMPLE, (), None, id="a part at work"),
        pytest.param("which have a websocket example", Intent.FIND_BY_FEATURE, (), None, id="a search"),
    ],
)  # fmt: skip
def test_what_is_asked_of_one_in_use_is_no_wish_and_no_check(read, text, intent, frameworks, aspect):
    found = read(text)
    assert (found.intent, found.frameworks, found.aspect) == (intent, frameworks, aspect)


@pytest.mark.parametrize(
    ("text", "intent", "refused"),
    [
        pytest.param("I hate the django orm, can I use django without it?", Intent.FEATURE_CHECK, (), id="a part"),
        pytest.param("ML inference behind an API. FastAPI ok or overkill?", Intent.RECOMMEND, (), id="or overkill"),
        pytest.param("can't stand the django orm, what else is there?", Intent.RECOMMEND, ("django",), id="all of it"),
    ],
)
def test_what_is_only_doubted_is_not_refused(read, text, intent, refused):
    found = read(text)
    assert (found.intent, found.refused) == (intent, refused)
