"""What is described and not named: "can it keep finished pages around?" asks for caching, "members, fees" for forms."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from bot.domain.catalog import Catalog, Feature, IntentSpec
from bot.domain.dialogue import DialogueState
from bot.domain.question import EntityKind, Intent, Mention, Need, Reading
from bot.understand.intent.evidence import WHETHER
from bot.understand.intent.kinds import is_of_people
from bot.understand.intent.later import Later
from bot.understand.text.mend import Word
from bot.understand.text.normalise import Utterance
from bot.understand.text.words import content
from bot.understand.thread.leaning import ADVISED, CODE, PRONOUNS
from bot.understand.thresholds import (
    DESCRIBED,
    DESCRIBED_ASKED,
    DESCRIBED_LEAD,
    DESCRIBED_PROJECT,
    DESCRIBED_UNNAMED,
    FRAGMENT,
    SURE_PROJECT,
)

_OPEN = (Intent.OUT_OF_SCOPE, Intent.COMPARE, Intent.HELP, Intent.RECOMMEND)
# What is said outright weighs so.
_WEIGHT = 1.5

_ASKS_WHO = frozenset("which who what whose anything something exists".split())
_AGAINST = frozenset("vs versus or than".split())
# "Anything inside that stops other sites?" asks for a part, too.
_PART = frozenset("anything something".split())
# A description has so many words; more of them tell a story.
_LEAST, _MOST = 4, 24
_TELLING = 3
# A name of more blanks than this describes.
_LONG = 2


def told(
    reading: Reading,
    utterance: Utterance,
    words: Sequence[Word],
    found: Sequence[Mention],
    state: DialogueState,
    parts: Later,
) -> Reading:
    """Return a reading with the part that its words describe, when they name none.

    ``found`` are the mentions before names were taken for plain English: who describes a part of it means the name.
    """
    if reading.python:  # "does Flask support Python 3.14?" is asked of its version
        return reading
    if any(m.kind in (EntityKind.FEATURE, EntityKind.QUALITY) for m in found) or len(words) < _LEAST:
        return reading
    names = tuple(dict.fromkeys(m.entity_id for m in found if m.kind is EntityKind.FRAMEWORK and not m.refused))
    meant = [word.meant for word in words]
    for_a_project = any(m.kind is EntityKind.CONCEPT and "for" in meant[max(0, m.start - 3) : m.start] for m in found)
    if len(names) > 1 or for_a_project or not _AGAINST.isdisjoint(meant) or _ALLOWED.match(utterance.plain):
        return reading
    goes_on = state.intent in ADVISED and bool(state.needs) and reading.intent in _OPEN and CODE.isdisjoint(meant)
    if not names and goes_on and not reading.needs and not reading.concepts:
        part = _part(_lines(utterance, words, found), parts, DESCRIBED_UNNAMED, ())  # a further wish in a thread
        return reading if part is None else reading._replace(intent=Intent.RECOMMEND, needs=(Need(part, _WEIGHT),))
    one = bool(names) or _points(meant, state)
    least = _least(reading, utterance, meant, found, is_of_one=one)
    lines = _lines(utterance, words, found)
    part = _part(lines, parts, least, reading.needs) if least is not None and lines else None
    if part is None:
        return reading
    intent = Intent.FEATURE_CHECK if one else Intent.FIND_BY_FEATURE
    if reading.intent is Intent.EXAMPLE:
        intent = Intent.EXAMPLE
    return reading._replace(intent=intent, needs=(Need(part, _WEIGHT),), frameworks=names or reading.frameworks,
                   rival=None, rival_confidence=0.0, aspect=None, is_about_us=True)  # fmt: skip


# "pip install is fine" wishes for nothing.
_ALLOWED = re.compile(
    r"\W*(?:(?:but|and|well|actually|sure|yes|no)\W+)*(?:[\w-]+ ){1,3}(?:is|are) "
    r"(?:ok|okay|fine|allowed|permitted|no problem)\b(?! for\b)[^?]*(?:[.!]|$)",
    re.IGNORECASE,
)


def as_project(reading: Reading, words: Sequence[Word], projects: Later, catalog: Catalog) -> Reading:
    """Return a wish that names nothing we know as one for the kind of project that its words describe."""
    wish = reading.intent is Intent.RECOMMEND and not reading.needs and not reading.frameworks
    if not wish or reading.is_follow_up or len(words) < _LEAST:
        return reading
    if _ORDER.search(reading.text):  # "where to, and in which order?" orders nothing
        return reading
    if reading.refused and len(words) <= FRAGMENT:  # "we outgrew Bottle, next step?" tells of no project
        return reading
    line = content([word.meant for word in words])
    notions = [mention for mention in reading.mentions if mention.kind is EntityKind.CONCEPT]
    named = {index for notion in notions for index in range(notion.start, notion.end)}
    if len(content([word.meant for index, word in enumerate(words) if index not in named])) < _TELLING:
        return reading
    matcher = projects.matcher
    heard = matcher.heard([line])[0]
    best = max(range(len(heard)), key=heard.__getitem__)
    if heard[best] < DESCRIBED_PROJECT:
        return reading
    unsure = heard[best] < SURE_PROJECT and _RECORDS in catalog.concepts
    of_people = unsure and is_of_people([word.meant for word in words])
    kind = catalog.concepts[_RECORDS if of_people else matcher.intents[best]]
    needs = tuple(Need(one.criterion, one.weight, one.must, one.refused, kind.id) for one in kind.needs)
    return reading._replace(needs=needs, concepts=(*reading.concepts, kind.id))


# People who book, register and look things up keep records, whatever trade they are of.
_RECORDS = "back_office"
_ORDER = re.compile(r"\b(?:which|what|this|that) order\b|\bin order to\b", re.IGNORECASE)


def descriptions(catalog: Catalog) -> dict[str, tuple[str, ...]]:
    """Return what a matcher of parts learns from: how people describe each, what it means, and its longer names."""
    return {name: tuple(_texts(catalog.features[name], spec)) for name, spec in catalog.described.items()}


def _texts(feature: Feature, spec: IntentSpec) -> Iterable[str]:
    """Yield the texts that tell a feature; short names are found by name, and in other scripts by their own words."""
    yield from (*spec.phrases, feature.name, feature.meaning)
    yield from (one for one in feature.synonyms if one.count(" ") >= _LONG and one.isascii())


def _points(meant: Sequence[str], state: DialogueState) -> bool:
    """Whether a text speaks of the framework that a thread is about."""
    return bool(state.frameworks) and not PRONOUNS.isdisjoint(meant)


def _least(
    reading: Reading, utterance: Utterance, meant: Sequence[str], found: Sequence[Mention], *, is_of_one: bool
) -> float | None:
    """Return how well a part must be described to be asked for; None when the text asks for something else."""
    if not is_of_one:
        if reading.intent not in (Intent.OUT_OF_SCOPE, Intent.RECOMMEND, Intent.FIND_BY_FEATURE, Intent.LIST):
            return None
        if _ASKS_WHO.isdisjoint(meant) or reading.needs:
            return None
        return DESCRIBED if reading.intent in (Intent.RECOMMEND, Intent.FIND_BY_FEATURE) else DESCRIBED_UNNAMED
    if reading.intent is Intent.EXAMPLE:
        return DESCRIBED
    unknown_part = reading.intent is Intent.FEATURE_CHECK and not reading.needs
    sure = reading.confidence >= _SURE and not unknown_part
    if reading.intent not in (Intent.DESCRIBE, Intent.FEATURE_CHECK, Intent.OUT_OF_SCOPE, Intent.RECOMMEND):
        return None
    asks = _asks_whether(utterance, meant, found) or (bool(utterance.questions) and not _PART.isdisjoint(meant))
    if not asks or (reading.intent is Intent.RECOMMEND and (sure or reading.concepts)):
        return None
    if reading.intent is Intent.OUT_OF_SCOPE and not reading.is_about_us:
        return DESCRIBED_UNNAMED
    return DESCRIBED if sure else DESCRIBED_ASKED


# So sure a reading gives way only to a clear description.
_SURE = 0.8


def _asks_whether(utterance: Utterance, meant: Sequence[str], found: Sequence[Mention]) -> bool:
    """Whether a clause, or what follows a comma or a name, asks for yes or no."""
    ends = {mention.end for mention in found}
    return any(
        word in WHETHER
        and (
            index == 0
            or index in ends
            or index in utterance.breaks
            or utterance.clauses[index] != utterance.clauses[index - 1]
        )
        for index, word in enumerate(meant)
    )


def _lines(utterance: Utterance, words: Sequence[Word], found: Sequence[Mention]) -> list[list[str]]:
    """Return the words of each clause without names of frameworks, and all together; of a story what it asks."""
    named = {index for m in found if m.kind is EntityKind.FRAMEWORK for index in range(m.start, m.end)}
    clauses: dict[int, list[str]] = {}
    story = len(words) > _MOST
    for index, (word, clause) in enumerate(zip(words, utterance.clauses, strict=True)):
        if index not in named and (not story or clause in utterance.questions):
            clauses.setdefault(clause, []).append(word.meant)
    lines = [line for line in clauses.values() if len(line) <= _MOST]
    return [*lines, [word for line in lines for word in line]] if len(lines) > 1 else lines


def _part(lines: Sequence[Sequence[str]], parts: Later, least: float, implied: Sequence[Need]) -> str | None:
    """Return the feature that lines describe; None when none is clear. Fewer words than three describe nothing.

    Where a notion is named ("sessions on the server") that implies other parts, it must be clearer.
    """
    spoken = [words for line in lines if len(words := content(line)) >= _TELLING]
    if not spoken:
        return None
    matcher = parts.matcher
    heard = dict(zip(matcher.intents, matcher.loudest(spoken), strict=True))
    first, second = sorted(heard, key=lambda one: -heard[one])[:2]
    if implied and first not in {need.criterion for need in implied}:
        least = max(least, DESCRIBED_UNNAMED)
    return first if heard[first] >= least and heard[first] - heard[second] >= DESCRIBED_LEAD else None
