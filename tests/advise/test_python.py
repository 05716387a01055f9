"""Which Pythons a framework runs on."""

from __future__ import annotations

import pytest

from bot.advise.describe import describe
from bot.advise.feature import feature_check
from bot.advise.find import find_by_feature
from bot.advise.python import found_on, python_check, runs_on, too_new
from bot.advise.recommend import recommend
from bot.domain.advice import Check, Found, Recommendation, Verdict
from bot.domain.dialogue import DialogueState
from bot.domain.question import Intent, Reading, python_in
from bot.present import layout, plain
from tests.readings import reading

FRESH = DialogueState()


def asking(text):
    """Return a reading of words that ask for a Python."""
    return Reading(text, Intent.FEATURE_CHECK, 1.0, python=python_in(text))


@pytest.mark.parametrize(
    ("framework", "text", "verdict"),
    [
        ("flask", "does Flask run on python 3.9?", Verdict.YES),
        ("flask", "does Flask run on python 3.8?", Verdict.NO),
        ("fastapi", "does FastAPI need Python 3.11 or newer?", Verdict.YES),
        ("flask", "does Flask need Python 3.11 or newer?", Verdict.NO),
        ("django", "I need Django on Python 3.13, will it run?", Verdict.YES),
        ("django", "our customer wants Python 3.13, does Django support it?", Verdict.YES),
        ("django", "Django needs Python 3.12, right?", Verdict.NO),
        ("flask", "I need it on Python 3.13 or newer, does Flask run there?", Verdict.YES),
        ("litestar", "does Litestar run on Python 3.13?", Verdict.YES),
        ("bottle", "does Bottle run on Python 3.8?", Verdict.YES),
        ("flask", "which Python versions does Flask support?", None),
    ],
)
def test_the_metadata_answers(catalog, framework, text, verdict):
    found = python_check(catalog.frameworks[framework], asking(text))
    assert found.verdict == verdict
    assert found.asked_how is (verdict is None)
    said = plain.text(layout.card(found))
    assert catalog.frameworks[framework].facts.python in said or "names no version" in said


def test_both_ways_of_asking_lead_there(conversation):
    for question in ("does Flask run on python 3.9?", "which python versions does Flask support?"):
        advice = conversation.take(FRESH, question, person="U0ANN", now=1_000.0).advice
        assert isinstance(advice, Check)
        assert advice.feature.name.startswith("Python")
    other = conversation.take(FRESH, "does litestar insist on python 3.11 too, the way fastapi does?", person="U0ANN",
                              now=1_000.0).advice  # fmt: skip
    assert isinstance(other, Check)
    assert (other.framework.id, other.verdict) == ("litestar", Verdict.NO)
    asked = reading(Intent.DESCRIBE, "flask", aspect="python")
    assert isinstance(describe(asked, FRESH, catalog=conversation.catalog), Check)
    assert isinstance(feature_check(asked, FRESH, conversation.catalog), Check)


def test_who_is_stuck_on_an_old_one_gets_what_runs_there(catalog, conversation):
    turn = conversation.take(FRESH, "stuck on python 3.9, need a rest api with validation", person="U0ANN", now=1.0)
    assert isinstance(turn.advice, Recommendation)
    assert all(runs_on(one, (3, 9)) is not False for one, _ in turn.advice.ranking)
    assert "no support for Python 3.9" in plain.text(layout.card(turn.advice))
    assert not turn.advice.refused


def test_a_new_one_rules_nobody_out(catalog):
    assert too_new((3, 13), catalog) == ()
    assert too_new(None, catalog) == ()
    assert too_new((3, 8), catalog) != ()


def test_who_runs_on_it_is_listed_with_what_they_ask_for(catalog):
    found = found_on((3, 8), catalog)
    assert isinstance(found, Found)
    assert {one.id for one in found.builtin} == {"litestar", "cherrypy", "bottle"}
    assert found_on((3, 1), catalog) is None
    assert "cherrypy" not in {one.id for one in found_on((3, 8), catalog, ["cherrypy"]).builtin}


def test_a_search_and_a_wish_for_it_both_list(catalog, conversation):
    for question in ("which frameworks still support python 3.8", "what can run on python 3.8 still"):
        advice = conversation.take(FRESH, question, person="U0ANN", now=1_000.0).advice
        assert isinstance(advice, Found), question
    empty = reading(Intent.FIND_BY_FEATURE)
    assert find_by_feature(empty, FRESH, catalog) == recommend(empty, FRESH, catalog)


def answers(conversation, *typed):
    """Return what is answered to each of some turns of a thread."""
    state, advice = FRESH, []
    for text in typed:
        turn = conversation.take(state, text, person="U0ANN", now=1_000.0)
        state = turn.state
        advice.append(turn.answer)
    return advice


def test_a_thread_keeps_the_python_it_is_about(conversation):
    check, other, running = answers(conversation, "does flask run on python 3.8?", "and Litestar?", "which ones do?")
    assert (check.verdict, other.framework.id, other.verdict) == (Verdict.NO, "litestar", Verdict.YES)
    assert {one.id for one in running.builtin} == {"litestar", "cherrypy", "bottle"}
    found, django = answers(conversation, "which ones run on python 3.8?", "and django?")
    assert (django.framework.id, django.verdict) == ("django", Verdict.NO)
    wish, dated, other = answers(
        conversation, "small api, 3 endpoints", "oh and the box is on python 3.9", "without async"
    )
    for advice in (dated, other):
        assert "no support for Python 3.9" in plain.text(layout.card(advice))


def test_the_python_there_is_says_who_runs_and_not_what_old_ones_imply(conversation):
    [wish] = answers(conversation, "We run Python 3.8 and need WebSockets, what fits?")
    assert wish.ranking[0][0].id == "litestar"
    assert [need.criterion for need in wish.needs] == ["websocket"]


def test_what_only_tells_its_python_gets_no_no(catalog):
    told = asking("it's on Python 3.6 still")._replace(is_question=False)
    found = python_check(catalog.frameworks["tornado"], told)
    assert found.asked_how
    assert not python_check(catalog.frameworks["tornado"], asking("does it run on Python 3.6?")).asked_how
