import pytest

from bot.measurement.ratios import Counts, Ratio
from bot.measurement.servers import Setup

FLASK, BOTTLE = Setup("flask", "gunicorn with 4 threads"), Setup("bottle", "Granian")


@pytest.fixture
def counts():
    """Return three rounds: the machine was half as fast in the second, Bottle failed in the third."""
    counts = Counts([])
    for speed, bottle in ((1000, 2000), (500, 1500), (1000, None)):
        counts.rounds.append({})
        counts.note(FLASK, "path", speed * 0.9)
        counts.note(FLASK, "path", speed * 1.1)
        if bottle:
            counts.note(BOTTLE, "path", bottle)
    return counts


def test_a_ratio_is_to_the_units_mean_of_the_same_round(counts):
    assert counts.ratio(BOTTLE, FLASK, "path") == Ratio(2.5, (2, 3))


def test_the_units_own_is_that_of_its_first_run(counts):
    assert counts.ratio(FLASK, FLASK, "path") == Ratio(0.9, (0.9, 0.9))


@pytest.mark.parametrize(("setup", "route"), [(BOTTLE, "hello"), (Setup("django", "Granian"), "path")])
def test_what_was_not_counted_has_no_ratio(setup, route, counts):
    assert counts.ratio(setup, FLASK, route) is None


def test_the_stray_is_over_all_rounds(counts):
    mean = (900 + 1100 + 450 + 550 + 900 + 1100) / 6
    assert counts.stray(FLASK) == pytest.approx(1 - 450 / mean)
    assert Counts([]).stray(FLASK) == 0


@pytest.mark.parametrize("ratios", [[1.005, 1.014], [0.994, 0.995, 1.125, 1.135]])
def test_a_median_lies_within_its_range(ratios):
    found = Ratio.of(ratios)
    assert found.span[0] <= found.median <= found.span[1]
