from io import StringIO

import pytest
from rich.console import Console

from bot.playground.charts import bar, bars


def printed(chart) -> list[str]:
    console = Console(file=StringIO(), width=60, highlight=False)
    console.print(bars(chart))
    return [line.rstrip() for line in console.file.getvalue().splitlines()]


def axes(*series: tuple[str, float, float], kind: str = "bar") -> dict:
    drawn = [
        {"name": name, "data": [{"label": "B", "value": two}, {"label": "A", "value": one}]}
        for name, one, two in series
    ]
    return {"type": kind, "series": drawn, "axis_config": {"categories": ["A", "B"]}}


@pytest.mark.parametrize("kind", ["bar", "line", "area"])
def test_the_greatest_is_the_longest(kind):
    assert printed(axes(("Fit", 98, 49), kind=kind)) == [f"A  {'█' * 24} 98", f"B  {'█' * 12} 49"]


def test_several_series_stand_below_each_other_by_name():
    assert printed(axes(("Usual", 1, 4), ("Same", 2, 3))) == [
        f"A Usual {'█' * 6} 1",
        f"  Same  {'█' * 12} 2",
        f"B Usual {'█' * 24} 4",
        f"  Same  {'█' * 18} 3",
    ]


def test_a_pie_is_drawn_as_bars():
    assert printed({"type": "pie", "segments": [{"label": "ASGI", "value": 2}, {"label": "WSGI", "value": 1}]}) == [
        f"ASGI  {'█' * 24} 2",
        f"WSGI  {'█' * 12} 1",
    ]


@pytest.mark.parametrize("values", [(0, 0), (-3, -1), (-2, 5)], ids=["nothing", "below zero", "on both sides"])
def test_there_is_no_bar_of_nothing(values):
    assert "█" not in printed(axes(("Fit", *values)))[0]


def test_a_label_is_no_markup_and_steers_nothing():
    segments = [{"label": "[red]\x1b[2J", "value": 1}]
    assert printed({"type": "pie", "segments": segments})[0].startswith("[red][2J  █")


def test_a_little_is_seen():
    assert bar(0.0001) == "▏"
    assert bar(1.0) == "█" * 24
