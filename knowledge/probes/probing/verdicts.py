"""What a probe says at its end: one line, and status 0."""

import os

# Frameworks log to standard output. It is kept for the verdict; what else is written goes nowhere.
_told = os.fdopen(os.dup(1), "w")
os.dup2(os.open(os.devnull, os.O_WRONLY), 1)


def shown(what: str) -> None:
    """Say that the claim holds: ``what`` was seen."""
    print(f"shown: {what}", file=_told, flush=True)


def in_part(what: str) -> None:
    """Say that the claim holds only in part: ``what`` was seen."""
    print(f"in part: {what}", file=_told, flush=True)


def refuted(what: str) -> None:
    """Say that the claim does not hold: ``what`` was seen instead."""
    print(f"refuted: {what}", file=_told, flush=True)
