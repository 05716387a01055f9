"""The errands people gave us: each accepted once, however often it arrives, until answered.

An errand is written down before Slack is told that we have it. Its reply is written down
together with the dialogue's new state, before it is sent. So whatever moment a process is
killed at, the next one finds what was not yet answered, and never thinks it over twice.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.state.tables import errands, marks

KEPT_SECONDS = 24 * 3600.0
# After half an hour neither Slack's response_url nor the person waits for an answer.
USEFUL_SECONDS = 30 * 60.0
MAX_ATTEMPTS = 5


@dataclass(frozen=True, slots=True)
class Mark:
    """What tells one arrival from another: the same ``key`` within ``window`` seconds is the same.

    ``seconds`` is the arrival's own time where the window matters (a click's); the window is
    infinite otherwise.
    """

    key: str
    seconds: float = 0.0
    window: float = math.inf


@dataclass(frozen=True, slots=True)
class Entry:
    """An errand that waits to be answered; ``reply`` is None until it was thought over.

    ``is_on_its_way``: when its process ended, Slack may have had the reply already.
    """

    id: int
    errand: str
    reply: str | None = None
    is_on_its_way: bool = False


async def accept(
    connection: AsyncConnection, arrived: Sequence[Mark], errand: str, *, now: float, lease: float
) -> int | None:
    """Write ``errand`` (JSON) down and return its id; None when one of its marks is known.

    For ``lease`` seconds it is the caller's; :func:`renew` prolongs that.
    """
    for mark in arrived:
        if await _is_known(connection, mark):
            return None
    written = await connection.execute(
        insert(errands).values(
            errand=errand, is_on_its_way=False, is_done=False, attempts=1, until=now + lease, seconds=now
        )
    )
    errand_id = int((written.inserted_primary_key or (0,))[0])
    for mark in arrived:
        await connection.execute(delete(marks).where(marks.c.key == mark.key))
        await connection.execute(
            insert(marks).values(key=mark.key, errand=errand_id, seconds=mark.seconds, created=now)
        )
    return errand_id


async def plan(connection: AsyncConnection, errand_id: int, reply: str) -> None:
    """Keep the ``reply`` (JSON) that is sent next."""
    kept = {"reply": reply, "is_on_its_way": True}
    await connection.execute(update(errands).where(errands.c.id == errand_id).values(**kept))


async def set_on_its_way(connection: AsyncConnection, errand_id: int, is_on_its_way: bool) -> None:
    """Note that a request with the reply is under way, or that none is."""
    await connection.execute(update(errands).where(errands.c.id == errand_id).values(is_on_its_way=is_on_its_way))


async def finish(connection: AsyncConnection, errand_id: int) -> None:
    """Mark an errand as answered and forget its words."""
    await connection.execute(
        update(errands).where(errands.c.id == errand_id).values(is_done=True, errand="", reply=None)
    )


async def release(connection: AsyncConnection, errand_id: int) -> None:
    """Forget an errand that was not for us, its marks too, so that it may arrive again."""
    await connection.execute(delete(marks).where(marks.c.errand == errand_id))
    await connection.execute(delete(errands).where(errands.c.id == errand_id))


async def renew(connection: AsyncConnection, errand_ids: Iterable[int], *, now: float, lease: float) -> None:
    """Keep errands under way for ``lease`` more seconds."""
    await connection.execute(update(errands).where(errands.c.id.in_(list(errand_ids))).values(until=now + lease))


async def take_up(connection: AsyncConnection, *, now: float, lease: float) -> list[Entry]:
    """Return, oldest first, the errands whose process is gone, and make them the caller's.

    Those that are too old, or were tried too often, are given up.
    """
    lapsed = select(errands).where(errands.c.is_done.is_(False), errands.c.until < now).order_by(errands.c.id)
    rows = (await connection.execute(lapsed)).all()
    found = []
    for row in rows:
        if row.seconds < now - USEFUL_SECONDS or row.attempts >= MAX_ATTEMPTS:
            await finish(connection, row.id)
            continue
        mine = {"until": now + lease, "attempts": row.attempts + 1}
        await connection.execute(update(errands).where(errands.c.id == row.id).values(**mine))
        found.append(Entry(row.id, row.errand, row.reply, row.is_on_its_way))
    return found


async def purge(connection: AsyncConnection, now: float) -> None:
    """Forget errands and marks of yesterday: Slack retries for an hour at most."""
    await connection.execute(delete(marks).where(marks.c.created < now - KEPT_SECONDS))
    await connection.execute(delete(errands).where(errands.c.seconds < now - KEPT_SECONDS))


async def _is_known(connection: AsyncConnection, mark: Mark) -> bool:
    """Say whether the mark was made before, within its window."""
    row = (await connection.execute(select(marks.c.seconds).where(marks.c.key == mark.key))).first()
    return row is not None and mark.seconds - row.seconds < mark.window
