"""The Web API methods the bot calls, with Slack's own refusals.

A method or an argument this file does not know is refused, never answered ``ok``.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

from bot.playground.block_kit import message_faults, view_faults
from bot.playground.limits import MAX_LETTERS
from bot.playground.payloads import described
from bot.playground.refusals import RefusalError
from bot.playground.whole import letters
from bot.playground.workspace import (
    BOT_ID,
    BOT_USER_ID,
    TEAM_DOMAIN,
    TEAM_ID,
    Channel,
    Json,
    Message,
    Workspace,
)

MAX_TEXT = 40_000
SCOPES = frozenset({"app_mentions:read", "channels:history", "groups:history", "im:history", "chat:write", "commands"})
# System messages such as "alice joined" take no replies.
_UNTHREADABLE = frozenset({"channel_join", "channel_leave", "channel_topic", "channel_purpose", "channel_name"})

Kinds = Mapping[str, type]


@dataclass(frozen=True, slots=True)
class Method:
    """One Web API method: its code, the arguments it takes, those it needs, scope and token."""

    run: Callable[[WebApi, Json], Json]
    takes: Kinds
    needs: tuple[str, ...] = ()
    scope: str = ""
    token: str = "xoxb"  # noqa: S105 - the kind of token, not one


@dataclass(frozen=True, slots=True)
class Credentials:
    """The tokens that are accepted, and the scopes the bot token was given."""

    bot_token: str
    app_token: str
    scopes: frozenset[str] = SCOPES

    def check(self, token: str, method: Method) -> None:
        """Refuse a missing, unknown or wrong kind of token, or one without the method's scope."""
        if not token:
            raise RefusalError("not_authed")
        if token not in (self.bot_token, self.app_token):
            raise RefusalError("invalid_auth")
        if token != (self.bot_token if method.token == "xoxb" else self.app_token):  # noqa: S105 - a kind
            raise RefusalError("not_allowed_token_type")
        self.need(method.scope)

    def need(self, scope: str) -> None:
        """Refuse when the bot token was not given ``scope`` ("" is always given)."""
        if scope and scope not in self.scopes:
            raise RefusalError("missing_scope", more={"needed": scope, "provided": ",".join(sorted(self.scopes))})


