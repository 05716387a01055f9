"""Reads the knowledge folder and joins its files into a Catalog, or says everything that is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from bot.domain.catalog import (
    Catalog,
    Claim,
    Concept,
    Evidence,
    Feature,
    Framework,
    IntentSpec,
    Kin,
    Policy,
    Quality,
    Tool,
)
from bot.domain.guide import Step
from bot.domain.matters import About, Matter
from bot.domain.pairs import Pairs
from bot.domain.record import Record
from bot.domain.speed import Speed
from bot.errors import KnowledgeError
from bot.knowledge.places import default_folder
from bot.knowledge.proofs import proven
from bot.knowledge.schema import Fault, parse, prepare, relative, validate


@dataclass(frozen=True, slots=True)
class Intents(Record):
    """The file ``intents.yaml``: phrasings of intents, aspects of one framework, angles on two, small talk by topic.

    ``abroad`` are the aspects in other languages than English.
    """

    subject: tuple[str, ...]
    intents: Mapping[str, IntentSpec]
    aspects: Mapping[str, IntentSpec]
    abroad: Mapping[str, IntentSpec]
    angles: Mapping[str, IntentSpec]
    topics: Mapping[str, IntentSpec]


@dataclass(frozen=True, slots=True)
class Described(Record):
    """The file ``described.yaml``: how people describe a feature, or a kind of project, that they don't name."""

    features: Mapping[str, IntentSpec]
    projects: Mapping[str, IntentSpec]


@dataclass(frozen=True, slots=True)
class Situations(Record):
    """The file ``situations.yaml``: what people tell of their situation where a concept, by its id, is of help.

    It is one text for each, of fragments with commas between them: a list of as many takes thrice as long to read.
    """

    told: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Guide(Record):
    """The file ``guide.yaml``: the policy and the steps of the decision flow."""

    policy: Policy
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Practice(Record):
    """The file ``practice.yaml``: how a concept is dealt with in each framework, by their ids."""

    there: Mapping[str, Mapping[str, Evidence]]


@dataclass(frozen=True, slots=True)
class Article(Record):
    """The file ``article.yaml``: what the article says in general, checked."""

    claims: tuple[Claim, ...]


_COMMENT = re.compile("#.*")
# Files of one entity each carry its id in their keys: {id: {field: …}}.
_KEYED: Mapping[str, Any] = {
    "qualities": dict[str, Quality],
    "features": dict[str, Feature],
    "concepts": dict[str, Concept],
    "kin": dict[str, Kin],
    "matters": dict[str, Matter],
    "about": dict[str, About],
    "tools": dict[str, Tool],
}
_WHOLE: Mapping[str, type] = {
    "intents": Intents,
    "described": Described,
    "situations": Situations,
    "guide": Guide,
    "article": Article,
    "practice": Practice,
    "pairs": Pairs,
    "speed": Speed,
}
for _kind in (Framework, *_KEYED.values(), *_WHOLE.values()):
    prepare(_kind)


def load(folder: Path | None = None) -> Catalog:
    """Return the catalog of ``folder``; raises KnowledgeError naming every fault of every file."""
    catalog, faults = read(folder or default_folder())
    if catalog is None or faults:
        raise KnowledgeError("\n".join(str(fault) for fault in sorted(faults, key=lambda f: (f.file, f.line))))
    return catalog


def read(folder: Path) -> tuple[Catalog | None, list[Fault]]:
    """Return the catalog (None when a file failed) and all faults of all files at once."""
    faults: list[Fault] = []
    frameworks: dict[str, Framework] = {}
    for path in sorted((folder / "frameworks").glob("*.yaml")):
        framework = _file(path, folder, Framework, {"id": path.stem}, faults)
        if framework is not None:
            frameworks[framework.id] = framework
    if not frameworks and not faults:
        faults.append(Fault(relative(folder / "frameworks", folder), 1, "holds no framework file; add <id>.yaml"))
    keyed = {name: _keyed(folder, name, kind, faults) for name, kind in _KEYED.items()}
    whole = {name: _file(folder / f"{name}.yaml", folder, kind, None, faults) for name, kind in _WHOLE.items()}
    words = _everyday(folder, faults)
    proofs = proven(folder, faults)
    if faults:
        return None, faults
    return replace(_join(frameworks, keyed, whole, words), proofs=proofs), []


