"""Marks and the figures behind them."""

from pathlib import Path

import pytest

from bot.domain.catalog import Bounds
from bot.knowledge.load import load
from bot.knowledge.ratings import figure_of, mark_of
from tests.knowledge.folders import check_faults, edit, edit_all

SPEED = Bounds("speed_vs_flask", "times", (0.1, 0.8, 1.5, 3, 7))
SIZE = Bounds("installed_mb", "MB", (30, 23, 12, 5, 1), lower_is_better=True)


@pytest.mark.parametrize(
    ("figure", "bounds", "mark"),
    [
        pytest.param(0.05, SPEED, 0, id="below every step"),
        pytest.param(0.8, SPEED, 2, id="on a step"),
        pytest.param(2.99, SPEED, 3, id="just below a step"),
        pytest.param(100, SPEED, 5, id="above every step"),
        pytest.param(31, SIZE, 0, id="lower is better, above every step"),
        pytest.param(23, SIZE, 2, id="lower is better, on a step"),
        pytest.param(0.2, SIZE, 5, id="lower is better, below every step"),
    ],
)
def test_mark_of(figure: float, bounds: Bounds, mark: int):
    assert mark_of(figure, bounds) == mark


def test_parts_are_counted_without_traits():
    catalog = load()
    bounds = Bounds("builtin_parts", "parts", (1, 2, 3, 4, 5))
    # Its own evidence says 8 of 22; async and wsgi, built in as well, are traits.
    assert figure_of(catalog.frameworks["flask"], bounds, catalog) == 8


@pytest.mark.parametrize(
    ("file", "old", "new", "down", "told"),
    [
        pytest.param("frameworks/flask.yaml", "    lightness:\n      value: 4", "    lightness:\n      value: 3", 1,
                     "page.ratings.lightness.value: 2.21 MB installed, dependencies included earns 4, not 3; "
                     "correct one of them", id="mark below the figure"),
        pytest.param("frameworks/django.yaml", "    completeness:\n      value: 5", "    completeness:\n      value: 4",
                     1, "page.ratings.completeness.value: 16 of 22 parts built in earns 5, not 4; correct one of them",
                     id="built-in parts"),
        pytest.param("qualities.yaml", "    figure: installed_mb", "    figure: instaled_mb", 0,
                     "lightness.bounds.figure: no figure 'instaled_mb'; did you mean 'installed_mb'?",
                     id="unknown figure"),
        pytest.param("qualities.yaml", "    figure: installed_mb", "    figure: licence", 0,
                     "lightness.bounds.figure: no figure 'licence'; known: builtin_parts, dependencies, "
                     "download_rank, installed_mb, speed_vs_flask",
                     id="a fact that is no figure"),
        pytest.param("qualities.yaml", "steps: [0.1, 0.8, 1.5, 3, 7]", "steps: [0.1, 1.5, 0.8, 3, 7]", 0,
                     "speed.bounds.steps: the steps must rise from mark 1 to mark 5; put them in order",
                     id="steps out of order"),
        pytest.param("qualities.yaml", "steps: [30, 23, 12, 5, 1]", "steps: [1, 5, 12, 23, 30]", 0,
                     "lightness.bounds.steps: the steps must fall from mark 1 to mark 5; put them in order",
                     id="steps that should fall"),
    ],
)  # fmt: skip
def test_a_mark_agrees_with_its_figure(folder: Path, file: str, old: str, new: str, down: int, told: str):
    line = edit(folder, file, old, new) + down
    assert check_faults(folder) == [f"knowledge/{file}:{line}: {told}"]


def test_a_figure_that_was_not_measured_contradicts_nothing(folder: Path):
    edit_all(folder, "speed.yaml", r"(?s)  robyn:\n    server: .*?(?=\n\n|\n  \w)", "")
    assert not [fault for fault in check_faults(folder) if "ratings.speed.value" in fault]
