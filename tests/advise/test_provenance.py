"""Where what is said of a framework can be checked."""

from __future__ import annotations

import pytest

from bot.advise.provenance import sources
from bot.domain.advice import Fallback, Sources
from bot.domain.dialogue import DialogueState
from bot.domain.question import Intent, Need, Reading

ASKED = Reading("how do you know?", Intent.DESCRIBE, 1.0, aspect="sources")


def told(catalog, name="cherrypy", **state):
    advice = sources(ASKED, DialogueState(intent=Intent.DESCRIBE, frameworks=(name,), **state), catalog)
    assert isinstance(advice, Sources)
    return advice


@pytest.mark.parametrize(
    ("state", "quality"),
    [
        pytest.param({"aspect": "upkeep"}, "upkeep", id="whether it is alive"),
        pytest.param({"aspect": "learning"}, "learning", id="how it is learnt"),
        pytest.param({"needs": (Need("speed"),)}, "speed", id="what was asked"),
    ],
)
def test_the_mark_is_that_on_which_the_answer_rests(catalog, state, quality):
    name, mark, evidence = told(catalog, **state).said[0]
    rating = catalog.frameworks["cherrypy"].ratings[quality]
    assert (name, mark, evidence) == (catalog.qualities[quality].name, rating.value, rating.evidence)


def test_limits_rest_on_the_lowest_marks_and_strengths_on_the_highest(catalog):
    limits = told(catalog, "django", aspect="drawbacks").said
    strengths = told(catalog, "django", aspect="strengths").said
    assert max(mark for _, mark, _ in limits) < min(mark for _, mark, _ in strengths)


def test_only_programs_that_ran_are_counted(catalog):
    proofs = told(catalog).proofs
    assert proofs
    assert all(proof.ran and proof.framework == "cherrypy" for proof in proofs)


def test_of_nothing_there_is_none(catalog):
    assert isinstance(sources(ASKED, DialogueState(), catalog), Fallback)
