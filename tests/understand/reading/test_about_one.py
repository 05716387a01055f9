from collections.abc import Callable

import pytest

from bot.domain.question import Intent, Reading

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "intent", "aspect"),
    [
        pytest.param("We run Falcon 1.4, how bad is that", Intent.DESCRIBE, "upkeep", id="how bad an old version is"),
        pytest.param("Litestar looks a bit hard", Intent.DESCRIBE, "learning", id="how hard it looks"),
        pytest.param("is Quart secure?", Intent.FEATURE_CHECK, None, id="how secure it is"),
        pytest.param("how do I test Tornado apps", Intent.FEATURE_CHECK, None, id="how it is tested"),
        pytest.param("how big is Pyramid?", Intent.FEATURE_CHECK, None, id="its size"),
        pytest.param("best sign-in for Falcon?", Intent.FEATURE_CHECK, None, id="the best of its parts"),
        pytest.param("which auth package for Litestar", Intent.FEATURE_CHECK, None, id="which of its parts"),
        pytest.param(
            "Everybody takes Quart for chat with an API. Any reason not to?",
            Intent.RECOMMEND,
            "doubt",
            id="a reason not to",
        ),
        pytest.param("why is Django only 1 of 5 for lightness", Intent.DESCRIBE, "mark", id="why a mark"),
        pytest.param("how is Sanic rated for upkeep?", Intent.DESCRIBE, "mark", id="how it is rated"),
        pytest.param("is it hard to hire Tornado developers?", Intent.FEATURE_CHECK, None, id="people to hire"),
        pytest.param("how big is Flask's community?", Intent.DESCRIBE, "mark", id="a mark"),
        pytest.param("how big is Pyramid really when installed", Intent.FEATURE_CHECK, None, id="its size, installed"),
        pytest.param("how much ram does Pyramid eat idle?", Intent.FEATURE_CHECK, None, id="its memory"),
        pytest.param(
            "does anybody still run Falcon in production?", Intent.DESCRIBE, "best_for", id="whether it has any"
        ),
        pytest.param("does anybody use Falcon with sessions?", Intent.FEATURE_CHECK, None, id="a part of it"),
        pytest.param("who still deploys Bottle, and for what?", Intent.DESCRIBE, "best_for", id="its users"),
        pytest.param(
            "Quart as a server: still a sane thing to do?", Intent.DESCRIBE, "upkeep", id="whether it is sane"
        ),
        pytest.param(
            "does Bottle come with something for resetting passwords or do I write that?",
            Intent.FEATURE_CHECK,
            None,
            id="asked of it alone",
        ),
        pytest.param(
            "is bottle MIT? can we ship it in a closed source product",
            Intent.DESCRIBE,
            "upkeep",
            id="its licence",
        ),
        pytest.param(
            "an old tool of ours is written with CherryPy and has these expose things. Quick intro?",
            Intent.DESCRIBE,
            None,
            id="an introduction",
        ),
    ],
)
def test_what_is_asked_of_the_one_that_is_named(read: Read, text: str, intent: Intent, aspect: str | None):
    reading = read(text)
    assert (reading.intent, reading.aspect) == (intent, aspect)
    assert len(reading.frameworks) == 1


@pytest.mark.parametrize(
    ("text", "upgrades"),
    [
        pytest.param("should we go from django 3.2 to 5.2", True, id="from one to the other"),
        pytest.param("is it hard to move from sanic 21 to 25", True, id="a move"),
        pytest.param("we're migrating flask 1.1 to 3", True, id="called a migration"),
        pytest.param("upgrade from flask to fastapi", False, id="to another framework"),
        pytest.param("upgrade from python 3.9 to 3.12 with django", False, id="of Python"),
    ],
)
def test_an_upgrade_within_one_is_about_its_releases(read, text, upgrades):
    found = read(text)
    assert ((found.intent, found.aspect) == (Intent.DESCRIBE, "upkeep")) is upgrades


def test_where_one_is_run_is_told_with_how_it_is_run(answered):
    assert answered((), "can I run flask on windows?") == (Intent.DESCRIBE, ("flask",), "deploy")


def test_by_what_steps_one_is_brought_up_to_date(read):
    found = read("we want to migrate from Django 3.2 to 5.2. go directly or step by step?")
    assert (found.intent, found.frameworks, found.concepts) == (Intent.CONCEPT, ("django",), ("upgrade_steps",))
