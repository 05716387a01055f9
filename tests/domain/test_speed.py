"""What was measured of speed, asked for one framework at a time."""

import pytest


@pytest.mark.parametrize(
    ("framework", "times", "same"),
    [
        pytest.param("fastapi", 3.55, 1.26, id="on both"),
        pytest.param("sanic", 8.49, None, id="on its own server only"),
        pytest.param("falcon", 1.39, 4.45, id="of two parts the usual one"),
        pytest.param("nobody", None, None, id="not measured"),
    ],
)
def test_how_many_times_flasks_requests(catalog, framework, times, same):
    assert (catalog.speed.times(framework), catalog.speed.on_same_server(framework)) == (times, same)


def test_it_is_cited_by_its_date_and_page(catalog):
    assert catalog.speed.cited == "Measured 2026-11-22, docs/speed.md"


def test_every_figure_is_yielded(catalog):
    figures = set(catalog.speed.figures())
    assert {3.55, 1.13, 7.56, 41.3, 8.3, 2.48, 0.3, 30.38, 1.3} <= figures
