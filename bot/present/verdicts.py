"""Draws verdicts: whether a framework has a feature, goes with a product, or is good at something."""

from __future__ import annotations

import re

from bot.domain.advice import Check, Checks, Product, QualityCheck, Verdict
from bot.domain.catalog import Evidence, Support
from bot.present import wording
from bot.present.parts import Card, escape, link
from bot.present.proofs import ran
from bot.present.samples import seen, starting
from bot.present.shared import bold, bolds, budgeted, buttons, checked
from bot.present.wording import bare, clip, inner, sentence

_ANSWER = {Verdict.YES: "Yes.", Verdict.PARTIAL: "Partly.", Verdict.NO: "No."}
# To "Django has no admin, right?" a yes could mean either.
_DENIED = {Verdict.YES: "On the contrary.", Verdict.PARTIAL: "Not quite.", Verdict.NO: "Right."}


def check(advice: Check) -> Card:
    """Draw yes, partly or no, how, and what to install."""
    framework, feature = advice.framework, advice.feature
    need = escape(feature.need)
    how = {
        Support.BUILTIN: f"has {need} in part" if advice.verdict is Verdict.PARTIAL else f"has {need} built in",
        Support.OFFICIAL: f"gets {need} from an official extension",
        Support.THIRD_PARTY: f"gets {need} from somebody else's package",
        Support.NONE: f"has no {bare(need)}",
    }[advice.support]
    # A trait is no part one could have: its note says it whole.
    said = f"{bold(framework)}, {escape(inner(feature.name))}" if feature.trait else f"{bold(framework)} {how}"
    said = bold(framework) if feature.trait and advice.asked_how else said
    if advice.lent:
        said = f"{'Some' if advice.package else 'No'} {escape(feature.name)} work on {bold(framework)}"
    if advice.but_not_so:
        by_package = advice.verdict is Verdict.PARTIAL
        said = f"{bold(framework)} has {need}, {'and that by a package' if by_package else 'but not that'}"
    note = _beyond(advice.note)
    if advice.product:
        lead = _with_product(advice, advice.product)
    else:
        lead = f"{_opened(advice)}{said}{f': {sentence(escape(note))}' if note else '.'}"
    apart = advice.product is not None and not advice.product.is_known  # its package is another one
    install = advice.package if advice.verdict is not Verdict.YES and not apart else None
    after: tuple[str, ...] = (f"Install it: `pip install {escape(install)}`",) if install else ()
    known = f"How we know: {link(advice.source)}"
    shown = (ran(advice.proof, framework),) if advice.proof else ()
    further = (wording.PARTIAL,) if advice.partial else ()
    notes = (*further, *shown, known, checked(framework))
    code: str | None = None
    if advice.program:
        code, after = escape(advice.program.code), (*starting(advice.program), seen(advice.program))
    return budgeted(Card("check", lead, code=code, after=after, notes=notes, buttons=buttons(advice.suggestions)))


def _opened(advice: Check | QualityCheck) -> str:
    """Return yes, partly or no, nothing where neither was asked for."""
    if advice.asked_how or advice.verdict is None:
        return ""
    if advice.denied:
        return f"*{_DENIED[advice.verdict]}* "
    if isinstance(advice, QualityCheck) and advice.verdict is Verdict.PARTIAL and advice.value is not None:
        return "*Fairly.* " if (advice.value > 2) != advice.reverse else "*Rather not.* "
    if isinstance(advice, Check) and advice.outside and advice.verdict is Verdict.PARTIAL:
        return f"*{wording.NOT_INSIDE}* "
    return f"*{_ANSWER[advice.verdict]}* "


def _with_product(advice: Check, product: Product) -> str:
    """Return whether a framework goes with a product, or honestly that only its own feature is known."""
    framework, feature = bold(advice.framework), advice.feature
    name, what, note = escape(product.name), escape(product.what), sentence(escape(advice.note))
    if product.runs_on:
        answer = "That or another." if advice.verdict is Verdict.PARTIAL else "No."
        behind = f" *Behind {name}:* {note}" if note else ""
        return f"*{answer}* {framework} runs on {sentence(escape(product.runs_on))}{behind}"
    if product.instead:
        held = f"They are no rivals: {framework} is a framework, {name} {what}. "
    elif product.beside:
        held = f"Between {name} and {escape(product.beside)} I don't choose: I compare frameworks. "
    else:
        held = _opened(advice) if product.is_known else ""
    if feature.trait and product.is_known:
        runs = "does not run" if advice.verdict is Verdict.NO else "runs"
        return f"{held}{framework} {runs} on {name}{'' if product.instead else f', {what}'}: {note}"
    if product.is_known:
        beside = ", a package apart" if advice.verdict is Verdict.PARTIAL else ""
        return f"{held}{framework} goes with {name}{beside}: {note}"
    own = {
        Support.BUILTIN: f"has {escape(feature.need)} of its own",
        Support.OFFICIAL: f"gets {escape(feature.need)} from an official extension",
        Support.THIRD_PARTY: f"gets {escape(feature.need)} from somebody else's package",
        Support.NONE: f"{'speaks no' if feature.trait else 'has no'} {escape(bare(feature.need))} of its own",
    }[advice.support]
    further = _beyond(advice.note)
    said = f"{framework} {own}{f': {sentence(escape(further))}' if further else '.'}"
    if product.told:
        apart = "" if product.instead else f" {name} is {what}."
        told = product.told.sentence.removeprefix(f"{advice.framework.name}: ")
        return f"{held}{sentence(escape(told))} ({link(product.told.source)}) {said}{apart}"
    apart = "" if product.instead else f" {name} is {what};"
    return f"{held}{said}{apart} I have nothing on the two together."


