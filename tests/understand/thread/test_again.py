"""The last question again, of another framework, of the one that was meant."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.domain.dialogue import DialogueState
from bot.domain.question import Intent, Need, Reading

DESCRIBED = DialogueState(intent=Intent.DESCRIBE, frameworks=("bottle",))
CHECKED = DialogueState(intent=Intent.FEATURE_CHECK, frameworks=("sanic",), needs=(Need("admin"),))
SHOWN = DialogueState(intent=Intent.EXAMPLE, frameworks=("quart",))
TWO = DialogueState(intent=Intent.COMPARE, frameworks=("flask", "bottle"), shown=("flask", "bottle"))
MOVE = DialogueState(intent=Intent.COMPARE, frameworks=("flask", "quart"), aspect="migration")
RANKED = DialogueState(
    intent=Intent.RECOMMEND, frameworks=("tornado",), shown=("tornado", "sanic", "fastapi"), needs=(Need("realtime"),)
)


@pytest.mark.parametrize(
    ("state", "text", "intent", "frameworks"),
    [
        pytest.param(CHECKED, "tornado have?", Intent.FEATURE_CHECK, ("tornado",), id="two words"),
        pytest.param(CHECKED, "ok thanks, and flask vs bottle?", Intent.COMPARE, ("flask", "bottle"), id="two anew"),
        pytest.param(CHECKED, "ditto tornado", Intent.FEATURE_CHECK, ("tornado",), id="ditto"),
        pytest.param(CHECKED, "same for quart?", Intent.FEATURE_CHECK, ("quart",), id="same for"),
        pytest.param(CHECKED, "and in falcon?", Intent.FEATURE_CHECK, ("falcon",), id="and in"),
        pytest.param(CHECKED, "ok django", Intent.FEATURE_CHECK, ("django",), id="okay"),
        pytest.param(CHECKED, "falcon?", Intent.FEATURE_CHECK, ("falcon",), id="a name"),
        pytest.param(CHECKED, "and flask, django?", Intent.FEATURE_CHECK, ("flask", "django"), id="two names"),
        pytest.param(CHECKED, "what is falcon?", Intent.DESCRIBE, ("falcon",), id="a question of its own"),
        pytest.param(CHECKED, "flask or django?", Intent.COMPARE, ("flask", "django"), id="a choice of its own"),
        pytest.param(SHOWN, "flask?", Intent.EXAMPLE, ("flask",), id="code of another"),
        pytest.param(SHOWN, "now do flask", Intent.EXAMPLE, ("flask",), id="now another"),
        pytest.param(DESCRIBED, "sry meant falcon", Intent.DESCRIBE, ("falcon",), id="meant"),
        pytest.param(DESCRIBED, "no not bottle, falcon", Intent.DESCRIBE, ("falcon",), id="not this one"),
        pytest.param(CHECKED, "oops, django of course", Intent.FEATURE_CHECK, ("django",), id="a slip in a check"),
        pytest.param(TWO, "falcon instead", Intent.COMPARE, ("flask", "falcon"), id="instead"),
        pytest.param(MOVE, "to fastapi instead?", Intent.COMPARE, ("flask", "fastapi"), id="a move elsewhere"),
        pytest.param(RANKED, "would django do?", Intent.COMPARE, ("tornado", "django"), id="would it do"),
        pytest.param(RANKED, "not flask?", Intent.COMPARE, ("tornado", "flask"), id="not that?"),
    ],
)  # fmt: skip
def test_it_is_asked_again(
    read: Callable[..., Reading], state: DialogueState, text: str, intent: Intent, frameworks: tuple[str, ...]
):
    reading = read(text, state)
    assert (reading.intent, reading.frameworks) == (intent, frameworks)


def test_a_move_elsewhere_stays_a_move(read: Callable[..., Reading]):
    reading = read("and to fastapi?", MOVE)
    assert (reading.aspect, reading.is_directed) == ("migration", True)


def test_an_equivalent_is_the_same_question(heard):
    found = heard(("how do i rate limit in flask",), "django equivalent?")
    assert (found.intent, found.frameworks) == (Intent.FEATURE_CHECK, ("django",))
