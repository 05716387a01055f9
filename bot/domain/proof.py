"""Claims, and what running a probe showed of them: a small program that ran the real framework."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.record import Record


class Truth(StrEnum):
    """What checking a claim of the article found."""

    TRUE = "true"
    HALF = "half"
    OUTDATED = "outdated"
    FALSE = "false"
    OPINION = "opinion"


@dataclass(frozen=True, slots=True)
class Claim(Record):
    """A sentence of the article, and what checking it found.

    A claim is shown by the probe of its own name, or by those of ``shown_by`` ("orm", or "django/orm" where no one
    framework is spoken of). ``not_run`` says why no program can show it; an opinion needs neither.
    """

    id: str
    claim: str
    verdict: Truth
    truth: str
    source: str
    shown_by: tuple[str, ...] = ()
    not_run: str | None = None


class Seen(StrEnum):
    """What came of a probe. ``NOT_RUN``: the newest release that Python takes is not one it speaks of."""

    SHOWN = "shown"
    IN_PART = "in part"
    REFUTED = "refuted"
    FAILED = "failed"
    NOT_RUN = "not run"


@dataclass(frozen=True, slots=True)
class Proof(Record):
    """A line of ``verified.yaml``: a probe (``claim`` is its name), and what was seen, on which versions, when.

    ``program`` is its text, empty until the catalog is put together.
    """

    framework: str
    claim: str
    verdict: Seen
    version: str
    python: str
    date: datetime.date
    seen: str
    program: str = ""

    @property
    def name(self) -> str:
        """The probe's place among all: ``flask/routing``."""
        return f"{self.framework}/{self.claim}"

    @property
    def ran(self) -> bool:
        """Whether it ran to a verdict."""
        return self.verdict in (Seen.SHOWN, Seen.IN_PART, Seen.REFUTED)
