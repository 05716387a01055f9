"""The command: servers are installed and started in turns, answers counted, ratios told: ``python -m bot measure``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bot.domain.catalog import Catalog, Framework
from bot.domain.speed import Range, Speed
from bot.measurement import record
from bot.measurement.ratios import QUIET
from bot.measurement.rounds import Taken, take
from bot.measurement.servers import USUAL, Setup, setups
from bot.verification.environments import Environment, make, plain
from bot.verification.verify import chosen_of, progress_bar

ROUNDS, SECONDS = 3, 5.0


def run(
    catalog: Catalog,
    folder: Path,
    names: Sequence[str],
    day: date,
    *,
    rounds: int = ROUNDS,
    seconds: float = SECONDS,
    out: Path | None = None,
) -> int:
    """Measure some frameworks (all when none is named) beside the unit; return 1 when one could not be, else 0.

    The figures are printed and, with ``out``, written there in the form of ``speed.yaml``.
    """
    if out:
        record.refuse(out, folder)
    chosen = _with_unit(catalog, names)
    plan = [setup for framework in chosen for setup in setups(framework.id)]
    console = Console()
    with progress_bar(console) as bar:
        task = bar.add_task("installing", total=len(chosen) + rounds * (len(plan) + 1))
        environments: dict[str, Environment] = {}
        for framework in chosen:
            environments[framework.id] = _installed(framework)
            bar.advance(task)

        def tell(setup: Setup) -> None:
            bar.update(task, advance=1, description=catalog.frameworks[setup.framework].name)

        taken = take(plan, environments, folder, rounds=rounds, seconds=seconds, tell=tell)
    versions = dict(_versions(chosen, plan, environments))
    speed = record.renewed(catalog.speed, taken.counts, plan, versions, day, seconds)
    console.print(_table(catalog, speed))
    for line in _remarks(taken, plan[0], versions):
        console.print(line, highlight=False, soft_wrap=True)
    if out:
        record.write(out, speed, catalog.speed.date)
        console.print(f"Written to {out}.", highlight=False, soft_wrap=True)
    return 1 if taken.failed else 0


def _with_unit(catalog: Catalog, names: Sequence[str]) -> list[Framework]:
    """Return what is measured, the framework that counts as 1 first."""
    unit = catalog.frameworks[catalog.speed.unit]
    return [unit, *(one for one in dict.fromkeys(chosen_of(catalog, names), None) if one.id != unit.id)]


def _installed(framework: Framework) -> Environment:
    """Return an environment with the framework and its servers; the probes have another, with more in it."""
    servers = (setup.requirement for setup in setups(framework.id))
    return make(f"measure-{framework.id}", [framework.facts.pypi, *(one for one in servers if one)], None)


def _versions(
    chosen: Sequence[Framework], plan: Sequence[Setup], environments: Mapping[str, Environment]
) -> Iterator[tuple[str, str]]:
    """Yield the version of each framework and then of each server."""
    for framework in chosen:
        yield framework.id, environments[framework.id].versions.get(plain(framework.facts.pypi), "not installed")
    for setup in plan:
        if setup.requirement:
            server = setup.requirement.partition("[")[0]
            yield server, environments[setup.framework].versions.get(server, "not installed")


def _table(catalog: Catalog, speed: Speed) -> Table:
    """Return the ratios: each framework's on its usual server, and below them those on the common one."""
    unit = catalog.frameworks[speed.unit].name
    table = Table(box=None, header_style="bold", caption=f"Requests per second, {unit} on {USUAL[speed.unit]} = 1")
    for head in ("Framework", "Server"):
        table.add_column(head)
    for head in ("hello", "path", f"{unit} on it = 1"):
        table.add_column(head, no_wrap=True)
    for name, one in speed.usual.items():
        hello, path = _told(one.hello, one.hello_range), _told(one.path, one.path_range)
        table.add_row(catalog.frameworks[name].name, one.server, hello, path)
    for other in speed.elsewhere:
        path, same = _told(other.path, other.path_range), _told(other.on_same, other.on_same_range)
        table.add_row(catalog.frameworks[other.framework].name, other.server, "", path, same)
    return table


def _told(median: float | None, span: Range | None) -> str:
    """Return a median and its range as they are told.

    >>> _told(1.2, (1, 1.35))
    '1.20 (1.00-1.35)'
    """
    return "" if median is None or span is None else f"{median:.2f} ({span[0]:.2f}-{span[1]:.2f})"


def _remarks(taken: Taken, unit: Setup, versions: Mapping[str, str]) -> Iterator[str]:
    """Yield what must be said beside the figures."""
    yield "Versions: " + ", ".join(f"{name} {version}" for name, version in versions.items())
    stray = taken.counts.stray(unit)
    yield f"{unit.framework} strayed from its own mean by up to {100 * stray:.0f} %."
    if stray > QUIET:
        yield f"[yellow]This machine is not quiet[/] (over {100 * QUIET:.0f} %): take these figures as a hint only."
    for setup in sorted(taken.faster, key=str):
        yield f"{setup.framework} on {setup.server} answered as fast as we could ask: its ratio is a least value."
    for setup, why in taken.failed.items():
        yield f"[red]✗[/] {setup.framework} on {setup.server}: {why}"
