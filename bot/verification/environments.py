"""An environment for each framework, kept below the user's cache folder, with what its probes need."""

from __future__ import annotations

import importlib.util
import re
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.errors import BotError
from bot.knowledge.cache import cache_folder
from bot.knowledge.probes import Probe

# Installing takes what the network takes (seconds).
_PATIENCE = 600
_REQUIREMENT = re.compile(r"(?P<name>[A-Za-z0-9._-]+)(?:\[(?P<extras>[^]]+)\])?(?:>=(?P<least>[0-9.]+))?")
_VERSIONS = "import importlib.metadata as m, sys; print(*[f'{d.name}=={d.version}' for d in m.distributions()])"


@dataclass(frozen=True, slots=True)
class Environment:
    """A Python and the packages installed for it, by normalised name."""

    python: Path
    versions: dict[str, str]

    def lacks(self, probe: Probe) -> str | None:
        """Return the first need of a probe that is not met here; None when all are."""
        for need in probe.needs:
            found = _REQUIREMENT.fullmatch(need)
            if found is None:
                raise BotError(
                    f"{probe.path}: can't read the requirement {need!r}; write name, name[extra] or name>=1.2"
                )
            version = self.versions.get(plain(found["name"]))
            if version is None or (found["least"] and _figures(version) < _figures(found["least"])):
                return need
        return None


def plain(name: str) -> str:
    """Return a package's one comparable name.

    >>> plain("Flask_SQLAlchemy")
    'flask-sqlalchemy'
    """
    return re.sub(r"[-_.]+", "-", name).lower()


def _figures(version: str) -> tuple[int, ...]:
    """Return a version as numbers: ``6.0.1`` is (6, 0, 1)."""
    return tuple(int(part) for part in re.findall(r"\d+", version))


def requirements(probes: Sequence[Probe], package: str, version: str | None) -> list[str]:
    """Return what to install for some probes: each package once, the framework's at ``version`` or at its newest.

    A least version that a probe names decides whether it runs, not what is installed: that is the newest anyway.
    """
    extras: dict[str, set[str]] = {plain(package): set()}
    for probe in probes:
        for need in probe.needs:
            found = _REQUIREMENT.fullmatch(need)
            if found:
                extras.setdefault(plain(found["name"]), set()).update(
                    (found["extras"] or "").split(",") if found["extras"] else ()
                )
    wanted = {name: f"{name}[{','.join(sorted(some))}]" if some else name for name, some in extras.items()}
    if version:
        wanted[plain(package)] += f"=={version}"
    return sorted(wanted.values())


def make(framework: str, wanted: Sequence[str], version: str | None) -> Environment:
    """Return the environment of a framework with what is ``wanted`` at its newest; made when it is not there yet."""
    python = "py{}.{}".format(*sys.version_info)
    place = cache_folder() / "environments" / f"{framework}-{version or 'newest'}-{python}"
    inside = place / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    if importlib.util.find_spec("uv"):
        uv = [sys.executable, "-m", "uv", "--quiet"]
        if not inside.exists():
            _call([*uv, "venv", "--clear", "--python", sys.executable, str(place)], framework)
        _call([*uv, "pip", "install", "--upgrade", "--python", str(inside), *wanted], framework)
    else:
        if not inside.exists():
            _call([sys.executable, "-m", "venv", "--clear", str(place)], framework)
        pip = [str(inside), "-m", "pip", "install", "-q", "--disable-pip-version-check", "--no-input", "--upgrade"]
        _call([*pip, *wanted], framework)
    return of(inside)


def of(python: Path) -> Environment:
    """Return the environment of a Python: what is installed for it."""
    told = subprocess.run([python, "-c", _VERSIONS], capture_output=True, text=True, check=True, timeout=60)  # noqa: S603 - a Python of ours
    pairs = (one.split("==") for one in told.stdout.split())
    return Environment(python, {plain(name): version for name, version in pairs})


def _call(words: Sequence[str], framework: str) -> None:
    """Run a command to its end; BotError with its last line when it fails."""
    try:
        ran = subprocess.run(words, capture_output=True, text=True, check=False, timeout=_PATIENCE)  # noqa: S603 - our own words
    except subprocess.TimeoutExpired as late:
        raise BotError(f"{framework}: installing took longer than {_PATIENCE} s; try again") from late
    if ran.returncode:
        last = (ran.stderr.strip().splitlines() or ["nothing was said"])[-1]
        raise BotError(f"{framework}: could not be installed: {last}")
