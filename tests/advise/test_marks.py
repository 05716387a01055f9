import pytest

from bot.advise.describe import describe
from bot.advise.marks import held_to_be_first, last, quality_check
from bot.domain.advice import QualityCheck, Verdict
from bot.domain.dialogue import DialogueState
from bot.domain.question import MARK, Intent, Need
from bot.present import layout, plain
from tests.readings import reading


@pytest.mark.parametrize(
    ("framework", "reverse", "expected"),
    [
        pytest.param("sanic", False, Verdict.YES, id="5 is yes"),
        pytest.param("fastapi", False, Verdict.YES, id="4 is yes"),
        pytest.param("tornado", False, Verdict.PARTIAL, id="3 is partly"),
        pytest.param("flask", False, Verdict.PARTIAL, id="2 is partly"),
        pytest.param("cherrypy", False, Verdict.NO, id="1 is no"),
        pytest.param("sanic", True, Verdict.NO, id="5 is not slow"),
        pytest.param("flask", True, Verdict.PARTIAL, id="2 is a bit slow"),
        pytest.param("cherrypy", True, Verdict.YES, id="1 is slow"),
    ],
)
def test_a_rating_answers_a_question_from_either_end(catalog, framework, reverse, expected):
    speed = catalog.qualities["speed"]
    advice = quality_check(catalog.frameworks[framework], speed, catalog, reverse=reverse)
    assert advice.verdict is expected
    assert advice.evidence == catalog.frameworks[framework].ratings["speed"].evidence


def test_a_figure_stands_for_a_rating_as_in_a_comparison(pageless):
    advice = quality_check(pageless.frameworks["starlette"], pageless.qualities["speed"], pageless)
    assert (advice.verdict, advice.value) == (Verdict.YES, 5)
    assert (
        advice.evidence.sentence
        == "Starlette, on uvicorn, answered 9.01 times as many requests as Flask in the same run."
    )


def test_what_is_not_rated_has_no_verdict(pageless):
    advice = quality_check(pageless.frameworks["litestar"], pageless.qualities["learning"], pageless)
    assert (advice.verdict, advice.value, advice.evidence) == (None, None, None)


@pytest.mark.parametrize(
    ("framework", "quality", "reverse", "verdict", "said"),
    [
        pytest.param(
            "fastapi", "speed", False, Verdict.NO, "No. FastAPI gets 4 of 5 for raw speed; Sanic", id="behind"
        ),
        pytest.param("sanic", "speed", False, Verdict.PARTIAL, "Among them, not alone. Sanic gets 5 of 5", id="level"),
        pytest.param("cherrypy", "speed", True, Verdict.YES, "Yes. CherryPy gets 1 of 5", id="the slowest"),
        pytest.param(
            "django", "speed", True, Verdict.NO, "No. Django gets 2 of 5 for raw speed; CherryPy", id="not so"
        ),
    ],
)
def test_who_is_held_to_be_the_first_is_set_beside_the_others(catalog, framework, quality, reverse, verdict, said):
    one = quality_check(catalog.frameworks[framework], catalog.qualities[quality], catalog, reverse=reverse)
    first = held_to_be_first(one, catalog)
    assert first.verdict is verdict
    assert plain.text(layout.card(first)).startswith(said)


def test_what_is_not_rated_is_first_in_nothing(pageless):
    one = quality_check(pageless.frameworks["litestar"], pageless.qualities["learning"], pageless)
    assert held_to_be_first(one, pageless) is one


def test_the_last_are_named(catalog):
    advice = last(Need("learning"), catalog)
    assert {one.id for one in advice.last} == {"pyramid", "tornado"}
    assert "come last for ease of learning: 2 of 5" in plain.text(layout.card(advice))
    assert last(Need("orm"), catalog) is None


def test_how_big_something_is_is_told_by_its_mark(catalog):
    asked = reading(Intent.DESCRIBE, "flask", ("ecosystem",), aspect=MARK)
    advice = describe(asked, DialogueState(), catalog)
    assert isinstance(advice, QualityCheck)
    assert (advice.quality.id, advice.value) == ("ecosystem", catalog.frameworks["flask"].ratings["ecosystem"].value)
