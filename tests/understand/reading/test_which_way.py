"""Which way round two frameworks stand, by the words around their names."""

from __future__ import annotations

import pytest

from bot.domain.question import Intent
from bot.understand.reading.which_way import Around, is_first_inside, is_first_left


@pytest.mark.parametrize(
    ("before", "between", "expected"),
    [
        pytest.param("from our old", "to", True, id="from A to B"),
        pytest.param("to", "from", False, id="to B from A"),
        pytest.param("replace", "with", True, id="replace A with B"),
        pytest.param("use", "replacing", False, id="B replacing A"),
        pytest.param("", "in place of", False, id="B in place of A"),
        pytest.param("instead of", "use", True, id="instead of A use B"),
        pytest.param("swap", "for", True, id="swap A for B"),
        pytest.param("we have", "want", True, id="have A, want B"),
        pytest.param("we want", "but have", False, id="want B, have A"),
        pytest.param("", "and", None, id="nothing told"),
    ],
)
def test_which_of_two_is_left(before: str, between: str, expected: bool | None):
    assert is_first_left(Around(tuple(before.split()), tuple(between.split()), ())) is expected


@pytest.mark.parametrize(
    ("before", "between", "after", "expected"),
    [
        pytest.param("use", "inside", "", True, id="A inside B"),
        pytest.param("", "app inside of a", "", True, id="A inside of a B"),
        pytest.param("can", "host a", "", False, id="B hosts A"),
        pytest.param("add", "to my", "", True, id="add A to B"),
        pytest.param("go", "to", "", None, id="to without add"),
        pytest.param("inside", "run", "", False, id="inside B, run A"),
        pytest.param("", "with", "inside", False, id="B with A inside"),
        pytest.param("put", "in front of", "", False, id="B in front of A"),
        pytest.param("", "and", "together", None, id="nothing told"),
    ],
)
def test_which_of_two_is_inside(before: str, between: str, after: str, expected: bool | None):
    around = Around(tuple(before.split()), tuple(between.split()), tuple(after.split()))
    assert is_first_inside(around) is expected


@pytest.mark.parametrize(
    ("text", "aspect"),
    [
        pytest.param("we run pyramid, the new cto wants fastapi. rewrite or stay?", "migration", id="rewrite or stay"),
        pytest.param("tornado or aiohttp? both look old to me", None, id="a choice"),
    ],
)
def test_a_move_is_told_from_a_choice(read, text, aspect):
    assert read(text).aspect == aspect


@pytest.mark.parametrize(
    ("text", "left", "vetoed"),
    [
        pytest.param("we port 40 cherrypy endpoints. don't suggest django", "cherrypy", "django", id="not suggested"),
        pytest.param("moving off cherrypy, not to django", "cherrypy", "django", id="not to it"),
        pytest.param("migrating 30 bottle routes to something newer, no sanic please", "bottle", "sanic", id="no"),
    ],
)
def test_a_move_to_the_one_refused_is_no_move_between_the_two(read, text, left, vetoed):
    reading = read(text)
    assert reading.intent is Intent.RECOMMEND
    assert left in (*reading.frameworks, *reading.refused)
    assert vetoed in reading.refused


@pytest.mark.parametrize(
    ("text", "both"),
    [
        pytest.param("FastAPI is faster than Django so we should rewrite our Django monolith in it",
                     ("django", "fastapi"), id="the one before it"),
        pytest.param("FastAPI is faster than Flask, so we migrate our Flask app to that", ("flask", "fastapi"),
                     id="that"),
    ],
)  # fmt: skip
def test_what_is_carried_to_it_is_left(read, text: str, both: tuple[str, str]):
    assert (read(text).frameworks, read(text).aspect) == (both, "migration")
