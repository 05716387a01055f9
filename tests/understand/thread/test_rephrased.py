"""What a short text in a thread is in other words."""

from __future__ import annotations

import pytest

from bot.domain.dialogue import DialogueState
from bot.domain.question import Intent, Need, Reading
from bot.understand.thread.rephrased import rephrased


def _state(*criteria: str, notions: tuple[str, ...] = ()) -> DialogueState:
    return DialogueState(
        intent=Intent.DESCRIBE, frameworks=("fastapi",), needs=tuple(map(Need, criteria)), notions=notions
    )


@pytest.mark.parametrize(
    ("text", "state", "full"),
    [
        pytest.param("and the workers, how many?", _state(), "how many workers should I run in FastAPI?", id="workers"),
        pytest.param("we don't have docker", _state(notions=("application_servers",)),
                     "how do I run FastAPI with systemd?", id="after it was deployed"),
        pytest.param("we don't have docker", _state(), None, id="nothing was deployed"),
        pytest.param("and with a database?", _state("test_client"), "how do I test with a database in FastAPI?",
                     id="after tests"),
        pytest.param("and with a database?", _state("orm"), None, id="no tests"),
        pytest.param("isn't BackgroundTasks enough?", _state("background_tasks"),
                     "is BackgroundTasks enough or do I want celery in FastAPI?", id="a queue"),
        pytest.param("are those benchmarks even real", _state("speed"), "how did you measure the speed?", id="figures"),
        pytest.param("what do I lose if I take it", _state(), "what are the drawbacks of FastAPI?", id="what is lost"),
        pytest.param("that one is old, isn't it", _state(), "is FastAPI still maintained?", id="old"),
        pytest.param("would Go be better?", _state(), "would Go be better than FastAPI?", id="another language"),
        pytest.param("auditors want a list of CVEs", _state(), "which CVEs has FastAPI had?", id="security holes"),
        pytest.param("how do I switch", _state("wsgi", "asgi"), "how do I run FastAPI under ASGI?", id="to ASGI"),
        pytest.param("ok so stay put, you'd say?", _state(), "should we stay with FastAPI?", id="staying"),
        pytest.param("so stay with Flask?", _state(), None, id="with another"),
        pytest.param("is an old database a problem", _state(), None, id="another thing is old"),
    ],
)  # fmt: skip
def test_what_a_thread_tells_is_said_in_full(catalog, text: str, state: DialogueState, full: str | None):
    asked = Reading(text, Intent.OUT_OF_SCOPE, 0.5, words=len(text.split()))
    assert rephrased(asked, state, catalog) == full


def test_without_a_thread_nothing_is_rephrased(catalog):
    asked = Reading("and the workers, how many?", Intent.OUT_OF_SCOPE, 0.5, words=5)
    assert rephrased(asked, DialogueState(), catalog) is None


def test_what_is_in_use_is_asked_for_the_part_wished_for(catalog):
    state = DialogueState(intent=Intent.FIND_BY_FEATURE, frameworks=("flask",), needs=(Need("graphql"),))
    asked = Reading("we're on django already, forgot that bit", Intent.DESCRIBE, 0.5, ("django",), words=7)
    assert rephrased(asked, state, catalog) == "does Django have GraphQL?"
    assert rephrased(asked, DialogueState(intent=Intent.RECOMMEND, frameworks=("flask",)), catalog) is None
