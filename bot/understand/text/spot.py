"""Finds what an utterance names: frameworks, qualities, features and concepts, the longest alias first."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from bot.domain.question import EntityKind, Mention
from bot.understand.intent.evidence import WHETHER
from bot.understand.text.lexicon import Branch, Entry, Lexicon
from bot.understand.text.mend import Word
from bot.understand.text.normalise import Utterance
from bot.understand.text.sizes import size_at
from bot.understand.text.stance import Span, with_stance
from bot.understand.text.words import stem
from bot.understand.thresholds import SURE_MENTION

# An alias written as two words ("cherry py") has more letters than this.
_SHORTEST_SPLIT = 4


def spot(
    utterance: Utterance, words: Sequence[Word], lexicon: Lexicon, hidden: Collection[str] = ()
) -> tuple[Mention, ...]:
    """Return what ``words`` name, in reading order, without overlaps, the longest alias first; nothing ``hidden``."""
    spans: list[Span] = []
    free = 0
    for index, word in enumerate(words):
        if index < free or (opens := word.opens) is None:
            continue
        span = _longest(opens.aliases, words, index, utterance, hidden) if opens.aliases is not None else None
        if span is None and opens.one is not None and opens.one.entity_id not in hidden:
            span = Span(opens.one, index, index + 1, word.confidence)
        if span is None and opens.rests:
            span = _split(words, index, utterance.clauses, lexicon, hidden)
        if span is None and opens.is_number:
            span = _size(utterance, words, index, lexicon)
        if span is not None:
            free = span.end
            if span.entry.kind is EntityKind.FRAMEWORK or span.confidence >= SURE_MENTION:
                spans.append(span)
    return with_stance(utterance, words, spans) if spans else ()


def unpractised(
    found: tuple[Mention, ...],
    utterance: Utterance,
    words: Sequence[Word],
    lexicon: Lexicon,
    practices: Collection[str],
    *,
    in_thread: bool,
) -> tuple[Mention, ...]:
    """Return what is named without the ``practices`` where they are none of ours, or where a part is checked.

    They are asked of a framework, here or ``in_thread``; "is Django's ORM async?" asks of what it has.
    """
    named = any(mention.kind is EntityKind.FRAMEWORK for mention in found)
    opens = {m.end for m in found if m.kind is EntityKind.FRAMEWORK and m.start == 0}  # "FastAPI can stream a file?"
    checks = named and any(
        word in WHETHER and (not at or at in opens or utterance.clauses[at] != utterance.clauses[at - 1])
        for at, word in enumerate(utterance.words)
    )
    asked = [one for one in found if one.entity_id in practices]
    others = spot(utterance, words, lexicon, practices)
    fails = _FAILS.search(utterance.plain) is not None
    if named and not fails and all(one.end - one.start == 1 for one in asked):  # "CherryPy https?"; alone in a thread
        alone = sum(not word.is_grammar for word in words) <= _ALONE
        alone = alone and all(one.kind is EntityKind.FRAMEWORK for one in others)  # "logging in Flask"
        return found if alone else others
    needed = _NEEDED.match(utterance.plain)
    if needed and not (named or in_thread) and any(one.start < len(needed[0].split()) for one in asked):
        return found  # "do I need async? Our API is …"
    complains = any(one.kind is EntityKind.QUALITY and one.reverse for one in others)  # "our Django app is slow"
    states = not (complains or fails) and _STATES.match(utterance.plain) is not None
    if (named or in_thread) and not (checks or states):
        return found
    return others if states or not (named or in_thread) or _hides_part(asked, others) else found


_ALONE = 3
_NEEDED = re.compile(r"\W*(?:(?:so|and|hi|hey|hello)\W+)*do (?:i|we) (?:\w+ )?need [^.,;?]{2,40}\?", re.IGNORECASE)
# "My tests pass alone but fail together" does not only tell.
_FAILS = re.compile(
    r"\b(?:fail(?:s|ed|ing)?|breaks?|broken|hangs?|crash(?:es|ed)?|oom\w*|killed|leak(?:s|ed|ing)?|freez(?:es|ing)"
    r"|frozen|time[sd]? ?out)\b",
    re.IGNORECASE,
)
# "We use mypy" tells something, and asks nothing.
_STATES = re.compile(
    r"\W*(?:(?:and|but|also|btw|so|well|ok)\W+)*(?:we|i|i['’]?m|our|my|the team|he|she|it['’]?s|it is)\b"
    r"(?!.*\b(?:how|what|where|which|why|when|whether|if|should|can|possible|best|advice|ideas?|tips?|help)\b)[^?]*$",
    re.IGNORECASE | re.DOTALL,
)


def _hides_part(practices: Sequence[Mention], others: Sequence[Mention]) -> bool:
    """Whether a feature, a quality or a notion stands within what is named as a practice."""
    return any(
        other.kind is not EntityKind.FRAMEWORK and one.start < other.end and other.start < one.end
        for one in practices
        for other in others
    )


def _longest(
    aliases: Branch, words: Sequence[Word], index: int, utterance: Utterance, hidden: Collection[str] = ()
) -> Span | None:
    """Return the longest alias that starts at ``index`` and lies within its clause and between commas, or None."""
    branch, end = aliases, index + 1
    if branch.entry is None and (end == len(words) or words[end].meant not in branch.further):
        return None  # most words go on otherwise
    clauses, breaks = utterance.clauses, utterance.breaks
    clause, sure = clauses[index], words[index].confidence
    found = Span(branch.entry, index, end, sure) if branch.entry is not None else None
    if found is not None and found.entry.entity_id in hidden:
        found = None
    while end < len(words) and branch.further and clauses[end] == clause and end not in breaks:
        following = branch.further.get(words[end].meant)
        if following is None:
            break
        branch, sure, end = following, min(sure, words[end].confidence), end + 1
        if (
            branch.entry is not None
            and branch.entry.entity_id not in hidden
            and not _belongs_to_a_name(words, end)
            and not _belongs_to_a_part(branch.entry, words, index, end)
        ):
            found = Span(branch.entry, index, end, sure)
    return found


def _belongs_to_a_name(words: Sequence[Word], end: int) -> bool:
    """Whether the last word before ``end`` stands before a framework's name: "logging in Flask" is no signing in."""
    opens = words[end].opens if end < len(words) and words[end - 1].meant == "in" else None
    entry = opens.aliases.entry if opens is not None and opens.aliases is not None else None
    return entry is not None and entry.kind is EntityKind.FRAMEWORK


