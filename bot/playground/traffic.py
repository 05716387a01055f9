"""The log of both directions: what was brought to the app, what it called, and what went wrong."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

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

    def answers(self, occasion: Occasion) -> bool:
        """Tell whether this may be the app's answer to ``occasion``."""
        arguments = self.arguments | ({"url": self.url} if self.url else {})
        return not self.is_refused and occasion.is_answered_by(self.method, arguments, self.reply)


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that went wrong between workspace and app, in words for the person (``user``) it concerns.

    ``attempt`` counts from 1; ``retry_in`` are the seconds until the next, None when there is none.
    """

    id: int
    kind: str
    text: str
    failure: str
    channel: str = ""
    ts: str = ""
    user: str = ""
    attempt: int = 1
    retry_in: float | None = None


class Traffic:
    """Everything that passed between workspace and app, oldest first."""

    def __init__(self, noted: Callable[[], None], ack_seconds: float) -> None:
        """Call ``noted`` after each entry; ``ack_seconds`` is how long the app had to acknowledge."""
        self.deliveries: list[Delivery] = []
        self.calls: list[Call] = []
        self.problems: list[Problem] = []
        self.waiting = Waiting(noted)
        self._noted, self._seconds = noted, ack_seconds
        self._numbers = 0

    def begun(self, body: Json) -> None:
        """Take note that something is on its way to the app."""
        occasion = Occasion.of(body)
        if occasion and occasion.is_addressed:
            self.waiting.begin(occasion)
            self._noted()

    def delivered(self, delivery: Delivery) -> None:
        """Take note of one attempt that has ended."""
        self.deliveries.append(delivery)
        if not delivery.is_acknowledged:
            self._complain(delivery)
        self._noted()

    def called(self, call: Call) -> None:
        """Take note of a call of the app."""
        self.calls.append(call)
        self.waiting.end(call.answers)
        if call.is_refused:
            error = str(call.reply.get("error"))
            self._keep("web_api", f"{call.method} was refused: {error}{_said(call.reply)}", error)
        self._noted()

    def entries(self) -> list[Delivery | Call]:
        """Return both directions in the order of time."""
        return sorted([*self.deliveries, *self.calls], key=lambda entry: entry.at)

    def clear(self) -> None:
        """Forget everything."""
        for log in (self.deliveries, self.calls, self.problems):
            log.clear()
        self.waiting.end(lambda _: True)

    def _complain(self, delivery: Delivery) -> None:
        occasion = Occasion.of(delivery.body)
        if occasion:
            self.waiting.end(lambda other: other.key == occasion.key)
        receipt = delivery.receipt
        why = _WHY.get(receipt.failure, receipt.failure).format(seconds=self._seconds, status=receipt.status)
        again = f" Slack tries again in {delivery.retry_in:g} s." if delivery.retry_in is not None else ""
        given_up = " Slack gives up." if delivery.kind is Kind.EVENT and not again else ""
        text = f"The advisor did not take this: {why}.{again}{given_up}"
        place = (occasion.channel, occasion.ts, occasion.person) if occasion else ("", "", "")
        self._keep(str(delivery.kind), text, receipt.failure, *place, delivery.retry_num + 1, delivery.retry_in)

    def _keep(
        self,
        kind: str,
        text: str,
        failure: str,
        channel: str = "",
        ts: str = "",
        user: str = "",
        attempt: int = 1,
        retry_in: float | None = None,
    ) -> None:
        self._numbers += 1
        self.problems.append(Problem(self._numbers, kind, text, failure, channel, ts, user, attempt, retry_in))
        del self.problems[:-_SHOWN_PROBLEMS]


def _said(reply: Json) -> str:
    """Return what a refusal says beyond its name."""
    messages = reply.get("response_metadata", {}).get("messages", [])
    return f" ({'; '.join(messages)})" if messages else ""
