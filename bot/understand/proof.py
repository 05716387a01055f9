"""Whether a text asks for a proof ("prove it"), or whether what was said still holds ("is that still true?")."""

from __future__ import annotations

import re

from bot.domain.dialogue import DialogueState
from bot.domain.question import Intent, Reading

# A button names the program it wants: "show the proof flask/routing".
_NAMED = re.compile(r"\bshow the proof ([a-z]+/[a-z0-9_]+)\s*$", re.IGNORECASE)
# "Future proof" and a "proof of concept" are other things.
_PROOF = re.compile(
    r"\bprove (?:it|that|this)\b|^\W*proofs?\W*$"
    r"|\b(?:show|see|give|have|where|what|whats|got|any|the|your)\b"
    r".*(?<!future)(?<!bullet)(?<!fool)[ ]proofs?\b(?! of concept)",
    re.IGNORECASE,
)
_STILL = re.compile(
    r"\bstill (?:true|so|right|correct|valid|current|the case|hold|holds|accurate|up to date)\b", re.IGNORECASE
)
# Longer texts speak of proofs; they don't ask for one.
_LONGEST = 9
_CHECKED = (Intent.FEATURE_CHECK, Intent.EXAMPLE)


def proof_asked(reading: Reading, state: DialogueState) -> Reading:
    """Return the reading of a text that asks for a proof; another reading as it is."""
    text = reading.text.casefold()
    says = "proof" in text or "prove" in text
    named = _NAMED.search(text) if says else None
    if named:
        return _asking(reading._replace(proof=named[1], frameworks=(), needs=()), "proof")
    if reading.words > _LONGEST or reading.aspect == "article":
        return reading
    if says and _PROOF.search(text):
        return _asking(reading, "proof")
    has_context = state.intent in _CHECKED or state.aspect == "article"
    if has_context and not reading.mentions and _STILL.search(reading.text):
        return _asking(reading._replace(frameworks=(), needs=()), "still")  # of what was last spoken of
    return reading


def _asking(reading: Reading, aspect: str) -> Reading:
    """Return a reading turned to the proof."""
    return reading._replace(intent=Intent.DESCRIBE, aspect=aspect, confidence=1.0, is_follow_up=True)
