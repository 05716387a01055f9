"""What a file may hold, and where it goes wrong when it does not.

The domain's frozen dataclasses are the schema: pydantic validates a file straight into
them. When that fails the file is parsed a second time, with its marks, so that every
fault is told with its line, its field and the mend, and all faults are told at once.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from pydantic import TypeAdapter, ValidationError
from rapidfuzz import fuzz, process
from ryaml import InvalidYamlError, loads  # type: ignore[attr-defined]  # it exports them without saying so

from bot.domain import catalog, pairs, speed

_LIST = "write a list, one '- ' line for each"
_MAPPING = "write a mapping, 'key: value' lines"
_DATE = "write a date such as 2026-11-22"
_NUMBER = "write a number"
_WHOLE = "write a whole number"
_MENDS = {
    "string_too_short": "write something, or take the field away",
    "int_type": _WHOLE,
    "int_parsing": _WHOLE,
    "int_from_float": _WHOLE,
    "float_parsing": _NUMBER,
    "float_type": _NUMBER,
    "bool_parsing": "write true or false",
    "bool_type": "write true or false",
    "tuple_type": _LIST,
    "dict_type": _MAPPING,
    "mapping_type": _MAPPING,
    "dataclass_type": _MAPPING,
    "date_from_datetime_parsing": _DATE,
    "date_from_datetime_inexact": _DATE,
    "date_parsing": _DATE,
    "date_type": _DATE,
}
# What stands where text belongs, and what its author probably meant.
_NO_TEXT: Mapping[type, str] = {
    dict: "put text that holds ': ' in quotes",
    list: "write one text, not a list",
    type(None): "write something",
}
# A line that begins with a slot, or with a letter that means something else to YAML.
_UNQUOTED_SLOT = re.compile(r"\s*- \{\w+\}")
_UNQUOTED_SIGN = re.compile(r"\s*(?:- |[\w-]+: )[@`*&%|>]")


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong in one place; ``str()`` is the line a person reads. ``line`` counts from 1."""

    file: str
    line: int
    message: str

    def __str__(self) -> str:
        """Return ``file:line: message``."""
        return f"{self.file}:{self.line}: {self.message}"


class Loader(yaml.CSafeLoader):
    """PyYAML's safe loader, by which a date stays text until it is validated, as by ``ryaml``."""


Loader.yaml_implicit_resolvers = {
    first: [(tag, form) for tag, form in several if tag != "tag:yaml.org,2002:timestamp"]
    for first, several in Loader.yaml_implicit_resolvers.items()
}


@cache
def prepare(kind: Any) -> TypeAdapter[Any]:
    """Return the one TypeAdapter of ``kind``; building it costs more than using it: call this where it is defined."""
    return TypeAdapter(kind)


def parse(text: str, file: str) -> tuple[Any, list[Fault]]:
    """Return the plain value of a YAML text, its dates as texts, and its syntax faults (at most one: YAML stops there).

    What ``ryaml`` refuses is read by PyYAML, which knows the line of a fault and lets a key that is given twice pass.
    """
    with suppress(InvalidYamlError):
        return loads(text), []
    try:
        return yaml.load(text, Loader=Loader), []  # noqa: S506 - a safe one
    except yaml.MarkedYAMLError as error:
        opened = error.context_mark if "quoted" in str(error.context) else None
        mark = opened or error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        mend = _syntax_mend(error, text.splitlines()[line - 1 : line])
        return None, [Fault(file, line, f"not YAML: {error.problem or error.context}; {mend}")]
    except yaml.YAMLError as error:
        return None, [Fault(file, 1, f"not YAML: {' '.join(str(error).split())}; save the file as plain UTF-8 text")]


def _parts(node: yaml.Node) -> list[tuple[str, yaml.Node]]:
    """Return what lies directly below a node, each with its key or index."""
    if isinstance(node, yaml.MappingNode):
        return [(str(key.value), value) for key, value in node.value]
    return [(str(index), item) for index, item in enumerate(node.value)] if isinstance(node, yaml.SequenceNode) else []


def _syntax_mend(error: yaml.MarkedYAMLError, lines: Sequence[str]) -> str:
    """Return what usually mends this kind of syntax error; ``lines`` holds the line it stands in, if any."""
    problem = str(error.problem)
    line = "".join(lines)
    if "tab" in problem or "\t" in line[: len(line) - len(line.lstrip())]:
        return "indent with spaces, not tabs"
    if "quoted" in str(error.context):
        return "close the quote that opens here"
    if _UNQUOTED_SLOT.match(line) or _UNQUOTED_SIGN.match(line):
        return "put text that begins with one of { @ * & % ` | > in quotes"
    if "mapping values" in problem:
        return "put text that holds ': ' in quotes"
    if "block end" in problem or "expected ',' or" in problem:
        return "check the indentation and the closing bracket or quote above"
    return "check the indentation here and whether every quote above is closed"


