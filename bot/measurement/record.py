"""What was measured, in the form of ``speed.yaml``, and written beside it: never over it."""

from __future__ import annotations

import datetime
import os
import platform
from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from pathlib import Path

import yaml

from bot.domain.speed import Elsewhere, Speed, Usual
from bot.errors import BotError
from bot.measurement.load import CONNECTIONS
from bot.measurement.ratios import QUIET, Counts, noise
from bot.measurement.servers import COMMON, Setup

FILE = "speed.yaml"
_FINDING = "The server decides more than the framework, and gaps under {:.0f} % mean nothing."
_HEAD = """\
# Written by `python -m bot measure`, in the form of knowledge/speed.yaml. To take it over, measure all frameworks on a
# quiet machine, put this file in that one's place, bring docs/speed.md into line with it, and mend what
# `python -m bot check` names. Not measured anew but kept, as of {kept}: idle_mb, alone, importing, wait, waiting.

"""


class _Dumper(yaml.SafeDumper):
    """Writes ranges on one line."""


_Dumper.add_representer(
    tuple,
    lambda dumper, some: dumper.represent_sequence(
        "tag:yaml.org,2002:seq", some, flow_style=all(isinstance(one, float | int) for one in some)
    ),
)


def refuse(out: Path, folder: Path) -> None:
    """Raise BotError when a file must not or can not be written: the time to say so is before measuring."""
    if out.resolve() == (folder / FILE).resolve():
        raise BotError(f"--out does not write over the knowledge itself: name another file than {out}")
    if not out.parent.is_dir() or out.is_dir():
        raise BotError(f"can't write {out}: name a file in a folder that is there")


def renewed(
    old: Speed, counts: Counts, plan: Sequence[Setup], versions: Mapping[str, str], day: datetime.date, seconds: float
) -> Speed:
    """Return the measurement with what was counted in place of what was known; ``plan`` starts with the unit."""
    unit, stray = plan[0], counts.stray(plan[0])
    elsewhere = tuple(_elsewhere(one, counts, unit) for one in plan if one.server == COMMON and _has(counts, one, unit))
    return replace(
        old,
        date=day,
        finding=_FINDING.format(100 * (noise(stray) - 1)),
        shown_by=_shown_by(elsewhere) or old.shown_by,
        noise=noise(stray),
        same_server=COMMON,
        method=_method(len(counts.rounds), seconds, stray),
        versions=dict(versions),
        usual={one.framework: _usual(one, counts, unit, old) for one in plan
               if one.server != COMMON and _has(counts, one, unit)},
        elsewhere=elsewhere,
    )  # fmt: skip


def _has(counts: Counts, setup: Setup, unit: Setup) -> bool:
    """Whether a set-up answered in any round."""
    return counts.ratio(setup, unit, "path") is not None


def _usual(setup: Setup, counts: Counts, unit: Setup, old: Speed) -> Usual:
    """Return a framework on its usual server."""
    hello, path = (counts.ratio(setup, unit, route) for route in ("hello", "path"))
    assert hello is not None  # noqa: S101 - both routes are counted in one turn
    assert path is not None  # noqa: S101 - the caller asked
    idle = old.usual[setup.framework].idle_mb
    return Usual(setup.server, hello.median, hello.span, path.median, path.span, idle)


def _elsewhere(setup: Setup, counts: Counts, unit: Setup) -> Elsewhere:
    """Return a framework on the common server, beside the unit on its usual one and on the same."""
    path, same = (counts.ratio(setup, one, "path") for one in (unit, Setup(unit.framework, COMMON)))
    assert path is not None  # noqa: S101 - the caller asked
    beside = (same.median, same.span) if same else (None, None)
    return Elsewhere(setup.framework, setup.server, path.median, path.span, *beside)


def _shown_by(elsewhere: Sequence[Elsewhere]) -> str | None:
    """Return the sentence that shows what the server does; None when FastAPI was not measured."""
    same = next((one.on_same_range for one in elsewhere if one.framework == "fastapi"), None)
    if same is None:
        return None
    return "On one and the same server FastAPI answered only {:.1f} to {:.1f} times Flask's requests.".format(*same)


def _method(rounds: int, seconds: float, stray: float) -> tuple[str, ...]:
    """Return how it was done, in sentences."""
    system, cores = platform.system(), os.cpu_count()
    quiet = "a quiet" if stray <= QUIET else "not a quiet"
    return (
        "One route answers a fixed JSON greeting (hello), the other takes an integer from the address (path).",
        "One server process each on the loopback interface, connections kept alive, access logs off.",
        f"`python -m bot measure`: {CONNECTIONS} connections from one process, {seconds:g} s a run after a warm-up; "
        f"{rounds} rounds, each framework in all of them.",
        "Each figure is the median of the ratios to Flask in the same round; the range is the least and the greatest.",
        "Flask runs first and last in each round; its mean counts as 1, and its own ratio is that of its first run.",
        f"On {COMMON} the path route only.",
        f"{system}, {cores} cores, Python {platform.python_version()}; {quiet} machine: Flask strayed from its own "
        f"mean by up to {100 * stray:.0f} %.",
    )


def write(out: Path, speed: Speed, kept: datetime.date) -> None:
    """Write a measurement; ``kept`` is the date of what was not measured anew."""
    text = yaml.dump(_plain(speed), Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=120)
    out.write_text(_HEAD.format(kept=kept) + text, encoding="utf-8")


def _plain(value: object) -> object:
    """Return a record as YAML writes it, without what is not there."""
    if is_dataclass(value):
        return {one.name: _plain(found) for one in fields(value) if (found := getattr(value, one.name)) is not None}
    if isinstance(value, Mapping):
        return {name: _plain(one) for name, one in value.items()}
    return tuple(_plain(one) for one in value) if isinstance(value, list | tuple) else value
