"""Every alias of everything we know, arranged for look-up."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from bot.domain.catalog import Catalog
from bot.domain.question import EntityKind
from bot.understand.text.language import FOREIGN_WORDS
from bot.understand.text.mend import DOUBLED, Speller, Word, slips_of_grammar, squeezed
from bot.understand.text.normalise import words_of
from bot.understand.text.sizes import Sizes, is_number, sizes_of
from bot.understand.text.stance import CUES
from bot.understand.text.words import FUNCTION_WORDS, root, stem
from bot.understand.thresholds import TWO_EDITS_FROM

# The words of three and four letters that are mended from a slip of three; commoner ones come first.
_COMMON = (
    "the and how what who give have with this that from your some when then than them they very need want know "
    "does more one can has you"
).split()
# Slips of grammar that lie as near to another word.
_SLIPS = {
    "wich": "which",
    "whitch": "which",
    "wut": "what",
    "exemple": "example",
    "choise": "choice",
    "enuff": "enough",
    "dose": "does",
    "alot": "lot",
    "frm": "from",
    "abt": "about",
    "cod": "code",
    "wats": "what",
    "whts": "what",
    "wots": "what",
    "wot": "what",
    "shure": "sure",
    "hii": "hi",
    "hiii": "hi",
    "heyy": "hey",
    "helo": "hello",
}
# An alias longer than this many words is matched by its first ones alone; one of up to so many may be written as one.
LONGEST, _LONGEST_JOINED, _SHORTEST_JOINED = 7, 2, 3


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


@dataclass(slots=True)
class Branch:
    """Where aliases that begin alike part: the one that ends here, if any, and the words that lead to longer ones."""

    entry: Entry | None = None
    further: dict[str, Branch] = field(default_factory=dict)


class Opening(NamedTuple):
    """What a word may be the first of: aliases, an alias written as one word, one written as two, a size.

    ``rests`` are the second words of those written as two.
    """

    aliases: Branch | None
    one: Entry | None
    rests: frozenset[str]
    is_number: bool


@dataclass(frozen=True)
class Lexicon:
    """Every alias, arranged for look-up, and every word that is known not to be a slip of one.

    ``entries`` maps the words of an alias to its entry, ``starting`` a first word to the entries that start with it.
    ``joined`` maps an alias written as one word to its entry, ``written`` holds those in order; ``known`` are words
    left as they are, ``plain`` those of everyday English, ``content`` those of our phrasings, ``meant`` those that a
    word may be a form of; ``twins`` maps a word without its doubled letters to the one that has them; ``speller``
    finds the word an unknown one may have meant, ``grammar`` that of three letters; ``sizes`` says what numbers of
    something mean; ``corrections`` maps usual slips to what they mean. ``met`` remembers the words that were looked up,
    ``branches`` what starts with them.
    """

    entries: Mapping[tuple[str, ...], Entry]
    starting: Mapping[str, Sequence[Entry]]
    joined: Mapping[str, Entry]
    written: Sequence[str]
    known: frozenset[str]
    plain: frozenset[str]
    content: frozenset[str]
    meant: Collection[str]
    twins: Mapping[str, str]
    speller: Speller
    grammar: Mapping[str, str]
    sizes: Sizes
    corrections: Mapping[str, str]
    met: dict[str, Word] = field(default_factory=dict, repr=False, compare=False)
    branches: dict[str, Branch] = field(default_factory=dict, repr=False, compare=False)

    @cached_property
    def roots(self) -> Mapping[str, str]:
        """The shortest word that is meant by each root; told when a word is first unknown, a hundredth of a second."""
        return {root(word): word for word in sorted(sorted(self.meant), key=len, reverse=True)}

    def opening(self, typed: str, meant: str) -> Opening | None:
        """Return what a word, as typed and as meant, may be the first of; None when it starts nothing."""
        aliases = self._branch(meant) if meant in self.starting else None
        one = self.joined.get(meant) if len(meant) > _SHORTEST_JOINED else None
        rests: list[str] = []
        place = bisect_right(self.written, typed)
        while place < len(self.written) and self.written[place].startswith(typed):
            rests.append(self.written[place].removeprefix(typed))
            place += 1
        opens = Opening(aliases, one, frozenset(rests), is_number(typed))
        return opens if any(opens) else None

    def _branch(self, meant: str) -> Branch:
        """Return where the aliases that start with a word part; made once for each word."""
        found = self.branches.get(meant)
        if found is None:
            found = self.branches[meant] = Branch()
            for entry in self.starting[meant]:
                branch = found
                for word in entry.words[1:]:
                    branch = branch.further.setdefault(word, Branch())
                branch.entry = entry
        return found


def lexicon_of(catalog: Catalog, phrase_words: Iterable[str], content: frozenset[str] = frozenset()) -> Lexicon:
    """Return the lexicon of a catalog; ``phrase_words`` are the words its phrasings are made of, as typed.

    ``content`` are the words that the matcher learns from, as meant.
    """
    entries: dict[tuple[str, ...], Entry] = {}
    starting: defaultdict[str, list[Entry]] = defaultdict(list)
    joined: dict[str, Entry] = {}
    spelt: list[str] = [*FUNCTION_WORDS, *phrase_words]
    corrections: dict[str, str] = dict(_SLIPS)
    practices = {concept.id for concept in catalog.concepts.values() if concept.practice}
    practised: set[str] = set()  # known, but no slip is mended to what is short: "smth" is no "smtp"
    for kind, entity_id, alias, reverse, kin, slip in _named(catalog):
        words = words_of(alias)[:LONGEST]
        if not words:
            continue
        stems = tuple(map(stem, words))
        entry = Entry(kind, entity_id, alias, stems, reverse, kin, not catalog.everyday.issuperset(stems))
        if entries.setdefault(stems, entry) is entry:
            starting[stems[0]].append(entry)
        if entity_id in practices:
            practised.update(words)
            spelt += [word for word in words if len(word) >= TWO_EDITS_FROM]
            continue
        if len(words) <= _LONGEST_JOINED:
            joined.setdefault("".join(stems), entry)
        if slip and len(words) == 1:
            corrections[words[0]] = words_of(catalog.frameworks[entity_id].aliases[0])[0]
        elif not slip:
            spelt += words
    counts = Counter(spelt)
    for typed in corrections:
        del counts[typed]
    single = counts.keys() - FUNCTION_WORDS
    counts.update([name for name, entry in joined.items() if len(entry.words) > 1])
    targets = set(counts)
    counts.update([typed for typed in corrections if len(typed) >= TWO_EDITS_FROM])
    asked = {
        w for step in catalog.steps for o in step.options for text in (o.label, *o.synonyms) for w in words_of(text)
    }
    foreign = {word for kin in catalog.kin.values() if kin.is_stranger for one in kin.aliases for word in words_of(one)}
    # A name has no forms: "plot twist" is no Twisted.
    names = {entry.words[0] for entry in entries.values() if entry.kind is EntityKind.FRAMEWORK and not entry.words[1:]}
    known = set(map(stem, targets | asked | foreign | practised)).union(
        targets, foreign, practised, corrections, FUNCTION_WORDS, CUES, FOREIGN_WORDS
    )
    return Lexicon(
        entries,
        dict(starting),
        joined,
        sorted(joined),
        frozenset(known),
        catalog.everyday,
        content,
        targets - FUNCTION_WORDS - names,
        {squeezed(word): word for word in sorted(filter(DOUBLED.search, single))},
        Speller.of(counts),
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
    for feature in catalog.features.values():
        yield from ((EntityKind.FEATURE, feature.id, alias, True, "", False) for alias in feature.opposites)
