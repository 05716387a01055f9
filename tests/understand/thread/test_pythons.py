"""Which Python a question is about."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.domain.dialogue import DialogueState
from bot.domain.question import PYTHON, Intent, Need, Reading
from bot.understand.thread.pythons import dated


@pytest.mark.parametrize(
    ("text", "intent", "aspect"),
    [
        pytest.param("does FastAPI run on Python 3.9?", Intent.FEATURE_CHECK, PYTHON, id="one version"),
        pytest.param("which Python versions does Quart take?", Intent.DESCRIBE, PYTHON, id="which versions"),
        pytest.param("minimum Python for Quart", Intent.DESCRIBE, PYTHON, id="the least version"),
        pytest.param("does Quart work on 3.9?", Intent.FEATURE_CHECK, PYTHON, id="a bare version"),
        pytest.param("what still runs on python 3.8?", Intent.FIND_BY_FEATURE, PYTHON, id="who runs"),
        pytest.param("who still supports python 3.9", Intent.FIND_BY_FEATURE, PYTHON, id="who supports"),
        pytest.param("is python 3.8 end of life", Intent.CONCEPT, None, id="its end"),
        pytest.param("what changed in Python 3.13", Intent.OUT_OF_SCOPE, None, id="the language itself"),
        pytest.param("Is Django faster on Python 3.13?", Intent.FEATURE_CHECK, None, id="a quality on a version"),
    ],
)
def test_what_is_asked_of_a_python(read: Callable[..., Reading], text: str, intent: Intent, aspect: str | None):
    reading = read(text)
    assert (reading.intent, reading.aspect, reading.python is None) == (
        intent,
        aspect,
        "versions" in text or "minimum" in text,
    )


def test_a_named_version_stands_for_what_an_old_one_implies():
    needs = (Need("wsgi", because="old_python"), Need("websocket"))
    old = Reading("", Intent.RECOMMEND, 1.0, needs=needs, concepts=("old_python",))
    assert dated(old).needs == needs
    named = Reading("", Intent.RECOMMEND, 1.0, needs=needs, concepts=("old_python",), python=(3, 8))
    assert dated(named).needs == needs[1:]


def test_what_is_told_of_the_machine_is_asked_of_the_one_spoken_of(read):
    after = DialogueState(intent=Intent.FEATURE_CHECK, frameworks=("django",), needs=(Need("sessions"),))
    reading = read("oh and the box is on python 3.9", after)
    assert (reading.intent, reading.aspect, reading.frameworks) == (Intent.FEATURE_CHECK, PYTHON, ("django",))


def test_so_it_is_after_a_practice(read):
    after = DialogueState(intent=Intent.CONCEPT, frameworks=("django",), notions=("upgrade_steps",))
    reading = read("we're on python 3.8 too", after)
    assert (reading.intent, reading.aspect, reading.frameworks) == (Intent.FEATURE_CHECK, PYTHON, ("django",))


def test_in_a_thread_it_is_asked_of_the_one_spoken_of(read):
    after = DialogueState(intent=Intent.DESCRIBE, frameworks=("django",))
    reading = read("does it run on python 3.9?", after)
    assert (reading.intent, reading.aspect, reading.frameworks) == (Intent.FEATURE_CHECK, PYTHON, ("django",))
    after = DialogueState(intent=Intent.FEATURE_CHECK, frameworks=("django",), aspect=PYTHON, python=(3, 9))
    reading = read("and Flask?", after)
    assert (reading.aspect, reading.frameworks, reading.python) == (PYTHON, ("flask",), (3, 9))
