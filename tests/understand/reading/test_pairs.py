"""What is asked of two frameworks, and which way round."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.domain.question import Intent, Reading

Read = Callable[..., Reading]

MOVES = [
    ("move from flask to fastapi", "flask fastapi"),
    ("move to fastapi from flask", "flask fastapi"),
    ("migrate flask to fastapi", "flask fastapi"),
    ("migrating to fastapi from our old flask app", "flask fastapi"),
    ("replace flask with fastapi :(", "flask fastapi"),
    ("replace flask by fastapi", "flask fastapi"),
    ("fastapi as a replacement for flask", "flask fastapi"),
    ("Flask -> FastAPI", "flask fastapi"),
    ("Flask → FastAPI?", "flask fastapi"),
    ("flask => fastapi", "flask fastapi"),
    ("rewrite our flask api in fastapi", "flask fastapi"),
    ("rewriting it in fastapi, it is flask now", "flask fastapi"),
    ("port bottle to flask", "bottle flask"),
    ("refactor flask into fastapi", "flask fastapi"),
    ("adopt fastapi, we have django", "django fastapi"),
    ("the boss wants us on quart. we have a 7 year old flask app. should we migrate?", "flask quart"),
    ("convert a bottle project into flask", "bottle flask"),
    ("swap tornado for fastapi", "tornado fastapi"),
    ("ditch tornado for fastapi", "tornado fastapi"),
    ("drop tornado, use fastapi", "tornado fastapi"),
    ("get rid of tornado and use fastapi", "tornado fastapi"),
    ("use fastapi instead of tornado in our existing code", "tornado fastapi"),
    ("stuck with pyramid, want django", "pyramid django"),
    ("want django, we are stuck with pyramid", "pyramid django"),
    ("we outgrew bottle, is flask the next step", "bottle flask"),
    ("is flask the next step now that we have outgrown bottle, or what does moving cost", "bottle flask"),
    ("tired of cherrypy, thinking of flask", "cherrypy flask"),
    ("we regret sanic and consider fastapi", "sanic fastapi"),
    ("our app is falcon, the team wants fastapi", "falcon fastapi"),
    ("is it worth switching to quart when we have flask", "flask quart"),
    ("adopt litestar and remove fastapi", "fastapi litestar"),
    ("moving from Flask to FastAPI, how hard", "flask fastapi"),
    ("how much work is it to go from aiohttp to starlette", "aiohttp starlette"),
    ("We run Pyramid in production. How hard is a move to FastAPI?", "pyramid fastapi"),
    ("von flask auf fastapi umsteigen", "flask fastapi"),
    ("passer de flask à django", "flask django"),
]
TOGETHER = [
    ("can i use flask inside django?", "flask django", True),
    ("inside django, can i run flask", "flask django", True),
    ("mount a flask app under fastapi", "flask fastapi", True),
    ("can fastapi host a flask app", "flask fastapi", True),
    ("add fastapi to an existing django project", "fastapi django", True),
    ("serve a flask app with tornado", "flask tornado", True),
    ("fastapi on top of django", "fastapi django", True),
    ("put fastapi in front of django", "django fastapi", True),
    ("tornado with flask", "tornado flask", False),
    ("fastapi and django together", "fastapi django", False),
    ("both flask and django in one app", "flask django", False),
    ("do quart and flask mix", "quart flask", False),
    ("is aiohttp compatible with django", "aiohttp django", False),
]
VERSUS = [
    "how long does a newcomer take to become productive in flask vs sanic",
    "flask vs fastapi",
    "flask or django",
    "why fastapi instead of flask",
    "django instead of flask?",
    "is fastapi faster than flask",
    "flask, fastapi",
    "difference between flask and bottle",
    "what does litestar have that fastapi lacks",
    "should i learn django or flask first",
    "flask and fastapi",
]


@pytest.mark.parametrize(("text", "order"), MOVES, ids=[text for text, _ in MOVES])
def test_moves_from_the_old_to_the_new(read: Read, text: str, order: str):
    found = read(text)
    assert (found.intent, found.aspect) == (Intent.COMPARE, "migration")
    assert " ".join((*found.refused, *found.frameworks)) == order


@pytest.mark.parametrize(("text", "order", "directed"), TOGETHER, ids=[text for text, _, _ in TOGETHER])
def test_both_in_one_application(read: Read, text: str, order: str, directed: bool):
    found = read(text)
    assert (found.intent, found.aspect, found.is_directed) == (Intent.COMPARE, "together", directed)
    assert " ".join(found.frameworks) == order


@pytest.mark.parametrize("text", VERSUS)
def test_a_plain_comparison_stays_one(read: Read, text: str):
    found = read(text)
    assert found.intent is Intent.COMPARE
    assert found.aspect not in ("migration", "together")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("leave django, what next", id="no target"),
        pytest.param("move from flask to django or fastapi", id="two targets"),
        pytest.param("neither flask nor django", id="none wanted"),
        pytest.param("do flask and django have csrf protection", id="a feature of both"),
    ],
)
def test_other_questions_are_left_alone(read: Read, text: str):
    assert read(text).aspect not in ("migration", "together")


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        pytest.param("does fastapi have an admin site the way django does?", "fastapi", id="the way"),
        pytest.param("has flask an orm like django", "flask", id="like"),
        pytest.param("has flask an admin the way django does, or do I write one?", "flask", id="a model beside or"),
        pytest.param("is there an admin in sanic as in django?", "sanic", id="as in"),
        pytest.param("Django gave us an admin for nothing. Does Litestar have one too?", "litestar", id="told before"),
        pytest.param("We leave Flask, it had sessions. Does Falcon?", "falcon", id="a need before the question"),
    ],
)
def test_a_check_of_one_is_no_comparison(read: Read, text: str, asked: str):
    reading = read(text)
    assert (reading.intent, reading.frameworks) == (Intent.FEATURE_CHECK, (asked,))


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        pytest.param("do fastapi and litestar both have openapi?", Intent.FEATURE_CHECK, id="both"),
        pytest.param("does either of flask and bottle include an orm?", Intent.FEATURE_CHECK, id="either"),
        pytest.param("sanic and falcon, does either make openapi docs", Intent.FEATURE_CHECK, id="either, after both"),
        pytest.param("csrf in flask and bottle?", Intent.FEATURE_CHECK, id="a part in two"),
        pytest.param("which is better for csrf in flask and bottle?", Intent.COMPARE, id="a part in two, compared"),
        pytest.param("fastapi vs litestar, do both have openapi?", Intent.COMPARE, id="against each other"),
        pytest.param("compare fastapi and litestar, both are async", Intent.COMPARE, id="nothing is asked whether"),
    ],
)
def test_what_is_asked_of_each_is_checked(read: Read, text: str, intent: Intent):
    reading = read(text)
    assert (reading.intent, len(reading.frameworks)) == (intent, 2)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("does fastapi or django have an admin?", id="or"),
        pytest.param("is django faster than fastapi?", id="than"),
        pytest.param("do flask and bottle have sessions?", id="both in the question"),
        pytest.param("like django and like flask, with an orm", id="both are models"),
    ],
)
def test_a_question_of_both_stays_one(read: Read, text: str):
    assert len(read(text).frameworks) == 2


@pytest.mark.parametrize(
    ("text", "frameworks"),
    [
        pytest.param("will my flask extensions keep working in quart", ("quart", "flask"), id="in the one near to it"),
        pytest.param("Can we reuse Django packages with FastAPI?", ("fastapi", "django"), id="in a stranger"),
        pytest.param("can quart use flask extensions? we need logins", ("quart", "flask"), id="used"),
        pytest.param("we run sanic. do flask plugins work there?", ("sanic", "flask"), id="named before"),
    ],
)
def test_add_ons_of_one_are_asked_of_the_other(read: Read, text: str, frameworks: tuple[str, ...]):
    reading = read(text)
    assert (reading.intent, reading.frameworks, reading.aspect) == (Intent.FEATURE_CHECK, frameworks, "lent")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("is there a flask extension for websockets?", id="one framework"),
        pytest.param("which has more extensions, flask or quart?", id="compared"),
        pytest.param("do tornado plugins work with sanic?", id="of which nothing is known"),
    ],
)
def test_other_add_ons_are_left_alone(read: Read, text: str):
    assert read(text).aspect != "lent"


def test_as_fast_as_measures_by_the_other(read: Read):
    reading = read("Falcon is three times as fast as Flask")
    assert (reading.intent, reading.frameworks) == (Intent.COMPARE, ("falcon", "flask"))


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("what do robyn and sanic have in common", "alike"),
        ("flask and bottle: what do they share?", "alike"),
        ("similarities between django and pyramid", "alike"),
        ("flask, bottle and falcon: common features?", "alike"),
        ("is litestar built on top of starlette?", "built_on"),
        ("is falcon a fork of bottle", "built_on"),
        ("how are fastapi and starlette related", "built_on"),
        ("is quart made by the flask people", "made_by"),
        ("are starlette and fastapi by the same author?", "made_by"),
    ],
)
def test_what_ties_them(read: Read, text, tie):
    found = read(text)
    assert (found.intent, found.aspect) == (Intent.COMPARE, tie)


@pytest.mark.parametrize(
    "text",
    [
        "what sets flask and bottle apart",
        "whats the difference of bottle and flask, they look the same",
        "is sanic like flask",
        "how do starlette and fastapi relate performance-wise",
        "django and flask in one project",
        "what is the point of litestar if fastapi exists",
    ],
)
def test_what_is_no_tie(read: Read, text):
    assert read(text).aspect not in ("alike", "built_on", "made_by")


def test_nobody_moves_to_what_they_were_burned_by(read: Read):
    found = read("burned by Tornado, happy with FastAPI, what for a chat?")
    assert (found.intent, found.refused, found.frameworks) == (Intent.RECOMMEND, ("tornado",), ("fastapi",))


@pytest.mark.parametrize(
    ("text", "aspect"),
    [
        pytest.param("Tornado to aiohttp, how hard?", "migration", id="how hard"),
        pytest.param("from falcon to litestar, how hard is that", "migration", id="from it"),
        pytest.param("what happens to my Tornado handlers in aiohttp?", "migration", id="what becomes of it"),
        pytest.param("do you have any advice for moving from Tornado to aiohttp?", "migration", id="advice"),
        pytest.param("compared to aiohttp, how hard is Tornado", None, id="compared to"),
        pytest.param("why did you change your pick from Tornado to aiohttp", None, id="our mind"),
        pytest.param("we are not migrating from Tornado to aiohttp", None, id="no move"),
        pytest.param("tornado? aiohttp? none of them?", None, id="names alone"),
    ],
)
def test_the_way_from_one_to_the_other(read: Read, text, aspect):
    found = read(text)
    assert found.aspect == aspect
    assert found.is_directed or aspect is None


def test_models_that_two_share_are_a_practice(read: Read):
    found = read("share SQLAlchemy models between a Quart site and a Falcon api")
    assert (found.intent, found.concepts) == (Intent.CONCEPT, ("shared_models",))


@pytest.mark.parametrize(
    ("text", "frameworks"),
    [
        pytest.param("what's Quart's equivalent of the Django admin?", ("quart",), id="equivalent"),
        pytest.param("django admin but for quart", ("quart",), id="but for"),
        pytest.param("is there something like Django's ORM for Falcon", ("falcon",), id="something like"),
    ],
)
def test_what_stands_for_a_part_of_another_is_a_check(read: Read, text: str, frameworks: tuple[str, ...]):
    found = read(text)
    assert (found.intent, found.frameworks, len(found.needs)) == (Intent.FEATURE_CHECK, frameworks, 1)


@pytest.mark.parametrize("text", ["Django admin or Quart", "is the Django admin better than what Quart has"])
def test_a_part_beside_another_is_no_such_check(read: Read, text: str):
    assert read(text).frameworks == ("django", "quart")


def test_whether_two_are_merged_by_their_makers_is_not_known(read):
    assert read("quart and flask, are they gonna merge? heard it somewhere").intent is Intent.OUT_OF_SCOPE
    assert read("can I merge a flask and a django app into one?").intent is Intent.COMPARE
