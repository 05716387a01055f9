"""Whatever names something by its id names something that exists, and nothing that should be there is left out."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from bot.domain.catalog import Catalog, Framework, Support
from bot.domain.guide import NeedSpec
from bot.domain.question import Intent
from bot.knowledge.files import Files
from bot.knowledge.schema import Fault, nearest

# A quality is of use when somebody has this mark on it.
_GOOD = 3
_Path = tuple[object, ...]


def unknown(what: str, name: str, known: Collection[str]) -> str:
    """Return that ``name`` is unknown, and what it may have meant.

    >>> unknown("criterion", "perfomance", ["performance", "orm"])
    "no criterion 'perfomance'; did you mean 'performance'?"
    """
    near = nearest(name, known)
    return f"no {what} {name!r}; " + (f"did you mean {near!r}?" if near else f"known: {', '.join(sorted(known))}")


def wrong_references(catalog: Catalog, files: Files) -> Iterator[Fault]:
    """Yield every unknown id and every missing entry; the other checks rely on there being none."""
    for framework in catalog.frameworks.values():
        yield from _entries(framework, catalog, files)
    criteria = {*catalog.qualities, *catalog.features}
    for file, path, name in _criteria_named(catalog):
        if name not in criteria:
            yield files.fault(file, path, unknown("criterion", name, criteria))
    for concept in catalog.concepts.values():
        for field, names in (("essential_to", concept.essential_to), ("had_by", concept.had_by)):
            for index, name in enumerate(names):
                if name not in catalog.frameworks:
                    what = unknown("framework", name, catalog.frameworks)
                    yield files.fault("concepts.yaml", (concept.id, field, index), what)
        if concept.opposite and concept.opposite not in catalog.concepts:
            what = unknown("concept", concept.opposite, catalog.concepts)
            yield files.fault("concepts.yaml", (concept.id, "opposite"), what)
    for name, there in catalog.practice.items():
        if name not in catalog.concepts:
            yield files.fault("practice.yaml", ("there", name), unknown("concept", name, catalog.concepts))
        for framework_id in there:
            if framework_id not in catalog.frameworks:
                what = unknown("framework", framework_id, catalog.frameworks)
                yield files.fault("practice.yaml", ("there", name, framework_id), what)
    for file, key, known, described in (
        ("described.yaml", "features", catalog.features, catalog.described),
        ("described.yaml", "projects", catalog.concepts, catalog.projects),
        ("situations.yaml", "told", catalog.concepts, catalog.situations),
    ):
        for name in described:
            if name not in known:
                what = "concept" if key == "told" else key[:-1]
                yield files.fault(file, (key, name), unknown(what, name, known))
    yield from _intents(catalog, files)


def _entries(framework: Framework, catalog: Catalog, files: Files) -> Iterator[Fault]:
    """Yield what is unknown or missing among a framework's features and, when it has a page, its ratings."""
    file = f"frameworks/{framework.id}.yaml"
    parts: list[tuple[_Path, str, Collection[str], Collection[str], str]] = [
        (("features",), "feature", framework.features, catalog.features, "say how it has it, or 'support: none'")
    ]
    if framework.page:
        asked = "add it, with its evidence"
        parts.append((("page", "ratings"), "quality", framework.ratings, catalog.qualities, asked))
    for name, support in framework.features.items():
        feature = catalog.features.get(name)
        known_print = {**feature.fine_print, **feature.add_on_print} if feature else {}
        for kept in support.finer:
            if kept not in known_print:
                yield files.fault(file, ("features", name, "finer", kept), unknown("fine print", kept, known_print))
    for path, what, given, known, mend in parts:
        for name in given:
            if name not in known:
                yield files.fault(file, (*path, name), unknown(what, name, known))
        for name in known:
            if name not in given:
                yield files.fault(file, path, f"no entry for the {what} {name!r}; {mend}")


def _criteria_named(catalog: Catalog) -> Iterator[tuple[str, _Path, str]]:
    """Yield (file, field path, id) wherever a quality or feature is named as a need."""
    for concept in catalog.concepts.values():
        yield from _needs("concepts.yaml", (concept.id, "needs"), concept.needs)
    yield from _needs("guide.yaml", ("policy", "baseline"), catalog.policy.baseline)
    for index, step in enumerate(catalog.steps):
        for place, name in enumerate(step.answered_by):
            yield "guide.yaml", ("steps", index, "answered_by", place), name
        for place, option in enumerate(step.options):
            yield from _needs("guide.yaml", ("steps", index, "options", place, "needs"), option.needs)


def _needs(file: str, path: _Path, needs: Sequence[NeedSpec]) -> Iterator[tuple[str, _Path, str]]:
    """Yield (file, field path, id) of a list of needs."""
    for index, need in enumerate(needs):
        yield file, (*path, index, "criterion"), need.criterion


def _intents(catalog: Catalog, files: Files) -> Iterator[Fault]:
    """Yield the intents that nobody knows and those that have no phrases."""
    phrased = {intent.value for intent in Intent if intent is not Intent.OUT_OF_SCOPE}
    for name in catalog.intents:
        if name not in phrased:
            yield files.fault("intents.yaml", ("intents", name), unknown("intent", name, phrased))
    for name in sorted(phrased - set(catalog.intents)):
        yield files.fault("intents.yaml", ("intents",), f"no phrases for the intent {name!r}; write at least 12")


def criteria_nobody_meets(catalog: Catalog, files: Files) -> Iterator[Fault]:
    """Yield the qualities and features that no framework can be recommended for."""
    for quality in catalog.qualities:
        marks = [one.ratings[quality].value for one in catalog.frameworks.values() if quality in one.ratings]
        if max(marks, default=0) < _GOOD:
            what = f"no framework is rated {_GOOD} or more on it; rate one that is, or take the quality away"
            yield files.fault("qualities.yaml", (quality,), what)
    for feature in catalog.features:
        entries = [one.features[feature] for one in catalog.frameworks.values() if feature in one.features]
        if all(entry.support is Support.NONE for entry in entries):
            what = "no framework has it; correct the frameworks' entries, or take the feature away"
            yield files.fault("features.yaml", (feature,), what)
