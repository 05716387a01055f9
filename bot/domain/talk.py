"""Advice that is about the bot and no framework: help, and small talk."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.matters import About
from bot.domain.question import Suggestion


@dataclass(frozen=True, slots=True)
class Help:
    """What the bot can do and how to ask; ``about``: what was asked about it."""

    about: About | None = None
    suggestions: tuple[Suggestion, ...] = ()


@dataclass(frozen=True, slots=True)
class SmallTalk:
    """A short friendly reply; ``topic`` is greeting, thanks, farewell, praise, who and so on."""

    topic: str
    suggestions: tuple[Suggestion, ...] = ()


@dataclass(frozen=True, slots=True)
class Clarification:
    """Two readings lie close, or a framework is missing (``which``): we ask; each suggestion is an answer."""

    suggestions: tuple[Suggestion, ...]
    which: bool = False


@dataclass(frozen=True, slots=True)
class Notice:
    """One sentence about the dialogue itself (an old button, somebody else's guide)."""

    kind: str
    detail: str | None = None
    suggestions: tuple[Suggestion, ...] = ()
