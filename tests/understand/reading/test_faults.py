"""An error message and a program that fails are faults; that errors are handled is asked of a framework."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.domain.question import Intent, Reading

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "frameworks"),
    [
        pytest.param("ModuleNotFoundError: No module named 'flask'", ("flask",), id="what is lacking is no refusal"),
        pytest.param("no module named uvicorn", (), id="without a framework"),
        pytest.param("500 internal server error in django", ("django",), id="a status with its reason"),
        pytest.param("i hate mondays. prod is down, a 500 in our flask app", ("flask",), id="a day that is hated"),
        pytest.param("getting 422 from fastapi on every post", ("fastapi",), id="a status that one gets"),
        pytest.param("my websocket closes after 60 seconds behind nginx", (), id="it closes"),
        pytest.param("pip install blacksheep error", ("blacksheep",), id="error at the end"),
        pytest.param("django CSRF verification failed", ("django",), id="a part that fails"),
        pytest.param("django.db.utils.OperationalError: could not connect", ("django",), id="a dotted path"),
        pytest.param("event loop is already running tornado", ("tornado",), id="a message without its name"),
        pytest.param("robyn won't start on windows", ("robyn",), id="it won't"),
        pytest.param("flask session not working", ("flask",), id="it does not work"),
        pytest.param("sqlalchemy.exc.OperationalError: you must set a url", (), id="words of a wish in a message"),
        pytest.param("GitHub Actions cache not restored on the runner", (), id="not restored"),
        pytest.param("Next.js App Router caching confuses me", (), id="it confuses"),
        pytest.param("jinja2.exceptions.TemplateNotFound: index.html", (), id="no error in its name"),
        pytest.param("why does my falcon app give a 500 on every call?", ("falcon",), id="why"),
    ],
)
def test_a_fault_is_told_of(read: Read, text: str, frameworks: tuple[str, ...]):
    reading = read(text)
    assert (reading.intent, reading.aspect) == (Intent.OUT_OF_SCOPE, "fault")
    assert reading.frameworks == frameworks


@pytest.mark.parametrize(
    "text",
    [
        "does flask have error handlers?",
        "which framework handles 404 pages?",
        "what do i return for a 404?",
        "how do i return a 500 in flask?",
        "does falcon raise HTTPException?",
        "does sanic have memory leaks?",
        "need a framework that doesn't leak memory",
        "our flask app times out with 1000 users, which framework is better?",
        "we had memory leaks with tornado, what else?",
        "fastapi throws errors in production, shall we move to django?",
        "an api that returns 422 on bad input",
        "we get 500 requests per second",
        "what happens when a background task fails in starlette?",
        "i don't write javascript and won't start now, what is there?",
        "django fails at websockets?",
        "my django is slow",
        "my car won't start",
        "the vacuum flask is leaking",
    ],
)
def test_no_fault_is_told_of(read: Read, text: str):
    assert read(text).aspect != "fault"


def test_how_static_files_are_served_in_production_is_known(read: Read):
    found = read("django static files 404 in production")
    assert (found.intent, found.frameworks) == (Intent.FEATURE_CHECK, ("django",))
    assert [need.criterion for need in found.needs] == ["static_files"]


def test_what_a_cors_error_lacks_is_known(read: Read):
    found = read("cors error when the browser calls my fastapi app")
    assert (found.intent, found.frameworks) == (Intent.FEATURE_CHECK, ("fastapi",))
    assert [need.criterion for need in found.needs] == ["cors"]
