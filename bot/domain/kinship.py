"""What we answer when it is asked what frameworks have in common, or what one has to do with the other."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.catalog import Framework
from bot.domain.question import Suggestion


@dataclass(frozen=True, slots=True)
class Kinship:
    """What frameworks have in common, or whether the first is built on the second or made by its makers.

    ``holds``: it is, it is not, or neither was asked (None). ``points`` are what is told of it, each under a heading;
    ``source`` is where a relation stands.
    """

    frameworks: tuple[Framework, ...]
    said: str
    points: tuple[tuple[str, str], ...] = ()
    holds: bool | None = None
    source: str | None = None
    suggestions: tuple[Suggestion, ...] = ()

    def __post_init__(self) -> None:
        """Refuse what is told of one alone."""
        if len(self.frameworks) < 2:
            raise ValueError(f"a kinship of {len(self.frameworks)}: it takes two")
