"""What a mark from 0 to 5 stands for: words, or figures."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.record import Record


@dataclass(frozen=True, slots=True)
class Rubric(Record):
    """What the marks 1, 3 and 5 of a quality mean, in words."""

    one: str
    three: str
    five: str


@dataclass(frozen=True, slots=True)
class Bounds(Record):
    """The figures a mark stands for: ``steps[n]`` is the least figure that earns mark n + 1.

    ``figure`` names a field of :class:`Facts`, ``builtin_parts`` or ``speed_vs_flask``.
    """

    figure: str
    unit: str
    steps: tuple[float, float, float, float, float]
    lower_is_better: bool = False
