"""Reads a name in code as asking of the practice whose note holds it: "what is SECURE_PROXY_SSL_HEADER exactly?".

Such a name is no word of plain English, and stands in the notes of few practices; whatever else its text resembles, it
is about those.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from bot.domain.dialogue import DialogueState
from bot.domain.question import FAULT, Intent, Reading
from bot.understand.reading.nearest import CODED, Notes
from bot.understand.reading.troubles import surely
from bot.understand.text.mend import Word
from bot.understand.text.words import root, stem
from bot.understand.thread.leaning import focus
from bot.understand.thresholds import FRAGMENT


def by_its_code(
    reading: Reading, text: str, words: Sequence[Word], state: DialogueState, notes: Notes, names: Mapping[str, object]
) -> Reading:
    """Return a short text with such a name as asking of its practice, in the framework it is of.

    ``names`` are those that mean something by themselves ("WebSocket"). Of several practices that hold it the one that
    shares most with the text is meant.
    """
    if reading.intent not in _OPEN or reading.aspect == FAULT or reading.words > 2 * FRAGMENT or reading.kin:
        return reading
    of_whom = reading.frameworks or focus(state)
    typed = [name.lower() for name in CODED.findall(text) if of_whom or "_" in name]  # "TypeScript"
    places = [
        place
        for name in typed
        if name not in names
        for place in notes.coded.get(name, ())
        if not of_whom or place[1] in of_whom
    ]
    if len({one for _, one in places}) != 1:
        return reading
    asked = {root(stem(word.meant)) for word in words}
    best = max(dict.fromkeys(concept for concept, _ in places), key=lambda one: notes.weight(one, asked))
    if best in state.notions or reading.concepts == (best,):
        return reading
    about = reading._replace(
        frameworks=(places[0][1],), refused=(), needs=(), concepts=(best,), mentions=(), matters=()
    )
    return surely(about._replace(is_follow_up=not reading.frameworks), Intent.CONCEPT, *Intent)


# Readings that a name in code outdoes.
_OPEN: Collection[Intent] = frozenset(
    (Intent.OUT_OF_SCOPE, Intent.CONCEPT, Intent.FEATURE_CHECK, Intent.DESCRIBE, Intent.HELP)
)
