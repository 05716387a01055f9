"""A bot that answers, echoing what it was asked: enough to try the terminal without Bolt."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from bot.settings import Settings
from tests.playground.fake_bot import FakeBot, fake_bot


def card(text: str, *labels: str) -> dict[str, Any]:
    buttons = [
        {"type": "button", "action_id": f"ask_{n}", "value": label, "text": {"type": "plain_text", "text": label}}
        for n, label in enumerate(labels, start=1)
    ]
    section = {"type": "section", "text": {"type": "mrkdwn", "text": text}}
    return {"text": text, "blocks": [section, *([{"type": "actions", "elements": buttons}] if buttons else [])]}


@dataclass
class Answering:
    bot: FakeBot
    settings: Settings
    deaf_to: str = ""

    @property
    def url(self) -> str:
        return self.bot.url

    async def post(self, url: str, body: dict[str, Any]) -> None:
        headers = {"Authorization": f"Bearer {self.settings.bot_token}"}
        async with self.bot.session.post(url, json=body, headers=headers) as response:
            assert response.status == 200, await response.text()

    async def respond(self, body: dict[str, Any]) -> None:
        if "command" in body:
            await self.post(body["response_url"], card(f"*command* {body['text']}", "Share"))
        elif body.get("type") == "block_actions":
            await self.clicked(body)
        elif self.is_for_me(body["event"]):
            event = body["event"]
            thread = event.get("thread_ts") or (event["ts"] if event["type"] == "app_mention" else None)
            said = card(f"You said: {event['text']}", "Flask", "Django") | {"channel": event["channel"]}
            await self.post(
                self.settings.api_url + "chat.postMessage", said | ({"thread_ts": thread} if thread else {})
            )

    def is_for_me(self, event: dict[str, Any]) -> bool:
        addressed = event["type"] == "app_mention" or event.get("channel_type") == "im" or "thread_ts" in event
        ours = "bot_id" in event or "subtype" in event
        return addressed and not ours and not (self.deaf_to and self.deaf_to in event["text"])

    async def clicked(self, body: dict[str, Any]) -> None:
        action = body["actions"][0]
        if action["value"] == "Share":
            await self.post(body["response_url"], card("shared") | {"response_type": "in_channel"})
            await self.post(body["response_url"], {"delete_original": True})
            return
        where = {"channel": body["channel"]["id"], "ts": body["message"]["ts"]}
        await self.post(
            self.settings.api_url + "chat.update", card(f"chosen: {action['value']}") | {"blocks": []} | where
        )
        thread = body["message"].get("thread_ts")
        said = card(f"Pressed {action['value']}", "Flask", "Django") | {"channel": where["channel"]}
        await self.post(self.settings.api_url + "chat.postMessage", said | ({"thread_ts": thread} if thread else {}))


@asynccontextmanager
async def answering(settings: Settings, deaf_to: str = "") -> AsyncIterator[Answering]:
    """Start a bot as ``bot.app`` would; it says nothing to texts that hold ``deaf_to``."""
    async with fake_bot() as bot:
        own = Answering(bot, settings, deaf_to)
        bot.then = own.respond
        yield own
