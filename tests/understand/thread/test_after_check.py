"""What people say to "partly" and "no"."""

from __future__ import annotations

import pytest

from bot.domain.question import Intent

ASKED = ("does flask support websockets?",)


@pytest.mark.parametrize(
    ("text", "intent", "frameworks"),
    [
        pytest.param("is that built in?", Intent.FEATURE_CHECK, ("flask",), id="built in"),
        pytest.param("what is that exactly?", Intent.CONCEPT, (), id="what it is"),
        pytest.param("is it hard to add?", Intent.EXAMPLE, ("flask",), id="how hard"),
        pytest.param("is there an alternative?", Intent.FIND_BY_FEATURE, (), id="an alternative"),
        pytest.param("so I should use something else?", Intent.FIND_BY_FEATURE, (), id="something else"),
        pytest.param("would you recommend it for that?", Intent.RECOMMEND, ("flask",), id="whether it fits"),
        pytest.param("which one would you choose for that?", Intent.RECOMMEND, (), id="which one"),
        pytest.param("what do most people use?", Intent.FEATURE_CHECK, ("flask",), id="what is used"),
        pytest.param("which add-on?", Intent.FEATURE_CHECK, ("flask",), id="which add-on"),
        pytest.param("so basically no", Intent.FEATURE_CHECK, ("flask",), id="so no"),
        pytest.param("ok so no. who has one?", Intent.FIND_BY_FEATURE, (), id="no, and who"),
        pytest.param("is that one maintained or dead?", Intent.FEATURE_CHECK, ("flask",), id="the add-on's upkeep"),
        pytest.param("what else does it lack?", Intent.DESCRIBE, ("flask",), id="what else"),
    ],
)
def test_it_is_about_the_part_that_was_checked(answered, text, intent, frameworks):
    assert answered(ASKED, text)[:2] == (intent, frameworks)


@pytest.mark.parametrize(
    ("thread", "text"),
    [
        pytest.param(ASKED, "is django built in rust?", id="another name"),
        pytest.param(ASKED, "what is an orm?", id="another part"),
        pytest.param(("is flask alive?",), "is there an alternative?", id="after something else"),
    ],
)
def test_what_is_about_something_else_is_left_alone(heard, thread, text):
    assert "websocket" not in {need.criterion for need in heard(thread, text).needs}


@pytest.mark.parametrize(
    ("text", "intent", "frameworks"),
    [
        pytest.param("so no sessions then", Intent.FEATURE_CHECK, ("flask",), id="so no"),
        pytest.param("hm, no admin either?", Intent.FEATURE_CHECK, ("flask",), id="no, either"),
    ],
)
def test_what_is_taken_to_be_missing_is_checked(answered, text, intent, frameworks):
    assert answered(ASKED, text)[:2] == (intent, frameworks)


def test_a_wish_without_a_part_checks_nothing(heard):
    assert heard(("a chat for 300 people",), "no admin, please").intent is Intent.RECOMMEND
