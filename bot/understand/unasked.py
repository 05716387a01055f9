"""Recommendations that nobody asked for: in a thread about one framework or notion, what goes on about it is no wish.

"The function adds a row and commits", told after the application context was explained, names two parts that a
framework may have. Whoever wants a ranking there says so: "which one", "we need …", "anything lighter?".
"""

from __future__ import annotations

import re

from bot.domain.dialogue import DialogueState
from bot.domain.question import Intent, Reading
from bot.understand.leaning import ADVISED, focus


def asked_for(reading: Reading, state: DialogueState) -> Reading:
    """Return ``reading``; as not understood, if it is a wish that nobody uttered in a thread about something else."""
    if reading.intent not in _LEADING or state.intent is None or state.guide is not None:
        return reading
    if _WISHES.search(reading.text) or (reading.intent is Intent.RECOMMEND and _goes_on(reading, state)):
        return reading
    if reading.intent is not Intent.RECOMMEND and (reading.frameworks or _GUIDING.search(reading.text)):
        return reading
    if reading.intent is Intent.FIND_BY_FEATURE and (reading.needs or reading.is_follow_up):
        return reading
    ids = reading.frameworks or reading.refused or focus(state)
    return reading._replace(
        intent=Intent.OUT_OF_SCOPE,
        frameworks=() if ids == focus(state) else ids,
        refused=(),
        needs=(),
        concepts=(),
        aspect=None,
        rival=None,
        rival_confidence=0.0,
    )


# Intents that are answered with a ranking, or with the guide where nothing was wished.
_LEADING = frozenset((Intent.RECOMMEND, Intent.GUIDE, Intent.FIND_BY_FEATURE))
_GUIDING = re.compile(
    r"\b(?:decide|decision|deciding|guided?|help|advi[cs]e|options?|questions?|start|begin|walk|narrow|where to|wizard"
    r"|interview|quiz|consult\w*|select\w*|find (?:me|one|out)|choos\w+|what should|don['’]?t know|no idea|lost)\b",
    re.IGNORECASE,
)


def _goes_on(reading: Reading, state: DialogueState) -> bool:
    """Whether a wish goes on about what was wished before, or leans on what was said."""
    if state.intent in ADVISED:
        told = bool(reading.frameworks or reading.refused) or any(need.because is None for need in reading.needs)
        return told or not _OF_WORK.match(reading.text)
    goes_on = bool(state.wish) and not reading.is_question
    return reading.is_follow_up or goes_on or not (state.frameworks or reading.frameworks or reading.refused)


_WISHES = re.compile(
    r"\b(?:which|recommend\w*|suggest\w*|pick|choose|choosing|choice|best|better|alternatives?|instead|frameworks?|fits?"
    r"|switch|needs?|wants?|wanted|looking for|build|building|proje[ck]t|forget|scratch|other question|something else"
    r"|anything|something|sth|smth|verdict)\b|\b(?:the|is|are) \w+est\b|\b\w+(?:er|est) (?:ones?|option)\b"
    r"|\b(?:what|how) about\b",
    re.IGNORECASE,
)
# How something is done, asked after a recommendation, is of what was recommended.
_OF_WORK = re.compile(
    r"(?:\W|(?:ok|okay|and|but|so|hm+|well|also|then|thanks|cool|great|nice)\b)*"
    r"(?:do (?:i|we)|can (?:i|we)|how (?:do|can|would|should|long)|where (?:do|can|should|would)|when (?:do|should))\b",
    re.IGNORECASE,
)
