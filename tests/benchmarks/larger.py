"""A catalog many times as large: copies of the frameworks under invented names, phrasings in invented words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from random import Random
from typing import Any

from bot.domain.catalog import Catalog, Framework, IntentSpec
from tests.benchmarks.texts import invented, slip

# How many of a phrasing's words an invented one stands in for.
_REPLACED = 0.3


def larger(catalog: Catalog, times: int = 10, seed: int = 0) -> Catalog:
    """Return ``catalog`` with ``times`` as many frameworks and phrasings, and the words that these bring along.

    A copy of a phrasing has other words in places; in the same copy a word is always replaced by
    the same one, as a synonym would be.
    """
    chance = Random(seed)  # noqa: S311 - names, no secrets
    names = _names(chance)
    origins = {next(names): one for one in catalog.frameworks.values() for _ in range(times - 1)}
    copies = {name: _copy(one, name, chance) for name, one in origins.items()}
    synonyms: dict[tuple[str, int], str] = {}

    def grown(specs: Mapping[str, IntentSpec]) -> dict[str, IntentSpec]:
        return {
            name: IntentSpec((*spec.phrases, *(
                _reworded(phrase, copy, synonyms, names, chance) for phrase in spec.phrases for copy in range(1, times)
            )))
            for name, spec in specs.items()
        }  # fmt: skip

    told = {field.name: _told(getattr(catalog, field.name), origins) for field in fields(catalog)}
    return replace(
        replace(catalog, **told),
        frameworks={**catalog.frameworks, **copies},
        intents=grown(catalog.intents),
        aspects=grown(catalog.aspects),
        topics=grown(catalog.topics),
    )


def _names(chance: Random) -> Iterator[str]:
    """Yield invented words, none twice."""
    given: set[str] = set()
    while True:
        name = invented(chance)
        if name not in given:
            given.add(name)
            yield name


def _copy(framework: Framework, name: str, chance: Random) -> Framework:
    """Return ``framework`` under another name, with as many aliases and usual slips."""
    middle = len(name) // 2
    aliases = (name, f"{name[:middle]} {name[middle:]}", f"{name}.py", f"{name} py", f"{name} framework",
               f"python {name}", f"{name} python", f"{name} api")  # fmt: skip
    return replace(
        framework,
        id=name,
        name=name.title(),
        aliases=aliases[: len(framework.aliases)],
        misspellings=tuple(slip(name, chance) for _ in framework.misspellings),
    )


def _told(part: Any, origins: Mapping[str, Framework]) -> Any:
    """Return a part of a catalog in which what is told of a framework is told of its copies, too."""
    if isinstance(part, Mapping) and part and set(part) <= {one.id for one in origins.values()}:
        return {**part, **{name: part[one.id] for name, one in origins.items() if one.id in part}}
    if is_dataclass(part) and not isinstance(part, type):
        return replace(part, **{field.name: _told(getattr(part, field.name), origins) for field in fields(part)})
    return part


def _reworded(
    phrase: str, copy: int, synonyms: dict[tuple[str, int], str], names: Iterator[str], chance: Random
) -> str:
    """Return ``phrase`` with some of its words replaced; where none is, with one word more."""
    words = phrase.split()
    for at, word in enumerate(words):
        if "{" not in word and chance.random() < _REPLACED:
            if (word, copy) not in synonyms:
                synonyms[word, copy] = next(names)
            words[at] = synonyms[word, copy]
    changed = " ".join(words)
    return changed if changed != phrase else f"{phrase} {next(names)}"
