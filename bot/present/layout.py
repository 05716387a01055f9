"""Advice becomes a card: its first line, bullets, table, code and buttons. One function for each kind of advice."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.domain.advice import (
    Advice,
    ArticleClaims,
    Check,
    Checks,
    Clarification,
    Comparison,
    Description,
    Exclusion,
    Explanation,
    Fallback,
    Found,
    GuideStep,
    Help,
    Listing,
    Notice,
    QualityCheck,
    Reason,
    Recommendation,
    Sample,
    SmallTalk,
    Verdict,
)
from bot.domain.catalog import Claim, Concept, Feature, Framework, Quality, Support, Truth
from bot.present import wording
from bot.present.pages import description
from bot.present.parts import Button, Card, Menu, Table, escape, link
from bot.present.shared import MAX_LABEL, MAX_WORDS, bold, bolds, budgeted, buttons, checked
from bot.present.wording import clip, joined, listed, sentence

_ANSWER = {Verdict.YES: "Yes.", Verdict.PARTIAL: "Partly.", Verdict.NO: "No."}
_MORE = (("Back", "back"), ("Skip this question", "skip"), ("Start over", "restart"))


def card(advice: Advice) -> Card:  # a table of types; mypy asks for every one
    """Return the card of ``advice``; a new kind of advice does not pass mypy undrawn."""
    match advice:
        case Description():
            return description(advice)
        case Comparison():
            return _comparison(advice)
        case Recommendation():
            return _recommendation(advice)
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
        case Notice():
            return Card("notice", wording.NOTICES[advice.kind], buttons=buttons(advice.suggestions))


def _comparison(advice: Comparison) -> Card:
    """Draw when to choose which, and the table of what tells them apart."""
    choose = tuple(f"*{escape(name)}* if you {escape(clause)}" for name, clause in advice.choose)
    if advice.winner:
        why = f": you need {escape(advice.because)}" if advice.because else ""
        better = "better" if len(choose) == 2 else "best"
        lead, bullets = f"{bold(advice.winner)} fits {better}{why}.", tuple(f"{one}." for one in choose)
    elif len(choose) == 2:
        lead, bullets = f"Choose {choose[0]}; {choose[1]}.", ()
    else:
        lead, bullets = (
            f"{bolds(advice.frameworks, 'or')}? Choose by what you need:",
            tuple(f"{one}." for one in choose),
        )
    rows = (("", *(one.name for one in advice.frameworks)), *((row.criterion, *row.cells) for row in advice.rows))
    notes: tuple[str, ...] = ()
    if any(row.criterion == "Raw speed" for row in advice.rows):
        notes = ("Speed was measured on each one's usual server; the server decides more than the framework.",)
    elif any(" of 5" in cell for row in advice.rows for cell in row.cells):
        notes = ("Ratings run from 0 to 5; ask me about any of them for its evidence.",)
    table = Table(rows) if advice.rows else None
    return budgeted(Card("compare", lead, bullets, table, notes=notes, buttons=buttons(advice.suggestions)))


def _recommendation(advice: Recommendation) -> Card:
    """Draw the first pick, why, what speaks against it, and when another would win."""
    first = advice.ranking[0][0]
    second = advice.ranking[1][0] if len(advice.ranking) > 1 else None
    lead = f"{bold(first)} fits best."
    if advice.unmet:
        without = f" Without “{escape(advice.blocked.name)}” as a must," if advice.blocked else " Of all of them"
        lead = f"Nothing meets all of that.{without} {bold(first)} comes nearest."
    elif advice.close and second:
        lead = f"{bold(first)}, with {bold(second)} close behind."
    turns, rests = tuple(_turns(advice, second)), tuple(_rests(advice))
    for words in _CLIPS:  # the longest wording that leaves room for all that must be said
        bullets = [_reason(reason, words) for reason in advice.reasons]
        bullets += [f"_Against it:_ {_reason(advice.against[0], words)}"] if advice.against else []
        drawn = Card("recommend", lead, tuple(bullets), after=turns, notes=rests, buttons=buttons(advice.suggestions))
        if drawn.words <= MAX_WORDS:
            next_in_line = replace(drawn, notes=(*rests, *_next(advice)))
            return next_in_line if next_in_line.words <= MAX_WORDS else drawn
    return budgeted(drawn)


# How many words of a reason are shown: all of it, or less where the rest of the card is long.
_CLIPS = (24, 18, 14, 11, 8)


def _bare(need: str) -> str:
    """Return a need without its article or owner: "an ORM" as it follows "no"."""
    return need.removeprefix("an ").removeprefix("a ").removeprefix("its own ").removeprefix("no ")


def _reason(reason: Reason, words: int) -> str:
    """Return a reason as a line: its clause, at most ``words`` of it, and its source."""
    clause = sentence(escape(clip(reason.clause, words)))
    clause = f"*{escape(reason.name)}:* {clause}" if reason.name else clause
    return f"{clause} ({link(reason.evidence.source)})" if reason.evidence else clause


def _turns(advice: Recommendation, second: Framework | None) -> Iterable[str]:
    """Yield what would change the answer, and whom a must ruled out."""
    if advice.switch:
        need, other = escape(advice.switch.criterion.need), bold(advice.switch.framework)
        verb = "must you have" if advice.switch.must else "do you need"
        if advice.close and advice.switch.framework is second:
            yield f"What would decide: {verb} {need}? Then {other}."
        else:
            yield f"{other} instead, if you {'must have' if advice.switch.must else 'also need'} {need}."
    if advice.excluded and not advice.unmet:
        yield _excluded(advice.excluded)


def _excluded(exclusions: Sequence[Exclusion]) -> str:
    """Return whom each must ruled out: "Ruled out: Tornado, Bottle (no ORM); Pyramid (no WebSockets)."."""
    by_need: dict[str, list[str]] = {}
    for one in exclusions:
        name = one.criterion.name.lower()
        lacks = f"no {_bare(one.criterion.need)}" if isinstance(one.criterion, Feature) else f"too little {name}"
        by_need.setdefault(lacks, []).append(one.framework.name)
    told = "; ".join(f"{', '.join(names)} ({lacks})" for lacks, names in by_need.items())
    return f"Ruled out: {escape(told)}."


def _rests(advice: Recommendation) -> Iterable[str]:
    """Yield the small print: the guide's answers it rests on."""
    if advice.slots:
        yield "You said: " + escape(joined(label for _, label in advice.slots))


