"""A likely reading becomes what it amounts to, by what it names."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.domain.question import Intent, Need, Reading
from bot.understand.reading.narrow import aspect_of, narrowed

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "intent", "frameworks", "refused"),
    [
        pytest.param("is django right for a shop?", Intent.RECOMMEND, ("django",), (), id="for a project"),
        pytest.param("is django overkill for a blog?", Intent.RECOMMEND, ("django",), (), id="doubted for a project"),
        pytest.param("is cherrypy too slow for an api?", Intent.FEATURE_CHECK, ("cherrypy",), (), id="doubted"),
        pytest.param("wsgi or asgi?", Intent.CONCEPT, (), (), id="nothing to rank by"),
        pytest.param("stuck with CherryPy and I hate it", Intent.RECOMMEND, (), ("cherrypy",), id="regretted"),
        pytest.param("we have outgrown flask, what next?", Intent.RECOMMEND, (), ("flask",), id="left behind"),
        pytest.param("not django, not flask, surprise me", Intent.RECOMMEND, (), ("django", "flask"), id="unwanted"),
        pytest.param("don't want django, need an admin", Intent.RECOMMEND, (), ("django",), id="without one"),
        pytest.param("does flask have an orm?", Intent.FEATURE_CHECK, ("flask",), (), id="a check stays one"),
        pytest.param("what is flask?", Intent.DESCRIBE, ("flask",), (), id="a description stays one"),
        pytest.param("what is django, what is flask?", Intent.COMPARE, ("django", "flask"), (), id="of several"),
        pytest.param("what alternatives to django exist", Intent.RECOMMEND, (), ("django",), id="instead of one"),
        pytest.param("top five python web frameworks", Intent.LIST, (), (), id="the subject, listed"),
        pytest.param("what's the slowest?", Intent.RECOMMEND, (), (), id="the last of all"),
        pytest.param("do i need nginx for flask", Intent.FEATURE_CHECK, ("flask",), (), id="a proxy is no project"),
        pytest.param("what is the slowest framework?", Intent.RECOMMEND, (), (), id="the last of them"),
        pytest.param(
            "which framework has fewer dependencies than flask", Intent.RECOMMEND, (), ("flask",), id="outdone"
        ),
        pytest.param(
            "replace flask by another framework, flask is slow", Intent.RECOMMEND, (), ("flask",), id="by any"
        ),
        pytest.param("consider moving away from fastapi", Intent.RECOMMEND, (), ("fastapi",), id="away from"),
        pytest.param("list every async framework", Intent.LIST, (), (), id="all of a kind"),
        pytest.param("pyramid traversal explained", Intent.CONCEPT, ("pyramid",), (), id="explained"),
        pytest.param("microframework vs full stack, what's the trade-off?", Intent.CONCEPT, (), (), id="a trade-off"),
        pytest.param("does flask run on python 3.9?", Intent.FEATURE_CHECK, ("flask",), (), id="a python"),
        pytest.param("tornado server side sessions??", Intent.FEATURE_CHECK, ("tornado",), (), id="a terse notion"),
        pytest.param(
            "why flask and not django, or the other way round?", Intent.COMPARE, ("flask", "django"), (), id="both ways"
        ),
        pytest.param("flask. does falcon make more sense?", Intent.COMPARE, ("flask", "falcon"), (), id="more sense"),
        pytest.param(
            "robyn instead of sanic? ops dislike surprises", Intent.COMPARE, ("robyn", "sanic"), (), id="for another"
        ),
        pytest.param(
            "can starlette replace our fastapi gateway?", Intent.COMPARE, ("fastapi", "starlette"), (), id="replace"
        ),
        pytest.param(
            "A supplier's box runs on CherryPy, says the security review. What is it, does it still get releases?",
            Intent.DESCRIBE,
            ("cherrypy",),
            (),
            id="a story about one",
        ),
        pytest.param("is django only for big websites?", Intent.DESCRIBE, ("django",), (), id="what it is for"),
        pytest.param(
            "what is the difference of aiohttp and fastapi?", Intent.COMPARE, ("aiohttp", "fastapi"), (), id="of"
        ),
        pytest.param("whats lighter than flask", Intent.RECOMMEND, (), ("flask",), id="beyond one"),
        pytest.param("is sanic faster than flask?", Intent.COMPARE, ("sanic", "flask"), (), id="one beyond another"),
        pytest.param("whats the difference between wsgi and asgi, junior here", Intent.CONCEPT, (), (), id="explained"),
        pytest.param("lowest memory when idle?", Intent.RECOMMEND, (), (), id="the most of a notion"),
        pytest.param("starlite = litestar, same project renamed?", Intent.DESCRIBE, ("litestar",), (), id="renamed"),
        pytest.param("sanic aside, does anything do http/3?", Intent.FIND_BY_FEATURE, (), ("sanic",), id="one aside"),
        pytest.param("anything but flask. small api", Intent.RECOMMEND, (), ("flask",), id="needs, and a refusal"),
    ],
)
def test_a_reading_becomes_what_it_amounts_to(
    read: Read, text: str, intent: Intent, frameworks: tuple[str, ...], refused: tuple[str, ...]
):
    reading = read(text)
    assert (reading.intent, reading.frameworks, reading.refused) == (intent, frameworks, refused)


def test_what_is_doubted_is_told():
    for text, aspect in (("is django overkill for a blog", "doubt"), ("is django good for a blog", None)):
        needs = (Need("admin", because="cms"),)
        asked = Reading(text, Intent.FEATURE_CHECK, 0.6, ("django",), needs=needs, concepts=("cms",))
        assert narrowed(asked, set(text.split())).aspect == aspect


def test_what_is_for_somebody_is_no_project(read):
    assert read("will flask check json against a schema for me").intent is Intent.FEATURE_CHECK


def test_what_two_readings_shared_counts_together():
    torn = Reading("", Intent.DESCRIBE, 0.5, ("flask",), needs=(Need("orm"),), rival=Intent.FEATURE_CHECK,
                   rival_confidence=0.4, is_question=True)  # fmt: skip
    found = narrowed(torn, {"flask", "orm"})
    assert (found.intent, found.confidence, found.rival) == (Intent.FEATURE_CHECK, 0.9, None)


@pytest.mark.parametrize(
    ("criteria", "frameworks", "intent"),
    [
        pytest.param(("upkeep",), ("flask",), Intent.DESCRIBE, id="upkeep of one"),
        pytest.param(("upkeep",), ("flask", "django"), Intent.FEATURE_CHECK, id="upkeep of two"),
        pytest.param(("upkeep", "speed"), ("flask",), Intent.FEATURE_CHECK, id="upkeep and more"),
        pytest.param(("orm",), ("flask",), Intent.FEATURE_CHECK, id="a feature"),
    ],
)
def test_upkeep_and_learning_of_one_framework_are_told_by_its_description(
    criteria: tuple[str, ...], frameworks: tuple[str, ...], intent: Intent
):
    checked = Reading("", Intent.FEATURE_CHECK, 0.9, frameworks, needs=tuple(map(Need, criteria)))
    assert aspect_of(checked).intent is intent


@pytest.mark.parametrize(("criterion", "aspect"), [("upkeep", "upkeep"), ("learning", "learning"), ("speed", None)])
def test_what_is_said_of_one_tells_which_aspect_is_meant(criterion: str, aspect: str | None):
    described = Reading("", Intent.DESCRIBE, 0.9, ("flask",), needs=(Need(criterion),))
    assert aspect_of(described).aspect == aspect
