"""Advice becomes a card: its first line, bullets, table, code and buttons. One function for each kind of advice."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.domain.advice import (
    Advice,
    ArticleClaims,
    Check,
    Checks,
    Clarification,
    Combination,
    Comparison,
    Description,
    Explanation,
    Fallback,
    Found,
    GuideStep,
    Help,
    Introduced,
    Listing,
    Migration,
    Notice,
    QualityCheck,
    Recommendation,
    Sample,
    SmallTalk,
    Verdict,
)
from bot.domain.catalog import Claim, Concept, Feature, Framework, Quality, Support, Truth
from bot.present import wording
from bot.present.pages import description
from bot.present.pairs import combination, migration
from bot.present.parts import Button, Card, Menu, Table, escape, link
from bot.present.recommendation import recommendation
from bot.present.shared import MAX_LABEL, bold, bolds, budgeted, buttons, checked
from bot.present.wording import bare, clip, inner, joined, listed, sentence

_ANSWER = {Verdict.YES: "Yes.", Verdict.PARTIAL: "Partly.", Verdict.NO: "No."}
_MORE = (("Back", "back"), ("Skip this question", "skip"), ("Start over", "restart"))


def card(advice: Advice) -> Card:  # a table of types; mypy asks for every one
    """Return the card of ``advice``; a new kind of advice does not pass mypy undrawn."""
    match advice:
        case Description():
            return description(advice)
        case Comparison():
            return _comparison(advice)
        case Migration():
            return migration(advice)
        case Combination():
            return combination(advice)
        case Recommendation():
            return recommendation(advice)
        case Check():
            return _check(advice)
        case QualityCheck():
            return _quality(advice)
        case Checks():
            return _checks(advice)
        case Found():
            return _found(advice)
        case Listing():
            return _listing(advice)
        case Sample():
            return _sample(advice)
        case Explanation():
            return _explanation(advice)
        case GuideStep():
            return _guide(advice)
        case ArticleClaims():
            return _article(advice)
        case Help():
            points = wording.HELP_POINTS
            return Card("help", wording.HELP, points, notes=(wording.HELP_NOTE,), buttons=buttons(advice.suggestions))
        case SmallTalk():
            return Card("smalltalk", wording.SMALLTALK[advice.topic], buttons=buttons(advice.suggestions))
        case Clarification():
            lead = wording.CLARIFY_WHICH if advice.which else wording.CLARIFY
            return Card("clarify", lead, buttons=buttons(advice.suggestions), asks="Choose")
        case Fallback():
            named = wording.FALLBACK_NAMED.format(name=escape(advice.missing)) if advice.missing else wording.FALLBACK
            lead = f"{named} {wording.FALLBACK_HINT}"
            return Card("fallback", lead, buttons=buttons(advice.suggestions))
        case Introduced():
            return _introduced(advice)
        case Notice():
            return Card("notice", wording.NOTICES[advice.kind], buttons=buttons(advice.suggestions))


def _introduced(advice: Introduced) -> Card:
    """Draw what a name without a page is, then the answer for its nearest neighbour."""
    drawn = card(advice.advice)
    said = " ".join(f"*{escape(kin.name)}* is {escape(kin.what)}; I have no page on it." for kin in advice.kin)
    return budgeted(replace(drawn, lead=f"{said} The nearest I know:\n{drawn.lead}"))


def _comparison(advice: Comparison) -> Card:
    """Draw when to choose which, and the table of what tells them apart."""
    choose = tuple(f"*{escape(name)}* if you {escape(clause)}" for name, clause in advice.choose)
    if advice.winner:
        why = f": you need {escape(advice.because)}" if advice.because else ""
        better = "better" if len(choose) == 2 else "best"
        lead, bullets = f"{bold(advice.winner)} fits {better}{why}.", tuple(f"{one}." for one in choose)
    elif len(choose) == 2:
        alike = f"Neither is ahead if you need {escape(advice.because)}. " if advice.because else ""
        lead, bullets = f"{alike}Choose {choose[0]}; {choose[1]}.", ()
    else:
        alike = f" None of them is ahead if you need {escape(advice.because)}." if advice.because else ""
        lead = f"{bolds(advice.frameworks, 'or')}?{alike} Choose by what you need:"
        bullets = tuple(f"{one}." for one in choose)
    rows = (("", *(one.name for one in advice.frameworks)), *((row.criterion, *row.cells) for row in advice.rows))
    notes: tuple[str, ...] = ()
    if any(row.criterion == "Raw speed" for row in advice.rows):
        notes = ("Speed was measured on each one's usual server; the server decides more than the framework.",)
    elif any(" of 5" in cell for row in advice.rows for cell in row.cells):
        notes = ("Ratings run from 0 to 5; ask me about any of them for its evidence.",)
    table = Table(rows) if advice.rows else None
    return budgeted(Card("compare", lead, bullets, table, notes=notes, buttons=buttons(advice.suggestions)))


def _check(advice: Check) -> Card:
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
    note = _beyond(advice.note)
    lead = f"*{_ANSWER[advice.verdict]}* {said}{f': {sentence(escape(note))}' if note else '.'}"
    install = advice.package if advice.verdict is not Verdict.YES else None
    after = (f"Install it: `pip install {escape(install)}`",) if install else ()
    notes = (f"How we know: {link(advice.source)}", checked(framework))
    return budgeted(Card("check", lead, after=after, notes=notes, buttons=buttons(advice.suggestions)))


def _beyond(note: str) -> str:
    """Return what a note says beyond "nothing inside", which the answer has said already."""
    return re.sub(r"^(nothing|none) inside(; |$)", "", note)


def _quality(advice: QualityCheck) -> Card:
    """Draw a rating as an answer, with its evidence."""
    name = escape(advice.quality.name.lower())
    if advice.verdict is None or advice.evidence is None:
        lead = f"I have not rated {bold(advice.framework)} on {name}; I know its features and facts only."
        return Card("quality", lead, notes=(checked(advice.framework),), buttons=buttons(advice.suggestions))
    lead = f"*{_ANSWER[advice.verdict]}* {bold(advice.framework)} gets {advice.value} of 5 for {name}."
    evidence = f"{escape(advice.evidence.sentence)} ({link(advice.evidence.source)})"
    rubric = advice.quality.rubric
    mark = f"1 means: {escape(rubric.one)} 5 means: {escape(rubric.five)}"
    return budgeted(Card("quality", lead, (evidence,), notes=(mark,), buttons=buttons(advice.suggestions)))


def _checks(advice: Checks) -> Card:
    """Draw several verdicts, one a line."""
    names = {one.framework.name for one in advice.checks}
    criteria = {_criterion(one) for one in advice.checks}
    lines = tuple(
        f"*{escape(_heading(one, alone=len(criteria) == 1, same=len(names) == 1))}:* {_how(one)}"
        for one in advice.checks
    )
    return budgeted(Card("checks", _verdicts(advice), lines, buttons=buttons(advice.suggestions)))


def _verdicts(advice: Checks) -> str:
    """Return several verdicts in one line: "WebSockets: Flask partly, FastAPI yes."."""
    criteria = {_criterion(one) for one in advice.checks}
    if len(criteria) == 1:
        said = [f"{escape(one.framework.name)} {_short(one)}" for one in advice.checks]
        return f"*{escape(criteria.pop())}:* {', '.join(said)}."
    of: dict[str, list[str]] = {}
    for one in advice.checks:
        of.setdefault(bold(one.framework), []).append(f"{escape(inner(_criterion(one)))} {_short(one)}")
    if len(of) == 1:
        return "".join(f"{name}: {', '.join(said)}." for name, said in of.items())
    return "; ".join(f"{name}: {', '.join(said)}" for name, said in of.items()) + "."


def _heading(one: Check | QualityCheck, *, alone: bool, same: bool) -> str:
    """Return what a verdict of several is about: the criterion, the framework, or both where both vary."""
    if same:
        return _criterion(one)
    return one.framework.name if alone else f"{one.framework.name}, {inner(_criterion(one))}"


def _criterion(one: Check | QualityCheck) -> str:
    """Return the name of what was checked."""
    return one.feature.name if isinstance(one, Check) else one.quality.name


def _short(one: Check | QualityCheck) -> str:
    """Return a verdict as one word, or a mark."""
    if isinstance(one, QualityCheck):
        return f"{one.value} of 5" if one.value is not None else "not rated"
    return _ANSWER[one.verdict].rstrip(".").lower()


def _how(one: Check | QualityCheck) -> str:
    """Return why a verdict of several is what it is, in a few words."""
    if isinstance(one, QualityCheck):
        return escape(clip(one.evidence.sentence if one.evidence else "I know its features and facts only.", 12))
    return sentence(escape(clip(one.note, 12)))


def _found(advice: Found) -> Card:
    """Draw who has it built in, then who has it by an extension."""
    wanted = escape(_wanted(advice))
    has = "have" if len(advice.builtin or advice.with_addon) > 1 else "has"
    if advice.builtin:
        lead = f"{_some(advice.builtin, 6)} {has} {wanted}."
    else:
        nobody = f"Apart from {escape(listed([one.name for one in advice.refused]))}, nobody"
        nobody = nobody if advice.refused else "Nobody"
        lead = f"{nobody} has {wanted}; {_some(advice.with_addon, 4)} {has} it in part or by an extension."
    bullets = tuple(f"*{escape(name)}:* {sentence(escape(note))}" for name, note in advice.notes)
    more = advice.with_addon if advice.builtin else ()
    addon = (f"In part or by an extension: {_some(more, 6, plain=True)}.",) if more else ()
    return budgeted(Card("found", lead, bullets, after=addon, buttons=buttons(advice.suggestions)))


def _some(frameworks: Sequence[Framework], count: int, *, plain: bool = False) -> str:
    """Return the first names, and how many more there are."""
    names = [escape(one.name) if plain else bold(one) for one in frameworks[:count]]
    rest = len(frameworks) - count
    return listed([*names, f"{rest} more"] if rest > 0 else names)


def _wanted(advice: Found) -> str:
    """Return the features looked for as they end a sentence: "WebSockets built in, without an ORM"."""
    pairs = list(zip(advice.needs, advice.features, strict=True))
    wanted = [feature for need, feature in pairs if not need.refused]
    without = [feature.need for need, feature in pairs if need.refused]
    if not wanted:
        return f"no {listed([bare(need) for need in without], 'or')} built in"
    # A trait is nothing that could be built in.
    inside = "" if all(feature.trait for feature in wanted) else " built in"
    said = f"{listed([feature.need for feature in wanted])}{inside}"
    return f"{said}, without {listed(without, 'or')}" if without else said


def _listing(advice: Listing) -> Card:
    """Draw the frameworks by group."""
    names = [one for _, ones in advice.groups for one in ones]
    bullets = tuple(f"*{wording.GROUPS[group]}:* {bolds(ones)}" for group, ones in advice.groups)
    known = escape(listed([one.name for one in advice.known]))
    notes = (f"I also know {known}, by features and purpose.",) if known else ()
    needs = escape(listed(advice.needs[:3]))
    if advice.nearest:
        come = "come" if len(names) > 1 else "comes"
        lead = f"No full match for {needs}" + (f"; {bolds(names)} {come} nearest." if names else ".")
    elif not advice.needs:
        lead = f"{len(names)} frameworks, by group:"
    elif len(names) == 1:
        lead, bullets = f"Of the eight, only {bold(names[0])}, for {needs}.", ()
    else:
        lead = f"{len(names)} of the eight, for {needs}:"
    return budgeted(Card("list", lead, bullets, notes=notes, buttons=buttons(advice.suggestions)))


def _sample(advice: Sample) -> Card:
    """Draw a program that runs, with the commands."""
    framework, example = advice.framework, advice.example
    if example is None:
        docs = link(framework.facts.source, framework.name)
        lead = f"I have no tested program for {bold(framework)} yet. Its pages start here: {docs}"
        return Card("example", lead, buttons=buttons(advice.suggestions))
    lead = f"{bold(framework)}, the smallest program that runs:"
    if advice.topic:
        lead = f"{bold(framework)}, a program to start from; add {escape(advice.topic)} to it:"
    how = (f"Save it as `{escape(example.file)}`, then:", f"`{escape(example.install)}`", f"`{escape(example.run)}`",
           f"Open {link(example.url, example.url)}. {sentence(escape(example.shows))}")  # fmt: skip
    return Card(
        "example",
        lead,
        code=escape(example.code),
        after=how,
        notes=(checked(framework),),
        buttons=buttons(advice.suggestions),
    )


def _explanation(advice: Explanation) -> Card:
    """Draw what a notion is and what follows for the choice."""
    subject = advice.subject
    match subject:
        case Concept():
            lead = f"*{escape(subject.name)}:* {escape(subject.answer)}"
            bullets: tuple[str, ...] = (f"*For your choice:* {escape(subject.advice)}",)
            notes: tuple[str, ...] = (f"More: {link(subject.source)}",)
        case Feature():
            lead = f"*{escape(subject.name)}:* {escape(subject.meaning)}"
            has = escape(listed([one.name for one in advice.frameworks]))
            where, nowhere = "Built into", "None of the eight has it built in."
            if subject.trait:  # nothing that could be built in
                where, nowhere = "Of the eight", "None of the eight."
            bullets = (f"*{where}:* {has}." if has else nowhere,)
            notes = (f"More: {link(subject.source)}",)
        case Quality():
            lead = f"*{escape(subject.name)}:* {escape(subject.question)} I rate it from 0 to 5."
            rubric = subject.rubric
            bullets = tuple(
                f"*{mark}:* {escape(text)}" for mark, text in ((1, rubric.one), (3, rubric.three), (5, rubric.five))
            )
            notes = ("Best: " + escape(listed([one.name for one in advice.frameworks])) + ".",)
    return budgeted(Card("concept", lead, bullets, notes=notes, buttons=buttons(advice.suggestions)))


def _guide(advice: GuideStep) -> Card:
    """Draw the guide's next question: options as buttons, the rest in a small menu."""
    step = advice.step
    notice = f"{wording.STEP_NOTICES[advice.notice]} " if advice.notice else ""
    lead = f"{notice}*{advice.number} of {advice.total}: {escape(step.question)}*"
    options = tuple(f"{number}. {escape(option.label)}" for number, option in enumerate(step.options, start=1))
    notes = [escape(step.why)]
    if advice.slots:
        notes.append("So far: " + escape(joined(label for _, label in advice.slots)))
    if advice.said:
        notes.append("Already noted: " + escape(listed(advice.said)))
    value = f"{advice.run}|{step.id}|"
    choices = tuple(
        Button(option.label[:MAX_LABEL], f"guide_{option.id}", value + option.id) for option in step.options
    )
    menu = Menu("guide_more", tuple((label, value + move) for label, move in _MORE))
    return Card(
        "guide",
        lead,
        after=("\n".join(options), "Click, or type your answer; back, skip and start over work too."),
        notes=tuple(notes),
        buttons=choices,
        menu=menu,
    )


