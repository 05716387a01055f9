"""Slack's rules that no single field can break: what must be unique, agree, or stay within a sum."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from bot.playground.limits import MAX_CHARTS, MAX_TABLE_LETTERS, MAX_TABLES


def whole_faults(blocks: Sequence[Mapping[str, Any]]) -> list[str]:
    """Return Slack's complaints about blocks each field of which is sound by itself."""
    return [*_counts(blocks), *_duplicates(blocks), *_within(blocks)]


def fault(reason: str, where: str) -> str:
    """Return a complaint as Slack words it.

    >>> fault("must be a string", "/blocks/0/text")
    'must be a string [json-pointer:/blocks/0/text]'
    """
    return f"{reason} [json-pointer:{where}]"


def letters(part: Any) -> int:
    """Return how many characters of text stand in ``part``, however deep."""
    if isinstance(part, dict):
        own = part.get("text")
        return sum(letters(value) for value in part.values()) + (len(own) if isinstance(own, str) else 0)
    return sum(letters(item) for item in part) if isinstance(part, list | tuple) else 0


def _counts(blocks: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    kinds = Counter(block["type"] for block in blocks)
    if kinds["table"] > MAX_TABLES:
        yield fault("only_one_table_allowed", "/blocks")
    if kinds["data_visualization"] > MAX_CHARTS:
        yield fault(f"no more than {MAX_CHARTS} data_visualization blocks allowed", "/blocks")
    if letters([block["rows"] for block in blocks if "rows" in block]) > MAX_TABLE_LETTERS:
        yield fault(f"no more than {MAX_TABLE_LETTERS} characters allowed in all table cells", "/blocks")


def _duplicates(blocks: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    for block_id in _twice(block.get("block_id") for block in blocks):
        yield fault(f"`block_id` already exists: {block_id}", "/blocks")
    for number, block in enumerate(blocks):
        for action_id in _twice(_action_ids(block)):
            yield fault(f"`action_id` already exists: {action_id}", f"/blocks/{number}")


def _within(blocks: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    for number, block in enumerate(blocks):
        where = f"/blocks/{number}"
        match block["type"]:
            case "data_table":
                yield from _rows(block, where)
            case "data_visualization" if "series" in block["chart"]:
                yield from _series(block["chart"], f"{where}/chart")
            case "container" if block.get("default_collapsed") and not block.get("is_collapsible"):
                yield fault("`default_collapsed` requires `is_collapsible`", where)


def _rows(table: Mapping[str, Any], where: str) -> Iterator[str]:
    rows = table["rows"]
    if len({len(row) for row in rows}) > 1:
        yield fault("all rows must have the same number of cells", f"{where}/rows")
    if any(cell["type"] == "rich_text" for cell in rows[0]):
        yield fault("header cells must not be rich_text", f"{where}/rows/0")
    if table.get("row_header_column_index", 0) >= len(rows[0]):
        yield fault("no such column", f"{where}/row_header_column_index")


def _series(chart: Mapping[str, Any], where: str) -> Iterator[str]:
    for name in _twice(series["name"] for series in chart["series"]):
        yield fault(f"series names must be unique: {name}", f"{where}/series")
    categories = sorted(chart["axis_config"]["categories"])
    for number, series in enumerate(chart["series"]):
        if sorted(point["label"] for point in series["data"]) != categories:
            yield fault("must hold one point for each category", f"{where}/series/{number}/data")


def _twice(ids: Iterable[Any]) -> list[Any]:
    return [key for key, count in Counter(key for key in ids if isinstance(key, str)).items() if count > 1]


def _action_ids(part: Any) -> Iterator[Any]:
    if isinstance(part, dict):
        yield part.get("action_id")
        for value in part.values():
            yield from _action_ids(value)
    elif isinstance(part, list):
        for item in part:
            yield from _action_ids(item)
