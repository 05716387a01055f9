"""What we answer when it is asked what frameworks have in common, what ties or ranks them, or what speaks for one."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.catalog import Feature, Framework, Quality
from bot.domain.chart import Row
from bot.domain.matters import Matter
from bot.domain.pairs import Descent, Told
from bot.domain.question import Suggestion


@dataclass(frozen=True, slots=True)
class Kinship:
    """The base of what is told of several frameworks as one, in the order they are told of.

    Raises ValueError when there is but one.
    """

    frameworks: tuple[Framework, ...]

    def __post_init__(self) -> None:
        """Refuse what is told of one alone."""
        if len(self.frameworks) < 2:
            raise ValueError(f"a kinship of {len(self.frameworks)}: it takes two")


@dataclass(frozen=True, slots=True)
class InCommon(Kinship):
    """What frameworks have alike, the rarest first, and the rows that still tell them ``apart``.

    Each speaks what is ``spoken``, has the ``traits``, and the ``parts`` built in; none has what is ``lacking``.
    ``marks`` are the same for all, the best first; so is the ``licence``, None where they have several.
    """

    spoken: tuple[Feature, ...] = ()
    traits: tuple[Feature, ...] = ()
    parts: tuple[Feature, ...] = ()
    lacking: tuple[Feature, ...] = ()
    marks: tuple[tuple[Quality, int], ...] = ()
    licence: str | None = None
    apart: tuple[Row, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()


@dataclass(frozen=True, slots=True)
class Relation(Kinship):
    """Whether the first framework is built on the second, or ``made`` by the same people, and what else ties them.

    ``holds``: it is, it is not, or neither yes nor no was asked for (None). ``origins`` are those of the two, in
    order. ``requires``: the first requires the second; ``is_required``: the second the first. ``tied`` is what there
    is to tell of just these two.
    """

    origins: tuple[Descent, Descent]
    made: bool
    holds: bool | None
    requires: bool
    is_required: bool
    tied: Told | None = None
    suggestions: tuple[Suggestion, ...] = ()

    @property
    def same_makers(self) -> bool:
        """Whether the same people make both."""
        own, its = self.origins
        return own.makers == its.makers


@dataclass(frozen=True, slots=True)
class Edge:
    """Where one framework is ahead of another, the farthest first: by marks, its own and the other's, and by parts."""

    marks: tuple[tuple[Quality, int, int], ...] = ()
    parts: tuple[Feature, ...] = ()


@dataclass(frozen=True, slots=True)
class CaseFor(Kinship):
    """What speaks for the first framework against the second, and what will be said for the ``other``."""

    own: Edge
    other: Edge
    suggestions: tuple[Suggestion, ...] = ()


@dataclass(frozen=True, slots=True)
class Licences(Kinship):
    """Who is under which licence, by its name.

    ``is_free``: none of them is under the GPL or the like; ``of_copyleft``: that was asked; ``of_products``: it was
    asked whether closed or paid products may be built.
    """

    under: tuple[tuple[str, tuple[Framework, ...]], ...]
    is_free: bool
    of_copyleft: bool = False
    of_products: bool = False
    suggestions: tuple[Suggestion, ...] = ()


@dataclass(frozen=True, slots=True)
class Abreast(Kinship):
    """One matter asked of several: what is on record of each, as ``Matter`` tells it."""

    matter: Matter
    suggestions: tuple[Suggestion, ...] = ()


@dataclass(frozen=True, slots=True)
class Order:
    """Frameworks with their figures, first to last: by what, and what the figures are.

    ``is_clear``: the first is ahead of the second; ``falling``: the last was asked for, and comes first.
    """

    by: str
    headed: str
    places: tuple[tuple[Framework, float], ...]
    is_clear: bool
    falling: bool


@dataclass(frozen=True, slots=True)
class Ranked(Kinship):
    """All frameworks, or those named, in their order by one quality; ``finding`` as in a comparison."""

    order: Order
    finding: tuple[str, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
