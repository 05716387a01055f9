"""The rounds: all set-ups take turns, the unit first and last in each."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bot.errors import BotError
from bot.measurement.load import Count, check, count
from bot.measurement.ratios import Counts
from bot.measurement.servers import COMMON, Setup
from bot.measurement.serving import served
from bot.verification.environments import Environment

# What is asked for, and the answer.
ROUTES: Mapping[str, tuple[str, object]] = {
    "hello": ("/json", {"message": "hello"}),
    "path": ("/items/42", {"id": 42, "name": "item"}),
}
# Before it is counted, a server is asked for as long, so that it is warm (seconds).
WARM_UP = 1.0
# Whoever asks for more than this part of its time may be slower than the server.
_BUSY = 0.9


@dataclass(slots=True)
class Taken:
    """What was counted; which set-ups failed, and why; and those that answered as fast as we could ask."""

    counts: Counts = field(default_factory=lambda: Counts([]))
    failed: dict[Setup, str] = field(default_factory=dict)
    faster: set[Setup] = field(default_factory=set)


def turns(plan: Sequence[Setup], unit: Setup, number: int) -> list[Setup]:
    """Return the order of a round: the unit, all others, reversed every other time, and the unit again.

    >>> plan = [Setup(name, "Granian") for name in ("flask", "django", "bottle")]
    >>> [one.framework for one in turns(plan, plan[0], 1)]
    ['flask', 'bottle', 'django', 'flask']
    """
    others = [one for one in plan if one != unit]
    return [unit, *(reversed(others) if number % 2 else others), unit]


def take(
    plan: Sequence[Setup],
    environments: Mapping[str, Environment],
    folder: Path,
    *,
    rounds: int,
    seconds: float,
    tell: Callable[[Setup], None],
) -> Taken:
    """Count every set-up in every round, the first being the unit; ``tell`` hears of each turn that is over.

    One that fails takes no further turn; BotError when it is the unit.
    """
    unit, taken = plan[0], Taken()
    for number in range(rounds):
        taken.counts.rounds.append({})
        for setup in turns(plan, unit, number):
            if setup not in taken.failed:
                _turn(taken, setup, unit, environments[setup.framework], folder, seconds)
            tell(setup)
    return taken


def _turn(taken: Taken, setup: Setup, unit: Setup, environment: Environment, folder: Path, seconds: float) -> None:
    """Note what one set-up does in its turn."""
    try:
        for route, found in counted(setup, environment, folder, seconds).items():
            taken.counts.note(setup, route, found.per_second)
            if found.asking > _BUSY:
                taken.faster.add(setup)
    except BotError as refusal:
        if setup == unit:
            raise
        taken.failed[setup] = str(refusal)


def counted(setup: Setup, environment: Environment, folder: Path, seconds: float) -> dict[str, Count]:
    """Return what a set-up answers by route, on the common server the path route only; each answer is checked."""
    counts: dict[str, Count] = {}
    with served(setup, environment, folder) as port:
        bodies = {route: check(port, path, expected) for route, (path, expected) in ROUTES.items()}
        for route in ("path",) if setup.server == COMMON else tuple(ROUTES):
            path, _ = ROUTES[route]
            count(port, path, bodies[route], min(WARM_UP, seconds))
            counts[route] = count(port, path, bodies[route], seconds)
            if not counts[route].per_second:
                raise BotError(f"{setup.framework} on {setup.server} answered nothing at all")
    return counts
