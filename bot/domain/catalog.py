"""What the knowledge base holds, once loaded: read-only, complete and valid.

The YAML files are validated straight into these classes, so a field is declared
here and nowhere else. Field names are the keys of the files.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from bot.domain.guide import NeedSpec, Step
from bot.domain.matters import About, Matter, Origin
from bot.domain.pairs import ByPackage, Pairs
from bot.domain.proof import Claim as Claim
from bot.domain.proof import Proof
from bot.domain.proof import Truth as Truth
from bot.domain.record import Evidence as Evidence
from bot.domain.record import Record
from bot.domain.scale import Bounds as Bounds
from bot.domain.scale import Rubric as Rubric
from bot.domain.speed import Speed
from bot.domain.tool import Tool as Tool


class Group(StrEnum):
    """The four families that the article sorts its frameworks into."""

    LIGHT = "light"
    FULL_STACK = "full_stack"
    ASYNC = "async"
    SPECIALISED = "specialised"


class Support(StrEnum):
    """How a framework has a feature."""

    BUILTIN = "builtin"
    OFFICIAL = "official_extension"
    THIRD_PARTY = "third_party"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Rating(Record):
    """A framework's mark on a quality: whole, from 0 (poor) to 5, never without evidence."""

    value: int
    evidence: Evidence

    def __post_init__(self) -> None:
        """Refuse a mark outside the scale."""
        if not 0 <= self.value <= 5:
            raise ValueError(f"a rating is a whole number from 0 to 5, not {self.value}")


@dataclass(frozen=True, slots=True)
class FeatureSupport(Record):
    """How one framework has one feature.

    ``note`` says how, in a clause; ``package`` is what to install when it is not built in; ``limited`` marks a built-in
    that does only part of the job, ``unfinished`` one with a piece left to do (an engine to install). ``finer`` is the
    fine print of the feature that a package brings, by its key there.
    """

    support: Support
    note: str
    source: str
    package: str | None = None
    limited: bool = False
    unfinished: bool = False
    finer: Mapping[str, ByPackage] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Example(Record):
    """A minimal program that runs: its file, how to install and start it, and what to see where."""

    file: str
    code: str
    install: str
    run: str
    url: str
    shows: str


@dataclass(frozen=True, slots=True)
class Link(Record):
    """A page of documentation worth opening."""

    title: str
    url: str


@dataclass(frozen=True, slots=True)
class Page(Record):
    """The full page of a framework: ``claims`` of the article, and why it is ``seldom_first``, None when it is not."""

    why: tuple[str, ...]
    highlights: tuple[str, ...]
    best_for: tuple[str, ...]
    not_for: tuple[str, ...]
    learn_first: tuple[str, ...]
    links: tuple[Link, ...]
    ratings: Mapping[str, Rating]
    example: Example
    claims: tuple[Claim, ...] = ()
    seldom_first: str | None = None


# What a note on Pythons says that were tried and are in no metadata.
_RAN_HERE = "ran here"


@dataclass(frozen=True, slots=True)
class Facts(Record):
    """What was read off the package itself on ``checked``; ``interpreters`` are those its metadata names, if any."""

    pypi: str
    version: str
    released: str
    licence: str
    python: str
    interface: str
    async_story: str
    http_versions: str
    maintenance: str
    source: str
    checked: datetime.date
    download_rank: int | None = None
    dependencies: int = 0
    installed_mb: float = 0.0
    gotchas: tuple[str, ...] = ()
    gotcha_sources: tuple[str, ...] = ()  # of each of them, where it is not `source`
    origin: Origin | None = None
    interpreters: str | None = None

    @property
    def takes_python(self) -> str:
        """What completes "3.1 …": the Pythons that the package asks for, or on which it ran where it asks for none."""
        return f"{'runs on' if _RAN_HERE in self.python else 'asks for'} Python {self.python}"

    def proof_of(self, gotcha: str) -> Evidence:
        """Return one of the gotchas with where it can be checked; ValueError when it is none of them."""
        place = self.gotchas.index(gotcha)
        source = self.gotcha_sources[place] if place < len(self.gotcha_sources) else self.source
        return Evidence(gotcha, source, self.checked)


@dataclass(frozen=True, slots=True)
class Deploy(Record):
    """How a framework is run for real: ``server`` completes "X runs on …", ``command`` starts it.

    ``workers`` says what several workers cost. ``places`` says one true sentence for each sort of place, named by its
    concept's id ("containers"), or "windows".
    """

    server: str
    command: str
    workers: str
    places: Mapping[str, str]
    source: str


