"""How a text was read can be followed, step by step."""

from __future__ import annotations

import pytest

from bot.conversation import Conversation
from bot.domain.dialogue import DialogueState
from bot.understand import steps_of
from bot.understand.explain import explain


@pytest.fixture(scope="module")
def explained(conversation: Conversation):
    """Return what explains the reading of a text."""
    return lambda text: "\n".join(explain(steps_of(text, DialogueState(), conversation.mind)))


def test_every_step_is_told(explained):
    told = explained("is djngo slow? without an orm, it must have an admin")
    assert "words: is djngo slow without an orm it must have an admin" in told
    assert "djngo → django" in told
    assert '"djngo" = framework django, 0.95 sure' in told
    assert '"slow" = quality speed, 1.00 sure, from its other end' in told
    assert '"orm" = feature orm, 1.00 sure, refused' in told
    assert '"admin" = feature admin, 1.00 sure, a must' in told
    assert "about: django" in told


def test_the_winner_and_its_rivals_are_told_with_what_spoke_for_them(explained):
    lines = [line for line in explained("flask or django?").splitlines() if line.startswith("reading: ")]
    assert lines[0].startswith("reading: compare ")
    assert "resembles its phrasings" in lines[0]
    assert "several names" in lines[0]
    assert len(lines) == 3


@pytest.mark.parametrize("text", ["", "42", "<@U1>"])
def test_nothing_said_is_told_as_such(explained, text: str):
    told = explained(text)
    assert "named: nothing" in told
    assert "answered as: out_of_scope" in told
    assert "reading: " not in told


def test_words_never_seen_are_told(explained):
    assert "unknown: zzzzqqq" in explained("is zzzzqqq good?")
