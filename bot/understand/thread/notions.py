"""What is asked further of a notion that was explained: how another differs from it, when one would take it.

Rules of the same form as those of ``follow_up``, which tries them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.domain.catalog import Catalog
from bot.domain.dialogue import DialogueState
from bot.domain.question import NEEDED, EntityKind, Intent, Mention, Need, Reading
from bot.understand.thread.leaning import PRONOUNS, Way, named, notions_of
from bot.understand.thresholds import FRAGMENT

_IT = r"(?:it|that|this|they|them)"


def differs(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "and how is that different from WSGI?", after ASGI was explained, as the two held apart."""
    before = _explained(state, catalog)
    others = [one for one in reading.mentions if one.kind is not EntityKind.FRAMEWORK]
    if before is None or named(reading) or len(others) != 1 or others[0].entity_id == before.entity_id:
        return None
    if len(meant) > 2 * FRAGMENT or not _DIFFERS.search(reading.text):
        return None
    pair = _held_apart(before, others[0], catalog)
    told = (Mention.unsaid(EntityKind.CONCEPT, pair),) if pair else (before, *others)
    concepts = (pair,) if pair else tuple(one.entity_id for one in told if one.kind is EntityKind.CONCEPT)
    return reading._replace(intent=Intent.CONCEPT, aspect=None, needs=(), concepts=concepts, mentions=told, matters=())


_DIFFERS = re.compile(
    rf"\b(?:differ\w*|compares?|compared|vs|versus|better than|instead of|rather than|same as|opposite"
    rf"|relates?|related)\b|\bis {_IT} (?:not )?(?:just |the |a kind of |like )",
    re.IGNORECASE,
)


