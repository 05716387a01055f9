"""Draws how something is done: in the frameworks it was asked of, and what holds in any."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from bot.domain.advice import Explanation
from bot.domain.catalog import Concept, Evidence, Framework
from bot.present import wording
from bot.present.parts import Card, escape, link
from bot.present.proofs import ran
from bot.present.samples import seen, starting
from bot.present.shared import bold, budgeted, buttons


def follows(subject: Concept) -> str:
    """Return what follows from a notion: for whoever chooses, or, of what is done alike in any, for everybody."""
    heading = wording.ANYWHERE if subject.practice or subject.general else wording.FOR_CHOICE
    return f"*{heading}:* {escape(subject.advice)}"


def practised(subject: Concept, advice: Explanation) -> Card:
    """Draw how something is done in the frameworks it was asked of, and what holds in any.

    Of several, what the thing is gives way to them; where even its name leaves too little room, the last is left out.
    """
    sources = [told.source for _, told in advice.there]
    known = f"How we know: {', '.join(map(link, dict.fromkeys(sources)))}"
    card = Card("concept", "", (), notes=(known, f"More: {link(subject.source)}"), buttons=buttons(advice.suggestions))
    if len(advice.there) == 1:
        framework, told = advice.there[0]
        lead = f"*{escape(subject.name)}, {escape(framework.name)}:* {_dealt_with(framework, told)}"
        if advice.is_surmised:
            lead = f"{surmised(subject)} {_by_name(framework, told)}"
        if advice.program:
            shown = (*starting(advice.program), seen(advice.program))
            notes = (*((ran(advice.proof, framework),) if advice.proof else ()), *card.notes)
            return budgeted(replace(card, lead=lead, code=escape(advice.program.code), after=shown, notes=notes))
        return budgeted(replace(card, lead=lead, bullets=(follows(subject), escape(subject.answer))), kept=1)
    each = tuple(_by_name(one, told) for one, told in advice.there)
    leads = (surmised(subject),) if advice.is_surmised else _leads(subject)
    cards = [budgeted(replace(card, lead=lead, bullets=(*each, follows(subject))), kept=1) for lead in leads]
    return next((drawn for drawn in cards if len(drawn.bullets) >= len(each)), cards[-1])


def surmised(subject: Concept) -> str:
    """Return what a circumstance was taken for, which nobody named."""
    return wording.SURMISED.format(about=escape(subject.name))


def _leads(subject: Concept) -> Iterator[str]:
    """Yield how a card on several may open, the fullest first: what it is, the first sentence of that, its name."""
    name = escape(subject.name)
    yield f"*{name}:* {escape(subject.answer)}"
    yield f"*{name}:* {escape(subject.answer.split('. ')[0].rstrip('.'))}."
    yield f"*{name}*, in each:"


def _by_name(framework: Framework, told: Evidence) -> str:
    """Return how a framework deals with something, after its name in bold, which is said once."""
    said, name = _dealt_with(framework, told), escape(framework.name)
    opens = said.startswith((f"{name} ", f"{name}'s "))
    return f"{bold(framework)}{said.removeprefix(name)}" if opens else f"{bold(framework)}: {said}"


def _dealt_with(framework: Framework, told: Evidence) -> str:
    """Return how a framework deals with something, after its name."""
    return escape(told.sentence.removeprefix(f"{framework.name}: "))
