"""What a framework can't be had without."""

from __future__ import annotations

import pytest

from bot.advise.bound import refused_core
from bot.domain.advice import Check, Verdict
from bot.domain.dialogue import DialogueState
from bot.domain.question import Intent
from bot.present import layout, plain
from tests.readings import reading

FRESH = DialogueState()


@pytest.mark.parametrize("question", ["fastapi without pydantic, possible at all?", "fastapi but without pydantic?"])
def test_who_refuses_the_core_is_told_so_and_who_comes_near(conversation, question):
    advice = conversation.take(FRESH, question, person="U0ANN", now=1_000.0).advice
    assert isinstance(advice, Check)
    assert (advice.framework.id, advice.verdict) == ("fastapi", Verdict.NO)
    assert "FastAPI is built on Pydantic" in plain.text(layout.card(advice))
    assert any("Litestar" in one.label for one in advice.suggestions)


@pytest.mark.parametrize("question", ["flask without pydantic?", "fastapi with pydantic?", "no pydantic, rest api"])
def test_any_other_can_be_had(conversation, question):
    advice = conversation.take(FRESH, question, person="U0ANN", now=1_000.0).advice
    assert not (isinstance(advice, Check) and "is built on" in advice.note)


def test_nothing_refused_is_no_core(catalog):
    assert refused_core(reading(Intent.FEATURE_CHECK, "fastapi"), catalog) is None
    assert refused_core(reading(Intent.FEATURE_CHECK, "fastapi flask"), catalog) is None


def test_whoever_is_not_built_on_it_can_be_had_without(conversation):
    advice = conversation.take(FRESH, "litestar without pydantic, possible?", person="U0ANN", now=1_000.0).advice
    assert isinstance(advice, Check)
    assert (advice.framework.id, advice.verdict) == ("litestar", Verdict.YES)
    assert "Litestar is not built on Pydantic" in plain.text(layout.card(advice))


@pytest.mark.parametrize(
    ("question", "framework", "verdict"),
    [
        pytest.param("does litestar depend on pydantic?", "litestar", Verdict.NO, id="it does not"),
        pytest.param("fastapi still requires pydantic, no?", "fastapi", Verdict.YES, id="it does"),
        pytest.param("does aiohttp have a client too, in the same package?", "aiohttp", Verdict.YES, id="it has it"),
        pytest.param("does sanic include an http client?", "sanic", Verdict.NO, id="it has it not"),
    ],
)
def test_what_is_needed_or_had_gets_a_verdict(conversation, question, framework, verdict):
    advice = conversation.take(FRESH, question, person="U0ANN", now=1_000.0).advice
    assert isinstance(advice, Check)
    assert (advice.framework.id, advice.verdict) == (framework, verdict)
