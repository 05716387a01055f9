"""The last question again, of another framework, of one more, of one in another's place."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.domain.dialogue import DialogueState
from bot.domain.question import Intent, Need, Reading

DESCRIBED = DialogueState(intent=Intent.DESCRIBE, frameworks=("bottle",))
CHECKED = DialogueState(intent=Intent.FEATURE_CHECK, frameworks=("sanic",), needs=(Need("admin"),))
SHOWN = DialogueState(intent=Intent.EXAMPLE, frameworks=("quart",))
TWO = DialogueState(intent=Intent.COMPARE, frameworks=("flask", "bottle"), shown=("flask", "bottle"))
THREE = DialogueState(intent=Intent.COMPARE, frameworks=("flask", "bottle", "django"))
MOVE = DialogueState(intent=Intent.COMPARE, frameworks=("flask", "quart"), aspect="migration")
RANKED = DialogueState(
    intent=Intent.RECOMMEND, frameworks=("tornado",), shown=("tornado", "sanic", "fastapi"), needs=(Need("realtime"),)
)


@pytest.mark.parametrize(
    ("state", "text", "intent", "frameworks"),
    [
        pytest.param(CHECKED, "tornado have?", Intent.FEATURE_CHECK, ("tornado",), id="two words"),
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
        pytest.param(TWO, "throw falcon in too", Intent.COMPARE, ("flask", "bottle", "falcon"), id="one more"),
        pytest.param(TWO, "add sanic", Intent.COMPARE, ("flask", "bottle", "sanic"), id="add"),
        pytest.param(TWO, "swap bottle for falcon", Intent.COMPARE, ("flask", "falcon"), id="swapped"),
        pytest.param(TWO, "take flask out, put falcon in", Intent.COMPARE, ("falcon", "bottle"), id="out and in"),
        pytest.param(TWO, "falcon instead", Intent.COMPARE, ("flask", "falcon"), id="instead"),
        pytest.param(TWO, "sanic vs tornado", Intent.COMPARE, ("sanic", "tornado"), id="another comparison"),
        pytest.param(THREE, "drop django", Intent.COMPARE, ("flask", "bottle"), id="one less"),
        pytest.param(MOVE, "to fastapi instead?", Intent.COMPARE, ("flask", "fastapi"), id="a move elsewhere"),
        pytest.param(DESCRIBED, "isn't that just flask minus docs", Intent.COMPARE, ("bottle", "flask"), id="minus"),
        pytest.param(DESCRIBED, "sounds like flask", Intent.COMPARE, ("bottle", "flask"), id="sounds like"),
        pytest.param(DESCRIBED, "better than flask?", Intent.COMPARE, ("bottle", "flask"), id="better than"),
        pytest.param(DESCRIBED, "lighter than flask?", Intent.COMPARE, ("bottle", "flask"), id="outdone"),
        pytest.param(DESCRIBED, "something lighter than flask?", Intent.RECOMMEND, (), id="another, outdone"),
        pytest.param(DESCRIBED, "put that next to flask", Intent.COMPARE, ("bottle", "flask"), id="next to"),
        pytest.param(DESCRIBED, "is flask maintained?", Intent.DESCRIBE, ("flask",), id="of the other alone"),
        pytest.param(DESCRIBED, "something like flask", Intent.RECOMMEND, (), id="a wish"),
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


def test_a_comparison_holds_four_at_most(read: Callable[..., Reading]):
    four = DialogueState(intent=Intent.COMPARE, frameworks=("flask", "bottle", "django", "quart"))
    assert read("add falcon", four).frameworks == ("flask", "bottle", "django", "falcon")