def _belongs_to_a_part(entry: Entry, words: Sequence[Word], index: int, end: int) -> bool:
    """Whether the last word before ``end``, denied, opens another name: "no dependency injection" is no "no deps"."""
    if words[index].meant not in _DENYING or end == len(words) or (opens := words[end - 1].opens) is None:
        return False
    further = opens.aliases.further.get(words[end].meant) if opens.aliases is not None else None
    return further is not None and further.entry is not None and further.entry.entity_id != entry.entity_id


_DENYING = frozenset(("no", "without", "zero"))


def _split(
    words: Sequence[Word], index: int, clauses: Sequence[int], lexicon: Lexicon, hidden: Collection[str]
) -> Span | None:
    """Return an alias that was written as two words ("cherry py"), or None."""
    first, opens = words[index].typed, words[index].opens
    second = stem(words[index + 1].typed) if index + 1 < len(words) else ""
    if opens is None or second not in opens.rests or clauses[index] != clauses[index + 1]:
        return None
    if _belongs_to_a_name(words, index + 2) or (first == "a" and second in lexicon.known):  # "a sync framework"
        return None
    entry = lexicon.joined[first + second]
    if entry.entity_id in hidden or _belongs_to_a_part(entry, words, index, index + 2):
        return None
    return Span(entry, index, index + 2, 0.95) if sum(map(len, entry.words)) > _SHORTEST_SPLIT else None


def _size(utterance: Utterance, words: Sequence[Word], index: int, lexicon: Lexicon) -> Span | None:
    """Return the concept that a number of something means ("2 devs"), or None.

    What is counted may be the first word of something else: "four user roles" are no four users; but "3 req s" says
    how many, more than that speed is meant.
    """
    found = size_at(utterance.words, index, lexicon.sizes)
    if found is None or utterance.clauses[found[0] - 1] != utterance.clauses[index]:
        return None
    end, concept = found
    counts = words[end - 1].opens
    if end - 1 > index and counts is not None and counts.aliases is not None:
        longer = _longest(counts.aliases, words, end - 1, utterance)
        if longer is not None and longer.end > end and longer.kind is not EntityKind.QUALITY:
            counted = lexicon.sizes.get(stem(utterance.words[longer.end - 1]), ())
            if all(of != concept for _, _, of in counted):
                return None
            end = longer.end  # "50k websocket connections" are connections
    typed = utterance.words[index:end]
    return Span(Entry(EntityKind.CONCEPT, concept, " ".join(typed), typed), index, end, 1.0)
