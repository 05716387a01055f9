"""Releases that nobody looked at: "is Flask 3 compatible with Werkzeug 2?", "does Django 3 run on Python 3.9?"."""

from __future__ import annotations

import re

from bot.advise import suggest
from bot.domain.advice import Check
from bot.domain.catalog import Feature, Framework, Support
from bot.domain.question import Suggestion

_BESIDE = re.compile(
    r"\b(?:compatible|works?|runs?|goes?|fits?) with (?!python|http)([a-z][\w.-]+ v?\d+(?:\.\d+)*)(?![\w%])",
    re.IGNORECASE,
)


def other_release(framework: Framework, text: str) -> str | None:
    """Return the release of a framework that a text names, when it is of another series than the one we know.

    "Tornado 6.4" is of another than 6.6.1, "Tornado 6" is not.
    """
    found = re.search(rf"\b{re.escape(framework.name)}\s+v?(\d+(?:\.\d+)*)\b", text, re.IGNORECASE)
    if found is None:
        return None
    named, known = (version.split(".")[:2] for version in (found[1], framework.facts.version))
    return found[0] if named != known[: len(named)] else None


def with_release(framework: Framework, text: str) -> Check | None:
    """Return that we can't tell whether a framework goes with the release of something else that a text names."""
    found = _BESIDE.search(text)
    if found is None:
        return None
    facts, release = framework.facts, found[1]
    feature = Feature("release", release, release, "", facts.source, (), trait=True)
    note = f"whether it goes with {release} is not on my record; the package's own page says what it asks for"
    return untold(framework, feature, note, f"https://pypi.org/project/{facts.pypi}/", suggest.GUIDE)


def untold(framework: Framework, trait: Feature, note: str, source: str, further: Suggestion) -> Check:
    """Return a check without yes or no: ``note`` says what is not known of a trait, and who can tell."""
    return Check(
        framework=framework,
        feature=trait,
        verdict=None,
        support=Support.NONE,
        note=note,
        source=source,
        package=None,
        asked_how=True,
        suggestions=(suggest.about(framework), further),
    )
