"""Names of other languages, and plain words that are names: they count beside a framework we know ("Express or Flask").

They stand apart from the lexicon, so that "something like Express" and "an express train" are read as ever.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple

from bot.domain.catalog import Catalog
from bot.domain.question import EntityKind, Intent, Mention, Need, Reading
from bot.understand.text.needs import needs_of
from bot.understand.text.normalise import Utterance, words_of
from bot.understand.text.words import stem
from bot.understand.thresholds import FRAGMENT

# What sets one name against another, and what may stand between two names that are so set.
_AGAINST = frozenset(
    "or vs versus than over against v between compare compared comparing comparison difference".split()
)
_JOINING = frozenset(
    "or vs versus than over against v and with to a an the plain pure just rather simply straight".split()
)
_CLEARLY = frozenset("or vs versus v than".split())
_GAP = 3
# Nobody compares more of them at once.
_MOST = 12
# How sure a comparison with a stranger is, at least.
_SURE = 0.6


class Stranger(NamedTuple):
    """An alias of a name that counts beside a known one; ``plain``: it is a plain word, too."""

    kin: str
    nearest: str | None
    alias: str
    plain: bool


@dataclass(frozen=True, slots=True)
class Strangers:
    """The aliases by their stemmed words, how many words the longest has, and the notion for who comes from there.

    ``first`` are the words that aliases begin with.
    """

    entries: Mapping[tuple[str, ...], Stranger]
    longest: int
    like: Mapping[str, str]
    first: frozenset[str]

    @classmethod
    def of(cls, catalog: Catalog) -> Strangers:
        """Return the strangers of a catalog."""
        entries = {}
        for kin in catalog.kin.values():
            for alias, plain in (*((one, False) for one in kin.aliases), *((one, True) for one in kin.beside)):
                if plain or kin.is_stranger:
                    entries[tuple(map(stem, words_of(alias)))] = Stranger(kin.id, kin.nearest, alias, plain)
        homely = [one for one in catalog.concepts.values() if one.id.startswith(_LIKE)]
        homes = {synonym: one.id for one in homely for synonym in one.synonyms}
        like = {
            kin.id: homes[f"from {alias}"]
            for kin in catalog.kin.values()
            for alias in (*kin.aliases, *kin.beside)
            if f"from {alias}" in homes
        }
        return cls(entries, max(map(len, entries), default=0), like, frozenset(words[0] for words in entries))


_LIKE = "like_"  # what a notion is called that stands for who comes from elsewhere: "like_rails"


class _Found(NamedTuple):
    """A stranger at a span of words."""

    stranger: Stranger
    start: int
    end: int


def with_strangers(mentions: Sequence[Mention], utterance: Utterance, strangers: Strangers) -> tuple[Mention, ...]:
    """Return the mentions with the strangers that stand against one of the frameworks named, in reading order."""
    if _AGAINST.isdisjoint(utterance.words):
        return tuple(mentions)
    ours = {m.start for m in mentions if m.kind is EntityKind.FRAMEWORK}
    found = list(islice(_found(utterance, strangers, _taken(mentions, utterance, strangers), ours), _MOST))
    exact = {index for one in found if not one.stranger.plain for index in range(one.start, one.end)}
    names = [m for m in mentions if m.kind is EntityKind.FRAMEWORK and exact.isdisjoint(range(m.start, m.end))]
    if not names or not found:
        return tuple(mentions)
    spans = [(m.start, m.end) for m in names[:_MOST]]
    added: list[_Found] = []
    for _ in found:  # "Rails, Laravel or Django": each one kept lets its neighbour stand, too
        near = [one for one in found if one not in added and _is_beside(one, spans, utterance)]
        if not near:
            break
        added += near
        spans += [(one.start, one.end) for one in near]
    taken = {index for one in added for index in range(one.start, one.end)}
    kept = [m for m in mentions if taken.isdisjoint(range(m.start, m.end))]
    return tuple(sorted([*kept, *(_mention(one, names[0], utterance) for one in added)], key=lambda m: m.start))


def strange_names(utterance: Utterance, strangers: Strangers) -> Sequence[tuple[Stranger, int]]:
    """Return the strangers in a text, each with its first word's place, in reading order."""
    return [(one.stranger, one.start) for one in _found(utterance, strangers, set())]


