"""How else a text in a thread may be read, where the likeliest way gives the last answer once more or none.

A question is lost when the thread swallows it: "who uses it in production tho", after two were compared by speed, is
that comparison again; said of the first of them, it is a question of its own. So what would repeat is read by its last
sentence, then of the one spoken of, then as if nothing had been said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.domain.catalog import Catalog
from bot.domain.dialogue import DialogueState
from bot.domain.question import STAY, EntityKind, Intent, Reading
from bot.understand.thread.leaning import ADVISED, focus
from bot.understand.thresholds import FRAGMENT, SURE_IN_FULL

_SENTENCE = re.compile(r"(?<=[.!?])\s+")
# What is shorter says too little to be read by itself.
_LEAST_WORDS, _MOST_WORDS = 5, 4 * FRAGMENT
_ASKS = re.compile(
    r"\?|(?:^|[.!,;] *)(?:(?:and|but|so|ok|no|then) )*(?:who|what|which|when|where|why|how|should|shall)\b",
    re.IGNORECASE,
)
# Asked of all that are spoken of: "which one is the worst?".
_SEVERAL = re.compile(r"\b(?:which (?:one|of)|both|either|neither|them|they|the two|these|those|each)\b", re.IGNORECASE)
# What has no answer in the thread.
LOST = frozenset({Intent.OUT_OF_SCOPE, Intent.SMALLTALK})
# What a thread takes questions of their own for.
_SWALLOWED = LOST | {Intent.DESCRIBE, Intent.COMPARE, Intent.RECOMMEND}


def other_ways(reading: Reading, state: DialogueState, catalog: Catalog) -> Iterator[tuple[str, DialogueState]]:
    """Yield (text, dialogue) in which a text may be read as well, the likeliest first; nothing outside a thread."""
    long = _LEAST_WORDS <= reading.words <= _MOST_WORDS and _ASKS.search(reading.text) is not None
    if state.intent is None or state.guide is not None or reading.kin or reading.intent not in _SWALLOWED or not long:
        return
    sentences = [one for one in _SENTENCE.split(reading.text.strip()) if one]
    last = sentences[-1]
    if len(sentences) > 1:
        yield from ((one, state) for one in reversed(sentences))
    spoken_of = focus(state) or (state.shown[:1] if state.intent in ADVISED else ())
    said = reading.intent not in LOST  # a name would make a question of any chatter
    of_both = len(spoken_of) > 1 and _SEVERAL.search(last) is not None
    if spoken_of and said and not of_both and not (reading.frameworks and _names_one(reading)):
        where = catalog.frameworks[spoken_of[0]].name
        yield f"{where}: {last}", DialogueState()
    yield reading.text, DialogueState()


def _names_one(reading: Reading) -> bool:
    """Whether a text itself names a framework."""
    return any(mention.entity_id in reading.frameworks for mention in reading.mentions)


def is_better(other: Reading, reading: Reading) -> bool:
    """Whether another way of reading says surely what is wanted: an aspect of one, a part, a notion, a move.

    What nothing answers in the thread says more than any aspect of the one spoken of, but for whether to leave it.
    """
    if other.confidence < SURE_IN_FULL or other.language:
        return False
    match other.intent:
        case Intent.DESCRIBE:
            return other.aspect == STAY or (other.aspect is not None and reading.intent not in LOST)
        case Intent.FEATURE_CHECK:
            return bool(other.needs) and len(other.frameworks) == 1
        case Intent.COMPARE:
            return other.aspect is not None
        case Intent.CONCEPT:  # named, and not only found by its words
            return any(mention.kind is EntityKind.CONCEPT for mention in other.mentions)
    return False
