"""The probes of a knowledge folder: ``probes/<framework>/<claim>.py``, and what each needs to be installed."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from glob import glob
from pathlib import Path

# What the probes share, beside the frameworks' folders.
SHARED = "probing"
_INSTALL = re.compile(r"^# pip install (.+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Probe:
    """A program that shows one claim about one framework."""

    framework: str
    claim: str
    path: Path
    program: str

    @property
    def name(self) -> str:
        """Its place among all: ``flask/routing``."""
        return f"{self.framework}/{self.claim}"

    @property
    def needs(self) -> tuple[str, ...]:
        """What must be installed for it, as pip takes it: ``("flask[async]", "uvicorn")``."""
        found = _INSTALL.search(self.program)
        return tuple(found[1].split()) if found else ()


def probes(folder: Path) -> Iterator[Probe]:
    """Yield every probe of a knowledge folder, by framework and claim."""
    for name in sorted(glob("*/*.py", root_dir=folder / "probes")):
        framework, file = os.path.split(name)
        if framework != SHARED:
            path = folder / "probes" / name
            yield Probe(framework, file.removesuffix(".py"), path, path.read_text(encoding="utf-8"))
