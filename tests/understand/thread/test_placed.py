"""What was asked of no framework, once the next turn says which one."""

from __future__ import annotations

import pytest

from bot.domain.question import EntityKind, Intent, Mention
from bot.understand.text.mend import Word
from bot.understand.thread.placed import ours

LIMITS = "rate limiting for our public api"


@pytest.mark.parametrize(
    ("thread", "text", "intent", "frameworks", "about"),
    [
        pytest.param(("how to do pagination",), "using django", Intent.CONCEPT, ("django",), "pagination_done",
                     id="a practice"),
        pytest.param(("how do I paginate?",), "we use Django", Intent.CONCEPT, ("django",), "pagination_done",
                     id="a word of the trade"),
        pytest.param(("kubernetes health checks",), "we use django", Intent.CONCEPT, ("django",), "health_check",
                     id="after a practice of all"),
        pytest.param((LIMITS,), "we're on fastapi", Intent.FEATURE_CHECK, ("fastapi",), "rate_limiting",
                     id="after advice by one wish"),
        pytest.param(("how do i do cors",), "its flask", Intent.FEATURE_CHECK, ("flask",), "cors", id="a notion"),
        pytest.param(("need an admin but not django",), "for our fastapi app", Intent.FEATURE_CHECK, ("fastapi",),
                     "admin", id="after one was refused"),
        pytest.param(("who has websockets built in",), "we're on django 4.2", Intent.FEATURE_CHECK, ("django",),
                     "websocket", id="with its version"),
    ],
)  # fmt: skip
def test_it_is_asked_again_of_that_one(heard, thread, text, intent, frameworks, about):
    found = heard(thread, text)
    assert (found.intent, found.frameworks, found.is_follow_up) == (intent, frameworks, True)
    assert about in {*found.concepts, *(need.criterion for need in found.needs)}


@pytest.mark.parametrize(
    ("thread", "text"),
    [
        pytest.param((LIMITS,), "and flask?", id="another of the ranking"),
        pytest.param((LIMITS,), "we use flask, is that bad for a beginner?", id="more is said"),
        pytest.param(("i need websockets, an orm and an admin",), "we use flask", id="more than one wish"),
        pytest.param(("what is flask",), "we use django", id="a framework was named before"),
        pytest.param(("wie mache ich uploads?",), "we use Django", id="asked in another language"),
    ],
)
def test_what_says_more_is_left(heard, thread, text):
    found = heard(thread, text)
    assert not (found.intent is Intent.FEATURE_CHECK and found.needs[1:] == () and found.needs)


def test_what_may_be_a_name_or_a_secret_is_not_kept():
    words = [
        Word("how", "how", 1.0, is_known=True, is_grammar=True),
        Word("log", "log", 1.0, is_known=True, is_familiar=True),
        Word("people", "people", 1.0, is_known=True, is_plain=True),
        Word("xoxb1234", "xoxb1234", 0.0, is_known=False),
        Word("4917012345", "4917012345", 1.0, is_known=True, is_grammar=True),
        Word("hans", "hand", 0.8, is_known=True, is_plain=True),
    ]
    assert ours(words, ()) == "how log people"
    assert ours(words, (Mention(EntityKind.FRAMEWORK, "flask", 1, 2, 1.0, "flask"),)) == ""
