"""Draws a recommendation: the first pick, why, what speaks against it, and what would change it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import product

from bot.domain.advice import Recommendation
from bot.domain.catalog import Feature, Quality
from bot.domain.reasons import Exclusion, Reason, Sureness, TakenUp
from bot.present import sensitivity
from bot.present.pairs import WORK
from bot.present.parts import Card, Table, escape, link
from bot.present.shared import MAX_WORDS, bold, budgeted, buttons, left_out
from bot.present.wording import bare, clip, inner, joined, listed, sentence


def recommendation(advice: Recommendation) -> Card:
    """Draw the first pick, why, what speaks against it, and when another would win."""
    first = advice.ranking[0][0]
    lead = _lead(advice)
    if advice.rows:
        return _account(advice, lead)
    rests = (
        *_move(advice),
        *_taken(advice),
        *_aside(advice),
        *_known(advice),
        *_rests(advice),
        *map(escape, advice.finding[:1]),
    )
    reasons = _reasons(advice)
    # The longest wording that leaves room for all that must be said; what it hinges on while reasons stay legible.
    for hinge, words, names in (*product((True,), _CLIPS[:_LEGIBLE], _NAMED), *product((False,), _CLIPS, _NAMED)):
        turns = tuple(_turns(advice, names, hinge=hinge))
        bullets = [_reason(reason, words) for reason in reasons]
        bullets += [f"_Against it:_ {_reason(advice.against[0], words, first.name)}"] if advice.against else []
        bullets += _behind(advice, words)
        drawn = Card("recommend", lead, tuple(bullets), after=turns, notes=rests, buttons=buttons(advice.suggestions),
                     chart=advice.chart)  # fmt: skip
        if drawn.words <= MAX_WORDS:
            more = (replace(drawn, notes=(*drawn.notes, *_next(advice))), drawn)
            return next(one for one in more if one.words <= MAX_WORDS)
    return budgeted(drawn)


def _lead(advice: Recommendation) -> str:
    """Return the first line: who comes first, how clearly, and what that has to do with what was asked or before."""
    first = advice.ranking[0][0]
    second = advice.ranking[1][0] if len(advice.ranking) > 1 else None
    sureness = advice.sensitivity.sureness
    stays = advice.taken_up is not None and advice.taken_up.stays
    best = (
        f"{bold(first)} {'stays first' if stays else 'fits best'}{', clearly' if sureness is Sureness.CLEAR else ''}."
    )
    lead = best
    if advice.unmet:
        without = f" Without “{escape(inner(advice.blocked.name))}” as a must," if advice.blocked else " Of all of them"
        lead = f"Nothing meets all of that.{without} {bold(first)} comes nearest."
    elif not (advice.needs or advice.refused or advice.asked or advice.slots):
        lead = f"I know none of the wishes in that. By what most projects want, {bold(first)} comes first."
    elif len(advice.asked) == 1:
        asked = advice.asked[0]
        better = f"{bold(first)} fits that better than {bold(asked)}."
        if asked is first:
            lead = f"{'No' if advice.doubted else 'Yes'}: {best}"
        elif advice.would_do:
            lead = f"{'No: ' if advice.doubted else ''}{bold(asked)} would do, but {bold(first)} fits that better."
        else:
            lead = f"Yes: {better}" if advice.doubted else better
    elif 1 < advice.wanted <= len(advice.ranking):
        best_first = [bold(one) for one, _ in advice.ranking[: advice.wanted]]
        lead = f"{_NUMBERS[advice.wanted]}, the best first: {listed(best_first)}."
    elif advice.close and second:
        beside = "with {} close behind" if sureness is Sureness.NARROW else "level with {}"
        lead = f"{bold(first)}{' stays first' if stays else ''}, {beside.format(bold(second))}."
    if advice.after:
        lead = f"After {listed([escape(one.name) for one in advice.after])}: {lead}"
    lead += f" Before, it was {bold(advice.before)}." if advice.before else ""
    lead += f" {left_out(advice.refused)}" if advice.refused else ""
    return f"{lead}{_counted(advice.taken_up)}"


def _counted(taken: TakenUp | None) -> str:
    """Return what counts from this turn on, and what no more: "Counted in: upkeep; a small team (quick start)."."""
    if taken is None:
        return ""
    by_notion: dict[str, list[str]] = {}
    for name, notion in taken.counted:
        by_notion.setdefault(inner(notion.name) if notion else "", []).append(inner(name))
    brief = len(by_notion) > _NOTIONS
    told = [
        (notion if brief else f"{notion} ({listed(names[:_COUNTED])})") if notion else listed(names)
        for notion, names in by_notion.items()
    ]
    more = f" Counted in: {escape('; '.join(told))}." if told else ""
    less = f" No longer counted: {escape(listed([inner(name) for name in taken.dropped]))}." if taken.dropped else ""
    return more + less


# Of so many criteria it is told that a notion implies them, where no more than so many notions were named.
_COUNTED, _NOTIONS = 3, 2


def _reasons(advice: Recommendation) -> Sequence[Reason]:
    """Return the reasons to be told, at most so many: what this turn is about first, then what spoke for it before."""
    room = _REASONS - bool(advice.falls_short) - bool(advice.move)
    taken = advice.taken_up
    if taken is None:
        return advice.reasons[:room]
    said = [*([taken.told] if taken.told else []), *taken.reasons]
    told = {reason.criterion for reason in said}
    rest = [reason for reason in advice.reasons if reason.criterion not in told]
    return [*said, *rest[: _BESIDE if taken.stays else room]][: room - bool(taken.told)]


# So many reasons of before are told once more where the first stays.
_BESIDE = 1
# So many reasons are told; one less leaves room for what there is to say of another, and for what a move takes.
_REASONS = 3
_NUMBERS = {2: "Two", 3: "Three", 4: "Four", 5: "Five"}
_PLACES = ("first", "second", "third", "fourth", "fifth", "sixth")


def _behind(advice: Recommendation, words: int) -> list[str]:
    """Return where the one that was asked about comes when another fits better, and what it lacks."""
    if not advice.falls_short:
        return []
    order = [one for one, _ in advice.ranking]
    place = next(order.index(one) for one in (*advice.asked[:1], advice.before) if one in order)
    name, fit = order[place].name, round(100 * advice.ranking[place][1])
    stands = f"comes {_PLACES[place]}" if place < len(_PLACES) else "comes further down"
    return [f"_{escape(name)} {stands}, {fit} of 100:_ {_reason(advice.falls_short[0], words, name)}"]


def _move(advice: Recommendation) -> Iterable[str]:
    """Yield what it would take to leave the one that is used, and for whom it pays to stay."""
    if advice.move:
        source, work = escape(advice.move.source.name), WORK[advice.move.effort]
        yield f"Moving there from {source} is {work}; stay if you {sentence(escape(advice.move.keep))}"


def _aside(advice: Recommendation) -> Iterable[str]:
    """Yield what was named and did not count, so that whoever wants it can say so."""
    if advice.aside:
        yield f"Not counted as a wish: {listed([escape(bare(one.need)) for one in advice.aside])}."


def _known(advice: Recommendation) -> Iterable[str]:
    """Yield where each framework stands that people know already: not to have to learn is worth something."""
    order = [one for one, _ in advice.ranking]
    for familiar in advice.known:
        one, step = familiar.framework, familiar.step
        known = f"You know {escape(one.name)}"
        place = order.index(step or one) if (step or one) in order else None
        stands = "" if place is None else _PLACES[place] if place < len(_PLACES) else "further down"
        if step is not None:
            small = f"{escape(step.name)} is a small step" if place == 0 else f"the small step is {escape(step.name)}"
            yield f"{known}; from there {small}{'' if place == 0 else f', {stands} here'}."
        elif place is None:
            yield f"{known}, but a must rules it out here."
        elif place == 0:
            yield f"{known} already, which counts {familiar.worth} of 100 here."
        else:
            yield f"{known}, which comes {stands} here; weigh what you would have to learn."


def _account(advice: Recommendation, lead: str) -> Card:
    """Draw why the first leads: how the first three meet each need."""
    header = ("", *(one.name for one, _ in advice.ranking[: len(advice.rows[0].cells)]))
    named = [
        f"No {inner(row.criterion[3:])}" if row.criterion.startswith("no ") else row.criterion for row in advice.rows
    ]
    table = Table((header, *((name, *row.cells) for name, row in zip(named, advice.rows, strict=True))))
    lead = f"{lead} This is how {'it meets' if len(header) == 2 else 'the leaders meet'} each need:"
    certain = (*sensitivity.lead(advice), *_sources(advice))
    for notes, most in product(((*certain, _SHARED), certain), _CHANGES):  # as many changes as there is room for
        after = (*sensitivity.every_change(advice, most), *_ruled_out(advice, _NAMED[-1]))
        drawn = Card("account", lead, table=table, after=after, notes=notes, buttons=buttons(advice.suggestions))
        if drawn.words <= MAX_WORDS:
            return drawn
    while drawn.words > MAX_WORDS and drawn.after:
        drawn = replace(drawn, after=drawn.after[:-1])
    return budgeted(drawn)


def _sources(advice: Recommendation) -> Iterable[str]:
    """Yield where the reasons of the first can be checked, need by need."""
    told = [
        f"{escape(inner(reason.name))} ({link(reason.evidence.source)})"
        for reason in advice.reasons
        if reason.evidence and reason.name
    ]
    if told:
        yield f"On {escape(advice.ranking[0][0].name)}: {listed(told)}."


# How many words of a reason are shown: all of it, or less where the rest of the card is long.
_CLIPS = (24, 18, 14, 11, 8, 6)
# How many of those whom one must ruled out are named: all of them, or the first few and a number.
_NAMED = (99, 2)
# How many of those clips still say something by themselves.
_LEGIBLE = 5
_SHARED = "What everybody wants counts a little too: easy learning, a quick start, good upkeep, wide use."
# Of how many needs an account says that they would change the winner, for each who would win.
_CHANGES = (99, 8, 6, 5, 4, 3, 2, 1)


def _reason(reason: Reason, words: int, about: str = "") -> str:
    """Return a reason as a line: its name, its clause, at most ``words`` of it, and its source.

    ``about`` is the framework that it speaks against: then its name is a statement, after which another may stand.
    """
    mark = "." if about else ":"
    clause = sentence(escape(clip(reason.clause, words))) if reason.clause else ""
    if about and clause[:1].islower() and not clause.startswith(about):
        mark = ";"  # a clause, a command or a package keeps its small letter
    clause = f"*{escape(reason.name)}{mark}* {clause}" if reason.name else clause
    return f"{clause} ({link(reason.evidence.source)})" if reason.evidence else clause


def _turns(advice: Recommendation, names: int, *, hinge: bool) -> Iterable[str]:
    """Yield what would change the answer, and whom a must ruled out, of many ``names`` and a number.

    ``hinge`` says also which stated need the answer hinges on.
    """
    yield from sensitivity.added(advice)
    if hinge:
        yield from sensitivity.dropped(advice)
    yield from _ruled_out(advice, names)


def _ruled_out(advice: Recommendation, names: int) -> Iterable[str]:
    """Yield whom a must ruled out, if anybody is left to recommend."""
    if advice.excluded and not advice.unmet:
        yield _excluded(sorted(advice.excluded, key=lambda one: one.framework is not advice.before), names)


def _excluded(exclusions: Sequence[Exclusion], count: int) -> str:
    """Return whom each must ruled out: "Ruled out: Tornado, Bottle and 7 more (no ORM); Pyramid (no WebSockets)."."""
    by_need: dict[str, list[str]] = {}
    for one in exclusions:
        by_need.setdefault(_lacks(one.criterion), []).append(one.framework.name)
    told = "; ".join(f"{_some(names, count)} ({lacks})" for lacks, names in by_need.items())
    return f"Ruled out: {escape(told)}."


def _some(names: Sequence[str], count: int) -> str:
    """Return names, or the first ``count`` of them and a number when more than one would be left over.

    >>> _some(["Bottle", "Flask", "Quart", "Robyn"], 2)
    'Bottle, Flask and 2 more'
    """
    if len(names) <= count + 1:
        return ", ".join(names)
    return f"{', '.join(names[:count])} and {len(names) - count} more"


def _lacks(criterion: Quality | Feature) -> str:
    """Return what rules out whoever misses a must: "no ORM", "with dependencies", "too weak on raw speed"."""
    if isinstance(criterion, Quality):
        return f"too weak on {criterion.name.lower()}"
    lacked = bare(criterion.need)
    return f"with {lacked}" if criterion.need.startswith("no ") else f"no {lacked}"


def _taken(advice: Recommendation) -> Iterable[str]:
    """Yield what kind of project a description was taken for."""
    if advice.taken_for:
        yield f"I took that for: {escape(inner(advice.taken_for.name))}. Is it something else? Say so."


def _rests(advice: Recommendation) -> Iterable[str]:
    """Yield the small print: the guide's answers it rests on."""
    if advice.slots:
        yield "You said: " + escape(joined(label for _, label in advice.slots))


def _next(advice: Recommendation) -> Iterable[str]:
    """Yield who comes after the first, when there is room to say it and no chart shows it."""
    if len(advice.ranking) > 2 and not advice.chart:
        yield "Next in line: " + escape(listed([one.name for one, _ in advice.ranking[1:4]]))
