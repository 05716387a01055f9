"""The matters people ask of one framework, and what they ask about the bot, can be told and told apart."""

from __future__ import annotations

from collections.abc import Iterator

from bot.domain.catalog import Catalog
from bot.domain.matters import Fact, Matter
from bot.knowledge.files import Files
from bot.knowledge.references import unknown
from bot.knowledge.schema import Fault
from bot.understand.intent.masks import masked_phrase
from bot.understand.thread.matters import plain_words

_NAME = "{framework}"


def unusable_matters(catalog: Catalog, files: Files) -> Iterator[Fault]:
    """Yield the matters that name nobody, or somebody who is not there or has nothing to tell."""
    for name, matter in catalog.matters.items():
        for field, what in _faults(matter, catalog):
            yield files.fault("matters.yaml", (name, *field), what)


def _faults(matter: Matter, catalog: Catalog) -> Iterator[tuple[tuple[object, ...], str]]:
    """Yield where one matter is wrong, and what is."""
    for index, asked in enumerate(matter.asked):
        if not plain_words(asked):
            yield ("asked", index), f"{asked!r} has no whole word; write one out"
    if matter.untold is not None and _NAME not in matter.untold:
        yield ("untold",), f"names no framework; write {_NAME} where its name belongs"
    if matter.had is not None and not matter.told_of:
        yield ("had",), "nobody has it on record; name them in 'told_of', or leave it out"
    for index, one in enumerate(matter.told_of):
        framework = catalog.frameworks.get(one)
        if framework is None:
            yield ("told_of", index), unknown("framework", one, catalog.frameworks)
        elif matter.fact is Fact.INTERPRETERS and framework.facts.interpreters is None:
            yield ("told_of", index), f"{one} names no interpreters; add them to its facts, or leave it out"


def asked_of_two(catalog: Catalog, files: Files) -> Iterator[Fault]:
    """Yield the phrases of ``about.yaml`` that ask for two things."""
    owner: dict[tuple[str, ...], str] = {}
    for name, about in catalog.about.items():
        for index, phrase in enumerate(about.phrases):
            first = owner.setdefault(masked_phrase(phrase), name)
            if first != name:
                yield files.fault(
                    "about.yaml", (name, "phrases", index), f"{phrase!r} asks for {first} already; keep one"
                )
