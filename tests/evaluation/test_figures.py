"""Figures, each counted by hand from ten outcomes."""

from __future__ import annotations

import pytest

from bot.evaluation.figures import FIGURES, STYLES, Figure, by_file, by_kind, by_style, constant_verdicts, kinds_of
from tests.evaluation.outcomes_by_hand import FILE, OUTCOMES


@pytest.mark.parametrize(
    ("name", "value", "n"),
    [
        pytest.param("overall: questions passed", 6 / 10, 10, id="a c d f h i pass"),
        pytest.param("kind accuracy (kind or a labelled alternative)", 6 / 10, 10, id="a c d f h i are as labelled"),
        pytest.param("kind accuracy, exact label only", 4 / 10, 10, id="a d f i, but not c and h"),
        # hit: a flask, b flask, c flask, f flask; wrong: b django; missed: c django
        pytest.param("framework slot F1 (describe, compare, feature_check)", 8 / 10, 5, id="4 hit, 1 wrong, 1 missed"),
        pytest.param("first recommendation correct", 1 / 2, 2, id="d, not e"),
        pytest.param("feature verdict correct", 1 / 2, 2, id="f, not g"),
        pytest.param("out-of-scope rejection recall", 1 / 2, 2, id="i, not j"),
        pytest.param("false rejection rate (lower is better)", 1 / 8, 8, id="g of all but i and j"),
        pytest.param("follow-up correct", 1.0, 1, id="h"),
        pytest.param("wrong first recommendation named as wrong (lower is better)", 1 / 2, 2, id="e, not d"),
        # a 0.25; b, e and j failed with confidence 1; g failed with 0; the rest passed with 1
        pytest.param("Brier score of confidence (lower is better)", 3.25 / 10, 10, id="0.25 + 1 + 1 + 1"),
    ],
)
def test_figures_over_all(name: str, value: float, n: int):
    assert by_style(OUTCOMES)["all"][name] == Figure(pytest.approx(value), n)


def test_every_figure_is_counted_for_every_style():
    figures = by_style(OUTCOMES)
    assert {style: set(names) for style, names in figures.items()} == {style: set(FIGURES) for style in STYLES}
    assert figures["misspelt"]["overall: questions passed"] == Figure(0.5, 2)
    assert figures["slack"]["overall: questions passed"] == Figure(1.0, 1)
    assert figures["long"]["overall: questions passed"] == Figure(None, 0)


def test_figures_of_each_kind():
    kinds = by_kind(OUTCOMES)
    assert tuple(kinds) == kinds_of(OUTCOMES)
    assert tuple(kinds) == ("describe", "compare", "recommend", "feature_check", "out_of_scope", "followup")
    assert kinds["describe"].passed == Figure(0.5, 2)
    assert kinds["describe"].misspelt == Figure(0.0, 1)
    assert kinds["recommend"].intent == Figure(0.5, 2)
    assert kinds["compare"].intent == Figure(1.0, 1)
    assert kinds["compare"].misspelt == Figure(None, 0)


def test_a_constant_verdict_to_measure_against():
    # f: partial or no; g: yes
    assert constant_verdicts(OUTCOMES) == {"yes": Figure(0.5, 2), "partial": Figure(0.5, 2), "no": Figure(0.5, 2)}


def test_figures_of_each_file():
    assert by_file(OUTCOMES) == {FILE: Figure(0.6, 10)}


def test_nothing_gives_no_figure():
    assert {figure for figures in by_style(()).values() for figure in figures.values()} == {Figure(None, 0)}
    assert by_kind(()) == {}
