"""Draws proofs: what ran on which version when, and the program itself."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.advice import Proven
from bot.domain.catalog import Framework
from bot.domain.proof import Proof, Seen
from bot.present.parts import Card, escape, link
from bot.present.shared import bold, budgeted, buttons
from bot.present.wording import sentence

_RAN = {Seen.SHOWN: "✓ ran", Seen.IN_PART: "✓ ran in part", Seen.REFUTED: "✗ refuted"}


def ran(proof: Proof, framework: Framework) -> str:
    """Return what ran when: "✓ ran on Django 5.2.19, 22 Nov 2026"."""
    return f"{_RAN[proof.verdict]} on {escape(framework.name)} {escape(proof.version)}, {_day(proof)}"


def all_ran(proofs: Sequence[Proof]) -> str:
    """Return the same of a claim that several programs may show: the earliest day counts."""
    if not proofs:
        return ""
    versions = {proof.framework: proof.version for proof in proofs}
    on = f" on {next(iter(versions.values()))}" if len(versions) == 1 else ""
    what = f"✓ {len(proofs)} programs ran" if len(proofs) > 1 else _RAN[proofs[0].verdict]
    return f"{what}{on}, {_day(min(proofs, key=lambda one: one.date))}"


def proven(advice: Proven) -> Card:
    """Draw a proof: what was seen, and the program as code; without one, what is known and from where."""
    about = f"{bold(advice.framework)}, {escape(advice.about)}"
    if advice.proof is None:
        lead = f"{about}: no program of mine shows this. {sentence(escape(advice.note))}"
        notes: tuple[str, ...] = (f"How we know: {link(advice.source)}",)
        return budgeted(Card("proof", lead, notes=notes, buttons=buttons(advice.suggestions)))
    still = "*Still so.* " if advice.is_still else ""
    lead = f"{still}{about}: {ran(advice.proof, advice.framework)}. Seen: {sentence(escape(advice.proof.seen))}"
    again = f"Run it again, in a checkout: `python -m bot verify {escape(advice.framework.id)}`"
    return Card("proof", lead, code=escape(advice.proof.program), notes=(again,), buttons=buttons(advice.suggestions))


def _day(proof: Proof) -> str:
    """Return a proof's day."""
    return f"{proof.date.day} {proof.date:%b %Y}"
