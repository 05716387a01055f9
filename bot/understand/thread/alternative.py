"""Another one that comes up after advice or a comparison: "the CTO wants Pyramid", "neither is safe".

Rules of the same form as those of ``follow_up``, which tries them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.domain.catalog import Catalog, Support
from bot.domain.dialogue import DialogueState
from bot.domain.question import Intent, Need, Reading
from bot.understand.thread.leaning import OF_ONE, comparing, focus, joined, moving, named, without
from bot.understand.thresholds import FRAGMENT


def beside_the_pick(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "the consultant proposes CherryPy. Your view?", after advice, as the first pick against that one."""
    del catalog
    wish = _wish(state)
    if not wish or not state.shown or len(reading.frameworks) != 1 or reading.refused:
        return None
    if not _SAYS_MORE <= len(meant) <= 3 * FRAGMENT:
        return None
    one, pick = reading.frameworks[0], state.shown[0]
    told = reading.intent is Intent.DESCRIBE and reading.aspect in _AT_ALL and not reading.matters
    if not told or reading.needs or one == pick or one in state.refused or _WHAT_IS.search(reading.text):
        return None
    return comparing(reading._replace(kin=()), (pick, one), wish)


def _wish(state: DialogueState) -> tuple[Need, ...]:
    """Return what was wished last, where a thread is still about what came of it."""
    if state.intent is Intent.RECOMMEND:
        return state.needs
    return state.wish if state.intent in (*OF_ONE, Intent.CONCEPT) and state.guide is None else ()


_SAYS_MORE = 4  # "Flask then" takes it
_AT_ALL = (None, "best_for", "strengths")
_WHAT_IS = re.compile(
    r"\b(?:what|who|whats|where)\b(?:['’]?s)?|\btell\b|\babout\b|\bexplain\b|\bdescribe\b|\bintro\w*|\bnever heard\b"
    r"|\bhow (?:do|does|is|can|to)\b|\bexample\b|\bdocs?\b|\b(?:go|going|went|take|taking|picked|chose) with\b",
    re.IGNORECASE,
)


