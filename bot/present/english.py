"""The line on a card for whoever asked in another language: that the answer is English."""

from __future__ import annotations

from dataclasses import replace

from bot.present.parts import Card
from bot.present.shared import budgeted
from bot.present.wording import IN_ENGLISH


def in_english(drawn: Card, language: str | None) -> Card:
    """Return the card with that line first in its small print, as it is where ``language`` is None (English)."""
    if language is None:
        return drawn
    line = f"{IN_ENGLISH[language]} I answer in English.".lstrip()
    return budgeted(replace(drawn, notes=(line, *drawn.notes)), kept=1)
