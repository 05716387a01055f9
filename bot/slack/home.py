"""The Home tab: published whenever somebody opens it. Its buttons are those of any card (``buttons``)."""

from __future__ import annotations

from typing import Any

from slack_bolt.async_app import AsyncApp

from bot.present import home
from bot.slack.advisor import Advisor
from bot.slack.places import text_of


def register(app: AsyncApp, advisor: Advisor) -> None:
    """Show each person what we can do; nothing of it depends on who they are."""

    @app.event("app_home_opened")
    async def on_opened(event: dict[str, Any]) -> None:
        person, direct = text_of(event, "user"), text_of(event, "channel")
        if text_of(event, "tab") == "home" and person:
            advisor.show_home(person, home.view(direct))
