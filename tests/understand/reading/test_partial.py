"""Whether a check covers but a word of what was asked."""

import pytest

from bot.domain.question import Intent


@pytest.mark.parametrize(
    ("thread", "text"),
    [
        pytest.param(("does starlette do sessions?",), "can the user read the content of the session cookie",
                     id="of a cookie"),
        pytest.param(("does falcon have websocket support",),
                     "ok so App from falcon.asgi then. can i move half the resources to asgi and keep the rest sync?",
                     id="half of it"),
    ],
)  # fmt: skip
def test_one_word_of_many_gets_no_yes(heard, thread, text):
    found = heard(thread, text)
    assert (found.intent, found.is_partial) == (Intent.FEATURE_CHECK, True)


@pytest.mark.parametrize(
    ("thread", "text"),
    [
        pytest.param(("does starlette do sessions?",), "and does it validate request bodies?", id="a few words"),
        pytest.param(("does starlette do sessions?",), "does it have templates built in or is that an extra package",
                     id="words of checks"),
        pytest.param((), "can the user of a starlette app read the content of the session cookie", id="the first"),
    ],
)  # fmt: skip
def test_what_covers_the_question_gets_one(heard, thread, text):
    assert not heard(thread, text).is_partial


def test_what_is_asked_of_an_add_on_gets_no_yes_of_its_framework(heard):
    found = heard(("how do i document a flask api?",), "does apiflask work with our existing blueprints?")
    assert (found.intent, found.is_partial) == (Intent.FEATURE_CHECK, True)
