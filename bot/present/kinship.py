"""Draws what several frameworks have to do with each other: what they share, what ties them, who comes first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bot.domain.advice import CaseFor, InCommon, Licences, Ranked, Relation, Row
from bot.domain.catalog import Feature, Framework
from bot.domain.kinship import Edge, Order
from bot.present.parts import Card, Table, escape, link
from bot.present.shared import budgeted, buttons
from bot.present.wording import bare, joined, listed, sentence

# How many parts the first sentence names, how many each line, and how many differences are told.
_LEADING, _LISTED, _APART = 3, 8, 3
# So many places are read in a sentence; more of them want a table.
_IN_A_LINE = 4
# How many of the packages that one requires are named.
_REQUIRED = 4
# Hardly anything is the same for all by chance.
_NOTHING = "nothing that tells: no part is inside all of them, and no mark is the same"
_FREE = "None of them is under the GPL or the like."
_PRODUCTS = "Yes: closed and paid products may be built with each of them; the notice of its licence has to come along."


def in_common(advice: InCommon) -> Card:
    """Draw what frameworks have alike, and what still tells them apart."""
    said = [f"speak {_needs(advice.spoken)}"] if advice.spoken else []
    said += [f"have {_needs(advice.traits)}"] if advice.traits else []
    said += [f"have {_needs(advice.parts[:_LEADING])} built in"] if advice.parts else []
    every = "Both" if len(advice.frameworks) == 2 else "All of them"
    points = (
        ("Built in, in each", _names(advice.parts[:_LISTED])),
        ("Still apart", "; ".join(_told(row, advice.frameworks) for row in advice.apart[:_APART])),
        ("Marks alike", ", ".join(f"{quality.name} {mark} of 5" for quality, mark in advice.marks[:_LISTED])),
        ("Licence", f"{advice.licence}, each" if advice.licence else ""),
        ("In none of them", ", ".join(bare(one.need) for one in advice.lacking[:_LISTED])),
    )
    return _drawn(advice, f"{every} {_clauses(said) if said else f'share {_NOTHING}'}.", points)


def relation(advice: Relation) -> Card:
    """Draw whether one is built on the other or made by the same people, and what else ties them."""
    first, second = advice.frameworks
    own, its = advice.origins
    answer = "" if advice.holds is None else "*Yes:* " if advice.holds else "*No:* "
    built = _built(advice)
    makers = own.makers if advice.same_makers else f"{first.name}: {own.makers}; {second.name}: {its.makers}"
    if not advice.made:
        said = built
    elif advice.same_makers:
        said = f"{'both' if answer else 'Both'} are made by {own.makers}."
    else:
        said = f"{first.name} is made by {own.makers}, {second.name} by {its.makers}."
    points = (
        ("Between them", advice.tied.said if advice.tied else ""),
        ("Built on it", built if advice.made and not advice.tied else ""),
        ("Made by", makers if not advice.made else ""),
    )
    return _drawn(advice, said, points, answer, advice.tied.source if advice.tied else own.source)


def case_for(advice: CaseFor) -> Card:
    """Draw what speaks for one framework against another, and what to expect from the other side."""
    ours, theirs = advice.frameworks
    own, other = advice.own, advice.other
    points = (
        ("Better marks", ", ".join(_marks(own)[:_LISTED])),
        ("Built in, and not there", _names(own.parts[:_LISTED])),
        (f"They will say of {theirs.name}", joined((*_marks(other)[:_APART], _names(other.parts[:_APART])), ", ")),
        ("Where they are right", f"take {theirs.name} if you {theirs.choose_if}"),
    )
    return _drawn(advice, f"The case for {ours.name} against {theirs.name}: you {ours.choose_if}.", points)


def licences(advice: Licences) -> Card:
    """Draw who is under which licence; that none is under the GPL first when that was asked."""
    under = [(name, ", ".join(one.name for one in ones)) for name, ones in advice.under]
    if advice.of_copyleft and advice.is_free:
        return _drawn(advice, _FREE, under)
    if advice.of_products and advice.is_free:
        return _drawn(advice, _PRODUCTS, under)
    said = f"By licence. {'; '.join(f'{name}: {names}' for name, names in under)}."
    return _drawn(advice, f"{said} {_FREE}" if advice.is_free else said)


def ranked(advice: Ranked) -> Card:
    """Draw the order of frameworks by one quality, as a table where there are many, and what to mind of its figures."""
    points = [("Mind", one) for one in advice.finding]
    by, order = advice.order.by.lower(), advice.order
    if len(order.places) <= _IN_A_LINE:
        return _drawn(advice, f"By {by}: {in_order(order)}", points)
    best_first = _best_first(order)
    said = f"By {by} {best_first[0][0].name} comes first and {best_first[-1][0].name} last.{_near(order)}"
    return _drawn(advice, said, points, table=_places(order))


def _places(order: Order) -> Table:
    """Return an order as a table; who is level has the same place."""
    figures = [figure for _, figure in _best_first(order)]
    rows = ((f"{figures.index(figure) + 1}. {one.name}", f"{figure:g}") for one, figure in order.places)
    return Table((("Framework", order.headed), *rows))


def _best_first(order: Order) -> Sequence[tuple[Framework, float]]:
    """Return the places of an order, the first one first however they were asked for."""
    return order.places[::-1] if order.falling else order.places


def _near(order: Order) -> str:
    """Return that the two at the end that was asked for can't be told apart; who is level stands so anyhow."""
    level = order.places[0][1] == order.places[1][1]
    end = "last" if order.falling else "first"
    return "" if order.is_clear or level else f" The {end} two are too near to tell apart."


