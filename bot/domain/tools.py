"""What we answer when tools beside a framework are asked about: one by itself, or several held against each other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.domain.catalog import Catalog, Framework, Kin, Tool
from bot.domain.question import Suggestion


@dataclass(frozen=True, slots=True)
class Fit:
    """How tools go with a framework: the names of those that do and those that don't.

    ``note`` says how a single one does; with neither names nor a note nothing is on record of the two.
    """

    framework: Framework
    goes: tuple[str, ...] = ()
    not_so: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Held:
    """Tools told of, in the order they were named; two or more are held against each other, without a winner.

    ``goes_with`` are the frameworks that a single one is known to go with. ``unmeasured``: which is ahead in something
    was asked, of which we have no figures.
    """

    tools: tuple[Tool, ...]
    fit: Fit | None = None
    goes_with: tuple[Framework, ...] = ()
    unmeasured: bool = False
    suggestions: tuple[Suggestion, ...] = ()


def told_of(catalog: Catalog) -> Mapping[str, Tool]:
    """Return all that can be held against each other, by id: tools, and add-ons of a framework."""
    addons = {kin.id: of_addon(kin) for kin in catalog.kin.values() if kin.addon}
    return {**addons, **{tool.id: tool for tool in catalog.tools.values() if tool.what}}


def of_addon(kin: Kin) -> Tool:
    """Return an add-on as a tool; raises ValueError for a name that is none."""
    if kin.addon is None:
        raise ValueError(f"{kin.name} is no add-on")
    addon, aliases = kin.addon, (*kin.aliases, *kin.hyphened)
    told = addon.choose_if, addon.mind, addon.source
    return Tool(kin.id, kin.name, kin.what, *told, aliases, kin.beside, upkeep=kin.upkeep)
