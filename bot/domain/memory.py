"""What a dialogue remembers of an answer: what "it", "the second one" and "and Flask?" will mean in the next turn."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.domain.advice import Advice, Clarification, Description, Explanation, Fallback, Recommendation, Wanting
from bot.domain.dialogue import DialogueState, Topic
from bot.domain.proven import Sample
from bot.domain.question import HOW_TO, SECOND, SOURCES, Intent, Need, Reading
from bot.domain.subjects import subjects
from bot.domain.tools import Held

# So many questions that named no framework are kept.
_ASKED = 2


def remember(state: DialogueState, reading: Reading, advice: Advice) -> DialogueState:
    """Return the state after ``advice``: its focus ("it"), what it showed ("the second one"), its needs."""
    after = _after(state, reading, advice)
    if reading.intent in (Intent.SMALLTALK, Intent.HELP):
        return after
    asked = (reading.ours, *state.asked)[:_ASKED] if reading.ours else ()
    return after if asked == after.asked else replace(after, asked=asked)


def _after(state: DialogueState, reading: Reading, advice: Advice) -> DialogueState:
    """Return the state after ``advice``, but for the words that were asked."""
    frameworks, shown = subjects(advice)
    if isinstance(advice, (Explanation, Held)):  # of something that is the same in it
        frameworks = reading.frameworks
    if reading.intent is Intent.EXAMPLE and reading.frameworks[1:]:  # code of the first; "the third one" is the third
        shown = reading.frameworks
    ranked = advice if isinstance(advice, Recommendation) else None
    if ranked and len(ranked.asked) == 1:  # "is Sanic right for …": "it" is that one
        frameworks = (ranked.asked[0].id,)
    if isinstance(advice, Fallback) and reading.recalled is not None:  # a sentence more of what was told
        return state
    unanswered = reading.intent is Intent.OUT_OF_SCOPE or isinstance(advice, (Clarification, Fallback))
    if unanswered and len(reading.frameworks) == 1 and not reading.kin:  # it is what the next turn is about
        return replace(state, intent=Intent.DESCRIBE, frameworks=reading.frameworks, aspect=None, needs=(), notions=(),
                       before=state.frameworks, under=None)  # fmt: skip
    if isinstance(advice, Fallback):  # whatever was read: what was talked of before can be asked further
        return state
    if reading.intent in (Intent.SMALLTALK, Intent.HELP, Intent.OUT_OF_SCOPE) or reading.aspect in (
        "proof",
        "still",
        SOURCES,
    ):
        return state
    under = _under(state, advice)
    return replace(
        state,
        intent=_kind(advice, reading),
        frameworks=frameworks or state.frameworks,
        before=state.frameworks if frameworks and frameworks != state.frameworks else state.before,
        shown=state.shown if under else shown or _told_in_turn(state, reading, frameworks) or state.shown,
        needs=ranked.needs if ranked else _needs(state, reading, advice),
        refused=_still_refused(state, reading, advice),
        aspect=HOW_TO if isinstance(advice, Sample) and advice.told is not None else reading.aspect,
        python=reading.python,
        notions=_notions(state, reading, advice),
        wish=reading.needs if ranked and reading.needs else _wish(state, reading),
        under=under,
        known=reading.known or (() if ranked and not reading.is_follow_up else state.known),
        tools=reading.tools or (reading.kin if len(reading.kin) > 1 else ()),
    )


# "Why not Django? We'd like an admin": what is wished beside a question.
_WISHES = re.compile(r"\b(?:we|i)(?:['’]?d| would)? (?:\w+ )?(?:like|want|need|wish)\b", re.IGNORECASE)


def _wish(state: DialogueState, reading: Reading) -> tuple[Need, ...]:
    """Return the wish of a dialogue, with what is wished while a part is asked about."""
    asks = (
        reading.intent in (Intent.FEATURE_CHECK, Intent.DESCRIBE)
        and bool(state.wish)
        and _WISHES.search(reading.text) is not None
    )
    wished = {need.criterion for need in state.wish}
    said = [need for need in reading.needs if need.because is None and not need.refused] if asks else []
    return (*state.wish, *(need for need in said if need.criterion not in wished))


def _notions(state: DialogueState, reading: Reading, advice: Advice) -> tuple[str, ...]:
    """Return what a dialogue is about beside needs: what was named, or of before where code of that was wanted."""
    of_before = isinstance(advice, Sample) and not reading.concepts and (advice.shows_it or advice.told is not None)
    return state.notions if of_before and not reading.needs else reading.concepts


def _told_in_turn(state: DialogueState, reading: Reading, frameworks: tuple[str, ...]) -> tuple[str, ...]:
    """Return those of which the same was asked in turn ("and Flask?"), this one last; none where another thing was."""
    same = reading.intent is state.intent and len(frameworks) == 1
    same = same and (reading.intent is not Intent.DESCRIBE or reading.aspect == state.aspect)
    if not same or not reading.is_follow_up or len(state.frameworks) != 1 or frameworks == state.frameworks:
        return ()
    parts = [{need.criterion for need in needs} for needs in (reading.needs, state.needs)]
    if parts[0] != parts[1] and reading.intent is not Intent.DESCRIBE:
        return ()
    before = state.shown if state.shown[-1:] == state.frameworks else state.frameworks
    return tuple(dict.fromkeys((*before, *frameworks)))


def _needs(state: DialogueState, reading: Reading, advice: Advice) -> tuple[Need, ...]:
    """Return the needs that stay: those said, or those of before; none that only follow from a practice explained."""
    if isinstance(advice, Explanation) and advice.there:
        return tuple(need for need in reading.needs if need.because is None)
    return reading.needs or (state.needs if reading.is_follow_up else ())


def is_same(state: DialogueState, after: DialogueState) -> bool:
    """Whether a dialogue stands where it stood: the same was answered of the same, by the same needs."""
    alike = all(getattr(state, name) == getattr(after, name) for name in _STANDS)
    weighed = after.intent is Intent.RECOMMEND  # a ranking changes with the weights, a table doesn't
    wanted = state.needs == after.needs if weighed else _wanted(state) == _wanted(after)
    return alike and wanted and _angle(state) == _angle(after)


_STANDS = ("intent", "frameworks", "refused", "python", "notions")


def _angle(state: DialogueState) -> str | None:
    """Return what of its frameworks a dialogue is about; a plain comparison tells all of them."""
    return None if state.intent is Intent.COMPARE and state.aspect in _OF_ONE else state.aspect


_OF_ONE = frozenset(("best_for", "learning", "deploy", "upkeep", "install"))


def _wanted(state: DialogueState) -> set[tuple[str, bool, bool]]:
    """Return what a dialogue needs, however much of it."""
    return {(need.criterion, need.refused, need.must) for need in state.needs}


def _under(state: DialogueState, advice: Advice) -> Topic | None:
    """Return the topic that an explanation interrupts: of the frameworks that are still the focus after it."""
    if not isinstance(advice, (Explanation, Held, Wanting)) or not state.frameworks or state.intent is None:
        return None
    return state.under or Topic(state.intent, state.needs, state.aspect)


def _still_refused(state: DialogueState, reading: Reading, advice: Advice) -> tuple[str, ...]:
    """Return the frameworks that stay refused: those of a recommendation, or of the wish that a follow-up goes on."""
    if reading.aspect == SECOND:  # the first was passed over, not refused
        return state.refused
    if isinstance(advice, Recommendation):
        return reading.refused
    return state.refused if reading.is_follow_up else ()


def _kind(advice: Advice, reading: Reading) -> Intent:
    """Return the intent that a follow-up leans on: what was answered, where it differs from what was read."""
    if isinstance(advice, Description) and reading.intent is Intent.COMPARE:  # one alone, beside a name without a page
        return Intent.DESCRIBE
    if isinstance(advice, Explanation) and advice.there:  # how it is done there, however that was asked
        return Intent.CONCEPT
    return Intent.RECOMMEND if isinstance(advice, Recommendation) else reading.intent