def in_order(order: Order) -> str:
    """Return an order as a sentence: "1. FastAPI 3.55, 2. Django 1.19"; who is level has the same place."""
    figures = [figure for _, figure in order.places]
    told = (f"{figures.index(figure) + 1}. {one.name} {figure:g}" for one, figure in order.places)
    return f"{', '.join(told)} ({order.headed}{', last first' if order.falling else ''}).{_near(order)}"


def _drawn(
    advice: InCommon | Relation | CaseFor | Licences | Ranked,
    said: str,
    points: Iterable[tuple[str, str]] = (),
    answer: str = "",
    source: str = "",
    table: Table | None = None,
) -> Card:
    """Return the card: what is said after its answer, the points that say something, a table, and where it stands."""
    bullets = tuple(f"*{escape(heading)}:* {escape(sentence(told))}" for heading, told in points if told)
    notes = (link(source),) if source else ()
    drawn = Card("kinship", answer + escape(said), bullets, table, notes=notes, buttons=buttons(advice.suggestions))
    return budgeted(drawn)


def _built(advice: Relation) -> str:
    """Return whether one requires the other, as a sentence."""
    first, second = advice.frameworks
    packages = advice.origins[0].requires
    if advice.requires:
        return f"{first.name} {first.facts.version} requires {second.name}, which pip installs along with it."
    if advice.is_required:
        return f"{first.name} does not need {second.name}; {second.name} {second.facts.version} requires {first.name}."
    if not packages:
        return f"{first.name} requires no other package at all, so {second.name} is not under it."
    more = len(packages) - _REQUIRED
    named = listed([*packages[:_REQUIRED], *([f"{more} more"] if more > 0 else [])])
    return f"{first.name} requires {named}, and {second.name} is not among them."


def _marks(edge: Edge) -> list[str]:
    """Return where one framework has the better marks: "Raw speed 4 to 2"."""
    return [f"{quality.name} {own} to {other}" for quality, own, other in edge.marks]


def _told(row: Row, frameworks: Iterable[Framework]) -> str:
    """Return a row that tells frameworks apart as one line says it."""
    cells = ", ".join(f"{one.name} {cell}" for one, cell in zip(frameworks, row.cells, strict=True))
    return f"{row.criterion} ({cells})"


def _needs(features: Iterable[Feature]) -> str:
    """Return features as a phrase."""
    return listed([one.need for one in features])


def _names(features: Iterable[Feature]) -> str:
    """Return the names of features in a row."""
    return ", ".join(one.name for one in features)


def _clauses(said: Sequence[str]) -> str:
    """Return clauses as one: each has an "and" of its own, so the last takes a comma, too."""
    return f"{', '.join(said[:-1])}, and {said[-1]}" if said[1:] else said[0]
