"""The choice that is asked for after an answer: which of them, why, the second best, which is ahead."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.domain.dialogue import DialogueState
from bot.domain.question import Intent, Need, Reading

TWO = DialogueState(intent=Intent.COMPARE, frameworks=("flask", "bottle"), shown=("flask", "bottle"))
TOLD = DialogueState(intent=Intent.DESCRIBE, frameworks=("pyramid",), before=("django",))
CHECKED = DialogueState(intent=Intent.FEATURE_CHECK, frameworks=("sanic",), needs=(Need("admin"),))
RANKED = DialogueState(
    intent=Intent.RECOMMEND,
    frameworks=("tornado",),
    shown=("tornado", "sanic", "fastapi", "django", "flask"),
    needs=(Need("realtime"),),
)
Read = Callable[..., Reading]


@pytest.mark.parametrize(
    "text",
    ["so which?", "which one", "your verdict?", "and if you had to?", "just pick one", "bottom line?", "who wins",
     "your call", "what would you do", "i cant decide", "what do you recommend", "final answer?",
     "ok but what do you really think", "your honest opinion?", "tl;dr",
     "summarise it please", "that's a lot, short version?", "what would a senior pick?"],
)  # fmt: skip
def test_the_choice_is_made_among_those_compared(read: Read, text: str):
    reading = read(text, TWO)
    assert (reading.intent, reading.frameworks, reading.is_follow_up) == (Intent.RECOMMEND, ("flask", "bottle"), True)


@pytest.mark.parametrize(
    "text",
    [
        "help me choose",
        "which pizza is better",
        "what do you do",
        "who made you",
        "which frameworks have an orm",
        "i think so",
    ],
)
def test_other_questions_are_no_choice(read: Read, text: str):
    assert not read(text, TWO).is_follow_up


def test_the_choice_is_made_among_the_two_told_of(read: Read):
    assert read("so which one", TOLD).frameworks == ("django", "pyramid")
    assert read("compare them", TOLD).frameworks == ("django", "pyramid")
    assert not read("so which one", DialogueState(intent=Intent.DESCRIBE, frameworks=("pyramid",))).frameworks


def test_what_we_think_of_the_one_told_of_is_whom_it_is_for(read: Read):
    reading = read("and what do you think of it?", DialogueState(intent=Intent.DESCRIBE, frameworks=("pyramid",)))
    assert (reading.intent, reading.aspect, reading.frameworks) == (Intent.DESCRIBE, "best_for", ("pyramid",))


def test_a_verdict_on_a_ranking_gives_its_reasons(read: Read):
    reading = read("so which one would you pick?", RANKED)
    assert (reading.intent, reading.aspect, reading.needs) == (Intent.RECOMMEND, "why", RANKED.needs)


@pytest.mark.parametrize(
    "text",
    ["second best?", "your number two", "plan b?", "and if we cant use that?", "runner up?", "whats the fallback"],
)
def test_the_second_best_is_the_wish_without_the_first(read: Read, text: str):
    reading = read(text, RANKED)
    assert (reading.intent, reading.refused, reading.needs) == (Intent.RECOMMEND, ("tornado",), RANKED.needs)


@pytest.mark.parametrize(
    ("state", "text", "intent", "frameworks"),
    [
        pytest.param(TWO, "if you had to choose one today?", Intent.RECOMMEND, ("flask", "bottle"), id="one today"),
        pytest.param(TWO, "why?", Intent.COMPARE, ("flask", "bottle"), id="of a comparison"),
        pytest.param(CHECKED, "why not?", Intent.DESCRIBE, ("sanic",), id="of a check"),
        pytest.param(RANKED, "why not flask?", Intent.COMPARE, ("tornado", "flask"), id="not another"),
        pytest.param(CHECKED, "why is the sky blue", Intent.OUT_OF_SCOPE, (), id="of something else"),
    ],
)
def test_why_asks_for_the_reasons(
    read: Read, state: DialogueState, text: str, intent: Intent, frameworks: tuple[str, ...]
):
    reading = read(text, state)
    assert (reading.intent, reading.frameworks) == (intent, frameworks)


@pytest.mark.parametrize(
    ("text", "criteria"),
    [
        pytest.param("which is cheaper to run", ["lightness"], id="cheaper"),
        pytest.param("and the safer one", ["upkeep"], id="safer"),
        pytest.param("hiring?", ["ecosystem"], id="hiring"),
        pytest.param("easier to host?", ["learning"], id="a need of ours"),
        pytest.param("difference in docs?", ["ecosystem"], id="a difference"),
    ],
)
def test_what_is_compared_is_compared_by_that(read: Read, text: str, criteria: list[str]):
    reading = read(text, TWO)
    assert (reading.intent, reading.frameworks) == (Intent.COMPARE, ("flask", "bottle"))
    assert [need.criterion for need in reading.needs] == criteria


def test_which_of_the_two_has_more_of_what_nobody_counted_is_told_of_both(read: Read):
    found = read("which of the two has had more CVEs?", TWO)
    assert (found.intent, found.concepts, found.frameworks) == (
        Intent.CONCEPT, ("security_record",), ("flask", "bottle"),
    )  # fmt: skip


def test_which_of_the_two_is_easier_to_hire_for_goes_by_what_tells_it(read: Read):
    found = read("which of the two is easier to hire for?", TWO)
    assert (found.intent, found.needs) == (Intent.COMPARE, (Need("ecosystem"),))


@pytest.mark.parametrize(
    ("text", "criterion"),
    [
        pytest.param("so which do I take? we need an admin site", "admin", id="a fact behind it"),
        pytest.param("just give me one name", None, id="one name"),
    ],
)
def test_a_choice_may_come_with_a_fact(heard, text, criterion):
    reading = heard(("flask vs django",), text)
    assert (reading.intent, reading.frameworks) == (Intent.RECOMMEND, ("flask", "django"))
    assert [need.criterion for need in reading.needs] == ([criterion] if criterion else [])
