"""What is said in place of the last answer once more."""

import pytest

from bot.advise.repeated import repeated
from bot.domain.advice import Description, Repeated
from bot.domain.dialogue import DialogueState
from bot.evaluation.protocol import play


@pytest.mark.parametrize("names", [(), ("pyramid",), ("flask", "django")])
def test_it_names_those_spoken_of_and_offers_more(catalog, names):
    told = repeated(DialogueState(frameworks=names), catalog)
    assert tuple(one.id for one in told.frameworks) == names
    assert told.suggestions


@pytest.mark.parametrize(
    "thread",
    [
        pytest.param(("is pyramid dead?", "abandoned project?"), id="described"),
        pytest.param(("flask or django?", "why?", "not convinced"), id="compared"),
        pytest.param(("which framework for a shop?", "why?", "seriously?"), id="recommended"),
    ],
)
def test_no_follow_up_gets_the_last_answer_once_more(conversation, thread):
    *before, last = thread
    assert isinstance(play(conversation, before, last).advice, Repeated)


def test_who_asks_for_it_again_gets_it(conversation):
    assert isinstance(play(conversation, ("is pyramid dead?",), "show me that again, is it alive?").advice, Description)


def test_a_fact_that_changes_nothing_of_a_recommendation_leaves_it(conversation):
    advice = play(conversation, ("which framework has the best typing support",), "we use mypy strict").advice
    assert isinstance(advice, Repeated)
    assert advice.stays
    again = play(conversation, ("which framework for a shop?", "why?"), "seriously?").advice
    assert isinstance(again, Repeated)
    assert not again.stays


def test_it_changes_nothing_of_the_thread(conversation):
    turn = play(conversation, ("is pyramid dead?",), "abandoned project?")
    assert turn.state.frameworks == ("pyramid",)
