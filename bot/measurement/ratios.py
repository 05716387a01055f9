"""What the counts say: ratios to the unit's of the same round, their median and their range; pure."""

from __future__ import annotations

import math
import statistics
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.domain.speed import Range
from bot.measurement.servers import Setup

# A setup on a route, in one round.
Key = tuple[Setup, str]
# A machine on which the unit strays further than this from its own mean is not quiet.
QUIET = 0.1


@dataclass(frozen=True, slots=True)
class Ratio:
    """The median of the ratios of all rounds, and the least and the greatest."""

    median: float
    span: Range

    @classmethod
    def of(cls, ratios: Iterable[float]) -> Ratio:
        """Return what several rounds come to.

        >>> Ratio.of([2, 1, 1.234])
        Ratio(median=1.23, span=(1, 2))
        """
        rounded = sorted(round(one, 2) for one in ratios)
        return cls(round(statistics.median(rounded), 2), (rounded[0], rounded[-1]))


@dataclass(slots=True)
class Counts:
    """The requests per second of each round, by what answered them; the unit answers more than once a round."""

    rounds: list[dict[Key, list[float]]]

    def note(self, setup: Setup, route: str, per_second: float) -> None:
        """Add a count to the last round."""
        self.rounds[-1].setdefault((setup, route), []).append(per_second)

    def ratio(self, setup: Setup, unit: Setup, route: str) -> Ratio | None:
        """Return how a setup compares with the unit, over the rounds in which both answered; None: in none."""
        pairs = [(one.get((setup, route)), one.get((unit, route))) for one in self.rounds]
        # Of the unit itself the first run counts, beside the mean of all: that shows the noise.
        found = [own[0] / statistics.mean(base) for own, base in pairs if own and base and all(base)]
        return Ratio.of(found) if found else None

    def stray(self, unit: Setup) -> float:
        """Return by how much the unit strayed from its own mean at most, over all rounds and routes."""
        return max((_stray(runs) for runs in self._runs(unit).values()), default=0.0)

    def _runs(self, unit: Setup) -> Mapping[str, Sequence[float]]:
        """Return every count of a setup, by route."""
        runs: dict[str, list[float]] = {}
        for one in self.rounds:
            for (setup, route), found in one.items():
                if setup == unit:
                    runs.setdefault(route, []).extend(found)
        return runs


def _stray(runs: Sequence[float]) -> float:
    """Return the greatest distance from the mean, as a part of it.

    >>> round(_stray([9, 10, 11]), 3)
    0.1
    """
    mean = statistics.mean(runs)
    return max(abs(one / mean - 1) for one in runs) if mean else math.inf


def noise(stray: float) -> float:
    """Return the least proportion that means anything: the stray, rounded up to the next 5 %.

    >>> noise(0.27), noise(0.02), noise(0)
    (1.3, 1.05, 1.05)
    """
    return round(1 + max(1, math.ceil(round(stray * 20, 6))) * 0.05, 2)
