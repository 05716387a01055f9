"""Draws whether to leave a framework: how it is kept, who stays, who leaves, and where to."""

from __future__ import annotations

from bot.domain.advice import Staying
from bot.present.pairs import WORK
from bot.present.parts import Card, escape
from bot.present.shared import bold, budgeted, buttons, checked
from bot.present.wording import joined

# What the mark for upkeep, from 0 to 5, says to whoever runs it.
_VERDICTS = (
    "Leave it.",
    "Plan the move while nothing burns.",
    "Stay for now, and know the way out.",
    "Nothing drives you off it.",
    "Nothing drives you off it.",
    "Nothing drives you off it.",
)


def staying(advice: Staying) -> Card:
    """Draw the verdict that its upkeep allows, and what else decides."""
    framework, page = advice.framework, advice.framework.page
    assert page is not None  # noqa: S101  # advised on pages only
    mark = page.ratings["upkeep"]
    lead = f"*{_VERDICTS[mark.value]}* {bold(framework)} gets {mark.value} of 5 for upkeep."
    where = [f"{bold(target)}, {WORK[effort]}" for target, effort in advice.moves]
    bullets = (
        f"*Stay* if you {escape(advice.keep)}.",
        f"*Leave* if you need what it is not for: {escape(joined(page.not_for, '; '))}.",
        *((f"*Where to:* {joined(where, '; ')}.",) if where else ()),
    )
    said = f"{lead} {escape(mark.evidence.sentence)}"
    return budgeted(Card("staying", said, bullets, notes=(checked(framework),), buttons=buttons(advice.suggestions)))
