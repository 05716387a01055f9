"""What we answer of moves from one framework to another."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.catalog import Evidence, Framework
from bot.domain.chart import Row
from bot.domain.facets import Facet
from bot.domain.pairs import Effort
from bot.domain.question import Suggestion


@dataclass(frozen=True, slots=True)
class Migration:
    """What it takes to move an application from ``source`` to ``target``.

    ``asked`` is what of it was asked: a facet, or the name of one of the ``rows``; None for all of it. ``effort`` and
    ``because`` say how much work it is and why; ``stays`` what carries over; ``lost`` the built-in
    parts that go, each with the package that brings it back (empty when there is none); ``gained`` the parts that
    come; ``first`` the first step; ``upgrade`` the other way; ``extensions`` what
    becomes of the add-ons that were named. ``worth`` ends "Worth it if …", ``keep`` "stay if …".
    """

    source: Framework
    target: Framework
    effort: Effort
    because: str
    stays: tuple[str, ...]
    lost: tuple[tuple[str, str], ...]
    gained: tuple[str, ...]
    first: str
    worth: str
    keep: str
    rows: tuple[Row, ...]
    evidence: str | None = None
    suggestions: tuple[Suggestion, ...] = ()
    asked: Facet | str | None = None
    upgrade: Evidence | None = None
    extensions: Evidence | None = None


@dataclass(frozen=True, slots=True)
class Moves:
    """Which of several moves from ``source`` is the least work: the moves, that one first."""

    source: Framework
    moves: tuple[Migration, ...]
    suggestions: tuple[Suggestion, ...] = ()
