import pytest

from bot.domain.advice import Fallback, GuideStep
from bot.domain.dialogue import DialogueState
from bot.domain.question import Intent
from bot.playground.block_kit import view_faults
from bot.present import wording
from bot.present.home import EXAMPLES, START, view
from tests.present.rules import buttons_in, prose, words_in

HOME = view("D1")


def test_the_home_tab_stays_as_it_was(snapshot):
    snapshot("home", HOME)


def test_slack_takes_it():
    assert view_faults(HOME) == []


def test_it_says_what_can_be_asked_and_how():
    said = "\n".join(prose(HOME["blocks"]))
    assert [point for point in (wording.HELP, *wording.HELP_POINTS, wording.HOME_NOTE) if point not in said] == []
    assert words_in(HOME["blocks"]) < 120


def test_it_begins_with_start_and_offers_three_questions():
    assert buttons_in(HOME["blocks"]) == [START.label, *(one.label for one in EXAMPLES)]
    assert len(EXAMPLES) == 3


def test_it_knows_where_its_buttons_are_answered():
    assert (HOME["type"], HOME["private_metadata"]) == ("home", "D1")


def test_start_begins_the_guide(conversation):
    turn = conversation.take(DialogueState(), START.question, person="U1", now=1000.0)
    assert isinstance(turn.advice, GuideStep)


@pytest.mark.parametrize(
    ("example", "intent"),
    list(zip(EXAMPLES, (Intent.RECOMMEND, Intent.COMPARE, Intent.FEATURE_CHECK), strict=True)),
)
def test_each_example_shows_another_kind_of_answer(conversation, example, intent):
    turn = conversation.take(DialogueState(), example.question, person="U1", now=1000.0)
    assert turn.reading
    assert turn.reading.intent == intent
    assert not isinstance(turn.advice, Fallback)
