"""The places where a person meets the bot in Slack, one file for each."""

from __future__ import annotations

from collections.abc import Callable

from slack_bolt.async_app import AsyncApp

from bot.slack import buttons, commands, home, questions
from bot.slack.advisor import Advisor

SURFACES: tuple[Callable[[AsyncApp, Advisor], None], ...] = (
    questions.register,
    commands.register,
    buttons.register,
    home.register,
)
