"""Advice becomes a card: its first line, bullets, table, code and buttons. One function for each kind of advice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.advise.contrast import SPOKEN
from bot.domain.advice import (
    Abreast,
    Advice,
    Again,
    ArticleClaims,
    CaseFor,
    Check,
    Checks,
    Clarification,
    Combination,
    Comparison,
    Description,
    Explanation,
    Fallback,
    Found,
    Grounds,
    GuideStep,
    Held,
    Help,
    InCommon,
    Introduced,
    Licences,
    Listing,
    Migration,
    Moves,
    Notice,
    Picks,
    Proven,
    Pulse,
    QualityCheck,
    Ranked,
    Recommendation,
    Relation,
    Repeated,
    Sample,
    SmallTalk,
    Sources,
    Staying,
    Wanting,
)
from bot.domain.catalog import Claim, Concept, Feature, Framework, Quality, Truth
from bot.domain.proof import Proof
from bot.present import kinship, verdicts, wording
from bot.present.comparison import comparison, grounds
from bot.present.kin import introduced, pulse
from bot.present.pages import abreast, description
from bot.present.pairs import combination, migration, moves
from bot.present.parts import Button, Card, Menu, Table, escape, link
from bot.present.practice import follows, practised, surmised
from bot.present.proofs import all_ran, proven, sources
from bot.present.recommendation import recommendation
from bot.present.samples import sample
from bot.present.shared import MAX_LABEL, bold, bolds, budgeted, buttons, day_of, left_out
from bot.present.staying import staying
from bot.present.tools import held
from bot.present.unknown import unknown
from bot.present.wanting import wanting
from bot.present.wording import bare, joined, listed, sentence

_MORE = (("Back", "back"), ("Skip this question", "skip"), ("Start over", "restart"))


def card(advice: Advice) -> Card:  # a table of types; mypy asks for every one
    """Return the card of ``advice``; a new kind of advice does not pass mypy undrawn."""
    match advice:
        case Description():
            return description(advice)
        case Comparison():
            return comparison(advice)
        case Grounds():
            return grounds(advice)
        case Sources():
            return sources(advice)
        case Migration():
            return migration(advice)
        case Moves():
            return moves(advice)
        case Combination():
            return combination(advice)
        case InCommon():
            return kinship.in_common(advice)
        case Relation():
            return kinship.relation(advice)
        case CaseFor():
            return kinship.case_for(advice)
        case Licences():
            return kinship.licences(advice)
        case Abreast():
            return abreast(advice)
        case Ranked():
            return kinship.ranked(advice)
        case Recommendation():
            return recommendation(advice)
        case Check():
            return verdicts.check(advice)
        case QualityCheck():
            return verdicts.quality(advice)
        case Checks():
            return verdicts.checks(advice)
        case Found():
            return _found(advice)
        case Listing():
            return _listing(advice)
        case Sample():
            return sample(advice)
        case Explanation():
            return _explanation(advice)
        case Wanting():
            return wanting(advice)
        case GuideStep():
            return _guide(advice)
        case Repeated():
            of = f" on {bolds(advice.frameworks)}" if advice.frameworks else ""
            told = (
                wording.STAYS.format(names=bolds(advice.frameworks)) if advice.stays else wording.REPEATED.format(of=of)
            )
            return Card("repeated", told, buttons=buttons(advice.suggestions))
        case Picks():
            return _picks(advice)
        case ArticleClaims():
            return _article(advice)
        case Proven():
            return proven(advice)
        case Help():
            return _help(advice)
        case SmallTalk():
            return Card("smalltalk", wording.SMALLTALK[advice.topic], buttons=buttons(advice.suggestions))
        case Clarification():
            lead = wording.CLARIFY_WHICH if advice.which else wording.CLARIFY
            return Card("clarify", lead, buttons=buttons(advice.suggestions), asks="Choose")
        case Fallback():
            return unknown(advice)
        case Introduced():
            return introduced(advice, card(advice.advice))
        case Again():
            drawn = card(advice.advice)
            return replace(drawn, lead=f"{wording.AGAIN}\n{drawn.lead}")
        case Pulse():
            return pulse(advice)
        case Held():
            return held(advice)
        case Staying():
            return staying(advice)
        case Notice():
            return Card("notice", wording.NOTICES[advice.kind], buttons=buttons(advice.suggestions))


def _help(advice: Help) -> Card:
    """Draw what we can do, or the answer to what was asked about us."""
    lead, points, notes = wording.HELP, wording.HELP_POINTS, (wording.HELP_NOTE,)
    if about := advice.about:
        lead, points = escape(about.answer), tuple(map(escape, about.points))
        points = (*(f"{bold(one)} ran on {escape(server)}." for one, server in advice.measured), *points)
        notes = (f"More: {link(about.source)}",)
    return Card("help", lead, points, notes=notes, buttons=buttons(advice.suggestions))


# Who asks which ones have a feature wants them all; so many names still read as a sentence.
_MOST_FOUND = 12


def _found(advice: Found) -> Card:
    """Draw who has it built in, then who has it by an extension."""
    wanted = escape(_wanted(advice))
    spoken = all(feature.id in SPOKEN for feature in advice.features)
    many = len(advice.builtin or advice.with_addon) > 1
    verb = ("speak" if many else "speaks") if spoken else ("have" if many else "has")
    if advice.builtin:
        lead = f"{_some(advice.builtin, _MOST_FOUND)} {verb} {wanted}."
    else:
        none = f"Apart from {escape(listed([one.name for one in advice.refused]))}, none" if advice.refused else "None"
        limited = any(one.features[feature.id].limited for one in advice.with_addon for feature in advice.features)
        fully = f"{'speaks' if spoken else 'has'} {wanted}{' without limits' if limited else ''}"
        does = f"{'have' if many else 'has'} {'them' if len(advice.features) > 1 else 'it'}"
        does = ("do so" if many else "does so") if spoken else does
        how = "in part or by an extension" if limited else "by an extension"
        lead = f"{none} {fully}; {_some(advice.with_addon, 4)} {does} {how}."
    bullets = tuple(f"*{escape(name)}:* {sentence(escape(note))}" for name, note in advice.notes)
    more = advice.with_addon if advice.builtin else ()
    after: tuple[str, ...] = (f"In part or by an extension: {_some(more, 6, plain=True)}.",) if more else ()
    after += (left_out(advice.refused),) if advice.refused and advice.builtin else ()
    return budgeted(Card("found", lead, bullets, after=after, buttons=buttons(advice.suggestions)))


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
    partly = escape(listed([one.name for one in advice.partly]))
    after = (f"In part or by an official extension: {partly}.",) if partly else ()
    needs = escape(listed(advice.needs[:3]))
    link = "with" if needs.startswith("no ") else "for"
    if advice.nearest:
        come = "come" if len(names) > 1 else "comes"
        lead = f"No full match for {needs}" + (f"; {bolds(names)} {come} nearest." if names else ".")
    elif not advice.needs:
        lead = f"{len(names)} frameworks, by group:"
    elif len(names) == 1:
        lead, bullets = f"Only {bold(names[0])}, {link} {needs}.", ()
    else:
        lead = f"{len(names)} frameworks, {link} {needs}:"
    return budgeted(Card("list", lead, bullets, after=after, notes=notes, buttons=buttons(advice.suggestions)))


def _explanation(advice: Explanation) -> Card:
    """Draw what a notion is and what follows for the choice."""
    subject = advice.subject
    if advice.products:
        return _products(advice)
    match subject:
        case Concept():
            if advice.there:
                return practised(subject, advice)
            lead = f"*{escape(subject.name)}:* {escape(subject.answer)}"
            bullets: tuple[str, ...] = (follows(subject),)
            if advice.is_surmised:  # what is to be done comes first
                lead, bullets = f"{surmised(subject)} {escape(subject.advice)}", (escape(subject.answer),)
            notes: tuple[str, ...] = (f"More: {link(subject.source)}",)
        case Feature():
            lead = f"*{escape(subject.name)}:* {escape(subject.meaning)}"
            has = escape(listed([one.name for one in advice.frameworks]))
            where, nowhere = "Built into", "None that I know has it built in."
            if subject.trait:  # nothing that could be built in
                where, nowhere = "Of those I know", "None of those I know."
            bullets = (f"*{where}:* {has}." if has else nowhere,)
            bullets += (f"*In part:* {escape(listed([one.name for one in advice.partly]))}.",) if advice.partly else ()
            notes = (f"More: {link(subject.source)}",)
        case Quality():
            lead = f"*{escape(subject.name)}:* {escape(subject.question)} I rate it from 0 to 5."
            rubric = subject.rubric
            bullets = tuple(
                f"*{mark}:* {escape(text)}" for mark, text in ((1, rubric.one), (3, rubric.three), (5, rubric.five))
            )
            notes = ("Best: " + escape(listed([one.name for one in advice.frameworks])) + ".",)
    return budgeted(Card("concept", lead, bullets, notes=notes, buttons=buttons(advice.suggestions)))


def _products(advice: Explanation) -> Card:
    """Draw what products are, and which frameworks they are known to go with."""
    lead = " ".join(f"*{escape(name)}* is {escape(what)}." for name, what, _, _ in advice.products)
    those = "it" if len(advice.products) == 1 else "them"
    fits = "it fits" if those == "it" else "they fit"
    lead = f"{lead} I advise on frameworks; of {those} I know only where {fits}."
    bullets = []
    for name, _, ones, upkeep in advice.products:
        goes = f"goes with {_some(ones, 6, plain=True)}." if ones else "with whom it goes is not on record."
        alive = f" {escape(upkeep.sentence)} ({link(upkeep.source)})" if upkeep else ""
        bullets.append(f"*{escape(name)}:* {goes}{alive}")
    return budgeted(Card("concept", lead, tuple(bullets), buttons=buttons(advice.suggestions)))


def _guide(advice: GuideStep) -> Card:
    """Draw the guide's next question: options as buttons, the rest in a small menu."""
    step = advice.step
    notice = f"{wording.STEP_NOTICES[advice.notice]} " if advice.notice else ""
    lead = f"{notice}*{advice.number} of {advice.total}: {escape(step.question)}*"
    counted = advice.counts or ((),) * len(step.options)
    options = tuple(
        f"{number}. {escape(option.label)}{_counting(counts)}"
        for number, (option, counts) in enumerate(zip(step.options, counted, strict=True), start=1)
    )
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
        after=("\n".join(options), "Click, or type your answer; back, skip, start over and “just tell me” work too."),
        notes=tuple(notes),
        buttons=choices,
        menu=menu,
    )


