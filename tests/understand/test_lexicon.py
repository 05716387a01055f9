"""Every alias is in the lexicon, in comparable form, longest first."""

from __future__ import annotations

import pytest

from bot.conversation import Conversation
from bot.domain.catalog import Catalog
from bot.domain.question import EntityKind
from bot.understand.lexicon import Lexicon, lexicon_of
from bot.understand.normalise import words_of
from bot.understand.words import FUNCTION_WORDS, SHORTEST_MENDED, stem


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


def test_every_alias_is_found_by_its_first_word(catalog: Catalog, lexicon: Lexicon):
    missing = []
    for kind, entity_id, alias in aliases(catalog):
        words = tuple(stem(word) for word in words_of(alias))
        entries = lexicon.by_first.get(words[0], ())
        if (kind, entity_id) not in {(one.kind, one.entity_id) for one in entries if one.words == words[:6]}:
            missing.append((entity_id, alias))
    assert missing == []


def test_longer_aliases_come_first(lexicon: Lexicon):
    for entries in lexicon.by_first.values():
        lengths = [len(entry.words) for entry in entries]
        assert lengths == sorted(lengths, reverse=True)


def test_no_alias_names_two_things(lexicon: Lexicon):
    claimed: dict[tuple[str, ...], set[str]] = {}
    for entries in lexicon.by_first.values():
        for entry in entries:
            claimed.setdefault(entry.words, set()).add(entry.entity_id)
    assert {words: ids for words, ids in claimed.items() if len(ids) > 1} == {}


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


def test_words_to_mend_towards_lie_under_their_length(lexicon: Lexicon):
    assert [word for length, words in lexicon.lengths.items() for word in words if len(word) != length] == []
    assert min(lexicon.lengths) >= SHORTEST_MENDED
    assert "django" in lexicon.lengths[6]


def test_grammar_everyday_words_and_aliases_are_known(catalog: Catalog, lexicon: Lexicon):
    assert lexicon.known >= FUNCTION_WORDS
    assert lexicon.known >= {stem(word) for word in catalog.everyday}
    assert {"flask", "django", "flash"} <= lexicon.known


def test_misspellings_of_the_files_lead_to_their_framework(catalog: Catalog, lexicon: Lexicon):
    slips = [
        (slip, one.id)
        for one in catalog.frameworks.values()
        for slip in one.misspellings
        if len(words_of(slip)) == 1 and stem(words_of(slip)[0]) not in lexicon.by_first
    ]
    assert [slip for slip, _ in slips if words_of(slip)[0] not in lexicon.corrections] == []


def test_the_other_end_of_a_quality_is_marked(catalog: Catalog, lexicon: Lexicon):
    reversed_ids = {e.entity_id for entries in lexicon.by_first.values() for e in entries if e.reverse}
    assert reversed_ids == {one.id for one in catalog.qualities.values() if one.opposites}


def test_words_of_phrasings_can_be_mended_towards(catalog: Catalog):
    assert "gizmo" not in lexicon_of(catalog, ()).known
    lexicon = lexicon_of(catalog, ("gizmos",))
    assert "gizmo" in lexicon.known
    assert "gizmo" in lexicon.lengths[5]
