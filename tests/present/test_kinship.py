"""What is said of several frameworks as one."""

from dataclasses import replace
from itertools import permutations

import pytest

from bot.advise.alike import case_for as case
from bot.advise.licence import by_licence
from bot.domain.advice import InCommon, Ranked
from bot.domain.kinship import Order
from bot.domain.question import Intent
from bot.present import plain
from bot.present.kinship import case_for, in_common, in_order, licences, ranked, relation
from bot.present.layout import card
from tests.present.gallery import GALLERY
from tests.readings import advise_on, reading


def tied(catalog, frameworks, tie, text=""):
    """Return the advice on what ties frameworks."""
    return advise_on(reading(Intent.COMPARE, frameworks, aspect=tie)._replace(text=text), catalog)


def points(drawn):
    """Return what is told under each heading."""
    return dict(bullet.removeprefix("*").split(":* ", 1) for bullet in drawn.bullets)


def test_what_two_have_in_common_begins_with_the_rarest(catalog):
    drawn = in_common(tied(catalog, "robyn sanic", "alike"))
    assert drawn.lead == (
        "Both have native async handlers, and have a production server, WebSockets and a development server built in."
    )
    told = points(drawn)
    assert "WebSockets" in told["Built in, in each"]
    assert told["Marks alike"].startswith("Ease of learning 3 of 5")
    assert told["Still apart"].startswith("Raw speed (Robyn 3 of 5, Sanic 5 of 5)")
    assert "Licence" not in told


def test_three_are_told_of_as_all(catalog):
    assert in_common(tied(catalog, "flask bottle falcon", "alike")).lead.startswith("All of them speak WSGI")


@pytest.mark.parametrize(
    ("names", "lead"),
    [
        pytest.param("flask django", "Both share nothing that tells: no part is inside all of them", id="two"),
        pytest.param("flask django sanic", "All of them share nothing that tells", id="three"),
    ],
)
def test_who_shares_nothing_is_told_so(catalog, names, lead):
    drawn = in_common(InCommon(tuple(catalog.frameworks[name] for name in names.split())))
    assert drawn.lead.startswith(lead)
    assert drawn.bullets == ()


def test_no_more_is_told_than_can_be_read(catalog):
    both = (catalog.frameworks["flask"], catalog.frameworks["django"])
    many = tuple(catalog.features.values())
    drawn = in_common(InCommon(both, parts=many, licence="MIT"))
    assert drawn.lead.count(",") == 1
    assert points(drawn)["Built in, in each"].count(",") == 7
    assert points(drawn)["Licence"] == "MIT, each."


@pytest.mark.parametrize(
    ("frameworks", "tie", "answer", "said"),
    [
        pytest.param("fastapi starlette", "built_on", "*Yes:*", "requires Starlette", id="on it"),
        pytest.param("starlette fastapi", "built_on", "*No:*", "FastAPI 0.165.0 requires Starlette", id="the other"),
        pytest.param("litestar starlette", "built_on", "*No:*", "Starlette is not among them", id="no more"),
        pytest.param("falcon bottle", "built_on", "*No:*", "requires no other package at all", id="on nothing"),
        pytest.param("quart flask", "made_by", "*Yes:*", "both are made by Pallets", id="same makers"),
        pytest.param("sanic flask", "made_by", "*No:*", "by the Sanic Community, Flask by Pallets", id="others"),
    ],
)
def test_what_ties_one_to_the_other(catalog, frameworks, tie, answer, said):
    lead = relation(tied(catalog, frameworks, tie)).lead
    assert lead.startswith(f"{answer} ")
    assert said in lead


def test_many_packages_are_not_all_named(catalog):
    advice = tied(catalog, "litestar starlette", "built_on")
    own, its = advice.origins
    few, many = (replace(advice, origins=(replace(own, requires=tuple("abcdef"[:n])), its)) for n in (4, 6))
    assert "requires a, b, c and d, and Starlette is" in relation(few).lead
    assert "requires a, b, c, d and 2 more, and Starlette is" in relation(many).lead


def test_what_is_told_of_two_stands_with_its_source(catalog):
    drawn = relation(tied(catalog, "litestar starlette", "built_on"))
    assert "November 2022" in points(drawn)["Between them"]
    assert "https://docs.litestar.dev/latest/release-notes/whats-new-2.html" in drawn.notes[0]


def test_of_whom_nothing_is_told_the_makers_stand_with_their_source(catalog):
    advice = tied(catalog, "falcon bottle", "built_on")
    drawn = relation(advice)
    assert list(points(drawn)) == ["Made by"]
    assert advice.origins[0].source in drawn.notes[0]


def test_who_asks_openly_gets_no_yes(catalog):
    advice = tied(catalog, "quart flask", "made_by", "who makes quart and who makes flask?")
    assert relation(advice).lead == "Both are made by Pallets."


def test_every_pair_has_something_to_say(catalog):
    for first, second in permutations(catalog.frameworks, 2):
        for tie in ("alike", "built_on", "made_by"):
            assert card(tied(catalog, f"{first} {second}", tie)).lead.endswith(".")


def test_a_case_is_made_for_one_and_says_what_speaks_for_the_other(catalog):
    drawn = case_for(case(catalog.frameworks["fastapi"], catalog.frameworks["django"], catalog))
    told = points(drawn)
    assert drawn.lead.startswith("The case for FastAPI against Django: you write a JSON API")
    assert "Raw speed 4 to 2" in told["Better marks"]
    assert "OpenAPI documents" in told["Built in, and not there"]
    assert told["They will say of Django"].startswith("Completeness 5 to 3")
    assert told["They will say of Django"].endswith("ORM, Admin site, CSRF protection.")


