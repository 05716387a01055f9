"""An error message and a program that fails are faults; that errors are handled is asked of a framework."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.domain.question import Intent, Reading

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "frameworks"),
    [
        pytest.param("500 internal server error in django", ("django",), id="a status with its reason"),
        pytest.param("i hate mondays. prod is down, a 500 in our flask app", ("flask",), id="a day that is hated"),
        pytest.param("my tunnel closes on every call behind nginx", (), id="it closes"),
        pytest.param("pip install blacksheep error", ("blacksheep",), id="error at the end"),
        pytest.param("django.db.utils.OperationalError: could not connect", ("django",), id="a dotted path"),
        pytest.param("robyn won't start on windows", ("robyn",), id="it won't"),
        pytest.param("flask session not working", ("flask",), id="it does not work"),
        pytest.param("sqlalchemy.exc.OperationalError: you must set a url", (), id="words of a wish in a message"),
        pytest.param("the session cache is not restored in our Django app", ("django",), id="not restored"),
        pytest.param("Next.js App Router caching confuses me", (), id="it confuses"),
        pytest.param("nuxt 4 broke our nightly build", (), id="a build of ours"),
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


@pytest.mark.parametrize(
    ("text", "error", "frameworks"),
    [
        pytest.param("ModuleNotFoundError: No module named 'flask'", "module_missing", ("flask",), id="no refusal"),
        pytest.param("no module named uvicorn", "module_missing", (), id="without a framework"),
        pytest.param("getting 422 from fastapi on every post", "status_422", ("fastapi",), id="a status that one gets"),
        pytest.param("django CSRF verification failed", "csrf_failed", ("django",), id="a part that fails"),
        pytest.param("event loop is already running tornado", "loop_running", ("tornado",), id="without its name"),
        pytest.param(
            "jinja2.exceptions.TemplateNotFound: index.html", "template_missing", (), id="no error in its name"
        ),
        pytest.param("django static files 404 in production", "static_404", ("django",), id="in production"),
        pytest.param("cors error when the browser calls my fastapi app", "cors_blocked", ("fastapi",), id="CORS"),
        pytest.param(
            "ImproperlyConfigured: The SECRET_KEY setting must not be empty", "no_secret_key", (), id="what says most"
        ),
        pytest.param("Error: Could not locate a Flask application.", "app_not_found", ("flask",), id="named within it"),
        pytest.param('relation "shop_order" does not exist', "no_such_table", (), id="past what it quotes"),
        pytest.param(
            "sqlalchemy.exc.MissingGreenlet: greenlet_spawn has not been called", "missing_greenlet", (), id="a product"
        ),
    ],
)
def test_an_error_on_record_is_explained(read: Read, text: str, error: str, frameworks: tuple[str, ...]):
    found = read(text)
    assert (found.intent, found.concepts) == (Intent.CONCEPT, (error,))
    assert found.frameworks == frameworks
    assert not found.needs


@pytest.mark.parametrize(
    "text",
    ["which framework has no circular imports?", "Flask app with circular imports, should I move to Django?"],
)
def test_who_chooses_asks_of_no_error(read: Read, text: str):
    assert read(text).intent is not Intent.CONCEPT


def test_how_to_mend_it_asks_of_the_error_told_of(heard: Callable[..., Reading]):
    found = heard(["django.core.exceptions.DisallowedHost"], "how do i fix that?")
    assert (found.intent, found.concepts) == (Intent.CONCEPT, ("disallowed_host",))
    assert heard(["what is django?"], "how do i fix that?").intent is not Intent.CONCEPT
