"""A card as text alone: what a notification, a screen reader and a terminal show. It must suffice."""

from __future__ import annotations

import re
from functools import lru_cache

from bot.present import charts
from bot.present.parts import Card, Table

_CODE = re.compile(r"(```.*?```|`[^`\n]*`)", re.DOTALL)
_LINK = re.compile(r"<([^|<>]+)\|([^<>]+)>")
_BOLD = re.compile(r"(?<![\w*])\*(?=\S)([^*\n]+?)(?<=\S)\*(?![\w*])")
_ITALIC = re.compile(r"(?<![\w_])_(?=\S)([^_\n]+?)(?<=\S)_(?![\w_])")


def mrkdwn(card: Card) -> str:
    """Return a card as Slack's text, with its markup: the fallback that stands in for the blocks."""
    parts = [card.lead, *(f"• {bullet}" for bullet in card.bullets)]
    parts += _lines(card.table) if card.table else ()
    parts += [f"```{card.code}```"] if card.code else []
    parts += [*card.after, *card.notes]
    parts += [charts.line(card.chart)] if card.chart else []
    questions = [button.label for button in card.buttons if button.action_id.startswith("ask_")]
    if questions:
        parts.append(f"{card.asks}: " + " · ".join(questions))
    return "\n".join(parts)


def text(card: Card) -> str:
    """Return a card as plain text: no markup, links by their address."""
    return unmarked(mrkdwn(card))


def unmarked(marked: str) -> str:
    """Return mrkdwn as plain text; what stands in code stays as it is.

    >>> unmarked("*Yes.* See <https://x.org/y|the docs> &amp; `a * b * c`")
    'Yes. See the docs (https://x.org/y) & `a * b * c`'
    """
    pieces = _CODE.split(marked)
    pieces[::2] = [_ITALIC.sub(r"\1", _BOLD.sub(r"\1", _LINK.sub(_address, piece))) for piece in pieces[::2]]
    plain = "".join(pieces)
    for entity, letter in (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")):
        plain = plain.replace(entity, letter)
    return plain


def _address(link: re.Match[str]) -> str:
    """Return a link as its label and address; the address alone where the label says no more."""
    address, label = link[1], link[2]
    return address if label in address else f"{label} ({address})"


_PAIRED = 2


@lru_cache(maxsize=2_048)
def _lines(table: Table) -> tuple[str, ...]:
    """Return a table as sentences: "Speed: Flask 2 of 5, FastAPI 4 of 5"; one with a first heading row by row.

    One of two columns tells the heading of the second once: "Of 100: 1. FastAPI 88, 2. Django 65".
    """
    header, *rows = table.rows
    if len(header) == _PAIRED and header[0]:
        return (f"{header[1][:1].upper()}{header[1][1:]}: {', '.join(map(' '.join, rows))}",)
    if header[0]:
        return tuple([f"“{row[0]}” {row[1].capitalize()}. {' '.join(row[2:])}" for row in rows])
    cells = (", ".join(f"{name} {cell}" for name, cell in zip(header[1:], row[1:], strict=True)) for row in rows)
    return tuple([f"{row[0]}: {told}" for row, told in zip(rows, cells, strict=True)])
