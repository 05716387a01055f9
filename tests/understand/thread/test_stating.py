"""What is told in a thread without asking."""

from __future__ import annotations

import pytest

from bot.domain.question import Intent

MOVE, TWO = (
    "our monolith is in django, should we rewrite it in fastapi?",
    "flask or django for a marketplace, one dev",
)


@pytest.mark.parametrize(
    ("thread", "text", "intent", "frameworks", "aspect"),
    [
        pytest.param((MOVE,), "management says no rewrite", Intent.COMPARE, ("django", "fastapi"), "together",
                     id="no rewrite"),
        pytest.param((TWO,), "I am quicker in Flask, used it 4 years", Intent.RECOMMEND, ("flask", "django"), None,
                     id="at home in one"),
        pytest.param(("what is litestar?",), "we need sqlalchemy there", Intent.FEATURE_CHECK, ("litestar",),
                     None, id="needed there"),
        pytest.param(("what is blacksheep",), "the community is how much big", Intent.FEATURE_CHECK, ("blacksheep",),
                     None, id="how big its community is"),
        pytest.param(("which framework is fastest",), "do you have benchmarks", Intent.RECOMMEND, (), "why",
                     id="figures"),
        pytest.param(("is pyramid alive?",), "what would it cost us to move later to django", Intent.COMPARE,
                     ("pyramid", "django"), "migration", id="what a move costs"),
        pytest.param(("is pyramid alive?",), "how hard would it be to move it to django", Intent.COMPARE,
                     ("pyramid", "django"), "migration", id="moved there"),
        pytest.param(("flask or quart for async views",), "three async routes out of 60, worth moving?", Intent.COMPARE,
                     ("flask", "quart"), "migration", id="worth moving"),
        pytest.param(("a json api for 300 people",), "can I stream progress to the client", Intent.FEATURE_CHECK,
                     ("fastapi",), None, id="can it"),
        pytest.param(("litestar or fastapi",), "sounds a bit niche to me. how big is the community?", Intent.COMPARE,
                     ("litestar", "fastapi"), None, id="whose community"),
        pytest.param(("migrating pyramid -> django",), "alternatives to a full rewrite?", Intent.COMPARE,
                     ("pyramid", "django"), "together", id="no full rewrite"),
        pytest.param(("tell me three good things about django",), "and three bad", Intent.DESCRIBE, ("django",),
                     "drawbacks", id="the bad side"),
        pytest.param(("what is flask?",), "we need an api with a login", Intent.RECOMMEND, (), None, id="another wish"),
    ],
)  # fmt: skip
def test_it_goes_on_about_what_was_said(answered, thread, text, intent, frameworks, aspect):
    assert answered(thread, text) == (intent, frameworks, aspect)


@pytest.mark.parametrize(
    ("thread", "text", "intent", "frameworks"),
    [
        pytest.param(("an api with permissions per object",), "i heard django is good at that?", Intent.RECOMMEND,
                     ("django",), id="at the wish"),
        pytest.param(("does flask have websockets?",), "is sanic better at that", Intent.FEATURE_CHECK, ("sanic",),
                     id="at the part"),
    ],
)  # fmt: skip
def test_whether_another_is_good_at_that(answered, thread, text, intent, frameworks):
    assert answered(thread, text)[:2] == (intent, frameworks)


DENTISTS = "booking system for dentists, with payments and reminders. what should we use?"


@pytest.mark.parametrize(
    ("text", "given_up", "near"),
    [
        pytest.param("I hate the django admin tho, looks like 2005", {"admin"}, ("admin_look",), id="the admin"),
        pytest.param("but we can't stand the Django ORM", {"orm"}, ("which_orm",), id="the ORM"),
        pytest.param("but i not want install redis", set(), ("without_broker",), id="no service"),
        pytest.param("we don't want celery, bad experience", set(), ("queue_or_inside",), id="no queue"),
    ],
)
def test_what_is_not_wanted_of_it_or_beside_it_refuses_no_framework(heard, text, given_up, near):
    before = {need.criterion for need in heard((), DENTISTS).needs}
    read = heard((DENTISTS,), text)
    assert (read.intent, read.refused, read.near) == (Intent.RECOMMEND, (), near)
    assert {need.criterion for need in read.needs} == before - given_up


def test_nothing_beside_the_framework(heard):
    read = heard((DENTISTS,), "but nothing else to install")
    assert "no_dependencies" in {need.criterion for need in read.needs}


def test_a_part_that_is_disliked_in_passing_is_told_of_that_one(answered):
    assert answered(("django admin or our own admin in fastapi?",), "but we dont like the ORM of django")[:2] == (
        Intent.CONCEPT,
        ("django",),
    )
