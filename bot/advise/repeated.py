"""Repeated: a follow-up that would get the last answer once more is told that there is no more, and what there is."""

from __future__ import annotations

from bot.advise import suggest
from bot.domain.advice import Repeated
from bot.domain.catalog import Catalog
from bot.domain.dialogue import DialogueState


def repeated(state: DialogueState, catalog: Catalog, *, stays: bool = False) -> Repeated:
    """Say that no more is known of those spoken of than was just said; offer what else can be asked of them.

    ``stays``: something more was told of a wish, and the first pick is the same.
    """
    spoken_of = tuple(catalog.frameworks[name] for name in state.frameworks[:3])
    if len(spoken_of) > 1:
        first, second = spoken_of[:2]
        return Repeated(spoken_of, (suggest.about(first), suggest.about(second), suggest.GUIDE))
    if not spoken_of:
        return Repeated((), (suggest.GUIDE, suggest.LIST))
    (one,) = spoken_of
    beside = suggest.neighbour(one, catalog)
    versus = (suggest.versus(one, beside),) if beside else ()
    return Repeated(spoken_of, (suggest.drawbacks(one), *versus, suggest.GUIDE), stays=stays)
