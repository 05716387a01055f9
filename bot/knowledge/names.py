"""Every name belongs to one entity, and a slip of a framework's name can't land on another framework."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz.distance import OSA

from bot.domain.catalog import Catalog
from bot.domain.guide import Option
from bot.knowledge.files import Files
from bot.knowledge.schema import Fault
from bot.understand.text.lexicon import LONGEST
from bot.understand.text.normalise import words_of
from bot.understand.text.words import stem


@dataclass(frozen=True, slots=True)
class Name:
    """One name of an entity: the field that gives it, whose it is, and the name in comparable form, as one word."""

    file: str
    path: tuple[object, ...]
    owner: str
    text: str

    @property
    def joined(self) -> str:
        """The words as the lexicon compares them, stemmed and joined: "web sockets" and "websocket" are one."""
        return "".join(stem(word) for word in words_of(self.text)[:LONGEST])


def names_of(catalog: Catalog) -> Iterator[Name]:
    """Yield every name in the catalog, those of the frameworks first."""
    for framework in catalog.frameworks.values():
        file = f"frameworks/{framework.id}.yaml"
        for key, texts in (("aliases", framework.aliases), ("misspellings", framework.misspellings)):
            yield from (Name(file, (key, index), framework.id, text) for index, text in enumerate(texts))
    for kin in catalog.kin.values():
        yield from (Name("kin.yaml", (kin.id, "aliases", at), kin.id, text) for at, text in enumerate(kin.aliases))
    for feature in catalog.features.values():
        lists = {"synonyms": feature.synonyms, "opposites": feature.opposites}
        yield from _entity("features.yaml", feature.id, feature.name, **lists)
    for quality in catalog.qualities.values():
        lists = {"synonyms": quality.synonyms, "opposites": quality.opposites}
        yield from _entity("qualities.yaml", quality.id, quality.name, **lists)
    for concept in catalog.concepts.values():
        yield from _entity("concepts.yaml", concept.id, concept.name, synonyms=concept.synonyms)


def _entity(file: str, owner: str, name: str, **lists: tuple[str, ...]) -> Iterator[Name]:
    """Yield the names of a feature, quality or concept."""
    yield Name(file, (owner, "name"), owner, name)
    for key, texts in lists.items():
        yield from (Name(file, (owner, key, index), owner, text) for index, text in enumerate(texts))


def products_nobody_says(catalog: Catalog, files: Files) -> Iterator[Fault]:
    """Yield the products of a feature that stand in no synonym of any feature that lists them: nothing finds them."""
    said: dict[str, bool] = {}
    for feature in catalog.features.values():
        for name in feature.products:
            known = [f" {' '.join(words_of(synonym))} " for synonym in feature.synonyms]
            told = any(f" {' '.join(words_of(name))} " in synonym for synonym in known)  # LDAP, by "ldap login"
            said[name] = said.get(name, False) or told
    for feature in catalog.features.values():
        for name in feature.products:
            if not said[name]:
                what = f"{name!r} is no synonym of the feature, so nothing finds it; add it there in lower case"
                yield files.fault("features.yaml", (feature.id, "products", name), what)


def tools_of_no_feature(catalog: Catalog, files: Files) -> Iterator[Fault]:
    """Yield the tools of which nobody would be told: no product of a feature, nor said what they are."""
    products = {name for feature in catalog.features.values() for name in feature.products}
    for tool in catalog.tools.values():
        if tool.name not in products and not tool.what:
            what = f"{tool.name!r} is no product of a feature; write it as it stands under 'products' in features.yaml"
            yield files.fault("tools.yaml", (tool.id, "name"), what)


def tools_named_twice(catalog: Catalog, files: Files) -> Iterator[Fault]:
    """Yield the names of a tool that are another's as well: one of the two would not be found by it."""
    owners: dict[str, str] = {}
    for tool in catalog.tools.values():
        for key, texts in (("name", (tool.name,)), ("aliases", tool.aliases), ("beside", tool.beside)):
            for text in texts:
                joined = "".join(map(stem, words_of(text)))
                if owners.setdefault(joined, tool.id) != tool.id:
                    what = f"{text!r} names {owners[joined]!r} already; keep it in one of the two"
                    yield files.fault("tools.yaml", (tool.id, key), what)


def names_claimed_twice(catalog: Catalog, files: Files) -> Iterator[Fault]:
    """Yield the names of one entity that are another's already, and those that hold no word at all.

    A synonym and an opposite of one quality must differ as well.
    """
    owners: dict[str, tuple[str, str]] = {}
    for name in names_of(catalog):
        side = "opposites" if "opposites" in name.path else ""
        if not name.joined:
            yield files.fault(name.file, name.path, f"{name.text!r} holds no word to match; take it away")
        elif owners.setdefault(name.joined, (name.owner, side)) != (name.owner, side):
            other = owners[name.joined][0]
            what = f"{name.text!r} names {other!r} already; keep it in one of the two"
            yield files.fault(name.file, name.path, what)


def own_names_claimed_twice(catalog: Catalog, files: Files) -> Iterator[Fault]:
    """Yield the names of its own of a framework that are another's as well: they would tell of neither."""
    owners: dict[str, str] = {}
    for framework in catalog.frameworks.values():
        for index, name in enumerate(framework.own_names):
            if owners.setdefault(name.casefold(), framework.id) != framework.id:
                what = f"{name!r} is of {owners[name.casefold()]} already; keep it in one of the two, or in none"
                yield files.fault(f"frameworks/{framework.id}.yaml", ("own_names", index), what)


def frameworks_without_their_name(catalog: Catalog, files: Files) -> Iterator[Fault]:
    """Yield the frameworks whose first alias is not their name: slips are mended to it."""
    for framework in catalog.frameworks.values():
        if words_of(framework.name) != words_of(next(iter(framework.aliases), "")):
            what = f"the first alias must be the name itself; put {framework.name.lower()!r} first"
            yield files.fault(f"frameworks/{framework.id}.yaml", ("aliases",), what)


def frameworks_a_slip_apart(catalog: Catalog, files: Files) -> Iterator[Fault]:
    """Yield the pairs of names of two frameworks that one slip of the finger turns into each other."""
    typed = [(name, "".join(words_of(name.text))) for name in names_of(catalog) if name.owner in catalog.frameworks]
    for (one, first), (two, second) in combinations(typed, 2):
        if one.owner != two.owner and OSA.distance(first, second, score_cutoff=1) == 1:
            is_first = "misspellings" in one.path and "misspellings" not in two.path
            slip, name = (one, two) if is_first else (two, one)
            what = f"{slip.text!r} is one slip away from {name.text!r} of {name.owner}; take one of them away"
            yield files.fault(slip.file, slip.path, what)


def answers_claimed_twice(catalog: Catalog, files: Files) -> Iterator[Fault]:
    """Yield the words that would choose two options of one guide step."""
    for index, step in enumerate(catalog.steps):
        owners: dict[str, str] = {}
        for place, option in enumerate(step.options):
            for path, text in _answers(option):
                key = "".join(stem(word) for word in words_of(text))
                if owners.setdefault(key, option.id) != option.id:
                    what = f"{text!r} chooses {owners[key]!r} already; keep it in one of the two"
                    yield files.fault("guide.yaml", ("steps", index, "options", place, *path), what)


def _answers(option: Option) -> Iterator[tuple[tuple[object, ...], str]]:
    """Yield (field path, text) of what people may type to choose an option."""
    yield ("label",), option.label
    yield from ((("synonyms", index), text) for index, text in enumerate(option.synonyms))
