"""What is asked of those that were spoken of, however long the text: "for a demo, which of those two would you take?".

Rules of the same form as those of ``follow_up``, which tries them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from bot.domain.catalog import Catalog
from bot.domain.dialogue import DialogueState
from bot.domain.question import HOW_TO, LICENCE, Intent, Need, Reading
from bot.understand.thread.leaning import (
    ADVISED,
    OF_ONE,
    PRONOUNS,
    comparing,
    focus,
    in_turn,
    joined,
    named,
    notions_of,
    without,
)
from bot.understand.thresholds import FRAGMENT


def among_those(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "which of these has its own server?" as a comparison of those that were spoken of, and of no others."""
    several = _spoken_of(state, meant)
    if len(several) < 2 or reading.intent not in _OPEN or named(reading) or not points_at_some(reading.text):
        return None
    parts = [need for need in reading.needs if need.criterion in catalog.features]
    same = state.intent is Intent.FEATURE_CHECK and not parts and (not reading.needs or _HAS_IT.search(reading.text))
    needs = state.needs if same else reading.needs
    if not needs and _TRUSTED.search(reading.text) and "upkeep" in catalog.qualities:
        needs = (Need("upkeep"),)
    return comparing(reading, several, needs)


_TRUSTED = re.compile(r"\b(?:trust|bet on|rely on|count on|safest|last longest|survive)\b", re.IGNORECASE)
_HAS_IT = re.compile(r"\b(?:have|has|do|does|support|supports|offers?|brings?) (?:it|that|this|those|them)\b", re.I)


