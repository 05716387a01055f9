import pytest

from bot.advise.example import example
from bot.domain.advice import Clarification, Sample
from bot.domain.dialogue import DialogueState
from bot.domain.question import Intent, Need
from tests.readings import reading

FRESH = DialogueState()


def sample(catalog, frameworks, *needs, **more):
    advice = example(reading(Intent.EXAMPLE, frameworks, needs, **more), FRESH, catalog)
    assert isinstance(advice, Sample)
    return advice


def test_the_program_of_the_first_framework_is_shown(catalog):
    advice = sample(catalog, "bottle flask")
    assert advice.framework.id == "bottle"
    assert advice.example == catalog.frameworks["bottle"].page.example
    assert advice.topic is None


def test_a_topic_said_outright_is_kept_and_an_implied_one_is_not(catalog):
    assert sample(catalog, "flask", "orm").topic == "an ORM"
    assert sample(catalog, "flask", Need("realtime", 2.0, because="chat")).topic is None


@pytest.mark.parametrize("criterion", ["speed", "asgi", "single_file"])
def test_what_cannot_be_added_to_a_program_is_no_topic(catalog, criterion):
    assert sample(catalog, "flask", criterion).topic is None
    assert sample(catalog, "flask", criterion, "caching").topic == "caching"


def test_there_is_no_program_without_a_page(pageless):
    advice = sample(pageless, "litestar")
    assert advice.example is None
    assert "show me a Litestar example" not in [one.question for one in advice.suggestions]


def test_one_that_was_refused_is_better_than_none(catalog):
    assert sample(catalog, "", refused=("flask",)).framework.id == "flask"


def test_without_a_framework_it_asks_which(catalog):
    advice = example(reading(Intent.EXAMPLE), FRESH, catalog)
    assert isinstance(advice, Clarification)
    assert all(one.question == f"show me a {one.label} example" for one in advice.suggestions)
