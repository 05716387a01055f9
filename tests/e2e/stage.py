"""What the end-to-end tests share: a workspace, the real bot, and words for what is seen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from bot.app import Bot
from bot.playground.server import LocalWorkspace
from bot.playground.workspace import BOT_USER_ID, Message
from bot.settings import Settings

GENERAL, RANDOM, DM = "general", "random", "dm"


@dataclass
class Stage:
    """A local workspace and the bot that answers in it."""

    ws: LocalWorkspace
    bot: Bot

    async def quiet(self) -> None:
        """Wait until everything delivered is acknowledged and every turn has ended."""
        await self.ws.idle()
        await self.bot.advisor.settle()
        await self.ws.idle()

    async def answers(self, channel: str, viewer: str = "alice", thread_ts: str | None = None) -> list[Message]:
        """Return, when all is quiet, what the bot said that ``viewer`` sees."""
        await self.quiet()
        return [m for m in await self.ws.messages(channel, viewer, thread_ts) if m.user == BOT_USER_ID]

    async def answer(self, channel: str, viewer: str = "alice", thread_ts: str | None = None) -> Message:
        """Return the newest thing the bot said there."""
        return (await self.answers(channel, viewer, thread_ts))[-1]

    async def ask(self, person: str, text: str, thread_ts: str | None = None) -> tuple[str, list[Message]]:
        """Let ``person`` mention the bot in #general; return the thread and what the bot says in it."""
        ts = await self.ws.say(person, GENERAL, f"@advisor {text}", thread_ts=thread_ts)
        thread = thread_ts or ts
        return thread, await self.answers(GENERAL, person, thread)


def settings_for(ws: LocalWorkspace, folder: Any, **changes: Any) -> Settings:
    """Return settings that lead to the local workspace, with a database in ``folder``."""
    given = {
        "bot_token": "xoxb-local",
        "signing_secret": "local-signing-secret",
        "app_token": "xapp-local",
        "api_url": ws.api_url,
        "database_url": f"sqlite+aiosqlite:///{folder}/state.db",
        "port": 0,
    }
    return Settings(**given | changes)


def buttons(message: Message) -> Iterator[dict[str, Any]]:
    """Yield the clickable elements of a message, menus included."""
    for block in message.blocks:
        yield from (element for element in block.get("elements", ()) if "action_id" in element)


def options(message: Message) -> list[dict[str, Any]]:
    """Return a guide card's option buttons."""
    return [element for element in buttons(message) if element["action_id"].startswith("guide_") and "value" in element]


def step_of(message: Message) -> str:
    """Return the guide step that a card asks, empty when it shows no options."""
    shown = options(message)
    return shown[0]["value"].split("|")[1] if shown else ""
