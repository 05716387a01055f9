from dataclasses import replace
from itertools import combinations

import pytest

from bot.advise.charts import fits, speeds, telling_speeds
from bot.advise.recommend import advise
from bot.domain.advice import Comparison, Recommendation
from bot.domain.question import Intent, Need
from tests.readings import advise_on, must, reading


def of(names, catalog):
    return [catalog.frameworks[name] for name in names.split()]


def compared(names, catalog, *needs, **more) -> Comparison:
    advice = advise_on(reading(Intent.COMPARE, names, needs, **more), catalog)
    assert isinstance(advice, Comparison)
    return advice


def test_the_fits_are_those_of_the_ranking_of_a_hundred(catalog):
    advice = advise([Need("admin"), Need("orm")], catalog)
    assert isinstance(advice, Recommendation)
    assert advice.chart == fits(advice.ranking)
    assert advice.chart.labels == tuple(one.name for one, _ in advice.ranking[:5])
    assert advice.chart.series[0].values == tuple(round(100 * value) for _, value in advice.ranking[:5])


@pytest.mark.parametrize(
    ("values", "shown"),
    [
        pytest.param((0.9, 0.5), 2, id="two that differ"),
        pytest.param((0.9, 0.88), 0, id="a tie of two"),
        pytest.param((0.9, 0.89, 0.88, 0.87, 0.86, 0.2), 0, id="those shown are alike"),
        pytest.param((0.9, 0.8, 0.7, 0.6, 0.5, 0.4), 5, id="the first five"),
        pytest.param((0.9,), 0, id="one alone"),
    ],
)
def test_bars_are_drawn_where_they_tell_frameworks_apart(catalog, values, shown):
    chart = fits(list(zip(catalog.frameworks.values(), values, strict=False)))
    assert (len(chart.labels) if chart else 0) == shown


def test_nothing_is_drawn_where_nothing_fits_or_nothing_was_needed(catalog):
    assert advise([must("admin"), must("no_dependencies")], catalog).chart is None
    assert advise([], catalog, ("flask",)).chart is None


def test_speeds_are_the_measured_ones_and_flask_is_one(catalog):
    chart = speeds(of("flask fastapi", catalog), catalog)
    assert [one.name for one in chart.series] == ["Usual server", "On Granian"]
    assert [one.values for one in chart.series] == [(1, 3.55), (2.73, 3.38)]
    assert chart.about == "multiples of Flask on its usual server"


def test_a_picture_that_travels_alone_says_what_it_means_and_where_it_was_measured(catalog):
    assert speeds(of("flask fastapi django", catalog), catalog).notes == (
        catalog.speed.finding,
        "Usual servers: gunicorn with 4 threads (Flask, Django), uvicorn (FastAPI).",
        f"{catalog.speed.cited}; the lines span all rounds.",
    )
    assert "Usual server: its own server (Sanic, Tornado)." in speeds(of("sanic tornado", catalog), catalog).notes


def test_every_speed_stands_in_the_record(catalog):
    known = {*catalog.speed.figures(), 1.0}
    for pair in combinations(catalog.frameworks.values(), 2):
        chart = speeds(pair, catalog)
        assert {value for one in chart.series for value in one.values} <= known
        assert {end for one in chart.series for range_ in one.ranges for end in range_} <= known


def test_the_same_server_is_shown_only_where_all_ran_on_it(catalog):
    chart = speeds(of("flask fastapi sanic", catalog), catalog)
    assert (len(chart.series), chart.about) == (1, "each on its usual server")


def test_who_was_not_measured_leaves_no_gap_between_bars(catalog):
    kept = {name: usual for name, usual in catalog.speed.usual.items() if name != "fastapi"}
    partly = replace(catalog, speed=replace(catalog.speed, usual=kept))
    assert speeds(of("flask fastapi", partly), partly) is None
    assert speeds(of("flask django", partly), partly)


@pytest.mark.parametrize(
    ("names", "needs", "drawn"),
    [
        pytest.param("flask fastapi", (), True, id="no need named"),
        pytest.param("flask fastapi", ("speed",), True, id="speed asked about"),
        pytest.param("flask fastapi", ("openapi",), False, id="something else asked about"),
        pytest.param("flask django", ("speed",), False, id="within noise"),
        pytest.param("flask django", (), False, id="within noise, no need named"),
    ],
)
def test_a_comparison_carries_speeds_where_they_say_something(catalog, names, needs, drawn):
    advice = compared(names, catalog, *needs)
    assert (advice.chart is not None) == drawn
    assert advice.chart == (telling_speeds(of(names, catalog), catalog) if drawn else None)


def test_whoever_shows_speeds_says_what_they_teach(catalog):
    for pair in combinations(catalog.frameworks, 2):
        advice = compared(" ".join(pair), catalog)
        assert not advice.chart or advice.finding[0] == catalog.speed.finding
