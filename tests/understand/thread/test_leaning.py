"""What the rules of follow-ups share: ways of asking, names in a thread, what "it" and "the two" stand for."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from bot.domain.dialogue import DialogueState
from bot.domain.question import Intent, Need, Reading
from bot.understand.text.mend import Word
from bot.understand.text.normalise import normalise
from bot.understand.thread.leaning import (
    Way,
    focus,
    is_pointed,
    joined,
    masked,
    named_in_thread,
    side_by_side,
    stays,
    without,
)

TWO = DialogueState(intent=Intent.COMPARE, frameworks=("flask", "django"), shown=("flask", "django"))
RANKED = DialogueState(intent=Intent.RECOMMEND, frameworks=("tornado",), shown=("tornado", "sanic", "fastapi", "quart"))


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        pytest.param("so which one", True, id="its words alone"),
        pytest.param("so one", False, id="nothing that tells"),
        pytest.param("which one speaks german", False, id="other words"),
        pytest.param("", False, id="nothing"),
    ],
)
def test_a_way_of_asking_is_known_by_its_words(text: str, asks: bool):
    assert Way.of("which", "so one").only(text.split()) is asks


def test_names_are_masked(read: Callable[..., Reading], mended: Callable[[Sequence[str]], tuple[Word, ...]]):
    text = "no fallback for fastpi hello world"
    words = mended(normalise(text).words)
    assert masked(read(text), words, frozenset({"fallback"})) == ["no", "fallback", "for", "{framework}", "helloworld"]


@pytest.mark.parametrize(
    ("text", "state", "sure"),
    [
        pytest.param("ditto tornado", RANKED, {"tornado"}, id="led"),
        pytest.param("no bottle of wine for me", RANKED, set(), id="a measure"),
        pytest.param("ditto tornado", DialogueState(), set(), id="no thread"),
        pytest.param("there is a tornado", RANKED, set(), id="an article"),
        pytest.param("a falcon example", RANKED, {"falcon"}, id="followed"),
    ],
)
def test_names_are_beyond_doubt_in_a_thread(
    spotted: Callable[..., Sequence[object]],
    mended: Callable[[Sequence[str]], tuple[Word, ...]],
    text: str,
    state: DialogueState,
    sure: set[str],
):
    words = mended(normalise(text).words)
    assert named_in_thread(spotted(text), words, state) == sure  # type: ignore[arg-type]  # the fixture says less


def test_it_is_what_was_compared_or_where_a_move_leads():
    move = DialogueState(intent=Intent.COMPARE, frameworks=("flask", "quart"), aspect="migration")
    assert focus(TWO) == ("flask", "django")
    assert focus(move) == ("quart",)
    assert focus(RANKED) == ("tornado",)


@pytest.mark.parametrize(
    ("state", "text", "both"),
    [
        pytest.param(TWO, "", ("flask", "django"), id="compared"),
        pytest.param(RANKED, "", ("tornado", "sanic"), id="of a ranking"),
        pytest.param(RANKED, "all three", ("tornado", "sanic", "fastapi"), id="three"),
        pytest.param(DialogueState(intent=Intent.DESCRIBE, frameworks=("quart",), before=("flask",)), "",
                     ("flask", "quart"), id="told of"),
        pytest.param(DialogueState(intent=Intent.DESCRIBE, frameworks=("quart",)), "", (), id="one alone"),
    ],
)  # fmt: skip
def test_the_two_stand_side_by_side(state: DialogueState, text: str, both: tuple[str, ...]):
    assert side_by_side(state, text.split()) == both


def test_new_needs_are_laid_over_old_ones():
    assert joined((Need("orm"), Need("speed")), (Need("orm", 2.0),)) == (Need("orm", 2.0), Need("speed"))
    assert without(DialogueState(refused=("flask",)), "django", "flask") == ("flask", "django")


@pytest.mark.parametrize(
    ("text", "pointed"),
    [
        pytest.param("does it have sessions", True, id="does it"),
        pytest.param("it has sessions", True, id="at the start"),
        pytest.param("can beginners handle it", True, id="short"),
        pytest.param("one that can talk websockets", False, id="a relative clause"),
        pytest.param("our boss said that we need a shop with payments by the end of march", False, id="long"),
        pytest.param("and would the people of our department be happy with that", True, id="with that"),
    ],
)
def test_a_pronoun_points_to_what_was_spoken_of(text: str, pointed: bool):
    assert is_pointed(text.split()) is pointed


@pytest.mark.parametrize(
    ("text", "stay"),
    [
        pytest.param("what is used instead in flask", True, id="in it"),
        pytest.param("can i run it on instead of gunicorn", True, id="of no framework"),
        pytest.param("i would use something instead of that", False, id="of that"),
        pytest.param("something instead", False, id="another"),
    ],
)
def test_what_stands_instead_may_leave_no_framework(text: str, stay: bool):
    assert stays(text, text.split()) is stay
