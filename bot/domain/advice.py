"""What we answer, before it has a look. Every kind carries what a card needs and no more."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bot.domain.asides import Explanation as Explanation
from bot.domain.asides import Grounds as Grounds
from bot.domain.asides import Picks as Picks
from bot.domain.asides import Repeated as Repeated
from bot.domain.asides import Sources as Sources
from bot.domain.asides import Wanting as Wanting
from bot.domain.catalog import Concept, Evidence, Example, Feature, Framework, Group, Kin, Quality, Support
from bot.domain.chart import Chart
from bot.domain.chart import Row as Row
from bot.domain.contrast import Contrast
from bot.domain.guide import Option, Step
from bot.domain.kinship import Abreast as Abreast
from bot.domain.kinship import CaseFor as CaseFor
from bot.domain.kinship import InCommon as InCommon
from bot.domain.kinship import Licences as Licences
from bot.domain.kinship import Order
from bot.domain.kinship import Ranked as Ranked
from bot.domain.kinship import Relation as Relation
from bot.domain.matters import Matter
from bot.domain.moves import Migration as Migration
from bot.domain.moves import Moves as Moves
from bot.domain.pairs import Told, Works
from bot.domain.proof import Proof
from bot.domain.proven import ArticleClaims as ArticleClaims
from bot.domain.proven import Proven as Proven
from bot.domain.proven import Sample as Sample
from bot.domain.question import Need
from bot.domain.question import Suggestion as Suggestion
from bot.domain.reasons import Exclusion, Familiar, Reason, Sensitivity, Sureness, Switch, TakenUp
from bot.domain.staying import Staying as Staying
from bot.domain.talk import Clarification as Clarification
from bot.domain.talk import Fallback as Fallback
from bot.domain.talk import Help as Help
from bot.domain.talk import Notice as Notice
from bot.domain.talk import ReadOn as ReadOn
from bot.domain.talk import SmallTalk as SmallTalk
from bot.domain.tools import Held as Held


class Verdict(StrEnum):
    """The answer to "does X have Y": yes built in, partial through an add-on or in part, no."""

    YES = "yes"
    PARTIAL = "partial"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Description:
    """One framework, or one aspect (None: the overview); to deploy it, ``places`` named and the idle server's MB.

    ``matters`` are the single ones asked for, in order; ``of_users``: who uses it was; ``workers``: how many to run.
    """

    framework: Framework
    aspect: str | None
    suggestions: tuple[Suggestion, ...] = ()
    places: tuple[str, ...] = ()
    idle_mb: float | None = None
    matters: tuple[Matter, ...] = ()
    of_users: bool = False
    workers: Concept | None = None


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two or more frameworks against each other.

    ``rows`` hold only what tells them apart; ``choose`` says for each framework when to take it. ``winner`` is set
    when the question carried needs that decide, and ``because`` is what does; ``because`` alone is what all of them
    meet alike. ``measured`` is how two differ by it, ``order`` how several do; ``reverse``: it was asked from the
    other end ("which is slower?"); ``answer`` to "is X faster than Y?". ``left_out`` found no room. ``finding``, here
    and elsewhere, is what was measured or counted of what is asked for. ``wish`` names what ``because`` is needed for.
    ``tied`` is what there is to tell of just these two. ``reasoned``: the claim that is answered came with a reason.
    ``done`` is how each does what was named, as far as that is known, and ``notion`` what that is called.
    """

    frameworks: tuple[Framework, ...]
    rows: tuple[Row, ...]
    choose: tuple[tuple[str, str], ...]
    winner: Framework | None = None
    because: Quality | Feature | None = None
    measured: Contrast | None = None
    reverse: bool = False
    answer: Verdict | None = None
    left_out: tuple[Framework, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    finding: tuple[str, ...] = ()
    chart: Chart | None = None
    order: Order | None = None
    wish: str = ""
    tied: Told | None = None
    reasoned: bool = False
    notion: str = ""
    done: tuple[tuple[Framework, Evidence], ...] = ()


@dataclass(frozen=True, slots=True)
class Combination:
    """Whether and how two frameworks live in one application: ``guest`` inside ``host``.

    ``asked`` are the two as they were named; ``turned``: it works, but the other way round than asked.
    """

    asked: tuple[Framework, Framework]
    guest: Framework
    host: Framework
    works: Works
    how: str
    catches: tuple[str, ...]
    source: str
    code: str | None = None
    package: str | None = None
    better: str | None = None
    turned: bool = False
    suggestions: tuple[Suggestion, ...] = ()


@dataclass(frozen=True, slots=True)
class Recommendation:
    """A ranking by fit to the needs, and the reasons for its first pick.

    ``ranking`` holds (framework, fit) best first, excluded ones left out. ``sensitivity`` is what would change the
    first; where the first two lie ``close``, its ``switch`` names what would decide. ``asked`` are frameworks the
    person named and did not refuse. ``unmet``: nothing meets every must; ``blocked`` is the one whose loss opens
    the field, None when no single one does. ``slots`` repeat the guide's answers (step title, answer) it rests on.
    ``rows`` account for the first of the ranking, need by need; empty unless asked why. ``known`` is what people
    know already; ``doubted``: it was asked whether the one asked about is too much. ``taken_for`` is the kind of
    project that was described and not named. ``wanted`` is how many shall be named, 1 if no number was said. It comes
    ``after`` those that were advised before, where the next best was asked for. ``aside`` are parts that were named and
    taken for no wish. ``before`` is what came first in this thread until now. The one that was asked about
    ``would_do``, though another fits better. ``falls_short`` is what speaks against it, or against the one that came
    first before; ``move`` what leaving the one that is used would take. ``taken_up`` is what this turn adds to the wish
    of before.
    """

    ranking: tuple[tuple[Framework, float], ...]
    needs: tuple[Need, ...]
    reasons: tuple[Reason, ...]
    against: tuple[Reason, ...]
    sensitivity: Sensitivity
    excluded: tuple[Exclusion, ...] = ()
    unmet: bool = False
    blocked: Quality | Feature | None = None
    slots: tuple[tuple[str, str], ...] = ()
    refused: tuple[Framework, ...] = ()
    after: tuple[Framework, ...] = ()
    asked: tuple[Framework, ...] = ()
    rows: tuple[Row, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    known: tuple[Familiar, ...] = ()
    doubted: bool = False
    wanted: int = 1
    taken_for: Concept | None = None
    finding: tuple[str, ...] = ()
    chart: Chart | None = None
    aside: tuple[Feature, ...] = ()
    before: Framework | None = None
    would_do: bool = False
    falls_short: tuple[Reason, ...] = ()
    move: Migration | None = None
    taken_up: TakenUp | None = None

    @property
    def switch(self) -> Switch | None:
        """The further need that is most telling of what would change the first pick."""
        return self.sensitivity.switch

    @property
    def close(self) -> bool:
        """Whether the first two lie within the policy's margin."""
        return self.sensitivity.sureness in (Sureness.TIE, Sureness.NARROW)


@dataclass(frozen=True, slots=True)
class Product:
    """A product named instead of a feature, what completes "X is …"; ``instead`` of a framework ("Flask or nginx?").

    ``runs_on``: it was asked whether it is needed, and that completes "the framework runs on …". ``beside`` is another
    product of the same sort that it was set against, ``told`` what a practice says of it there.
    """

    name: str
    what: str
    is_known: bool
    instead: bool = False
    runs_on: str | None = None
    beside: str | None = None
    told: Evidence | None = None


@dataclass(frozen=True, slots=True)
class Check:
    """Whether a framework has a feature, how, and what to install.

    ``product`` is what named the feature; what is not on record of it has no verdict. ``but_not_so``: it has it, but
    not the fine print, or that by a package. ``asked_how``: no yes or no was asked; ``partial``: more was. ``denied``:
    it was said to lack it. ``outside``: asked for inside, it comes by a package. ``lent``: another's add-ons are meant.
    ``program`` shows what ``proof`` did, alone.
    """

    framework: Framework
    feature: Feature
    verdict: Verdict | None
    support: Support
    note: str
    source: str
    package: str | None
    product: Product | None = None
    asked_how: bool = False
    denied: bool = False
    outside: bool = False
    lent: bool = False
    proof: Proof | None = None
    program: Example | None = None
    but_not_so: bool = False
    partial: bool = False
    suggestions: tuple[Suggestion, ...] = ()


@dataclass(frozen=True, slots=True)
class QualityCheck:
    """How a framework is rated on a quality, as an answer to "is X fast?"; ``verdict`` by its mark.

    ``asked_how``: no yes or no was asked for. ``reverse``: it was named from its other end ("is it slow?").
    ``last``: who come last. ``uncounted``: how many it takes was asked. ``there``: how it deals with what was named.
    ``denied``: it was claimed not to be so. ``rivals``: who are level or ahead where it was held to be the first, with
    the mark they share.
    """

    framework: Framework
    quality: Quality
    verdict: Verdict | None
    value: int | None
    evidence: Evidence | None
    asked_how: bool = False
    reverse: bool = False
    last: tuple[Framework, ...] = ()
    uncounted: bool = False
    suggestions: tuple[Suggestion, ...] = ()
    finding: tuple[str, ...] = ()
    there: Evidence | None = None
    denied: bool = False
    rivals: tuple[Framework, ...] = ()
    rivals_value: int | None = None


@dataclass(frozen=True, slots=True)
class Checks:
    """Several verdicts asked for at once: features × frameworks, in reading order; ``there`` as in ``QualityCheck``."""

    checks: tuple[Check | QualityCheck, ...]
    suggestions: tuple[Suggestion, ...] = ()
    there: Evidence | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """Which frameworks have the features asked for; ``with_addon`` in part or through an extension.

    ``features`` are in the order of ``needs``; ``refused`` were left out because the person did not want them.
    """

    needs: tuple[Need, ...]
    features: tuple[Feature, ...]
    builtin: tuple[Framework, ...]
    with_addon: tuple[Framework, ...]
    notes: tuple[tuple[str, str], ...] = ()
    refused: tuple[Framework, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()


@dataclass(frozen=True, slots=True)
class Listing:
    """Frameworks with a page by group; ``known`` are those without one.

    ``needs`` are the names of what narrowed the list; ``nearest``: nobody has all of it; ``partly`` have it in part.
    """

    groups: tuple[tuple[Group, tuple[Framework, ...]], ...]
    known: tuple[Framework, ...] = ()
    needs: tuple[str, ...] = ()
    nearest: bool = False
    partly: tuple[Framework, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()


@dataclass(frozen=True, slots=True)
class GuideStep:
    """The guide's next question. ``run`` and the step's id name the card its buttons sit on.

    ``counts`` are the criteria that each option makes count, where it was asked what the question means.
    """

    step: Step
    number: int
    total: int
    run: int
    slots: tuple[tuple[str, str], ...] = ()
    said: tuple[str, ...] = ()
    notice: str | None = None
    counts: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Answered:
    """An earlier guide step, now answered: what its card turns into, without buttons.

    ``instead`` says what became of a step without an option: skipped, taken back …
    """

    step: Step
    option: Option | None
    instead: str = "skipped"


@dataclass(frozen=True, slots=True)
class Introduced:
    """Advice for the nearest neighbour of a name that has no page, and what that name is.

    ``nearest`` are the neighbours of each of ``kin``, in order; None where nothing here is like it.
    """

    kin: tuple[Kin, ...]
    advice: Advice
    nearest: tuple[Framework | None, ...] = ()


@dataclass(frozen=True, slots=True)
class Again:
    """Advice that was given just before; no more is known of what was asked about it."""

    advice: Advice


@dataclass(frozen=True, slots=True)
class Pulse:
    """How alive a name without a page is, and the neighbour that has one."""

    kin: Kin
    nearest: Framework
    suggestions: tuple[Suggestion, ...] = ()


Advice = (
    Description
    | Comparison
    | Grounds
    | Sources
    | Repeated
    | Migration
    | Moves
    | Combination
    | InCommon
    | Relation
    | CaseFor
    | Licences
    | Abreast
    | Ranked
    | Recommendation
    | Check
    | QualityCheck
    | Checks
    | Found
    | Listing
    | Sample
    | Explanation
    | Wanting
    | GuideStep
    | Picks
    | ArticleClaims
    | Proven
    | Help
    | SmallTalk
    | Clarification
    | Fallback
    | Notice
    | Introduced
    | Again
    | Pulse
    | Held
    | Staying
)
