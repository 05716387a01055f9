"""Shows how a text was read: its words, what each matched and how surely, the readings weighed, why the winner won."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bot.domain.question import Intent, Mention, Reading
from bot.understand import Steps
from bot.understand.intent.weigh import Weighed, pulls_of
from bot.understand.intent.weights import RESEMBLANCE
from bot.understand.text.mend import Word
from bot.understand.text.words import stem

# How many readings are told, and how many of the signs for each.
_TOLD, _SIGNS = 3, 4
# A pull smaller than this decides nothing.
_TELLING = 0.15


def explain(steps: Steps) -> tuple[str, ...]:
    """Return the steps of a reading as lines a person can follow."""
    lines = [*_words(steps.words), *_mentions(steps.words, steps.mentions), *_described(steps)]
    if steps.weighed is not None:
        lines += _readings(steps.weighed)
    return (*lines, _outcome(steps))


def _words(words: Iterable[Word]) -> Iterator[str]:
    """Yield the words as they were cut, and those that were mended."""
    yield "words: " + (" ".join(word.typed for word in words) or "none")
    mended = [f"{word.typed} → {word.meant}" for word in words if word.is_known and word.meant != stem(word.typed)]
    unknown = [word.typed for word in words if not word.is_known]
    yield "mended: " + (", ".join(mended) or "nothing") + (f" (unknown: {', '.join(unknown)})" if unknown else "")


def _mentions(words: tuple[Word, ...], mentions: Iterable[Mention]) -> Iterator[str]:
    """Yield what was named, how surely, and how it was meant; one line each."""
    named = [f"{_typed(words, one)} = {one.kind} {one.entity_id}, {_sure(one)}" for one in mentions]
    yield from (f"named: {line}" for line in named or ["nothing"])


def _described(steps: Steps) -> Iterator[str]:
    """Yield the parts that were described and not named; of a follow-up what was asked before is no such part."""
    named = {mention.entity_id for mention in steps.mentions}
    needs = () if steps.reading.is_follow_up else steps.reading.needs
    yield from (f"described: {need.criterion}" for need in needs if not need.because and need.criterion not in named)


def _typed(words: tuple[Word, ...], mention: Mention) -> str:
    """Return the words of a mention as they were typed."""
    return '"' + " ".join(word.typed for word in words[mention.start : mention.end]) + '"'


def _sure(mention: Mention) -> str:
    """Return how surely a mention was found and how it was meant."""
    marks = [
        "refused" if mention.refused else "",
        "a must" if mention.must else "",
        "nice to have" if mention.nice else "",
        "from its other end" if mention.reverse else "",
        f"in place of {mention.kin}" if mention.kin else "",
    ]
    return ", ".join([f"{mention.confidence:.2f} sure", *filter(None, marks)])


def _readings(weighed: Weighed) -> Iterator[str]:
    """Yield the likeliest readings, and for each what spoke for and against it."""
    ranked = sorted(weighed.shares, key=lambda intent: -weighed.shares[intent])
    for intent in ranked[:_TOLD]:
        alike = weighed.scores.get(intent, 0.0)
        pulls = pulls_of(weighed, intent)
        told = sorted((pull for pull in pulls if abs(pull[0]) >= _TELLING), key=lambda pull: -abs(pull[0]))[:_SIGNS]
        parts = [f"resembles its phrasings {alike:.2f} ({RESEMBLANCE * alike:+.1f})"]
        parts += [f"{sign} ({pull:+.1f})" for pull, sign in told]
        yield f"reading: {intent} {weighed.shares[intent]:.0%}: " + ", ".join(parts)


def _outcome(steps: Steps) -> str:
    """Return the reading that won and what it came to."""
    reading: Reading = steps.reading
    parts = [f"{reading.intent}, {reading.confidence:.0%} sure"]
    if reading.is_follow_up:
        parts.append("as a follow-up")
    if reading.aspect:
        parts.append(f"aspect {reading.aspect}")
    named = [
        f"{kind}: {', '.join(ids)}"
        for kind, ids in (("about", reading.frameworks), ("without", reading.refused))
        if ids
    ]
    needs = [f"{'no ' if need.refused else ''}{need.criterion}{'!' if need.must else ''}" for need in reading.needs]
    rival = reading.rival if reading.rival is not Intent.OUT_OF_SCOPE else None
    parts += named + ([f"needs: {', '.join(needs)}"] if needs else []) + ([f"else {rival}"] if rival else [])
    return "answered as: " + "; ".join(parts)
