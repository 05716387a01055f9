import re

import pytest

from bot.advise.recommend import advise, recommend
from bot.domain.advice import Recommendation
from bot.domain.dialogue import DialogueState
from bot.domain.question import Intent
from bot.present import plain, sensitivity
from bot.present.recommendation import recommendation
from bot.present.shared import MAX_WORDS
from tests.advise.draws import for_all, knowledge, several_needs
from tests.present.gallery import GALLERY
from tests.readings import must, reading


@pytest.fixture
def said(catalog):
    return lambda name: plain.text(recommendation(GALLERY[name](catalog)))


@pytest.mark.parametrize(
    ("name", "words"),
    [
        pytest.param("recommend-admin", "Django fits best, clearly.", id="clear"),
        pytest.param("recommend-one-need", "Starlette fits best.", id="fair"),
        pytest.param("recommend-plain", "aiohttp, with Sanic close behind.", id="narrow"),
        pytest.param("recommend-level", "Sanic, level with Tornado.", id="a tie"),
    ],
)
def test_the_first_line_says_how_sure_the_lead_is(said, name, words):
    assert said(name).splitlines()[0] == words


def test_the_stated_need_that_it_hangs_on_most_is_told(said):
    assert "Without “a light install” it would be Starlette." in said("recommend-without")


def test_what_was_refused_is_quoted_with_its_no(said):
    assert "Without “no ORM” it would be Flask." in said("recommend-why-refused")


@pytest.mark.parametrize(
    ("name", "line"),
    [
        pytest.param("recommend-why", "aiohttp leads Sanic by 0.9 points of 100: a narrow lead.", id="narrow"),
        pytest.param("recommend-without", "Bottle leads Starlette by 9.2 points of 100: a clear lead.", id="clear"),
        pytest.param("recommend-level", "Sanic and Tornado are level: a tie.", id="a tie"),
    ],
)
def test_an_account_says_by_how_many_points_it_leads(catalog, name, line):
    assert list(sensitivity.lead(GALLERY[name](catalog))) == [line]


def test_who_stands_alone_leads_nobody_and_where_nothing_would_change_it_that_is_said(catalog, said):
    assert list(sensitivity.lead(GALLERY["recommend-why-settled"](catalog))) == []
    assert "No single need, added or dropped, would change that." in said("recommend-why-settled")


@for_all(several_needs())
def test_every_change_is_told_where_there_is_room(needs):
    catalog = knowledge()
    advice = advise(needs, catalog)
    found, told = advice.sensitivity, "\n".join(sensitivity.every_change(advice, 99))
    for one in (*found.wished, *found.required):
        (line,) = [line for line in told.splitlines() if line.startswith(f"*{one.framework.name}* with ")]
        assert one.criterion.need in line
    for one in found.dropped:
        (line,) = [line for line in told.splitlines() if line.endswith(f" it would be *{one.framework.name}*.")]
        assert line.startswith("Without ")
        assert one.criterion.need.removeprefix("no ").removeprefix("an ").removeprefix("a ") in line


@for_all(several_needs())
def test_where_there_is_little_room_it_says_how_many_more_there_are(needs):
    advice = advise(needs, knowledge())
    whole, short = ("\n".join(sensitivity.every_change(advice, most)) for most in (99, 1))
    assert len(short.splitlines()) == len(whole.splitlines())
    more = [int(number) for number in re.findall(r"or (\d+) others", short)]
    assert all(number > 1 for number in more)
    assert (len(short) < len(whole)) == bool(more)


@for_all(several_needs())
def test_an_account_is_short_and_begins_with_the_most_telling_change(needs):
    advice = recommend(reading(Intent.RECOMMEND, "", needs, aspect="why"), DialogueState(), knowledge())
    assert isinstance(advice, Recommendation)
    drawn = recommendation(advice)
    assert drawn.words <= MAX_WORDS
    if advice.sensitivity.wished:
        first = advice.sensitivity.wished[0]
        assert drawn.after[1].startswith(f"*{first.framework.name}* with {first.criterion.need}")


def test_a_must_is_told_to_be_one_where_a_wish_would_not_do(catalog):
    advice = advise([must("admin"), must("orm")], catalog)
    wished = {one.criterion.id for one in advice.sensitivity.wished}
    assert wished == set()
    assert any(line.endswith(" as a must.") for line in sensitivity.every_change(advice, 99))
