"""Recommend: a ranking by fit to the needs, why the first leads, and what would change it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.advise import charts, suggest
from bot.advise.asking import last_wanted, options_wanted
from bot.advise.bound import refused_core
from bot.advise.bounds import finding
from bot.advise.compare import cell
from bot.advise.counted import counted
from bot.advise.details import fine_print_asked, weighed_up
from bot.advise.exactly import as_meant
from bot.advise.fit import against, excluded, opening, rank, reasons, small_steps, softened, uncapped
from bot.advise.guide import open_guide
from bot.advise.licence import wrong_licence
from bot.advise.marks import last
from bot.advise.migrate import migrate
from bot.advise.order import places, ranked
from bot.advise.product import bound_elsewhere, goes_with, products_in
from bot.advise.python import found_on, python_check, too_new
from bot.advise.sensitivity import sensitivity
from bot.advise.taken_up import taken_up
from bot.domain.advice import Advice, Checks, Migration, Notice, Recommendation, Row, Suggestion
from bot.domain.catalog import Catalog, Feature, Framework
from bot.domain.dialogue import DialogueState
from bot.domain.question import BRIEF, PLACES, PYTHON, SECOND, EntityKind, Intent, Need, Reading
from bot.domain.reasons import Exclusion, Familiar, Reason

# Whoever wrote more words than this told a situation, which a guide's first question would ignore.
_TOLD = 12
# ... and who wrote no more than this said little beside the one thing it holds.
_BRIEF = 6
# With so good a fit one would do, though another fits better.
_WOULD_DO = 0.75
# Of how many reasons it is told in brief.
_FEW_REASONS = 1


def recommend(reading: Reading, state: DialogueState, catalog: Catalog) -> Advice:
    """Return the recommendation for the needs of a reading; without needs the guide asks for them.

    Asked for the last of them ("the slowest"), that is answered instead.
    A framework that was named without needs ("anything but Flask") still leaves the baseline to rank by.
    """
    if reading.aspect == "worst" and (poorest := last(Need("upkeep", reverse=True), catalog, reading.refused)):
        return poorest
    if in_order := ranked(reading, catalog):
        return in_order
    core = refused_core(reading, catalog) if reading.frameworks else None
    if core:
        return core
    behind = reading.needs[0] if reading.aspect == "last" else last_wanted(reading)
    worst = last(behind, catalog, reading.refused) if behind and not reading.frameworks else None
    if worst:
        return worst
    nothing = not reading.needs and not reading.frameworks and not reading.refused
    of_python = reading.aspect == PYTHON or reading.words <= _BRIEF  # "legacy Python 3.6 app"
    if nothing and reading.python and of_python and (running := found_on(reading.python, catalog)):
        return running
    if nothing and reading.words <= _TOLD:
        return open_guide(reading, state, catalog)
    catalog = as_meant(reading.needs, reading.text, catalog)
    among = reading.frameworks if len(reading.frameworks) > 1 else ()
    asked = tuple(catalog.frameworks[name] for name in reading.frameworks)
    kept = asked or tuple(catalog.frameworks[name] for name in reading.known)
    if len(kept) == 1 and reading.needs and _KEEPS.search(reading.text):
        among = (kept[0].id, *small_steps(kept[0].id, catalog))
    bound = () if asked else bound_elsewhere(reading.needs, catalog)
    gone = (*too_new(reading.python, catalog), *wrong_licence(reading.text, catalog), *bound)
    if among and set(among) <= {one.framework.id for one in gone} and reading.python:
        checks = tuple(python_check(catalog.frameworks[name], reading) for name in among)
        return Checks(checks, (suggest.about(asked[0]), suggest.GUIDE))
    needs = weighed_up(reading.needs, reading.text, catalog)
    aside = _aside(reading, catalog)
    known = reading.known or (state.known if reading.is_follow_up else ())
    advice = advise(needs, catalog, reading.refused, among=among, asked=asked, gone=gone, aside=aside, known=known)
    if not isinstance(advice, Recommendation):
        return advice
    if reading.aspect == PLACES:
        return places(advice)
    if nothing:  # somebody told what they build, in words we don't know
        return replace(advice, suggestions=(suggest.GUIDE, *advice.suggestions[:2]))
    if reading.aspect == BRIEF:
        return replace(advice, reasons=advice.reasons[:_FEW_REASONS], chart=None, finding=())
    rows = _account(advice, catalog) if reading.aspect == "why" else ()
    named = {mention.entity_id for mention in reading.mentions}
    taken = next((catalog.concepts[name] for name in reading.concepts if name not in named), None)
    passed = tuple(one for one in advice.refused if one.id not in state.refused) if reading.aspect == SECOND else ()
    before = _before(reading, state, advice, catalog)
    advice = replace(
        advice,
        refused=tuple(one for one in advice.refused if one not in passed),
        after=passed,
        rows=rows,
        doubted=reading.aspect == "doubt" or (len(asked) == 1 and _OVERKILL.search(reading.text) is not None),
        would_do=len(asked) == 1 and dict(advice.ranking).get(asked[0], 0.0) >= _WOULD_DO,
        before=before,
        move=_move(reading, advice, catalog),
        falls_short=_falls_short(asked[0] if len(asked) == 1 else before, advice, catalog),
        wanted=1 if asked else options_wanted(reading),
        taken_for=taken,
        finding=(
            *_in_its_place(reading, catalog),
            *_apart(reading, catalog),
            *counted(reading, catalog),
            *advice.finding,
        ),
    )
    return taken_up(reading, state, advice, catalog)


def _before(reading: Reading, state: DialogueState, advice: Recommendation, catalog: Catalog) -> Framework | None:
    """Return what came first in a thread until this turn, when another does now though nobody refused it."""
    goes_on = reading.is_follow_up and state.intent is Intent.RECOMMEND and reading.aspect is None
    before = catalog.frameworks[state.shown[0]] if goes_on and state.shown else None
    gone = before is None or before in (advice.ranking[0][0], *advice.refused, *advice.asked)
    return None if gone else before


def _falls_short(one: Framework | None, advice: Recommendation, catalog: Catalog) -> tuple[Reason, ...]:
    """Return what speaks against the one that was asked about, or came first before, where another does now."""
    is_behind = one in [other for other, _ in advice.ranking[1:]]
    return against(one, advice.needs, catalog, 1) if one and is_behind else ()


def _move(reading: Reading, advice: Recommendation, catalog: Catalog) -> Migration | None:
    """Return what it takes to leave the one framework that is used for the first, where moving is spoken of."""
    used = advice.asked or advice.refused
    source, first = used[0] if len(used) == 1 else None, advice.ranking[0][0]
    if source is None or source is first or not _MOVING.search(reading.text):
        return None
    return migrate(source, first, catalog) if {source.id, first.id} <= set(catalog.pairs.layouts) else None


# Slips included: a yes to the framework is a no to that.
_OVERKILL = re.compile(
    r"\bover ?-?kil+\b|\b(?:is|isn['’]?t|would)\b (?:[\w.-]+ )(?:be |not |a bit |maybe |way )*too"
    r" (?:much|big|heavy|large|bare|thin|complex|complicated|hard|difficult|small|risky|young|old)\b",
    re.IGNORECASE,
)
_MOVING = re.compile(
    r"\b(?:mov(?:e|ing)|migrat\w+|switch\w*|replac\w+|rewrit\w+|port(?:ing)?|stay|keep|leav(?:e|ing)|stuck|inherited"
    r"|legacy|(?:get|getting|way) (?:off|out)|worth)\b",
    re.IGNORECASE,
)


def _aside(reading: Reading, catalog: Catalog) -> tuple[Feature, ...]:
    """Return the parts that were named and taken for no wish: done by something else, there already, or no matter."""
    counted = {need.criterion for need in reading.needs}
    named = dict.fromkeys(m.entity_id for m in reading.mentions if m.had and m.kind is EntityKind.FEATURE)
    return tuple(catalog.features[name] for name in named if name not in counted)


def _in_its_place(reading: Reading, catalog: Catalog) -> tuple[str, ...]:
    """Return by what an alternative is ranked to one that was refused, and nothing else wished."""
    sources = {need.because for need in reading.needs}
    if len(reading.refused) != 1 or sources != {reading.refused[0]}:
        return ()
    *others, last_one = [uncapped(catalog.criterion(need.criterion).name) for need in reading.needs]
    good_at = f"{', '.join(others)} and {last_one}" if others else last_one
    return (f"Ranked by what {catalog.frameworks[reading.refused[0]].name} is good at: {good_at}.",)


def _apart(reading: Reading, catalog: Catalog) -> tuple[str, ...]:
    """Return what to say of wishes that no framework meets ("SAML is not on my record"), and what a project takes."""
    wished = [catalog.concepts[name] for name in reading.concepts]
    said = [*(one.apart for one in wished), *(one.mind for one in wished)]
    strange = [product for product, home in products_in(reading, catalog).items()
               if fine_print_asked(catalog.features[home], reading.text)
               and not any(goes_with(product, catalog.features[home], catalog))]  # fmt: skip
    return (*filter(None, said), *(f"{product} is on my record of none." for product in strange))


# "Rewrite as little as possible": what is near is wanted, not what is best.
_KEEPS = re.compile(
    r"\b(?:no|not|never|without|avoid|little|minimal|least|\w+n'?t)\b[^.!?]{0,40}\b(?:rewrit\w+|touch\w*)\b"
    r"|\b(?:not|never|\w+n'?t) (?:really )?(?:want|wanna|like|need|have time)\b(?: us| me)?(?: to)? (?:re)?learn\w*"
    r"[^.!?]{0,15}\b(?:everything|new|again|another)\b|\bwithout (?:re)?learning (?:everything|a whole new)\b"
    r"|\b(?:only knows?|knows? (?:only|just|nothing but)|no (?:re)?training|without (?:re)?training)\b"
    r"|\b(?:nobody|no one) (?:wants?|likes?) to rewrit\w+"
    r"|\bleast (?:painful|pain|effort|work|invasive|disruptive)\b|\b(?:painless(?:ly)?|smallest (?:change|step))\b"
    r"|\brewrit\w+\b[^.!?]{0,15}\b(?:little|not|no)\b|\bmechanical work\b"
    r"|\bkeep(?:ing)? (?:our|the|my|all) (?:routes|code|templates|views|blueprints|endpoints|handlers)\b"
    r"|\b(?:routes|code|templates|views|blueprints|endpoints|handlers)\b[^.!?]{0,20}"
    r"\b(?:should|must|has to|have to|can|to) (?:survive|stay)\b",
    re.IGNORECASE,
)


def met(known: Sequence[str], advice: Recommendation, catalog: Catalog) -> tuple[Familiar, ...]:
    """Return the frameworks that people know already, each with where that leads in the ranking."""
    return tuple(_met(catalog.frameworks[name], advice, catalog) for name in known)


def _met(known: Framework, advice: Recommendation, catalog: Catalog) -> Familiar:
    """Return what people know already with the best of the ranking to which it is a small step, if any is."""
    small = set(small_steps(known.id, catalog))
    order = [one for one, _ in advice.ranking]
    ahead = order[: order.index(known)] if known in order else order
    step = next((one for one in ahead if one.id in small), None)
    return Familiar(known, step, round(100 * catalog.policy.known))


# How many of the ranking an account shows, and of how many needs.
_ACCOUNTED, _MOST_NEEDS = 3, 8


def _account(advice: Recommendation, catalog: Catalog) -> tuple[Row, ...]:
    """Return how the first three meet each need, the weightiest first, and what it adds up to."""
    first = advice.ranking[:_ACCOUNTED]
    needs = sorted(advice.needs, key=lambda need: -need.weight)[:_MOST_NEEDS]
    rows = [
        Row(
            ("no " if need.refused else "") + catalog.criterion(need.criterion).name,
            tuple(cell(one, need.criterion, catalog) for one, _ in first),
        )
        for need in needs
    ]
    met_before = [familiar.framework for familiar in advice.known]
    if met_before:
        rows.append(Row("Known to you", tuple("yes" if one in met_before else "no" for one, _ in first)))
    return (*rows, Row("Fit, of 100", tuple(str(round(100 * value)) for _, value in first)))


def advise(
    needs: Sequence[Need],
    catalog: Catalog,
    refused: Sequence[str] = (),
    *,
    among: Sequence[str] = (),
    asked: tuple[Framework, ...] = (),
    slots: tuple[tuple[str, str], ...] = (),
    gone: tuple[Exclusion, ...] = (),
    aside: tuple[Feature, ...] = (),
    known: Sequence[str] = (),
) -> Recommendation | Notice:
    """Rank by ``needs`` and say all that a recommendation owes: reasons, drawbacks, runner-up, exclusions.

    ``gone`` are those that something else than a must rules out: the Python there is, or fine print. ``aside`` are
    parts that were named and are no wish: none of them is said to change the winner.
    ``known`` are those that people know already.
    A Notice when everybody in the field is refused.
    """
    told = tuple(catalog.frameworks[name] for name in refused)
    refused = (*refused, *(one.framework.id for one in gone))
    ranking = rank(needs, catalog, refused, among, known)
    unmet, blocked, kept = not ranking, None, list(needs)
    if unmet:
        blocked = opening(needs, catalog, refused, among)
        kept = softened(needs, blocked) if blocked else [replace(need, must=False) for need in needs]
        ranking = rank(kept, catalog, refused, among, known)
    if not ranking:
        return Notice("nobody_left", suggestions=(suggest.GUIDE, suggest.LIST))
    first = ranking[0][0]
    why = reasons(first, needs, catalog)
    advice = Recommendation(
        ranking=tuple(ranking),
        needs=tuple(needs),
        reasons=why,
        against=against(first, needs, catalog),
        sensitivity=sensitivity(ranking, kept, catalog, refused, among, without=[one.id for one in aside], known=known),
        excluded=tuple(one for one in (*gone, *excluded(needs, catalog)) if not among or one.framework.id in among),
        unmet=unmet,
        blocked=catalog.criterion(blocked) if blocked else None,
        slots=slots,
        refused=told,
        asked=asked,
        suggestions=_suggestions(ranking),
        finding=finding((reason.criterion for reason in why), catalog),
        chart=charts.fits(ranking) if needs and not unmet else None,
        aside=aside,
    )
    return replace(advice, known=met(known, advice, catalog)) if known else advice


def _suggestions(ranking: Sequence[tuple[Framework, float]]) -> tuple[Suggestion, ...]:
    """Return what to ask after a recommendation."""
    first = ranking[0][0]
    follow = [suggest.example(first)] if first.page else [suggest.about(first)]
    follow += [suggest.versus(first, ranking[1][0])] if len(ranking) > 1 else []
    return (*follow, suggest.drawbacks(first))
