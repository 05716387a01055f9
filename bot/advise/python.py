"""Which Pythons a framework runs on: "does FastAPI run on Python 3.9?", "the box is stuck on Python 3.8"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.advise import suggest
from bot.advise.release import other_release, untold
from bot.domain.advice import Check, Found, Verdict
from bot.domain.catalog import Catalog, Feature, Framework, Support
from bot.domain.question import PYTHON, Need, Reading, Version
from bot.domain.reasons import Exclusion

_BOUND = re.compile(r"(>=|>|<=|<|==|~=)\s*(\d+)\.(\d+)")
# "Does it need 3.11 or newer?" asks for the bound itself, "I need it on 3.11, does it run?" whether that lies within.
_NEEDS = re.compile(
    r"\b(?:does|do|will|would|must)\b[^.?!,]*\b(?:need|require|insist|demand|want)\b|\b(?:minimum|oldest)\b"
    r"|\bit\s+(?:needs|requires|insists on|demands|wants)\b",
    re.IGNORECASE,
)
_HOW_MANY_TOLD = 3


def runs_on(framework: Framework, version: Version) -> bool | None:
    """Return whether a framework's metadata allows a version of Python, None where it names none.

    >>> [_within(">=3.8,<4.0", version) for version in ((3, 7), (3, 8), (3, 13))]
    [False, True, True]
    """
    return _within(framework.facts.python, version) if _BOUND.search(framework.facts.python) else None


def _within(bounds: str, version: Version) -> bool:
    """Return whether a version lies within all of some bounds (">=3.8,<4.0")."""
    for sign, major, minor in _BOUND.findall(bounds):
        bound = (int(major), int(minor))
        if (
            (sign in (">=", "~=") and version < bound)
            or (sign == ">" and version <= bound)
            or (sign == "<" and version >= bound)
            or (sign == "<=" and version > bound)
            or (sign == "==" and version != bound)
        ):
            return False
    return True


def python_check(framework: Framework, reading: Reading) -> Check:
    """Return whether a framework runs on the Python that a question names; without one what it asks for."""
    version, facts = reading.python, framework.facts
    source = f"PyPI metadata of {facts.pypi} {facts.version}"
    if other := other_release(framework, reading.text):
        note = f"I looked at {facts.version} only, which {facts.takes_python}; of {other} I know nothing"
        return untold(framework, feature_of(version), note, source, suggest.LIST)
    stated = bool(_BOUND.search(facts.python))
    return Check(
        framework=framework,
        feature=feature_of(version),
        verdict=_verdict(framework, version, reading.text),
        support=Support.BUILTIN,
        note=_asks_for(framework) if stated else "its metadata names no version of Python",
        source=source,
        package=None,
        asked_how=version is None or not stated or _is_told(reading),
        suggestions=(suggest.about(framework), suggest.LIST),
    )


def _is_told(reading: Reading) -> bool:
    """Whether a text only tells which Python there is ("it's on Python 3.6 still"), and asks for no yes or no."""
    return bool(reading.text) and not reading.is_question and "?" not in reading.text


def _verdict(framework: Framework, version: Version | None, text: str) -> Verdict | None:
    """Return yes or no to a question about one version, None when there is no telling."""
    runs = runs_on(framework, version) if version else None
    if version is None or runs is None:
        return None
    if _NEEDS.search(text) or re.search(rf"\b{re.escape(framework.name)} (?:needs|requires)\b", text, re.IGNORECASE):
        least = min((int(a), int(b)) for sign, a, b in _BOUND.findall(framework.facts.python) if sign[0] in ">~=")
        return Verdict.YES if least >= version else Verdict.NO
    return Verdict.YES if runs else Verdict.NO


def too_new(version: Version | None, catalog: Catalog) -> tuple[Exclusion, ...]:
    """Return the frameworks whose current release doesn't run on a version, none when it would leave nobody."""
    if version is None:
        return ()
    gone = [one for one in catalog.frameworks.values() if runs_on(one, version) is False]
    return tuple(Exclusion(one, feature_of(version)) for one in gone) if len(gone) < len(catalog.frameworks) else ()


def found_on(version: Version, catalog: Catalog, refused: Iterable[str] = ()) -> Found | None:
    """Return whose current release runs on a version of Python, the best known first; None when nobody's does."""
    left_out = set(refused)
    asked = [one for one in catalog.frameworks.values() if one.id not in left_out]
    running = sorted((one for one in asked if runs_on(one, version)), key=lambda one: one.facts.download_rank or 10**9)
    silent = [one.name for one in asked if runs_on(one, version) is None]
    if not running:
        return None
    notes = [(one.name, _asks_for(one)) for one in running[:_HOW_MANY_TOLD]]
    notes += [(" and ".join(silent), "the metadata names no version of Python")] if silent else []
    feature = feature_of(version)
    gone = tuple(catalog.frameworks[name] for name in left_out)
    return Found((Need(feature.id),), (feature,), tuple(running), (), tuple(notes), gone,
                 (suggest.about(running[0]), suggest.GUIDE))  # fmt: skip


def _asks_for(framework: Framework) -> str:
    """Return what a framework's current release asks for."""
    return f"{framework.facts.version} {framework.facts.takes_python}"


def feature_of(version: Version | None) -> Feature:
    """Return a version of Python as a trait that frameworks have or have not."""
    name = "Python" if version is None else f"Python {version[0]}.{version[1]}"
    return Feature(PYTHON, name, f"support for {name}", "", "", (), trait=True)
