from dataclasses import replace

import pytest

from bot.advise.describe import describe
from bot.advise.example import example
from bot.advise.feature import feature_check
from bot.advise.proof import NONE, claims_of, probes_of, proofs_of
from bot.domain.advice import ArticleClaims, Proven
from bot.domain.catalog import Claim, Truth
from bot.domain.dialogue import DialogueState
from bot.domain.proof import Seen
from bot.domain.question import Intent, Need
from tests.readings import reading

CLAIM = Claim("built-in-x", "It has x.", Truth.TRUE, "It has.", "here")


@pytest.mark.parametrize(
    ("claim", "framework", "names"),
    [
        pytest.param(CLAIM, "flask", ("flask/built_in_x",), id="by its own name"),
        pytest.param(replace(CLAIM, shown_by=("orm",)), "flask", ("flask/orm",), id="by another of its framework"),
        pytest.param(replace(CLAIM, shown_by=("tornado/async",)), None, ("tornado/async",), id="in general"),
        pytest.param(replace(CLAIM, verdict=Truth.OPINION), "flask", (), id="an opinion"),
        pytest.param(replace(CLAIM, not_run="a measured figure"), "flask", (), id="not to be run"),
        pytest.param(CLAIM, None, (), id="in general, and nothing named"),
    ],
)
def test_probes_of_a_claim(claim, framework, names):
    assert probes_of(claim, framework) == names


def test_a_claim_is_shown_only_when_all_of_its_programs_ran(catalog):
    claim = replace(CLAIM, shown_by=("flask/routing", "flask/templating"))
    assert [proof.claim for proof in proofs_of(claim, None, catalog)] == ["routing", "templating"]
    failed = replace(catalog.proofs["flask/routing"], verdict=Seen.FAILED)
    assert proofs_of(claim, None, replace(catalog, proofs={**catalog.proofs, "flask/routing": failed})) == ()


def test_proofs_that_correct_the_article_come_first(catalog):
    sanic = catalog.frameworks["sanic"]
    assert next(iter(claims_of(sanic, sanic.page.claims, catalog))) == "http-1-and-2"


def test_a_feature_check_and_an_example_carry_their_proof(catalog):
    checked = feature_check(reading(Intent.FEATURE_CHECK, "flask", (Need("routing"),)), DialogueState(), catalog)
    assert checked.proof is catalog.proofs["flask/routing"]
    assert "show the proof flask/routing" in [one.question for one in checked.suggestions]
    absent = feature_check(reading(Intent.FEATURE_CHECK, "flask", (Need("graphql"),)), DialogueState(), catalog)
    assert absent.proof is None
    assert example(reading(Intent.EXAMPLE, "flask"), DialogueState(), catalog).proof.claim == "example"


CHECKED = DialogueState(intent=Intent.FEATURE_CHECK, frameworks=("flask",), needs=(Need("sessions"),))
TOLD = DialogueState(intent=Intent.DESCRIBE, frameworks=("sanic",), aspect="article")


@pytest.mark.parametrize(
    ("state", "asked", "name"),
    [
        pytest.param(CHECKED, {}, "flask/sessions", id="what was checked"),
        pytest.param(replace(CHECKED, intent=Intent.EXAMPLE), {}, "flask/example", id="the example"),
        pytest.param(TOLD, {}, "sanic/http_1_and_2", id="what corrects the article"),
        pytest.param(DialogueState(), {"proof": "bottle/wsgi"}, "bottle/wsgi", id="by name"),
        pytest.param(CHECKED, {"frameworks": "django"}, "django/sessions", id="the same of another"),
    ],
)
def test_the_proof_of_what_was_last_said(state, asked, name, catalog):
    named = reading(Intent.DESCRIBE, asked.pop("frameworks", ""), aspect="proof", **asked)
    advice = describe(named, state, catalog)
    assert isinstance(advice, Proven)
    assert advice.proof is catalog.proofs[name]


def test_what_no_program_shows_says_its_source(catalog):
    state = replace(CHECKED, needs=(Need("graphql"),))
    advice = describe(reading(Intent.DESCRIBE, aspect="proof"), state, catalog)
    assert (advice.proof, advice.source) == (None, catalog.frameworks["flask"].features["graphql"].source)


@pytest.mark.parametrize("name", [None, "flask/no_such", "nobody/routing"])
def test_a_proof_of_nothing_is_a_notice(name, catalog):
    assert describe(reading(Intent.DESCRIBE, aspect="proof", proof=name), DialogueState(), catalog) is NONE


def test_whether_the_article_still_holds(catalog):
    advice = describe(reading(Intent.DESCRIBE, aspect="still"), TOLD, catalog)
    assert isinstance(advice, ArticleClaims)
    assert advice.is_still
    assert advice.framework.id == "sanic"
