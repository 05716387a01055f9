"""Finds what an utterance names: frameworks, qualities, features and concepts, the longest alias first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.domain.question import EntityKind, Mention
from bot.understand.lexicon import Entry, Lexicon
from bot.understand.mend import Word
from bot.understand.normalise import Utterance
from bot.understand.sizes import size_at
from bot.understand.stance import with_stance
from bot.understand.thresholds import SURE_MENTION
from bot.understand.words import stem


def spot(utterance: Utterance, words: Sequence[Word], lexicon: Lexicon) -> tuple[Mention, ...]:
    """Return what ``words`` name, in reading order, without overlaps, the longest alias first."""
    mentions: list[Mention] = []
    meant = tuple([word.meant for word in words])
    index = 0
    while index < len(words):
        reach = lexicon.longest.get(meant[index], 0)
        mention = _longest(words, meant, index, reach, utterance.clauses, lexicon) if reach else None
        if mention is None:
            mention = _join(words, index, utterance.clauses, lexicon.joined)
        if mention is None:
            mention = _size(utterance, index, lexicon)
        if mention is None:
            index += 1
            continue
        if mention.kind is EntityKind.FRAMEWORK or mention.confidence >= SURE_MENTION:
            mentions.append(mention)
        index = mention.end
    return tuple(with_stance(utterance, words, mentions)) if mentions else ()


def _longest(
    words: Sequence[Word], meant: tuple[str, ...], index: int, reach: int, clauses: Sequence[int], lexicon: Lexicon
) -> Mention | None:
    """Return the longest alias, of up to ``reach`` words, that starts at ``index`` within its clause, or None."""
    for end in range(min(index + reach, len(meant)), index, -1):
        entry = lexicon.entries.get(meant[index:end])
        if entry is not None and clauses[end - 1] == clauses[index]:
            return _mention(entry, index, end, min([word.confidence for word in words[index:end]]), clauses[index])
    return None


def _join(words: Sequence[Word], index: int, clauses: Sequence[int], joined: Mapping[str, Entry]) -> Mention | None:
    """Return an alias that was written apart ("cherry py") or together ("realtime"), or None."""
    word = words[index]
    one = joined.get(word.meant) if len(word.meant) > 3 else None
    if one is not None:
        return _mention(one, index, index + 1, word.confidence, clauses[index])
    if index + 1 < len(words) and clauses[index] == clauses[index + 1]:
        two = joined.get(word.typed + stem(words[index + 1].typed))
        if two is not None and len("".join(two.words)) > 4:
            return _mention(two, index, index + 2, 0.95, clauses[index])
    return None


def _size(utterance: Utterance, index: int, lexicon: Lexicon) -> Mention | None:
    """Return the concept that a number of something means ("2 devs"), or None."""
    found = size_at(utterance.words, index, lexicon.sizes)
    if found is None or utterance.clauses[found[0] - 1] != utterance.clauses[index]:
        return None
    end, concept = found
    typed = " ".join(utterance.words[index:end])
    return Mention(EntityKind.CONCEPT, concept, index, end, 1.0, typed, clause=utterance.clauses[index])


def _mention(entry: Entry, start: int, end: int, confidence: float, clause: int) -> Mention:
    """Return the mention of ``entry`` at a span of words."""
    return Mention(
        entry.kind,
        entry.entity_id,
        start,
        end,
        confidence,
        entry.alias,
        reverse=entry.reverse,
        clause=clause,
        kin=entry.kin,
        technical=entry.technical,
    )
