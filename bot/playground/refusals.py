"""Slack's way of saying no."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.playground.workspace import Json


@dataclass
class RefusalError(Exception):
    """A call Slack would refuse: its error name, and where Slack says more, its messages.

    ``status`` is the HTTP status, ``retry_after`` (seconds) goes into ``Retry-After``.
    """

    error: str
    messages: Sequence[str] = ()
    status: int = 200
    retry_after: int | None = None
    more: Json = field(default_factory=dict)

    def body(self) -> Json:
        """Return the JSON body of the refusal."""
        said: Json = {"ok": False, "error": self.error, **self.more}
        if self.messages:
            said["response_metadata"] = {"messages": [f"[ERROR] {message}" for message in self.messages]}
        if self.messages and self.error == "invalid_blocks":
            said["errors"] = list(self.messages)
        return said

    def headers(self) -> dict[str, str]:
        """Return the headers of the refusal."""
        return {} if self.retry_after is None else {"Retry-After": str(self.retry_after)}
