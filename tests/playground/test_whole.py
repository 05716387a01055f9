"""What blocks get wrong together: one step inside each rule, one outside."""

from typing import Any

import pytest

from bot.playground import limits
from bot.playground.block_kit import message_faults
from bot.playground.whole import letters

DIVIDER = {"type": "divider"}


def cell(text: str = "x", kind: str = "raw_text") -> dict[str, Any]:
    if kind == "rich_text":
        section = {"type": "rich_text_section", "elements": [{"type": "text", "text": text}]}
        return {"type": kind, "elements": [section]}
    return {"type": kind, "text": text}


def table(*rows: list[dict[str, Any]]) -> dict[str, Any]:
    return {"type": "table", "rows": list(rows) or [[cell()]]}


def data_table(*rows: list[dict[str, Any]], **fields: Any) -> dict[str, Any]:
    return {"type": "data_table", "caption": "x", "rows": list(rows) or [[cell()], [cell()]]} | fields


def chart(*series: dict[str, Any], categories: str = "ab", kind: str = "bar") -> dict[str, Any]:
    axis = {"categories": list(categories)}
    shown = {"type": kind, "series": list(series) or [line("one")], "axis_config": axis}
    return {"type": "data_visualization", "title": "x", "chart": shown}


def line(name: str, labels: str = "ab") -> dict[str, Any]:
    return {"name": name, "data": [{"label": label, "value": -1.5} for label in labels]}


def pie() -> dict[str, Any]:
    segment = {"label": "x", "value": 0.5}
    return {"type": "data_visualization", "title": "x", "chart": {"type": "pie", "segments": [segment, segment]}}


def button(action_id: str) -> dict[str, Any]:
    return {"type": "button", "action_id": action_id, "text": {"type": "plain_text", "text": "x"}}


def container(**fields: Any) -> dict[str, Any]:
    return {"type": "container", "title": {"type": "plain_text", "text": "x"}, "child_blocks": [DIVIDER]} | fields


LONG = limits.MAX_TABLE_LETTERS


@pytest.mark.parametrize(
    ("inside", "outside", "said"),
    [
        pytest.param([table()], [table(), table()], "only_one_table_allowed", id="tables"),
        pytest.param([pie(), chart()], [pie(), chart(), pie()], "no more than 2 data_visualization", id="charts"),
        pytest.param(
            [table([cell("x" * LONG)])],
            [table([cell("x" * LONG), cell("x")])],
            "no more than 10000 characters allowed in all table cells",
            id="letters of one table",
        ),
        pytest.param(
            [data_table([cell()], [cell("x" * (LONG - 2))]), table()],
            [data_table([cell()], [cell("x" * (LONG - 1))]), table()],
            "no more than 10000 characters",
            id="letters of all tables",
        ),
        pytest.param(
            [DIVIDER | {"block_id": "a"}, DIVIDER | {"block_id": "b"}],
            [DIVIDER | {"block_id": "a"}] * 2,
            "`block_id` already exists: a",
            id="block ids",
        ),
        pytest.param(
            [{"type": "actions", "elements": [button("a"), button("b")]}],
            [{"type": "actions", "elements": [button("a"), button("a")]}],
            "`action_id` already exists: a [json-pointer:/blocks/0]",
            id="action ids",
        ),
        pytest.param(
            [data_table([cell(), cell()], [cell(), cell()])],
            [data_table([cell(), cell()], [cell()])],
            "all rows must have the same number of cells [json-pointer:/blocks/0/rows]",
            id="length of rows",
        ),
        pytest.param(
            [data_table([cell()], [cell(kind="rich_text")])],
            [data_table([cell(kind="rich_text")], [cell()])],
            "header cells must not be rich_text",
            id="header cells",
        ),
        pytest.param(
            [data_table([cell(), cell()], [cell(), cell()], row_header_column_index=1)],
            [data_table([cell(), cell()], [cell(), cell()], row_header_column_index=2)],
            "no such column",
            id="column that names a row",
        ),
        pytest.param(
            [chart(line("one"), line("two"))],
            [chart(line("one"), line("one"))],
            "series names must be unique: one [json-pointer:/blocks/0/chart/series]",
            id="names of series",
        ),
        pytest.param(
            [chart(line("one", "ba"))],
            [chart(line("one", "a"))],
            "must hold one point for each category [json-pointer:/blocks/0/chart/series/0/data]",
            id="a point too few",
        ),
        pytest.param(
            [chart(line("one", "ab"), kind="line")],
            [chart(line("one", "abb"), kind="line")],
            "must hold one point for each category",
            id="a point too many",
        ),
        pytest.param(
            [chart(kind="area")],
            [chart(line("one", "ac"), kind="area")],
            "one point for each category",
            id="other point",
        ),
        pytest.param(
            [container(default_collapsed=True, is_collapsible=True)],
            [container(default_collapsed=True)],
            "`default_collapsed` requires `is_collapsible`",
            id="collapsed container",
        ),
    ],
)
def test_rules_of_the_whole(inside, outside, said):
    assert message_faults(inside) == []
    found = message_faults(outside)
    assert [fault for fault in found if said in fault], found


def test_one_action_id_may_stand_in_two_blocks():
    assert message_faults([{"type": "actions", "elements": [button("a")]}] * 2) == []


def test_letters_counts_all_text():
    fields = [{"type": "mrkdwn", "text": "four"}, {"type": "mrkdwn", "text": "x"}]
    assert letters([{"type": "section", "fields": fields}, {"type": "markdown", "text": "abc"}]) == 8
