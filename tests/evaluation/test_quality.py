"""What makes a reply right, and what makes it wrong."""

from __future__ import annotations

from typing import Any

import pytest

from bot.evaluation.labels import Expected, Question
from bot.evaluation.quality import faults, leads

REPLY = {"intent": "describe", "frameworks": ["flask"], "verdict": None, "confidence": 0.9, "text": "Flask: small."}


def question(kind: str, also: tuple[str, ...] = (), **expect: Any) -> Question:
    """Return a labelled question."""
    return Question("q1", "?", kind, also, expect=Expected(**{name: _frozen(held) for name, held in expect.items()}))


def _frozen(held: Any) -> Any:
    return tuple(held) if isinstance(held, list) else held


@pytest.mark.parametrize(
    ("asked", "reply"),
    [
        pytest.param(question("describe", must_name=["flask"]), {}, id="the right name"),
        pytest.param(question("compare", ("describe",)), {}, id="a labelled alternative"),
        pytest.param(question("recommend"), {"intent": "find_by_feature"}, id="recommend and find are one"),
        pytest.param(question("find_by_feature"), {"intent": "recommend"}, id="find and recommend are one"),
        pytest.param(question("help"), {"intent": "help", "text": ""}, id="help needs the intent alone"),
        pytest.param(question("recommend", top_any_of=["flask", "bottle"]), {"intent": "recommend"}, id="a good pick"),
        pytest.param(question("recommend", must_not_top=["django"]), {"intent": "recommend"}, id="no bad pick"),
        pytest.param(question("feature_check", answer="yes"), {"intent": "feature_check", "verdict": "yes"}, id="yes"),
        pytest.param(question("feature_check", answer="extension"), {"intent": "feature_check", "verdict": "partial"},
                     id="an add-on is partly"),
        pytest.param(question("feature_check", answer="yes", accept=["no"]),
                     {"intent": "feature_check", "verdict": "no"}, id="accepted instead"),
        pytest.param(question("compare", must_name=["flask", "django"]),
                     {"intent": "compare", "frameworks": ["x", "django", "y", "flask"]}, id="two others between"),
        pytest.param(question("list", must_name=["flask"]), {"intent": "list", "frameworks": [*"abcdef", "flask"]},
                     id="anywhere on a list"),
        pytest.param(question("list", must_name=["flask"]), {"intent": "list", "frameworks": ["django"]},
                     id="on a list the text counts, too"),
        pytest.param(question("describe", must_name=["flask"]), {"frameworks": []}, id="named in the text alone"),
        pytest.param(question("example", must_name=["flask"]), {"intent": "example", "text": "```import flask```"},
                     id="code"),
        pytest.param(question("describe", aspect=["upkeep", "version"]), {"aspect": "version"},
                     id="the aspect asked for"),
        pytest.param(question("describe", ("feature_check",), aspect=["upkeep"]),
                     {"intent": "feature_check", "aspect": None}, id="no description, no aspect"),
        pytest.param(question("compare", must_not_top=["flask"]), {"intent": "compare"}, id="compare has no first"),
    ],
)  # fmt: skip
def test_right_replies(asked: Question, reply: dict[str, Any]):
    assert faults(asked, REPLY | reply) == ()


@pytest.mark.parametrize(
    ("asked", "reply", "says"),
    [
        pytest.param(question("compare"), {}, "intent describe, not compare", id="another intent"),
        pytest.param(question("describe"), {"text": " "}, "empty text", id="no text"),
        pytest.param(question("describe", aspect=["upkeep"]), {"aspect": "overview"}, "tells overview, not upkeep",
                     id="another aspect"),
        pytest.param(question("describe", must_name=["django"]), {}, "must name django", id="another name"),
        pytest.param(question("describe", must_name=["django"]), {"frameworks": ["flask", "django"]}, "must name",
                     id="a single name not first"),
        pytest.param(question("describe", must_name=["flask"]), {"frameworks": [], "text": "Yes."}, "nothing",
                     id="no name"),
        pytest.param(question("describe", must_name=["flask"]), {"frameworks": [], "text": "It flasks."}, "nothing",
                     id="another word with the name in it"),
        pytest.param(question("describe", must_name=["flask"]),
                     {"frameworks": [], "text": "Flask, Django, Sanic or Bottle."}, "nothing", id="all names at once"),
        pytest.param(question("compare", must_name=["flask", "django"]),
                     {"intent": "compare", "frameworks": [*"abc", "flask", "django"]}, "must name", id="too far back"),
        pytest.param(question("recommend", top_any_of=["bottle"]), {"intent": "recommend"}, "flask comes first",
                     id="another pick"),
        pytest.param(question("recommend", must_not_top=["flask"]), {"intent": "recommend"}, "flask comes first",
                     id="a bad pick"),
        pytest.param(question("recommend", must_not_top=["django"]), {"intent": "recommend", "frameworks": []},
                     "nothing comes first", id="no pick"),
        pytest.param(question("feature_check", answer="yes"), {"intent": "feature_check", "verdict": "no"},
                     "verdict no, not yes", id="another verdict"),
        pytest.param(question("feature_check", answer="no"), {"intent": "feature_check"}, "verdict None",
                     id="no verdict"),
        pytest.param(question("example", must_name=["flask"]), {"intent": "example"}, "no code", id="no code"),
    ],
)  # fmt: skip
def test_wrong_replies(asked: Question, reply: dict[str, Any], says: str):
    (fault,) = faults(asked, REPLY | reply, known=("flask", "django", "sanic", "bottle"))
    assert says in fault


@pytest.mark.parametrize(
    ("asked", "named", "whether"),
    [
        pytest.param(question("recommend"), [], None, id="nothing fixed"),
        pytest.param(question("recommend", top_any_of=["flask"]), ["flask", "django"], True, id="one that may"),
        pytest.param(question("recommend", top_any_of=["flask"]), ["django", "flask"], False, id="another"),
        pytest.param(question("recommend", must_not_top=["flask"]), ["flask"], False, id="one that must not"),
        pytest.param(question("recommend", must_not_top=["flask"]), [], False, id="nobody"),
    ],
)
def test_who_may_lead(asked: Question, named: list[str], whether: bool | None):
    assert leads(asked, named) is whether
