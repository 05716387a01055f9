"""Figures side by side, before they are drawn: as a block, as a line of text, as a picture."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a comparison: the criterion and one cell for each framework, in order."""

    criterion: str
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Series:
    """A bar for each label of its chart, in order; ``ranges`` are the least and the greatest that was measured."""

    name: str
    values: tuple[float, ...]
    ranges: tuple[tuple[float, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Chart:
    """Bars by label, those of several series beside each other.

    ``title`` says what is counted, ``about`` what it is counted by; ``notes`` stand below a picture that
    travels alone; the first says what the figures mean, and they are shown nowhere without it.
    Raises ValueError when a series has not one value (and one range, if any) for each label.
    """

    title: str
    about: str
    labels: tuple[str, ...]
    series: tuple[Series, ...]
    notes: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Hold every series against the labels."""
        for one in self.series:
            if len(one.values) != len(self.labels) or len(one.ranges) not in (0, len(self.labels)):
                raise ValueError(f"{one.name}: one value for each of {', '.join(self.labels)}")

    @property
    def contrast(self) -> float:
        """How many times the least value of the first series its greatest is."""
        least, most = min(self.series[0].values), max(self.series[0].values)
        return most / least if least > 0 else float("inf")
