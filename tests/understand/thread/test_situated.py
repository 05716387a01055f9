"""A fact told in a thread is answered by what is of help in it; what is asked, wished or named is left as it was."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.domain.question import SITUATION, Intent
from bot.evaluation.protocol import play

QUESTIONS = Path(__file__).resolve().parents[2] / "questions"
SHOP = ("django for our shop, 2 devs",)


@pytest.mark.parametrize(
    ("thread", "text", "notion"),
    [
        pytest.param(SHOP, "the overview page fires 350 queries on every click", "n_plus_one", id="slow"),
        pytest.param(SHOP, "two customers bought the last seat at the same moment", "double_booking", id="sold twice"),
        pytest.param(
            ("flask vs fastapi",), "the price list is an excel file that four people edit", "spreadsheet_as_store",
            id="of two that were compared",
        ),
        pytest.param(
            ("is tornado alive?",), "hm. anything that'd break bad if we just bump it", "what_breaks", id="a worry"
        ),
        pytest.param(
            ("what is sanic",), "our confirmation mails end up in the junk folder", "unwanted_mail", id="its own names"
        ),
    ],
)  # fmt: skip
def test_a_fact_leads_to_what_is_of_help(conversation, thread, text, notion):
    reading = play(conversation, thread, text).reading
    assert reading.intent is Intent.CONCEPT
    assert reading.concepts[0] == notion
    assert reading.frameworks


@pytest.mark.parametrize(
    ("text", "framework", "notion"),
    [
        pytest.param(
            "We run Flask. the barcode scanner at the desk types into the wrong field", "flask", "local_hardware",
            id="we run it",
        ),
        pytest.param(
            "our flask app: the sd card of the raspberry died twice", "flask", "arm_boards", id="ours",
        ),
    ],
)  # fmt: skip
def test_a_text_that_tells_of_what_runs_opens_with_what_is_of_help(conversation, text, framework, notion):
    reading = play(conversation, (), text).reading
    assert (reading.intent, reading.frameworks, reading.concepts) == (Intent.CONCEPT, (framework,), (notion,))


@pytest.mark.parametrize(
    ("thread", "text"),
    [
        pytest.param((), "We run Flask and want a chat for 300 people", id="a wish in a first text"),
        pytest.param((), "we know Flask, it is a shop with payments by card", id="what is known"),
        pytest.param((), "how do we stop double orders in our Flask shop", id="a question in a first text"),
        pytest.param(SHOP, "and Flask?", id="another one"),
        pytest.param(SHOP, "it must have an admin for the staff", id="a wish"),
        pytest.param(SHOP, "we used Flask once and it was too slow with the database", id="another one is told of"),
        pytest.param(SHOP, "thanks, that helps a lot", id="thanks"),
        pytest.param(SHOP, "does it have migrations?", id="a question"),
        pytest.param((), "one page fires 350 queries on every click", id="no thread"),
    ],
)
def test_what_says_something_else_is_left(conversation, thread, text):
    assert play(conversation, thread, text).reading.aspect != SITUATION


def test_of_what_may_be_of_several_kinds_several_are_offered(conversation):
    turn = play(conversation, SHOP, "drivers lose the signal in the tunnels and press it again and again")
    assert turn.reading.aspect == SITUATION
    offered = turn.reading.near or turn.reading.concepts
    assert 0 < len(offered) <= 3


def test_what_was_spoken_of_before_can_be_gone_on_about(conversation):
    after = play(conversation, (*SHOP, "the overview page fires 350 queries on every click"), "and Flask?").reading
    assert "flask" in after.frameworks


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "told", "helped"), [pytest.param("situations", 0.33, 0.46), pytest.param("situations_unseen", 0.3, 0.45)]
)
def test_facts_that_people_tell_are_answered_by_what_helps(conversation, name, told, helped):
    asked = [json.loads(line) for line in (QUESTIONS / f"{name}.jsonl").read_text("utf-8").splitlines()]
    facts = [one for one in asked if one["kind"] == "fact" and one["helpful"]]
    readings = [(play(conversation, one["thread"], one["text"]).reading, set(one["helpful"])) for one in facts]
    right = [reading.intent is Intent.CONCEPT and reading.concepts[0] in helpful for reading, helpful in readings]
    near = [reading.aspect == SITUATION and bool(helpful & set(reading.near)) for reading, helpful in readings]
    assert sum(right) >= told * len(facts)
    assert sum(map(any, zip(right, near, strict=True))) >= helped * len(facts)
