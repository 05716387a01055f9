"""What two frameworks differ by on one criterion, or have alike: bare facts, in figures where there are any."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.catalog import Feature, Framework, Quality, Support

# The figure that idle servers are compared by; the others are those of a quality's bounds.
IDLE = "idle_mb"


@dataclass(frozen=True, slots=True)
class Times:
    """How many ``times`` the second's requests the first answered, each on its usual server.

    ``on_same`` is how many times the requests of the other whoever is ``ahead_there`` answered where both ran on the
    same server, None when they did not; nobody (None) is ahead within the noise. Raises ValueError when the second is
    faster.
    """

    frameworks: tuple[Framework, Framework]
    times: float
    on_same: float | None = None
    ahead_there: Framework | None = None

    def __post_init__(self) -> None:
        """Hold the faster against the slower."""
        if self.times < 1:
            raise ValueError(f"{self.times:g} times: name the faster first")


@dataclass(frozen=True, slots=True)
class Figured:
    """The figure of each, and which it is: that of a quality's bounds, or the memory of an idle server."""

    frameworks: tuple[Framework, Framework]
    figure: str
    figures: tuple[float, float]


@dataclass(frozen=True, slots=True)
class Marked:
    """The mark of each on a quality."""

    frameworks: tuple[Framework, Framework]
    quality: Quality
    marks: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Alike:
    """How both have a feature: by the same support, and ``limited`` alike."""

    feature: Feature
    support: Support
    limited: bool = False


Contrast = Times | Figured | Marked | Alike
