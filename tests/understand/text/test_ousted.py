"""A framework is refused in other words than "no", or only asked about."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.domain.question import Mention, Reading

Read = Callable[[str], Reading]
Spotted = Callable[[str], tuple[Mention, ...]]

QUESTIONS = Path(__file__).parents[2] / "questions"


@pytest.mark.parametrize(
    ("text", "out"),
    [
        pytest.param("got burned by Sanic last year, what async one fits?", {"sanic"}, id="burned by"),
        pytest.param("the boss doesn't want Django", {"django"}, id="somebody does not want it"),
        pytest.param("nothing against Django but my boss doesn't want it", {"django"}, id="said of it"),
        pytest.param("CTO said no to Sanic", {"sanic"}, id="said no to"),
        pytest.param("Pyramid is going away here by the end of the year", {"pyramid"}, id="going away"),
        pytest.param("we're ripping out CherryPy, FastAPI or Flask?", {"cherrypy"}, id="ripped out"),
        pytest.param("Quart was a disaster for us", {"quart"}, id="a disaster"),
        pytest.param("Tornado didn't scale for us", {"tornado"}, id="did not scale"),
        pytest.param("Django, no thanks", {"django"}, id="no thanks"),
        pytest.param("we tried Django, hated the boilerplate", {"django"}, id="hated"),
        pytest.param("Django was proposed and shot down", {"django"}, id="shot down"),
        pytest.param("I'm done with Pyramid", {"pyramid"}, id="done with"),
        pytest.param("consultants left us a Sanic app. What would you move it to?", {"sanic"}, id="left to us"),
        pytest.param("we inherited a Pyramid app, and it has to go", {"pyramid"}, id="inherited, and has to go"),
        pytest.param("the old intranet is Django 1.8 and it has to go", {"django"}, id="it has to go"),
        pytest.param("Tornado has burned us twice, what to rebuild the gateway on?", {"tornado"}, id="ill of it"),
        pytest.param("the team just didn't click with Litestar. What now?", set(), id="ill before it is not found"),
        pytest.param("Litestar didn't click with the team. What now?", {"litestar"}, id="did not click"),
        pytest.param("The plan was Django. The plan died. What is plan B?", {"django"}, id="in the next sentence"),
        pytest.param("Boss banned Flask in spring but lifted that. Flask for a survey tool?", set(), id="lifted"),
        pytest.param("we deprecated Pyramid, what for a portal?", {"pyramid"}, id="deprecated"),
        pytest.param("Pyramid deprecated that function", set(), id="nothing is sought"),
        pytest.param("hated Flask, loved FastAPI. What for a shop?", {"flask"}, id="the next one is loved"),
        pytest.param("loved Flask, hated Django. What for a shop?", {"django"}, id="the one before is loved"),
        pytest.param("the boss doesn't want Django, Flask is fine", {"django"}, id="after a comma"),
        pytest.param("we got burned by Flask and Bottle, what else?", {"flask", "bottle"}, id="both"),
        pytest.param("was Django shot down?", set(), id="asked"),
        pytest.param("how is that done with Django", set(), id="done with it"),
        pytest.param("is Flask a mistake for a blog?", set(), id="whether it is a mistake"),
        pytest.param("Django has to go with Postgres", set(), id="goes with"),
        pytest.param("we like Flask and don't regret it", set(), id="not regretted"),
    ],
)  # fmt: skip
def test_what_ousts_a_framework(spotted: Spotted, text: str, out: set[str]):
    assert {mention.entity_id for mention in spotted(text) if mention.refused} == out


@pytest.mark.parametrize(
    ("file", "left_out", "lost"),
    [
        pytest.param("stances.jsonl", 0.8, 0.035, id="known"),
        pytest.param("stances_unseen.jsonl", 0.6, 0.02, id="unseen"),
    ],
)
def test_of_the_frameworks_that_other_people_refuse_most_are_left_out(
    read: Read, file: str, left_out: float, lost: float
):
    out, kept = shares(read, file)
    assert out >= left_out
    assert kept <= lost


def shares(read: Read, file: str) -> tuple[float, float]:
    """Return the share refused of the frameworks that are not to be had, and that of all others."""
    passed: dict[bool, list[bool]] = {True: [], False: []}
    for line in (QUESTIONS / file).read_text("utf-8").splitlines():
        told = json.loads(line)
        refused = read(told["text"]).refused
        for stance in ("out", "in", "have"):
            passed[stance == "out"] += [framework in refused for framework in told[stance]]
    return tuple(sum(one) / len(one) for one in (passed[True], passed[False]))  # type: ignore[return-value]


@pytest.mark.parametrize(
    ("text", "ousted"),
    [
        pytest.param("quart is too young for us", True, id="told"),
        pytest.param("is quart too young for us", False, id="asked"),
        pytest.param("quart is out of the race", True, id="out"),
    ],
)
def test_what_is_too_much_of_something_is_out_unless_it_is_asked(spotted, text, ousted):
    assert [one.refused for one in spotted(text) if one.entity_id == "quart"] == [ousted]