def _next(advice: Recommendation) -> Iterable[str]:
    """Yield who comes after the first, when there is room to say it."""
    if len(advice.ranking) > 2:
        yield "Next in line: " + escape(listed([one.name for one, _ in advice.ranking[1:4]]))


def _check(advice: Check) -> Card:
    """Draw yes, partly or no, how, and what to install."""
    framework, feature = advice.framework, advice.feature
    need = escape(feature.need)
    how = {
        Support.BUILTIN: f"has {need} in part" if advice.verdict is Verdict.PARTIAL else f"has {need} built in",
        Support.OFFICIAL: f"gets {need} from an official extension",
        Support.THIRD_PARTY: f"gets {need} from somebody else's package",
        Support.NONE: f"has no {_bare(need)}",
    }[advice.support]
    # A trait is no part one could have: its note says it whole.
    said = f"{bold(framework)}, {escape(feature.name)}" if feature.trait else f"{bold(framework)} {how}"
    lead = f"*{_ANSWER[advice.verdict]}* {said}: {sentence(escape(advice.note))}"
    install = advice.package if advice.verdict is not Verdict.YES else None
    after = (f"Install it: `pip install {escape(install)}`",) if install else ()
    notes = (f"How we know: {link(advice.source)}", checked(framework))
    return budgeted(Card("check", lead, after=after, notes=notes, buttons=buttons(advice.suggestions)))


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
    lines = tuple(_verdict_line(one) for one in advice.checks)
    return budgeted(Card("checks", _verdicts(advice), lines, buttons=buttons(advice.suggestions)))


