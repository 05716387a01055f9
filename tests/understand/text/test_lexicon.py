"""Every alias is in the lexicon, in comparable form, longest first."""

from __future__ import annotations

import pytest

from bot.conversation import Conversation
from bot.domain.catalog import Catalog
from bot.domain.question import EntityKind
from bot.understand.text.lexicon import LONGEST, Lexicon, lexicon_of
from bot.understand.text.normalise import words_of
from bot.understand.text.words import FUNCTION_WORDS, stem
from bot.understand.thresholds import SHORTEST_MENDED


@pytest.fixture(scope="module")
def lexicon(conversation: Conversation) -> Lexicon:
    """Return the lexicon of the real knowledge."""
    return conversation.mind.lexicon


def aliases(catalog: Catalog) -> list[tuple[EntityKind, str, str]]:
    """Return (kind, id, alias) of everything that has another name."""
    found = [(EntityKind.FRAMEWORK, one.id, alias) for one in catalog.frameworks.values() for alias in one.aliases]
    found += [(EntityKind.FEATURE, one.id, alias) for one in catalog.features.values() for alias in one.synonyms]
    found += [(EntityKind.QUALITY, one.id, alias) for one in catalog.qualities.values() for alias in one.synonyms]
    return found + [(EntityKind.CONCEPT, one.id, a) for one in catalog.concepts.values() for a in one.synonyms]


def test_every_alias_is_found_by_its_words(catalog: Catalog, lexicon: Lexicon):
    missing = []
    for kind, entity_id, alias in aliases(catalog):
        words = tuple(stem(word) for word in words_of(alias))[:LONGEST]
        entry = lexicon.entries.get(words)
        if entry is None or (entry.kind, entry.entity_id) != (kind, entity_id):
            missing.append((entity_id, alias))
    assert missing == []


def test_every_alias_can_be_reached_from_its_first_word(lexicon: Lexicon):
    unreached = []
    for words, entry in lexicon.entries.items():
        opening = lexicon.opening(words[0], words[0])
        branch = opening.aliases if opening else None
        for word in words[1:]:
            branch = branch.further.get(word) if branch else None
        if branch is None or branch.entry is not entry:
            unreached.append(words)
    assert unreached == []


@pytest.mark.parametrize(
    ("typed", "opens"),
    [
        pytest.param("cherry", "rests", id="half of a name"),
        pytest.param("10k", "is_number", id="a number"),
        pytest.param("two", "is_number", id="a number in words"),
        pytest.param("websocket", "one", id="an alias whole"),
        pytest.param("grandmother", "", id="nothing"),
    ],
)
def test_a_word_tells_what_it_may_be_the_first_of(lexicon: Lexicon, typed: str, opens: str):
    opening = lexicon.opening(typed, typed)
    assert bool(opening and opens and getattr(opening, opens)) is bool(opens)


def test_what_is_made_of_plain_english_is_not_technical(lexicon: Lexicon):
    assert lexicon.entries["websocket",].technical
    assert not lexicon.entries["fast",].technical


@pytest.mark.parametrize(
    ("joined", "entity_id"),
    [
        pytest.param("cherrypy", "cherrypy", id="a name"),
        pytest.param("realtime", "realtime", id="a quality of two words"),
        pytest.param("websocket", "websocket", id="a feature"),
    ],
)
def test_an_alias_is_known_as_one_word(lexicon: Lexicon, joined: str, entity_id: str):
    assert lexicon.joined[joined].entity_id == entity_id


def test_words_are_mended_towards_aliases_and_phrasings(lexicon: Lexicon):
    assert {"django", "websocket", "framework"} <= set(lexicon.speller.counts)
    assert min(map(len, lexicon.speller.counts)) >= SHORTEST_MENDED


def test_grammar_everyday_words_and_aliases_are_left_alone(catalog: Catalog, lexicon: Lexicon):
    assert lexicon.known >= FUNCTION_WORDS
    assert lexicon.plain == catalog.everyday
    assert {"flask", "django"} <= lexicon.known
    assert "flash" in lexicon.plain


def test_misspellings_of_the_files_lead_to_their_framework(catalog: Catalog, lexicon: Lexicon):
    slips = [
        (slip, one.id) for one in catalog.frameworks.values() for slip in one.misspellings if len(words_of(slip)) == 1
    ]
    assert [slip for slip, _ in slips if words_of(slip)[0] not in lexicon.corrections] == []


def test_the_other_end_of_a_quality_or_feature_is_marked(catalog: Catalog, lexicon: Lexicon):
    reversed_ids = {entry.entity_id for entry in lexicon.entries.values() if entry.reverse}
    both = (*catalog.qualities.values(), *catalog.features.values())
    assert reversed_ids == {one.id for one in both if one.opposites}


def test_words_of_phrasings_can_be_mended_towards(catalog: Catalog):
    assert "gizmo" not in lexicon_of(catalog, ()).known
    lexicon = lexicon_of(catalog, ("gizmos",))
    assert "gizmo" in lexicon.known
    assert "gizmos" in lexicon.speller.counts
