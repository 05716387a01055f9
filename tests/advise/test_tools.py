"""Tools beside a framework: one by itself, several against each other, and how they go with a framework."""

import pytest

from bot.advise.tools import held
from bot.domain.catalog import Catalog
from bot.domain.dialogue import DialogueState
from bot.domain.question import Intent
from tests.readings import reading

FRESH = DialogueState()


def told(catalog, *tools, frameworks="", text="", state=FRESH):
    read = reading(Intent.CONCEPT, frameworks, tools=tools)._replace(text=text)
    advice = held(read, state, catalog)
    assert advice is not None
    return advice


def test_without_tools_there_is_nothing_to_tell(catalog: Catalog):
    assert held(reading(Intent.CONCEPT), FRESH, catalog) is None
    assert held(reading(Intent.CONCEPT, tools=("of an older knowledge",)), FRESH, catalog) is None


def test_one_tells_whom_it_goes_with(catalog: Catalog):
    advice = told(catalog, "sqlmodel")
    assert [one.id for one in advice.goes_with] == ["fastapi"]
    assert advice.fit is None


def test_beside_a_framework_its_own_record_counts(catalog: Catalog):
    advice = told(catalog, "celery", frameworks="fastapi")
    assert (advice.fit.goes, advice.goes_with) == (("Celery",), ())
    assert "Celery" in advice.fit.note


def test_a_server_of_the_other_interface_does_not_fit(catalog: Catalog):
    fit = told(catalog, "gunicorn", "uvicorn", frameworks="flask").fit
    assert (fit.goes, fit.not_so) == (("Gunicorn",), ("Uvicorn",))


def test_what_was_told_of_the_topic_serves_as_well(catalog: Catalog):
    fit = told(catalog, "tortoise_orm", frameworks="fastapi", state=DialogueState(notions=("which_orm",))).fit
    assert fit.goes == ()
    assert "Tortoise" in fit.note


def test_that_nothing_is_on_record_is_told_of_one(catalog: Catalog):
    fit = told(catalog, "dramatiq", frameworks="fastapi").fit
    assert (fit.goes, fit.not_so, fit.note) == ((), (), "")
    assert told(catalog, "htmx", frameworks="fastapi").fit is None


def test_an_add_on_runs_in_its_own_framework_anyway(catalog: Catalog):
    assert told(catalog, "drf", "django_ninja", frameworks="django").fit is None


@pytest.mark.parametrize(
    ("tools", "text", "unmeasured"),
    [(("celery", "rq"), "which one is faster?", True), (("celery", "rq"), "celery or rq?", False),
     (("celery",), "is celery stable?", False)],
)  # fmt: skip
def test_which_is_ahead_is_not_measured(catalog: Catalog, tools, text, unmeasured):
    assert told(catalog, *tools, text=text).unmeasured is unmeasured


def test_each_of_several_can_be_asked_about_next(catalog: Catalog):
    assert [one.label for one in told(catalog, "celery", "rq").suggestions][:2] == ["About Celery", "About RQ"]
