"""A copy of the knowledge to break, and what is then said of it."""

import re
from pathlib import Path

from bot.knowledge.check import faults
from bot.knowledge.load import read


def edit(folder: Path, file: str, old: str, new: str) -> int:
    """Replace the first ``old`` in a file of the folder; return its line, from 1."""
    path = folder / file
    text = path.read_text("utf-8")
    assert old in text, f"{file} no longer holds {old!r}"
    path.write_text(text.replace(old, new, 1), "utf-8")
    return text[: text.index(old)].count("\n") + 1


def line_of(folder: Path, file: str, anchor: str) -> int:
    """Return the line, from 1, in which ``anchor`` first stands, line breaks at its start left out."""
    text = (folder / file).read_text("utf-8")
    start = text.index(anchor) + len(anchor) - len(anchor.lstrip("\n"))
    return text[:start].count("\n") + 1


def edit_all(folder: Path, files: str, pattern: str, replacement: str) -> int:
    """Replace every match of a pattern in the files that a glob names; return how many there were."""
    count = 0
    for path in sorted(folder.glob(files)):
        text, found = re.subn(pattern, replacement, path.read_text("utf-8"))
        path.write_text(text, "utf-8")
        count += found
    return count


def read_faults(folder: Path) -> list[str]:
    """Return what reading the folder finds wrong, as a person reads it."""
    return [str(fault) for fault in read(folder)[1]]


def check_faults(folder: Path) -> list[str]:
    """Return what the check finds wrong with a folder that can be read, as a person reads it."""
    catalog, wrong = read(folder)
    assert catalog is not None, wrong
    return [str(fault) for fault in faults(catalog, folder)]
