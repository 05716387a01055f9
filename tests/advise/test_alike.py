"""What frameworks have in common, and what ties one to the other."""

from itertools import combinations, permutations

import pytest

from bot.advise.alike import case_for
from bot.domain.advice import InCommon, Relation
from bot.domain.question import Intent
from tests.readings import advise_on, reading


def tied(catalog, frameworks, tie, text=""):
    return advise_on(reading(Intent.COMPARE, frameworks, aspect=tie)._replace(text=text), catalog)


def ids(entities):
    return [one.id for one in entities]


def test_what_two_have_in_common_is_the_rarest_first(catalog):
    advice = tied(catalog, "robyn sanic", "alike")
    assert isinstance(advice, InCommon)
    assert ids(advice.spoken) == []
    assert ids(advice.traits) == ["async"]
    assert ids(advice.parts)[:3] == ["production_server", "websocket", "dev_server"]
    assert {"admin", "csrf"} <= set(ids(advice.lacking))
    assert advice.licence is None
    assert (advice.marks[0][0].id, advice.marks[0][1]) == ("learning", 3)
    assert (advice.apart[0].criterion, advice.apart[0].cells) == ("Raw speed", ("3 of 5", "5 of 5"))


def test_what_is_spoken_is_no_part_and_no_trait(catalog):
    advice = tied(catalog, "flask bottle falcon", "alike")
    assert ids(advice.spoken) == ["wsgi"]
    assert "wsgi" not in ids((*advice.traits, *advice.parts))


def test_a_licence_that_all_have_is_told(catalog):
    assert tied(catalog, "flask django", "alike").licence == "BSD-3-Clause"


def test_marks_alike_come_the_best_first(catalog):
    for pair in combinations(catalog.frameworks, 2):
        marks = [mark for _, mark in tied(catalog, " ".join(pair), "alike").marks]
        assert marks == sorted(marks, reverse=True), pair


@pytest.mark.parametrize(
    ("frameworks", "tie", "holds", "requires", "is_required"),
    [
        pytest.param("fastapi starlette", "built_on", True, True, False, id="on it"),
        pytest.param("starlette fastapi", "built_on", False, False, True, id="the other"),
        pytest.param("litestar starlette", "built_on", False, False, False, id="no more"),
        pytest.param("falcon bottle", "built_on", False, False, False, id="on nothing"),
        pytest.param("quart flask", "made_by", True, True, False, id="same makers"),
        pytest.param("sanic flask", "made_by", False, False, False, id="others"),
    ],
)
def test_what_ties_one_to_the_other(catalog, frameworks, tie, holds, requires, is_required):
    advice = tied(catalog, frameworks, tie)
    assert isinstance(advice, Relation)
    assert (advice.holds, advice.requires, advice.is_required) == (holds, requires, is_required)
    assert advice.made is (tie == "made_by")
    assert advice.origins == tuple(catalog.pairs.origins[name] for name in frameworks.split())


@pytest.mark.parametrize(
    ("frameworks", "of", "other"),
    [
        pytest.param("litestar starlette", "litestar", "starlette", id="told of the first"),
        pytest.param("starlette litestar", "litestar", "starlette", id="told of the second"),
    ],
)
def test_what_is_told_of_two_is_found_on_either_side(catalog, frameworks, of, other):
    advice = tied(catalog, frameworks, "built_on")
    assert advice.tied is catalog.pairs.origins[of].told[other]


def test_two_of_whom_nothing_is_told_have_nothing_between_them(catalog):
    assert tied(catalog, "falcon bottle", "built_on").tied is None


def test_who_asks_openly_gets_no_yes(catalog):
    advice = tied(catalog, "quart flask", "made_by", "who makes quart and who makes flask?")
    assert (advice.holds, advice.same_makers) == (None, True)


def test_every_pair_is_tied_somehow(catalog):
    for first, second in permutations(catalog.frameworks, 2):
        both = (catalog.frameworks[first], catalog.frameworks[second])
        for tie in ("alike", "built_on", "made_by"):
            assert tied(catalog, f"{first} {second}", tie).frameworks == both


def test_a_case_is_made_for_one_and_says_what_speaks_for_the_other(catalog):
    fastapi, django = catalog.frameworks["fastapi"], catalog.frameworks["django"]
    advice = case_for(fastapi, django, catalog)
    assert advice.frameworks == (fastapi, django)
    assert (catalog.qualities["speed"], 4, 2) in advice.own.marks
    assert "openapi" in ids(advice.own.parts)
    assert advice.other.marks[0] == (catalog.qualities["completeness"], 5, 3)
    assert "orm" in ids(advice.other.parts)


def test_nobody_has_an_edge_in_what_the_other_has_too(catalog):
    for first, second in permutations(catalog.frameworks.values(), 2):
        advice = case_for(first, second, catalog)
        assert all(own > its for _, own, its in (*advice.own.marks, *advice.other.marks))
        assert not set(ids(advice.own.parts)) & set(ids(advice.other.parts))
        assert not any(part.trait for part in (*advice.own.parts, *advice.other.parts))