def _join(frameworks: Mapping[str, Framework], keyed: Any, whole: Any, words: frozenset[str]) -> Catalog:
    """Put the validated files together: first the article's frameworks, then the others, the most downloaded first."""
    ordered = sorted(frameworks.values(), key=lambda one: (_place(one), one.facts.download_rank or 10**9))
    return Catalog(
        frameworks={one.id: one for one in ordered},
        intents={**whole["intents"].intents, "smalltalk": _together(whole["intents"].topics)},
        aspects=whole["intents"].aspects,
        abroad=whole["intents"].abroad,
        angles=whole["intents"].angles,
        topics=whole["intents"].topics,
        described=whole["described"].features,
        projects=whole["described"].projects,
        situations=whole["situations"].told,
        subject=whole["intents"].subject,
        steps=whole["guide"].steps,
        policy=whole["guide"].policy,
        speed=whole["speed"],
        claims=whole["article"].claims,
        practice=whole["practice"].there,
        everyday=words,
        pairs=whole["pairs"],
        **keyed,
    )


def _place(framework: Framework) -> int:
    """Return where a framework stands: the article's first, then those with a page, then those without."""
    return 2 if framework.page is None else 0 if framework.page.claims else 1


def _together(topics: Mapping[str, IntentSpec]) -> IntentSpec:
    """Return the phrases of all topics as those of one intent."""
    return IntentSpec(tuple(phrase for spec in topics.values() for phrase in spec.phrases))


def _everyday(folder: Path, faults: list[Fault]) -> frozenset[str]:
    """Return the words of plain English (``everyday.txt``)."""
    text = _text(folder / "everyday.txt", folder, faults) or ""
    return frozenset(_COMMENT.sub("", text).split())


def _keyed(folder: Path, name: str, kind: Any, faults: list[Fault]) -> dict[str, Any]:
    """Read a file of entities by id (``kind`` is a dict of them); each entity learns its own id from its key."""
    path = folder / f"{name}.yaml"
    value, text = _plain(path, folder, faults)
    if value is None:
        return {}
    if not isinstance(value, dict):
        what = f"holds {type(value).__name__}, not '<id>:' entries; write them"
        faults.append(Fault(relative(path, folder), 1, what))
        return {}
    withs = {str(key): {**entry, "id": str(key)} if isinstance(entry, dict) else entry for key, entry in value.items()}
    entities, wrong = validate(kind, withs, text, relative(path, folder))
    faults.extend(wrong)
    return entities or {}


def _file(path: Path, folder: Path, kind: type, extra: Mapping[str, str] | None, faults: list[Fault]) -> Any:
    """Read one file as ``kind``; None after noting its faults."""
    value, text = _plain(path, folder, faults)
    if value is None:
        return None
    if extra and isinstance(value, dict):
        value = {**value, **extra}
    entity, wrong = validate(kind, value, text, relative(path, folder))
    faults.extend(wrong)
    return entity


def _plain(path: Path, folder: Path, faults: list[Fault]) -> tuple[Any, str]:
    """Return a file's plain value and its text; (None, text) after noting why it can't be had."""
    name = relative(path, folder)
    text = _text(path, folder, faults)
    if text is None:
        return None, ""
    value, wrong = parse(text, name)
    faults.extend(wrong)
    if value is None and not wrong:
        faults.append(Fault(name, 1, "the file is empty; fill it"))
    return value, text


def _text(path: Path, folder: Path, faults: list[Fault]) -> str | None:
    """Return what a file holds; None after noting why it can't be read."""
    name = relative(path, folder)
    try:
        content = path.read_bytes()
        return content.decode("utf-8")
    except FileNotFoundError:
        faults.append(Fault(name, 1, "the file is missing; restore it"))
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        faults.append(Fault(name, line, f"not UTF-8 at byte {error.start}; save it as UTF-8"))
    except OSError as error:
        faults.append(Fault(name, 1, f"can't be read: {error.strerror}; check what it is and who may read it"))
    return None