def when_used(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "when would you use that?" as who needs the notion that was explained."""
    before = _explained(state, catalog)
    if before is None or named(reading) or len(meant) > 2 * FRAGMENT or not _WHEN.search(reading.text):
        return None
    concepts = (before.entity_id,) if before.kind is EntityKind.CONCEPT else ()
    return reading._replace(
        intent=Intent.CONCEPT, aspect=NEEDED, needs=state.needs, concepts=concepts, mentions=(before,), matters=()
    )


_WHEN = re.compile(
    rf"\bwhen (?:would|should|do|does|will|must|can) (?:you|i|we|one|somebody|people|u) (?:even |really |actually )?"
    rf"(?:use|need|take|want|pick|choose|reach for|bother with) {_IT}\b"
    r"|^\W*(?:(?:and|so|ok|but|the|any|what are the|what about the)\W+)*(?:pros(?: and|,|/|&)? cons|advantages|benefits"
    r"|upsides|downsides|disadvantages|pros|cons)\W*$",
    re.IGNORECASE,
)


def what_is_that(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "whats an ORM anyway, everybody says it", in a thread about a framework, as asking what that is."""
    asked = _WHAT_IS_A.match(reading.text)
    notion = next((one for one in reading.mentions if one.kind is not EntityKind.FRAMEWORK), None)
    if asked is None or notion is None or named(reading) or reading.kin or len(meant) > 2 * FRAGMENT:
        return None
    if notion.start > len(asked[0].split()) + 1 or notion.refused:  # "whats" is two words
        return None
    concepts = (notion.entity_id,) if notion.kind is EntityKind.CONCEPT else ()
    needs = tuple(need for need in reading.needs if need.criterion == notion.entity_id)
    return reading._replace(
        intent=Intent.CONCEPT, aspect=None, needs=needs, concepts=concepts, mentions=(notion,), matters=()
    )


_WHAT_IS_A = re.compile(
    r"\W*(?:(?:and|so|but|ok|okay|wait|sorry|hm+|um|eh|btw)\W+)*what(?:['’]?s| is| are) an? ", re.IGNORECASE
)


def had_there(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "does Django protect me from this?", after CSRF was explained, as a check of that there."""
    before, one = _explained(state, catalog), reading.frameworks
    if before is None or len(one) != 1 or reading.refused or reading.kin or reading.needs or reading.concepts:
        return None
    if len(meant) > 2 * FRAGMENT or not _HAD.search(reading.text):
        return None
    concepts = (before.entity_id,) if before.kind is EntityKind.CONCEPT else ()
    needs = tuple(need for need in state.needs if need.criterion == before.entity_id)
    about = (*reading.mentions, before)
    return reading._replace(
        intent=Intent.FEATURE_CHECK, aspect=None, needs=needs, concepts=concepts, mentions=about, matters=()
    )


_HAD = re.compile(
    rf"\b(?:does|do|is|has|have|can|will|did)\b[^.?!]{{0,40}}\b(?:against |from |with |of |like |for )?{_IT}\b"
    r"(?: too| as well| also| already| itself| natively| out of the box| by default| built[ -]?in)*\W*$",
    re.IGNORECASE,
)


def which_there(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "which one does Django use?", after WSGI and ASGI were told apart, as a check of both there."""
    one = reading.frameworks if state.intent is Intent.CONCEPT and not state.frameworks else ()
    if len(one) != 1 or reading.refused or reading.kin or reading.needs or reading.concepts:
        return None
    if len(meant) > 2 * FRAGMENT or not _WHICH_THERE.search(reading.text):
        return None
    needs = _told_apart(state, catalog)
    return reading._replace(intent=Intent.FEATURE_CHECK, aspect=None, needs=needs, matters=()) if needs else None


_WHICH_THERE = re.compile(
    r"\bwhich(?: one| of (?:the|those) two| of (?:them|those|these)| kind)? (?:does|do|is|can|would|should|will)\b",
    re.IGNORECASE,
)


def _told_apart(state: DialogueState, catalog: Catalog) -> tuple[Need, ...]:
    """Return the two features that were explained beside each other, by name or as one notion: "wsgi vs asgi"."""
    told = tuple(need for need in state.needs if need.because is None)
    if len(told) == 2:
        return told
    before = _explained(state, catalog)
    known = catalog.concepts.get(before.entity_id) if before else None
    for name in known.synonyms if known else ():
        parts = [_part(part, catalog) for part in _LINK.split(name)]
        if len(parts) == 2 and all(parts):
            return tuple(Need(part) for part in parts if part)
    return ()


def _part(name: str, catalog: Catalog) -> str | None:
    """Return the feature that a name stands for; None when there is none."""
    return next((one.id for one in catalog.features.values() if name in {one.name.lower(), *one.synonyms}), None)


def _explained(state: DialogueState, catalog: Catalog) -> Mention | None:
    """Return the notion or part that was explained last, of no framework; None without one."""
    if state.intent is not Intent.CONCEPT or state.frameworks:
        return None
    parts = [need.criterion for need in state.needs if need.because is None]
    if len(parts) == 1:
        kind = EntityKind.FEATURE if parts[0] in catalog.features else EntityKind.QUALITY
        return Mention.unsaid(kind, parts[0])
    return next(iter(notions_of(state)), None)


_LINK = re.compile(" (?:vs|versus|or|and) ")


def _held_apart(one: Mention, other: Mention, catalog: Catalog) -> str | None:
    """Return the concept that tells two apart, by its names ("wsgi vs asgi"); None without one."""
    either = [_names(mention, catalog) for mention in (one, other)]
    for concept in catalog.concepts.values():
        for name in concept.synonyms:
            parts = _LINK.split(name)
            if len(parts) == 2 and any(parts[0] in a and parts[1] in b for a, b in (either, either[::-1])):
                return concept.id
    return None


def _names(mention: Mention, catalog: Catalog) -> frozenset[str]:
    """Return the names of a notion, in small letters."""
    known = catalog.concepts.get(mention.entity_id) or catalog.criterion(mention.entity_id)
    return frozenset(name.lower() for name in (known.name, *known.synonyms))


_NEEDED = Way.of("need", "do does i we one anybody even really actually ever it that them this at all so but")


def what_for(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "do I even need it?" after a check or a search as asking what that is, and what follows for the choice."""
    asked = state.intent in (Intent.FEATURE_CHECK, Intent.FIND_BY_FEATURE) and len(state.needs) == 1
    if not asked or not _NEEDED.only(meant) or PRONOUNS.isdisjoint(meant) or named(reading):
        return None
    part = catalog.criterion(state.needs[0].criterion)
    kind = EntityKind.FEATURE if part.id in catalog.features else EntityKind.QUALITY
    told = Mention(kind, part.id, 0, 0, 1.0, part.name)
    return reading._replace(intent=Intent.CONCEPT, aspect=None, needs=state.needs, mentions=(told,))
