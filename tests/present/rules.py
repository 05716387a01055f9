"""What holds for every message, whatever it says."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from bot.playground.block_kit import message_faults
from bot.playground.whole import letters
from bot.present.blocks import MAX_TEXT

MOST_WORDS = 90
MOST_BUTTONS = 5


def faults(message: Mapping[str, Any]) -> list[str]:
    """Return what Slack or the house would find wrong with a message."""
    blocks = message["blocks"]
    found = list(message_faults(blocks))
    if letters(blocks) > MAX_TEXT:
        found.append(f"{letters(blocks)} letters")
    if (words := words_in(blocks)) > MOST_WORDS:
        found.append(f"{words} words")
    if (count := len(buttons_in(blocks))) > MOST_BUTTONS:
        found.append(f"{count} buttons")
    kinds = [block["type"] for block in blocks if block["block_id"] != "shared.by"]
    if "data_visualization" in kinds and set(kinds[kinds.index("data_visualization") + 1 :]) - {"actions"}:
        found.append("a chart is no last thing before the buttons")
    if blocks[0]["type"] != "section":
        found.append("the first block is no section")
    told = message["text"].casefold()  # a verdict that begins a sentence there has a capital
    found += [f"not in the text: {shown!r}" for shown in shown_in(blocks) if shown.casefold() not in told]
    return found


def words_in(blocks: list[Mapping[str, Any]]) -> int:
    """Return how many words a person reads outside tables, code and buttons; bullets and who shared it apart."""
    texts = prose([block for block in blocks if block["block_id"] != "shared.by"])
    shown = (re.sub(r"<[^|>]*\|([^>]*)>|```.*?```", r"\1", text, flags=re.DOTALL) for text in texts)
    return sum(any(map(str.isalnum, word)) for text in shown for word in text.split())


def prose(blocks: list[Mapping[str, Any]]) -> Iterator[str]:
    """Yield the texts of sections and small print."""
    for block in blocks:
        if block["type"] == "section":
            yield block["text"]["text"]
        elif block["type"] == "context":
            yield from (element["text"] for element in block["elements"])


def buttons_in(blocks: list[Mapping[str, Any]]) -> list[str]:
    """Return the labels of the buttons, the menu apart."""
    elements = [element for block in blocks if block["type"] == "actions" for element in block["elements"]]
    return [element["text"]["text"] for element in elements if element["type"] == "button"]


def cells_in(block: Mapping[str, Any]) -> Iterator[str]:
    """Yield the cells of a table; of one told row by row (its first heading is no dash) the headings are left out."""
    rows = [[cell["text"] for cell in row] for row in block.get("rows", ())]
    yield from (cell for row in rows[:1] if row[0] == "–" for cell in row[1:])
    yield from (cell for row in rows[1:] for cell in row)


def shown_in(blocks: list[Mapping[str, Any]]) -> Iterator[str]:
    """Yield each line of prose, each cell, each bar and each button but Share: what the text alone must say too."""
    for text in prose(blocks):
        yield from text.splitlines()
    for block in blocks:
        yield from (cell for cell in cells_in(block) if cell != "–")
        yield from bars_in(block)
    yield from (label for label in buttons_in(blocks) if label != "Share here")


def bars_in(block: Mapping[str, Any]) -> Iterator[str]:
    """Yield the title of a chart, and each bar as its label and value."""
    if block["type"] == "data_visualization":
        yield block["title"]
        for series in block["chart"]["series"]:
            yield from (f"{point['label']} {point['value']:g}" for point in series["data"])
