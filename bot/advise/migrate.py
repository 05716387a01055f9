"""Migrate: what it takes to move an application to another framework, where to start, whether it is worth it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.advise import suggest
from bot.advise.combine import filled, way_of
from bot.domain.advice import Migration, Moves, Row, Suggestion
from bot.domain.catalog import Catalog, FeatureSupport, Framework, Support
from bot.domain.facets import Facet
from bot.domain.pairs import Calls, Effort, Move, Style

# The parts of a layout that a table shows, and what it calls them.
_PARTS = {
    "routes": "Routes",
    "handlers": "Handlers",
    "request": "Request data",
    "templates": "Templates",
    "settings": "Settings",
    "server": "Server",
    "tests": "Tests",
}
# Parts whose loss or gain is felt most, first; the rest is not worth a line.
_FELT = (
    "orm", "admin", "auth", "forms_validation", "openapi", "sessions", "websocket", "csrf", "dependency_injection",
    "templating", "caching", "rate_limiting", "i18n", "background_tasks",
)  # fmt: skip
_MOST_PARTS = 3
# So many points of difference make a move medium, and so many large.
_MEDIUM, _LARGE = 1, 3
_SHAPES = {Style.FUNCTIONS: "functions", Style.CLASSES: "handler classes", Style.OBJECTS: "objects in a tree"}
_CALLED = {
    Calls.PLAIN: "coroutines become plain functions",
    Calls.COROUTINES: "plain handlers become coroutines, and whatever blocks needs an async counterpart",
}
_ALIKE = "handlers are much alike, so it is mostly routes and request data that are rewritten"


def migrate(source: Framework, target: Framework, catalog: Catalog, asked: Facet | str | None = None) -> Migration:
    """Return what moving from ``source`` to ``target`` takes: what is known of the move, the rest derived.

    ``asked``: what of it was asked in particular.
    """
    old, new = catalog.pairs.layouts[source.id], catalog.pairs.layouts[target.id]
    move = _known(source, target, catalog)
    effort, because = (move.effort, move.because) if move else _effort(source, target, catalog)
    return Migration(
        source=source,
        target=target,
        effort=effort,
        because=because,
        stays=(move.stays if move else ()) or tuple(_stays(source, target, catalog)),
        lost=lost(source, target, catalog),
        gained=tuple(catalog.features[name].name for name in _missing(target, source)[:_MOST_PARTS]),
        first=(move.first if move else None) or _first_step(source, target, catalog),
        worth=(move.gain if move else None) or new.gain,
        keep=(move.keep if move else None) or old.keep,
        rows=tuple(Row(name, (getattr(old, part), getattr(new, part))) for part, name in _PARTS.items()),
        evidence=move.evidence if move else None,
        suggestions=(suggest.versus(source, target), _code(target), suggest.GUIDE),
        asked=asked,
    )


def moves(source: Framework, targets: Sequence[Framework], catalog: Catalog) -> Moves:
    """Return the moves from ``source`` to some, the least work first; from all of them when none is named."""
    among = targets or [one for one in catalog.frameworks.values() if one is not source]
    told = [migrate(source, one, catalog) for one in among]
    told.sort(key=lambda move: (_WORK.index(move.effort), move.evidence is None, -move.target.mark("ecosystem")))
    kept = tuple(told[:_MOST_MOVES])
    ways = tuple(suggest.move(source, move.target) for move in kept[:2])
    return Moves(source, kept, (*ways, suggest.GUIDE))


# A card tells of so many moves.
_MOST_MOVES = 4
_WORK = (Effort.SMALL, Effort.MEDIUM, Effort.LARGE)


def _code(target: Framework) -> Suggestion:
    """Ask for a program of the target, or what it is where we have none."""
    return suggest.example(target) if target.page else suggest.about(target)


def _known(source: Framework, target: Framework, catalog: Catalog) -> Move | None:
    """Return what the knowledge says of exactly this move."""
    return next((m for m in catalog.pairs.moves if (m.source, m.target) == (source.id, target.id)), None)


def lost(source: Framework, target: Framework, catalog: Catalog) -> tuple[tuple[str, str], ...]:
    """Return the built-in parts that ``target`` lacks, those felt most first, each with the package to add or ""."""
    gone = _missing(source, target)[:_MOST_PARTS]
    return tuple((catalog.features[name].name, target.features[name].package or "") for name in gone)


def _missing(having: Framework, lacking: Framework) -> list[str]:
    """Return the features that one has built in and the other has not, those felt most first."""
    return [name for name in _FELT if _is_inside(having.features[name]) and not _is_there(lacking.features[name])]


def _is_inside(support: FeatureSupport) -> bool:
    """Whether a part is built in whole."""
    return support.support is Support.BUILTIN and not support.limited


def _is_there(support: FeatureSupport) -> bool:
    """Whether a part is built in, be it in part, or comes from the makers."""
    return support.support in (Support.BUILTIN, Support.OFFICIAL)


def _effort(source: Framework, target: Framework, catalog: Catalog) -> tuple[Effort, str]:
    """Return how much work a move is, by the points in which the two differ, and the weightiest of them."""
    points = sorted(_differences(source, target, catalog), key=lambda point: -point[0])
    total = sum(weight for weight, _ in points)
    size = Effort.LARGE if total >= _LARGE else Effort.MEDIUM if total >= _MEDIUM else Effort.SMALL
    return size, "; ".join(reason for _, reason in points[:2]) or _ALIKE


def _differences(source: Framework, target: Framework, catalog: Catalog) -> Iterator[tuple[int, str]]:
    """Yield (weight, reason) for each thing that makes the move work."""
    old, new = catalog.pairs.layouts[source.id], catalog.pairs.layouts[target.id]
    if _is_inside(source.features["orm"]):
        yield 4, f"{source.name}'s ORM and all that rests on it stay behind"
    if _is_inside(target.features["orm"]):
        yield 4, f"models, forms and sign-in take {target.name}'s shape"
    if old.style is not new.style:
        yield 1, f"{_SHAPES[old.style]} turn into {_SHAPES[new.style]}"
    if old.calls is not new.calls and new.calls is not Calls.EITHER:
        yield 1 if old.calls is Calls.EITHER else 2, _CALLED[new.calls]
    if old.engines and new.engines and not set(old.engines) & set(new.engines):
        yield 1, "templates are written in another language"
    if len(_missing(source, target)) > _MOST_PARTS:
        yield 1, f"{len(_missing(source, target))} built-in parts need replacing"


def _stays(source: Framework, target: Framework, catalog: Catalog) -> Iterator[str]:
    """Yield what carries over because both have it."""
    old, new = catalog.pairs.layouts[source.id], catalog.pairs.layouts[target.id]
    shared = [engine for engine in old.engines if engine in new.engines]
    if shared:
        yield f"{shared[0].capitalize()} templates"
    if old.calls is Calls.COROUTINES and new.calls is not Calls.PLAIN:
        yield "coroutines and asyncio libraries"
    elif old.calls is Calls.PLAIN and new.calls is not Calls.COROUTINES:
        yield "plain def handlers"
    if old.asgi and new.asgi:
        yield "the ASGI server"
    elif old.wsgi and new.wsgi:
        yield "the WSGI server"
    if any(_is_inside(one.features["orm"]) for one in (source, target)):
        yield "the tables themselves, and logic that imports no framework"
    else:
        yield "logic and database code that import no framework"


def _first_step(source: Framework, target: Framework, catalog: Catalog) -> str:
    """Return how both run side by side while parts are moved: the old one inside the new one, or the reverse."""
    inside, outside = way_of(source, target, catalog), way_of(target, source, catalog)
    order = catalog.pairs.ways
    steps = sorted(((inside, inside.moving_in), (outside, outside.moving_out)), key=lambda one: order.index(one[0]))
    text = next(step for _, step in steps if step)
    return filled(text, {"source": source.name, "target": target.name})
