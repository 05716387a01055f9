"""How a message came about: what was asked, how it was understood, the blocks as sent, and the traffic."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from bot.playground.delivery import Delivery, Kind
from bot.playground.occasions import Occasion
from bot.playground.traffic import Call, Traffic
from bot.playground.workspace import Json, Message, Workspace


class Replay(Protocol):
    """Plays anew what the app was brought, each body once and in order."""

    def take(self, body: Json, at: float, first_message: str = "") -> Json | None:
        """Return an account of what the app makes of ``body``, brought at ``at``; None when it keeps silent.

        ``first_message`` is what the thread begins with. An account holds ``question``, ``understood`` (lines),
        ``advice`` (an object or None) and ``text``, what the app would say.
        """
        ...


@dataclass(frozen=True, slots=True)
class Played:
    """Something that was brought to the app, and what replaying it gave."""

    delivery: Delivery
    occasion: Occasion
    account: Json | None


class Inspector:
    """Looks behind the messages of one workspace."""

    def __init__(self, workspace: Workspace, traffic: Traffic) -> None:
        """Look into ``workspace`` and its ``traffic``; without ``replays`` nothing is told of understanding."""
        self.replays: Callable[[], Replay] | None = None
        self._workspace, self._traffic = workspace, traffic
        self._version = ""
        self._replay: Replay | None = None
        self._played: dict[str, Played] = {}
        self._known: set[int] = set()

    def inspect(self, message: Message) -> Json:
        """Return how ``message`` came about."""
        self._catch_up()
        key = (message.channel, message.ts)
        call = next((c for c in self._traffic.calls if c.made == key and not c.is_refused), None)
        played = self._cause(call) if call else self._brought(message)
        sent = (call.arguments if call else {}).get("blocks") or []
        return {
            "question": _question(played) if played else None,
            "understood": list(played.account["understood"]) if played and played.account else [],
            "advice": _advice(played, call),
            "blocks": sent,
            "traffic": [drawn_entry(entry) for entry in self._entries(played, call)],
        }

    def _catch_up(self) -> None:
        """Replay what was brought since the last look."""
        if self._version != self._workspace.version:
            self._version, self._replay = self._workspace.version, self.replays() if self.replays else None
            self._played, self._known = {}, set()
        for delivery in sorted(self._traffic.deliveries, key=lambda one: one.at):
            if id(delivery) not in self._known and delivery.is_acknowledged:
                self._known.add(id(delivery))
                self._play(delivery)

    def _play(self, delivery: Delivery) -> None:
        occasion = Occasion.of(delivery.body)
        if occasion is None or occasion.key in self._played:
            return
        first = self._workspace.find(occasion.channel, occasion.thread)
        said = first.text if first and not first.bot_id else ""
        account = self._replay.take(delivery.body, delivery.at, said) if self._replay else None
        self._played[occasion.key] = Played(delivery, occasion, account)

    def _cause(self, call: Call) -> Played | None:
        """Return what a call of the app answers: what would be answered so, else the newest that was for the app."""
        before = [p for p in self._played.values() if p.delivery.at <= call.at and call.answers(p.occasion)]
        text = call.arguments.get("text")
        same = [played for played in before if played.account and played.account["text"] == text]
        addressed = [played for played in before if played.occasion.is_addressed]
        return next((found[-1] for found in (same, addressed, before) if found), None)

    def _brought(self, message: Message) -> Played | None:
        """Return how a person's message reached the app."""
        return self._played.get(f"message:{message.channel}:{message.ts}")

    def _entries(self, played: Played | None, call: Call | None) -> list[Delivery | Call]:
        """Return the deliveries of a question and the calls up to its answer, in order of time."""
        found: list[Delivery | Call] = []
        if played:
            found += [d for d in self._traffic.deliveries if _is_about(d, played.occasion.key)]
        if call:
            start = played.delivery.at if played else call.at
            found += [
                c
                for c in self._traffic.calls
                if c.made == call.made or (start <= c.at <= call.at and c.is_refused and c.key == call.key)
            ]
        return sorted(found, key=lambda entry: entry.at)


def drawn_entry(entry: Delivery | Call) -> Json:
    """Return a delivery or a call as the control API shows it."""
    timed = {"at": entry.at, "milliseconds": round(entry.milliseconds, 1), "status": entry.status}
    if isinstance(entry, Call):
        return {
            "direction": "from_app",
            "method": entry.method,
            **timed,
            "arguments": entry.arguments,
            "reply": entry.reply,
        }
    return {
        "direction": "to_app",
        "kind": str(entry.kind),
        "name": _name(entry),
        **timed,
        "attempt": entry.retry_num + 1,
        "reason": entry.retry_reason,
        "acknowledged": entry.is_acknowledged,
        "failure": entry.receipt.failure,
        "body": entry.body,
        "reply": entry.receipt.reply,
    }


def _name(delivery: Delivery) -> str:
    """Return what Slack calls the thing that was brought."""
    match delivery.kind:
        case Kind.EVENT:
            return str(delivery.body["event"]["type"])
        case Kind.COMMAND:
            return str(delivery.body["command"])
        case Kind.INTERACTION:
            return str(delivery.body.get("type", ""))


def _question(played: Played) -> Json:
    occasion, body = played.occasion, played.delivery.body
    text = str(played.account["question"]) if played.account else _words(body)
    return {"kind": occasion.kind, "text": text, "user": occasion.person, "ts": occasion.ts}


def _words(body: Json) -> str:
    """Return the words in a body that was not replayed."""
    if "event" in body:
        return str(body["event"].get("text", ""))
    return str(body.get("text", "")) if "command" in body else ""


def _advice(played: Played | None, call: Call | None) -> Json | None:
    account = played.account if played else None
    if account is None or account["advice"] is None:
        return None
    is_certain = call is not None and account["text"] == call.arguments.get("text")
    return {**account["advice"], "is_certain": is_certain}


def _is_about(delivery: Delivery, key: str) -> bool:
    occasion = Occasion.of(delivery.body)
    return occasion is not None and occasion.key == key