class WebApi:
    """Answers calls of the bot against the state of a workspace."""

    def __init__(self, workspace: Workspace, credentials: Credentials, socket_url: Callable[[], str]) -> None:
        """Speak for ``workspace``, served at ``url`` once that is known; ``socket_url`` opens Socket Mode."""
        self.workspace, self.credentials, self.socket_url = workspace, credentials, socket_url
        self.url = ""

    def call(self, name: str, token: str, arguments: Json) -> Json:
        """Return the reply to one call; raise ``RefusalError`` as Slack would."""
        method = METHODS.get(name)
        if method is None:
            raise RefusalError("unknown_method", more={"req_method": name})
        self.credentials.check(token, method)
        given = _checked(method, arguments)
        return {"ok": True, **method.run(self, given)}

    def _auth_test(self, _: Json) -> Json:
        who = {"user": "advisor", "user_id": BOT_USER_ID, "bot_id": BOT_ID}
        return {"url": self.url, "team": TEAM_DOMAIN, "team_id": TEAM_ID, **who, "is_enterprise_install": False}

    def _post_message(self, given: Json) -> Json:
        channel = self._channel(given["channel"])
        message = self._new_message(channel, given)
        if message.thread_ts and given.get("reply_broadcast"):
            message = replace(message, subtype="thread_broadcast")
        kept = self.workspace.post(message)
        return {"channel": channel.id, "ts": kept.ts, "message": described(kept, self.workspace)}

    def _post_ephemeral(self, given: Json) -> Json:
        channel = self._channel(given["channel"])
        message = self._new_message(channel, given)
        if given["user"] not in channel.members:
            raise RefusalError("user_not_in_channel")
        kept = self.workspace.post(replace(message, seen_by=given["user"]))
        return {"message_ts": kept.ts}

    def _update(self, given: Json) -> Json:
        message = self._own(given, "cant_update_message")
        checked_content(given, is_update=True)
        changes = {key: given[key] for key in ("text", "blocks") if key in given}
        kept = self.workspace.revise(message, **changes)
        shown = described(kept, self.workspace)
        return {"channel": kept.channel, "ts": kept.ts, "text": kept.text, "message": shown}

    def _delete(self, given: Json) -> Json:
        message = self._own(given, "cant_delete_message")
        self.workspace.remove(message)
        return {"channel": message.channel, "ts": message.ts}

    def _replies(self, given: Json) -> Json:
        channel = self._readable(given["channel"])
        found = self.workspace.find(channel.id, given["ts"])
        if found is None or found.is_ephemeral:
            raise RefusalError("thread_not_found")
        thread = self.workspace.read(channel.id, thread_ts=found.thread_ts or found.ts)
        limit = int(given.get("limit", 1000))
        shown = [described(message, self.workspace) for message in thread[:limit]]
        return {"messages": shown, "has_more": len(thread) > limit}

    def _history(self, given: Json) -> Json:
        channel = self._readable(given["channel"])
        oldest, latest, inclusive = given.get("oldest", "0"), given.get("latest", "9"), given.get("inclusive", False)
        limit = int(given.get("limit", 100))
        shown = [
            described(message, self.workspace)
            for message in reversed(self.workspace.read(channel.id))
            if (not message.thread_ts or message.subtype == "thread_broadcast")
            and (oldest < message.ts < latest or (inclusive and message.ts in (oldest, latest)))
        ]
        return {"messages": shown[:limit], "has_more": len(shown) > limit}

    def _open(self, given: Json) -> Json:
        person = given.get("users", "")
        channel = self.workspace.direct(person) if person else self._channel(given.get("channel", ""))
        if channel is None or not channel.is_direct:
            raise RefusalError("user_not_found" if person else "method_not_supported_for_channel_type")
        return {"channel": {"id": channel.id}, "no_op": True, "already_open": True}

    def _publish(self, given: Json) -> Json:
        if all(given["user_id"] != person.id for person in self.workspace.people):
            raise RefusalError("invalid_arguments", ["invalid `user_id`"])
        faults = view_faults(given["view"])
        if faults:
            raise RefusalError("invalid_arguments", faults)
        home = self.workspace.homes.get(given["user_id"], {})
        if given.get("hash") and home.get("hash") != given["hash"]:
            raise RefusalError("hash_conflict")
        return {"view": self.workspace.publish(given["user_id"], given["view"])}

    def _user(self, given: Json) -> Json:
        try:
            person = self.workspace.person(given["user"])
        except LookupError:
            raise RefusalError("user_not_found") from None
        return {"user": {"id": person.id, "team_id": TEAM_ID, "name": person.name, "is_bot": bool(person.bot_id)}}

    def _connect(self, _: Json) -> Json:
        return {"url": self.socket_url()}

    def _channel(self, name: str) -> Channel:
        """Return a channel the bot may write to and read; a person's id means their direct message."""
        try:
            channel = self.workspace.direct(name) or self.workspace.channel(name)
        except LookupError:
            raise RefusalError("channel_not_found") from None
        if BOT_USER_ID not in channel.members:
            raise RefusalError("not_in_channel")
        return channel

    def _readable(self, name: str) -> Channel:
        channel = self._channel(name)
        self.credentials.need("im:history" if channel.is_direct else "channels:history")
        return channel

    def _own(self, given: Json, error: str) -> Message:
        channel = self._channel(given["channel"])
        message = self.workspace.find(channel.id, given["ts"])
        if message is None or message.is_ephemeral:
            raise RefusalError("message_not_found")
        if not message.is_from_bot:
            raise RefusalError(error)
        return message

    def _new_message(self, channel: Channel, given: Json) -> Message:
        checked_content(given)
        thread_ts = given.get("thread_ts") or ""
        if thread_ts:
            check_thread(self.workspace, channel.id, thread_ts)
        return bot_message(channel.id, given, thread_ts)


def bot_message(channel: str, given: Json, thread_ts: str = "") -> Message:
    """Return a message of the advisor with the text and blocks ``given``, not yet posted."""
    blocks = tuple(given.get("blocks") or ())
    return Message(channel, "", BOT_USER_ID, given.get("text") or "", blocks, thread_ts, BOT_ID)


