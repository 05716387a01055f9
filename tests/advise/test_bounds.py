from dataclasses import replace

import pytest

from bot.advise.bounds import figure_of, finding, mark_of, measured
from bot.domain.catalog import Bounds

RISING = Bounds("speed_vs_flask", "times", (0.1, 0.8, 1.5, 3.0, 7.0))
FALLING = Bounds("installed_mb", "MB", (30, 23, 12, 5, 1), lower_is_better=True)


@pytest.mark.parametrize(
    ("figure", "bounds", "expected"),
    [
        pytest.param(0.0, RISING, 0, id="below all"),
        pytest.param(1.5, RISING, 3, id="on a step"),
        pytest.param(9.0, RISING, 5, id="above all"),
        pytest.param(31, FALLING, 0, id="too large for any"),
        pytest.param(1, FALLING, 5, id="on the last step"),
    ],
)
def test_the_mark_a_figure_earns(figure, bounds, expected):
    assert mark_of(figure, bounds) == expected


def test_a_figure_is_read_from_the_facts(catalog):
    assert figure_of(catalog.frameworks["starlette"], RISING, catalog) == 9.01


def test_parts_are_counted_without_traits(catalog):
    parts = replace(RISING, figure="builtin_parts")
    assert figure_of(catalog.frameworks["django"], parts, catalog) == 16


def test_what_is_no_figure_is_none(catalog):
    assert figure_of(catalog.frameworks["flask"], replace(RISING, figure="licence"), catalog) is None


@pytest.mark.parametrize(
    ("criteria", "count"),
    [
        pytest.param(["speed"], 2, id="speed"),
        pytest.param(["orm", "learning", "speed"], 2, id="among others"),
        pytest.param(["orm", "lightness"], 0, id="another figure"),
        pytest.param([], 0, id="nothing"),
    ],
)
def test_what_was_learnt_is_told_where_speed_counts(catalog, criteria, count):
    assert len(finding(criteria, catalog)) == count


def test_a_figure_is_evidence_with_its_source_and_date(catalog):
    fast = measured(catalog.frameworks["starlette"], catalog.qualities["speed"], catalog)
    assert fast is not None
    assert fast.sentence == "Starlette, on uvicorn, answered 9.01 times as many requests as Flask in the same run."
    assert (fast.source, fast.date) == (catalog.speed.cited, catalog.speed.date)


def test_without_bounds_nothing_is_measured(catalog):
    assert measured(catalog.frameworks["starlette"], catalog.qualities["learning"], catalog) is None


def test_a_finding_names_no_framework_but_those_asked_about(catalog):
    one, two = catalog.frameworks["fastapi"], catalog.frameworks["flask"]
    assert finding(["speed"], catalog, [catalog.frameworks["django"]]) == (catalog.speed.finding,)
    assert finding(["speed"], catalog, [one, two]) == finding(["speed"], catalog)
