"""Every alias of everything we know, arranged for look-up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from bot.domain.catalog import Catalog
from bot.domain.question import EntityKind
from bot.understand.normalise import words_of
from bot.understand.words import FUNCTION_WORDS, SHORTEST_MENDED, stem

# An alias longer than this many words is matched by its first ones alone.
LONGEST = 6


@dataclass(frozen=True, slots=True)
class Entry:
    """An alias in comparable form and what it names.

    ``reverse``: from the other end ("slow" for speed); ``kin``: the name without a page it really is.
    """

    kind: EntityKind
    entity_id: str
    alias: str
    words: tuple[str, ...]
    reverse: bool = False
    kin: str = ""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Every alias, arranged for look-up, and every word that is known not to be a slip of one.

    ``by_first`` maps a first word to its entries, longest first; ``joined`` maps an alias
    written as one word to its entry; ``known`` are words left as they are; ``lengths`` holds
    the words an unknown one may have meant, by their length.
    """

    by_first: Mapping[str, tuple[Entry, ...]]
    joined: Mapping[str, Entry]
    known: frozenset[str]
    lengths: Mapping[int, tuple[str, ...]]
    corrections: Mapping[str, str]


def slips_of(catalog: Catalog) -> tuple[str, ...]:
    """Return every usual misspelling that is one word: known, but never what a slip is mended to."""
    slips = (slip for framework in catalog.frameworks.values() for slip in framework.misspellings)
    return tuple(slip for slip in slips if len(words_of(slip)) == 1)


def lexicon_of(catalog: Catalog, phrase_words: Iterable[str]) -> Lexicon:
    """Return the lexicon of a catalog; ``phrase_words`` are the words its phrasings are made of."""
    entries = list(_entries(catalog))
    by_first: dict[str, list[Entry]] = defaultdict(list)
    joined: dict[str, Entry] = {}
    for entry in entries:
        by_first[entry.words[0]].append(entry)
        joined.setdefault("".join(entry.words), entry)
    slips = {
        words_of(slip)[0]: words_of(framework.aliases[0])[0]
        for framework in catalog.frameworks.values()
        for slip in framework.misspellings
        if len(words_of(slip)) == 1
    }
    typed_wrong = {word for slip in slips_of(catalog) for word in words_of(slip)}
    targets = {word for entry in entries for word in entry.words if word not in typed_wrong} | {
        stem(word) for word in phrase_words
    }
    targets |= {name for name, entry in joined.items() if len(entry.words) > 1}
    lengths: dict[int, list[str]] = defaultdict(list)
    for word in sorted(targets):
        if len(word) >= SHORTEST_MENDED and word.isascii():
            lengths[len(word)].append(word)
    asked = {
        stem(w)
        for step in catalog.steps
        for o in step.options
        for text in (o.label, *o.synonyms)
        for w in words_of(text)
    }
    known = targets | typed_wrong | asked | {stem(word) for word in catalog.everyday} | FUNCTION_WORDS
    return Lexicon(
        {first: tuple(sorted(found, key=lambda e: -len(e.words))) for first, found in by_first.items()},
        joined,
        frozenset(known),
        {length: tuple(found) for length, found in lengths.items()},
        slips,
    )


def _entries(catalog: Catalog) -> Iterable[Entry]:
    """Yield an entry for every alias and synonym; frameworks first, so that a name beats a synonym."""
    for framework in catalog.frameworks.values():
        for alias in (*framework.aliases, *framework.misspellings):
            yield from _entry(EntityKind.FRAMEWORK, framework.id, alias)
    for kin in catalog.kin.values():
        for alias in kin.aliases:
            yield from (replace(entry, kin=kin.id) for entry in _entry(EntityKind.FRAMEWORK, kin.nearest, alias))
    for kind, entities in (
        (EntityKind.FEATURE, catalog.features),
        (EntityKind.QUALITY, catalog.qualities),
        (EntityKind.CONCEPT, catalog.concepts),
    ):
        for entity in entities.values():
            for alias in dict.fromkeys((entity.name, *entity.synonyms)):
                yield from _entry(kind, entity.id, alias)
    for quality in catalog.qualities.values():
        for alias in quality.opposites:
            yield from (replace(entry, reverse=True) for entry in _entry(EntityKind.QUALITY, quality.id, alias))


def _entry(kind: EntityKind, entity_id: str, alias: str) -> Iterable[Entry]:
    """Yield the entry of an alias, stemmed; nothing when no word is left of it."""
    words = tuple(stem(word) for word in words_of(alias))[:LONGEST]
    if words:
        yield Entry(kind, entity_id, alias, words)
