"""What people ask of a framework as one matter, or of the bot itself, and what is on record of it."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from bot.domain.record import Evidence, Record


class Fact(StrEnum):
    """What can be told of a framework in a sentence."""

    UPKEEP = "upkeep"
    NOW = "now"
    LICENCE = "licence"
    VERSION = "version"
    MAKERS = "makers"
    AGE = "age"
    DOWNLOADS = "downloads"
    INTERPRETERS = "interpreters"
    THREADS = "threads"
    PRODUCTION = "production"
    RANK = "rank"


@dataclass(frozen=True, slots=True)
class Origin(Record):
    """Who made a framework, and since when: what PyPI says.

    ``oldest`` is its oldest release there, of the month ``released``; ``earlier``, a sentence, says what came before.
    """

    oldest: str
    released: str
    source: str
    checked: datetime.date
    author: str | None = None
    maintainer: str | None = None
    earlier: str | None = None

    def __post_init__(self) -> None:
        """Refuse an origin that names nobody."""
        if not (self.author or self.maintainer):
            raise ValueError("an origin names an author or a maintainer")


@dataclass(frozen=True, slots=True)
class Matter(Record):
    """Something people ask of one framework that a single fact answers, or that nobody looked up.

    ``asked`` is how they ask: plain words in comparable form, in which "…" stands for up to six words, "*" for the
    rest of a word, "#" for a version, "@" for a framework, and "^" and "$" for the ends of what is said. ``fact`` is
    what is told then. ``untold`` completes "… is not on my record", {framework} its name; those in ``told_of`` have it
    on record, and ``had`` completes "… have" of them. ``told`` is what is on record of some, by their ids.
    ``elsewhere`` says who may know what is untold.
    """

    id: str
    asked: tuple[str, ...]
    fact: Fact
    untold: str | None = None
    told_of: tuple[str, ...] = ()
    had: str | None = None
    told: Mapping[str, Evidence] = field(default_factory=dict)
    elsewhere: str = "its own pages may say that"


@dataclass(frozen=True, slots=True)
class About(Record):
    """Something people ask about the bot itself: how they ask, the answer, and where that stands."""

    id: str
    answer: str
    phrases: tuple[str, ...]
    source: str
    points: tuple[str, ...] = ()
