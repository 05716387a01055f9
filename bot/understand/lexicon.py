"""Every alias of everything we know, arranged for look-up."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from bot.domain.catalog import Catalog
from bot.domain.question import EntityKind
from bot.understand.mend import Speller, slips_of_grammar
from bot.understand.normalise import words_of
from bot.understand.sizes import Sizes, sizes_of
from bot.understand.stance import CUES
from bot.understand.words import FUNCTION_WORDS, root, stem

# The words of three and four letters that are mended from a slip of three; commoner ones come first.
_COMMON = (
    "the and how what who give have with this that from your some when then than them they very need want know "
    "does more"
).split()
# Slips of grammar that lie as near to another word.
_SLIPS = {
    "wich": "which",
    "whitch": "which",
    "wut": "what",
    "dose": "does",
    "alot": "lot",
    "frm": "from",
    "abt": "about",
}
# An alias longer than this many words is matched by its first ones alone; one of up to so many may be written as one.
LONGEST, _LONGEST_JOINED = 6, 2


class Entry(NamedTuple):
    """An alias in comparable form and what it names.

    ``reverse``: from the other end ("slow" for speed); ``kin``: the name without a page it really is;
    ``technical``: not made of plain English alone.
    """

    kind: EntityKind
    entity_id: str
    alias: str
    words: tuple[str, ...]
    reverse: bool = False
    kin: str = ""
    technical: bool = False


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Every alias, arranged for look-up, and every word that is known not to be a slip of one.

    ``entries`` maps the words of an alias to its entry, ``longest`` a first word to how long its aliases get.
    ``joined`` maps an alias written as one word to its entry; ``known`` are words left as they are, ``plain`` those
    of everyday English; ``roots`` maps a root to the known word of that root; ``speller`` finds the word an unknown
    one may have meant, ``grammar`` that of three letters; ``sizes`` says what numbers of something mean;
    ``corrections`` maps usual slips to what they mean.
    """

    entries: Mapping[tuple[str, ...], Entry]
    longest: Mapping[str, int]
    joined: Mapping[str, Entry]
    known: frozenset[str]
    plain: frozenset[str]
    roots: Mapping[str, str]
    speller: Speller
    grammar: Mapping[str, str]
    sizes: Sizes
    corrections: Mapping[str, str]


def lexicon_of(catalog: Catalog, phrase_words: Iterable[str]) -> Lexicon:
    """Return the lexicon of a catalog; ``phrase_words`` are the words its phrasings are made of."""
    entries: dict[tuple[str, ...], Entry] = {}
    longest: dict[str, int] = {}
    joined: dict[str, Entry] = {}
    spelt: list[str] = [*FUNCTION_WORDS, *phrase_words]
    corrections: dict[str, str] = dict(_SLIPS)
    for kind, entity_id, alias, reverse, kin, slip in _named(catalog):
        words = words_of(alias)[:LONGEST]
        if not words:
            continue
        stems = tuple(map(stem, words))
        entry = Entry(kind, entity_id, alias, stems, reverse, kin, not catalog.everyday.issuperset(stems))
        entries.setdefault(stems, entry)
        longest[stems[0]] = max(len(stems), longest.get(stems[0], 0))
        if len(words) <= _LONGEST_JOINED:
            joined.setdefault("".join(stems), entry)
        if slip and len(words) == 1:
            corrections[words[0]] = words_of(catalog.frameworks[entity_id].aliases[0])[0]
        elif not slip:
            spelt += words
    spelt = [word for word in spelt if word not in corrections]
    spelt += [name for name, entry in joined.items() if len(entry.words) > 1]
    targets = set(spelt)
    asked = {
        w for step in catalog.steps for o in step.options for text in (o.label, *o.synonyms) for w in words_of(text)
    }
    foreign = {word for kin in catalog.kin.values() if kin.is_stranger for one in kin.aliases for word in words_of(one)}
    known = set(map(stem, targets | asked | foreign)).union(targets, foreign, corrections, FUNCTION_WORDS, CUES)
    return Lexicon(
        entries,
        longest,
        joined,
        frozenset(known),
        catalog.everyday,
        {root(word): word for word in sorted(targets - FUNCTION_WORDS, key=len, reverse=True)},
        Speller.of(spelt),
        slips_of_grammar(_COMMON),
        sizes_of(catalog.concepts.values()),
        corrections,
    )


def _named(catalog: Catalog) -> Iterable[tuple[EntityKind, str, str, bool, str, bool]]:
    """Yield (kind, id, alias, whether from the other end, kin, whether a usual slip) of every alias and synonym.

    Frameworks come first, so that a name beats a synonym.
    """
    for framework in catalog.frameworks.values():
        yield from ((EntityKind.FRAMEWORK, framework.id, alias, False, "", False) for alias in framework.aliases)
        yield from ((EntityKind.FRAMEWORK, framework.id, alias, False, "", True) for alias in framework.misspellings)
    for kin in catalog.kin.values():
        if kin.nearest and not kin.is_stranger:
            yield from ((EntityKind.FRAMEWORK, kin.nearest, alias, False, kin.id, False) for alias in kin.aliases)
    for kind, entities in (
        (EntityKind.FEATURE, catalog.features),
        (EntityKind.QUALITY, catalog.qualities),
        (EntityKind.CONCEPT, catalog.concepts),
    ):
        for entity in entities.values():
            yield from ((kind, entity.id, alias, False, "", False) for alias in (entity.name, *entity.synonyms))
    for quality in catalog.qualities.values():
        yield from ((EntityKind.QUALITY, quality.id, alias, True, "", False) for alias in quality.opposites)
