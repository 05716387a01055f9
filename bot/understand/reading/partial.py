"""Whether a check covers but a word of what was asked: "can the 800 schemas' migrations run in parallel?".

A yes to the one word that we know would read as a yes to the whole; so none is said then.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.dialogue import DialogueState
from bot.domain.question import EntityKind, Intent, Mention, Reading
from bot.understand.text.mend import Word
from bot.understand.thresholds import UNCOVERED


def partly_heard(reading: Reading, words: Sequence[Word], found: Sequence[Mention], state: DialogueState) -> Reading:
    """Return a check in a thread as one of a part of the question, where a word or two are all that is known.

    ``found`` is all that the ``words`` name.
    """
    if reading.intent is not Intent.FEATURE_CHECK or state.intent is None or not reading.needs:
        return reading
    if reading.kin:  # an add-on is asked of, and the part is the framework's
        return reading._replace(is_partial=True)
    asked = {name for need in reading.needs for name in (need.criterion, need.because)}
    others = [m for m in found if m.kind is not EntityKind.FRAMEWORK]
    parts = [m for m in others if m.entity_id in asked] or others
    if not parts or any(m.end - m.start > _SHORT for m in parts):
        return reading
    names = [m for m in found if m.kind is EntityKind.FRAMEWORK]
    covered = {at for m in (*parts, *names) for at in range(m.start, m.end)}
    rest = [word for at, word in enumerate(words) if at not in covered and not word.is_grammar]
    uncovered = [word for word in rest if word.meant not in _OF_CHECKS]
    return reading._replace(is_partial=True) if len(uncovered) >= UNCOVERED else reading


_SHORT = 2  # words; a longer name says what is meant
# What a check is asked with, or what says no more than the name of the part.
_OF_CHECKS = frozenset(
    "support supports have has had having built builtin native natively work works working handle handles offer offers "
    "use uses using come comes ship ships include included includes bring brings provide provides box possible add "
    "yes no right true really actually still already need needs want have get gets do does can core addon add-on "
    "package packages library plugin extension extra something anything part feature framework app then too also "
    "thing thanks ok please sure wait sorry".split()
)
