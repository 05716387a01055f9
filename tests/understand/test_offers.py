"""What was offered to choose between can be named, repeated or counted."""

from __future__ import annotations

import pytest

from bot.domain.advice import Suggestion
from bot.domain.dialogue import DialogueState, GuideState
from bot.understand.offers import offer_meant

FLASK, WHO, GUIDE = "what is Flask?", "which frameworks have an ORM?", "help me choose"
OFFERED = DialogueState(
    offered=(Suggestion("About Flask", FLASK), Suggestion("Who has an ORM?", WHO), Suggestion("Help me choose", GUIDE))
)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        pytest.param(FLASK, FLASK, id="its own words, as a click sends them"),
        pytest.param("what is flask", FLASK, id="typed like it"),
        pytest.param("<@U1> who has an ORM", WHO, id="its label"),
        pytest.param("1", FLASK, id="its number"),
        pytest.param("the second one", WHO, id="its place"),
        pytest.param("the last one please", GUIDE, id="the last"),
        pytest.param("4", None, id="a number too high"),
        pytest.param("0", None, id="none"),
        pytest.param("what is Django?", None, id="another question"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_what_is_meant(typed: str, meant: str | None):
    assert offer_meant(OFFERED, typed) == meant


def test_without_an_offer_nothing_is_meant():
    assert offer_meant(DialogueState(), "1") is None


def test_an_open_guide_counts_its_own_options():
    guided = DialogueState(offered=OFFERED.offered, guide=GuideState("U1", 1, step="project"))
    assert offer_meant(guided, "2") is None
    assert offer_meant(guided, "about flask") == FLASK
