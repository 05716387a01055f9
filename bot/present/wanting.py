"""Draws who needs what was spoken of: when one does, which kinds of project want it, or whether the one named does."""

from __future__ import annotations

from bot.domain.advice import Wanting
from bot.domain.catalog import Concept, Feature
from bot.present.parts import Card, escape, link
from bot.present.shared import budgeted, buttons
from bot.present.wording import inner, listed, sentence

_TELL_ME = "Tell me what you build, and I say whether it counts there."


def wanting(advice: Wanting) -> Card:
    """Draw when one needs a criterion and which kinds of project want it; of a notion what follows for the choice."""
    subject = advice.subject
    follow = buttons(advice.suggestions)
    if isinstance(subject, Concept):
        notes = (f"More: {link(subject.source)}",)
        return budgeted(
            Card("wanting", f"*{escape(subject.name)}:* {escape(subject.advice)}", notes=notes, buttons=follow)
        )
    if advice.project:
        lead, bullets = _for_a_project(advice, advice.project)
        return budgeted(Card("wanting", lead, bullets, buttons=follow))
    what = escape(subject.need if isinstance(subject, Feature) else subject.phrase)
    if isinstance(subject, Feature) and subject.when:
        lead = f"You need {what} if you {sentence(escape(subject.when))}"
    else:
        lead = (
            f"That depends on what you build: {advice.number} of {advice.of} kinds of project that I know want {what}."
        )
    more = advice.number - len(advice.wanted)
    names = [inner(one.name) for one in advice.wanted] + ([f"{more} more"] if more else [])
    bullets = (f"*Most of all for:* {escape(listed(names))}.",) if len(names) > 1 else ()
    return budgeted(Card("wanting", lead, (*bullets, _TELL_ME), buttons=follow))


def _for_a_project(advice: Wanting, project: Concept) -> tuple[str, tuple[str, ...]]:
    """Return whether a kind of project wants a criterion, and what counts there."""
    subject = advice.subject
    what = escape(subject.need if isinstance(subject, Feature) else inner(subject.name))
    counts = escape(listed([inner(one.name) for one in advice.counts]))
    kind = f"“{escape(inner(advice.said))}”"
    if subject in advice.counts:
        return f"*Yes:* for {kind} I count {what}.", (f"*What counts there:* {counts}.", escape(project.advice))
    if isinstance(subject, Feature) and subject.trait:  # what it rests on is counted, and not by what it is spoken
        lead = f"You need {what} if you {sentence(escape(subject.when))}"
        return lead, (f"*What counts for {kind}:* {counts}.", escape(project.advice))
    hardly = f"*Hardly:* for {kind} I don't count {what}."
    when = (
        (f"You need it if you {sentence(escape(subject.when))}",)
        if isinstance(subject, Feature) and subject.when
        else ()
    )
    return hardly, (f"*What counts there:* {counts}.", *when, escape(project.advice))
