"""A knowledge folder with a framework that is none: its probes are a few lines of plain Python."""

from pathlib import Path

from bot.knowledge.probes import Probe, probes

PROGRAMS = {
    "shows": "print('shown: a page')",
    "shows_in_part": "print('in part: half a page')",
    "refutes": "print('refuted: no page')",
    "fails": "raise SystemExit('not seen: a page')",
    "raises": "raise ValueError('no page')",
    "says_nothing": "",
    "says_too_much": "print('log')\nprint('shown: a page')",
    "claims_in_vain": "print('shown: a page')\nraise SystemExit(3)",
}


def write(folder: Path, needs: str = "pytest", **programs: str) -> list[Probe]:
    """Write probes of the framework ``fake`` and return them."""
    place = folder / "probes" / "fake"
    place.mkdir(parents=True, exist_ok=True)
    for name, program in programs.items():
        (place / f"{name}.py").write_text(f'"""A probe."""\n# pip install {needs}\n\n{program}\n', "utf-8")
    return list(probes(folder))
