"""What we answer to whoever wonders whether to leave a framework."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.catalog import Framework
from bot.domain.pairs import Effort
from bot.domain.question import Suggestion


@dataclass(frozen=True, slots=True)
class Staying:
    """Whether to leave a framework that has a page; ``keep`` completes "stay if you …".

    ``moves`` are where people go from there and how much work that is, the least first.
    """

    framework: Framework
    keep: str
    moves: tuple[tuple[Framework, Effort], ...]
    suggestions: tuple[Suggestion, ...] = ()
