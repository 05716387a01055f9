"""Slack's charts, drawn for a terminal: a line of blocks for each bar, its figure beside it."""

from __future__ import annotations

from collections.abc import Iterator

from rich.table import Table
from rich.text import Text

from bot.playground.workspace import Json

# The longest bar, in cells.
_WIDE = 24
_COLOURS = ("cyan", "magenta", "yellow", "green", "blue", "red")
# A cell, filled by eighths.
_EIGHTHS = ("", "▏", "▎", "▍", "▌", "▋", "▊", "▉")


def bars(chart: Json) -> Table:
    """Return a chart as rows of label, series and bar; lines, areas and pies are drawn as bars, too."""
    rows = list(_rows(chart))
    most = max((value for _, _, _, value in rows), default=0)
    most = most if most > 0 else 1
    grid = Table.grid(padding=(0, 1))
    for label, name, colour, value in rows:
        drawn = Text.assemble((bar(value / most), colour), f" {value:g}")
        grid.add_row(_shown(label), _shown(name, "dim"), drawn)
    return grid


def _shown(label: str, style: str = "") -> Text:
    """Return a label as it stands, without what would steer a terminal."""
    return Text("".join(sign for sign in label if sign.isprintable()), style)


def _rows(chart: Json) -> Iterator[tuple[str, str, str, float]]:
    """Yield label, series, colour and value of every bar; a label once, a single series unnamed."""
    if chart["type"] == "pie":
        yield from ((one["label"], "", _COLOURS[0], one["value"]) for one in chart["segments"])
        return
    several = len(chart["series"]) > 1
    for category in chart["axis_config"]["categories"]:
        for place, series in enumerate(chart["series"]):
            name = series["name"] if several else ""
            yield "" if place else category, name, _COLOURS[place % len(_COLOURS)], _value(series, category)


def _value(series: Json, category: str) -> float:
    """Return what a series has for a category; nothing where it has no point there."""
    return float(next((point["value"] for point in series["data"] if point["label"] == category), 0))


def bar(share: float, wide: int = _WIDE) -> str:
    """Return a bar that fills a share of ``wide`` cells, and a hair where there is anything at all.

    >>> bar(0.5, 4), bar(0.3, 4), bar(0.001, 4), bar(-1, 4)
    ('██', '█▎', '▏', '')
    """
    eighths = max(round(share * wide * 8), 1 if share > 0 else 0)
    return "█" * (eighths // 8) + _EIGHTHS[eighths % 8]
