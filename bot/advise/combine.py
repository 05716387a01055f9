"""Combine: whether two frameworks can live in one application, how, what to mind, and the better idea."""

from __future__ import annotations

from string import Template

from bot.advise import suggest
from bot.domain.advice import Combination
from bot.domain.catalog import Catalog, Framework
from bot.domain.pairs import Way, Works

_BEST_FIRST = (Works.YES, Works.PARTLY, Works.NO)


def combine(first: Framework, second: Framework, catalog: Catalog, *, directed: bool = False) -> Combination:
    """Return the best way to have both; ``directed``: ``first`` shall be the guest, ``second`` its host."""
    guest, host = _placed(first, second, catalog, directed=directed)
    way, names = way_of(guest, host, catalog), _names(guest, host)
    better = _better(way, guest, host, catalog)
    return Combination(
        asked=(first, second),
        guest=guest,
        host=host,
        works=way.works,
        how=filled(way.how, names),
        catches=tuple(filled(one, names) for one in way.catches),
        source=way.source,
        code=filled(way.code, {**names, **_imports(way, guest, host, catalog)}) if way.code else None,
        package=None if {guest.id, host.id} & {*way.brought_by} else way.package,
        better=filled(better, names) if better else None,
        turned=directed and guest is not first,
        suggestions=(suggest.versus(first, second), suggest.move(first, second), suggest.GUIDE),
    )


def way_of(guest: Framework, host: Framework, catalog: Catalog) -> Way:
    """Return the best way to have ``guest`` inside ``host``; the last of all ways fits every pair."""
    return next(way for way in catalog.pairs.ways if way.fits(guest.id, host.id))


def filled(text: str, names: dict[str, str]) -> str:
    """Return a text of the knowledge with its names filled in.

    >>> filled("$host mounts $guest.", {"host": "Starlette", "guest": "Django"})
    'Starlette mounts Django.'
    """
    return Template(text).substitute(names)


def _placed(first: Framework, second: Framework, catalog: Catalog, *, directed: bool) -> tuple[Framework, Framework]:
    """Return guest and host: as asked, unless that can't be done and the other way round can; else what works best."""
    there, back = way_of(first, second, catalog), way_of(second, first, catalog)
    if directed:
        impossible = there.works is Works.NO and back.works is not Works.NO
        return (second, first) if impossible else (first, second)
    order = catalog.pairs.ways
    ease = [(_BEST_FIRST.index(way.works), order.index(way)) for way in (there, back)]
    return (first, second) if ease[0] < ease[1] else (second, first)


def _better(way: Way, guest: Framework, host: Framework, catalog: Catalog) -> str | None:
    """Return the better idea: for these two, unless it is to turn a way round that works well the other way."""
    if way.works is Works.PARTLY and way_of(host, guest, catalog).works is Works.YES:
        return way.better
    couples = catalog.pairs.couples
    return next((one.better for one in couples if {*one.frameworks} == {guest.id, host.id}), way.better)


def _names(guest: Framework, host: Framework) -> dict[str, str]:
    """Return what texts may name."""
    return {"guest": guest.name, "host": host.name, "guest_id": guest.id, "host_id": host.id}


def _imports(way: Way, guest: Framework, host: Framework, catalog: Catalog) -> dict[str, str]:
    """Return what code may name besides: the two applications and the lines that import them."""
    layouts = catalog.pairs.layouts
    return {
        "guest_app": f"{guest.id}_app",
        "host_app": f"{host.id}_app",
        "import_guest": layouts[guest.id].imported(way.guest_as) or "",
        "import_host": layouts[host.id].imported(way.host_as) or "",
    }
