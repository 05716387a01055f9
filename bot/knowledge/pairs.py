"""What is known of frameworks two at a time is whole: each has a layout, each pair a way, each text can be filled."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations
from string import Template

from bot.domain.catalog import Catalog
from bot.domain.pairs import Way
from bot.knowledge.files import Files
from bot.knowledge.references import unknown
from bot.knowledge.schema import Fault

# What may be asked of two frameworks; "versus" is a plain comparison.
ANGLES = ("migration", "together", "alike", "built_on", "made_by", "apart", "versus")
_FILE = "pairs.yaml"
_NAMES = {"guest", "host"}
_IN_CODE = {*_NAMES, "guest_id", "host_id", "guest_app", "host_app", "import_guest", "import_host"}
_STEPS = ("moving_in", "moving_out")


def unknown_in_pairs(catalog: Catalog, files: Files) -> Iterator[Fault]:
    """Yield every framework that is named and does not exist, and every one that has no layout."""
    pairs = catalog.pairs
    named: list[tuple[tuple[object, ...], str]] = [(("layouts", name), name) for name in pairs.layouts]
    for index, move in enumerate(pairs.moves):
        named += [(("moves", index, "source"), move.source), (("moves", index, "target"), move.target)]
    for index, way in enumerate(pairs.ways):
        named += [(("ways", index, "hosts", at), name) for at, name in enumerate(way.hosts)]
        named += [(("ways", index, "guests", at), name) for at, name in enumerate(way.guests)]
        named += [(("ways", index, "brought_by", at), name) for at, name in enumerate(way.brought_by)]
    for index, couple in enumerate(pairs.couples):
        named += [(("couples", index, "frameworks", at), name) for at, name in enumerate(couple.frameworks)]
    for owner, made in pairs.add_ons.items():
        named += [(("add_ons", owner), owner), *((("add_ons", owner, "lent", name), name) for name in made.lent)]
    for name, origin in pairs.origins.items():
        named += [(("origins", name), name), *((("origins", name, "told", other), other) for other in origin.told)]
    for path, name in named:
        if name not in catalog.frameworks:
            yield files.fault(_FILE, path, unknown("framework", name, catalog.frameworks))
    for name in catalog.frameworks:
        if name not in pairs.layouts:
            yield files.fault(_FILE, ("layouts",), f"no layout of {name}; say how its applications are laid out")


def unusable_moves(catalog: Catalog, files: Files) -> Iterator[Fault]:
    """Yield the moves that lead nowhere and those told twice."""
    seen: set[tuple[str, str]] = set()
    for index, move in enumerate(catalog.pairs.moves):
        if move.source == move.target:
            yield files.fault(_FILE, ("moves", index), f"from {move.source} to itself; correct one of the two")
        elif (move.source, move.target) in seen:
            what = f"{move.source} to {move.target} is told already; keep one of the two"
            yield files.fault(_FILE, ("moves", index), what)
        seen.add((move.source, move.target))


def unusable_ways(catalog: Catalog, files: Files) -> Iterator[Fault]:
    """Yield the ways with names that nothing fills or code that can't run, and the pairs without a way or a step."""
    for index, way in enumerate(catalog.pairs.ways):
        for part, text, known in _texts(way):
            yield from (files.fault(_FILE, ("ways", index, part), what) for what in _slips(text, known))
        yield from _unimportable(index, way, catalog, files)
    for guest, host in permutations(catalog.frameworks, 2):
        there, back = _way(guest, host, catalog), _way(host, guest, catalog)
        if there is None:
            yield files.fault(
                _FILE, ("ways",), f"no way to have {guest} in {host}; end with a way that names no hosts and no guests"
            )
        elif back is not None and there.moving_in is None and back.moving_out is None:
            what = f"no first step from {guest} to {host}; say moving_in of {there.id!r} or moving_out of {back.id!r}"
            yield files.fault(_FILE, ("ways",), what)


def unknown_angles(catalog: Catalog, files: Files) -> Iterator[Fault]:
    """Yield the angles that nobody knows and those that have no phrases."""
    for name in catalog.angles:
        if name not in ANGLES:
            yield files.fault("intents.yaml", ("angles", name), unknown("angle", name, ANGLES))
    for name in ANGLES:
        if name not in catalog.angles:
            yield files.fault("intents.yaml", ("angles",), f"no phrases for the angle {name!r}; write at least 12")


def _slips(text: str, known: set[str]) -> Iterator[str]:
    """Yield what nothing fills in a text."""
    template = Template(text)
    if not template.is_valid():
        yield "a $ stands alone; write names as $guest"
    else:
        yield from (unknown("name", name, known) for name in template.get_identifiers() if name not in known)


def _texts(way: Way) -> Iterator[tuple[str, str, set[str]]]:
    """Yield (field, text, names it may hold) of the texts of a way."""
    prose = {"how": way.how, "catches": "\n".join(way.catches), "better": way.better or ""}
    yield from ((part, text, _NAMES) for part, text in prose.items())
    yield "code", way.code or "", _IN_CODE
    yield from ((step, getattr(way, step) or "", {"source", "target"}) for step in _STEPS)


def _unimportable(index: int, way: Way, catalog: Catalog, files: Files) -> Iterator[Fault]:
    """Yield the frameworks whose application the code of a way imports and whose layout can't tell how."""
    for part, names, interface in (("guest", way.guests, way.guest_as), ("host", way.hosts, way.host_as)):
        for at, name in enumerate(names):
            layout = catalog.pairs.layouts.get(name)
            if f"$import_{part}" in (way.code or "") and layout and layout.imported(interface) is None:
                what = f"the layout of {name} has no line for {interface}; write one, or take {name} away"
                yield files.fault(_FILE, ("ways", index, f"{part}s", at), what)


def _way(guest: str, host: str, catalog: Catalog) -> Way | None:
    """Return the first way to have one in the other, if there is one."""
    return next((way for way in catalog.pairs.ways if way.fits(guest, host)), None)
