from bot.domain.advice import Again, Fallback
from bot.domain.dialogue import DialogueState
from bot.domain.turn import Turn


def test_the_answer_is_what_stands_below_its_remark():
    told = Fallback()
    assert Turn(DialogueState(), told).answer is told
    assert Turn(DialogueState(), Again(told)).answer is told
