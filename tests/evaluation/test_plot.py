"""The picture: whole, readable, and of the right numbers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from matplotlib.image import imread
from matplotlib.text import Text

from bot.evaluation.labels import KINDS
from bot.evaluation.outcomes import Outcome
from bot.evaluation.plot import picture, save
from tests.evaluation.outcomes_by_hand import OUTCOMES, outcome

DAY = date(2026, 11, 3)
ALL_KINDS = [outcome(kind, kind, kind) for kind in KINDS]


def written(outcomes: list[Outcome]) -> list[str]:
    """Return all that is written in a picture."""
    texts: list[Text] = picture(outcomes, DAY).findobj(Text)
    return [text.get_text() for text in texts if text.get_text()]


def test_it_is_a_picture(tmp_path: Path):
    save(OUTCOMES, tmp_path / "some.png", DAY)
    height, width, _ = imread(tmp_path / "some.png").shape
    assert width > height > 500
    assert len({tuple(pixel) for row in imread(tmp_path / "some.png")[::40] for pixel in row[::20]}) > 3


@pytest.mark.parametrize("name", ["some.svg", "some.pdf"])
def test_it_can_be_drawn_as_lines(tmp_path: Path, name: str):
    save(OUTCOMES, tmp_path / name, DAY)
    assert (tmp_path / name).read_bytes()[:5] in (b"<?xml", b"%PDF-")


def test_it_says_what_it_shows():
    several = [*OUTCOMES, *(replace(one, file="more/other $x_1$.jsonl") for one in OUTCOMES)]
    told = written(several)
    assert "12 of 20 questions passed, 60.0%" in told
    assert "by_hand.jsonl, other $x_1$.jsonl · 3 November 2026" in told
    assert {"describe  (4)", "feature check", "out of scope", "followup  (2)"} <= set(told)
    assert told.count("4 of 4") == 0
    assert told.count("2 of 4") == 4  # describe, recommend, feature check, out of scope
    assert told.count("2") == 10  # the cells: four kinds of two cells each, compare and followup of one


@pytest.mark.parametrize(
    "outcomes",
    [
        pytest.param(list(OUTCOMES), id="several kinds"),
        pytest.param([outcome("a", "list", "recommend", fault="x")], id="one question"),
        pytest.param(ALL_KINDS * 250, id="every kind, large counts"),
        pytest.param([replace(one, file=f"a-long-name-of-a-file-{n}.jsonl") for n, one in enumerate(ALL_KINDS)],
                     id="many files"),
    ],
)  # fmt: skip
def test_all_that_is_written_lies_within_the_picture(outcomes: list[Outcome]):
    figure = picture(outcomes, DAY)
    figure.draw_without_rendering()
    texts: list[Text] = figure.findobj(Text)
    for text in texts:
        if text.get_text() and text.get_visible():
            box = text.get_window_extent()
            assert figure.bbox.x0 <= box.x0 <= box.x1 <= figure.bbox.x1, text.get_text()
            assert figure.bbox.y0 <= box.y0 <= box.y1 <= figure.bbox.y1, text.get_text()


def test_a_row_of_the_matrix_and_its_bar_lie_on_one_line():
    figure = picture(OUTCOMES, DAY)
    figure.draw_without_rendering()
    matrix, bars = figure.axes
    assert matrix.get_ylim() == bars.get_ylim()
    assert matrix.get_position().y0 == pytest.approx(bars.get_position().y0)
    assert matrix.get_position().y1 == pytest.approx(bars.get_position().y1)
