"""Dialogue states, kept by team, channel, thread and person."""

from __future__ import annotations

import json
import logging
from dataclasses import dataclass

from pydantic import TypeAdapter, ValidationError
from sqlalchemy import ColumnElement, Row, and_, delete, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.dialogue import STATE_VERSION, DialogueState
from bot.state.tables import dialogues

KEPT_SECONDS = 30 * 24 * 3600.0

log = logging.getLogger(__name__)
_STATE = TypeAdapter(DialogueState)


@dataclass(frozen=True, slots=True)
class DialogueKey:
    """Whose dialogue it is: ``thread`` and ``person`` are empty where they play no part."""

    team: str
    channel: str
    thread: str = ""
    person: str = ""


@dataclass(frozen=True, slots=True)
class Stored:
    """A dialogue as found: ``is_known`` is False when there was none.

    ``cards`` are the timestamps of the messages that show the guide's open step.
    """

    state: DialogueState
    cards: tuple[str, ...] = ()
    is_known: bool = False


async def load(connection: AsyncConnection, key: DialogueKey) -> Stored:
    """Return the dialogue; a fresh one when there is none or it can't be read."""
    row = (await connection.execute(select(dialogues).where(_is(key)))).one_or_none()
    if row is None:
        return Stored(DialogueState())
    state, cards = _read(row)
    if state is None:
        log.warning("the dialogue %s can't be read (version %s) and starts afresh", key, row.version)
        return Stored(DialogueState(), is_known=True)
    return Stored(state, cards, is_known=True)


async def is_known(connection: AsyncConnection, key: DialogueKey) -> bool:
    """Say whether the bot has taken part in this dialogue."""
    return (await connection.execute(select(dialogues.c.version).where(_is(key)))).first() is not None


async def save(
    connection: AsyncConnection, key: DialogueKey, state: DialogueState, cards: tuple[str, ...], now: float
) -> None:
    """Keep ``state`` and ``cards`` in place of what was there; ``now`` in Unix seconds."""
    await connection.execute(delete(dialogues).where(_is(key)))
    await connection.execute(
        insert(dialogues).values(
            team=key.team,
            channel=key.channel,
            thread=key.thread,
            person=key.person,
            version=state.version,
            state=_STATE.dump_json(state).decode(),
            cards=json.dumps(cards),
            seconds=now,
        )
    )


async def add_card(connection: AsyncConnection, key: DialogueKey, card: str, limit: int = 5) -> None:
    """Note that the message ``card`` shows the open step too; the newest ``limit`` are kept."""
    stored = await load(connection, key)
    cards = json.dumps((*stored.cards, card)[-limit:])
    await connection.execute(dialogues.update().where(_is(key)).values(cards=cards))


async def purge(connection: AsyncConnection, now: float) -> None:
    """Forget dialogues silent for thirty days."""
    await connection.execute(delete(dialogues).where(dialogues.c.seconds < now - KEPT_SECONDS))


def _is(key: DialogueKey) -> ColumnElement[bool]:
    """Return the condition that a row is this dialogue's."""
    table = dialogues.c
    return and_(
        table.team == key.team,
        table.channel == key.channel,
        table.thread == key.thread,
        table.person == key.person,
    )


def _read(row: Row[tuple[object, ...]]) -> tuple[DialogueState | None, tuple[str, ...]]:
    """Return the row's state, None when it is of another version or broken, and its cards."""
    if row.version != STATE_VERSION:
        return None, ()
    try:
        cards = json.loads(row.cards)
        return _STATE.validate_json(row.state), tuple(str(card) for card in cards)
    except (ValidationError, ValueError, TypeError):
        return None, ()
