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

# A list in brackets over several lines, and the lines of comment after a comma in it.
_BRACKETS = re.compile(r": \[(\n[^\[\]]*)\]$", re.MULTILINE)
_COMMENTS = re.compile(r",(?:\n *#.*)+")
# An item that is text to YAML unless it is one of these words: without its marks, and begun with a letter, or with a
# digit and followed by a letter or blank that no number or date has.
_ITEM = r"(?>(?:[^\W\d_]|/|\d[^\[\]{}#:,]*[g-wyz ])[^\[\]{}#:,]*)"
_ITEMS = re.compile(rf" {_ITEM}(?:, {_ITEM})*,? ")
_NO_TEXTS = frozenset(form for word in "yes no on off true false null".split()
                      for form in (word, word.title(), word.upper()))  # fmt: skip
# A list of a line for each, all indented alike, comments between; and such a line that is text: begun with a letter and
# without the marks of anything else, or in quotes.
_LINES = re.compile(r": *\n((?P<indent> +)- .*\n(?:(?P=indent)- .*\n| *#.*\n)+)(?!(?P=indent))")
_LINE = re.compile(r'[^\W\d_][^:#]*|"[^"\\]*"')
_LONGEST_NO_TEXT = max(map(len, _NO_TEXTS))


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
    """PyYAML's safe loader in C, with a short way for what nearly every value is: text."""

    _TEXT = yaml.resolver.BaseResolver.DEFAULT_SCALAR_TAG

    def resolve(self, kind: type[yaml.Node], value: Any, implicit: tuple[bool, bool]) -> str:
        """Return a node's tag: quoted, begun as no other tag's values are, or a long word, it is text."""
        if kind is yaml.ScalarNode and value:
            first = value[0]
            is_long_word = len(value) > _LONGEST_NO_TEXT and first.isalpha()
            if is_long_word or not (implicit[0] and first in self.yaml_implicit_resolvers):
                return self._TEXT
        tag: str = super().resolve(kind, value, implicit)  # type: ignore[no-untyped-call]  # PyYAML's
        return tag

    def construct_object(self, node: yaml.Node, deep: bool = False) -> Any:
        """Return the value of a node; that of text is what it holds."""
        return node.value if node.tag == self._TEXT else super().construct_object(node, deep)

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        """Return a mapping; one whose keys are texts needs no look at them."""
        if all(key.tag == self._TEXT for key, _ in node.value):
            return {key.value: self.construct_object(value, deep) for key, value in node.value}
        made: dict[Any, Any] = super().construct_mapping(node, deep)
        return made


class Brief(Loader):
    """The same with a short way for long lists of texts, in which most of the knowledge stands.

    Each becomes a number, by which YAML's scanner passes at once. Whoever takes the value looks whether all ``lists``
    found their place: one that stands within a text ("a: [" in a program) is none.
    """

    _TEXTS = "!texts"

    def __init__(self, text: str) -> None:
        """Read ``text``."""
        self.lists: dict[str, list[str]] = {}
        super().__init__(_LINES.sub(self._keep_lines, _BRACKETS.sub(self._keep, text)))

    def _keep(self, found: re.Match[str]) -> str:
        """Return what stands for a list in brackets; one that may hold more than texts stays as it is."""
        lines = [line.strip(" ") for line in _COMMENTS.sub(",", found[1]).split("\n")]
        items = " ".join(lines)
        texts = items.strip(" ").removesuffix(",").split(", ")
        is_plain = "" not in lines[1:-1] and items.isprintable() and _ITEMS.fullmatch(items)
        if not is_plain or not _NO_TEXTS.isdisjoint(texts):
            return found[0]
        return f": {self._number(texts)}"

    def _keep_lines(self, found: re.Match[str]) -> str:
        """Return what stands for a list of lines, as ``_keep`` does."""
        start = len(found["indent"]) + len("- ")
        lines = [line[start:].strip(" ") for line in found[1][:-1].split("\n") if line.lstrip(" ")[0] != "#"]
        plain = all(line.isprintable() and _LINE.fullmatch(line) and line not in _NO_TEXTS for line in lines)
        texts = [line[1:-1] if line[0] == '"' else line for line in lines] if plain else []
        return f": {self._number(texts)}\n" if plain else found[0]

    def _number(self, texts: list[str]) -> str:
        """Return what YAML's scanner meets in place of texts that are kept."""
        number = str(len(self.lists))
        self.lists[number] = texts
        return f"{self._TEXTS} {number}"

    def _put(self, node: yaml.ScalarNode) -> list[str]:
        """Return the list whose number stands here."""
        return self.lists.pop(node.value)


Brief.add_constructor(Brief._TEXTS, Brief._put)


@cache
def adapter(kind: Any) -> TypeAdapter[Any]:
    """Return the one TypeAdapter of ``kind``; building it is what costs."""
    return TypeAdapter(kind)


def parse(text: str, file: str) -> tuple[Any, list[Fault]]:
    """Return the plain value of a YAML text and its syntax faults (at most one: YAML stops there)."""
    try:
        return _value(text), []
    except yaml.MarkedYAMLError as error:
        opened = error.context_mark if "quoted" in str(error.context) else None
        mark = opened or error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        mend = _syntax_mend(error, text.splitlines()[line - 1 : line])
        return None, [Fault(file, line, f"not YAML: {error.problem or error.context}; {mend}")]
    except yaml.YAMLError as error:
        return None, [Fault(file, 1, f"not YAML: {' '.join(str(error).split())}; save the file as plain UTF-8 text")]
    except ValueError as error:  # a date such as 2026-02-31 matches YAML's pattern but is none
        root = yaml.compose(text, Loader=yaml.CSafeLoader)
        found = list(_unreadable(root, (), file)) if root else []
        return None, found or [Fault(file, 1, f"a value can't be read: {error}; check the dates")]


def _value(text: str) -> Any:
    """Return the plain value of a YAML text; raises YAMLError or, for a date that is none, ValueError."""
    with suppress(yaml.YAMLError, ValueError, KeyError):  # faults are told of the text as it stands
        brief = Brief(text)
        value = brief.get_single_data()
        if not brief.lists:
            return value
    return yaml.load(text, Loader=Loader)  # noqa: S506 - a safe one


def _unreadable(node: yaml.Node, path: tuple[str, ...], file: str) -> Iterator[Fault]:
    """Yield a fault for every value below ``node`` that has the form of a date or number and is none."""
    try:
        if isinstance(node, yaml.ScalarNode):
            yaml.SafeLoader("").construct_object(node)
    except ValueError as error:
        what = f"{'.'.join(path)}: {node.value!r} can't be read: {error}; write a date such as 2026-11-22, or quote it"
        yield Fault(file, node.start_mark.line + 1, what)
    for name, below in _parts(node):
        yield from _unreadable(below, (*path, name), file)


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
        return adapter(kind).validate_python(value), []
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
