"""Stay or leave: whether a framework in use is worth leaving, what for, and where to."""

from __future__ import annotations

from collections.abc import Iterable

from bot.advise import suggest
from bot.advise.migrate import migrate
from bot.domain.advice import Staying
from bot.domain.catalog import Catalog, Framework
from bot.domain.pairs import Effort

# So many moves are told; where people are known to make fewer, those that are the least work come with them.
_MOST, _LEAST = 3, 2
# Nobody is sent to what is kept worse than this.
_KEPT = 3
_BY_WORK = tuple(Effort)


def staying(framework: Framework, catalog: Catalog) -> Staying:
    """Return whether to leave ``framework``, which has a page and a layout."""
    moves = tuple(_moves(framework, catalog))
    return Staying(
        framework,
        catalog.pairs.layouts[framework.id].keep,
        moves,
        (*(suggest.move(framework, target) for target, _ in moves[:1]), suggest.drawbacks(framework), suggest.GUIDE),
    )


def _moves(source: Framework, catalog: Catalog) -> Iterable[tuple[Framework, Effort]]:
    """Return where to go from ``source``: moves that people really make, then those that are the least work."""
    known = [catalog.frameworks[move.target] for move in catalog.pairs.moves if move.source == source.id]
    others = [one for one in catalog.frameworks.values() if one is not source and one not in known]
    kept = [one for one in others if one.page and one.page.ratings["upkeep"].value >= _KEPT]
    near = sorted(((one, migrate(source, one, catalog).effort) for one in kept), key=_by_work)
    sure = [(one, migrate(source, one, catalog).effort) for one in known[:_MOST]]
    return sorted([*sure, *near[: max(0, _LEAST - len(sure))]], key=_by_work)


def _by_work(move: tuple[Framework, Effort]) -> int:
    """Return how much work a move is, to sort by."""
    return _BY_WORK.index(move[1])
