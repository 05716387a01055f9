"""Figures -> Slack's chart block, and the line of text that says the same."""

from __future__ import annotations

from typing import Any

from slackblocks import AxisConfig, BarChart, DataPoint, DataSeries, DataVisualizationBlock

from bot.domain.chart import Chart, Series
from bot.present.parts import escape

# Slack's limits.
_MAX_TITLE, _MAX_LABEL = 50, 20


def block(chart: Chart, block_id: str) -> dict[str, Any]:
    """Return a chart as Slack draws it: bars, grouped by label."""
    labels = [label[:_MAX_LABEL] for label in chart.labels]
    series = [
        DataSeries(
            one.name[:_MAX_LABEL],
            [DataPoint(label, number(value)) for label, value in zip(labels, one.values, strict=True)],
        )
        for one in chart.series
    ]
    axis = AxisConfig(labels, y_label=chart.about[:_MAX_TITLE] or None)
    drawn = DataVisualizationBlock(chart.title[:_MAX_TITLE], BarChart(series, axis), block_id=block_id)
    return dict(drawn._resolve())


def line(chart: Chart) -> str:
    """Return a chart as one line: "Fit to your needs, of 100: Django 98, Flask 42"; of several series each by name."""
    if len(chart.series) == 1:
        head = f"{chart.title}, {chart.about}" if chart.about else chart.title
        return escape(f"{head}: {_told(chart.series[0], chart)}")
    told = "; ".join(f"{one.name}: {_told(one, chart)}" for one in chart.series)
    return escape(f"{chart.title}. {told}")


def _told(series: Series, chart: Chart) -> str:
    """Return each label with its value."""
    return ", ".join(f"{label} {value:g}" for label, value in zip(chart.labels, series.values, strict=True))


def number(value: float) -> float:
    """Return a figure without a fraction as a whole number, as a person writes it.

    >>> number(81.0), number(3.55)
    (81, 3.55)
    """
    return int(value) if value == int(value) else value
