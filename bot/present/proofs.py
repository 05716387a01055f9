"""Draws proofs: what ran on which version when, and the program itself."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.advice import Proven, Sources
from bot.domain.catalog import Framework
from bot.domain.proof import Proof, Seen
from bot.present.parts import Card, escape, link
from bot.present.shared import bold, budgeted, buttons, day_of
from bot.present.wording import sentence

_RAN = {Seen.SHOWN: "✓ ran", Seen.IN_PART: "✓ ran in part", Seen.REFUTED: "✗ refuted"}


def ran(proof: Proof, framework: Framework) -> str:
    """Return what ran when: "✓ ran on Django 5.2.19, 22 Nov 2026"."""
    return f"{_RAN[proof.verdict]} on {escape(framework.name)} {escape(proof.version)}, {day_of(proof.date)}"


def all_ran(proofs: Sequence[Proof]) -> str:
    """Return the same of a claim that several programs may show: the earliest day counts."""
    if not proofs:
        return ""
    versions = {proof.framework: proof.version for proof in proofs}
    on = f" on {next(iter(versions.values()))}" if len(versions) == 1 else ""
    what = f"✓ {len(proofs)} programs ran" if len(proofs) > 1 else _RAN[proofs[0].verdict]
    return f"{what}{on}, {day_of(min(one.date for one in proofs))}"


def proven(advice: Proven) -> Card:
    """Draw a proof: what was seen, and the program as code; without one, what is known and from where."""
    about = f"{bold(advice.framework)}, {escape(advice.about)}"
    if advice.proof is None:
        lead = f"{about}: no program of mine shows this. On record is: {sentence(escape(advice.note))}"
        notes: tuple[str, ...] = (f"How we know: {link(advice.source)}",)
        return budgeted(Card("proof", lead, notes=notes, buttons=buttons(advice.suggestions)))
    still = "*Still so.* " if advice.is_still else ""
    lead = f"{still}{about}: {ran(advice.proof, advice.framework)}. Seen: {sentence(escape(advice.proof.seen))}"
    again = f"Run it again, in a checkout: `python -m bot verify {escape(advice.framework.id)}`"
    return Card("proof", lead, code=escape(advice.proof.program), notes=(again,), buttons=buttons(advice.suggestions))


def sources(advice: Sources) -> Card:
    """Draw where what is said of a framework can be checked: marks with their evidence, its release, its programs."""
    facts, name = advice.framework.facts, escape(advice.framework.name)
    bullets = [
        f"*{escape(about)}, {mark} of 5:* {escape(one.sentence)} ({link(one.source)})"
        for about, mark, one in advice.said
    ]
    bullets.append(
        f"*Releases, licence, Python:* read from {escape(facts.version)} on {day_of(facts.checked)}"
        f" ({link(facts.source)})"
    )
    if advice.proofs:
        last = max(advice.proofs, key=lambda one: one.date)
        number = len(advice.proofs)
        programs = "1 program of mine" if number == 1 else f"{number} programs of mine"
        bullets.append(f"*Programs:* {programs} ran on it, last on {escape(last.version)}, {day_of(last.date)}.")
    again = f"Run them again, in a checkout: `python -m bot verify {escape(advice.framework.id)}`"
    notes = ("Every part, mark and claim has such a source; the cards name it.", *((again,) if advice.proofs else ()))
    lead = f"What I say of *{name}* can be looked up. It rests on:"
    return budgeted(Card("sources", lead, tuple(bullets), notes=notes, buttons=buttons(advice.suggestions)))
