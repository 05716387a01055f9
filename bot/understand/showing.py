"""What asks to be shown code, though it reads like a description or a check, and what only sounds so.

Each rule reads one such case as what it amounts to (``narrow.py`` tries them).
"""

from __future__ import annotations

import re
from collections.abc import Collection

from bot.domain.question import Intent, Reading
from bot.understand.rule import ONE, Rule, reads
from bot.understand.thresholds import FRAGMENT
from bot.understand.troubles import surely


@reads(Intent.DESCRIBE, Intent.FEATURE_CHECK, names=ONE)
def _to_start(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "Flask it is. How do I start?" as asking for a first program."""
    if reading.refused or any(need.because is None for need in reading.needs) or not _STARTS.search(reading.text):
        return None
    return surely(reading, Intent.EXAMPLE, *Intent)


_STARTS = re.compile(
    r"\b(?:how|where) (?:do|can|should|to|would) ?(?:i|we|you)? ?(?:get )?(?:start(?:ed)?|begin)\W*$", re.IGNORECASE
)


@reads(Intent.DESCRIBE, Intent.FEATURE_CHECK, Intent.RECOMMEND, names=ONE)
def _to_code(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "what does a Litestar handler look like" and "Falcon: minimal resource class" as asking for code."""
    if _LINES.search(reading.text):  # "a minimal endpoint with Starlette, ideally under 15 lines"
        return surely(reading, Intent.EXAMPLE, *Intent)
    if reading.rival is not Intent.EXAMPLE or reading.intent is Intent.RECOMMEND:
        return None
    piece = not reading.is_question and not _RUNS.search(reading.text) and _PIECE.match(reading.text) is not None
    shows = _SHOWS.search(reading.text) and not _FACTS.search(reading.text) and not _RUNS.search(reading.text)
    if not (shows or piece or _CODE.search(reading.text)):
        return None
    return surely(reading, Intent.EXAMPLE, *Intent)


_LINES = re.compile(
    r"\b(?:minimal|smallest|tiny|tiniest|simplest|short|shortest)\b[^.?!]*\b(?:app|class|handler|route|view|endpoint|program)\b"
    r"[^.?!]*\blines?\b",
    re.IGNORECASE,
)
# "Bottle route with a number in the address".
_PIECE = re.compile(
    r"\W*[\w.-]+ (?:route|view|handler|endpoint|form|template|middleware)s? (?:with|that|for|which)\b", re.IGNORECASE
)
_CODE = re.compile(
    r"\b(?:code|snippet)\W*$|\b(?:class|handler|route|view|endpoint|resource|controller)s? looks? like\b"
    r"|\b(?:minimal|smallest|tiniest|simplest)\b[^.?!]*\b(?:app|class|handler|route|view|endpoint|resource|program)\b",
    re.IGNORECASE,
)


# "Can I see a WebSocket echo written with Starlette?", "gimme a Quart route".
_SHOWS = re.compile(
    r"\b(?:can|could|may|let) (?:i|me|we|us) see\b|\b(?:want|like|love) to see\b|\b(?:gimme|show (?:me|us)|paste)\b"
    r"|\bwritten (?:with|in|for|on|using)\s+\w",
    re.IGNORECASE,
)


# "Show me whether it has one", "see its licence".
_FACTS = re.compile(
    r"\b(?:whether|if|what|why|how|good|offers?|strengths|can do|licen[cs]e|versions?|releases?|price)\b", re.IGNORECASE
)


@reads(Intent.EXAMPLE, names=ONE)
def _to_run(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "CherryPy with `async def` handlers, will that run?" as a check, and not as a wish for code."""
    if not reading.needs or not _RUNS.search(reading.text) or not _CODED.isdisjoint(words):
        return None
    return surely(reading, Intent.FEATURE_CHECK, *Intent)


_CODED = frozenset("example examples code snippet sample show".split())
_RUNS = re.compile(
    r"\b(?:will|would|does|do|can|could) (?:that|this|it|they|those) (?:even |actually |really |just )?"
    r"(?:run|work|fly|go|do|hold|function|be ok|be fine)\b"
    r"|\bis (?:that|this|it) (?:possible|allowed|supported|ok|fine)\b",
    re.IGNORECASE,
)


@reads(Intent.EXAMPLE, names=ONE)
def _to_pitch(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "sell me on Starlette in five lines" as asking what it is: lines of words, not of code."""
    lines = reading.words <= FRAGMENT and _IN_LINES.search(reading.text) is not None  # "CherryPy in one line"
    if _PITCH.isdisjoint(words) and not lines:
        return None
    return surely(reading, Intent.DESCRIBE, Intent.EXAMPLE) if not {"code", "snippet"}.intersection(words) else None


_IN_LINES = re.compile(r"\bin (?:one|two|three|a few|\d) (?:lines?|sentences?|words?)\b", re.IGNORECASE)
_PITCH = frozenset("explain sell pitch summary summarise summarize sum convince essentials nutshell".split())


# Tried in this order; the first that answers wins.
SHOWN: tuple[Rule, ...] = (_to_start, _to_run, _to_code, _to_pitch)
