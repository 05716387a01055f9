"""Names of tools, and which of them are held against each other."""

import pytest

from bot.conversation import Conversation
from bot.understand.text.mend import mend
from bot.understand.text.normalise import words_of
from bot.understand.text.toolbox import rivals


def spoken(conversation: Conversation, text: str):
    words = mend(words_of(text), conversation.mind.lexicon)
    named = conversation.mind.tools.named(words)
    return [one.tool for one in named], rivals(named, words)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("is granian stable", ["granian"]),
        ("granain or uvicorn", ["granian", "uvicorn"]),
        ("the django orm or sqlalchemy", ["django_orm", "sqlalchemy"]),
        ("requests or httpx", ["requests", "httpx"]),
        ("requests per second", []),
        ("a pony and a rabbit", []),
        ("drf or ninja", ["drf", "django_ninja"]),
    ],
)
def test_names_are_found(conversation: Conversation, text: str, named: list[str]):
    assert spoken(conversation, text)[0] == named


@pytest.mark.parametrize(
    ("text", "several"),
    [
        ("celery or rq", ("celery", "rq")),
        ("gunicorn, uvicorn or granian", ("gunicorn", "uvicorn", "granian")),
        ("is celery better than rq", ("celery", "rq")),
        ("difference between celery and rq", ("celery", "rq")),
        ("celery with redis or rabbitmq", ("redis", "rabbitmq")),
        ("celery and redis", ()),
        ("gunicorn uvicorn nginx", ()),
        ("celery for mails, and later perhaps we look whether rq", ()),
    ],
)
def test_rivals_are_joined_by_a_word_that_says_so(conversation: Conversation, text: str, several: tuple[str, ...]):
    assert spoken(conversation, text)[1] == several


def test_nothing_said_names_no_tool(conversation):
    assert conversation.mind.tools.named(()) == ()