def validate(kind: Any, value: Any, text: str, file: str) -> tuple[Any, list[Fault]]:
    """Return ``value`` as ``kind`` (None when it is not one) and every fault, with its line."""
    try:
        return prepare(kind).validate_python(value), []
    except ValidationError as error:
        lines = lines_of(text)
        return None, [_fault(item, lines, kind, file) for item in error.errors()]


def duplicates(text: str, file: str) -> list[Fault]:
    """Return a fault for each key given twice in one mapping; YAML itself keeps the last in silence."""
    found: list[Fault] = []
    for mapping in _mappings(yaml.compose(text, Loader=yaml.CSafeLoader), set()):
        seen: dict[str, int] = {}
        for key, _ in mapping.value:
            if not isinstance(key, yaml.ScalarNode):
                continue
            line = key.start_mark.line + 1
            if key.value in seen:
                what = f"{key.value!r} is given twice (first in line {seen[key.value]}); keep one"
                found.append(Fault(file, line, what))
            seen.setdefault(key.value, line)
    return found


def _mappings(node: yaml.Node | None, seen: set[int]) -> Iterator[yaml.MappingNode]:
    """Yield every mapping from ``node`` down, each once: an alias (``*name``) leads back to a node seen."""
    if node is None or id(node) in seen:
        return
    seen.add(id(node))
    if isinstance(node, yaml.MappingNode):
        yield node
    for _, below in _parts(node):
        yield from _mappings(below, seen)


def lines_of(text: str) -> dict[tuple[str, ...], int]:
    r"""Return the line (from 1) of every field path of a YAML text; a value counts from its key's line.

    >>> lines_of("a:\n  b:\n  - 1\n")[("a", "b", "0")]
    3
    """
    lines: dict[tuple[str, ...], int] = {}
    root = yaml.compose(text, Loader=yaml.CSafeLoader)
    if root is not None:
        _walk(root, (), lines, set())
    return lines


def _walk(node: yaml.Node, path: tuple[str, ...], lines: dict[tuple[str, ...], int], seen: set[int]) -> None:
    """Note the line of ``node`` and of everything below it, once for each node."""
    lines.setdefault(path, node.start_mark.line + 1)
    if id(node) in seen:
        return
    seen.add(id(node))
    if isinstance(node, yaml.MappingNode):
        lines.update({(*path, str(key.value)): key.start_mark.line + 1 for key, _ in node.value})
    for name, below in _parts(node):
        _walk(below, (*path, name), lines, seen)


def _fault(item: Any, lines: Mapping[tuple[str, ...], int], kind: Any, file: str) -> Fault:
    """Turn one pydantic error into a fault: the line of the longest known part of its path."""
    path = tuple(str(part) for part in item["loc"] if part != "[key]")
    return Fault(file, line_at(lines, path), f"{'.'.join(path) or 'the file'}: {_what(item, kind, path)}")


def line_at(lines: Mapping[tuple[str, ...], int], path: Sequence[str]) -> int:
    """Return the line of the longest known part of ``path``, 1 when nothing of it is known."""
    return next((lines[known] for size in range(len(path), -1, -1) if (known := tuple(path[:size])) in lines), 1)


def _what(item: Any, kind: Any, path: Sequence[str]) -> str:
    """Return what is wrong and how to mend it, from pydantic's error type."""
    error = item["type"]
    if error == "missing":
        return "missing; add it"
    if error in ("unexpected_keyword_argument", "extra_forbidden"):
        near = nearest(path[-1], _field_names(kind))
        return "no such field; " + (f"did you mean {near!r}?" if near else "take it away")
    if error == "enum":
        return f"{item['input']!r} is not one of the choices; write {item['ctx']['expected']}"
    held = f"holds {item['input']!r:.60}"
    if error == "string_type":
        return f"{held}; {_NO_TEXT.get(type(item['input']), 'put it in quotes, so that it stays text')}"
    if error in _MENDS:
        return f"{held}; {_MENDS[error]}"
    message = str(item["msg"]).removeprefix("Value error, ")
    return f"{message}; correct it" if error == "value_error" else f"{message} ({held}); correct it"


@cache
def _field_names(kind: Any) -> tuple[str, ...]:
    """Return every field name a file of ``kind`` may hold, at any depth: what a slip may have meant."""
    del kind
    return tuple(
        {
            field.name
            for member in (*vars(catalog).values(), *vars(pairs).values(), *vars(speed).values())
            if isinstance(member, type) and is_dataclass(member)
            for field in fields(member)
        }
    )


def nearest(name: str, known: Iterable[str]) -> str | None:
    """Return which of the known names an unknown one may have meant; None when none is like it.

    >>> nearest("perfomance", ["orm", "performance"])
    'performance'
    """
    near = process.extractOne(name, list(known), scorer=fuzz.ratio, score_cutoff=60)
    return near[0] if near else None


def relative(path: Path, root: Path) -> str:
    """Return ``path`` as a person names it: ``knowledge/frameworks/flask.yaml``."""
    return str(Path(root.name) / path.relative_to(root))
