"""Draws a framework: the overview, or one aspect of it (drawbacks, upkeep, how to learn it …)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from bot.domain.advice import Abreast, Description
from bot.domain.catalog import Facts, Framework, Page
from bot.domain.matters import Fact, Matter, Origin
from bot.present.deploy import deployment
from bot.present.parts import Card, escape, link
from bot.present.shared import bold, bolds, budgeted, buttons, checked, links_of
from bot.present.wording import clip, listed, sentence, series

# What is told of a framework: the lead and the bullets.
_Told = Callable[[Framework, str], tuple[str, tuple[str, ...]]]


def description(advice: Description) -> Card:
    """Draw a framework, or one aspect of it."""
    if advice.aspect == "deploy":
        return deployment(advice)
    framework = advice.framework
    page = framework.page
    lead = f"{bold(framework)}: {escape(framework.purpose)}"
    if page is None:
        bullets = (
            f"*Choose it if* you {escape(framework.choose_if)}.",
            f"*Async:* {escape(clip(framework.facts.async_story, 16))}",
            *(f"*Mind:* {sentence(escape(one))}" for one in framework.facts.gotchas[:1]),
            f"*Upkeep:* {sentence(escape(clip(framework.facts.maintenance, 14)))}",
        )
        note = "No full page yet: I know its purpose, features and facts."
        return budgeted(
            Card("describe", lead, bullets, notes=(note, checked(framework)), buttons=buttons(advice.suggestions))
        )
    if advice.matters:
        lead, bullets = _of_matters(framework, advice.matters, lead)
    else:
        lead, bullets = _ASPECTS.get(advice.aspect or "", _overview)(framework, lead)
    if advice.of_users:
        lead = f"Which companies use it is not on my record. {lead}"
    return budgeted(Card("describe", lead, bullets, notes=(checked(framework),), buttons=buttons(advice.suggestions)))


def abreast(advice: Abreast) -> Card:
    """Draw what is on record of one matter for each of several frameworks, first that it is not where it is of none."""
    matter, names = advice.matter, bolds(advice.frameworks, "and")
    known = [one for one in advice.frameworks if one.id in matter.told or one.id in matter.told_of]
    lead = f"{names}, one by one:"
    if matter.untold and not known:
        what = escape(matter.untold).replace("{framework}", f"each of {names}")
        lead = f"{what} is not on my record; {escape(matter.elsewhere)}. What is nearest:"
    bullets = tuple(_beside(one, matter) for one in advice.frameworks)
    return budgeted(Card("describe", lead, bullets, buttons=buttons(advice.suggestions)))


def _beside(framework: Framework, matter: Matter) -> str:
    """Return what is on record of a matter for one framework, as a line of several."""
    if (known := matter.told.get(framework.id)) is not None:
        return f"{escape(known.sentence)} ({link(known.source)})"
    if matter.fact is Fact.UPKEEP and framework.page and framework.facts.origin:  # by whom it is kept, and how well
        told = f"{framework.page.ratings['upkeep'].value} of 5 for upkeep. {_by(framework.facts.origin)}"
    else:
        told, _ = _FACTS[matter.fact](framework, "")
    return told if bold(framework) in told else f"*{escape(framework.name)}:* {told.removeprefix('*Now:* ')}"


def _of_matters(framework: Framework, matters: Sequence[Matter], lead: str) -> tuple[str, tuple[str, ...]]:
    """What was asked for: the one matter whole, of several what leads each."""
    told = [_of_matter(framework, matter, lead) for matter in matters]
    if len(told) == 1:
        return told[0]
    paced = any(matter.fact in (Fact.UPKEEP, Fact.VERSION) for matter in matters)
    return told[0][0], (*(further for further, _ in told[1:]), *(() if paced else _now(framework, lead)[:1]))


def _of_matter(framework: Framework, matter: Matter, lead: str) -> tuple[str, tuple[str, ...]]:
    """The one fact that was asked for; where nobody looked it up, that it was not, and what comes nearest."""
    told, bullets = _FACTS[matter.fact](framework, lead)
    if (known := matter.told.get(framework.id)) is not None:
        return f"{escape(known.sentence)} ({link(known.source)})", (told, *bullets)
    if matter.untold is None or framework.id in matter.told_of:
        return told, bullets
    what = escape(matter.untold).replace("{framework}", bold(framework))
    return f"{what} is not on my record; {escape(matter.elsewhere)}.", (told, *bullets)


def _overview(framework: Framework, lead: str) -> tuple[str, tuple[str, ...]]:
    """What it is, why, what for and what not for."""
    page = framework.page
    assert page is not None  # noqa: S101  # called for pages only
    return lead, (
        *(escape(one) for one in page.why[:2]),
        *_suits(page, 2),
        f"*Features:* {escape('; '.join(page.highlights[:3]))}.",  # last, where a long card is cut
    )


def _suits(page: Page, most: int | None = None) -> tuple[str, str]:
    """What it is best for, and what not: all of that, or so many at ``most``."""
    return (
        f"*Best for:* {escape('; '.join(page.best_for[:3]))}.",
        f"*Look elsewhere for:* {escape('; '.join(page.not_for[:most]))}.",
    )


def _drawbacks(framework: Framework, lead: str) -> tuple[str, tuple[str, ...]]:
    """What speaks against it."""
    page = framework.page
    assert page is not None  # noqa: S101
    worst = sorted(page.ratings.values(), key=lambda rating: rating.value)[:1]
    bullets = [sentence(escape(one)) for one in framework.facts.gotchas[:2]]
    bullets += [f"{escape(rating.evidence.sentence)} ({link(rating.evidence.source)})" for rating in worst]
    bullets += [f"*Seldom my first pick:* {escape(page.seldom_first)}"] if page.seldom_first else []
    return f"{bold(framework)} has its limits. Not for {escape('; '.join(page.not_for))}.", tuple(bullets)


def _strengths(framework: Framework, lead: str) -> tuple[str, tuple[str, ...]]:
    """What speaks for it."""
    page = framework.page
    assert page is not None  # noqa: S101
    best = sorted(page.ratings.values(), key=lambda rating: -rating.value)[:2]
    bullets = [escape(one) for one in page.why]
    bullets += [f"{escape(rating.evidence.sentence)} ({link(rating.evidence.source)})" for rating in best]
    return f"{bold(framework)}: choose it if you {escape(framework.choose_if)}.", tuple(bullets)


def _best_for(framework: Framework, lead: str) -> tuple[str, tuple[str, ...]]:
    """What it is for, and what not."""
    page = framework.page
    assert page is not None  # noqa: S101
    return f"{bold(framework)} is best for {escape(series(page.best_for))}.", (
        f"Choose it if you {escape(framework.choose_if)}.",
        *(escape(one) for one in page.why[:1]),
        _suits(page)[1],
    )


# How alive a framework is, by its mark for upkeep.
_PULSE = (
    "Dead.",
    "Hardly kept any more.",
    "Not dead, but slow.",
    "Alive, at its own pace.",
    "Alive.",
    "Very much alive.",
)


def _python(facts: Facts) -> str:
    """Return the Pythons that the release on record takes; a newer one may ask for more."""
    return f"*Python for {escape(facts.version)}:* {escape(facts.python)}."


def _upkeep(framework: Framework, lead: str) -> tuple[str, tuple[str, ...]]:
    """How it is kept, and by whom: releases, licence, Python, the rating and its evidence."""
    facts = framework.facts
    page = framework.page
    assert page is not None  # noqa: S101
    rating = page.ratings["upkeep"]
    pulse = f"*{_PULSE[rating.value]}* {bold(framework)} gets {rating.value} of 5 for upkeep."
    return f"{pulse} {escape(rating.evidence.sentence)}", (
        f"*Now:* {sentence(escape(clip(facts.maintenance, 20)))}",
        _licensed(facts),
        *((_by(facts.origin),) if facts.origin else ()),
    )


def _licensed(facts: Facts) -> str:
    """Return under which licence it comes, and for which Python."""
    return f"*Licence:* {escape(facts.licence)}. {_python(facts)}"


def _licence(framework: Framework, lead: str) -> tuple[str, tuple[str, ...]]:
    """Under which licence it comes, and what that allows."""
    named = f"{bold(framework)} is open source, under {escape(framework.facts.licence)}."
    return f"{named} That costs nothing and allows closed and paid products; its notice has to come along.", ()


def _version(framework: Framework, lead: str) -> tuple[str, tuple[str, ...]]:
    """Which version is the newest, and how lively that is."""
    facts = framework.facts
    pace = facts.maintenance[:1].lower() + facts.maintenance[1:]
    return f"{bold(framework)}, {sentence(escape(clip(pace, 20)))}", (
        f"*What I know is of* {escape(facts.version)}, released {facts.released}.",
        *((_python(facts),) if any(letter.isdigit() for letter in facts.python) else ()),
    )


def _upgrade(framework: Framework, lead: str) -> tuple[str, tuple[str, ...]]:
    """What is known of its releases to somebody who goes from one to a later one, and who tells the steps."""
    facts = framework.facts
    said, _ = _version(framework, lead)
    pythons = [escape(one) for one in facts.gotchas if "Python" in one][:1]
    return said, (
        "*The steps of an upgrade* stand in its release notes, release by release; read those of each one between.",
        *pythons,
        _licensed(facts),
    )


def _now(framework: Framework, lead: str) -> tuple[str, tuple[str, ...]]:
    """What is known of its upkeep, in a line."""
    return f"*Now:* {sentence(escape(clip(framework.facts.maintenance, 20)))}", ()


def _makers(framework: Framework, lead: str) -> tuple[str, tuple[str, ...]]:
    """Who made it, as PyPI has it, and since when."""
    origin = framework.facts.origin
    if origin is None:
        return f"Who made {bold(framework)} is not on my record.", ()
    named = [(origin.author, "author"), (origin.maintainer, "maintainer")]
    makers = [f"{escape(who)} as its {role}" for who, role in named if who]
    told = f"For {bold(framework)} PyPI names {listed(makers)} ({link(origin.source)})."
    return told, (f"*Since:* {_since(origin)}", _now(framework, lead)[0])


def _age(framework: Framework, lead: str) -> tuple[str, tuple[str, ...]]:
    """Since when there is a release of it on PyPI, and by whom."""
    origin = framework.facts.origin
    if origin is None:
        return f"How old {bold(framework)} is, is not on my record.", ()
    told = f"{bold(framework)} has been on PyPI since {_since(origin)}"
    return told, (_by(origin), _now(framework, lead)[0])


def _by(origin: Origin) -> str:
    """Return by whom it is, as PyPI has it."""
    by = listed([escape(who) for who in (origin.author, origin.maintainer) if who])
    return f"*By:* {by} ({link(origin.source)})."


def _since(origin: Origin) -> str:
    """Return of when the oldest release is, and what came before it."""
    earlier = f" {escape(origin.earlier)}" if origin.earlier else ""
    return f"{origin.released}; {escape(origin.oldest)} is its oldest release there.{earlier}"


def _downloads(framework: Framework, lead: str) -> tuple[str, tuple[str, ...]]:
    """How often it is downloaded, as its place among all packages."""
    rank = framework.facts.download_rank
    told = f"is number {rank:,} of all PyPI packages by downloads" if rank else "is in no list of downloads I have"
    return f"{bold(framework)} {told}.", ()


def _interpreters(framework: Framework, lead: str) -> tuple[str, tuple[str, ...]]:
    """Which interpreters its metadata name."""
    named = framework.facts.interpreters
    facts = framework.facts
    asks = "" if facts.python == "not stated" else f", and {escape(facts.takes_python)}"
    return f"{bold(framework)} names {escape(named or 'no interpreter')} in its metadata{asks}.", ()


def _threads(framework: Framework, lead: str) -> tuple[str, tuple[str, ...]]:
    """How it runs many things at once."""
    return f"*Async:* {sentence(escape(framework.facts.async_story))}", ()


# Whether one can build on it, by its mark for upkeep; an answer to "is it ready?" as to "is it a toy?".
_READY = (
    "Not for anything new.",
    "Not for anything new.",
    "With care.",
    "Fit for production, with an eye on its releases.",
    "Fit for production.",
    "Fit for production.",
)


def _production(framework: Framework, lead: str) -> tuple[str, tuple[str, ...]]:
    """Whether one can build on it: its upkeep, and what its page would not use it for."""
    page = framework.page
    assert page is not None  # noqa: S101
    rating = page.ratings["upkeep"]
    verdict = f"*{_READY[rating.value]}* {bold(framework)} gets {rating.value} of 5 for upkeep."
    server = f"*Runs on* {sentence(escape(framework.deploy.server))}" if framework.deploy else ""
    return f"{verdict} {escape(rating.evidence.sentence)}", (*_suits(page), *((server,) if server else ()))


def _rank(framework: Framework, lead: str) -> tuple[str, tuple[str, ...]]:
    """Why it is seldom recommended first, if so."""
    page = framework.page
    assert page is not None  # noqa: S101
    often = "I rank by what you need, and by no order of my own; for some needs it comes first."
    return f"{bold(framework)}: {escape(page.seldom_first or often)}", _suits(page)


def _learning(framework: Framework, lead: str) -> tuple[str, tuple[str, ...]]:
    """What to learn first, and where."""
    page = framework.page
    assert page is not None  # noqa: S101
    rating = page.ratings["learning"]
    return f"{bold(framework)}: start with {escape(series(page.learn_first))}.", (
        f"Ease of learning {rating.value} of 5. {escape(rating.evidence.sentence)}",
        *links_of(framework),
    )


def _docs(framework: Framework, lead: str) -> tuple[str, tuple[str, ...]]:
    """Where its own pages are."""
    return f"{bold(framework)}'s own pages:", links_of(framework)


def _install(framework: Framework, lead: str) -> tuple[str, tuple[str, ...]]:
    """How it is installed, what comes along, and how its smallest program is started."""
    page, facts = framework.page, framework.facts
    assert page is not None  # noqa: S101
    others = f"{facts.dependencies} other packages" if facts.dependencies > 1 else "one other package"
    brings = f"{others} along, {facts.installed_mb:g} MB in all" if facts.dependencies else "no other package"
    return f"{bold(framework)}: `{escape(page.example.install)}`", (
        f"{_python(facts)} It brings {brings}.",
        f"*Then* start a program with `{escape(page.example.run)}`",
        links_of(framework)[0],
    )


_ASPECTS = {
    "docs": _docs,
    "install": _install,
    "drawbacks": _drawbacks,
    "strengths": _strengths,
    "best_for": _best_for,
    "upkeep": _upkeep,
    "licence": _licence,
    "upgrade": _upgrade,
    "learning": _learning,
}
_FACTS: Mapping[Fact, _Told] = {
    Fact.UPKEEP: _upkeep,
    Fact.NOW: _now,
    Fact.LICENCE: _licence,
    Fact.VERSION: _version,
    Fact.MAKERS: _makers,
    Fact.AGE: _age,
    Fact.DOWNLOADS: _downloads,
    Fact.INTERPRETERS: _interpreters,
    Fact.THREADS: _threads,
    Fact.PRODUCTION: _production,
    Fact.RANK: _rank,
}
