"""People, channels, messages: the plain state of a Slack workspace that lives in memory."""

from __future__ import annotations

import itertools
import time
import uuid
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

Json = dict[str, Any]

TEAM_ID = "T0LOCAL"
TEAM_DOMAIN = "local"
APP_ID = "A0ADVISOR"
BOT_ID = "B0ADVISOR"
BOT_USER_ID = "U0ADVISOR"
SLACKBOT_ID = "USLACKBOT"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who can write; ``bot_id`` is set for programs and empty for people."""

    id: str
    name: str
    bot_id: str = ""


@dataclass(frozen=True, slots=True)
class Channel:
    """A public channel (ids with C) or a direct message with the bot (ids with D)."""

    id: str
    name: str
    members: frozenset[str]

    @property
    def is_direct(self) -> bool:
        """Tell whether this is a direct message."""
        return self.id.startswith("D")

    @property
    def type(self) -> str:
        """Return Slack's ``channel_type`` for events: ``im`` or ``channel``."""
        return "im" if self.is_direct else "channel"


@dataclass(frozen=True, slots=True)
class Message:
    """One message as it stood at one moment; a later edit makes another value.

    ``thread_ts`` is empty outside threads and never set on the first message of one.
    ``seen_by`` is the only person an ephemeral message is shown to, else empty.
    """

    channel: str
    ts: str
    user: str
    text: str
    blocks: tuple[Json, ...] = ()
    thread_ts: str = ""
    bot_id: str = ""
    subtype: str = ""
    edited_ts: str = ""
    seen_by: str = ""
    files: tuple[Json, ...] = ()

    @property
    def is_ephemeral(self) -> bool:
        """Tell whether only one person sees this message."""
        return bool(self.seen_by)

    @property
    def is_from_bot(self) -> bool:
        """Tell whether the advisor wrote this message."""
        return self.bot_id == BOT_ID

    def is_visible_to(self, viewer: str) -> bool:
        """Tell whether the person with the id ``viewer`` sees it; nobody ("") sees what all see."""
        return self.seen_by in ("", viewer)


class Happening(StrEnum):
    """What became of a message."""

    POSTED = "posted"
    CHANGED = "changed"
    DELETED = "deleted"


@dataclass(frozen=True, slots=True)
class Change:
    """One step in the life of a message, with the moment (``ts``) at which it was taken."""

    happening: Happening
    message: Message
    ts: str
    previous: Message | None = None


def standard_people() -> tuple[Person, ...]:
    """Return alice, bob, the advisor, another bot (ci), and Slack's own Slackbot."""
    return (
        Person("U0ALICE", "alice"),
        Person("U0BOB", "bob"),
        Person(BOT_USER_ID, "advisor", BOT_ID),
        Person("U0CI", "ci", "B0CI"),
        Person(SLACKBOT_ID, "slackbot", "B01"),
    )


def standard_channels() -> tuple[Channel, ...]:
    """Return #general (the advisor is a member), #random (it is not), and two direct messages."""
    people = frozenset({"U0ALICE", "U0BOB", "U0CI"})
    return (
        Channel("C0GENERAL", "general", people | {BOT_USER_ID}),
        Channel("C0RANDOM", "random", people),
        Channel("D0ALICE", "directmessage", frozenset({"U0ALICE", BOT_USER_ID})),
        Channel("D0BOB", "directmessage", frozenset({"U0BOB", BOT_USER_ID})),
    )


