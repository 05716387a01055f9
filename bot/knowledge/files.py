"""The files of a knowledge folder, asked where in them a field stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from pathlib import Path

import yaml

from bot.domain.catalog import Catalog
from bot.knowledge.schema import Fault, duplicates, line_at, lines_of, relative


@dataclass(frozen=True, slots=True)
class Files:
    """A folder whose files are valid YAML; each is searched for its lines once, when first asked for."""

    folder: Path
    _lines: dict[str, Mapping[tuple[str, ...], int]] = field(default_factory=dict)

    def fault(self, file: str, path: Iterable[object], message: str, below: int = 0) -> Fault:
        """Return a fault of ``file`` (relative to the folder) at a field path, or ``below`` lines under it."""
        names = tuple(str(part) for part in path)
        if file not in self._lines:
            self._lines[file] = lines_of((self.folder / file).read_text(encoding="utf-8"))
        line = line_at(self._lines[file], names) + below
        return Fault(relative(self.folder / file, self.folder), line, f"{'.'.join(names)}: {message}")


def repeated_keys(folder: Path) -> Iterator[Fault]:
    """Yield a fault for each key that a YAML file of the folder gives twice; files that are no YAML yield none."""
    for path in sorted(folder.rglob("*.yaml")):
        try:
            yield from duplicates(path.read_text(encoding="utf-8"), relative(path, folder))
        except (OSError, UnicodeDecodeError, yaml.YAMLError):
            continue  # reading the folder tells of these


def entities(catalog: Catalog) -> Iterator[tuple[str, tuple[str, ...], object]]:
    """Yield (file, field path, entity) of everything in the catalog that carries text with sources."""
    for framework in catalog.frameworks.values():
        yield f"frameworks/{framework.id}.yaml", (), framework
    for file, found in (
        ("qualities.yaml", catalog.qualities),
        ("features.yaml", catalog.features),
        ("concepts.yaml", catalog.concepts),
        ("kin.yaml", catalog.kin),
        ("about.yaml", catalog.about),
        ("tools.yaml", catalog.tools),
        ("matters.yaml", catalog.matters),
    ):
        for name, entity in found.items():
            yield file, (name,), entity
    yield "article.yaml", ("claims",), catalog.claims
    yield "practice.yaml", ("there",), catalog.practice
    yield "pairs.yaml", (), catalog.pairs
    yield "speed.yaml", (), catalog.speed


def texts(value: object, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield (field path, text) of every text inside an entity."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from texts(item, (*path, str(key)))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from texts(item, (*path, str(index)))
    elif is_dataclass(value):
        for part in fields(value):
            yield from texts(getattr(value, part.name), (*path, part.name))
