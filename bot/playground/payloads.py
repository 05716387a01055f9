"""The bodies Slack sends to an app for events and slash commands; clicks are in ``interactions``."""

from __future__ import annotations

import time
import uuid
from collections.abc import Mapping
from typing import Any

from bot.playground.workspace import (
    APP_ID,
    BOT_ID,
    BOT_USER_ID,
    TEAM_DOMAIN,
    TEAM_ID,
    Change,
    Channel,
    Happening,
    Json,
    Message,
    Person,
    Workspace,
)

TOKEN = "local-verification-token"  # noqa: S105 - Slack's deprecated shared word, no secret


def described(message: Message, workspace: Workspace) -> Json:
    """Return a message as Slack shows it to apps, in events, clicks and Web API replies."""
    shown: Json = {
        "type": "message",
        "ts": message.ts,
        "text": message.text,
        "team": TEAM_ID,
        **_author(message, workspace),
    }
    if message.blocks:
        shown["blocks"] = list(message.blocks)
    if message.files:
        shown["files"] = list(message.files)
    if message.edited_ts:
        shown["edited"] = {"user": message.user, "ts": message.edited_ts}
    return shown | _thread(message, workspace)


def _author(message: Message, workspace: Workspace) -> Json:
    if message.subtype == "bot_message":
        name = workspace.person(message.user).name
        return {"subtype": "bot_message", "bot_id": message.bot_id, "username": name}
    author: Json = {"user": message.user}
    if message.subtype:
        author["subtype"] = message.subtype
    if message.bot_id:
        profile = {
            "id": message.bot_id,
            "app_id": APP_ID,
            "name": workspace.person(message.user).name,
            "team_id": TEAM_ID,
        }
        return author | {"bot_id": message.bot_id, "app_id": APP_ID, "bot_profile": profile}
    return author | {"client_msg_id": str(uuid.uuid5(uuid.NAMESPACE_OID, message.channel + message.ts))}


def _thread(message: Message, workspace: Workspace) -> Json:
    if not message.thread_ts:
        replies = [m for m in workspace.read(message.channel, thread_ts=message.ts) if m.ts != message.ts]
        if not replies:
            return {}
        last = replies[-1].ts
        return {"thread_ts": message.ts, "reply_count": len(replies), "latest_reply": last}
    parent = workspace.find(message.channel, message.thread_ts)
    known = {"parent_user_id": parent.user} if parent else {}
    return {"thread_ts": message.thread_ts, **known}


def events(change: Change, workspace: Workspace) -> list[Json]:
    """Return the inner events the app gets for a change: none, one, or mention and message.

    The app hears only channels it is a member of, never ephemeral messages, and hears
    of a mention in a direct message through ``message`` alone.
    """
    channel = workspace.channel(change.message.channel)
    if change.message.is_ephemeral or BOT_USER_ID not in channel.members:
        return []
    where = {"channel": channel.id, "event_ts": change.ts}
    typed = where | {"channel_type": channel.type}
    match change.happening:
        case Happening.POSTED:
            return _posted(change.message, channel, where, workspace)
        case Happening.CHANGED:
            changed = {"message": described(change.message, workspace)}
            return [_hidden("message_changed", change, workspace) | changed | typed]
        case Happening.DELETED:
            return [_hidden("message_deleted", change, workspace) | {"deleted_ts": change.message.ts} | typed]


def _posted(message: Message, channel: Channel, where: Json, workspace: Workspace) -> list[Json]:
    shown = described(message, workspace)
    plain = [shown | where | {"channel_type": channel.type}]
    names_bot = f"<@{BOT_USER_ID}>" in message.text and message.bot_id != BOT_ID
    if not names_bot or channel.is_direct:
        return plain
    mention = {key: shown[key] for key in shown if key not in ("subtype", "parent_user_id")}
    return [mention | where | {"type": "app_mention"}, *plain]


def _hidden(subtype: str, change: Change, workspace: Workspace) -> Json:
    before = described(change.previous or change.message, workspace)
    return {"type": "message", "subtype": subtype, "hidden": True, "ts": change.ts, "previous_message": before}


def envelope(event: Mapping[str, Any], workspace: Workspace) -> Json:
    """Return the outer body of an event, with an ``event_id`` of its own."""
    channel = event.get("channel")
    who = {"enterprise_id": None, "team_id": TEAM_ID, "user_id": BOT_USER_ID, "is_bot": True}
    return {
        "token": TOKEN,
        "team_id": TEAM_ID,
        "context_team_id": TEAM_ID,
        "context_enterprise_id": None,
        "api_app_id": APP_ID,
        "event": dict(event),
        "type": "event_callback",
        "event_id": workspace.next_id("Ev"),
        "event_time": int(time.time()),
        "authorizations": [who | {"is_enterprise_install": False}],
        "is_ext_shared_channel": False,
        "event_context": f"4-{event.get('type')}-{channel if isinstance(channel, str) else TEAM_ID}",
    }


def command(person: Person, channel: Channel, name: str, text: str, response_url: str, trigger_id: str) -> Json:
    """Return the form of a slash command; ``text`` arrives as typed, unescaped."""
    return {
        "token": TOKEN,
        "team_id": TEAM_ID,
        "team_domain": TEAM_DOMAIN,
        "channel_id": channel.id,
        "channel_name": channel.name,
        "user_id": person.id,
        "user_name": person.name,
        "command": name,
        "text": text,
        "api_app_id": APP_ID,
        "is_enterprise_install": "false",
        "response_url": response_url,
        "trigger_id": trigger_id,
    }


def home_opened(person: Person, channel: Channel, home: Json | None, event_ts: str, tab: str = "home") -> Json:
    """Return the inner event of a person opening a tab of the app, home or messages; ``home`` stands on the first."""
    shown = {"view": home} if home and tab == "home" else {}
    return {
        "type": "app_home_opened",
        "user": person.id,
        "channel": channel.id,
        "tab": tab,
        "event_ts": event_ts,
        **shown,
    }
