"""Buttons: a next question, an option of the guide, Share."""

from __future__ import annotations

import logging
import re
from collections.abc import Mapping
from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp

from bot.slack.advisor import Advisor
from bot.slack.errands import Choice, Errand, Question, Sharing
from bot.slack.places import Place, mapping_of, text_of
from bot.state.inbox import Mark

log = logging.getLogger(__name__)

# Two presses of one button this close together are one.
DOUBLE_CLICK_SECONDS = 2.0


def register(app: AsyncApp, advisor: Advisor) -> None:
    """Take up clicks on our cards."""

    @app.action(re.compile(r"^(?:ask_|guide_|share$)"))
    async def on_click(ack: AsyncAck, body: dict[str, Any], action: dict[str, Any]) -> None:
        await ack()
        place = Place.of(body)
        errand = wanted(place, action) if place is not None else None
        if errand is None:
            log.debug("a click on a button we do not know: %s", action.get("action_id"))
            return
        await advisor.accept(errand, marks(errand.place, action))


def wanted(place: Place, action: Mapping[str, Any]) -> Errand | None:
    """Return what a click asks for; None when the button's value is none of ours."""
    value = _value(action)
    match text_of(action, "action_id").partition("_"):
        case ("ask", _, _) if value:
            return Question(place, value)
        case ("share", _, _) if value:
            return Sharing(place, value)
        case ("guide", _, _) if value.count("|") == 2:
            run, step, option = value.split("|")
            if run.isascii() and run.isdigit() and len(run) < 10:
                return Choice(place, int(run), step, option)
    return None


def marks(place: Place, action: Mapping[str, Any]) -> list[Mark]:
    """Return what tells this click from others: its moment, and the button within two seconds."""
    moment = text_of(action, "action_ts")
    button = f"{place.team}:{place.channel}:{place.message}:{text_of(action, 'action_id')}:{_value(action)}"
    pressed = f"press:{button}:{place.person}"
    if not re.fullmatch(r"\d{1,12}(?:\.\d{1,9})?", moment):
        return []
    seconds = float(moment)
    return [Mark(f"click:{button}:{place.person}:{moment}"), Mark(pressed, seconds, DOUBLE_CLICK_SECONDS)]


def _value(action: Mapping[str, Any]) -> str:
    """Return a button's value, or that of the option chosen from a menu."""
    return text_of(action, "value") or text_of(mapping_of(action, "selected_option"), "value")
