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
