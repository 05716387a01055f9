from bot.domain import advice
from bot.domain.talk import Help, SmallTalk


def test_talk_is_advice():
    assert (advice.Help, advice.SmallTalk) == (Help, SmallTalk)


def test_help_is_general_unless_something_was_asked():
    assert Help().about is None
