"""Names without a page have a neighbour that exists or none, and every framework says how it is deployed."""

from __future__ import annotations

from collections.abc import Iterator

from bot.domain.catalog import Catalog
from bot.knowledge.files import Files
from bot.knowledge.references import unknown
from bot.knowledge.schema import Fault
from bot.understand.text.normalise import words_of
from bot.understand.text.words import stem

_FILE = "kin.yaml"
# What is no concept, and yet a sort of place.
_WINDOWS = "windows"


def unusable_kin(catalog: Catalog, files: Files) -> Iterator[Fault]:
    """Yield the names without a page that nothing finds, that lead nowhere, or that lack what we say of them."""
    for kin in catalog.kin.values():
        if kin.nearest is not None and kin.nearest not in catalog.frameworks:
            yield files.fault(_FILE, (kin.id, "nearest"), unknown("framework", kin.nearest, catalog.frameworks))
        if kin.nearest is None and not kin.is_stranger:
            yield files.fault(_FILE, (kin.id,), "no nearest framework; name one, or the language it is written for")
        if kin.is_stranger and not kin.source:
            yield files.fault(_FILE, (kin.id,), "no source; say where it can be checked what it is")
        if kin.addon and (kin.nearest is None or kin.upkeep is None):
            yield files.fault(_FILE, (kin.id, "addon"), "an add-on has a nearest framework and upkeep; add them")
        if not kin.aliases and not kin.beside:
            yield files.fault(_FILE, (kin.id,), "no aliases; say how people name it")


def words_of_two_strangers(catalog: Catalog, files: Files) -> Iterator[Fault]:
    """Yield the plain words that would stand for two names without a page."""
    owners: dict[str, str] = {}
    for kin in catalog.kin.values():
        for index, text in enumerate(kin.beside):
            key = "".join(map(stem, words_of(text)))
            if owners.setdefault(key, kin.id) != kin.id:
                what = f"{text!r} names {owners[key]!r} already; keep it in one of the two"
                yield files.fault(_FILE, (kin.id, "beside", index), what)


def undeployed_frameworks(catalog: Catalog, files: Files) -> Iterator[Fault]:
    """Yield the frameworks that don't say how they are deployed, and the places that are none."""
    for framework in catalog.frameworks.values():
        file = f"frameworks/{framework.id}.yaml"
        if framework.deploy is None:
            yield files.fault(file, (), "no 'deploy'; say which server runs it for real, and by which command")
            continue
        for place in framework.deploy.places:
            if place not in catalog.concepts and place != _WINDOWS:
                yield files.fault(file, ("deploy", "places", place), unknown("concept", place, catalog.concepts))
