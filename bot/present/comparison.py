"""Draws a comparison: who is ahead, in figures where there are any, when to choose which, and the table."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.advice import Comparison, Grounds, Verdict
from bot.domain.catalog import Feature, Framework, Quality
from bot.domain.kinship import Order
from bot.domain.reasons import Reason
from bot.present import wording
from bot.present.contrast import told
from bot.present.kinship import in_order
from bot.present.parts import Card, Table, escape, link
from bot.present.shared import MAX_WORDS, bold, bolds, budgeted, buttons
from bot.present.wording import clip, inner, listed, sentence

# Beside an order there is room to say of so many when to choose them.
_ROOM = 3
_SCALE = "Ratings run from 0 to 5; ask me about any of them for its evidence."


def comparison(advice: Comparison) -> Card:
    """Draw who is ahead, when to choose which, and the table of what tells them apart."""
    choose = tuple(f"*{escape(name)}* if you {escape(clause)}" for name, clause in advice.choose)
    said = _said(advice)
    if advice.winner or (said and len(choose) > 2):
        crowded = advice.order is not None and len(choose) > _ROOM  # their order says more
        lead, bullets = said, () if crowded else tuple(f"{one}." for one in choose)
    elif len(choose) == 2:
        lead, bullets = f"{said} Choose {choose[0]}; {choose[1]}.".lstrip(), ()
    else:
        lead, bullets = (
            f"{bolds(advice.frameworks, 'or')}? Choose by what you need:",
            tuple(f"{one}." for one in choose),
        )
    if advice.done:  # no mark tells who does it better
        lead = f"*{escape(advice.notion)}:* Not rated; this is how each does it."
        told_of = tuple(f"{escape(known.sentence)} ({link(known.source)})" for _, known in advice.done)
        bullets = (*told_of, f"Apart from that: {choose[0]}; {choose[1]}.") if len(choose) == 2 else told_of
    if advice.tied:
        bullets = (f"*Between them:* {escape(advice.tied.said)} ({link(advice.tied.source)}).", *bullets)
    said_by_bars = advice.chart.title if advice.chart else None  # what the chart shows need not stand in the table
    lines = [(row.criterion, *row.cells) for row in advice.rows if row.criterion != said_by_bars]
    rows = (("", *(one.name for one in advice.frameworks)), *lines)
    notes = tuple(map(escape, advice.finding))
    if len(notes) < 2 and any(" of 5" in cell for row in advice.rows for cell in row.cells):
        notes = (*notes, _SCALE)
    table = Table(rows) if lines else None
    left = escape(listed([one.name for one in advice.left_out]))
    after = (f"I compare {len(advice.frameworks)} at most, so {left} had to stay out.",) if left else ()
    drawn = Card("compare", lead, bullets, table, after=after, notes=notes, buttons=buttons(advice.suggestions),
                 chart=advice.chart)  # fmt: skip
    kept = budgeted(drawn)
    # Where the bars found no room, the table says it again.
    return comparison(replace(advice, chart=None)) if advice.chart and not kept.chart else kept


def grounds(advice: Grounds) -> Card:
    """Draw what a comparison rests on: what speaks for each, or against, and where that was read or measured."""
    pros, cons = dict(advice.reasons), dict(advice.against)
    words = "for and against" if pros and cons else "against" if cons else "for"
    lead = f"What speaks {words} {bolds(advice.frameworks)}, and where I have it from:"
    sides = [(pros, "for"), (cons, "against")] if pros and cons else [(pros or cons, "")]
    place = "ahead of" if pros else "behind"
    empty = [one for one in advice.frameworks if not any(told.get(one) for told, _ in sides)]
    bare = tuple(f"*{escape(one.name)}:* {place} the others in nothing that I rate." for one in empty)
    for most, clipped in _CLIPS:
        bullets = tuple(
            _ground(one, reason, clipped, side)
            for one in advice.frameworks
            for told, side in sides
            for reason in told.get(one, ())[:most]
        )
        drawn = Card("grounds", lead, (*bullets, *bare), buttons=buttons(advice.suggestions))
        if drawn.words <= MAX_WORDS:
            return drawn
    return budgeted(drawn)


# How many reasons of each are shown, and how many words of one: rather fewer reasons than such as are cut short.
_CLIPS = ((3, 24), (2, 24), (2, 18), (1, 24), (1, 14))


def _ground(framework: Framework, reason: Reason, words: int, side: str) -> str:
    """Return what speaks for a framework, or on the ``side`` named, as one line with its source."""
    heading = [
        escape(framework.name),
        *([side] if side else []),
        *([escape(inner(reason.name))] if reason.name else []),
    ]
    source = f" ({link(reason.evidence.source)})" if reason.evidence else ""
    return f"*{', '.join(heading)}:* {sentence(escape(clip(reason.clause, words)))}{source}"


def _said(advice: Comparison) -> str:
    """Return who is ahead and by what, or that nobody is; nothing when nothing was needed."""
    if advice.order:
        return _in_order(advice.order)
    answer = {Verdict.YES: "*Yes.* ", Verdict.NO: "*No.* "}.get(advice.answer, "") if advice.answer else ""
    measured = escape(told(advice.measured)) if advice.measured else ""
    because = advice.because
    if advice.winner is None:
        if because is None:
            return ""
        if _is_speed(because):
            level = "None of them is clearly faster than the rest."
            return f"{answer}About equally fast in our measurement: {measured}" if measured else f"{answer}{level}"
        return f"{answer}{measured}" if measured else f"{answer}None of them is ahead on {escape(inner(because.name))}."
    if measured and _is_speed(because):
        if advice.answer is Verdict.YES:
            return f"*Yes:* {measured}" if not advice.reasoned else f"*Faster, yes:* {measured} {wording.REASON}"
        if advice.answer is Verdict.PARTIAL:
            return f"*Nearly:* {measured}"
        if advice.answer is Verdict.NO and (advice.winner is advice.frameworks[0]) is not advice.reverse:
            return f"*No, not by that much:* {measured}"
        loser = next(one for one in advice.frameworks if one is not advice.winner)
        ahead = f"{bold(loser)} is slower" if advice.reverse else f"{bold(advice.winner)} is faster"
        own = f"{escape(advice.winner.name)} answered"
        return f"{answer}{ahead}: {measured if advice.reverse else measured.replace(own, 'it answered', 1)}"
    wish = f", for {escape(inner(advice.wish))}" if advice.wish else ""
    why = f" if {_matters(because)}{wish}" if because else ""
    better = "better" if len(advice.frameworks) == 2 else "best"
    further = f" {measured}" if measured else ""
    return f"{answer}{bold(advice.winner)} fits {better}{why}.{further}"


def _in_order(order: Order) -> str:
    """Return an order by what it is, whoever is clearly first in bold."""
    first = escape(order.places[0][0].name)
    places = escape(in_order(order))
    return f"By {escape(inner(order.by))}: {places.replace(first, f'*{first}*', 1) if order.is_clear else places}"


def _is_speed(criterion: Quality | Feature | None) -> bool:
    """Whether speed decides, which is told as faster and slower."""
    return criterion is not None and criterion.id == "speed"


def _matters(criterion: Quality | Feature) -> str:
    """Return what decides as it follows "if"; nobody said that they need it.

    A quality matters; a feature is needed.
    """
    if isinstance(criterion, Quality):
        return f"{escape(criterion.phrase)} {'matter' if ' and ' in criterion.phrase else 'matters'}"
    return f"you need {escape(criterion.need)}"
