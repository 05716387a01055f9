"""What one person sees of the workspace, as plain JSON: messages, counts of unread ones, Home, status lines."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from bot.playground.markup import as_typed
from bot.playground.traffic import Problem, Traffic
from bot.playground.workspace import (
    APP_ID,
    BOT_USER_ID,
    SLACKBOT_ID,
    Channel,
    Json,
    Message,
    Person,
    Workspace,
)

COMMANDS = (
    {
        "command": "/framework",
        "description": "Ask about Python web frameworks",
        "usage_hint": "[question | compare A B | list | help]",
    },
)
_BROADCAST = "thread_broadcast"


@dataclass(frozen=True, slots=True)
class Seen:
    """A message, and the replies to it when it is a thread's first: how many, whose, the newest one's ts."""

    message: Message
    replies: int = 0
    people: tuple[str, ...] = ()
    latest: str = ""

    @classmethod
    def of(cls, message: Message, replies: Sequence[Message]) -> Seen:
        """Return a message together with the replies to it."""
        people = tuple(dict.fromkeys(reply.user for reply in replies))
        return cls(message, len(replies), people, replies[-1].ts if replies else "")

    def drawn(self, workspace: Workspace) -> Json:
        """Return the message as the control API shows it."""
        said, author = self.message, workspace.person(self.message.user)
        kind = kind_of(author)
        shown: Json = {
            "channel": said.channel,
            "ts": said.ts,
            "user": said.user,
            "kind": kind,
            "text": said.text,
            "blocks": list(said.blocks),
            "typed": as_typed(said.text, workspace) if kind == "person" else "",
            "thread_ts": said.thread_ts,
            "broadcast": said.subtype == _BROADCAST,
            "ephemeral": said.is_ephemeral,
            "edited": said.edited_ts,
            "files": list(said.files),
        }
        counted = {"reply_count": self.replies, "reply_users": list(self.people), "latest_reply": self.latest}
        return shown | counted if self.replies else shown


@dataclass
class Sight:
    """Everything one person sees, as it stands when the sight is made."""

    workspace: Workspace
    traffic: Traffic
    person: Person
    messages: Mapping[tuple[str, str], Seen] = field(init=False)
    counts: Json = field(init=False)
    home: Json | None = field(init=False)
    statuses: Sequence[Json] = field(init=False)
    problems: Sequence[Json] = field(init=False)
    version: str = field(init=False)

    def __post_init__(self) -> None:
        """Look once."""
        self.messages = {(one.message.channel, one.message.ts): one for one in self._seen()}
        self.counts = {
            "channels": [self._channel(channel) for channel in self.channels()],
            "threads": [self._thread(key, replies) for key, replies in self._threads().items()],
        }
        self.home = self.workspace.homes.get(self.person.id)
        self.statuses = self._statuses()
        mine = ("", self.person.id)
        self.problems = [_problem(problem) for problem in self.traffic.problems if problem.user in mine]
        self.version = self.workspace.version

    def state(self) -> Json:
        """Return all of it."""
        own = self.workspace.direct(self.person.id)
        app = {"id": APP_ID, "user": BOT_USER_ID, "name": "advisor", "title": "Framework Advisor"}
        return {
            "version": self.workspace.version,
            "me": _described(self.person),
            "app": app | {"direct": own.id if own else ""},
            "people": [_described(person) for person in self.workspace.people],
            "commands": list(COMMANDS),
            "messages": [seen.drawn(self.workspace) for seen in self.messages.values()],
            **self.counts,
            "home": self.home,
            "statuses": list(self.statuses),
            "problems": list(self.problems),
        }

    def channels(self) -> list[Channel]:
        """Return the channels, and of the direct messages the person's own."""
        return [c for c in self.workspace.channels if not c.is_direct or self.person.id in c.members]

    def _statuses(self) -> list[Json]:
        """Return the lines that say what is waited for."""
        visible = {channel.id for channel in self.channels()}
        return [
            {"channel": one.channel, "thread_ts": one.thread, "text": one.text}
            for one in self.traffic.waiting.statuses
            if one.channel in visible and one.person in ("", self.person.id)
        ]

    def _seen(self) -> list[Seen]:
        visible = {channel.id for channel in self.channels()}
        kept = [
            said
            for said in self.workspace.everything()
            if said.channel in visible and said.is_visible_to(self.person.id)
        ]
        replies: dict[tuple[str, str], list[Message]] = defaultdict(list)
        for said in kept:
            if said.thread_ts:
                replies[said.channel, said.thread_ts].append(said)
        return [Seen.of(said, replies.get((said.channel, said.ts), ())) for said in kept]

    def _channel(self, channel: Channel) -> Json:
        read = self.workspace.reads.get((self.person.id, channel.id, ""), "")
        fresh = self._unread(
            seen.message
            for seen in self.messages.values()
            if seen.message.channel == channel.id
            and seen.message.ts > read
            and (not seen.message.thread_ts or seen.message.subtype == _BROADCAST)
        )
        return {
            "id": channel.id,
            "name": "advisor" if channel.is_direct else channel.name,
            "kind": "direct" if channel.is_direct else "channel",
            "has_app": BOT_USER_ID in channel.members,
            "unread": len(fresh),
            "mentions": sum(f"<@{self.person.id}>" in said.text for said in fresh),
            "last_read": read,
        }

    def _threads(self) -> Mapping[tuple[str, str], list[Message]]:
        """Return the replies of each thread that the person began, wrote in or is named in."""
        threads: dict[tuple[str, str], list[Message]] = defaultdict(list)
        for seen in self.messages.values():
            if seen.message.thread_ts:
                threads[seen.message.channel, seen.message.thread_ts].append(seen.message)
        return {key: replies for key, replies in threads.items() if self._has_part(key, replies)}

    def _has_part(self, key: tuple[str, str], replies: Sequence[Message]) -> bool:
        first = [self.messages[key].message] if key in self.messages else []
        me = self.person.id
        return any(me == said.user or f"<@{me}>" in said.text or said.seen_by == me for said in (*first, *replies))

    def _thread(self, key: tuple[str, str], replies: Sequence[Message]) -> Json:
        channel, ts = key
        read = self.workspace.reads.get((self.person.id, channel, ts), "")
        unread = len(self._unread(said for said in replies if said.ts > read))
        return {"channel": channel, "thread_ts": ts, "unread": unread, "last_read": read}

    def _unread(self, messages: Iterable[Message]) -> list[Message]:
        """Return those that others wrote since the person last wrote there."""
        fresh: list[Message] = []
        for said in messages:
            if said.user == self.person.id:
                fresh.clear()
            else:
                fresh.append(said)
        return fresh


def kind_of(person: Person) -> str:
    """Return what somebody is: person, app, bot or slackbot."""
    special = {BOT_USER_ID: "app", SLACKBOT_ID: "slackbot"}
    return special.get(person.id) or ("bot" if person.bot_id else "person")


def _problem(problem: Problem) -> Json:
    names = "id kind text failure channel ts user attempt retry_in solved can_retry".split()
    return {name: getattr(problem, name) for name in names}


def _described(person: Person) -> Json:
    return {"id": person.id, "name": person.name, "kind": kind_of(person)}
