"""What was measured of speed: the one source of what the bot says about it."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bot.domain.record import Record

Range = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Usual(Record):
    """A framework on the server it recommends: requests per second as a multiple of the unit's, by route.

    A range is the least and the greatest of all rounds; ``idle_mb`` the memory of the idle server.
    """

    server: str
    hello: float
    hello_range: Range
    path: float
    path_range: Range
    idle_mb: float


@dataclass(frozen=True, slots=True)
class Elsewhere(Record):
    """A framework on another server, path route; ``on_same``: where the unit ran on the same server as all.

    ``part`` says what was run of a framework that has two of it ("ASGI App").
    """

    framework: str
    server: str
    path: float
    path_range: Range
    on_same: float | None = None
    on_same_range: Range | None = None
    part: str | None = None


@dataclass(frozen=True, slots=True)
class Speed(Record):
    """The file ``speed.yaml``: a measurement, how it was made, and what it teaches.

    ``finding`` and ``shown_by`` are sentences; ``noise`` is the least proportion that means anything; ``unit`` the
    framework that counts as 1. ``page`` tells it at length.
    """

    date: datetime.date
    page: str
    finding: str
    shown_by: str
    noise: float
    unit: str
    same_server: str
    method: tuple[str, ...]
    versions: Mapping[str, str]
    usual: Mapping[str, Usual]
    elsewhere: tuple[Elsewhere, ...]
    alone: Mapping[str, float]
    importing: Mapping[str, float]
    wait: float
    waiting: Mapping[str, float]

    @property
    def cited(self) -> str:
        """Return the source that evidence gives for a figure of this measurement."""
        return f"Measured {self.date}, {self.page}"

    def times(self, framework: str) -> float | None:
        """Return how many times the unit's requests a framework answered on its usual server; None: not measured."""
        return self.usual[framework].path if framework in self.usual else None

    def on_same_server(self, framework: str) -> float | None:
        """Return the same where both ran on the same server; None when that was not measured."""
        return next((one.on_same for one in self.elsewhere if one.framework == framework
                     and one.server == self.same_server and one.part is None), None)  # fmt: skip

    def figures(self) -> Iterator[float]:
        """Yield every figure there is."""
        yield from (self.noise, self.wait)
        for one in self.usual.values():
            yield from (one.hello, *one.hello_range, one.path, *one.path_range, one.idle_mb)
        for other in self.elsewhere:
            yield from (other.path, *other.path_range)
            yield from () if other.on_same is None else (other.on_same, *(other.on_same_range or ()))
        yield from (*self.alone.values(), *self.importing.values(), *self.waiting.values())
