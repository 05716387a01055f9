"""Draws programs: the code, what to install, how to start it, and what was seen when it ran."""

from __future__ import annotations

from bot.domain.advice import Sample
from bot.domain.catalog import Example
from bot.present import wording
from bot.present.parts import Card, escape, link
from bot.present.proofs import ran
from bot.present.shared import bold, budgeted, buttons, checked, links_of
from bot.present.wording import inner, sentence


def sample(advice: Sample) -> Card:
    """Draw a program that runs, with the commands."""
    framework, example = advice.framework, advice.example
    if example is None and advice.missing:
        return _untold(advice, advice.missing)
    if example is None:
        docs = link(framework.facts.source, framework.name)
        lead = f"I have no tested program for {bold(framework)} yet. Its pages start here: {docs}"
        return Card("example", lead, buttons=buttons(advice.suggestions))
    lead = f"{bold(framework)}, the smallest program that runs:"
    if advice.missing:
        lead = f"No program of mine shows {escape(inner(advice.missing))} in {bold(framework)}. The smallest one:"
    if advice.told:
        told = f"{sentence(escape(advice.told.sentence))} ({link(advice.told.source)})"
        lead = f"*{escape(advice.missing or framework.name)}:* {told}\n{wording.SMALLEST}"
    shows = f"Open {link(example.url, example.url)}. {sentence(escape(example.shows))}"
    if advice.topic and advice.shows_it:
        lead, shows = f"{bold(framework)}, {escape(inner(advice.topic))} at work, in a program that ran:", seen(example)
    elif advice.topic:
        lead = f"{bold(framework)}, a program to start from."
        if advice.support:
            note = f"{sentence(escape(advice.support.note))} {link(advice.support.source)}"
            lead = f"{bold(framework)}, {escape(inner(advice.topic))}: {note}\n{wording.SMALLEST}"
    ran_on = (ran(advice.proof, framework),) if advice.proof else ()
    after = (*starting(example), shows)
    if advice.beside is not None and advice.beside.example is not None:
        other = sample(advice.beside)
        after = (*starting(example), f"{other.lead}\n```{other.code}```", *starting(advice.beside.example))
        ran_on = (*ran_on, *other.notes[:-1])
    return budgeted(
        Card(
            "example",
            lead,
            code=escape(example.code),
            after=after,
            notes=(*ran_on, checked(framework)),
            buttons=buttons(advice.suggestions),
        )
    )


def _untold(advice: Sample, missing: str) -> Card:
    """Draw that no program of ours shows what was asked for, what we know of it, and where to read on."""
    framework, support, notion = advice.framework, advice.support, advice.notion
    lead = f"No program of mine shows {escape(inner(missing))} in {bold(framework)}."
    bullets: tuple[str, ...] = ()
    if advice.told:
        bullets = (f"{sentence(escape(advice.told.sentence))} ({link(advice.told.source)})",)
    if support:  # what is known comes first
        note = f"{sentence(escape(support.note))} ({link(support.source)})"
        lead = f"{bold(framework)}, {escape(inner(advice.topic or missing))}: {note}"
        bullets = ("No program of mine shows it.",)
    bullets = (f"*{escape(notion.name)}:* {escape(notion.advice)} ({link(notion.source)})",) if notion else bullets
    own = f"{bold(framework)}'s own pages: {', '.join(links_of(framework))}."
    return budgeted(Card("example", lead, bullets, after=(own,), buttons=buttons(advice.suggestions)))


def starting(example: Example) -> tuple[str, ...]:
    """Return how a program is saved, installed and started, a line each."""
    return (
        f"Save it as `{escape(example.file)}`, then:",
        f"`{escape(example.install)}`",
        f"`{escape(example.run)}`",
    )


def seen(example: Example) -> str:
    """Return what was seen when a program ran."""
    return f"Seen when it ran: {sentence(escape(example.shows))}"
