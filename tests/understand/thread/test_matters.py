"""What a single fact answers of one framework is read as that, and what only sounds like it is left alone."""

from collections.abc import Callable

import pytest

from bot.domain.dialogue import DialogueState
from bot.domain.question import Intent, Reading
from bot.understand.thread.matters import comparable

Read = Callable[..., Reading]
OF_FLASK = DialogueState(intent=Intent.DESCRIBE, frameworks=("flask",))


@pytest.mark.parametrize(
    ("text", "matters"),
    [
        pytest.param("who created Sanic", ("makers",), id="who made it"),
        pytest.param("who's the original author of Bottle?", ("makers",), id="its author"),
        pytest.param("what year did Flask come out", ("age",), id="its year"),
        pytest.param("is Litestar a fork of Starlite?", ("age",), id="an earlier name"),
        pytest.param("since when is there a Tornado?", ("age",), id="since when"),
        pytest.param("which company stands behind Quart", ("funding",), id="a company"),
        pytest.param("how many contributors does Litestar have", ("contributors",), id="how many"),
        pytest.param("is Flask thread-safe?", ("thread_safety",), id="threads"),
        pytest.param("does FastAPI run on PyPy", ("pypy",), id="another interpreter"),
        pytest.param("does Flask run on Python 3.13 free-threaded", ("free_threading",), id="no lock"),
        pytest.param("can I buy commercial support for Pyramid", ("paid_support",), id="paid support, no licence"),
        pytest.param("what's the latest Django version", ("version",), id="its name between"),
        pytest.param("what's the LTS version of Django", ("lts",), id="a long-term version"),
        pytest.param("what's new in Django 6", ("news",), id="what is new"),
        pytest.param("when did Django 4.2 come out", ("release_date",), id="another release"),
        pytest.param("until when is Django 5.2 supported?", ("support",), id="until when"),
        pytest.param("until when does Django 5.2 get security fixes?", ("support",), id="fixes"),
        pytest.param("is Bottle OK for production?", ("production",), id="production"),
        pytest.param("why is Falcon so low in your ranking", ("rank",), id="its rank"),
        pytest.param("why do you never recommend Falcon", ("rank",), id="refused is named, too"),
        pytest.param("who looks after Bottle, is it dead", ("makers", "pulse"), id="two things"),
        pytest.param("licence of Sanic and who maintains it", ("licence", "makers"), id="in reading order"),
        pytest.param("is Flask dead?", (), id="the pulse alone is an aspect"),
        pytest.param("does the latest Django version have WebSockets?", (), id="a part is asked for"),
        pytest.param("which Python version does Flask need", (), id="a version of Python"),
        pytest.param("who uses Flask in production?", (), id="its users"),
        pytest.param("how do I run Flask in production", (), id="deployed"),
        pytest.param("who made you", (), id="of the bot"),
        pytest.param("do I have to pay anybody for Flask?", ("licence",), id="free of charge"),
        pytest.param("wasn't that called Starlite before?", ("age",), id="an earlier name"),
        pytest.param("are there enough devs who know Sanic?", ("people",), id="who knows it"),
        pytest.param("how painful is going to the current version of Falcon?", (), id="an upgrade"),
        pytest.param(
            "Suppose we settle on Pyramid, how hard will it be to find people and documentation?",
            ("people",),
            id="hiring, at length",
        ),
    ],
)
def test_a_single_matter_is_told(read: Read, text: str, matters: tuple[str, ...]):
    reading = read(text)
    assert reading.matters == matters
    assert not matters or (reading.intent is Intent.DESCRIBE and len(reading.frameworks) == 1)


@pytest.mark.parametrize(
    ("text", "matters"),
    [
        pytest.param("who made it?", ("makers",), id="it"),
        pytest.param("PyPy?", ("pypy",), id="a word"),
        pytest.param("and for commercial use?", ("licence",), id="the licence, further"),
        pytest.param("who made you", (), id="of the bot"),
        pytest.param("our production is down", (), id="ours"),
    ],
)
def test_in_a_thread_it_is_asked_of_the_one_spoken_of(read: Read, text: str, matters: tuple[str, ...]):
    reading = read(text, OF_FLASK)
    assert reading.matters == matters
    assert not matters or (reading.frameworks == ("flask",) and reading.is_follow_up)


@pytest.mark.parametrize(
    ("text", "matters"),
    [
        pytest.param("which ones run on PyPy?", ("pypy",), id="an interpreter"),
        pytest.param("which ones support python 3.14t", ("free_threading",), id="no lock"),
        pytest.param("what is PyPy?", (), id="a meaning"),
        pytest.param("which one has the most downloads?", (), id="nobody alone has it"),
    ],
)
def test_who_has_it_is_a_search(read: Read, text: str, matters: tuple[str, ...]):
    reading = read(text)
    assert reading.matters == matters
    assert not matters or reading.intent is Intent.FIND_BY_FEATURE


def test_the_comparable_form_keeps_versions_whole():
    assert comparable("Django_4.2's *LTS*, v5.2-rc?") == "django 4.2s lts v5.2 rc"


@pytest.mark.parametrize(
    ("text", "matters"),
    [
        pytest.param("Flask or Django, who made them?", ("makers",), id="who made them"),
        pytest.param("how long are Django and Flask releases supported?", ("support",), id="two joined by and"),
        pytest.param("Litestar or FastAPI for 3 years of maintenance?", ("support",), id="years to come"),
        pytest.param("do I find more Django people or more FastAPI people?", ("people",), id="whom one can hire"),
        pytest.param("who has more GitHub stars, Quart or Sanic?", ("stars",), id="a quality said with it"),
        pytest.param("the latest release of Django or Flask for a shop?", (), id="which of them for a project"),
        pytest.param("Flask or Django, which is faster?", (), id="no matter at all"),
        pytest.param("is Tornado or CherryPy dead?", (), id="compared by a mark"),
        pytest.param("does the latest Django or Flask have WebSockets?", (), id="a part is asked for"),
    ],
)
def test_a_matter_of_several_is_told_of_each(read: Read, text: str, matters: tuple[str, ...]):
    reading = read(text)
    assert reading.matters == matters
    assert reading.intent is Intent.COMPARE or not matters
    assert len(reading.frameworks) == 2