@pytest.mark.parametrize(
    ("text", "names", "lead", "headings"),
    [
        pytest.param("any GPL ones?", "flask sanic", "None of them is under the GPL or the like.", ["MIT", "BSD"],
                     id="one that nobody has"),
        pytest.param("how are they licensed?", "flask sanic falcon",
                     "By licence. MIT: Sanic; BSD: Flask; Apache: Falcon. None of them is under the GPL or the like.",
                     [], id="how"),
        pytest.param("licence?", "flask django",
                     "By licence. BSD: Flask, Django. None of them is under the GPL or the like.", [], id="of two"),
    ],
)  # fmt: skip
def test_who_is_under_which_licence(catalog, text, names, lead, headings):
    drawn = licences(by_licence(text, [catalog.frameworks[name] for name in names.split()]))
    assert drawn.lead == lead
    assert list(points(drawn)) == headings


def test_what_may_be_built_is_said_first_when_that_was_asked(catalog):
    advice = by_licence(
        "fine for a closed source product?", [catalog.frameworks[name] for name in ("flask", "tornado")]
    )
    drawn = licences(advice)
    assert drawn.lead.startswith("Yes: closed and paid products")
    assert list(points(drawn)) == ["BSD", "Apache"]
    assert licences(replace(advice, is_free=False)).lead.startswith("By licence.")


def test_one_under_the_gpl_is_not_called_free(catalog):
    advice = by_licence("any GPL ones?", [catalog.frameworks[name] for name in ("flask", "django")])
    assert licences(replace(advice, is_free=False)).lead == "By licence. BSD: Flask, Django."


def test_an_order_begins_with_what_it_is_by_and_says_what_to_mind(catalog):
    lines = plain.text(card(GALLERY["ranked"](catalog))).splitlines()
    assert lines[0].startswith("By raw speed Starlette comes first and CherryPy last.")
    assert lines[1].startswith("• Mind: The server decides more than the framework")
    assert lines[2].startswith("Requests, Flask = 1: 1. Starlette 9.01, 2. BlackSheep 8.79")
    assert "Mind" not in plain.text(card(GALLERY["ranked-by-marks"](catalog)))


@pytest.mark.parametrize(
    ("figures", "falling", "said", "rows"),
    [
        pytest.param((5.0, 4.0, 4.0, 2.0, 1.0), False, "By size Flask comes first and Falcon last.",
                     ["1. Flask", "2. Django", "2. Sanic", "4. Quart", "5. Falcon"], id="best first"),
        pytest.param((1.0, 2.0, 4.0, 4.0, 5.0), True, "By size Falcon comes first and Flask last.",
                     ["5. Flask", "4. Django", "2. Sanic", "2. Quart", "1. Falcon"], id="last first"),
    ],
)  # fmt: skip
def test_many_places_are_a_table(catalog, figures, falling, said, rows):
    ones = [catalog.frameworks[name] for name in ("flask", "django", "sanic", "quart", "falcon")]
    order = Order("Size", "of 5", tuple(zip(ones, figures, strict=True)), is_clear=True, falling=falling)
    drawn = ranked(Ranked(tuple(ones), order))
    assert drawn.lead == said
    assert drawn.table is not None
    assert drawn.table.rows[0] == ("Framework", "of 5")
    assert [row[0] for row in drawn.table.rows[1:]] == rows
    assert [row[1] for row in drawn.table.rows[1:]] == [f"{figure:g}" for figure in figures]


def test_two_that_are_too_near_are_so_at_the_end_that_was_asked_for(catalog):
    ones = [catalog.frameworks[name] for name in ("flask", "django", "sanic", "quart", "falcon")]
    places = tuple(zip(ones, (1.0, 1.1, 3.0, 4.0, 5.0), strict=True))
    near = ranked(Ranked(tuple(ones), Order("Size", "MB", places, is_clear=False, falling=True)))
    assert near.lead.endswith("The last two are too near to tell apart.")


def test_what_was_measured_is_escaped(catalog):
    both = (catalog.frameworks["flask"], catalog.frameworks["django"])
    order = Order("Size", "MB & more", ((both[0], 1.0), (both[1], 2.0)), is_clear=True, falling=False)
    assert ranked(Ranked(both, order)).lead == "By size: 1. Flask 1, 2. Django 2 (MB &amp; more)."


@pytest.mark.parametrize(
    ("figures", "is_clear", "falling", "said"),
    [
        pytest.param((3.55, 1.19, 1.0), True, False, "1. Flask 3.55, 2. Django 1.19, 3. Sanic 1 (of 5).", id="clear"),
        pytest.param((5.0, 5.0, 4.0), False, False, "1. Flask 5, 1. Django 5, 3. Sanic 4 (of 5).", id="level"),
        pytest.param((1.0, 2.0, 3.0), True, True, "1. Flask 1, 2. Django 2, 3. Sanic 3 (of 5, last first).",
                     id="last first"),
        pytest.param((1.1, 1.0, 0.2), False, False, "1. Flask 1.1, 2. Django 1, 3. Sanic 0.2 (of 5). "
                     "The first two are too near to tell apart.", id="near"),
    ],
)  # fmt: skip
def test_an_order_says_its_figures(catalog, figures, is_clear, falling, said):
    ones = [catalog.frameworks[name] for name in ("flask", "django", "sanic")]
    places = tuple(zip(ones, figures, strict=True))
    assert in_order(Order("Ease of learning", "of 5", places, is_clear, falling)) == said
