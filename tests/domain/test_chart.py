import pytest

from bot.domain.chart import Chart, Series


def chart(*series: Series) -> Chart:
    return Chart("Speed", "", ("Flask", "FastAPI"), series)


@pytest.mark.parametrize(
    "series",
    [
        pytest.param(Series("a", (1.0,)), id="too few values"),
        pytest.param(Series("a", (1.0, 2.0, 3.0)), id="too many values"),
        pytest.param(Series("a", (1.0, 2.0), ((1.0, 1.0),)), id="too few ranges"),
    ],
)
def test_a_series_has_one_value_for_each_label(series):
    with pytest.raises(ValueError, match="one value for each of Flask, FastAPI"):
        chart(series)


def test_ranges_may_be_left_out():
    assert chart(Series("a", (1.0, 2.0))).series[0].ranges == ()


@pytest.mark.parametrize(("values", "times"), [((2.0, 5.0), 2.5), ((3.0, 3.0), 1.0), ((0.0, 1.0), float("inf"))])
def test_contrast_is_between_the_least_and_the_greatest(values, times):
    assert chart(Series("a", values), Series("b", (1.0, 90.0))).contrast == times
