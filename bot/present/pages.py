"""Draws a framework: the overview, or one aspect of it (drawbacks, upkeep, how to learn it …)."""

from __future__ import annotations

from bot.domain.advice import Description
from bot.domain.catalog import Framework
from bot.present.deploy import deployment
from bot.present.parts import Card, escape, link
from bot.present.shared import bold, budgeted, buttons, checked, links_of
from bot.present.wording import clip, sentence, series


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
    aspect = _ASPECTS.get(advice.aspect or "", _overview)
    lead, bullets = aspect(framework, lead)
    return budgeted(Card("describe", lead, bullets, notes=(checked(framework),), buttons=buttons(advice.suggestions)))


def _overview(framework: Framework, lead: str) -> tuple[str, tuple[str, ...]]:
    """What it is, why, what for and what not for."""
    page = framework.page
    assert page is not None  # noqa: S101  # called for pages only
    return lead, (
        *(escape(one) for one in page.why[:2]),
        f"*Features:* {escape('; '.join(page.highlights[:3]))}.",
        f"*Best for:* {escape('; '.join(page.best_for[:3]))}.",
        f"*Look elsewhere for:* {escape('; '.join(page.not_for[:2]))}.",
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
        f"*Look elsewhere for:* {escape('; '.join(page.not_for))}.",
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


def _upkeep(framework: Framework, lead: str) -> tuple[str, tuple[str, ...]]:
    """How it is kept: releases, licence, Python, the rating and its evidence."""
    facts = framework.facts
    page = framework.page
    assert page is not None  # noqa: S101
    rating = page.ratings["upkeep"]
    pulse = f"*{_PULSE[rating.value]}* {bold(framework)} gets {rating.value} of 5 for upkeep."
    return f"{pulse} {escape(rating.evidence.sentence)}", (
        f"*Now:* {sentence(escape(clip(facts.maintenance, 20)))}",
        f"*Licence:* {escape(facts.licence)}. *Python:* {escape(facts.python)}.",
    )


def _licence(framework: Framework, lead: str) -> tuple[str, tuple[str, ...]]:
    """Under which licence it comes, and what that allows."""
    named = f"{bold(framework)} is open source, under {escape(framework.facts.licence)}."
    return f"{named} That costs nothing and allows closed and paid products; its notice has to come along.", ()


def _version(framework: Framework, lead: str) -> tuple[str, tuple[str, ...]]:
    """Which version is the newest, and how lively that is."""
    facts = framework.facts
    needs = f"*Python:* {escape(facts.python)}."
    pace = facts.maintenance[:1].lower() + facts.maintenance[1:]
    return f"{bold(framework)}, {sentence(escape(clip(pace, 20)))}", (
        f"*What I know is of* {escape(facts.version)}, released {facts.released}.",
        *((needs,) if any(letter.isdigit() for letter in needs) else ()),
    )


def _upgrade(framework: Framework, lead: str) -> tuple[str, tuple[str, ...]]:
    """What is known of its releases to somebody who goes from one to a later one, and who tells the steps."""
    facts = framework.facts
    said, _ = _version(framework, lead)
    pythons = [escape(one) for one in facts.gotchas if "Python" in one][:1]
    return said, (
        "*The steps of an upgrade* stand in its release notes, release by release; read those of each one between.",
        *(pythons or [f"*Python:* {escape(facts.python)} for {escape(facts.version)}."]),
        *_upkeep(framework, lead)[1][1:],
    )


def _support(framework: Framework, lead: str) -> tuple[str, tuple[str, ...]]:
    """That nobody looked up how long a release is supported, and what is known of its upkeep instead."""
    untold = f"How long a release of {bold(framework)} is supported is not on my record; its own pages say that."
    return untold, (f"*Now:* {sentence(escape(clip(framework.facts.maintenance, 20)))}",)


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
        f"*Python:* {escape(facts.python)}. It brings {brings}.",
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
    "version": _version,
    "upgrade": _upgrade,
    "support": _support,
    "learning": _learning,
}
