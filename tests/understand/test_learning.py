"""What is learnt from a catalog: that it is whole, and that each matcher knows the phrases it was given."""

from __future__ import annotations

from bot.conversation import Conversation
from bot.understand.intent.masks import masked_phrase
from bot.understand.reading.pairs import TIES


def test_every_intent_and_aspect_is_learnt(conversation: Conversation):
    mind, catalog = conversation.mind, conversation.catalog
    assert set(mind.intents.intents) == set(catalog.intents)
    assert set(mind.aspects.matcher.intents) == set(catalog.aspects)
    assert set(mind.projects.matcher.intents) == set(catalog.projects)


def test_angles_and_ties_share_no_name(conversation: Conversation):
    mind = conversation.mind
    assert set(mind.ties.matcher.intents) == {*TIES, "apart"}
    assert set(mind.angles.matcher.intents).isdisjoint(TIES)


def test_an_aspects_own_phrases_are_nearest_to_it(conversation: Conversation):
    matcher, strays = conversation.mind.aspects.matcher, []
    phrases = [(name, phrase) for name, spec in conversation.catalog.aspects.items() for phrase in spec.phrases]
    for name, phrase in phrases:
        scores = matcher.scores(masked_phrase(phrase))
        if max(scores, key=scores.__getitem__) != name:
            strays.append(phrase)
    assert len(strays) < len(phrases) // 50, strays


def test_only_plain_words_are_ordinary(conversation: Conversation):
    known = conversation.mind.known
    assert {"flask", "bottle", "tornado"} <= known.ordinary
    assert "fastapi" not in known.ordinary
    assert known.is_a_word("tornado", "es")
    assert not known.is_a_word("bottle", "es")