def _article(advice: ArticleClaims) -> Card:
    """Draw what the article says of a framework and what checking found: a table, corrected ones first."""
    wrong = [claim for claim in advice.claims if claim.verdict in (Truth.FALSE, Truth.OUTDATED, Truth.HALF)]
    rest = [claim for claim in advice.claims if claim not in wrong]
    about = bold(advice.framework) if advice.framework else "frameworks in general"
    if not advice.claims:
        return Card("article", f"The article says nothing about {about}.", buttons=buttons(advice.suggestions))
    claims = wording.count(len(advice.claims), "claim")
    lead = f"The article makes {claims} about {about}; {_correcting(len(wrong), len(advice.claims))} correcting."
    rows = (("The article says", "Verdict", "What is so"), *(_claim(claim) for claim in (*wrong, *rest)))
    notes = ("Each was checked by a program that ran, or in the project's own documentation.",)
    return Card("article", lead, table=Table(rows), notes=notes, buttons=buttons(advice.suggestions))


def _correcting(wrong: int, every: int) -> str:
    """Return how many of the claims are wrong, up to the word "correcting"."""
    if every == 1:
        return "it needs" if wrong else "it needs no"
    return f"{wrong} of them need" if wrong > 1 else "one of them needs" if wrong else "none of them needs"


def _claim(claim: Claim) -> tuple[str, str, str]:
    """Return a claim as a row of the table."""
    return claim.claim, wording.TRUTHS[claim.verdict], claim.truth
