"""What we answer when it is asked what a notion is, who needs it, what a comparison rests on, or just for a name."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.catalog import Concept, Evidence, Example, Feature, Framework, Quality
from bot.domain.guide import Option
from bot.domain.proof import Proof
from bot.domain.question import Suggestion
from bot.domain.reasons import Reason


@dataclass(frozen=True, slots=True)
class Explanation:
    """What a concept, quality or feature is, and what follows for the choice.

    ``partly`` have a feature in part. ``products`` were named instead: each, what it is, who goes with it, its upkeep.
    ``there`` is how it is dealt with in the frameworks it was asked of; ``program`` does it in the only one.
    ``is_surmised``: nobody named it; it is what lies nearest to a circumstance that was told.
    """

    subject: Concept | Quality | Feature
    frameworks: tuple[Framework, ...] = ()
    partly: tuple[Framework, ...] = ()
    products: tuple[tuple[str, str, tuple[Framework, ...], Evidence | None], ...] = ()
    there: tuple[tuple[Framework, Evidence], ...] = ()
    program: Example | None = None
    proof: Proof | None = None
    suggestions: tuple[Suggestion, ...] = ()
    is_surmised: bool = False


@dataclass(frozen=True, slots=True)
class Grounds:
    """What a comparison rests on: of each framework, the reasons for it beside the others, with their evidence.

    ``against`` are those against each, where they were asked for; then ``reasons`` may be empty.
    """

    frameworks: tuple[Framework, ...]
    reasons: tuple[tuple[Framework, tuple[Reason, ...]], ...]
    suggestions: tuple[Suggestion, ...] = ()
    against: tuple[tuple[Framework, tuple[Reason, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class Sources:
    """Where what is said of a framework can be checked.

    ``said`` are marks, each with its quality's name, its number and its evidence; ``proofs`` the programs that ran.
    """

    framework: Framework
    said: tuple[tuple[str, int, Evidence], ...]
    proofs: tuple[Proof, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()


@dataclass(frozen=True, slots=True)
class Wanting:
    """Which kinds of project want a criterion: those that do most, how many do, of how many.

    With a ``project``, as it was ``said``, it is told of that one alone, by what ``counts`` there. Of a ``Concept`` its
    advice is all there is.
    """

    subject: Concept | Quality | Feature
    wanted: tuple[Concept, ...] = ()
    number: int = 0
    of: int = 0
    project: Concept | None = None
    said: str = ""
    counts: tuple[Quality | Feature, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()


@dataclass(frozen=True, slots=True)
class Repeated:
    """The answer would be the one that was just given: no more is known of these ``frameworks``.

    ``stays``: it is a recommendation, of which what was told since changes nothing.
    """

    frameworks: tuple[Framework, ...]
    suggestions: tuple[Suggestion, ...] = ()
    stays: bool = False


@dataclass(frozen=True, slots=True)
class Picks:
    """The best for each kind of application, and the one that comes first by what everybody wants a little of."""

    picks: tuple[tuple[Option, Framework], ...]
    all_round: Framework
    suggestions: tuple[Suggestion, ...] = ()
