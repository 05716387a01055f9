from bot.advise.help import show_help
from bot.domain.advice import Help
from bot.domain.dialogue import DialogueState
from bot.domain.question import Intent
from tests.readings import reading


def test_what_is_asked_about_the_bot_is_told(catalog):
    advice = show_help(reading(Intent.HELP, aspect="privacy"), DialogueState(), catalog)
    assert advice.about is catalog.about["privacy"]


def test_help_offers_three_questions_that_are_understood(catalog, conversation):
    advice = show_help(reading(Intent.HELP), DialogueState(), catalog)
    assert isinstance(advice, Help)
    asked = [conversation.take(DialogueState(), one.question, person="U0ALICE", now=1.0) for one in advice.suggestions]
    assert [turn.reading.intent for turn in asked] == [Intent.GUIDE, Intent.COMPARE, Intent.FIND_BY_FEATURE]
