"""Which of those, where from, when last, and that one alone: asked of what was spoken of."""

from __future__ import annotations

import pytest

from bot.domain.question import Intent

CHECKED = ("does litestar have an admin?", "and quart?")


@pytest.mark.parametrize(
    ("thread", "text", "intent", "frameworks", "aspect"),
    [
        pytest.param(("bottle vs flask vs pyramid",), "on a windows box, which of these brings its own server",
                     Intent.COMPARE, ("bottle", "flask", "pyramid"), None, id="of the compared"),
        pytest.param(("a small internal rest api on postgres", "why not bottle?"), "which of them is easier to learn",
                     Intent.COMPARE, ("fastapi", "bottle"), None, id="of the one advised and the one told of"),
        pytest.param(CHECKED, "for a tiny demo, which of those two would you rather have",
                     Intent.COMPARE, ("litestar", "quart"), None, id="of two in turn"),
        pytest.param(("is bottle faster than flask?",), "hm, and where does that figure come from? I see none",
                     Intent.COMPARE, ("bottle", "flask"), "why", id="whence, compared"),
        pytest.param(("a chat for 300 people",), "where did you get that from", Intent.RECOMMEND, (), "why",
                     id="whence, advised"),
        pytest.param(("is quart alive?",), "any source for it?", Intent.DESCRIBE, ("quart",), "sources",
                     id="whence, one"),
        pytest.param(("is blacksheep serious?",), "he says it is one person's hobby. Is that true?", Intent.DESCRIBE,
                     ("blacksheep",), "upkeep", id="its people"),
        pytest.param(("who has url traversal",), "who has it besides pyramid", Intent.FIND_BY_FEATURE, (), None,
                     id="who else"),
        pytest.param(("a chat for 300 people",), "I need sources for that", Intent.RECOMMEND, (), "why",
                     id="sources"),
        pytest.param(("what is bottle",), "hm, when was the last release, do you know", Intent.DESCRIBE, ("bottle",),
                     "upkeep", id="last release"),
        pytest.param(("quart vs falcon",), "a small program in each", Intent.EXAMPLE, ("quart", "falcon"), None,
                     id="code of both"),
        pytest.param(("quart vs falcon",), "what is the licence on both", Intent.COMPARE, ("quart", "falcon"),
                     "licence", id="licences"),
        pytest.param(("is quart alive?",), "ok quart it is, they will be glad", Intent.SMALLTALK, (), "acknowledgement",
                     id="taken"),
        pytest.param(CHECKED, "so basically only django ships one?", Intent.FIND_BY_FEATURE, (), None, id="alone"),
    ],
)  # fmt: skip
def test_it_is_asked_of_what_was_spoken_of(answered, thread, text, intent, frameworks, aspect):
    assert answered(thread, text) == (intent, frameworks, aspect)


@pytest.mark.parametrize(
    ("thread", "text", "aspect"),
    [
        pytest.param(("a chat for 300 people",), "nothing whose last release is a year old", None, id="a wish"),
        pytest.param(CHECKED, "is only django async?", None, id="another part"),
    ],
)
def test_what_only_sounds_so_is_none(answered, thread, text, aspect):
    assert answered(thread, text)[2] == aspect


@pytest.mark.parametrize(
    ("thread", "text", "intent", "frameworks"),
    [
        pytest.param(("bottle vs flask vs pyramid",), "bottle is too small for us", Intent.COMPARE,
                     ("flask", "pyramid"), id="fewer are compared"),
        pytest.param(("bottle vs flask",), "bottle is out of the race", Intent.DESCRIBE, ("flask",), id="one is left"),
        pytest.param(("bottle vs flask for an api with login",), "we don't like bottle", Intent.RECOMMEND, ("flask",),
                     id="by the wish"),
        pytest.param(("does sanic have websockets?", "and flask?", "and pyramid?"), "which of those three is easiest",
                     Intent.COMPARE, ("sanic", "flask", "pyramid"), id="of those asked in turn"),
        pytest.param(("starlette vs fastapi",), "so the latter is built on the former?", Intent.COMPARE,
                     ("fastapi", "starlette"), id="former and latter"),
        pytest.param(("does bottle do async?",), "ok so which do, but similar size", Intent.FIND_BY_FEATURE, (),
                     id="which do"),
        pytest.param(("who has an admin?",), "only one?? what about flask", Intent.FEATURE_CHECK, ("flask",),
                     id="only one"),
        pytest.param(("who has graphql?",), "is it built in anywhere?", Intent.FIND_BY_FEATURE, (), id="anywhere"),
        pytest.param(("robyn vs sanic speed",), "that's not what i asked, i mean which is more mature",
                     Intent.COMPARE, ("robyn", "sanic"), id="not what I asked"),
    ],
)  # fmt: skip
def test_what_is_said_of_some_of_them(answered, thread, text, intent, frameworks):
    assert answered(thread, text)[:2] == (intent, frameworks)


def test_two_people_are_not_two_frameworks(heard):
    found = heard(("a backoffice tool with many forms",), "ok and we only have 2 devs, both juniors")
    assert found.intent is Intent.RECOMMEND
