"""What lies near to a text: practices on record that share words with it, and words by which pages are searched.

Nothing is answered by it: what nothing else answers is offered so, and a wish that goes on is told it beside.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.dialogue import DialogueState
from bot.domain.question import FAULT, Intent, Mention, Reading
from bot.understand.reading.nearest import Notes
from bot.understand.reading.recall import roots_asked
from bot.understand.text.mend import Word
from bot.understand.text.sought import sought
from bot.understand.thread.leaning import focus
from bot.understand.thresholds import BESIDE, BESIDE_SHARE, MIN_CONFIDENCE, NEAR, NEAR_SHARE, NEAR_WORDS


def with_near(
    reading: Reading, words: Sequence[Word], found: Sequence[Mention], state: DialogueState, notes: Notes
) -> Reading:
    """Return what nothing answers, or what goes on with a wish, with the practices near to it.

    They are on record of the framework it is about, or of the one that was advised.
    """
    if reading.intent is Intent.RECOMMEND:
        return _beside(reading, roots_asked(found, words), state, notes)
    ids = reading.frameworks or focus(state)
    if reading.intent is not Intent.OUT_OF_SCOPE or reading.aspect == FAULT or reading.kin or len(ids) != 1:
        return reading
    asked = roots_asked(found, words)
    near = tuple(one for one in notes.near(asked, ids[0]) if one not in state.notions)
    best = notes.nearest(asked) if near else None
    told = best is not None and best.concept_id == near[0] and best.words >= NEAR_WORDS
    told = told and best is not None and best.share >= NEAR_SHARE and best.weight >= NEAR
    return reading._replace(near=near, is_near=told) if near else reading


def _beside(reading: Reading, asked: Sequence[str], state: DialogueState, notes: Notes) -> Reading:
    """Return a wish that goes on ("we don't want to run Redis") with the practice whose name it says, if any is."""
    goes_on = reading.is_follow_up and reading.aspect is None and bool(state.shown) and not reading.near
    goes_on = goes_on and not any(mention.refused for mention in reading.mentions)  # "but no admin"
    best = notes.nearest(asked) if goes_on and not reading.frameworks else None
    if best is None or best.share < BESIDE_SHARE or best.weight < BESIDE or not notes.is_named(best.concept_id, asked):
        return reading
    if best.words == 1 and (reading.concepts or any(notes.is_name(m) for m in reading.mentions)):
        return reading  # a part by its name alone, or a word beside a notion
    return reading._replace(near=(best.concept_id,), is_near=True)


def with_words(
    reading: Reading, words: Sequence[Word], found: Sequence[Mention], state: DialogueState, notes: Notes
) -> Reading:
    """Return what nothing answers with the words by which the pages of the one framework it is about are searched."""
    ids = reading.frameworks or focus(state)
    unsure = reading.intent is Intent.OUT_OF_SCOPE or reading.confidence < MIN_CONFIDENCE
    unsure = unsure or (reading.intent is Intent.FEATURE_CHECK and not reading.needs)  # of nothing that we know
    if not unsure or reading.kin or len(ids) != 1:
        return reading
    return reading._replace(sought=sought(reading.text, words, found, notes.holds))
