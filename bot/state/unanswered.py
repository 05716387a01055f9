"""Questions that were not understood, or only in two ways: kept without names, so that people can teach them.

One row for each text in its comparable form, whoever asked and wherever.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import Row, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.state.tables import unanswered
from bot.understand.text.normalise import normalise

KEPT_SECONDS = 90 * 24 * 3600.0
MAX_ROWS = 10_000


@dataclass(frozen=True, slots=True)
class Doubt:
    """A question we could not answer: what was typed, as ``masked`` leaves it, and how it was read.

    ``guess`` is the kind of question it resembles most, by ``guess_score``; ``confidence`` that of the reading,
    ``rival`` the second one. ``offered`` are the questions it may have meant, as the clarification showed them.
    """

    text: str
    kind: Literal["fallback", "clarification"]
    guess: str | None = None
    guess_score: float = 0.0
    confidence: float = 0.0
    rival: str | None = None
    rival_confidence: float = 0.0
    language: str | None = None
    offered: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """What tells this text from others: its words in comparable form, those of its marks if it has none."""
        return " ".join(normalise(self.text).words) or self.text


@dataclass(frozen=True, slots=True)
class Recorded:
    """A doubt, how often it came, when first and last (Unix seconds), and how often each offer was chosen."""

    doubt: Doubt
    times: int
    first: float
    last: float
    chosen: tuple[tuple[str, int], ...]


async def add(connection: AsyncConnection, doubt: Doubt, now: float) -> None:
    """Record ``doubt``, or count it once more and keep its newest reading; the oldest rows make room."""
    newest = {
        "text": doubt.text,
        "kind": doubt.kind,
        "guess": doubt.guess,
        "guess_score": doubt.guess_score,
        "confidence": doubt.confidence,
        "rival": doubt.rival,
        "rival_confidence": doubt.rival_confidence,
        "language": doubt.language,
        "offered": json.dumps(doubt.offered),
        "last": now,
    }
    found = unanswered.c.key == doubt.key
    counted = await connection.execute(update(unanswered).where(found).values(times=unanswered.c.times + 1, **newest))
    if not counted.rowcount:
        await connection.execute(insert(unanswered).values(key=doubt.key, times=1, first=now, chosen="{}", **newest))
        oldest = select(unanswered.c.key).order_by(unanswered.c.last.desc()).offset(MAX_ROWS)
        await connection.execute(delete(unanswered).where(unanswered.c.key.in_(oldest)))


async def choose(connection: AsyncConnection, key: str, question: str) -> None:
    """Count that a person meant ``question`` by the text with that key; nothing happens when it is gone."""
    found = unanswered.c.key == key
    kept = (await connection.execute(select(unanswered.c.chosen).where(found))).scalar_one_or_none()
    if kept is not None:
        chosen = json.loads(kept)
        chosen[question] = chosen.get(question, 0) + 1
        await connection.execute(update(unanswered).where(found).values(chosen=json.dumps(chosen)))


async def listed(connection: AsyncConnection, since: float) -> Sequence[Recorded]:
    """Return what came since then (Unix seconds), most frequent first, then the newest."""
    newest = select(unanswered).where(unanswered.c.last >= since)
    rows = await connection.execute(newest.order_by(unanswered.c.times.desc(), unanswered.c.last.desc()))
    return [_recorded(row) for row in rows]


async def forget(connection: AsyncConnection) -> int:
    """Delete all that was recorded; return how many texts that were."""
    return (await connection.execute(delete(unanswered))).rowcount


async def purge(connection: AsyncConnection, now: float) -> None:
    """Delete what did not come for ninety days."""
    await connection.execute(delete(unanswered).where(unanswered.c.last < now - KEPT_SECONDS))


def _recorded(row: Row[tuple[object, ...]]) -> Recorded:
    """Return a row as it was recorded."""
    doubt = Doubt(
        row.text,
        row.kind,
        row.guess,
        row.guess_score,
        row.confidence,
        row.rival,
        row.rival_confidence,
        row.language,
        tuple(json.loads(row.offered)),
    )
    chosen = sorted(json.loads(row.chosen).items(), key=lambda item: -item[1])
    return Recorded(doubt, row.times, row.first, row.last, tuple(chosen))
