"""Where a person met the bot: what Slack's three kinds of request say of it, in one shape."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.state.dialogues import DialogueKey


@dataclass(frozen=True, slots=True)
class Place:
    """A person in a channel, and how to answer there.

    ``message`` is the timestamp of what was said or of the card that was clicked, empty for a
    command. ``thread`` is the thread the answer belongs to, empty for the top level.
    ``is_private``: only this person sees the answer (a command, a card nobody else sees).
    """

    team: str
    channel: str
    person: str
    message: str = ""
    thread: str = ""
    is_direct: bool = False
    is_private: bool = False
    response_url: str = ""

    @property
    def is_home(self) -> bool:
        """Say whether it is our Home tab: what is clicked there stands in no message."""
        return self.is_direct and not self.is_private and not self.message

    @property
    def dialogue(self) -> DialogueKey:
        """Whose dialogue a turn here belongs to."""
        if self.is_private:
            return DialogueKey(self.team, self.channel, person=self.person)
        return DialogueKey(self.team, self.channel, self.thread)

    @classmethod
    def of(cls, body: Mapping[str, Any]) -> Place | None:
        """Return where an event, a command or a click happened; None when ``body`` doesn't say."""
        if isinstance(body.get("event"), Mapping):
            place = _of_event(body, body["event"])
        elif "command" in body:
            place = _of_command(body)
        else:
            place = _of_click(body)
        return place if place.channel and place.person else None


def _of_event(body: Mapping[str, Any], event: Mapping[str, Any]) -> Place:
    """Return the place of a message: in a channel its thread, in a direct message as it came."""
    message, channel = text_of(event, "ts"), text_of(event, "channel")
    is_direct = event.get("channel_type") == "im" or channel.startswith("D")
    return Place(
        team=_team(body),
        channel=channel,
        person=text_of(event, "user"),
        message=message,
        thread=text_of(event, "thread_ts") or ("" if is_direct else message),
        is_direct=is_direct,
    )


def _of_command(body: Mapping[str, Any]) -> Place:
    """Return the place of a slash command: seen by its person alone, never in a thread."""
    channel = text_of(body, "channel_id")
    return Place(
        team=_team(body),
        channel=channel,
        person=text_of(body, "user_id"),
        is_direct=channel.startswith("D"),
        is_private=True,
        response_url=text_of(body, "response_url"),
    )


def _of_click(body: Mapping[str, Any]) -> Place:
    """Return the place of a click: the thread of its card, its person alone, or from the Home tab their messages."""
    container, card = mapping_of(body, "container"), mapping_of(body, "message")
    channel = text_of(mapping_of(body, "channel"), "id") or text_of(container, "channel_id") or _home_channel(body)
    message = text_of(container, "message_ts") or text_of(card, "ts")
    is_direct, is_private = channel.startswith("D"), container.get("is_ephemeral") is True
    thread = text_of(card, "thread_ts") or text_of(container, "thread_ts") or ("" if is_direct else message)
    return Place(
        team=_team(body),
        channel=channel,
        person=text_of(mapping_of(body, "user"), "id"),
        message=message,
        thread="" if is_private else thread,
        is_direct=is_direct,
        is_private=is_private,
        response_url=text_of(body, "response_url"),
    )


def _home_channel(body: Mapping[str, Any]) -> str:
    """Return the person's direct message with us, which our Home tab carries along: its clicks have no channel."""
    channel = text_of(mapping_of(body, "view"), "private_metadata")
    return channel if re.fullmatch(r"D[A-Z0-9]+", channel) else ""


def _team(body: Mapping[str, Any]) -> str:
    """Return the workspace's id, wherever this kind of request keeps it."""
    grants = body.get("authorizations")
    granted = grants[0] if isinstance(grants, list) and grants and isinstance(grants[0], Mapping) else {}
    user = mapping_of(body, "user")
    return (
        text_of(granted, "team_id")
        or text_of(body, "team_id")
        or text_of(mapping_of(body, "team"), "id")
        or text_of(user, "team_id")
    )


def text_of(fields: Mapping[str, Any], name: str) -> str:
    """Return a field that should be text; empty when it is absent or something else.

    Half a surrogate pair, which JSON can spell, becomes a question mark: nothing can store it.
    """
    value = fields.get(name)
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else ""


def mapping_of(fields: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    """Return a field that should be an object; empty when it is absent or something else."""
    value = fields.get(name)
    return value if isinstance(value, Mapping) else {}
