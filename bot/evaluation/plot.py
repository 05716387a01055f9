"""The confusion matrix and the share passed for each kind, as a picture. Needs matplotlib, the extra ``plot``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from textwrap import shorten
from typing import TYPE_CHECKING

from matplotlib import rc_context, rcdefaults, rcParams
from matplotlib.colors import LinearSegmentedColormap, to_hex
from matplotlib.figure import Figure
from matplotlib.layout_engine import ConstrainedLayoutEngine
from matplotlib.patches import Rectangle

from bot.evaluation.confusion import Confusion, confusion
from bot.evaluation.figures import KindFigures, by_kind
from bot.evaluation.outcomes import Outcome

if TYPE_CHECKING:
    from matplotlib.axes import Axes

INK, SOFT, _LINE, _EMPTY = "#1f2933", "#66727f", "#d9dee3", "#f5f7f8"
_RIGHT = LinearSegmentedColormap.from_list("right", ["#d3ece6", "#0f766e"])
_WRONG = LinearSegmentedColormap.from_list("wrong", ["#fde8d4", "#c2410c"])
_BARS, _MISSING = "#14857b", "#e8ecef"
# From this share on a cell is so dark that its count is written in white.
_DARK = 0.55
# Characters of file names that find room on one line.
_ROOM = 110
_LEAST_COLUMNS = 10
_NOTE = """Left: what was asked, and how often. Above: what it was taken for.
Another kind that a question is labelled with counts as right."""


def save(outcomes: Sequence[Outcome], path: Path, day: date) -> None:
    """Write the picture; the ending of ``path`` says in which form. Raises ``OSError`` when it can't be written."""
    with styled():
        picture(outcomes, day).savefig(path, dpi=150)


@contextmanager
def styled() -> Iterator[None]:
    """Draw in the style of our pictures, and leave the style as it was."""
    with rc_context():
        rcdefaults()  # a person's own dark style would not go with these colours
        rcParams.update({"font.size": 10.5, "text.color": INK, "svg.fonttype": "none"})
        yield


def picture(outcomes: Sequence[Outcome], day: date) -> Figure:
    """Return the picture of some outcomes: the matrix to the left, in line with it the share passed of each kind."""
    matrix, kinds = confusion(outcomes), by_kind(outcomes)
    height = 2.7 + 0.46 * len(matrix.rows)
    below_title = ConstrainedLayoutEngine(rect=(0.012, 0.015, 0.976, 1 - 1.02 / height))
    figure = Figure(figsize=(13.5, height), layout=below_title, facecolor="white")
    left, right = figure.subplots(1, 2, width_ratios=(0.62 * _width(matrix) + 0.4, 4.2))
    _draw_matrix(left, matrix)
    _draw_shares(right, kinds)
    _write_title(figure, outcomes, day, height)
    return figure


def _write_title(figure: Figure, outcomes: Sequence[Outcome], day: date, height: float) -> None:
    """Write the number, and below it what it is the number of."""
    count = sum(one.passed for one in outcomes)
    files = ", ".join(dict.fromkeys(Path(one.file).name for one in outcomes))
    title = f"{count} of {len(outcomes)} questions passed, {count / max(len(outcomes), 1):.1%}"
    below = f"{shorten(files, _ROOM, placeholder=' …')} · {day.day} {day:%B %Y}"
    figure.text(0.02, 1 - 0.24 / height, title, size=18, weight="bold", va="top", parse_math=False)
    figure.text(0.02, 1 - 0.62 / height, below, size=11.5, color=SOFT, va="top", parse_math=False)


def _draw_matrix(axes: Axes, matrix: Confusion) -> None:
    """Draw a cell for each kind and intent, its colour the share of the kind's questions, and the counts."""
    for y, kind in enumerate(matrix.rows):
        for x, intent in enumerate(matrix.columns):
            _draw_cell(axes, x, y, matrix.count(kind, intent), matrix.total(kind), is_right=kind == intent)
    axes.set(xlim=(-0.5, _width(matrix) - 0.5), ylim=(len(matrix.rows) - 0.5, -0.5))
    axes.set_xticks(range(len(matrix.columns)), [_words(one) for one in matrix.columns], rotation=40, ha="left",
                    rotation_mode="anchor")  # fmt: skip
    axes.set_yticks(range(len(matrix.rows)), [f"{_words(one)}  ({matrix.total(one)})" for one in matrix.rows])
    axes.xaxis.tick_top()
    axes.set_xlabel(_NOTE, color=SOFT, loc="left", labelpad=8)
    undress(axes)


def _width(matrix: Confusion) -> int:
    """Return how many columns wide the matrix is drawn: few of them leave room for the note below."""
    return max(len(matrix.columns), _LEAST_COLUMNS)


def _draw_cell(axes: Axes, x: int, y: int, count: int, total: int, *, is_right: bool) -> None:
    """Draw one cell of the matrix: right ones in green, wrong ones in orange, empty ones hardly."""
    part = count / total if total else 0.0
    colour = to_hex((_RIGHT if is_right else _WRONG)(part)) if count else _EMPTY
    axes.add_patch(Rectangle((x - 0.46, y - 0.46), 0.92, 0.92, facecolor=colour, edgecolor="none"))
    if count:
        axes.text(x, y, str(count), ha="center", va="center", color="white" if part > _DARK else INK,
                  weight="bold" if is_right else "normal")  # fmt: skip


def _draw_shares(axes: Axes, kinds: Mapping[str, KindFigures]) -> None:
    """Draw a bar for the share passed of each kind, in line with its row of the matrix."""
    shares = [figures.passed.value or 0.0 for figures in kinds.values()]
    rows = range(len(shares))
    axes.barh(rows, [1.0] * len(shares), height=0.52, color=_MISSING)
    axes.barh(rows, shares, height=0.52, color=_BARS)
    for y, figures in enumerate(kinds.values()):
        count = round((figures.passed.value or 0.0) * figures.passed.n)
        axes.text(1.03, y, f"{figures.passed.value or 0:.0%}", va="center", weight="bold")
        axes.text(1.28, y, f"{count} of {figures.passed.n}", va="center", color=SOFT)
    axes.set(xlim=(0, 1.6), ylim=(len(shares) - 0.5, -0.5))
    axes.set_xticks([0, 0.5, 1], ["0", "50%", "100%"])
    axes.set_yticks([])
    axes.set_xlabel("Passed: the right intent, frameworks\nand verdict", color=SOFT, loc="left", labelpad=8)
    undress(axes)


def undress(axes: Axes) -> None:
    """Take away frame and tick marks: the cells and bars are lines enough."""
    axes.spines[:].set_visible(False)
    axes.tick_params(length=0, labelcolor=INK)


def _words(kind: str) -> str:
    """Return a kind as a person reads it."""
    return kind.replace("_", " ")