def _counting(names: Sequence[str]) -> str:
    """Return what an answer makes count: ": OpenAPI documents and quick start"."""
    return f": {escape(listed([wording.inner(name) for name in names]))}" if names else ""


def _picks(advice: Picks) -> Card:
    """Draw the best for each kind of application."""
    bullets = tuple(f"*{escape(option.label)}:* {bold(one)}" for option, one in advice.picks)
    after = (f"Best all round, by easy learning, a quick start, upkeep and wide use: {bold(advice.all_round)}.",)
    lead = "It turns on what you build. The best for each:"
    return budgeted(
        Card("picks", lead, bullets, after=after, notes=(wording.PICKS_NOTE,), buttons=buttons(advice.suggestions))
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
    shown = advice.proofs
    lead = _still(advice, len(wrong)) if advice.is_still else lead
    told = (_claim(claim, shown.get(claim.id, ())) for claim in (*wrong, *rest))
    rows = (("The article says", "Verdict", "What is so"), *told)
    notes = (
        f"{len(shown)} of {len(advice.claims)} were shown by programs that ran; the others rest on their sources.",
    )
    return Card("article", lead, table=Table(rows), notes=notes, buttons=buttons(advice.suggestions))


def _correcting(wrong: int, every: int) -> str:
    """Return how many of the claims are wrong, up to the word "correcting"."""
    if every == 1:
        return "it needs" if wrong else "it needs no"
    return f"{wrong} of them need" if wrong > 1 else "one of them needs" if wrong else "none of them needs"


def _still(advice: ArticleClaims, wrong: int) -> str:
    """Return whether what the article says still holds, and when that was last seen."""
    about = bold(advice.framework) if advice.framework else "frameworks in general"
    opinions = sum(claim.verdict is Truth.OPINION for claim in advice.claims)
    true = len(advice.claims) - wrong - opinions
    days = [proof.date for proofs in advice.proofs.values() for proof in proofs]
    since = f" Programs last ran {day_of(min(days))}." if days else ""
    parts = (
        f"{true} hold{'s' if true == 1 else ''}",
        f"{wrong} need{'s' if wrong == 1 else ''} correcting",
        f"{opinions} {'is' if opinions == 1 else 'are'} opinion",
    )
    return f"Of the article's {wording.count(len(advice.claims), 'claim')} about {about}, {', '.join(parts)}.{since}"


def _claim(claim: Claim, proofs: Sequence[Proof]) -> tuple[str, str, str]:
    """Return a claim as a row of the table: with what ran, or with its source."""
    return claim.claim, wording.TRUTHS[claim.verdict], f"{claim.truth} ({all_ran(proofs) or claim.source})"