@dataclass
class Workspace:
    """The state, and the few ways to change it; every change of a message is told to ``watchers`` in order.

    ``homes`` maps a person's id to their Home tab; ``reads`` a person, channel and thread ("" for the
    channel itself) to the ts up to which they have read; ``version`` is another after all was forgotten.
    """

    clock: Callable[[], float] = time.time
    people: Sequence[Person] = field(default_factory=standard_people)
    channels: Sequence[Channel] = field(default_factory=standard_channels)
    watchers: list[Callable[[Change], None]] = field(default_factory=list)
    homes: dict[str, Json] = field(default_factory=dict)
    reads: dict[tuple[str, str, str], str] = field(default_factory=dict)
    version: str = field(default_factory=lambda: uuid.uuid4().hex)
    _messages: dict[tuple[str, str], Message] = field(default_factory=dict)
    _last: tuple[int, int] = (0, 0)
    _ids: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    def clear(self) -> None:
        """Forget every message, Home tab and what was read; nobody is told."""
        self.version = uuid.uuid4().hex
        self._messages.clear()
        self.homes.clear()
        self.reads.clear()

    def next_ts(self) -> str:
        """Return a timestamp later than all before it: seconds, a dot, six digits."""
        second = int(self.clock())
        last_second, micros = self._last
        self._last = (second, 100) if second > last_second else (last_second, micros + 100)
        return f"{self._last[0]}.{self._last[1]:06d}"

    def next_id(self, prefix: str) -> str:
        """Return an id of Slack's look that no other thing in this workspace has."""
        return f"{prefix}{next(self._ids):08d}"

    def person(self, name: str) -> Person:
        """Return the person with this name or id; raise ``LookupError`` for a stranger."""
        wanted = name.removeprefix("@")
        for person in self.people:
            if wanted in (person.id, person.name):
                return person
        raise LookupError(f"nobody here is called {name!r}; known: {[p.name for p in self.people]}")

    def channel(self, name: str, person: str = "") -> Channel:
        """Return the channel with this name or id; ``dm`` is ``person``'s with the advisor.

        Raises ``LookupError`` when there is none.
        """
        wanted = name.removeprefix("#")
        for channel in self.channels:
            is_own = channel.is_direct and wanted == "dm" and person in channel.members
            if wanted == channel.id or is_own or (not channel.is_direct and wanted == channel.name):
                return channel
        raise LookupError(f"no channel {name!r}; known: general, random, dm")

    def direct(self, person_id: str) -> Channel | None:
        """Return the advisor's direct message with this person, if there is one."""
        direct = (c for c in self.channels if c.is_direct and person_id in c.members)
        return next(direct, None) if person_id != BOT_USER_ID else None

    def post(self, message: Message) -> Message:
        """Keep a new message; one without ``ts`` gets the next, blocks without an id get one."""
        ts = message.ts or self.next_ts()
        kept = replace(message, ts=ts, blocks=self._with_ids(message.blocks))
        self._messages[kept.channel, ts] = kept
        self._tell(Change(Happening.POSTED, kept, ts))
        return kept

    def revise(self, message: Message, **changes: Any) -> Message:
        """Replace a message by one with other ``text``, ``blocks`` …; everybody sees it at once."""
        now = self.next_ts()
        if "blocks" in changes:
            changes["blocks"] = self._with_ids(changes["blocks"])
        kept = replace(message, edited_ts=now, **changes)
        self._messages[kept.channel, kept.ts] = kept
        self._tell(Change(Happening.CHANGED, kept, now, message))
        return kept

    def remove(self, message: Message) -> None:
        """Take a message away."""
        del self._messages[message.channel, message.ts]
        self._tell(Change(Happening.DELETED, message, self.next_ts(), message))

    def publish(self, person_id: str, view: Json) -> Json:
        """Keep what a person sees on the Home tab and return it as Slack completes it."""
        filled = {"private_metadata": "", "callback_id": "", "external_id": "", **view}
        made: Json = {
            "id": self.homes.get(person_id, {}).get("id") or self.next_id("V"),
            "team_id": TEAM_ID,
            "app_id": APP_ID,
            "bot_id": BOT_ID,
            "hash": f"{self.next_ts()}.{self.next_id('h')}",
            "state": {"values": {}},
            "blocks": list(self._with_ids(view["blocks"])),
        }
        self.homes[person_id] = filled | made
        return self.homes[person_id]

    def mark_read(self, person_id: str, channel: str, ts: str, thread_ts: str = "") -> None:
        """Remember that a person has read a channel, or one thread of it, up to ``ts``; never less than before."""
        key = (person_id, channel, thread_ts)
        self.reads[key] = max(ts, self.reads.get(key, ""))

    def find(self, channel: str, ts: str) -> Message | None:
        """Return the message as it stands now, or nothing when there is none with this ``ts``."""
        return self._messages.get((channel, ts))

    def everything(self) -> list[Message]:
        """Return all messages of all channels, ephemeral ones too, oldest first."""
        return sorted(self._messages.values(), key=lambda message: message.ts)

    def read(self, channel: str, viewer: str = "", thread_ts: str | None = None) -> list[Message]:
        """Return what ``viewer`` sees in a channel, or in one thread of it, oldest first."""
        return [
            message
            for message in self.everything()
            if message.channel == channel
            and message.is_visible_to(viewer)
            and (thread_ts is None or thread_ts in (message.ts, message.thread_ts))
        ]

    def _with_ids(self, blocks: Iterable[Mapping[str, Any]]) -> tuple[Json, ...]:
        return tuple({"block_id": self.next_id("blk"), **block} for block in blocks)

    def _tell(self, change: Change) -> None:
        for watcher in self.watchers:
            watcher(change)
