"""Another one that comes up after advice or a comparison."""

from __future__ import annotations

import pytest

from bot.domain.question import Intent

CRUD, PAIR = "recommend something for a crud app with an admin", "tornado vs fastapi for websockets"


@pytest.mark.parametrize(
    ("thread", "text", "intent", "frameworks", "aspect"),
    [
        pytest.param((CRUD,), "The consultant proposes CherryPy. Your view?", Intent.COMPARE, ("django", "cherrypy"),
                     None, id="beside the pick"),
        pytest.param((CRUD,), "what is cherrypy?", Intent.DESCRIBE, ("cherrypy",), None, id="what it is"),
        pytest.param((CRUD,), "flask then", Intent.RECOMMEND, ("flask",), None, id="taken"),
        pytest.param(("litestar vs fastapi",), "our lead is scared about bus factor of either one. which is worse",
                     Intent.COMPARE, ("litestar", "fastapi"), None, id="the worse of them"),
        pytest.param(("BlackSheep vs Robyn?",), "hm. neither seems safe tbh. whats the safe alternative",
                     Intent.RECOMMEND, (), None, id="neither"),
        pytest.param((PAIR,), "and with free choice, not only those two?", Intent.RECOMMEND, (),
                     None, id="all of them"),
        pytest.param((PAIR,), "we've got 5 years of tornado code though", Intent.COMPARE, ("tornado", "fastapi"),
                     "migration", id="own code"),
        pytest.param(("starlette on its own, without fastapi, is it sensible?",), "what would i miss most",
                     Intent.COMPARE, ("fastapi", "starlette"), "migration", id="what is lost"),
    ],
)  # fmt: skip
def test_another_is_weighed_beside_what_was_said(heard, thread, text, intent, frameworks, aspect):
    found = heard(thread, text)
    assert (found.intent, found.frameworks, found.aspect) == (intent, frameworks, aspect)


def test_none_of_those_compared_is_meant_by_neither(heard):
    found = heard(("BlackSheep vs Robyn?",), "neither seems safe. whats the safe alternative")
    assert found.refused == ("blacksheep", "robyn")


@pytest.mark.parametrize(
    ("thread", "text", "part"),
    [
        pytest.param(("we need an orm and an admin", "why not flask"), "what would we have to add to flask to get that",
                     "admin", id="of the wish"),
        pytest.param(("django or bottle",), "what would i have to add to bottle to get the same?", "orm",
                     id="of the other one"),
        pytest.param(("we need an orm and an admin",), "which packages would falcon need for that?", "orm",
                     id="packages"),
    ],
)  # fmt: skip
def test_what_is_to_be_added_is_checked_there(heard, thread, text, part):
    found = heard(thread, text)
    assert (found.intent, len(found.frameworks)) == (Intent.FEATURE_CHECK, 1)
    assert part in [need.criterion for need in found.needs]