@dataclass(frozen=True, slots=True, eq=False)
class Framework(Record):
    """One web framework. ``page`` is None for those we know by name, purpose and features only.

    ``ordinary_word`` says that the name is also plain English (a bottle, a tornado), so a mention needs company before
    it counts, ``ordinary_in`` in which other languages. ``choose_if`` completes "Choose it if you …". ``own_names`` are
    those of its functions, classes and settings by which a text is known to be about it. ``search`` is the address at
    which its documentation is searched for the words put after it, None where none is known.
    A catalog holds one object for each framework, so they are compared by identity.
    """

    id: str
    name: str
    purpose: str
    choose_if: str
    group: Group
    aliases: tuple[str, ...]
    misspellings: tuple[str, ...]
    ordinary_word: bool
    facts: Facts
    features: Mapping[str, FeatureSupport]
    ordinary_in: tuple[str, ...] = ()
    page: Page | None = None
    deploy: Deploy | None = None
    own_names: tuple[str, ...] = ()
    search: str | None = None

    @property
    def ratings(self) -> Mapping[str, Rating]:
        """Ratings by quality id; empty for a framework without a page."""
        return self.page.ratings if self.page else {}

    def mark(self, quality: str) -> float:
        """Return how it is rated by a quality, of 5; 0.0 where it is not."""
        rating = self.ratings.get(quality)
        return rating.value if rating else 0.0


@dataclass(frozen=True, slots=True)
class AddOn(Record):
    """What runs inside another framework: "It adds …", "Take it if you …", "Mind: …", and where that stands."""

    adds: str
    choose_if: str
    mind: str
    source: str


@dataclass(frozen=True, slots=True)
class Kin(Record):
    """A name people ask about that has no page: ``what`` completes "X is …", ``nearest`` is a framework's id.

    One of another ``language`` or no framework of Python's is a stranger: it counts beside a known name only, and
    ``nearest`` is None when nothing here is like it. ``beside`` are aliases that are plain words, too: they count
    only next to a known name, ``hyphened`` such that count only with their hyphen ("flask-login"). ``upkeep`` says how
    alive it is, None when we don't know; ``addon`` what it adds.
    """

    id: str
    name: str
    what: str
    aliases: tuple[str, ...] = ()
    nearest: str | None = None
    language: str = "Python"
    kind: str = "framework"
    beside: tuple[str, ...] = ()
    hyphened: tuple[str, ...] = ()
    source: str | None = None
    upkeep: Evidence | None = None
    addon: AddOn | None = None

    @property
    def is_stranger(self) -> bool:
        """Whether it belongs to another language than ours."""
        return self.language != "Python"


@dataclass(frozen=True, slots=True)
class Quality(Record):
    """Something frameworks have more or less of, rated 0 to 5 by a rubric.

    ``phrase`` completes "for …" ("for raw speed"); ``need`` completes "you need …".
    ``opposites`` name it from the other end ("slow", "bloated"): who asks for them means less of it.
    """

    id: str
    name: str
    phrase: str
    need: str
    question: str
    synonyms: tuple[str, ...]
    rubric: Rubric
    bounds: Bounds | None = None
    opposites: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Feature(Record):
    """Something a framework has or has not; never rated. ``need`` completes "you need …", ``when`` "… if you …".

    A ``trait`` is a property of the whole (ASGI, one file) rather than a part such as an ORM;
    only parts are counted when we say how much is built in. ``products`` are those of its names that are one
    product's, each with what completes "X is …": to have templates is not to have Jinja. ``fine_print``: what not all
    that have it have: the words of their notes that tell who does ("server database"), and how people ask for it;
    ``add_on_print`` is such that a package brings as well, so that nobody is ruled out for it. ``opposites`` name it
    from the other end ("beta" of a stable release). ``optional``: who has it built in can leave it alone.
    ``exclusive``: who has it built in works with its own and with no product of somebody else's.
    """

    id: str
    name: str
    need: str
    meaning: str
    source: str
    synonyms: tuple[str, ...]
    trait: bool = False
    optional: bool = False
    exclusive: bool = False
    products: Mapping[str, str] = field(default_factory=dict)
    fine_print: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    add_on_print: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    opposites: tuple[str, ...] = ()
    when: str = ""


