"""What was asked of no framework, once the next turn says which one: "how do I paginate?", "we use Django".

Such a turn is the question of before, asked of that one. It is read once more so, from the words that are ours.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from bot.domain.catalog import Catalog
from bot.domain.dialogue import DialogueState
from bot.domain.question import HOW_TO, EntityKind, Intent, Mention, Reading
from bot.understand.text.mend import Word
from bot.understand.thread.leaning import ADVISED, FILLERS
from bot.understand.thresholds import SURE_IN_FULL

# So many words of a question are kept for the next turn.
_KEPT = 40
# What says that one is in use, or meant, and nothing else.
_PLACING = FILLERS | frozenset(
    "we are were re i am m it is its that this be in on for with using use uses used run runs running have has "
    "got a an the our my app apps application project site website service api backend codebase stack shop "
    "team company here only just already existing current currently mostly version v by of at work and also now "
    "framework python one case inside under still old big small legacy".split()
)
# Of these one stands there, or, where a question was answered that "in Flask?" is asked of, one of the first.
_IN_USE = frozenset(
    "we i using use uses used run runs running have has got our my its it is app apps application project site "
    "website service backend codebase stack shop btw".split()
)
_SAYS_SO = _IN_USE | frozenset("in on for with".split())
_ASKED_THERE = frozenset((Intent.CONCEPT, Intent.FIND_BY_FEATURE, Intent.FEATURE_CHECK))
_ANOTHER = re.compile(r"\W*(?:and|or|what|how|vs|not|no|is|are|does|do|can|should|which|why)\b", re.IGNORECASE)
_CERTAIN = re.compile(r"\b(?:our|my|the)\b")
_NUMBER = re.compile(r"[\d.x]+")


def ours(words: Sequence[Word], mentions: Collection[Mention]) -> str:
    """Return the words of a question that the knowledge or plain English holds; none where a framework is named.

    A number, a token, a slip and most names of people stay with who typed them.
    """
    if any(mention.kind is EntityKind.FRAMEWORK for mention in mentions):
        return ""
    named = {place for mention in mentions for place in range(mention.start, mention.end)}
    kept = [
        word.typed
        for place, word in enumerate(words[:_KEPT])
        if place in named or (word.is_known and word.confidence == 1.0 and not word.typed.isdigit())
    ]
    return " ".join(kept)


def placed(
    reading: Reading, words: Sequence[Word], found: Sequence[Mention], state: DialogueState, catalog: Catalog
) -> str | None:
    """Return the name of the one framework that a text says is used, or is meant; None where it says anything more."""
    names = [mention for mention in found if mention.kind is EntityKind.FRAMEWORK]
    if state.guide is not None or reading.language or len({mention.entity_id for mention in names}) != 1:
        return None
    named = {place for mention in names for place in range(mention.start, mention.end)}
    beside = [word.typed for place, word in enumerate(words) if place not in named]
    if not all(word in _PLACING or _NUMBER.fullmatch(word) for word in beside) or _ANOTHER.match(reading.text):
        return None
    least = _IN_USE if state.intent in _ASKED_THERE else _SAYS_SO  # what "in Flask?" is then, other rules know
    if names[0].refused or (least.isdisjoint(beside) and state.intent is not None):
        return None
    return names[0].matched if names[0].kin else catalog.frameworks[names[0].entity_id].name


def is_asked_there(full: Reading, catalog: Catalog) -> bool:
    """Whether a question, asked of one framework, is one that has an answer there: a practice, a part."""
    if full.confidence < SURE_IN_FULL or full.language or len(full.frameworks) != 1:
        return False
    if full.intent is Intent.CONCEPT:
        return any(full.frameworks[0] in catalog.practice.get(one, ()) for one in full.concepts)
    if full.intent is Intent.EXAMPLE:
        return full.aspect == HOW_TO and bool(full.concepts or full.needs)
    return full.intent is Intent.FEATURE_CHECK and bool(full.needs) and full.aspect is None


def checked_there(reading: Reading, state: DialogueState) -> Reading | None:
    """Return a place told after advice by one wish as the check of that wish there; None after any other."""
    said = tuple(need for need in state.wish if need.because is None and not need.refused)
    there = reading.frameworks or reading.known
    if state.intent not in ADVISED or len(said) != 1 or len(there) != 1:
        return None
    if len(state.wish) > 1 and not any(_CERTAIN.search(asked) for asked in state.asked):  # to be built: it is ranked
        return None
    return reading._replace(
        intent=Intent.FEATURE_CHECK,
        frameworks=there,
        known=(),
        needs=said,
        aspect=None,
        confidence=SURE_IN_FULL,
        is_follow_up=True,
    )
