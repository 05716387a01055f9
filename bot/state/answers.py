"""Answers given to one person alone, kept for half an hour so that they can be shared."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, cast

from sqlalchemy import delete, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.state.tables import answers

KEPT_SECONDS = 30 * 60.0


async def keep(connection: AsyncConnection, answer_id: str, message: Mapping[str, Any], now: float) -> None:
    """Keep ``message`` (text and blocks) under ``answer_id``, 32 characters at most."""
    await connection.execute(insert(answers).values(id=answer_id, message=json.dumps(message), seconds=now))


async def find(connection: AsyncConnection, answer_id: str, now: float) -> dict[str, Any] | None:
    """Return the message, or None when it was never kept, is forgotten, or too old."""
    kept = select(answers.c.message).where(answers.c.id == answer_id, answers.c.seconds >= now - KEPT_SECONDS)
    message = (await connection.execute(kept)).scalar_one_or_none()
    return None if message is None else cast("dict[str, Any]", json.loads(message))


async def forget(connection: AsyncConnection, answer_id: str) -> None:
    """Delete a message that was shared."""
    await connection.execute(delete(answers).where(answers.c.id == answer_id))


async def purge(connection: AsyncConnection, now: float) -> None:
    """Delete messages too old to share."""
    await connection.execute(delete(answers).where(answers.c.seconds < now - KEPT_SECONDS))
