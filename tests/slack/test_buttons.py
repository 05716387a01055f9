"""What a click asks for, and when two clicks are one."""

import math

import pytest

from bot.slack.buttons import DOUBLE_CLICK_SECONDS, marks, wanted
from bot.slack.errands import Choice, Question, Sharing
from bot.slack.places import Place

PLACE = Place("T1", "C1", "U1", message="1.1", thread="1.0")


def action(action_id, value=None, **fields):
    return {"type": "button", "action_id": action_id, "value": value, "action_ts": "1700000000.5"} | fields


def chosen(action_id, value):
    return action(action_id, type="overflow", selected_option={"value": value})


@pytest.mark.parametrize(
    ("clicked", "expected"),
    [
        pytest.param(action("ask_1", "compare a b"), Question(PLACE, "compare a b"), id="next question"),
        pytest.param(action("guide_small", "2|size|small"), Choice(PLACE, 2, "size", "small"), id="option"),
        pytest.param(chosen("guide_more", "2|size|back"), Choice(PLACE, 2, "size", "back"), id="from the menu"),
        pytest.param(action("share", "abc"), Sharing(PLACE, "abc"), id="share"),
        pytest.param(action("guide_small", "size|small"), None, id="an option of another version"),
        pytest.param(action("guide_small", "x|size|small"), None, id="a run that is no number"),
        pytest.param(action("guide_small", "²|size|small"), None, id="a run of odd digits"),
        pytest.param(action("guide_small"), None, id="an option without value"),
        pytest.param(action("ask_1"), None, id="a question without words"),
        pytest.param(action("share"), None, id="nothing to share"),
        pytest.param({}, None, id="nothing at all"),
    ],
)
def test_what_a_click_asks_for(clicked, expected):
    assert wanted(PLACE, clicked) == expected


def test_a_click_is_told_by_its_moment_and_a_double_click_by_its_button():
    moment, button = marks(PLACE, action("share", "abc"))
    assert moment.window == math.inf
    assert (button.seconds, button.window) == (1700000000.5, DOUBLE_CLICK_SECONDS)


@pytest.mark.parametrize(
    ("other", "place"),
    [
        pytest.param(action("share", "abd"), PLACE, id="another value"),
        pytest.param(action("ask_1", "abc"), PLACE, id="another button"),
        pytest.param(action("share", "abc"), Place("T1", "C1", "U2", message="1.1"), id="another person"),
        pytest.param(action("share", "abc"), Place("T1", "C1", "U1", message="1.2"), id="another card"),
        pytest.param(chosen("guide_more", "1|a|skip"), PLACE, id="another option of a menu"),
    ],
)
def test_different_clicks_share_no_mark(other, place):
    first = action("share", "abc") if other["type"] == "button" else chosen("guide_more", "1|a|back")
    assert not {mark.key for mark in marks(PLACE, first)} & {mark.key for mark in marks(place, other)}


@pytest.mark.parametrize("moment", ["", "soon", "nan", "inf", None, "1e400"])
def test_a_click_without_a_moment_is_taken_as_new(moment):
    assert marks(PLACE, action("share", "abc", action_ts=moment)) == []