def _beyond(note: str) -> str:
    """Return what a note says beyond "nothing inside", which the answer has said already."""
    return re.sub(r"^(nothing|none) inside(; |$)", "", note)


def quality(advice: QualityCheck) -> Card:
    """Draw a rating as an answer, with its evidence."""
    name = escape(advice.quality.name.lower())
    if advice.verdict is None or advice.evidence is None:
        lead = f"I have not rated {bold(advice.framework)} on {name}; I know its features and facts only."
        return Card("quality", lead, notes=(checked(advice.framework),), buttons=buttons(advice.suggestions))
    lead = f"{_opened(advice)}{bold(advice.framework)} gets {advice.value} of 5 for {name}."
    if advice.rivals:
        lead = _among(advice, name)
    if advice.uncounted:
        lead = f"How many is not on my record: the machine and what each request does decide it more. {lead}"
    if advice.last:
        come = "comes" if len(advice.last) == 1 else "come"
        lead = f"Of all I rate, {bolds(advice.last)} {come} last for {name}: {advice.value} of 5."
    evidence = f"{escape(advice.evidence.sentence)} ({link(advice.evidence.source)})"
    told = (_dealt_with(advice.there), evidence) if advice.there else (evidence,)
    rubric = advice.quality.rubric
    mark = f"1 means: {escape(rubric.one)} 5 means: {escape(rubric.five)}"
    notes = (*map(escape, advice.finding), mark)
    return budgeted(Card("quality", lead, told, notes=notes, buttons=buttons(advice.suggestions)))


def _among(advice: QualityCheck, name: str) -> str:
    """Return a mark beside those that are level or ahead: "FastAPI gets 4 of 5 for raw speed; Sanic gets 5."."""
    who, got = bold(advice.framework), f"{advice.value} of 5 for {name}"
    if advice.verdict is Verdict.NO:
        get = "gets" if len(advice.rivals) == 1 else "get"
        return f"*No.* {who} gets {got}; {bolds(advice.rivals)} {get} {advice.rivals_value}."
    do = "does" if len(advice.rivals) == 1 else "do"
    return f"*Among them, not alone.* {who} gets {got}, as {do} {bolds(advice.rivals)}."


def checks(advice: Checks) -> Card:
    """Draw several verdicts, one a line."""
    names = {one.framework.name for one in advice.checks}
    criteria = {_criterion(one) for one in advice.checks}
    lines = tuple(
        f"*{escape(_heading(one, alone=len(criteria) == 1, same=len(names) == 1))}:* {_how(one)}"
        for one in advice.checks
        if _how(one)
    )
    lines = (_dealt_with(advice.there), *lines) if advice.there else lines
    learnt = (line for one in advice.checks if isinstance(one, QualityCheck) for line in one.finding[:1])
    notes = tuple(map(escape, dict.fromkeys(learnt)))
    return budgeted(Card("checks", _verdicts(advice), lines, notes=notes, buttons=buttons(advice.suggestions)))


_FEW = 2  # verdicts of one kind up to which each is told by itself


def _dealt_with(there: Evidence) -> str:
    """Return how a framework deals with what was named."""
    return f"{escape(there.sentence)} ({link(there.source)})"


def _verdicts(advice: Checks) -> str:
    """Return several verdicts in one line: "WebSockets: Flask partly, FastAPI yes."."""
    criteria = {_criterion(one) for one in advice.checks}
    if len(criteria) == 1:
        said = [f"{escape(one.framework.name)} {_short(one)}" for one in advice.checks]
        return f"*{escape(criteria.pop())}:* {', '.join(said)}."
    of: dict[str, list[str]] = {}
    for one in advice.checks:
        of.setdefault(bold(one.framework), []).append(f"{escape(_inside(one))} {_short(one)}")
    added = [isinstance(one, Check) and one.support is Support.THIRD_PARTY for one in advice.checks]
    if len(of) == 1 and all(added) and len(added) > _FEW:
        return f"{next(iter(of))} has none of these inside; each comes by an add-on."
    if len(of) == 1:
        return "".join(f"{name}: {', '.join(said)}." for name, said in of.items())
    return "; ".join(f"{name}: {', '.join(said)}" for name, said in of.items()) + "."


def _heading(one: Check | QualityCheck, *, alone: bool, same: bool) -> str:
    """Return what a verdict of several is about: the criterion, the framework, or both where both vary."""
    if isinstance(one, Check) and one.product and not one.product.is_known:  # what it says is of the part
        return one.feature.name if same else f"{one.framework.name}, {inner(one.feature.name)}"
    if same:
        return _criterion(one)
    return one.framework.name if alone else f"{one.framework.name}, {_inside(one)}"


def _inside(one: Check | QualityCheck) -> str:
    """Return the name of what was checked as it stands inside a sentence; a product keeps its capital."""
    is_product = isinstance(one, Check) and one.product is not None
    return _criterion(one) if is_product else inner(_criterion(one))


def _criterion(one: Check | QualityCheck) -> str:
    """Return the name of what was checked: a product's own where it was named."""
    if isinstance(one, Check):
        return one.product.name if one.product else one.feature.name
    return one.quality.name


def _short(one: Check | QualityCheck) -> str:
    """Return a verdict as one word, or a mark."""
    if isinstance(one, QualityCheck):
        return f"{one.value} of 5" if one.value is not None else "not rated"
    if one.verdict is None or (one.product and not one.product.is_known):
        return "not on record"
    return _ANSWER[one.verdict].rstrip(".").lower()


def _how(one: Check | QualityCheck) -> str:
    """Return why a verdict of several is what it is, in a few words."""
    if isinstance(one, QualityCheck):
        return escape(clip(one.evidence.sentence if one.evidence else "I know its features and facts only.", 12))
    return sentence(escape(clip(one.note, 12)))
