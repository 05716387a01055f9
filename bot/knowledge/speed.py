"""What is said of speed was measured: every figure that cites the measurement stands in ``speed.yaml``."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from bot.domain.catalog import Catalog
from bot.domain.speed import Speed
from bot.knowledge.files import Files, entities, texts
from bot.knowledge.references import unknown
from bot.knowledge.schema import Fault

_FILE = "speed.yaml"
# A decimal number that is no version and no part of a protocol's name ("HTTP/1.1").
_DECIMAL = re.compile(r"(?<![\w./])\d+\.\d+(?![\w.]*\d)")
_Path = tuple[str, ...]


def impossible_speeds(catalog: Catalog, files: Files) -> Iterator[Fault]:
    """Yield the frameworks nobody knows, and the medians that lie outside their ranges."""
    speed = catalog.speed
    named = [(("unit",), speed.unit), *((("usual", name), name) for name in speed.usual)]
    named += [(("elsewhere", str(i), "framework"), one.framework) for i, one in enumerate(speed.elsewhere)]
    for path, name in named:
        if name not in catalog.frameworks:
            yield files.fault(_FILE, path, unknown("framework", name, catalog.frameworks))
    for path, median, (least, most) in _medians(speed):
        if not least <= median <= most:
            yield files.fault(_FILE, path, f"{median:g} lies outside its range, {least:g} to {most:g}; correct one")


def _medians(speed: Speed) -> Iterator[tuple[_Path, float, tuple[float, float]]]:
    """Yield the field path of every median, and its range."""
    for name, usual in speed.usual.items():
        yield ("usual", name, "hello"), usual.hello, usual.hello_range
        yield ("usual", name, "path"), usual.path, usual.path_range
    for index, one in enumerate(speed.elsewhere):
        yield ("elsewhere", str(index), "path"), one.path, one.path_range
        if one.on_same is not None and one.on_same_range is not None:
            yield ("elsewhere", str(index), "on_same"), one.on_same, one.on_same_range


def unmeasured_figures(catalog: Catalog, files: Files) -> Iterator[Fault]:
    """Yield what cites the measurement by another date, or cites it for a figure that it does not hold."""
    speed = catalog.speed
    known = list(speed.figures())
    for file, start, entity in entities(catalog):
        beside: dict[_Path, list[tuple[_Path, str]]] = defaultdict(list)
        for path, text in texts(entity, start):
            beside[path[:-1]].append((path, text))
        for fields in beside.values():
            cites = [(path, text) for path, text in fields if path[-1] == "source" and speed.page in text]
            for path, text in cites:
                if text != speed.cited:
                    yield files.fault(file, path, f"{text!r} is cited as {speed.cited!r}; write that")
            for path, text in fields if cites else ():
                for figure in _DECIMAL.findall(text):
                    if not any(_told_as(one, figure) for one in known):
                        yield files.fault(file, path, f"{figure} is not in {_FILE}; correct one of them")


def _told_as(measured: float, figure: str) -> bool:
    """Whether a figure is a measured one, rounded to as many places as it has.

    >>> _told_as(8.49, "8.5"), _told_as(8.49, "8.4")
    (True, False)
    """
    return f"{measured:.{len(figure.partition('.')[2])}f}" == figure
