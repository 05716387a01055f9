"""What was spoken of, set beside another: one more, one in another's place, one less."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.domain.dialogue import DialogueState
from bot.domain.question import Intent, Reading

DESCRIBED = DialogueState(intent=Intent.DESCRIBE, frameworks=("bottle",))
TWO = DialogueState(intent=Intent.COMPARE, frameworks=("flask", "bottle"), shown=("flask", "bottle"))
THREE = DialogueState(intent=Intent.COMPARE, frameworks=("flask", "bottle", "django"))


@pytest.mark.parametrize(
    ("state", "text", "intent", "frameworks"),
    [
        pytest.param(TWO, "throw falcon in too", Intent.COMPARE, ("flask", "bottle", "falcon"), id="one more"),
        pytest.param(TWO, "add sanic", Intent.COMPARE, ("flask", "bottle", "sanic"), id="add"),
        pytest.param(TWO, "swap bottle for falcon", Intent.COMPARE, ("flask", "falcon"), id="swapped"),
        pytest.param(TWO, "take flask out, put falcon in", Intent.COMPARE, ("falcon", "bottle"), id="out and in"),
        pytest.param(TWO, "sanic vs tornado", Intent.COMPARE, ("sanic", "tornado"), id="another comparison"),
        pytest.param(THREE, "drop django", Intent.COMPARE, ("flask", "bottle"), id="one less"),
        pytest.param(DESCRIBED, "isn't that just flask minus docs", Intent.COMPARE, ("bottle", "flask"), id="minus"),
        pytest.param(DESCRIBED, "sounds like flask", Intent.COMPARE, ("bottle", "flask"), id="sounds like"),
        pytest.param(DESCRIBED, "better than flask?", Intent.COMPARE, ("bottle", "flask"), id="better than"),
        pytest.param(DESCRIBED, "lighter than flask?", Intent.COMPARE, ("bottle", "flask"), id="outdone"),
        pytest.param(DESCRIBED, "something lighter than flask?", Intent.RECOMMEND, (), id="another, outdone"),
        pytest.param(DESCRIBED, "hm, is flask more stable?", Intent.COMPARE, ("bottle", "flask"), id="more so"),
        pytest.param(DESCRIBED, "is flask easier to learn?", Intent.COMPARE, ("bottle", "flask"), id="easier"),
        pytest.param(DESCRIBED, "and flask? which of the two is better kept", Intent.COMPARE, ("bottle", "flask"),
                     id="of the two"),
        pytest.param(DESCRIBED, "put that next to flask", Intent.COMPARE, ("bottle", "flask"), id="next to"),
        pytest.param(DESCRIBED, "is flask maintained?", Intent.DESCRIBE, ("flask",), id="of the other alone"),
        pytest.param(DESCRIBED, "something like flask", Intent.RECOMMEND, (), id="a wish"),
    ],
)  # fmt: skip
def test_it_is_set_beside_what_was_spoken_of(
    read: Callable[..., Reading], state: DialogueState, text: str, intent: Intent, frameworks: tuple[str, ...]
):
    reading = read(text, state)
    assert (reading.intent, reading.frameworks) == (intent, frameworks)


def test_a_comparison_holds_four_at_most(read: Callable[..., Reading]):
    four = DialogueState(intent=Intent.COMPARE, frameworks=("flask", "bottle", "django", "quart"))
    assert read("add falcon", four).frameworks == ("flask", "bottle", "django", "falcon")