def _verdicts(advice: Checks) -> str:
    """Return several verdicts in one line: "WebSockets: Flask partly, FastAPI yes."."""
    names = {one.framework.name for one in advice.checks}
    criteria = {_criterion(one) for one in advice.checks}
    if len(names) == 1:
        said = [f"{escape(_criterion(one))} {_short(one)}" for one in advice.checks]
        return f"*{escape(names.pop())}:* {', '.join(said)}."
    if len(criteria) == 1:
        said = [f"{escape(one.framework.name)} {_short(one)}" for one in advice.checks]
        return f"*{escape(criteria.pop())}:* {', '.join(said)}."
    return "It differs:"


def _criterion(one: Check | QualityCheck) -> str:
    """Return the name of what was checked."""
    return one.feature.name if isinstance(one, Check) else one.quality.name


def _short(one: Check | QualityCheck) -> str:
    """Return a verdict as one word, or a mark."""
    if isinstance(one, QualityCheck):
        return f"{one.value} of 5" if one.value is not None else "not rated"
    return _ANSWER[one.verdict].rstrip(".").lower()


def _verdict_line(one: Check | QualityCheck) -> str:
    """Return one verdict of several, with how."""
    if isinstance(one, QualityCheck):
        why = one.evidence.sentence if one.evidence else "I know its features and facts only."
        return f"{bold(one.framework)}, {escape(one.quality.name)}: {escape(clip(why, 12))}"
    return f"{bold(one.framework)}, {escape(one.feature.name)}: {sentence(escape(clip(one.note, 12)))}"


def _found(advice: Found) -> Card:
    """Draw who has it built in, then who has it by an extension."""
    wanted = escape(_wanted(advice))
    if advice.builtin:
        has = "have" if len(advice.builtin) > 1 else "has"
        lead = f"{_some(advice.builtin, 6)} {has} {wanted}."
    else:
        has = "have" if len(advice.with_addon) > 1 else "has"
        lead = f"Nobody has {wanted}; {_some(advice.with_addon, 4)} {has} it in part or by an extension."
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
    pairs = list(zip(advice.needs, advice.names, strict=True))
    wanted = [name for need, name in pairs if not need.refused]
    without = [name for need, name in pairs if need.refused]
    said = [f"{listed(wanted)} built in"] if wanted else []
    return ", ".join([*said, *([f"without {listed(without, 'or')} built in"] if without else [])])


def _listing(advice: Listing) -> Card:
    """Draw the frameworks by group."""
    names = [one for _, ones in advice.groups for one in ones]
    bullets = tuple(f"*{wording.GROUPS[group]}:* {bolds(ones)}" for group, ones in advice.groups)
    known = escape(listed([one.name for one in advice.known]))
    notes = (f"By features and purpose I also know {known}.",) if known else ()
    needs = escape(listed(advice.needs[:2]))
    if advice.nearest:
        lead = f"Nobody has all of that; {bolds(names)} come nearest."
    elif not advice.needs:
        lead = f"{len(names)} frameworks, by group:"
    elif len(names) == 1:
        lead, bullets = f"Only {bold(names[0])}, for {needs}.", ()
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
            bullets = (f"*Built into:* {has}." if has else "None of the eight has it built in.",)
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
    correcting = (
        f"{len(wrong)} of them need" if len(wrong) > 1 else "one of them needs" if wrong else "none of them needs"
    )
    lead = f"The article makes {wording.count(len(advice.claims), 'claim')} about {about}; {correcting} correcting."
    rows = (("The article says", "Verdict", "What is so"), *(_claim(claim) for claim in (*wrong, *rest)))
    notes = ("Each was checked by a program that ran, or in the project's own documentation.",)
    return Card("article", lead, table=Table(rows), notes=notes, buttons=buttons(advice.suggestions))


def _claim(claim: Claim) -> tuple[str, str, str]:
    """Return a claim as a row of the table."""
    return claim.claim, wording.TRUTHS[claim.verdict], claim.truth
