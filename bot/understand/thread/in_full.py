"""What a follow-up would be if it were said in full: with what "it" stands for, and of whom it is asked.

"Where are they stored?", after sessions were checked in Starlette, is "where are sessions stored in Starlette?". The
rules of follow-ups know ways of asking; what none of them knows is read once more so, and counts where that says what
is wanted beyond doubt.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.domain.catalog import Catalog
from bot.domain.dialogue import DialogueState
from bot.domain.question import FAULT, HOW_TO, Intent, Reading
from bot.understand.thread.leaning import ADVISED, focus
from bot.understand.thresholds import FRAGMENT, SURE_IN_FULL


def in_full(reading: Reading, state: DialogueState, catalog: Catalog) -> Iterator[str]:
    """Yield what a text that nothing explains may be in full, the likeliest first; nothing outside such a thread."""
    told = state.intent in _TOLD and state.guide is None and 0 < len(state.frameworks) <= _MOST
    names = bool(reading.frameworks or reading.refused or reading.kin or reading.language)
    if not told or names or reading.intent is not Intent.OUT_OF_SCOPE or reading.words > 3 * FRAGMENT:
        return
    said = reading.text.rstrip(" ?!.")
    text = _NOT_THAT.sub("", said)
    asks = reading.is_question or reading.words <= _NAMES_IT or _ASKS.search(reading.text) is not None or text != said
    if reading.recalled or reading.aspect == FAULT or not asks:
        return
    part = _part(state, catalog)
    if part and _ANY_OTHER.search(text):
        yield f"which frameworks have {part} built in?"
    if state.intent is Intent.COMPARE and len(state.frameworks) == 2 and _MOVES.search(text):
        both = sorted(
            (catalog.frameworks[name] for name in state.frameworks), key=lambda one: -one.mark("ecosystem")
        )  # who is used more, is left
        yield f"{text} from {both[0].name} to {both[1].name}?"
    spoken_of = focus(state)
    if len(spoken_of) != 1:
        return
    where = catalog.frameworks[spoken_of[0]].name
    if part and _PRONOUN.search(text):
        yield f"{_PRONOUN.sub(part, text, count=1)} in {where}?"
    yield f"{text} in {where}?"


def with_its_part(reading: Reading, state: DialogueState, catalog: Catalog) -> str | None:
    """Return what leans on a part or notion that was told of one framework, said with it; None where nothing does.

    "So what do people do instead?" is "how to do dependency injection in Flask?", "by user, not by address" is "rate
    limiting by user, not by address, in Flask?". After advice on a sign-in "how do I do that with Google?" is
    "authentication with Google in Django?".
    """
    names = {*reading.frameworks, *reading.refused}
    if state.intent in ADVISED:
        return _done_there(reading, state, catalog) or _with_its_print(reading, state, catalog)
    told = state.intent in (Intent.FEATURE_CHECK, Intent.CONCEPT) and len(state.frameworks) == 1
    part = _part(state, catalog) if told and names <= set(state.frameworks) else None
    if part is None:
        return None
    where = catalog.frameworks[state.frameworks[0]].name
    if state.intent is Intent.FEATURE_CHECK and _INSTEAD.search(reading.text):
        return f"how to do {part} in {where}?"
    begins = _GOES_ON.match(reading.text) if not names and goes_on(reading) else None
    return f"{part} {reading.text[begins.end() :].rstrip(' ?!.')} in {where}?" if begins else None


def _done_there(reading: Reading, state: DialogueState, catalog: Catalog) -> str | None:
    """Return what asks how the part that was wished for is done in the first; None of anything else."""
    where = focus(state)
    if len(where) != 1 or not set(reading.frameworks) <= set(where) or not _DONE_THERE.match(reading.text):
        return None
    parts = [need.criterion for need in state.needs if need.because is None and need.criterion in catalog.features]
    return f"show me {catalog.features[parts[0]].name} in {catalog.frameworks[where[0]].name}?" if parts else None


def _with_its_print(reading: Reading, state: DialogueState, catalog: Catalog) -> str | None:
    """Return what asks for fine print of a part that was wished for, with the part and of the first; else None."""
    where, found = focus(state), _WITH.search(reading.text)
    wishes = reading.intent is Intent.RECOMMEND or reading.words > 2 * FRAGMENT
    if found is None or wishes or len(where) != 1 or not set(reading.frameworks) <= set(where):
        return None
    for need in state.needs:
        feature = catalog.features.get(need.criterion) if need.because is None else None
        asked = f"{feature.name.casefold()} with {found['what'].casefold()}" if feature else ""
        if feature and any(asked in phrases for phrases in feature.add_on_print.values()):
            return f"how to do {asked} in {catalog.frameworks[where[0]].name}?"
    return None


# "How do I do that there?", after advice on a sign-in.
_DONE_THERE = re.compile(
    r"\W*(?:(?:and|so|but|ok|okay|cool|great|thanks|nice|fine|then)\W+)*how (?:do|would|can|should) (?:i|we|you|one) "
    r"(?:do|add|build|set up|make|get|implement) (?:that|this|it)"
    r"(?: (?:there|then|in (?:it|that|there)|with (?:it|that)))*\W*$",
    re.IGNORECASE,
)
_WITH = re.compile(r"\bwith (?:the )?(?P<what>\w+)", re.IGNORECASE)


def goes_on(reading: Reading) -> bool:
    """Whether a text begins as what goes on from the line before: "by user, not by address"."""
    return _GOES_ON.match(reading.text) is not None and reading.words <= FRAGMENT


def is_done_there(full: Reading, reading: Reading, state: DialogueState) -> bool:
    """Whether a text in full tells how the part that was wished for is done: "how do I do that there?" after advice."""
    same = state.intent in ADVISED and full.frameworks == focus(state)
    told = full.intent in (Intent.EXAMPLE, Intent.FEATURE_CHECK, Intent.CONCEPT)
    return same and told and _DONE_THERE.match(reading.text) is not None


def is_finer(full: Reading, state: DialogueState, catalog: Catalog) -> bool:
    """Whether a text in full asks for fine print of what was checked: "authentication with Google in Django"."""
    asked = {need.criterion for need in full.needs if need.because is None}
    same = full.intent is Intent.FEATURE_CHECK and full.frameworks == focus(state)
    if not same or len(asked) != 1 or not asked <= {need.criterion for need in state.needs}:
        return False
    feature = catalog.features.get(next(iter(asked)))
    printed = (*feature.fine_print.values(), *feature.add_on_print.values()) if feature else ()
    return any(phrase in full.text.casefold() for phrases in printed for phrase in phrases)


def is_said(full: Reading, state: DialogueState, catalog: Catalog) -> bool:
    """Whether a text in full says beyond doubt what is wanted: a move, a practice on record, another part."""
    if full.confidence < SURE_IN_FULL or full.language:
        return False
    if full.intent is Intent.COMPARE:
        return full.aspect == "migration"
    if full.intent is Intent.FIND_BY_FEATURE:  # who else has what was told
        return bool(full.needs) and {need.criterion for need in full.needs} <= {need.criterion for need in state.needs}
    if full.frameworks != focus(state):
        return False
    if full.intent is Intent.CONCEPT or (full.intent is Intent.EXAMPLE and full.aspect == HOW_TO):
        asks_how = full.intent is Intent.EXAMPLE  # what is on no record of any is told, too: "soap library?"
        told = [one for one in full.concepts if asks_how or full.frameworks[0] in catalog.practice.get(one, ())]
        return bool(told) and not set(told) & set(state.notions)
    if any(need.refused for need in full.needs):
        return False
    said = {need.criterion for need in full.needs if need.because is None}
    if state.intent is Intent.RECOMMEND:  # what is named after advice is a further wish
        return False
    if full.intent is not Intent.FEATURE_CHECK or not said or full.aspect is not None:
        return False
    asked = {need.criterion for need in state.needs} | set(state.notions)
    if said & asked:  # where, or how, what was checked is
        return said <= asked and _WHERE.match(full.text) is not None
    return len(said) == 1


def _part(state: DialogueState, catalog: Catalog) -> str | None:
    """Return how the part or notion is called that was last told of one framework."""
    for need in state.needs:
        if need.because is None and need.criterion in catalog.features and state.intent in _OF_PARTS:
            return catalog.features[need.criterion].name
    return catalog.concepts[state.notions[0]].synonyms[0] if state.notions else None


_TOLD = frozenset(
    (Intent.FEATURE_CHECK, Intent.CONCEPT, Intent.EXAMPLE, Intent.DESCRIBE, Intent.COMPARE, Intent.RECOMMEND)
)
_NAMES_IT = 3  # words: "a soap library"
_OF_PARTS = frozenset((Intent.FEATURE_CHECK, Intent.EXAMPLE, Intent.CONCEPT))
_MOST = 2
_ASKS = re.compile(
    r"\?|^\W*(?:(?:and|so|but|ok|hm+|well|then|also|nice|cool)\W+)*"
    r"(?:what|which|who|how|why|where|when|whether|should|could|can|do|does|is|are|will|would)\b",
    re.IGNORECASE,
)
_WHERE = re.compile(r"\W*(?:(?:and|so|but|ok|hm+|well|then)\W+)*(?:where|in what|how) \w+", re.IGNORECASE)
_MOVES = re.compile(
    r"\b(?:lose|loose|gain|swap|change|replace|rename|move|migrat\w+|switch|port|rewrit\w+)\b", re.IGNORECASE
)
# "No, not JWT, server-side sessions": what follows is meant.
_NOT_THAT = re.compile(
    r"^\W*(?:no|nope|nah)\W+(?:not|i (?:do ?n['’]?t|did ?n['’]?t) mean) [\w /-]{2,24}?[,;:.]\s*"
    r"(?:but |actual(?:ly)? |i mean )*",
    re.IGNORECASE,
)
_ANY_OTHER = re.compile(
    r"\b(?:any|which|what|do|does|who) (?:of the )?other(?:s|\b)[^?]{0,25}"
    r"\b(?:have|has|had|ship|ships|do|does|got|come|support)\b"
    r"|\b(?:anyone|anybody|who|anything) else\b[^?]{0,20}\b(?:have|has|that|it)\b",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r"\b(?:they|them|it|that|those|these|this)\b", re.IGNORECASE)
# What begins so is no sentence of its own.
_GOES_ON = re.compile(
    r"\W*(?:(?:and|but|no|ok|hm+|so)\W+)*(?=(?:by|per|for each|for every|across|between|after|with|via|using)\b)",
    re.IGNORECASE,
)
# Asks how what was checked is done there, where it is not inside.
_INSTEAD = re.compile(
    r"\bwhat (?:do|does|are) (?:people|they|others|everyone|one) (?:do|doing|use|using|take)\b"
    r"|\bhow (?:do|does) (?:people|they|others|everyone|one) (?:do (?:it|that|this)|manage|get by|cope|live)\b"
    r"|\binstead (?:in|inside) \w|^\W*(?:(?:and|but|so|ok|hm+)\W+)*why not\b",
    re.IGNORECASE,
)