def introduced(reading: Reading, utterance: Utterance, strangers: Strangers, catalog: Catalog) -> Reading:
    """Return the reading of a text with what follows from the strangers in it, if there are any."""
    named = {m.kin for m in reading.mentions if m.kin and catalog.kin[m.kin].is_stranger}
    if named:
        return _compared(reading, named)
    explains = reading.intent is Intent.CONCEPT and any(catalog.concepts[one].practice for one in reading.concepts)
    if reading.frameworks or reading.refused or reading.is_follow_up or explains:
        return reading
    if strange := _sorts(utterance, strangers):
        return reading._replace(intent=Intent.OUT_OF_SCOPE, kin=strange)
    ours = "framework" not in utterance.words or "python" in utterance.words
    if not ours and _FOREIGN_FRAMEWORK.search(reading.text):  # "picking a Go web framework"
        strange = tuple(dict.fromkeys(one.stranger.kin for one in _found(utterance, strangers, set())))
        return reading._replace(intent=Intent.OUT_OF_SCOPE, kin=strange)
    if reading.intent in (Intent.RECOMMEND, Intent.OUT_OF_SCOPE) and (rivals := _against_python(utterance, strangers)):
        needs = reading.needs or needs_of(reading.mentions, catalog)
        if not needs:
            return reading._replace(kin=rivals)
        sure = max(reading.confidence, _SURE)
        return reading._replace(intent=Intent.RECOMMEND, confidence=sure, rival=None, rival_confidence=0.0,
                                needs=needs, kin=rivals)  # fmt: skip
    if homesick := _from_there(reading, utterance, strangers, catalog):
        return homesick
    against = not (_CLEARLY | {"between"}).isdisjoint(utterance.words) and _OF_OURS.isdisjoint(utterance.words)
    asked_about = _may_be_asked_about(utterance) or _opens_with_one(utterance, strangers)
    if reading.intent is not Intent.OUT_OF_SCOPE and not against and not asked_about:
        return reading
    found = [one for one in _found(utterance, strangers, set()) if not one.stranger.plain]
    asked = found[0].start <= _AT_ONCE if found and not against else len(found) > 1  # "Rails or Laravel?"
    if reading.intent is not Intent.OUT_OF_SCOPE and not asked:
        return reading
    return reading._replace(intent=Intent.OUT_OF_SCOPE, kin=tuple(dict.fromkeys(one.stranger.kin for one in found)))


_FOREIGN_FRAMEWORK = re.compile(
    r"(?<!\bno )(?<!\bwithout )(?<!\bwe )(?<!\byou )(?<!\bi )(?<!\bto )(?<!\bany )"
    r"\b(?:go|golang|rust|php|java|node|nodejs|node\.js|ruby|kotlin|scala|elixir|perl) (?:web |backend )?framework\b",
    re.IGNORECASE,
)


def _against_python(utterance: Utterance, strangers: Strangers) -> tuple[str, ...]:
    """Return the strangers that Python itself is set against: "Node vs Python for a chat backend"."""
    words = utterance.words
    rivals = []
    for one in _found(utterance, strangers, set()) if "python" in words else ():
        after, before = words[one.end : one.end + _GAP], words[max(0, one.start - _GAP) : one.start]
        ahead = after[:1] and after[0] in _CLEARLY and "python" in after
        behind = before[-1:] and before[-1] in _CLEARLY and "python" in before
        if ahead or behind:
            rivals.append(one.stranger.kin)
    return tuple(dict.fromkeys(rivals))


def _from_there(reading: Reading, utterance: Utterance, strangers: Strangers, catalog: Catalog) -> Reading | None:
    """Read "15 years of Rails, now Python, what is the least painful?" as a wish for what feels like it."""
    wish = reading.intent in (Intent.RECOMMEND, Intent.OUT_OF_SCOPE, Intent.GUIDE) and not reading.needs
    if not wish or "python" not in utterance.words or _LEFT.isdisjoint(utterance.words):
        return None
    homes = [
        strangers.like[one.stranger.kin]
        for one in _found(utterance, strangers, set())
        if one.stranger.kin in strangers.like
    ]
    if not homes:
        return None
    home = catalog.concepts[homes[0]]
    needs = tuple(Need(one.criterion, one.weight, one.must, one.refused, home.id) for one in home.needs)
    sure = max(reading.confidence, _SURE)
    return reading._replace(intent=Intent.RECOMMEND, confidence=sure, rival=None, rival_confidence=0.0, needs=needs,
                            concepts=(*reading.concepts, home.id))  # fmt: skip


_LEFT = frozenset(
    "from leaving left after years year yrs decade background used miss know did done ex hands folks people veterans "
    "coming come came switched switching".split()
)


def _sorts(utterance: Utterance, strangers: Strangers) -> tuple[str, ...]:
    """Return the strangers of whose kind one is sought: "which React framework should I use?", "best HTTP client"."""
    words = utterance.words
    if len(words) > FRAGMENT or _WHICH.isdisjoint(words) or not _OF_OURS.isdisjoint(words):
        return ()
    sought = []
    for one in _found(utterance, strangers, set()):
        if not _OURS.isdisjoint(words[: one.start]):  # "which framework has the best database layer"
            continue
        before = [word for word in words[: one.start] if word not in _ARTICLES][-1:]
        after = [words[one.end - 1], *[word for word in words[one.end :] if word not in _KINDS][:1]]
        if _WHICH.issuperset(before) and before and not _SORTS.isdisjoint(after):
            sought.append(one.stranger.kin)
    return tuple(dict.fromkeys(sought))


_WHICH = frozenset("which what best good recommend suggest top fastest popular".split())
_OURS = frozenset("framework frameworks one ones".split())
_ARTICLES, _KINDS = frozenset("a an the me some".split()), frozenset("web backend server side".split())
_SORTS = frozenset("framework frameworks library libraries lib libs client clients database databases db".split())


