"""What frameworks have in common, and what ties one to the other."""

from itertools import permutations

import pytest

from bot.advise.alike import case_for
from bot.domain.advice import Kinship
from bot.domain.question import Intent
from tests.readings import advise_on, reading


def tied(catalog, frameworks, tie, text="") -> Kinship:
    advice = advise_on(reading(Intent.COMPARE, frameworks, aspect=tie)._replace(text=text), catalog)
    assert isinstance(advice, Kinship)
    return advice


def test_what_two_have_in_common_is_the_rarest_first(catalog):
    advice = tied(catalog, "robyn sanic", "alike")
    assert advice.said == (
        "Both have native async handlers, and have a production server, WebSockets and a development server built in."
    )
    points = dict(advice.points)
    assert "WebSockets" in points["Built in, in each"]
    assert points["Marks alike"].startswith("Ease of learning 3 of 5")
    assert points["Still apart"].startswith("Raw speed (Robyn 3 of 5, Sanic 5 of 5)")


def test_three_are_told_of_as_all(catalog):
    assert tied(catalog, "flask bottle falcon", "alike").said.startswith("All of them speak WSGI")


@pytest.mark.parametrize(
    ("frameworks", "tie", "holds", "said"),
    [
        pytest.param("fastapi starlette", "built_on", True, "requires Starlette", id="on it"),
        pytest.param("starlette fastapi", "built_on", False, "FastAPI 0.165.0 requires Starlette", id="the other"),
        pytest.param("litestar starlette", "built_on", False, "Starlette is not among them", id="no more"),
        pytest.param("falcon bottle", "built_on", False, "requires no other package at all", id="on nothing"),
        pytest.param("quart flask", "made_by", True, "both are made by Pallets", id="same makers"),
        pytest.param("sanic flask", "made_by", False, "by the Sanic Community, Flask by Pallets", id="others"),
    ],
)
def test_what_ties_one_to_the_other(catalog, frameworks, tie, holds, said):
    advice = tied(catalog, frameworks, tie)
    assert advice.holds is holds
    assert said in advice.said


def test_what_is_told_of_two_stands_with_its_source(catalog):
    advice = tied(catalog, "litestar starlette", "built_on")
    assert "November 2022" in dict(advice.points)["Between them"]
    assert advice.source == "https://docs.litestar.dev/latest/release-notes/whats-new-2.html"


def test_who_asks_openly_gets_no_yes(catalog):
    advice = tied(catalog, "quart flask", "made_by", "who makes quart and who makes flask?")
    assert (advice.holds, advice.said) == (None, "Both are made by Pallets.")


def test_every_pair_has_something_to_say(catalog):
    for first, second in permutations(catalog.frameworks, 2):
        for tie in ("alike", "built_on", "made_by"):
            assert tied(catalog, f"{first} {second}", tie).said


def test_a_case_is_made_for_one_and_says_what_speaks_for_the_other(catalog):
    advice = case_for(catalog.frameworks["fastapi"], catalog.frameworks["django"], catalog)
    points = dict(advice.points)
    assert advice.said.startswith("The case for FastAPI against Django: you write a JSON API")
    assert "Raw speed 4 to 2" in points["Better marks"]
    assert "OpenAPI documents" in points["Built in, and not there"]
    assert "Completeness 5 to 3" in points["They will say of Django"]
