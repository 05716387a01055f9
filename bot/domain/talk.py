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
