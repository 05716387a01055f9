from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis.strategies import integers

from bot.advise.charts import speeds
from bot.domain.chart import Chart, Series
from bot.domain.question import Intent
from bot.playground.block_kit import message_faults
from bot.present import cards
from bot.present.charts import block, line
from bot.present.comparison import comparison
from bot.present.parts import Card
from bot.present.shared import budgeted
from tests.advise.draws import for_all, knowledge, several_needs
from tests.present.gallery import GALLERY, messages
from tests.present.rules import faults, prose
from tests.readings import advise_on, reading

FITS = Chart("Fit, of 100", "", ("Django", "<Flask>"), (Series("Fit", (98.0, 42.0)),))
SPEEDS = Chart(
    "Requests", "Flask = 1", ("Flask", "FastAPI"), (Series("Usual", (1.0, 3.55)), Series("Same", (2.73, 3.38)))
)


def test_a_chart_is_a_block_of_bars():
    assert block(SPEEDS, "compare.chart") == {
        "type": "data_visualization",
        "block_id": "compare.chart",
        "title": "Requests",
        "chart": {
            "type": "bar",
            "series": [
                {"name": "Usual", "data": [{"label": "Flask", "value": 1}, {"label": "FastAPI", "value": 3.55}]},
                {"name": "Same", "data": [{"label": "Flask", "value": 2.73}, {"label": "FastAPI", "value": 3.38}]},
            ],
            "axis_config": {"categories": ["Flask", "FastAPI"], "y_label": "Flask = 1"},
        },
    }


def test_an_axis_without_a_name_has_none():
    assert "y_label" not in block(FITS, "x")["chart"]["axis_config"]


def test_slack_takes_a_chart_whatever_it_is_called():
    long = Chart("t" * 80, "a" * 80, ("F" * 30, "G" * 30), (Series("s" * 30, (1.0, 2.0)),))
    assert message_faults([block(long, "x"), block(SPEEDS, "y")]) == []


@pytest.mark.parametrize(
    ("chart", "said"),
    [
        pytest.param(FITS, "Fit, of 100: Django 98, &lt;Flask&gt; 42", id="one series"),
        pytest.param(SPEEDS, "Requests. Usual: Flask 1, FastAPI 3.55; Same: Flask 2.73, FastAPI 3.38", id="two"),
        pytest.param(
            Chart("Requests", "each on its own", ("A", "B"), (Series("x", (1.0, 2.0)),)),
            "Requests, each on its own: A 1, B 2",
            id="one series, and what it is counted by",
        ),
    ],
)
def test_a_line_says_what_the_bars_show(chart, said):
    assert line(chart) == said


def test_slack_takes_the_speeds_of_every_three(catalog):
    for three in combinations(catalog.frameworks.values(), 3):
        chart = speeds(three, catalog)
        assert message_faults([block(chart, "x")]) == []


def test_a_message_has_one_chart_at_most_below_its_text(catalog):
    charts = 0
    for name, message in messages(catalog):
        kinds = [one["type"] for one in message.get("blocks", ()) if one["block_id"] != "shared.by"]
        charts += (count := kinds.count("data_visualization"))
        assert count <= 1, name
        assert not count or kinds[-2:] == ["data_visualization", "actions"], name
    assert charts > 10


@pytest.mark.parametrize("name", [name for name in GALLERY if name.startswith(("compare-", "introduced"))])
def test_no_bars_of_speed_without_what_they_mean(catalog, name):
    blocks = cards.message(GALLERY[name](catalog))["blocks"]
    if any(one["type"] == "data_visualization" for one in blocks):
        assert catalog.speed.finding in set(prose(blocks))


@for_all(several_needs(), integers(0, 3), examples=50)
def test_slack_takes_the_chart_of_every_recommendation_and_comparison(needs, step):
    catalog = knowledge()
    names = list(catalog.frameworks)[:: step + 1][:4]
    for read in (reading(Intent.RECOMMEND, "", needs), reading(Intent.COMPARE, " ".join(names), needs)):
        assert faults(cards.message(advise_on(read, catalog))) == [], needs


def test_where_what_they_mean_finds_no_room_the_bars_go_with_it():
    speeds = replace(SPEEDS, notes=("The server decides.",))
    short, long = (Card("compare", "word " * n, notes=("The server decides.",), chart=speeds) for n in (50, 89))
    assert (budgeted(short).chart, budgeted(long).chart) == (speeds, None)


def test_a_comparison_without_room_for_bars_has_their_row(catalog):
    advice = GALLERY["compare-four-with-winner"](catalog)
    long = replace(advice, order=None, choose=tuple((name, "word " * 19) for name, _ in advice.choose))
    for one in (advice, long):
        drawn = comparison(one)
        assert (drawn.chart is None) == any(row[0] == advice.chart.title for row in drawn.table.rows)
    assert comparison(long).chart is None
