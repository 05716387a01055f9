"""The Home tab: what the bot can do, three questions to try, and the way into the guide."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from bot.domain.advice import Suggestion
from bot.present import blocks, wording
from bot.present.parts import Button, Card

START = Suggestion("Start", "help me choose")
EXAMPLES = (
    Suggestion("Which one for a chat server?", "which framework for a chat server?"),
    Suggestion("Flask or FastAPI?", "flask or fastapi?"),
    Suggestion("Does Django have WebSockets?", "does Django have WebSockets?"),
)


def view(direct: str) -> dict[str, Any]:
    """Return the Home tab of somebody whose direct message with us is ``direct``: there its buttons are answered.

    A click on a Home tab says who clicked, but of no channel, so the view carries the channel's id along.
    """
    examples = tuple(_button(one, str(number)) for number, one in enumerate(EXAMPLES, start=1))
    parts = (
        Card("home.start", wording.HOME_START, buttons=(_button(START, "start", is_primary=True),)),
        Card("home.try", wording.HOME_TRY, buttons=examples),
        Card("home.tour", wording.HOME_TOUR, bullets=wording.HELP_POINTS, notes=(wording.HOME_NOTE,)),
    )
    heading = {"type": "header", "block_id": "home.heading", "text": _plain(wording.HOME_HEADING)}
    drawn = [heading, *blocks.render(Card("home", wording.HELP)), *_several(parts)]
    return {"type": "home", "private_metadata": direct, "blocks": drawn}


def _several(cards: Iterable[Card]) -> list[dict[str, Any]]:
    """Return the blocks of cards, a line above each."""
    drawn: list[dict[str, Any]] = []
    for card in cards:
        drawn += [{"type": "divider", "block_id": f"{card.name}.line"}, *blocks.render(card)]
    return drawn


def _button(one: Suggestion, name: str, *, is_primary: bool = False) -> Button:
    return Button(one.label, f"ask_{name}", one.question, is_primary)


def _plain(text: str) -> dict[str, Any]:
    return {"type": "plain_text", "text": text}
