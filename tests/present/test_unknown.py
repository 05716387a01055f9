"""What is not known is said to be so, with what comes nearest and where it may be read."""

from __future__ import annotations

import pytest

from bot.domain.advice import Fallback, ReadOn
from bot.domain.dialogue import DialogueState
from bot.present.unknown import pages_of, unknown

SENTENCE = "Whoever sets it says how long it lives."


@pytest.mark.parametrize(
    ("about", "nearest", "is_answer", "lead", "bullet"),
    [
        pytest.param(None, None, False, "That I can't answer", "own pages: ", id="its own pages"),
        pytest.param("Cookies", None, False, "That I can't answer", "What I know of cookies", id="of a practice"),
        pytest.param("Cookies", SENTENCE, False, "To just that", "Nearest to it", id="a sentence near to it"),
        pytest.param("Cookies", SENTENCE, True, "On that, from what I know of", None, id="a sentence that answers"),
    ],
)
def test_what_is_known_beside_it_is_told(catalog, about, nearest, is_answer, lead, bullet):
    flask = catalog.frameworks["flask"]
    source = "https://example.com/" if about else None
    card = unknown(Fallback(None, spoken_of=(flask,), read_on=ReadOn(flask, about, source, nearest, is_answer)))
    assert card.lead.startswith(lead)
    assert [bullet in one for one in card.bullets] == ([True] if bullet else [])


def test_the_pages_of_a_framework_are_those_of_its_documentation(catalog):
    assert pages_of(catalog.frameworks["flask"]).startswith("https://flask.palletsprojects.com/")


def test_a_detail_of_a_practice_is_answered_by_the_sentence_that_holds_it(conversation):
    state = conversation.take(DialogueState(), "how to set a cookie in bottle", person="U0ANN", now=1.0).state
    turn = conversation.take(state, "httponly also pls", person="U0ANN", now=2.0)
    assert isinstance(turn.advice, Fallback)
    assert turn.advice.read_on is not None
    assert turn.advice.read_on.is_answer
    assert "httponly=True" in (turn.advice.read_on.nearest or "")
    assert turn.state.notions == ("cookies_how",)


@pytest.mark.parametrize(
    ("name", "about", "sought", "bullets"),
    [
        pytest.param("flask", None, ("timeout",), ["?q=timeout|timeout>"], id="a word"),
        pytest.param("flask", None, ("db", "pool"), ["?q=db+pool|db pool>"], id="two words"),
        pytest.param(
            "flask", "Cookies", ("samesite",), ["What I know of cookies", "?q=samesite|"], id="beside a practice"
        ),
        pytest.param("flask", None, ("a&b|c<d>",), ["?q=a%26b%7Cc%3Cd%3E|a&amp;b|c&lt;d&gt;>"], id="no word is a link"),
        pytest.param("robyn", None, ("timeout",), ["own pages: "], id="no search is known"),
    ],
)
def test_its_documentation_is_searched_for_what_was_asked(catalog, name, about, sought, bullets):
    one = catalog.frameworks[name]
    source = "https://example.com/" if about else None
    card = unknown(Fallback(None, spoken_of=(one,), read_on=ReadOn(one, about, source, sought=sought)))
    assert len(card.bullets) == len(bullets)
    assert all(told in bullet for told, bullet in zip(bullets, card.bullets, strict=True))


def test_what_may_be_of_help_is_told_by_what_is_done_first(catalog):
    flask = catalog.frameworks["flask"]
    told = (("Disk full", "Rotate the logs.", "https://example.com/"), ("Backups", "Make one.", "https://example.com/"))
    card = unknown(Fallback(None, spoken_of=(flask,), surmised=told))
    assert card.lead.startswith("I'm not sure what you'd like to know of that.")
    assert [bullet.split(" (")[0] for bullet in card.bullets] == [
        "*Disk full:* Rotate the logs.",
        "*Backups:* Make one.",
    ]
