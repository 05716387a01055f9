"""Labelled questions played through the real conversation."""

from __future__ import annotations

from bot.conversation import Conversation
from bot.evaluation.labels import Expected, Question
from bot.evaluation.outcomes import outcomes


def test_what_comes_of_questions(conversation: Conversation):
    asked = [
        Question("a", "what is flask?", "describe", frameworks=("flask", "turbogears"), expect=Expected(("flask",))),
        Question("b", "and django?", "followup", ("describe",), ("what is flask?",), expect=Expected(("flask",))),
        Question("c", "does django have an orm?", "feature_check", expect=Expected(answer="no")),
    ]
    right, follow_up, check = outcomes(conversation, [("some.jsonl", question) for question in asked])
    assert (right.passed, right.intent, right.frameworks, right.file) == (True, "describe", ("flask",), "some.jsonl")
    assert right.meant == ("flask",)
    assert right.trace == ()
    assert any("django" in step for step in check.trace)
    assert (follow_up.intent, follow_up.frameworks[:1]) == ("describe", ("django",))
    assert follow_up.is_as_labelled
    assert [fault.split(",")[0] for fault in follow_up.faults] == ["must name flask"]
    assert (check.verdict, check.faults) == ("yes", ("verdict yes, not no",))
    assert 0 < check.confidence <= 1


def test_an_answer_to_the_guide_has_no_reading_to_trace(conversation: Conversation):
    (answered,) = outcomes(conversation, [("", Question("a", "1", "guide", thread=("help me choose",)))])
    assert (answered.intent, answered.passed) == ("guide", True)
