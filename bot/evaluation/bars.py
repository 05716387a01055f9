"""A chart as a picture: bars to the right, what they mean below. Needs matplotlib, the extra ``plot``."""

from __future__ import annotations

from pathlib import Path
from textwrap import wrap
from typing import TYPE_CHECKING

from matplotlib.figure import Figure

from bot.domain.chart import Chart, Series
from bot.evaluation.plot import INK, SOFT, styled, undress

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_COLOURS = ("#14857b", "#e0a458", "#5b6c8f", "#c2410c", "#8a5a83", "#66727f")
# Inches: the picture's width, a bar, the gap between two labels, a line of small print, the title, the axis' foot.
_WIDTH, _BAR, _GAP, _LINE, _HEAD, _FOOT = 9.0, 0.32, 0.28, 0.2, 0.95, 0.48
# Characters of small print that find room on one line.
_ROOM = 112


def save(chart: Chart, path: Path) -> None:
    """Write the picture; the ending of ``path`` says in which form. Raises ``OSError`` when it can't be written."""
    with styled():
        picture(chart).savefig(path, dpi=150)


def picture(chart: Chart) -> Figure:
    """Return the picture of a chart: a group of bars for each label, from top to bottom in its order."""
    notes = [line for note in chart.notes for line in wrap(note, _ROOM)]
    group = _BAR * len(chart.series) + _GAP
    bars, foot = group * len(chart.labels), _FOOT + _LINE * len(notes)
    legend = 0.3 if len(chart.series) > 1 else 0.0
    height = _HEAD + legend + bars + foot
    figure = Figure(figsize=(_WIDTH, height), facecolor="white")
    axes = figure.add_axes((0.15, foot / height, 0.78, bars / height))
    for place, series in enumerate(chart.series):
        _draw(axes, series, place, chart)
    _frame(axes, chart, group)
    _write_title(figure, chart, height)
    for place, line in enumerate(notes):
        y = (foot - _FOOT + 0.06 - _LINE * place) / height
        figure.text(0.025, y, line, size=9.5, color=SOFT if place else INK, va="top", parse_math=False)
    return figure


def _draw(axes: Axes, series: Series, place: int, chart: Chart) -> None:
    """Draw the bars of a series with their figures, and the range of each as a line."""
    group = _BAR * len(chart.series) + _GAP
    middles = [group * index + _GAP / 2 + _BAR * (place + 0.5) for index in range(len(chart.labels))]
    axes.barh(middles, series.values, height=_BAR * 0.86, color=_COLOURS[place % len(_COLOURS)], label=series.name)
    ends = (
        [max(value, *found) for value, found in zip(series.values, series.ranges, strict=True)]
        if series.ranges
        else series.values
    )
    for y, (least, most) in zip(middles, series.ranges, strict=False):
        axes.plot((least, most), (y, y), color=INK, linewidth=1.1, solid_capstyle="butt")
    for y, value, end in zip(middles, series.values, ends, strict=True):
        axes.annotate(f"{value:g}", (end, y), (5, 0), textcoords="offset points", va="center", weight="bold", color=INK)


def _frame(axes: Axes, chart: Chart, group: float) -> None:
    """Draw the labels to the left, and room for the figures to the right."""
    most = max(max(one.values + tuple(end for found in one.ranges for end in found)) for one in chart.series)
    middles = [group * (index + 0.5) for index in range(len(chart.labels))]
    axes.set(xlim=(0, most * 1.12 or 1), ylim=(group * len(chart.labels), 0))
    axes.set_yticks(middles, list(chart.labels), size=12)
    axes.set_xticks([tick for tick in axes.get_xticks() if tick <= axes.get_xlim()[1]])  # none out of sight
    axes.xaxis.grid(visible=True, color="#e8ecef")
    axes.set_axisbelow(True)
    undress(axes)
    axes.tick_params(axis="x", labelcolor=SOFT, labelsize=9)
    if len(chart.series) > 1:
        axes.legend(loc="lower left", bbox_to_anchor=(-0.01, 1.0), ncols=len(chart.series), frameon=False,
                    borderaxespad=0.2, handlelength=1, handleheight=1)  # fmt: skip


def _write_title(figure: Figure, chart: Chart, height: float) -> None:
    """Write what is counted, and below it by what."""
    about = chart.about[:1].upper() + chart.about[1:]
    figure.text(0.025, 1 - 0.18 / height, chart.title, size=17, weight="bold", color=INK, va="top", parse_math=False)
    figure.text(0.025, 1 - 0.55 / height, about, size=11, color=SOFT, va="top", parse_math=False)
