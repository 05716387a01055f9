"""What somebody who is unhappy with a framework asks becomes a wish, a check, or the honest answer that we cannot."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.domain.question import Intent, Reading

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "intent", "frameworks", "refused", "aspect"),
    [
        pytest.param(
            "port our tornado code to something nicer?", Intent.RECOMMEND, (), ("tornado",), None, id="to something"
        ),
        pytest.param(
            "our flask app dies at 100 long polls, what would you move to?",
            Intent.RECOMMEND,
            (),
            ("flask",),
            None,
            id="where to",
        ),
        pytest.param(
            "stuck with flask because of the boss, need websockets",
            Intent.FEATURE_CHECK,
            ("flask",),
            (),
            None,
            id="it stays",
        ),
        pytest.param("how can we get away from bottle in small steps?", Intent.CONCEPT, (), (), None, id="the way"),
        pytest.param(
            "could you explain what django is and whether we get stuck with it?",
            Intent.DESCRIBE,
            ("django",),
            (),
            None,
            id="feared",
        ),
        pytest.param("stuck with flask and i hate it", Intent.RECOMMEND, (), ("flask",), None, id="it goes"),
        pytest.param("pip errors in fastapi, how to fix", Intent.OUT_OF_SCOPE, ("fastapi",), (), "fault", id="a fault"),
        pytest.param("migrate from cgi to an mvc framework", Intent.RECOMMEND, (), (), None, id="to one"),
        pytest.param("ImportError when i start fastapi", Intent.OUT_OF_SCOPE, ("fastapi",), (), "fault", id="by name"),
        pytest.param("our celery worker eats all the memory", Intent.OUT_OF_SCOPE, (), (), None, id="what is run"),
        pytest.param("need a worker that never eats all memory", Intent.RECOMMEND, (), (), None, id="a wish"),
        pytest.param("traffic keeps growing, what scales?", Intent.CONCEPT, (), (), None, id="no fault"),
        pytest.param("does flask have error handlers?", Intent.CONCEPT, ("flask",), (), None, id="of errors"),
        pytest.param("how do i handle errors in fastapi?", Intent.CONCEPT, ("fastapi",), (), None, id="to handle"),
        pytest.param("do developers hate django?", Intent.DESCRIBE, ("django",), (), "drawbacks", id="of others"),
        pytest.param("why are people leaving flask?", Intent.DESCRIBE, ("flask",), (), "drawbacks", id="others leave"),
        pytest.param("my django is slow", Intent.FEATURE_CHECK, ("django",), (), None, id="a complaint"),
        pytest.param("which framework should i not use", Intent.RECOMMEND, (), (), "worst", id="the worst"),
        pytest.param(
            "should we migrate off tornado?", Intent.DESCRIBE, ("tornado",), (), "stay", id="whether to leave"
        ),
        pytest.param("is it worth leaving flask?", Intent.DESCRIBE, ("flask",), (), "stay", id="worth it"),
        pytest.param(
            "should we migrate off tornado to quart?",
            Intent.COMPARE,
            ("quart",),
            ("tornado",),
            "migration",
            id="there",
        ),
    ],
)
def test_a_trouble_is_read_as_what_it_asks(
    read: Read, text: str, intent: Intent, frameworks: tuple[str, ...], refused: tuple[str, ...], aspect: str | None
):
    reading = read(text)
    assert (reading.intent, reading.frameworks, reading.refused) == (intent, frameworks, refused)
    assert reading.aspect == aspect


def test_a_text_hardly_like_talk_is_not_answered_with_a_nod(read: Read):
    assert read("we have two offices").intent is Intent.OUT_OF_SCOPE
    assert read("thank you so much").intent is Intent.SMALLTALK


@pytest.mark.parametrize(
    "text",
    [
        "which framework lets us avoid javascript?",
        "how do i avoid vendor lock in, which framework?",
        "which one should i not use for a shop?",
        "which framework should i avoid for a chat?",
    ],
)
def test_what_shall_be_avoided_otherwise_is_not_the_worst(read: Read, text: str):
    assert read(text).aspect != "worst"


@pytest.mark.parametrize(
    "text",
    [
        "does django show nice errors?",
        "how to return custom errors in flask?",
        "does flask log errors?",
        "what are common errors when learning django?",
    ],
)
def test_errors_as_a_subject_are_no_fault(read: Read, text: str):
    assert read(text).aspect != "fault"
