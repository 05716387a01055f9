"""Which questions are about tools beside a framework, and which are not."""

import pytest

from bot.domain.question import Intent
from bot.understand.tools import is_which


@pytest.mark.parametrize(
    ("text", "tools"),
    [
        ("sqlmodel or sqlalchemy?", ("sqlmodel", "sqlalchemy")),
        ("gunicorn or uvicorn or granian?", ("gunicorn", "uvicorn", "granian")),
        ("django orm vs sqlalchemy", ("django_orm", "sqlalchemy")),
        ("celery or rq for flask?", ("celery", "rq")),
        ("httpx vs aiohttp client", ("httpx", "aiohttp_client")),
        ("postgres or mysql", ("postgresql", "mysql")),
        ("is granian stable", ("granian",)),
        ("sqlmodel worth it?", ("sqlmodel",)),
        ("what about tortoise", ("tortoise_orm",)),
        ("htmx?", ("htmx",)),
        ("flask-login or authlib?", ("flask_login", "authlib")),
    ],
)
def test_tools_are_asked_about(read, text: str, tools: tuple[str, ...]):
    reading = read(text)
    assert (reading.tools, reading.intent) == (tools, Intent.CONCEPT)


@pytest.mark.parametrize(
    "text",
    [
        "does flask go with celery",
        "does litestar need pydantic or can it use msgspec?",
        "which ones don't need gunicorn or uvicorn in front",
        "which framework works with celery or rq",
        "flask or django with celery or rq?",
        "how do I use celery in fastapi",
        "we use celery",
        "postgres or mysql for a table of 2 TB",
        "sqlalchemy or peewee for a script that never sees the web",
        "flask or fastapi?",
        "drf or ninja",
    ],
)
def test_other_questions_are_left_as_they_are(read, text: str):
    assert read(text).tools == ()


@pytest.mark.parametrize(
    ("thread", "text", "tools"),
    [
        (["fastapi", "celery or rq?"], "which one's faster", ("celery", "rq")),
        (["celery or rq?"], "and dramatiq?", ("dramatiq",)),
        (["what about pydantic"], "marshmallow instead?", ("pydantic", "marshmallow")),
        (["flask", "marshmallow instead?"], "which one's faster", ("marshmallow",)),
        (["drf or ninja"], "which of the two has better docs", ("drf", "django_ninja")),
        (["gunicorn or uvicorn?"], "and with flask?", ("gunicorn", "uvicorn")),
        (["celery or rq?", "flask or django?"], "which one is faster?", ()),
        (["does litestar have jinja"], "and mako?", ()),
        (["fastapi"], "postgres or mysql for it?", ("postgresql", "mysql")),
    ],
)
def test_a_thread_goes_on_with_what_was_told_of(heard, thread: list[str], text: str, tools: tuple[str, ...]):
    assert heard(thread, text).tools == tools


def test_the_framework_of_the_thread_stays(heard):
    assert heard(["fastapi"], "celery or rq?").frameworks == ("fastapi",)
    assert heard([], "celery or rq for flask?").frameworks == ("flask",)


def test_which_of_several_is_asked():
    assert is_which("which one is faster?")
    assert is_which("so which would you pick?")
    assert not is_which("which framework is faster?")


@pytest.mark.parametrize("text", ["celery vs rq: how do they compare?", "celery or rq? I don't need much"])
def test_a_word_of_doing_or_denying_does_not_hide_that_two_are_held_against_each_other(heard, text):
    assert heard((), text).tools == ("celery", "rq")


def test_what_is_done_without_both_holds_neither_against_the_other(heard):
    assert not heard((), "background jobs whitout celery or rq").tools


def test_what_was_compared_and_is_no_tool_is_not_gone_on_about(heard):
    assert not heard(("django or rails or express?",), "which one is faster?").tools
