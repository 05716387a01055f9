"""What is wanted beyond what was shown: "anything faster than both?", "easier, please", "and the least?".

Rules of the same form as those of ``follow_up``, which tries them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from bot.domain.catalog import Catalog
from bot.domain.dialogue import DialogueState
from bot.domain.question import EntityKind, Intent, Mention, Need, Reading
from bot.understand.thread.leaning import ADVISED, OF_ONE, PRONOUNS, Way, focus, joined, named, without
from bot.understand.thresholds import FRAGMENT

# What a comparative counts as a need, and how much.
_MORE = {
    "smaller": "lightness", "lighter": "lightness", "simpler": "learning", "easier": "learning", "faster": "speed",
    "quicker": "quick_start", "safer": "upkeep",
}  # fmt: skip
_COMPARATIVE = Way.of(
    " ".join(_MORE),
    "something anything sth smth one ones a bit even much please pls then that this is looked looks look scary scares "
    "scare me us to learn use for beginners beginner instead too i want need would like give framework thing though "
    "tho and but or no nope nah still even",
)
_WEIGHT = 3.0
_STILL = frozenset("no nope nah still even bit".split())  # "no, smaller"
_SEEKS = frozenset("anything something sth smth what which who one ones".split())
_AGED = frozenset("older newer younger feature features".split())
_NO_GRADE = frozenset("i we you should need know cost costs important other rather either".split())
_SEVERAL = frozenset("those both these them they".split())
# "Built in tho, no add-on": the last search, of what is inside.
_INSIDE = Way.of(
    "built builtin native natively inside box core extension extensions plugin plugins addon addons automatically "
    "automatic package packages library",
    "in tho though an a only but the out of itself by please just really included those that ones i mean without no "
    "not any extra separate own itself themselves add ons which who have has one as through via with do does",
)
_LEAST = Way.of(
    "least fewest lowest worst poorest opposite contrary reverse",
    "and the one of those them all out ones you know which what is has who then other end popular used downloaded on "
    "but of are like to",
)


def beyond_these(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "something more grown up than those two" as the last wish without those that shall be outdone."""
    pointed = [word for before, word in pairwise(meant) if before == "than" and word in PRONOUNS]
    if named(reading) or not pointed or not state.frameworks or len(meant) > 2 * FRAGMENT:
        return None
    at = meant.index("than")
    sought = [place for place, word in enumerate(meant[:at]) if word in _SEEKS]
    between = meant[sought[0] + 1 : at] if sought else ()
    graded = at > 0 and (meant[at - 1].endswith("er") or "more" in between) and _NO_GRADE.isdisjoint(between)
    inside = ("of", "them") in pairwise(meant) or ("of", "these") in pairwise(meant)  # "which of them is easier than …"
    if not sought or inside or not (graded or reading.needs) or _AGED.intersection(between):
        return None
    several = state.shown[:3] if pointed[0] in _SEVERAL and state.intent in ADVISED else ()
    outdone = several or (state.frameworks if state.intent is Intent.COMPARE else focus(state))
    return _beyond(reading, outdone, [need.criterion for need in reading.needs], state, catalog)


def more_so(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "easier pls, that looked scary" and "something lighter?" as the last wish, by that above all."""
    told = [word for word in meant if word in _MORE]
    if not told or named(reading) or len(meant) > FRAGMENT or not _COMPARATIVE.only(meant) or not state.frameworks:
        return None
    seeks = meant[0] in ("anything", "something", "sth", "smth")
    alone = state.intent in ADVISED and (meant[0] in _MORE or (meant[0] in _STILL and meant[1:2] == told[:1]))
    if not (alone or (seeks and state.intent in (*ADVISED, *OF_ONE))) or _MORE[told[0]] not in catalog.qualities:
        return None
    shown = state.shown[:1] if state.intent in ADVISED else focus(state)
    return _beyond(reading, shown, [_MORE[told[0]]], state, catalog)


def _beyond(
    reading: Reading, outdone: Sequence[str], criteria: Sequence[str], state: DialogueState, catalog: Catalog
) -> Reading:
    """Return the last wish with more of some criteria, without those outdone and whoever is no better."""
    wish = state.needs if state.intent in (*ADVISED, Intent.COMPARE) else ()
    qualities = [criterion for criterion in criteria if criterion in catalog.qualities]
    needs = joined(wish, (*reading.needs, *(Need(criterion, _WEIGHT) for criterion in qualities)))
    refused = without(state, *outdone)
    return reading._replace(intent=Intent.RECOMMEND, aspect=None, frameworks=(), needs=needs, refused=refused)


def inside_only(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "built in tho, no addon" after a search as the same search: it names who has it inside first.

    "Only the async ones" after a list is a search for those; "is that the only one?" the same search again.
    """
    if state.intent is Intent.LIST and reading.needs and not named(reading) and len(meant) <= FRAGMENT:
        only = meant[0] in ("only", "just") and not {"one", "ones", "those"}.isdisjoint(meant)
        return reading._replace(intent=Intent.FIND_BY_FEATURE, aspect=None) if only else None
    alone = "only" in meant and len(meant) <= FRAGMENT and set(named(reading)) <= set(state.shown) and not reading.needs
    about = alone and bool(named(reading)) and "about" in meant  # "only one? what about Flask"
    lacks = len(named(reading)) == 1 and len(meant) <= 3 and meant[-1] == "not" and not reading.needs  # "Flask not?"
    searched = state.intent is Intent.FIND_BY_FEATURE and bool(state.needs)
    if searched and (about or lacks):
        checked = reading._replace(intent=Intent.FEATURE_CHECK, aspect=None, frameworks=named(reading), refused=())
        return checked._replace(needs=state.needs)
    if about:
        return None
    inside = (_INSIDE.only(meant) and not named(reading)) or list(meant) in (["which"], ["which", "ones"], ["who"])
    of_python = state.aspect if state.python else None
    if state.intent is not Intent.FIND_BY_FEATURE or not (state.needs or of_python) or not (inside or alone):
        return None
    return reading._replace(intent=Intent.FIND_BY_FEATURE, aspect=of_python, frameworks=(), needs=state.needs,
                            refused=state.refused)  # fmt: skip


def by_age(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "sort by how old they are" after a list as asking for the ages of all."""
    if state.intent not in ADVISED or named(reading) or _AGES not in catalog.concepts or len(meant) > FRAGMENT + 2:
        return None
    if not _BY_AGE.search(reading.text) or any(need.because is None for need in reading.needs):
        return None
    told = Mention.unsaid(EntityKind.CONCEPT, _AGES)
    return reading._replace(intent=Intent.CONCEPT, aspect=None, needs=(), concepts=(_AGES,), mentions=(told,))


_AGES = "ages"
_BY_AGE = re.compile(
    r"\b(?:sort|order|rank)(?:ed)?\b[^.?!]*\b(?:age|old|oldest|newest|year|date|release)\b|\bhow old (?:are|is each)\b"
    r"|\b(?:oldest|newest) first\b",
    re.IGNORECASE,
)


def the_least(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "and the least?" after the wish for the most of a quality as asking for the other end of it."""
    wished = [need for need in state.needs if need.criterion in catalog.qualities]
    if state.intent not in ADVISED or not wished or reading.needs or named(reading):
        return None
    if not _LEAST.only(meant):
        return None
    last = Need(wished[0].criterion, reverse=True)
    return reading._replace(intent=Intent.RECOMMEND, aspect="last", needs=(last,), refused=())
