"""What a person did that the app may answer, read from the body that was brought to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.playground.workspace import BOT_USER_ID, Json

# People's messages have one of these subtypes, or none; all others are Slack's or bots'.
_SPOKEN = frozenset({"", "file_share", "thread_broadcast", "me_message"})


@dataclass(frozen=True, slots=True)
class Occasion:
    """A message, a command, a click, or the Home tab being opened.

    ``key`` is the same for both events of a mention. ``ts`` is the message or the clicked card, ``thread`` where
    an answer belongs ("" is the channel itself). ``is_addressed``: the app is expected to answer.
    """

    kind: str
    key: str
    person: str
    channel: str
    ts: str = ""
    thread: str = ""
    response_url: str = ""
    is_private: bool = False
    is_addressed: bool = True

    @classmethod
    def of(cls, body: Mapping[str, Any]) -> Occasion | None:
        """Return what ``body`` brings to the app; None when that calls for no answer, or Slack sends no such thing."""
        try:
            if "event" in body:
                event = body["event"]
                return _opening(event) if event["type"] == "app_home_opened" else _words(event)
            if "command" in body:
                return _command(body)
            return _click(body) if body.get("type") == "block_actions" else None
        except (KeyError, TypeError, AttributeError):  # tests send all kinds of things through the workspace
            return None

    def is_answered_by(self, method: str, arguments: Json, reply: Json) -> bool:
        """Tell whether a call of the app may be the answer to this."""
        if method == "response_url":
            return bool(self.response_url) and arguments.get("url") == self.response_url
        if method == "views.publish":
            return self.kind == "home" and arguments.get("user_id") == self.person
        if method not in ("chat.postMessage", "chat.postEphemeral", "chat.update"):
            return False
        where = reply.get("channel") or arguments.get("channel")
        if where != self.channel or self.kind == "home":
            return False
        if method == "chat.update":
            return self.kind == "click" and reply.get("ts") == self.ts
        return self.is_private or (arguments.get("thread_ts") or "") == self.thread


def _words(event: Mapping[str, Any]) -> Occasion | None:
    if event["type"] not in ("message", "app_mention") or event.get("bot_id"):
        return None
    if event.get("subtype", "") not in _SPOKEN or "user" not in event:
        return None
    channel, ts = event["channel"], event["ts"]
    is_direct = channel.startswith("D")
    return Occasion(
        "message",
        f"message:{channel}:{ts}",
        event["user"],
        channel,
        ts,
        event.get("thread_ts") or ("" if is_direct else ts),
        is_addressed=is_direct or f"<@{BOT_USER_ID}>" in event["text"],
    )


def _opening(event: Mapping[str, Any]) -> Occasion:
    return Occasion("home", f"home:{event['user']}:{event['event_ts']}", event["user"], event["channel"])


def _command(body: Mapping[str, Any]) -> Occasion:
    key, url = f"command:{body['trigger_id']}", body["response_url"]
    return Occasion("command", key, body["user_id"], body["channel_id"], response_url=url, is_private=True)


def _click(body: Mapping[str, Any]) -> Occasion:
    container, person = body["container"], body["user"]["id"]
    key = f"click:{body['trigger_id']}"
    if container["type"] == "view":
        # The answer comes into the direct message, whose id the payload does not hold.
        return Occasion("click", key, person, body["view"].get("private_metadata", ""))
    channel, ts = container["channel_id"], container["message_ts"]
    thread = container.get("thread_ts") or ("" if channel.startswith("D") else ts)
    is_private = container["is_ephemeral"]
    url = body.get("response_url", "")
    return Occasion("click", key, person, channel, ts, "" if is_private else thread, url, is_private)
