"""What a recommendation is argued with: reasons, whom a must rules out, and what would change the order."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.catalog import Evidence, Feature, Framework, Quality


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason for or against a framework: the criterion (id and name), a clause, and its evidence.

    ``criterion`` and ``name`` are empty for what concerns no criterion in particular.
    """

    criterion: str
    clause: str
    evidence: Evidence | None
    name: str = ""


@dataclass(frozen=True, slots=True)
class Exclusion:
    """A framework that a hard requirement rules out, and which."""

    framework: Framework
    criterion: Quality | Feature


@dataclass(frozen=True, slots=True)
class Switch:
    """When another would win instead: the need whose addition changes the order, as a ``must`` or as a wish."""

    framework: Framework
    criterion: Quality | Feature
    must: bool = False
