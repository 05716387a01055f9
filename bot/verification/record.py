"""``verified.yaml``: what was seen, written by the verification and read by everybody else."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from pathlib import Path

import yaml

from bot.domain.proof import Proof

FILE = "verified.yaml"
_HEAD = """\
# What the probes in probes/<framework>/<claim>.py showed when they last ran: written by `python -m bot verify`, and
# not by hand. A verdict is shown, in part, refuted, failed, or not run (no release that this Python takes has it).

"""


def merged(old: Sequence[Proof], new: Iterable[Proof], known: Iterable[str]) -> list[Proof]:
    """Return old proofs with new ones laid over them, in order, without those whose probe is gone."""
    kept, names = {proof.name: proof for proof in (*old, *new)}, set(known)
    return [kept[name] for name in sorted(kept) if name in names]


def write(folder: Path, proofs: Sequence[Proof]) -> None:
    """Write ``verified.yaml`` of a knowledge folder."""
    claims = [{name: value for name, value in _plain(proof).items() if name != "program"} for proof in proofs]
    text = yaml.safe_dump({"claims": claims}, sort_keys=False, allow_unicode=True, width=120)
    (folder / FILE).write_text(_HEAD + text.replace("\n- framework", "\n\n- framework"), encoding="utf-8")


def _plain(proof: Proof) -> dict[str, object]:
    """Return a proof as YAML writes it."""
    return {**asdict(proof), "verdict": proof.verdict.value}
