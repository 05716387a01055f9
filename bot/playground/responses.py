"""Response URLs: how an app answers a command or a click without being a member of the channel."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, replace

from bot.playground.refusals import RefusalError
from bot.playground.web_api import bot_message, check_thread, checked_content
from bot.playground.workspace import Json, Message, Workspace

MAX_USES = 5
LIFETIME_SECONDS = 30 * 60
_TAKES = frozenset(
    {
        "text",
        "blocks",
        "response_type",
        "replace_original",
        "delete_original",
        "thread_ts",
        "unfurl_links",
        "unfurl_media",
        "mrkdwn",
        "metadata",
    }
)


@dataclass
class ResponseUrl:
    """Where answers to one command or click go; ``original`` is the clicked message."""

    channel: str
    person: str
    original: Message | None
    expires: float
    uses: int = 0


class Responses:
    """Hands out response URLs and takes what is posted to them."""

    def __init__(self, workspace: Workspace, clock: Callable[[], float] = time.monotonic) -> None:
        """Post into ``workspace``; ``clock`` counts the seconds of the half hour an URL lives."""
        self._workspace, self._clock = workspace, clock
        self._open: dict[str, ResponseUrl] = {}

    def new(self, channel: str, person: str, original: Message | None = None) -> str:
        """Return the id of a fresh response URL for an answer to ``person`` in ``channel``."""
        key = self._workspace.next_id("R")
        self._open[key] = ResponseUrl(channel, person, original, self._clock() + LIFETIME_SECONDS)
        return key

    def take(self, key: str, given: Json) -> tuple[str, str]:
        """Do what was posted and return channel and ts of the message.

        Raises ``RefusalError``: status 404 for a used, old or unknown URL, else 400.
        """
        target = self._open.get(key)
        if target is None or self._clock() > target.expires:
            raise RefusalError("expired_url" if target else "no_such_url", status=404)
        if target.uses >= MAX_USES:
            raise RefusalError("used_url", status=404)
        try:
            message = self._apply(target, given)
        except RefusalError as refusal:
            refusal.status = 400
            raise
        target.uses += 1
        return message.channel, message.ts

    def answer(self, channel: str, person: str, given: Json) -> None:
        """Post what a command was acknowledged with."""
        self._apply(ResponseUrl(channel, person, None, 0.0), given)

    def clear(self) -> None:
        """Close all response URLs."""
        self._open.clear()

    def _apply(self, target: ResponseUrl, given: Json) -> Message:
        unknown = [f"unknown argument: {name}" for name in given if name not in _TAKES]
        if unknown or given.get("response_type", "ephemeral") not in ("ephemeral", "in_channel"):
            raise RefusalError("invalid_arguments", unknown or ["response_type must be ephemeral or in_channel"])
        if given.get("delete_original"):
            original = self._original(target)
            self._workspace.remove(original)
            return original
        if given.get("replace_original"):
            return self._replace(self._original(target), given)
        return self._post(target, given)

    def _original(self, target: ResponseUrl) -> Message:
        original = target.original
        found = self._workspace.find(original.channel, original.ts) if original else None
        if found is None:
            raise RefusalError("message_not_found")
        return found

    def _replace(self, original: Message, given: Json) -> Message:
        checked_content(given)
        return self._workspace.revise(original, text=given.get("text") or "", blocks=tuple(given.get("blocks") or ()))

    def _post(self, target: ResponseUrl, given: Json) -> Message:
        checked_content(given)
        thread_ts = given.get("thread_ts") or ""
        if thread_ts:
            check_thread(self._workspace, target.channel, thread_ts)
        message = bot_message(target.channel, given, thread_ts)
        is_private = given.get("response_type", "ephemeral") == "ephemeral"
        return self._workspace.post(replace(message, seen_by=target.person if is_private else ""))