@dataclass(frozen=True, slots=True)
class Size(Record):
    """A number of something that means a concept: from ``least`` to ``most`` of any of ``of`` ("2 developers")."""

    of: tuple[str, ...]
    least: float = 1
    most: float | None = None

    def __post_init__(self) -> None:
        """Refuse bounds that no number lies between."""
        if self.most is not None and self.most < self.least:
            raise ValueError(f"most is at least {self.least}, not {self.most}")


@dataclass(frozen=True, slots=True)
class Concept(Record):
    """A notion a person may ask about or describe their project with.

    ``answer`` says what it is, ``advice`` what follows for the choice. ``needs`` is what naming it implies ("a chat
    server" needs real time); empty for pure terms such as WSGI. ``sizes`` are numbers that name it too. A ``backdrop``
    says how, how big or for whom ("a prototype"): beside a kind of project it does not lead. A ``wish`` is one by
    itself ("a small image") and counts in full beside whatever is built. Whoever refuses it wants its ``opposite`` ("no
    microframework"), and none of those it is ``essential_to`` ("no Pydantic"). Those in ``had_by`` have it and no
    others, where that can be told ("a client as well as a server"). ``apart`` says that it is nothing a framework has;
    it is told beside whatever else is answered, as ``mind`` is told to whoever builds it ("Wagtail brings the desk").
    What is ``general`` is the same in any framework, and explained whichever is named; a ``circumstance`` is found by
    what people tell of it; a ``practice`` is none of ours unless one is spoken of ("where do uploads go?"); an
    ``error`` is one that a machine's message names, that of a framework in ``had_by`` and of no other.
    """

    id: str
    name: str
    answer: str
    advice: str
    synonyms: tuple[str, ...]
    source: str
    needs: tuple[NeedSpec, ...] = ()
    sizes: tuple[Size, ...] = ()
    backdrop: bool = False
    wish: bool = False
    essential_to: tuple[str, ...] = ()
    had_by: tuple[str, ...] = ()
    opposite: str = ""
    apart: str = ""
    mind: str = ""
    general: bool = False
    circumstance: bool = False
    practice: bool = False
    error: bool = False


@dataclass(frozen=True, slots=True)
class IntentSpec(Record):
    """The phrasings of one intent, slots masked as {framework}, {quality}, {feature}, {concept}."""

    phrases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Policy(Record):
    """The numbers advice rests on, each explained where it is set (``guide.yaml``)."""

    tie_margin: float
    close_margin: float
    clear_margin: float
    known: float
    support: Mapping[Support, float]
    limited: float
    unfinished: float
    must_rating: int
    baseline: tuple[NeedSpec, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Catalog:
    """The whole knowledge base, equal only to itself. Mappings are by id, proofs by ``framework/claim``.

    ``practice`` says how a concept is dealt with in a framework, by concept and framework.
    """

    frameworks: Mapping[str, Framework]
    qualities: Mapping[str, Quality]
    features: Mapping[str, Feature]
    concepts: Mapping[str, Concept]
    intents: Mapping[str, IntentSpec]
    aspects: Mapping[str, IntentSpec]
    topics: Mapping[str, IntentSpec]
    subject: tuple[str, ...]
    steps: tuple[Step, ...]
    policy: Policy
    speed: Speed
    claims: tuple[Claim, ...] = ()
    kin: Mapping[str, Kin] = field(default_factory=dict)
    tools: Mapping[str, Tool] = field(default_factory=dict)
    everyday: frozenset[str] = field(default_factory=frozenset)
    abroad: Mapping[str, IntentSpec] = field(default_factory=dict)
    angles: Mapping[str, IntentSpec] = field(default_factory=dict)
    described: Mapping[str, IntentSpec] = field(default_factory=dict)
    projects: Mapping[str, IntentSpec] = field(default_factory=dict)
    situations: Mapping[str, str] = field(default_factory=dict)
    matters: Mapping[str, Matter] = field(default_factory=dict)
    about: Mapping[str, About] = field(default_factory=dict)
    practice: Mapping[str, Mapping[str, Evidence]] = field(default_factory=dict)
    pairs: Pairs = field(default_factory=lambda: Pairs({}, (), (), ()))
    proofs: Mapping[str, Proof] = field(default_factory=dict)

    def criterion(self, criterion_id: str) -> Quality | Feature:
        """Return the quality or feature of that id; ``KeyError`` when there is none."""
        return self.qualities.get(criterion_id) or self.features[criterion_id]