def check_thread(workspace: Workspace, channel: str, thread_ts: str) -> None:
    """Refuse a thread that is gone, and messages that take no replies.

    Slack tells apps never to use a reply's own ``ts``; here that is refused outright.
    """
    parent = workspace.find(channel, thread_ts)
    if parent is None:
        raise RefusalError("thread_not_found")
    if parent.is_ephemeral or parent.thread_ts or parent.subtype in _UNTHREADABLE:
        raise RefusalError("cannot_reply_to_message")


def checked_content(given: Json, *, is_update: bool = False) -> None:
    """Refuse text and blocks Slack would refuse; ``is_update`` lets either be left as it was."""
    text, blocks = given.get("text") or "", given.get("blocks")
    if not text and not blocks and not (is_update and blocks is not None):
        raise RefusalError("no_text")
    if len(text) > MAX_TEXT:
        raise RefusalError("msg_too_long")
    faults = message_faults(blocks or [])
    if faults:
        raise RefusalError("invalid_blocks", faults)
    if letters(blocks or []) > MAX_LETTERS:
        raise RefusalError("msg_blocks_too_long")


def _checked(method: Method, arguments: Json) -> Json:
    takes = {**method.takes, "team_id": str}  # Bolt's clients send it with every call, and Slack takes it
    unknown = [f"unknown argument: {name}" for name in arguments if name not in takes]
    missing = [f"missing required field: {name}" for name in method.needs if arguments.get(name) in (None, "")]
    if unknown or missing:
        raise RefusalError("invalid_arguments", unknown + missing)
    for name, value in arguments.items():
        if value is not None and not isinstance(value, takes[name]):
            error = "invalid_blocks_format" if name == "blocks" else "invalid_arguments"
            raise RefusalError(error, [f"{name} must be {takes[name].__name__}"])
    return {name: value for name, value in arguments.items() if value is not None}


_CONTENT: Kinds = {"channel": str, "text": str, "blocks": list}
_POST: Kinds = {
    **_CONTENT,
    "thread_ts": str,
    "reply_broadcast": bool,
    "unfurl_links": bool,
    "unfurl_media": bool,
    "mrkdwn": bool,
    "parse": str,
    "metadata": dict,
}
METHODS: Mapping[str, Method] = MappingProxyType(
    {
        "auth.test": Method(WebApi._auth_test, {}),
        "chat.postMessage": Method(WebApi._post_message, _POST, ("channel",), "chat:write"),
        "chat.postEphemeral": Method(
            WebApi._post_ephemeral,
            {**_CONTENT, "user": str, "thread_ts": str, "parse": str},
            ("channel", "user"),
            "chat:write",
        ),
        "chat.update": Method(
            WebApi._update, {**_CONTENT, "ts": str, "parse": str, "metadata": dict}, ("channel", "ts"), "chat:write"
        ),
        "chat.delete": Method(WebApi._delete, {"channel": str, "ts": str}, ("channel", "ts"), "chat:write"),
        "conversations.replies": Method(
            WebApi._replies, {"channel": str, "ts": str, "limit": int, "inclusive": bool}, ("channel", "ts")
        ),
        "conversations.history": Method(
            WebApi._history,
            {"channel": str, "oldest": str, "latest": str, "limit": int, "inclusive": bool},
            ("channel",),
        ),
        "conversations.open": Method(WebApi._open, {"users": str, "channel": str, "return_im": bool}, (), "im:write"),
        "views.publish": Method(WebApi._publish, {"user_id": str, "view": dict, "hash": str}, ("user_id", "view")),
        "users.info": Method(WebApi._user, {"user": str, "include_locale": bool}, ("user",), "users:read"),
        "apps.connections.open": Method(WebApi._connect, {}, token="xapp"),  # noqa: S106 - a kind
    }
)


def typed(method: str, name: str, value: Any) -> Any:
    """Return a form field as the method's own kind; one that can't be read stays text.

    Forms carry JSON for lists and objects, and 1 or true for yes.
    """
    kind = METHODS[method].takes.get(name, str) if method in METHODS else str
    if kind is bool:
        return {"1": True, "true": True, "0": False, "false": False}.get(value, value)
    if kind is int:
        return int(value) if value.isdigit() else value
    return _parsed(value) if kind in (list, dict) else value


def _parsed(value: str) -> Any:
    try:
        return json.loads(value)
    except ValueError:
        return value