def worse_of_them(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "our lead fears the bus factor of either one. which is worse", after a comparison, as comparing by that."""
    del catalog
    several = state.frameworks if state.intent is Intent.COMPARE and state.aspect is None else ()
    said = tuple(need for need in reading.needs if need.because is None and not need.refused)
    if len(several) < 2 or named(reading) or not said or len(meant) > 3 * FRAGMENT or not _OF_THEM.search(reading.text):
        return None
    return comparing(reading, several, said)


_OF_THEM = re.compile(
    r"\b(?:either|both|each) (?:one|of (?:them|these|those))\b|\bwhich (?:one )?(?:is|would be|seems) (?:the )?"
    r"(?:worse|better|safer|worst|best)\b",
    re.IGNORECASE,
)


def of_neither(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "neither seems safe. What's the safe alternative?", after a comparison, as a wish for a third."""
    del catalog
    several = state.frameworks if state.intent is Intent.COMPARE else ()
    if len(several) < 2 or named(reading) or len(meant) > 3 * FRAGMENT or not _NEITHER.search(reading.text):
        return None
    needs = joined(state.needs or state.wish, (need for need in reading.needs if not need.refused))
    if not needs:
        return None
    return reading._replace(
        intent=Intent.RECOMMEND, frameworks=(), refused=without(state, *several), needs=needs, aspect=None
    )


_NEITHER = re.compile(
    r"\b(?:neither|none of (?:them|these|those|the two))\b.{0,60}\b(?:alternative|instead|else|then what|other)\b"
    r"|\bwhat else\b.{0,20}\bneither\b",
    re.IGNORECASE | re.DOTALL,
)


def free_choice(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "and if you had free choice, not only those two?", after a comparison, as the wish among all."""
    del catalog
    several = state.frameworks if state.intent is Intent.COMPARE else ()
    needs = tuple(need for need in reading.needs if need.criterion != "flexibility") or state.needs or state.wish
    if len(several) < 2 or named(reading) or len(meant) > 2 * FRAGMENT or not _FREE.search(reading.text):
        return None
    if not needs:
        return reading._replace(intent=Intent.GUIDE, frameworks=(), needs=(), aspect=None)
    return reading._replace(intent=Intent.RECOMMEND, frameworks=(), refused=state.refused, needs=needs, aspect=None)


_FREE = re.compile(
    r"\bfree choice\b|\bnot (?:only|just) (?:between |among |from )?(?:those|these|the|them)\b"
    r"|\b(?:out|regardless) of all\b|\bany framework at all\b",
    re.IGNORECASE,
)


def own_code(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "we've got 5 years of Tornado code though", after two were compared, as what moving it would take."""
    del catalog
    two = state.frameworks if state.intent is Intent.COMPARE and state.aspect is None else ()
    if len(two) != 2 or len(reading.frameworks) != 1 or reading.refused or reading.is_question:
        return None
    one = reading.frameworks[0]
    if one not in two or len(meant) > 2 * FRAGMENT or not _OWNED.search(reading.text):
        return None
    other = next(name for name in two if name != one)
    return moving(reading._replace(needs=(), concepts=()), (one, other))


_OWNED = re.compile(
    r"\b(?:\d+|two|three|four|five|ten|many|some) years? of\b"
    r"|\b(?:lots?|tons?|loads|a ton|plenty) of\b[^.?!]{0,20}\b(?:code|apps?)\b"
    r"|\b(?:existing|legacy|old|big|large|huge|running) [\w.-]+ (?:app|code|codebase|project|monolith|site|service)\b",
    re.IGNORECASE,
)


def what_is_lost(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "what would I miss most?", after two were compared, as what goes on the way to the one with less inside."""
    two = state.frameworks if state.intent is Intent.COMPARE and state.aspect is None else ()
    if len(two) != 2 or named(reading) or reading.needs or len(meant) > FRAGMENT + 2 or not _LOST.search(reading.text):
        return None
    marks = [catalog.frameworks[name].ratings.get("completeness") for name in two]
    values = [mark.value if mark else 0 for mark in marks]
    return moving(reading._replace(concepts=()), two if values[0] >= values[1] else two[::-1])


_LOST = re.compile(r"\bwhat\b[^.?!]{0,20}\b(?:lose|miss|give up|go without)\b", re.IGNORECASE)


def to_add(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "what would I have to add to Flask to get the same?" as a check of what it lacks of the wish, or beside one.

    Without a wish it is what the other one compared has inside.
    """
    one = named(reading) or focus(state)
    if len(one) != 1 or reading.kin or len(meant) > 3 * FRAGMENT or not _TO_ADD.search(reading.text):
        return None
    here = catalog.frameworks[one[0]].features
    wished = [need.criterion for need in (state.needs or state.wish) if need.criterion in here and not need.refused]
    other = next((name for name in (*state.frameworks, *state.shown, *state.before) if name not in one), None)
    if not wished and other is not None:
        inside = catalog.frameworks[other].features
        wished = [part for part in inside if inside[part].support is Support.BUILTIN]
    lacking = [part for part in dict.fromkeys(wished) if here[part].support is not Support.BUILTIN]
    needs = tuple(Need(part) for part in (lacking or wished))[:_PARTS]
    asked = reading._replace(frameworks=one, refused=(), needs=needs, concepts=(), mentions=(), aspect=None)
    return asked._replace(intent=Intent.FEATURE_CHECK) if needs else None


_PARTS = 6
_TO_ADD = re.compile(
    r"\b(?:what|which|how many) (?:\w+ )?(?:(?:would|do|does|will|should|must) )?(?:i|we|he|she|they|you|one|people) "
    r"(?:have to |need to |then |all )*"
    r"(?:add|install|bolt on|plug in|put on top)\b(?: to| on| in| for)?[^.?!]{0,30}"
    r"\b(?:the same|that|this|match|equal|there|it|all (?:that|this))\b"
    r"|\b(?:what|which) (?:\w+ )?(?:would|does|will) [\w.-]+ (?:need|require|lack|miss)\b[^.?!]{0,20}"
    r"\b(?:the same|(?:to|for) (?:match|equal|do|get|that|this|all))\b"
    r"|\b(?:packages|add-?ons|extensions|plugins) (?:would|does|will|do) [\w.-]+ need\b",
    re.IGNORECASE,
)