def one_less(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "Litestar is too young for us", after it was compared, as what that leaves: one, or fewer compared."""
    del catalog
    compared = state.frameworks if state.intent is Intent.COMPARE else ()
    left = tuple(one for one in compared if one not in reading.refused)
    if not left or len(left) == len(compared) or reading.frameworks or reading.kin or len(meant) > 3 * FRAGMENT:
        return None
    if reading.is_question or _OTHERS.search(reading.text):
        return None
    needs = joined(state.needs, (need for need in reading.needs if not need.refused))
    if len(left) > 1:
        return comparing(reading, left, needs)
    refused = without(state, *reading.refused)
    if needs:
        return reading._replace(intent=Intent.RECOMMEND, aspect=None, frameworks=left, refused=refused, needs=needs)
    return reading._replace(intent=Intent.DESCRIBE, aspect="best_for", frameworks=left, refused=())


# "We don't like Litestar. Anything else?"
_OTHERS = re.compile(r"\b(?:else|others?|another|instead|alternatives?|neither|none)\b", re.IGNORECASE)


def looks_there(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "how would that look in Flask?", after a part or its code, as the code of that in the other one."""
    del catalog
    one = len(reading.frameworks) == 1 and not reading.refused and len(meant) <= FRAGMENT + 2
    if not one or state.intent not in (Intent.FEATURE_CHECK, Intent.EXAMPLE) or not _LOOKS.search(reading.text):
        return None
    told = (*reading.mentions, *notions_of(state))
    about = reading._replace(intent=Intent.EXAMPLE, aspect=HOW_TO, needs=state.needs, concepts=state.notions)
    return about._replace(mentions=told)


_LOOKS = re.compile(r"\bhow (?:would|does|do|will|could|is) (?:that|this|it|the same) (?:look|work|go|done)\b", re.I)


def rival(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "the main alternative is FastAPI", in a thread about another one, as a comparison of both."""
    del catalog
    one, ids = focus(state), named(reading)
    if len(one) != 1 or len(ids) != 1 or ids == one or state.intent not in (*OF_ONE, Intent.CONCEPT):
        return None
    said = any(need.because is None for need in reading.needs)
    if said or not _RIVAL.search(reading.text) or len(meant) > 2 * FRAGMENT:
        return None
    return comparing(reading, (*one, *ids))


_RIVAL = re.compile(
    r"\b(?:alternative|other (?:option|candidate|choice|one)|competitor|contender|plan b)\b[^.?!]{0,20}"
    r"\b(?:is|would be)\b",
    re.IGNORECASE,
)


def makers(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "who is behind each of them?" after a comparison of two as asking who made these."""
    del catalog
    several = state.intent in ADVISED and not _EACH.isdisjoint(meant)  # the first two of a ranking
    two = state.shown[:2] if several else state.frameworks if state.intent is Intent.COMPARE else ()
    if len(two) != 2 or named(reading)[2:] or len(meant) > 2 * FRAGMENT or not _MAKERS.search(reading.text):
        return None
    points = several or not {"them", "they", "it"}.isdisjoint(meant) or not _EACH.isdisjoint(meant)
    return comparing(reading, two, aspect="made_by") if points else None


_EACH = frozenset("each both these those all".split())


_MAKERS = re.compile(
    r"\bwho(?:['’]?s| is| are| stands?)? (?:actually |really )?"
    r"(?:behind|maintain\w*|made|makes?|wrote|develop\w*|created)\b",
    re.IGNORECASE,
)


def points_at_some(text: str) -> bool:
    """Whether a text asks which of those that were named.

    >>> points_at_some("so which of those two has it?"), points_at_some("which one has it?")
    (True, False)
    """
    return _OF_THESE.search(text) is not None


_OF_THESE = re.compile(
    r"\b(?:which|who|what)\b[^.?!]{0,12}\b(?:of|from|between) (?:all (?:of )?)?"
    r"(?:these|those|them|the (?:two|three|2|3|both))\b",
    re.IGNORECASE,
)
_OPEN = frozenset((Intent.RECOMMEND, Intent.FIND_BY_FEATURE, Intent.OUT_OF_SCOPE, Intent.GUIDE, Intent.HELP))


def _spoken_of(state: DialogueState, meant: Sequence[str]) -> tuple[str, ...]:
    """Return those that "these" stands for: the compared, or two that were told of in turn."""
    if state.intent is Intent.COMPARE:
        return state.frameworks
    if state.intent in OF_ONE and state.shown[1:] and state.shown[-1:] == state.frameworks:  # asked in turn
        return state.shown
    in_turn = state.intent in OF_ONE and len(state.frameworks) == 1 == len(state.before)
    return (*state.before, *state.frameworks) if in_turn and not _TWO.isdisjoint(meant) else ()


_TWO = frozenset("two 2 both".split())


def last_release(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "when was the last release?" in a thread about one framework as asking how that is kept up."""
    del catalog
    one = focus(state)
    if len(one) != 1 or named(reading) or len(meant) > 2 * FRAGMENT or not _RELEASED.search(reading.text):
        return None
    if state.intent in ADVISED and not (reading.is_question and {"which", "ones", "any"}.isdisjoint(meant)):
        return None  # "nothing whose last release is a year old"
    return reading._replace(intent=Intent.DESCRIBE, frameworks=one, needs=(), concepts=(), aspect="upkeep")


_RELEASED = re.compile(
    r"\b(?:when|what|whats|how (?:old|recent|long))\b[^.?!]{0,20}\b(?:last|latest|newest|recent|current) "
    r"(?:release|version|update|commit)s?\b|^\W*(?:and |so |ok )?(?:the )?last (?:released|updated|commit|release)\b",
    re.IGNORECASE,
)


def its_people(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "he says it is one person's hobby. Is that true?", of the one spoken of, as asking how it is kept up."""
    del catalog
    one = focus(state) if state.intent in OF_ONE else ()
    if len(one) != 1 or named(reading) or reading.kin or len(meant) > 3 * FRAGMENT:
        return None
    if any(need.because is None and need.criterion not in _STANDING for need in reading.needs):
        return None
    asks = reading.is_question or _SAYS.search(reading.text) is not None
    if "no" in meant or not asks or not _PEOPLE.search(reading.text):
        return None
    return reading._replace(intent=Intent.DESCRIBE, frameworks=one, needs=(), concepts=(), aspect="upkeep")


_STANDING = ("upkeep", "ecosystem", "longevity")
_SAYS = re.compile(r"\b(?:says?|said|heard|read|claims?|told|thinks?)\b", re.IGNORECASE)
_PEOPLE = re.compile(
    r"\b(?:one|single)[ -](?:wo)?(?:man|person|guy|dev|developer|maintainer)(?:['’]?s)?\b"
    r"|\bhobby project\b|\bgovernance\b|\bnobody (?:uses|maintains)\b|\bbus factor\b|\bopen issues\b"
    r"|\bmaintainers?\b[^.?!]{0,30}\b(?:left|argu\w+|quit|gone)\b",
    re.IGNORECASE,
)


def that_one_alone(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "so only Django has that built in?" after checks of others as the search for all that have it."""
    del catalog
    checked = state.intent is Intent.FEATURE_CHECK and len(state.needs) == 1
    if not checked or len(reading.frameworks) != 1 or len(meant) > 2 * FRAGMENT or reading.refused:
        return None
    if not _ALONE.search(reading.text) or reading.frameworks == state.frameworks:
        return None
    return reading._replace(intent=Intent.FIND_BY_FEATURE, frameworks=(), needs=state.needs, concepts=(), aspect=None)


_ALONE = re.compile(
    r"\b(?:only|just|nobody but|none but|no one but) \w+ (?:has|have|does|do|gives?|offers?|comes?|ships?|can|got|"
    r"supports?|brings?)\b",
    re.IGNORECASE,
)


def who_else_has_it(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "who has it besides Pyramid", after a check or a search, as the search for the others."""
    del catalog
    part = state.needs if state.intent in (Intent.FEATURE_CHECK, Intent.FIND_BY_FEATURE) else ()
    ids = tuple(dict.fromkeys(named(reading)))
    if len(part) != 1 or reading.needs or len(meant) > FRAGMENT or not _WHO_ELSE.search(reading.text):
        return None
    refused = ids or (state.frameworks if state.intent is Intent.FEATURE_CHECK else ())
    return reading._replace(intent=Intent.FIND_BY_FEATURE, frameworks=(), refused=refused, needs=part, aspect=None)


_WHO_ELSE = re.compile(
    r"\bwho (?:else )?(?:has|supports|does|offers) (?:it|that|this)\b[^.?!]{0,12}"
    r"\b(?:besides?|apart from|other than|except|aside)\b|\bwho else (?:has|supports|does|offers) (?:it|that|this)\b",
    re.IGNORECASE,
)


def who_of(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "which of them are async?" as a search, and "which support it?" as one for what was explained."""
    licences = not _LICENCES.isdisjoint(meant) and not _SEVERAL.isdisjoint(meant) and len(meant) <= FRAGMENT
    if licences and state.intent in ADVISED and not reading.frameworks:  # "any under GPL?"
        return reading._replace(intent=Intent.FIND_BY_FEATURE, aspect=LICENCE, needs=())
    if reading.frameworks or meant[0] not in ("which", "who", "what"):
        return None
    points = _POINTING.search(reading.text) is not None
    points = points or meant[-1] in ("do", "does", "have", "has")
    if not reading.needs and points and state.intent is Intent.CONCEPT and state.needs:
        return reading._replace(intent=Intent.FIND_BY_FEATURE, needs=state.needs)
    listed = len(state.shown) > 2 and state.intent is Intent.LIST
    if reading.needs and listed and not PRONOUNS.isdisjoint(meant):
        return reading._replace(intent=Intent.FIND_BY_FEATURE)
    return None


_POINTING = re.compile(r"\b(?:it|that|this|both|one|some|them)\b", re.IGNORECASE)
_THOSE = frozenset({("of", "those"), ("of", "these"), ("of", "them")})
_LICENCES = frozenset("licence licences license licenses licensed licenced gpl agpl lgpl mit bsd apache".split())
_SEVERAL = frozenset("they them any ones all each those these framework".split())


def which_of_these(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "which is faster?" after a comparison or ranking as a comparison of those on that quality."""
    two = in_turn(state, meant)
    if two and reading.needs and not named(reading) and len(meant) <= FRAGMENT and "ones" not in meant:
        return reading._replace(intent=Intent.COMPARE, frameworks=two)
    longest = FRAGMENT + 4 if state.intent is Intent.COMPARE else FRAGMENT
    if reading.frameworks or not reading.needs or len(meant) > longest or len(state.shown) < 2:
        return None
    if meant[0] in ("rank", "order", "sort") and state.intent is Intent.LIST:  # all of them
        return reading._replace(intent=Intent.RECOMMEND)
    if state.intent is Intent.LIST and len(reading.needs) == 1 and reading.needs[0].reverse:  # "which are dead?"
        return reading._replace(intent=Intent.RECOMMEND, aspect="last")
    implied = all(need.because is not None for need in reading.needs)
    if implied and reading.intent is Intent.OUT_OF_SCOPE and meant[0] == "who":
        return None  # "who is on call this week?"
    both = "both" in meant and _TWO_PEOPLE.search(reading.text) is None
    asks = not _COMPARING.isdisjoint(meant) or "them" in meant or both
    of_those = not _THOSE.isdisjoint(pairwise(meant)) and state.intent in OF_ONE  # after one of them was told of
    if not (state.intent in (Intent.COMPARE, *ADVISED) or of_those) or not (asks or of_those):
        return None
    ranked = state.intent is not Intent.COMPARE
    if not _HIRING.isdisjoint(meant) and {need.criterion for need in reading.needs} <= {"learning", "ecosystem"}:
        reading = reading._replace(
            needs=(Need("ecosystem"),), aspect=None
        )  # "easier to hire for" is no easier to learn
    if not {"framework", "ones"}.isdisjoint(meant) or (ranked and reading.needs[0].criterion in catalog.features):
        return None
    if state.intent in (Intent.LIST, Intent.FIND_BY_FEATURE) and len(state.shown) > _FEW:  # of all of those
        needs = joined(state.needs if state.intent is Intent.FIND_BY_FEATURE else (), reading.needs)
        return reading._replace(intent=Intent.RECOMMEND, frameworks=(), needs=needs, refused=state.refused, aspect=None)
    spoken_of = focus(state)
    if of_those and state.before and not set(spoken_of) & set(state.shown[:_FEW]):  # "why not Flask?" stands between
        return reading._replace(intent=Intent.COMPARE, frameworks=(*state.before[:1], *spoken_of))
    return reading._replace(intent=Intent.COMPARE, frameworks=state.shown[:_FEW])


_FEW = 3  # so many are compared at once
# "We only have 2 devs, both juniors".
_TWO_PEOPLE = re.compile(r"\b(?:2|two|couple of) [\w ]{1,25}?,? both\b", re.IGNORECASE)

_HIRING = frozenset("hire hiring recruit recruiting jobs staff staffing".split())
_COMPARING = frozenset("which faster better easier lighter quicker smaller simpler than who older safer".split())
