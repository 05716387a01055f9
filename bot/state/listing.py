"""What was not understood, as a person reads it: a table, most frequent first, or JSON."""

from __future__ import annotations

import json
import time
import unicodedata
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy.engine import make_url

from bot.errors import SettingsError
from bot.state import unanswered
from bot.state.database import Database
from bot.state.unanswered import Recorded

_HEADER = ("times", "last seen", "what was typed", "read as", "chosen")
# The columns' widths; what is longer is cut, --json has it whole.
_WIDTHS = (5, 10, 50, 36, 40)
_DAY = 24 * 3600.0


async def told(database_url: str, days: float, *, as_json: bool = False) -> str:
    """Return what came within the last ``days``. Raises ``SettingsError`` when there is no such database."""
    database = await _opened(database_url)
    try:
        async with database.transaction() as connection:
            found = await unanswered.listed(connection, time.time() - days * _DAY)
    finally:
        await database.close()
    if as_json:
        return json.dumps([_as_json(one) for one in found], ensure_ascii=False, indent=2)
    return table(found) if found else f"Nothing was left unanswered within {days:g} days."


async def forgotten(database_url: str) -> str:
    """Forget all that was recorded; say how much it was. Raises ``SettingsError`` when there is no such database."""
    database = await _opened(database_url)
    try:
        async with database.transaction() as connection:
            count = await unanswered.forget(connection)
    finally:
        await database.close()
    return f"Forgot {count} text{'' if count == 1 else 's'}."


def table(found: Sequence[Recorded]) -> str:
    """Return a line for each text: how often it came, when last, what it was read as and what was chosen."""
    return "\n".join(_line(cells) for cells in (_HEADER, *map(_cells, found)))


async def _opened(database_url: str) -> Database:
    """Return the open database; none is made where there was none."""
    _require(make_url(database_url).database or "")
    return await Database.open(database_url)


def _require(path: str) -> None:
    """Raise ``SettingsError`` when there is no such file."""
    if not path.startswith("file:") and not Path(path).is_file():
        raise SettingsError(f"DATABASE_URL: {path} does not exist. Set it as for `serve`, or start the bot first.")


def _cells(one: Recorded) -> tuple[str, ...]:
    """Return a row's cells."""
    chosen = ", ".join(f"{question} ({times})" for question, times in one.chosen)
    return (f"{one.times:>5}", _day(one.last), one.doubt.text, _reading(one), chosen or "-")


def _reading(one: Recorded) -> str:
    """Return how a text was read: "compare 0.41 or list 0.40"; "nothing" with the kind it resembles most."""
    doubt = one.doubt
    if doubt.kind == "fallback":
        return f"nothing; nearest {doubt.guess} {doubt.guess_score:.2f}" if doubt.guess else "nothing"
    first = f"{doubt.guess} {doubt.confidence:.2f}"
    return f"{first} or {doubt.rival} {doubt.rival_confidence:.2f}" if doubt.rival else first


def _day(seconds: float) -> str:
    """Return the day of a moment."""
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%d")


def _line(cells: Sequence[str]) -> str:
    """Return cells side by side, each cut and filled to its column's width."""
    return "  ".join(_fitted(cell, width) for cell, width in zip(cells, _WIDTHS, strict=True)).rstrip()


def _fitted(text: str, width: int) -> str:
    """Return a text that takes ``width`` columns of a terminal, in which Chinese letters take two."""
    if _columns(text) > width:
        while _columns(text) > width - 1:
            text = text[:-1]
        text += "…"
    return text + " " * (width - _columns(text))


def _columns(text: str) -> int:
    """Return how many columns of a terminal a text takes."""
    wide = sum(unicodedata.east_asian_width(letter) in "WF" for letter in text)
    return len(text) + wide - sum(unicodedata.combining(letter) > 0 for letter in text)


def _as_json(one: Recorded) -> dict[str, Any]:
    """Return a text and all that is known of it."""
    doubt = one.doubt
    return {
        "text": doubt.text,
        "times": one.times,
        "first_seen": _moment(one.first),
        "last_seen": _moment(one.last),
        "kind": doubt.kind,
        "guess": doubt.guess,
        "guess_score": round(doubt.guess_score, 3),
        "confidence": round(doubt.confidence, 3),
        "rival": doubt.rival,
        "rival_confidence": round(doubt.rival_confidence, 3),
        "language": doubt.language,
        "offered": list(doubt.offered),
        "chosen": dict(one.chosen),
    }


def _moment(seconds: float) -> str:
    """Return a moment in ISO form, in UTC, to the second."""
    return datetime.fromtimestamp(int(seconds), UTC).isoformat()
