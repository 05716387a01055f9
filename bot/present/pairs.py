"""Draws what is said of two frameworks besides their comparison: moving from one to the other, having both."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.advice import Combination, Migration, Moves
from bot.domain.facets import Facet
from bot.domain.pairs import Effort, Works
from bot.present.parts import Card, Table, escape, link
from bot.present.shared import bold, bolds, budgeted, buttons
from bot.present.wording import inner, listed, sentence, series

WORK = {Effort.SMALL: "a small job", Effort.MEDIUM: "a medium-sized job", Effort.LARGE: "a large job"}
_ANSWER = {Works.YES: "Yes", Works.PARTLY: "Partly", Works.NO: "No"}


def migration(advice: Migration) -> Card:
    """Draw how much work a move is, whether it is worth it, where to start, what stays, goes and comes."""
    source, target = advice.source, advice.target
    if advice.asked:
        return _of_a_move(advice)
    lead = f"{bold(source)} to {bold(target)} is {WORK[advice.effort]}: {sentence(escape(advice.because))}"
    bullets = (
        f"*Worth it* if you {escape(advice.worth)}; *stay* if you {sentence(escape(advice.keep))}",
        f"*First step:* {sentence(escape(advice.first))}",
        f"*Stays:* {sentence(escape(series(advice.stays)))}",
    )
    aside = tuple(_parts(advice))
    rows = (("", source.name, target.name), *((row.criterion, *row.cells) for row in advice.rows))
    told = (*_upgraded(advice), *_extended(advice), *bullets, *aside)
    return budgeted(Card("migrate", lead, told, Table(rows), buttons=buttons(advice.suggestions)))


def moves(advice: Moves) -> Card:
    """Draw which of several moves is the least work, how much each of them is, and where to start with the first."""
    source, (least, *_) = bold(advice.source), advice.moves
    alike = [one.target for one in advice.moves if one.effort is least.effort]
    lead = f"From {source}, {bold(least.target)} is the least work: {WORK[least.effort]}."
    if len(alike) > 1:
        lead = f"From {source}, {bolds(alike)} are about the same work: each is {WORK[least.effort]}."
    each = tuple(f"{bold(one.target)}, {WORK[one.effort]}: {sentence(escape(one.because))}" for one in advice.moves)
    first = f"*First step to {escape(least.target.name)}:* {sentence(escape(least.first))}"
    return budgeted(Card("moves", lead, (*each, first), buttons=buttons(advice.suggestions)))


def _upgraded(advice: Migration) -> tuple[str, ...]:
    """Return how the old one is brought up to date, where that was named as the other way."""
    if advice.upgrade is None:
        return ()
    said = advice.upgrade.sentence.removeprefix(f"{advice.source.name}: ")
    how = f"{sentence(escape(said))} ({link(advice.upgrade.source)})"
    return (f"*Or upgrade,* which keeps what nobody wrote down: {how}",)


def _extended(advice: Migration) -> tuple[str, ...]:
    """Return what becomes of the add-ons that were named."""
    if advice.extensions is None:
        return ()
    return (f"*Your extensions:* {escape(advice.extensions.sentence)} ({link(advice.extensions.source)})",)


_NO_DAYS = "Days I can't tell you: they grow with the number of handlers and tests."
_ESTIMATE = "*To estimate it:* move one typical route with its tests, and multiply."


def _of_a_move(advice: Migration) -> Card:
    """Draw what of a move was asked, and what else counts for that."""
    way = f"{bold(advice.source)} to {bold(advice.target)}"
    worth = f"*Worth it* if you {escape(advice.worth)}; *stay* if you {sentence(escape(advice.keep))}"
    work = f"It is {WORK[advice.effort]}: {sentence(escape(advice.because))}"
    first = f"*First step:* {sentence(escape(advice.first))}"
    stays = f"*Stays:* {sentence(escape(series(advice.stays)))}"
    parts, table = tuple(_parts(advice)), None
    rows = (("", advice.source.name, advice.target.name), *((row.criterion, *row.cells) for row in advice.rows))
    match advice.asked:
        case Facet.EFFORT:
            lead = f"{way}: {WORK[advice.effort]}. {_NO_DAYS}"
            bullets: tuple[str, ...] = (
                f"*What makes it so:* {sentence(escape(advice.because))}",
                first,
                *parts,
                _ESTIMATE,
            )
        case Facet.WORTH:
            lead, bullets = worth, (work, *parts, stays)
        case Facet.LOST:
            goes = (
                parts[0]
                if advice.lost
                else f"Nothing that {bold(advice.source)} has built in goes; what changes is its shape."
            )
            lead, bullets, table = goes, (work, *parts[1 if advice.lost else 0 :], stays), Table(rows)
        case Facet.KEPT:
            lead, bullets = stays, (work, *parts, first)
        case Facet.FIRST:
            lead, bullets = first, (stays, work)
        case part:
            row = next(row for row in advice.rows if row.criterion == part)
            old, new = row.cells
            lead = f"*{escape(row.criterion)}*, {way}: from {escape(old)} to {sentence(escape(new))}"
            bullets = (work, stays, first)
    return budgeted(Card("migrate", lead, bullets, table, buttons=buttons(advice.suggestions)))


def _parts(advice: Migration) -> Sequence[str]:
    """Return what goes, with what brings it back, and what comes."""
    lost = [f"{inner(name)} (add {package})" if package else inner(name) for name, package in advice.lost]
    gained = [inner(name) for name in advice.gained]
    told = [f"*Goes:* {escape(listed(lost))}."] if lost else []
    return told + ([f"*Comes built in:* {escape(listed(gained))}."] if gained else [])


def combination(advice: Combination) -> Card:
    """Draw yes, partly or no, how, the few lines it takes, what to mind, and the better idea."""
    lead = f"*{_answer(advice)}:* {sentence(escape(advice.how))}"
    bullets = tuple(f"*Mind:* {escape(one)}" if not index else escape(one) for index, one in enumerate(advice.catches))
    better = f"*Better:* {escape(advice.better)}" if advice.better else ""
    install = f"Install it: `pip install {escape(advice.package)}`" if advice.package else ""
    notes = (f"How we know: it ran here. More: {link(advice.source)}",) if advice.code else (link(advice.source),)
    after = tuple(line for line in (install, better) if line)
    drawn = Card("combine", lead, bullets, code=escape(advice.code.rstrip()) if advice.code else None, after=after,
                 notes=notes, buttons=buttons(advice.suggestions))  # fmt: skip
    return budgeted(drawn)


def _answer(advice: Combination) -> str:
    """Return the answer to "can I?"; with the direction when it is not the one that was asked for."""
    if advice.turned:
        return f"Not that way round, but {escape(advice.guest.name)} inside {escape(advice.host.name)}"
    return _ANSWER[advice.works]
