"""Ten outcomes whose figures can be counted by hand."""

from __future__ import annotations

from bot.evaluation.labels import Expected, Question
from bot.evaluation.outcomes import Outcome

FILE = "by_hand.jsonl"


def outcome(name: str, kind: str, intent: str, *frameworks: str, **more: object) -> Outcome:
    """Return an outcome; ``fault`` fails it, what Question has a field for goes there, the rest to Outcome."""
    of_question = {key: more.pop(key) for key in ("also_kinds", "thread", "style", "expect", "text") if key in more}
    fault = more.pop("fault", "")
    question = Question(name, **{"text": f"question {name}?", "kind": kind, **of_question})  # type: ignore[arg-type]
    return Outcome(question, intent, frameworks, faults=(fault,) if fault else (), file=FILE, **more)  # type: ignore[arg-type]


FLASK_FIRST = Expected(top_any_of=("flask",), must_not_top=("django",))

OUTCOMES = (
    outcome("a", "describe", "describe", "flask", meant=("flask",), confidence=0.5),
    outcome("b", "describe", "compare", "flask", "django", meant=("flask",), fault="intent compare, not describe",
            style=("misspelt",)),
    outcome("c", "compare", "recommend", "flask", meant=("flask", "django"), also_kinds=("recommend",)),
    outcome("d", "recommend", "recommend", "flask", expect=FLASK_FIRST, style=("misspelt", "slack")),
    outcome("e", "recommend", "find_by_feature", "django", expect=FLASK_FIRST, fault="django comes first"),
    outcome("f", "feature_check", "feature_check", "flask", meant=("flask",), verdict="no",
            expect=Expected(answer="extension")),
    outcome("g", "feature_check", "out_of_scope", fault="intent out_of_scope, not feature_check", confidence=0.0,
            expect=Expected(answer="yes"), trace=("words: question g", "named: nothing")),
    outcome("h", "followup", "describe", "flask", also_kinds=("describe",), thread=("what is django?",)),
    outcome("i", "out_of_scope", "out_of_scope"),
    outcome("j", "out_of_scope", "smalltalk", fault="intent smalltalk, not out_of_scope", confidence=1.0),
)  # fmt: skip
