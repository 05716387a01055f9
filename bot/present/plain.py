"""A card as text alone: what a notification, a screen reader and a terminal show. It must suffice."""

from __future__ import annotations

import re

from bot.present.parts import Card, Table

_LINK = re.compile(r"<([^|<>]+)\|([^<>]+)>")
_BOLD = re.compile(r"(?<![\w*])\*([^*\n]+)\*(?![\w*])")
_ITALIC = re.compile(r"(?<![\w_])_([^_\n]+)_(?![\w_])")


def mrkdwn(card: Card) -> str:
    """Return a card as Slack's text, with its markup: the fallback that stands in for the blocks."""
    parts = [card.lead, *(f"• {bullet}" for bullet in card.bullets)]
    parts += _lines(card.table) if card.table else []
    parts += [f"```{card.code}```"] if card.code else []
    parts += [*card.after, *card.notes]
    if card.buttons:
        parts.append("Ask next: " + " · ".join(button.label for button in card.buttons if button.action_id != "share"))
    return "\n".join(parts)


def text(card: Card) -> str:
    """Return a card as plain text: no markup, links by their address."""
    return unmarked(mrkdwn(card))


def unmarked(marked: str) -> str:
    """Return mrkdwn as plain text.

    >>> unmarked("*Yes.* See <https://x.org|the docs> &amp; `run` it")
    'Yes. See the docs (https://x.org) & `run` it'
    """
    plain = _ITALIC.sub(r"\1", _BOLD.sub(r"\1", _LINK.sub(r"\2 (\1)", marked)))
    for entity, letter in (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")):
        plain = plain.replace(entity, letter)
    return plain


def _lines(table: Table) -> list[str]:
    """Return a table as sentences: "Speed: Flask 2 of 5, FastAPI 4 of 5"."""
    header, *rows = table.rows
    return [
        f"{row[0]}: " + ", ".join(f"{name} {cell}" for name, cell in zip(header[1:], row[1:], strict=True))
        for row in rows
    ]
