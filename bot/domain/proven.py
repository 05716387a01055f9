"""What we answer when it is asked what the article says, whether that holds, what proves it, and for a program."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.domain.catalog import Claim, Concept, Evidence, Example, FeatureSupport, Framework
from bot.domain.proof import Proof
from bot.domain.question import Suggestion


@dataclass(frozen=True, slots=True)
class ArticleClaims:
    """What the article says of a framework (or in general), and what checking found.

    ``proofs`` are those of the claims that programs showed, by the claim's id. ``is_still``: it was asked whether
    that still holds.
    """

    framework: Framework | None
    claims: tuple[Claim, ...]
    suggestions: tuple[Suggestion, ...] = ()
    proofs: Mapping[str, tuple[Proof, ...]] = field(default_factory=dict)
    is_still: bool = False


@dataclass(frozen=True, slots=True)
class Proven:
    """The program that showed something ``about`` a framework.

    Where none ran, ``note`` and ``source`` say what we know. ``is_still``: it was asked whether that still holds.
    """

    framework: Framework
    about: str
    proof: Proof | None
    note: str = ""
    source: str = ""
    is_still: bool = False
    suggestions: tuple[Suggestion, ...] = ()


@dataclass(frozen=True, slots=True)
class Sample:
    """A program for a framework that ran; ``example`` None when we have none for it.

    ``topic`` is the part that was asked for: ``shows_it`` when the program shows it at work, else ``support`` says how
    the framework has it. ``missing`` is what was asked for and no program of ours shows, ``notion`` what that is.
    ``told`` says how it is done there, where that is on record. ``proof``: it ran. ``beside`` is the same of another
    framework, where both were asked for.
    """

    framework: Framework
    example: Example | None
    topic: str | None = None
    suggestions: tuple[Suggestion, ...] = ()
    proof: Proof | None = None
    shows_it: bool = False
    support: FeatureSupport | None = None
    missing: str | None = None
    notion: Concept | None = None
    told: Evidence | None = None
    beside: Sample | None = None
