"""The few block shapes we use. slackblocks knows most of Slack's limits, this file the rest.

Block ids are given by us: stable, unique in a message, never random, so that an update
replaces what it should and a snapshot stays the same.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from slackblocks import (
    ActionsBlock,
    ContextBlock,
    Option,
    OverflowMenu,
    PlainText,
    RawText,
    SectionBlock,
    TableBlock,
    Text,
)
from slackblocks import Button as SlackButton

from bot.domain.chart import Chart
from bot.present import charts
from bot.present.parts import Button, Card, Menu, Table

# Slack refuses a message near 13,200 characters of block text, undocumented; we stay well below.
MAX_TEXT = 12_000
_MAX_SECTION = 3_000
_MAX_BLOCKS = 50
_MAX_VALUE = 2_000
# So many blocks of each kind are kept as they were drawn: what is said of a framework, and most rows of buttons, are
# said often.
_drawn_once = lru_cache(maxsize=2_048)


def render(card: Card) -> list[dict[str, Any]]:
    """Return the blocks of a card, within Slack's limits; other messages may share them, so nobody changes them.

    Raises ValueError naming the limit when a card can't be shown: a fault of ours, found by tests.
    """
    drawn = [_section(card.lead, f"{card.name}.lead")]
    if card.bullets:
        drawn.append(_section("\n".join(f"• {bullet}" for bullet in card.bullets), f"{card.name}.points"))
    if card.table:
        drawn.append(_table(card.table, f"{card.name}.table"))
    if card.code:
        drawn.append(_section(f"```{_cut(card.code, _MAX_SECTION - 6)}```", f"{card.name}.code"))
    if card.after:
        drawn.append(_section("\n".join(card.after), f"{card.name}.after"))
    if card.notes:
        drawn.append(_context(card.notes, f"{card.name}.notes"))
    if card.chart:
        drawn.append(_chart(card.chart, f"{card.name}.chart"))
    if card.buttons or card.menu:
        drawn.append(_actions(card.buttons, card.menu, f"{card.name}.actions"))
    blocks = [one.block for one in drawn]
    check(blocks, sum([one.length for one in drawn]))
    return blocks


class _Drawn(NamedTuple):
    """A block, and the characters of all its texts."""

    block: dict[str, Any]
    length: int


def _drawn(block: Any) -> _Drawn:
    """Return what slackblocks has resolved as a block."""
    return _Drawn(dict(block), text_length(block))


@_drawn_once
def _section(text: str, block_id: str) -> _Drawn:
    """Return a section; a text too long for one is cut."""
    return _drawn(SectionBlock(Text(_cut(text, _MAX_SECTION), verbatim=True), block_id=block_id)._resolve())


def _cut(text: str, longest: int) -> str:
    """Return at most ``longest`` characters of a text, cut at a line, with an ellipsis."""
    return text if len(text) <= longest else text[: longest - 2].rsplit("\n", 1)[0] + "\n…"


@_drawn_once
def _context(notes: tuple[str, ...], block_id: str) -> _Drawn:
    """Return small print, one element for each note."""
    return _drawn(ContextBlock([Text(note, verbatim=True) for note in notes], block_id=block_id)._resolve())


@_drawn_once
def _table(table: Table, block_id: str) -> _Drawn:
    """Return a table of raw text cells; an empty cell, which Slack refuses, shows a dash."""
    rows: list[list[Any]] = [[RawText(cell or "–") for cell in row] for row in table.rows]
    return _drawn(TableBlock(rows, block_id=block_id)._resolve())


@_drawn_once
def _chart(chart: Chart, block_id: str) -> _Drawn:
    """Return a chart."""
    return _drawn(charts.block(chart, block_id))


@_drawn_once
def _actions(buttons: tuple[Button, ...], menu: Menu | None, block_id: str) -> _Drawn:
    """Return the row of buttons and, last, the menu."""
    elements: list[Any] = [
        SlackButton(
            PlainText(b.label),
            action_id=b.action_id,
            value=b.value[:_MAX_VALUE],
            style="primary" if b.is_primary else None,
        )
        for b in buttons
    ]
    if menu:
        options = [Option(PlainText(label), value) for label, value in menu.options]
        elements.append(OverflowMenu(menu.action_id, options))
    return _drawn(ActionsBlock(elements, block_id=block_id)._resolve())


def check(blocks: Sequence[Mapping[str, Any]], length: int | None = None) -> None:
    """Raise ValueError when blocks break a limit that slackblocks lets pass; ``length`` is that of all their texts."""
    if len(blocks) > _MAX_BLOCKS:
        raise ValueError(f"a message holds {_MAX_BLOCKS} blocks, not {len(blocks)}")
    ids = [block.get("block_id") for block in blocks]
    if None in ids or len(set(ids)) != len(ids):
        raise ValueError(f"block ids must be given and unique: {ids}")
    if sum(block["type"] == "table" for block in blocks) > 1:
        raise ValueError("a message holds one table")
    length = sum([text_length(block) for block in blocks]) if length is None else length
    if length > MAX_TEXT:
        raise ValueError(f"a message holds {MAX_TEXT} characters of text, not {length}")
    actions = [e["action_id"] for block in blocks if block["type"] == "actions" for e in block["elements"]]
    if len(set(actions)) != len(actions):
        raise ValueError(f"action ids must be unique: {actions}")


def text_length(value: Any) -> int:
    """Return the characters of every text below ``value``."""
    if isinstance(value, dict):
        whole = 0
        for key, part in value.items():
            if isinstance(part, str):
                whole += len(part) if key == "text" else 0
            elif isinstance(part, dict | list | tuple):
                whole += text_length(part)
        return whole
    return sum([text_length(part) for part in value]) if isinstance(value, list | tuple) else 0
