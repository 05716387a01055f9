"""The log of both directions: what was brought to the app, what it called, and what went wrong."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import dataclass, replace

from bot.playground.delivery import Delivery, Kind
from bot.playground.occasions import Occasion
from bot.playground.waiting import Waiting
from bot.playground.workspace import Json

_SHOWN_PROBLEMS = 50
# Slack's reasons for a retry, and its words for a failed command, as sentences.
_WHY = {
    "http_timeout": "no answer within {seconds:g} s",
    "timeout": "no acknowledgement within {seconds:g} s",
    "http_error": "it answered with status {status}",
    "connection_failed": "it can't be reached",
}


@dataclass(frozen=True, slots=True)
class Call:
    """One call of the Web API, or of a response URL (``method`` is then "response_url").

    ``at`` is the Unix time it came in; ``made`` are channel and ts of the message it posted or changed.
    """

    method: str
    arguments: Json
    reply: Json
    status: int
    at: float = 0.0
    milliseconds: float = 0.0
    made: tuple[str, str] | None = None
    url: str = ""

    @property
    def is_refused(self) -> bool:
        """Tell whether the workspace said no."""
        return self.reply.get("ok") is False

    @property
    def key(self) -> str:
        """Return what every try of one call shares."""
        same = [str(self.arguments.get(name, "")) for name in ("channel", "thread_ts", "ts", "user_id", "text")]
        return "\n".join(["call", self.method, self.url, *same])

    def answers(self, occasion: Occasion) -> bool:
        """Tell whether this may be the app's answer to ``occasion``."""
        arguments = self.arguments | ({"url": self.url} if self.url else {})
        return not self.is_refused and occasion.is_answered_by(self.method, arguments, self.reply)


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that went wrong between workspace and app, in words for the person (``user``) it concerns.

    ``attempt`` counts from 1; ``retry_in`` are the seconds until the next, None when there is none. ``about`` is what
    could not be brought, None for a refused call. ``key`` is the same for every try of one thing, and so is
    ``id`` until one worked (``solved``).
    """

    id: int
    kind: str
    text: str
    failure: str
    key: str
    channel: str = ""
    ts: str = ""
    user: str = ""
    attempt: int = 1
    retry_in: float | None = None
    about: Delivery | None = None
    solved: bool = False

    @property
    def can_retry(self) -> bool:
        """Tell whether it can be brought once more."""
        return self.about is not None and not self.solved


class Traffic:
    """Everything that passed between workspace and app, oldest first."""

    def __init__(self, noted: Callable[[], None], ack_seconds: float) -> None:
        """Call ``noted`` after each entry; ``ack_seconds`` is how long the app had to acknowledge."""
        self.deliveries: list[Delivery] = []
        self.calls: list[Call] = []
        self.problems: list[Problem] = []
        self.waiting = Waiting(noted)
        self._noted, self._seconds = noted, ack_seconds
        self._numbers = itertools.count(1)

    def begun(self, body: Json) -> None:
        """Take note that something is on its way to the app."""
        occasion = Occasion.of(body)
        if occasion and occasion.is_addressed:
            self.waiting.begin(occasion)
            self._noted()

    def delivered(self, delivery: Delivery) -> None:
        """Take note of one attempt that has ended."""
        self.deliveries.append(delivery)
        if delivery.is_acknowledged:
            self.solve(_key(delivery))
        else:
            self._complain(delivery)
        self._noted()

    def called(self, call: Call) -> None:
        """Take note of a call of the app."""
        self.calls.append(call)
        self.waiting.end(call.answers)
        if call.is_refused:
            self._refused(call)
        else:
            self.solve(call.key)
        self._noted()

    def problem(self, number: int) -> Problem | None:
        """Return the problem with this id while it is remembered."""
        return next((problem for problem in self.problems if problem.id == number), None)

    def solve(self, key: str) -> None:
        """Take note that what failed under ``key`` has worked now."""
        self.problems[:] = [
            replace(one, solved=True, retry_in=None) if one.key == key else one for one in self.problems
        ]

    def entries(self) -> list[Delivery | Call]:
        """Return both directions in the order of time."""
        return sorted([*self.deliveries, *self.calls], key=lambda entry: entry.at)

    def clear(self) -> None:
        """Forget everything."""
        self.deliveries.clear()
        self.calls.clear()
        self.problems.clear()
        self.waiting.end(lambda _: True)

    def _complain(self, delivery: Delivery) -> None:
        key, occasion, receipt = _key(delivery), Occasion.of(delivery.body), delivery.receipt
        self.waiting.end(lambda other: other.key == key)
        why = _WHY.get(receipt.failure, receipt.failure).format(seconds=self._seconds, status=receipt.status)
        again = f" Slack tries again in {delivery.retry_in:g} s." if delivery.retry_in is not None else ""
        given_up = " Slack gives up." if delivery.kind is Kind.EVENT and not again else ""
        text = f"The advisor did not take this: {why}.{again}{given_up}"
        place = (occasion.channel, occasion.ts, occasion.person) if occasion else ("", "", "")
        attempt, kind = delivery.retry_num + 1, str(delivery.kind)
        self._keep(
            Problem(self._id(key), kind, text, receipt.failure, key, *place, attempt, delivery.retry_in, about=delivery)
        )

    def _refused(self, call: Call) -> None:
        error, more = str(call.reply.get("error")), call.reply.get("response_metadata", {}).get("messages", [])
        text = f"{call.method} was refused: {error}" + (f" ({'; '.join(more)})" if more else "")
        channel, ts = call.arguments.get("channel"), call.arguments.get("thread_ts")
        where, thread = (value if isinstance(value, str) else "" for value in (channel, ts))
        self._keep(Problem(self._id(call.key), "web_api", text, error, call.key, where, thread))

    def _id(self, key: str) -> int:
        """Return the id of the problem that lasts under ``key``, else a new one."""
        lasting = (problem.id for problem in self.problems if problem.key == key and not problem.solved)
        return next(lasting, None) or next(self._numbers)

    def _keep(self, problem: Problem) -> None:
        self.problems[:] = [one for one in self.problems if one.id != problem.id]
        self.problems.append(problem)
        del self.problems[:-_SHOWN_PROBLEMS]


def _key(delivery: Delivery) -> str:
    """Return what every attempt to bring one thing shares."""
    occasion = Occasion.of(delivery.body)
    return occasion.key if occasion else str(delivery.body.get("event_id") or id(delivery.body))
