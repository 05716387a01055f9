import pytest

from bot.present import plain
from bot.present.layout import card
from bot.present.recommendation import recommendation
from bot.present.shared import MAX_WORDS
from tests.present.gallery import GALLERY

RECOMMENDATIONS = [name for name in GALLERY if name.startswith("recommend-")]


@pytest.fixture
def said(catalog):
    return lambda name: plain.text(recommendation(GALLERY[name](catalog)))


@pytest.mark.parametrize("name", RECOMMENDATIONS)
def test_the_card_of_a_recommendation_is_drawn_here(catalog, name):
    advice = GALLERY[name](catalog)
    assert card(advice) == recommendation(advice)


@pytest.mark.parametrize("name", RECOMMENDATIONS)
def test_a_reason_is_shortened_only_where_the_rest_of_the_card_is_long(catalog, name):
    drawn = recommendation(GALLERY[name](catalog))
    assert ("…" in "".join(drawn.bullets)) <= (drawn.words > MAX_WORDS - 40)


def test_a_reason_says_what_it_is_a_reason_for(said):
    """ "None inside; the plugin dates from 2020" means nothing to who does not know it is about the ORM."""
    assert "ORM" in said("recommend-without")


def test_a_guided_recommendation_lists_the_answers_it_rests_on(said):
    text = said("recommend-guided")
    assert all(label in text for label in ("An API", "It starts small and grows", "As little as possible"))


def test_who_is_ruled_out_stands_together_by_what_it_lacks(said):
    assert "(no ORM); Pyramid (no WebSockets)." in said("recommend-excluded")


def test_asked_why_it_shows_how_the_leaders_meet_each_need(catalog, said):
    advice = GALLERY["recommend-why"](catalog)
    lines = said("recommend-why").splitlines()
    assert lines[0].endswith("This is how the leaders meet each need:")
    leaders = [one.name for one, _ in advice.ranking[:3]]
    for row, line in zip(advice.rows, lines[1:], strict=False):
        name = row.criterion.replace("no Admin", "No admin")
        assert line == f"{name}: " + ", ".join(f"{a} {b}" for a, b in zip(leaders, row.cells, strict=True))


def test_two_that_lie_close_are_told_apart_by_a_question(said):
    lines = said("recommend-plain").splitlines()
    assert lines[0] == "aiohttp, with Sanic close behind."
    assert any(line.startswith("What would decide: do you need ") and line.endswith("? Then Sanic.") for line in lines)


def test_what_must_be_given_up_is_named_as_it_was_asked_for(said):
    first = said("recommend-blocked").splitlines()[0]
    assert first == "Nothing meets all of that. Without “no dependencies” as a must, Django comes nearest."


def test_what_came_first_before_is_named_with_what_it_lacks_now(said):
    text = said("recommend-overtaken")
    assert "Before, it was FastAPI." in text
    assert "FastAPI comes" in text
    assert "Rate limiting only by an add-on" in text


def test_the_one_that_was_asked_about_is_weighed_too(said):
    assert "fits that better than CherryPy." in said("recommend-leaving")
    assert "CherryPy comes further down" in said("recommend-leaving")


def test_whoever_thinks_of_leaving_hears_what_that_takes_and_who_had_better_stay(said):
    assert "Moving there from CherryPy is a large job; stay if you" in said("recommend-leaving")
