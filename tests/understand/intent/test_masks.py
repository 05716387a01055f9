"""Slots covered, phrases become comparable: an utterance and a phrasing of the same thing look alike."""

from __future__ import annotations

import pytest

from bot.conversation import Conversation
from bot.understand.intent.masks import clauses_of, masked_phrase, together
from bot.understand.text.mend import mend
from bot.understand.text.normalise import normalise
from bot.understand.text.spot import spot


def masked(text: str, conversation: Conversation) -> tuple[tuple[str, ...], ...]:
    """Return the clauses of a text as the matcher sees them."""
    utterance = normalise(text)
    words = mend(utterance.words, conversation.mind.lexicon)
    return clauses_of(utterance, words, spot(utterance, words, conversation.mind.lexicon))


@pytest.mark.parametrize(
    ("phrase", "words"),
    [
        pytest.param("{framework}?", ["{framework}"], id="a slot alone"),
        pytest.param("Can {framework} do {feature}?", ["can", "{framework}", "do", "{feature}"], id="two kinds"),
        pytest.param("list frameworks", ["list", "framework"], id="stems"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_masked_phrase_keeps_slots_and_stems_words(phrase: str, words: list[str]):
    assert [word for word in masked_phrase(phrase) if word[0] != "#"] == words


@pytest.mark.parametrize(
    ("phrase", "counts"),
    [
        pytest.param("hello", {"#framework0", "#need0"}, id="none"),
        pytest.param("{framework} for {concept}", {"#framework1", "#need1"}, id="one of each"),
        pytest.param("{framework} {framework} {framework} {framework}", {"#framework3", "#need0"}, id="three is many"),
        pytest.param("{feature} {quality} {concept}", {"#framework0", "#need2"}, id="two needs are many"),
    ],
)
def test_counts_tell_what_masks_hide(phrase: str, counts: set[str]):
    assert {word for word in masked_phrase(phrase) if word[0] == "#"} >= counts


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        pytest.param("flask vs django", "{framework} vs {framework}", id="compare"),
        pytest.param("Does fast api have web sockets?", "does {framework} have {feature}", id="names of two words"),
        pytest.param("what is djagno", "what is {framework}", id="a slip"),
    ],
)
def test_an_utterance_looks_like_its_phrasing(conversation: Conversation, text: str, phrase: str):
    assert masked(text, conversation) == (masked_phrase(phrase),)


def test_each_clause_stands_by_itself(conversation: Conversation):
    first, second = masked("we like flask. is django faster?", conversation)
    assert "{framework}" in first
    assert "#framework1" in first
    assert second[:2] == ("is", "{framework}")


def test_together_counts_anew(conversation: Conversation):
    clauses = masked("we like flask. is django faster?", conversation)
    whole = together(clauses)
    assert "#framework2" in whole
    assert "#framework1" not in whole
    assert [w for w in whole if w[0] != "#"] == [w for clause in clauses for w in clause if w[0] != "#"]


def test_no_words_no_clauses(conversation: Conversation):
    assert masked("", conversation) == ()
