"""The bodies Slack sends to an app: events, slash commands, clicks."""

from __future__ import annotations

import time
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
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


def click(person: Person, message: Message, action: Json, response_url: str, workspace: Workspace) -> Json:
    """Return the ``block_actions`` payload of one click; an ephemeral message is not in it."""
    channel = workspace.channel(message.channel)
    place = {
        "type": "message",
        "message_ts": message.ts,
        "channel_id": channel.id,
        "is_ephemeral": message.is_ephemeral,
    }
    if message.thread_ts:
        place["thread_ts"] = message.thread_ts
    payload: Json = {
        "type": "block_actions",
        "user": {"id": person.id, "username": person.name, "name": person.name, "team_id": TEAM_ID},
        "api_app_id": APP_ID,
        "token": TOKEN,
        "container": place,
        "trigger_id": workspace.next_id("trigger."),
        "team": {"id": TEAM_ID, "domain": TEAM_DOMAIN},
        "enterprise": None,
        "is_enterprise_install": False,
        "channel": {"id": channel.id, "name": channel.name},
        "state": {"values": {}},
        "response_url": response_url,
        "actions": [action],
    }
    return payload if message.is_ephemeral else payload | {"message": described(message, workspace)}


def action(message: Message, action_id: str, value: str | None, action_ts: str) -> Json:
    """Return the pressed element of ``message`` as an entry of ``actions``.

    ``value`` picks among elements of one ``action_id`` and among the options of a menu.
    Raises ``LookupError`` when the message shows nothing of the kind.
    """
    for block, element in clickable(message):
        if element.get("action_id") != action_id:
            continue
        pressed = {
            "action_id": action_id,
            "block_id": block["block_id"],
            "type": element["type"],
            "action_ts": action_ts,
        }
        if "options" not in element and value in (None, element.get("value")):
            kept = {key: element[key] for key in ("text", "value", "style") if key in element}
            return pressed | kept
        for option in element.get("options", ()):
            if option.get("value") == value:
                return pressed | {"selected_option": option}
    raise LookupError(f"message {message.ts} shows no {action_id!r} with value {value!r}")


def clickable(message: Message) -> list[tuple[Json, Json]]:
    """Return the buttons and menus of a message, each with its block, in reading order."""
    found = []
    for block in message.blocks:
        elements = block.get("elements", ()) if block["type"] in ("actions", "context_actions") else ()
        accessory = [block["accessory"]] if "accessory" in block else []
        found += [(block, element) for element in (*accessory, *elements) if "action_id" in element]
    return found


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing a person can press: a button, or one option of a menu."""

    label: str
    action_id: str
    value: str | None


def choices(message: Message) -> list[Choice]:
    """Return all that can be pressed on a message, options of menus one by one."""
    found = []
    for _, element in clickable(message):
        if "options" in element:
            options = element["options"]
            found += [Choice(o["text"]["text"], element["action_id"], o["value"]) for o in options]
        elif "text" in element:
            found.append(Choice(element["text"]["text"], element["action_id"], element.get("value")))
    return found
