"""What a recommendation is argued with: reasons, whom a must rules out, and what would change the order."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from bot.domain.catalog import Concept, Evidence, Feature, Framework, Quality


class Reason(NamedTuple):
    """One reason for or against a framework: the criterion (id and name), a clause, and its evidence.

    ``criterion`` and ``name`` are empty for what concerns no criterion in particular.
    """

    criterion: str
    clause: str
    evidence: Evidence | None
    name: str = ""


class Familiar(NamedTuple):
    """A framework that people know already, and the better placed one that is a small step from it, if any is.

    ``worth`` are the points of 100 that knowing it counts for.
    """

    framework: Framework
    step: Framework | None = None
    worth: int = 0


class TakenUp(NamedTuple):
    """What a turn adds to a wish that was advised on before, and what it comes to for the first of the ranking.

    ``counted`` are the names of the criteria that count from now on, each with the notion that implies it (None when it
    was said outright), ``dropped`` those that do no more; ``reasons`` are what the first has on the former and on what
    was said once more, ``told`` is what is on record of the matter that was spoken of. ``stays``: the first is the
    same as before.
    """

    counted: tuple[tuple[str, Concept | None], ...] = ()
    dropped: tuple[str, ...] = ()
    reasons: tuple[Reason, ...] = ()
    told: Reason | None = None
    stays: bool = False


class Exclusion(NamedTuple):
    """A framework that a hard requirement rules out, and which."""

    framework: Framework
    criterion: Quality | Feature


class Switch(NamedTuple):
    """One need, added or dropped, after which another wins: who, by how many points of 100, and the need.

    An added need is a wish or a ``must``; a dropped one is told as it was stated.
    """

    framework: Framework
    criterion: Quality | Feature
    must: bool = False
    refused: bool = False
    lead: float = 0.0


class Sureness(StrEnum):
    """How sure a lead is; the policy (``guide.yaml``) has the bounds and their reasons."""

    TIE = "a tie"
    NARROW = "narrow"
    FAIR = "fair"
    CLEAR = "clear"
    ALONE = "alone"


@dataclass(frozen=True, slots=True)
class Sensitivity:
    """Every single need that would change the winner, and how sure the winner's lead is.

    ``wished`` and ``required`` were not stated: added, as a wish or as a must, each puts another first; whoever is
    next in the ranking comes first, then whoever would lead most. ``dropped`` were stated: without one of them another
    is first, the greatest lead first. ``switch`` is the most telling that could be added, None when none would do.
    ``lead`` is the winner's, in points of 100; None when it stands alone.
    """

    wished: tuple[Switch, ...]
    required: tuple[Switch, ...]
    dropped: tuple[Switch, ...]
    switch: Switch | None
    lead: float | None
    sureness: Sureness
