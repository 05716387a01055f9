"""The command: frameworks are installed, their probes run, and what was seen is written: ``python -m bot verify``."""

from __future__ import annotations

import platform
import sys
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from bot.domain.catalog import Catalog, Framework
from bot.domain.proof import Proof, Seen
from bot.errors import BotError
from bot.knowledge.probes import Probe, probes
from bot.knowledge.references import unknown
from bot.verification import record
from bot.verification.environments import Environment, make, of, plain, requirements
from bot.verification.running import Outcome, run_all


def run(
    catalog: Catalog,
    folder: Path,
    names: Sequence[str],
    day: date,
    *,
    version: str | None = None,
    quick: bool = False,
) -> int:
    """Run the probes of some frameworks (all when none is named); return 1 when one failed, else 0.

    Each framework gets an environment with its newest release, or ``version``. What the newest showed is written to
    ``verified.yaml``. ``quick`` installs and writes nothing: it runs what runs with the packages beside the bot.
    """
    chosen = chosen_of(catalog, names)
    if version and (quick or len(chosen) > 1):
        raise BotError(
            "--version is a version of one framework, in an environment of its own: name one, without --quick"
        )
    every = list(probes(folder))
    console = Console()
    came: list[tuple[Framework, Outcome, str]] = []
    with progress_bar(console) as progress:
        task = progress.add_task("", total=sum(one.framework in {f.id for f in chosen} for one in every))
        for framework in chosen:
            progress.update(task, description=framework.name)
            own = [probe for probe in every if probe.framework == framework.id]
            environment = of(Path(sys.executable)) if quick else _installed(framework, own, version)
            found = environment.versions.get(plain(framework.facts.pypi), "not installed")
            for outcome in run_all(own, environment):
                came.append((framework, outcome, found))
                progress.advance(task)
    if not quick and version is None:
        record.write(
            folder, record.merged(list(catalog.proofs.values()), _proofs(came, day), (one.name for one in every))
        )
    console.print(_table(came))
    failed = [outcome for _, outcome, _ in came if outcome.verdict is Seen.FAILED]
    for outcome in failed:
        console.print(f"[red]✗[/] {outcome.probe.name}: {outcome.line}", highlight=False, soft_wrap=True)
    return 1 if failed else 0


def chosen_of(catalog: Catalog, names: Iterable[str]) -> list[Framework]:
    """Return the frameworks named, all of them when none is."""
    wanted = list(names) or list(catalog.frameworks)
    for name in wanted:
        if name not in catalog.frameworks:
            raise BotError(unknown("framework", name, catalog.frameworks))
    return [catalog.frameworks[name] for name in wanted]


def _installed(framework: Framework, own: Sequence[Probe], version: str | None) -> Environment:
    """Return the framework's environment, made or brought up to date."""
    return make(framework.id, requirements(own, framework.facts.pypi, version), version)


def _proofs(came: Iterable[tuple[Framework, Outcome, str]], day: date) -> Iterator[Proof]:
    """Yield what ran as it is recorded."""
    python = ".".join(platform.python_version_tuple()[:2])
    for framework, outcome, version in came:
        yield Proof(framework.id, outcome.probe.claim, outcome.verdict, version, python, day, outcome.line)


def progress_bar(console: Console) -> Progress:
    """Return the bar; without a terminal it shows nothing."""
    columns = TextColumn("{task.description:12}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn()
    return Progress(*columns, console=console, disable=not console.is_terminal)


def _table(came: Iterable[tuple[Framework, Outcome, str]]) -> Table:
    """Return how many probes of each framework showed what."""
    counts: dict[tuple[str, str], dict[Seen, int]] = {}
    for framework, outcome, version in came:
        of_one = counts.setdefault((framework.name, version), dict.fromkeys(Seen, 0))
        of_one[outcome.verdict] += 1
    table = Table("Framework", "Version", *(seen.value.capitalize() for seen in Seen), box=None, header_style="bold")
    for (name, version), of_one in counts.items():
        table.add_row(name, version, *(str(count or "–") for count in of_one.values()))
    total = [str(sum(of_one[seen] for of_one in counts.values())) for seen in Seen]
    table.add_row("Together", "", *total, style="bold")
    return table