# "Is NestJS any good?" asks about that itself; "something like NestJS in Python" about one of ours.
_ASKING = frozenset("is are was does do did can has have how should what whats who".split())
_OF_OURS = frozenset(
    "like similar alternative alternatives equivalent python instead replace from to and counterpart".split()
)
_AT_ONCE = 3


def _may_be_asked_about(utterance: Utterance) -> bool:
    """Whether a text asks in such a way that a stranger in it may be what is asked about."""
    return utterance.words[0] in _ASKING and _OF_OURS.isdisjoint(utterance.words) if utterance.words else False


def _opens_with_one(utterance: Utterance, strangers: Strangers) -> bool:
    """Whether a stranger's name opens a text that wishes for nothing: "Entity Framework migration times out"."""
    said = set(utterance.words)
    if said & (_OF_OURS | _LEFT | _WISHING):
        return False
    first = next(iter(_found(utterance, strangers, set())), None)
    return first is not None and first.start == 0 and not first.stranger.plain


_WISHING = frozenset(
    "need needs want wants looking build building best good recommend suggest pick choose here".split()
)


def _compared(reading: Reading, strangers: set[str]) -> Reading:
    """Return a reading with a stranger in it as a comparison of the known ones, then of those nearest to it."""
    if reading.intent in (Intent.EXAMPLE, Intent.FEATURE_CHECK):
        return _without(reading, strangers)
    known = _ids(m for m in reading.mentions if m.kin not in strangers)
    near = _ids(m for m in reading.mentions if m.kin in strangers)
    sure = max(reading.confidence, _SURE)
    return reading._replace(intent=Intent.COMPARE, confidence=sure, rival=None, rival_confidence=0.0, aspect=None,
                   frameworks=tuple(dict.fromkeys((*known, *near))), refused=())  # fmt: skip


def _without(reading: Reading, strangers: set[str]) -> Reading:
    """Return a reading about the known frameworks alone."""
    return reading._replace(frameworks=_ids(m for m in reading.mentions if m.kin not in strangers), refused=())


def _ids(mentions: Iterable[Mention]) -> tuple[str, ...]:
    """Return the frameworks that mentions name, each once."""
    return tuple(dict.fromkeys(m.entity_id for m in mentions if m.kind is EntityKind.FRAMEWORK))


def _taken(mentions: Sequence[Mention], utterance: Utterance, strangers: Strangers) -> set[int]:
    """Return the words that surely name something else, and are no stranger's name as they stand."""
    sure = [m for m in mentions if m.kind is not EntityKind.FRAMEWORK or m.confidence == 1 or m.end - m.start > 1]
    other = [m for m in sure if tuple(map(stem, utterance.words[m.start : m.end])) not in strangers.entries]
    return {index for m in other for index in range(m.start, m.end)}


def _found(
    utterance: Utterance, strangers: Strangers, taken: set[int], names: Collection[int] = ()
) -> Iterable[_Found]:
    """Yield the strangers in words that name nothing else, the longest alias first; ``names`` of ours begin there."""
    stems = [stem(word) for word in utterance.words]
    index = 0
    while index < len(stems):
        if stems[index] not in strangers.first:
            index += 1
            continue
        for end in range(min(index + strangers.longest, len(stems)), index, -1):
            stranger = strangers.entries.get(tuple(stems[index:end]))
            if (
                stranger
                and taken.isdisjoint(range(index, end))
                and not _goes_on(stranger, utterance.words[end : end + 1], named=end in names)
            ):
                yield _Found(stranger, index, end)
                index = end - 1
                break
        index += 1


def _goes_on(stranger: Stranger, following: Sequence[str], *, named: bool) -> bool:
    """Whether a plain word is the verb that it is, too: "or go elsewhere", "or go Starlette"."""
    return stranger.plain and stranger.alias == "go" and (named or not _ON.isdisjoint(following))


_ON = frozenset("elsewhere ahead with to back on further async live big down up there home native all in".split())


def _is_beside(one: _Found, spans: Sequence[tuple[int, int]], utterance: Utterance) -> bool:
    """Whether a stranger stands against a name: a plain word right beside it, another anywhere."""
    if not one.stranger.plain:
        return True
    own = (one.start, one.end)
    return any(_joins(min(own, span), max(own, span), utterance) for span in spans)


def _joins(left: tuple[int, int], right: tuple[int, int], utterance: Utterance) -> bool:
    """Whether nothing but "or", "than" and the like stands between two spans."""
    between = utterance.words[left[1] : right[0]]
    if not between:
        return right[0] in utterance.breaks
    if len(between) > _GAP:
        return False
    mild = _CLEARLY.isdisjoint((*between, *utterance.words[right[1] : right[1] + 2]))
    return between[-1] == "than" or (_JOINING.issuperset(between) and not mild)


def _mention(one: _Found, known: Mention, utterance: Utterance) -> Mention:
    """Return a stranger as a mention of its nearest framework, or of the one it stands beside."""
    nearest = one.stranger.nearest or known.entity_id
    clause = utterance.clauses[one.start]
    return Mention(EntityKind.FRAMEWORK, nearest, one.start, one.end, 1.0, one.stranger.alias, clause=clause,
                   kin=one.stranger.kin)  # fmt: skip
