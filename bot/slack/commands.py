"""The slash command: everything after it is a question, answered to its person alone."""

from __future__ import annotations

from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp

from bot.slack.advisor import Advisor
from bot.slack.errands import Question
from bot.slack.places import Place, text_of
from bot.state.inbox import Mark

COMMAND = "/framework"


def register(app: AsyncApp, advisor: Advisor) -> None:
    """Answer ``/framework …``; what the words mean is the conversation's matter."""

    @app.command(COMMAND)
    async def on_command(ack: AsyncAck, body: dict[str, Any]) -> None:
        await ack()
        place = Place.of(body)
        if place is not None:
            trigger = text_of(body, "trigger_id")
            marks = [Mark(f"command:{place.team}:{trigger}")] if trigger else []
            await advisor.accept(Question(place, text_of(body, "text").strip()), marks)
