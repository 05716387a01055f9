"""Slack's text and blocks, drawn for a terminal."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from rich import box
from rich.columns import Columns
from rich.console import JustifyMethod, RenderableType
from rich.emoji import Emoji
from rich.markdown import Markdown
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from bot.playground.charts import bars
from bot.playground.interactions import Choice
from bot.playground.workspace import Json

Names = Mapping[str, str]

# Slack's names for emoji that Rich does not know by them.
_EMOJI = {
    "large_green_circle": "🟢",
    "large_yellow_circle": "🟡",
    "large_orange_circle": "🟠",
    "red_circle": "🔴",
    "large_blue_circle": "🔵",
    "thinking_face": "🤔",
}
_STYLES = {"bold": "bold", "italic": "italic", "strike": "strike"}
_SPANS = re.compile(
    r"```\n?(?P<fence>.*?)\n?```"
    r"|`(?P<code>[^`\n]+)`"
    r"|<(?P<reference>[^<>\n]+)>"
    r"|(?<![\w*])\*(?P<bold>\S(?:[^*\n]*\S)?)\*(?![\w*])"
    r"|(?<![\w_])_(?P<italic>\S(?:[^_\n]*\S)?)_(?![\w_])"
    r"|(?<![\w~])~(?P<strike>\S(?:[^~\n]*\S)?)~(?![\w~])"
    r"|:(?P<emoji>[a-z0-9_+'-]+):",
    re.DOTALL,
)


def unescape(text: str) -> str:
    r"""Return ``text`` without Slack's entities and without what would steer a terminal.

    >>> unescape("a &lt; b &amp; c\x1b[2J")
    'a < b & c[2J'
    """
    plain = text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    return "".join(sign for sign in plain if sign in "\n\t" or sign.isprintable() or sign in "\u200d\ufe0f")


def emoji(text: str) -> str:
    """Return ``text`` with the emoji names we know as signs; others stay names.

    >>> emoji(":wave: hello :no_such:")
    '👋 hello :no_such:'
    """
    known = re.sub(r":([a-z0-9_+'-]+):", lambda found: _EMOJI.get(found[1], found[0]), text)
    return Emoji.replace(known)


def mrkdwn(text: str, names: Names) -> Text:
    """Return Slack's mrkdwn as styled text; ``names`` maps ids of people and channels to names."""
    drawn, end = Text(), 0
    for found in _SPANS.finditer(text):
        drawn.append(unescape(text[end : found.start()]))
        drawn.append_text(_span(found, names))
        end = found.end()
    return drawn.append(unescape(text[end:]))


def _span(found: re.Match[str], names: Names) -> Text:
    kind = found.lastgroup or ""
    inner = found[kind]
    match kind:
        case "fence":
            return Text("\n".join(f"    {line}" for line in unescape(inner).splitlines()), "green")
        case "code":
            return Text(unescape(inner), "green")
        case "reference":
            return _reference(inner, names)
        case "emoji":
            return Text(emoji(found[0]))
        case _:
            drawn = mrkdwn(inner, names)
            drawn.stylize(_STYLES[kind])
            return drawn


def _reference(inner: str, names: Names) -> Text:
    target, _, label = inner.partition("|")
    if target.startswith(("@", "#")):
        return Text(target[0] + unescape(label or names.get(target[1:], target[1:])), "cyan")
    if target.startswith("!"):
        return Text(unescape(label or f"@{target[1:]}"), "cyan")
    address = unescape(target)
    # As in Slack a label hides its address; terminals that know links open it on a click.
    return Text(unescape(label) or address, f"underline link {address}")


def card(text: str, blocks: Sequence[Json], names: Names) -> list[RenderableType]:
    """Return what a person sees of a message: its blocks, or its text when it has none.

    Buttons and menus are not in it: ``interactions.choices`` lists them, ``numbered`` draws them.
    """
    if not blocks:
        return [mrkdwn(text, names)]
    return [part for block in blocks for part in _BLOCKS.get(block["type"], _unknown)(block, names)]


def numbered(choices: Sequence[Choice]) -> RenderableType:
    """Return the choices as [1] label, [2] label …, side by side where they fit."""
    shown = [
        Text.assemble((f"[{number}] ", "bold cyan"), emoji(unescape(choice.label)))
        for number, choice in enumerate(choices, start=1)
    ]
    return Columns(shown, padding=(0, 3))


def _text(part: Json, names: Names) -> Text:
    return mrkdwn(part["text"], names) if part["type"] == "mrkdwn" else Text(emoji(unescape(part["text"])))


def _section(block: Json, names: Names) -> Iterator[RenderableType]:
    if "text" in block:
        yield _text(block["text"], names)
    if "fields" in block:
        grid = Table.grid(padding=(0, 3))
        fields = [_text(field, names) for field in block["fields"]]
        for left in range(0, len(fields), 2):
            grid.add_row(*fields[left : left + 2])
        yield grid


def _header(block: Json, names: Names) -> Iterator[RenderableType]:
    drawn = _text(block["text"], names)
    drawn.stylize("bold underline")
    yield drawn


def _context(block: Json, names: Names) -> Iterator[RenderableType]:
    shown = [
        Text(f"[{element['alt_text']}]") if element["type"] == "image" else _text(element, names)
        for element in block["elements"]
    ]
    drawn = Text("  ").join(shown)
    drawn.stylize("dim")
    yield drawn


def _divider(_: Json, __: Names) -> Iterator[RenderableType]:
    yield Rule(style="dim")


def _image(block: Json, _: Names) -> Iterator[RenderableType]:
    yield Text(f"[image: {unescape(block['alt_text'])}]", "dim")


def _markdown(block: Json, _: Names) -> Iterator[RenderableType]:
    yield Markdown(unescape(block["text"]))


def _rich_text(block: Json, names: Names) -> Iterator[RenderableType]:
    yield _leaves(block, names)


def _table(block: Json, names: Names) -> Iterator[RenderableType]:
    settings = block.get("column_settings") or []
    rows = [[_cell(cell, names) for cell in row] for row in block["rows"]]
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for number, heading in enumerate(rows[0]):
        table.add_column(heading, justify=_align(settings, number), overflow="fold")
    for row in rows[1:]:
        table.add_row(*row)
    yield Padding(table, (0, 0, 0, 1), expand=False)


def _chart(block: Json, _: Names) -> Iterator[RenderableType]:
    yield Text(unescape(block["title"]), "bold")
    about = block["chart"].get("axis_config", {}).get("y_label")
    if about:
        yield Text(unescape(about), "dim")
    yield Padding(bars(block["chart"]), (0, 0, 0, 1), expand=False)


def _align(settings: Sequence[Json], number: int) -> JustifyMethod:
    """Return how a column is aligned: to the left unless the table says otherwise."""
    asked: JustifyMethod = settings[number].get("align", "left") if number < len(settings) else "left"
    return asked


def _cell(cell: Json, names: Names) -> Text:
    if cell["type"] == "rich_text":
        return _leaves(cell, names)
    return Text(emoji(unescape(str(cell.get("text", cell.get("value", ""))))))


def _leaves(part: Json, names: Names) -> Text:
    """Return rich text as one piece, a line for each of its sections."""
    lines = [_line(section, names) for section in part["elements"]]
    return Text("\n").join(lines)


def _line(section: Json, names: Names) -> Text:
    if section["type"] == "rich_text_list":
        signs = (f"{number}. " if section["style"] == "ordered" else "• " for number in range(1, 10_000))
        items = zip(signs, section["elements"], strict=False)
        return Text("\n").join([Text(sign).append_text(_line(item, names)) for sign, item in items])
    prefix = {"rich_text_quote": "│ ", "rich_text_preformatted": "    "}.get(section["type"], "")
    return Text.assemble(prefix, *(_leaf(leaf, names) for leaf in section["elements"]))


def _leaf(leaf: Json, names: Names) -> Text:
    styles = [name for name in _STYLES if (leaf.get("style") or {}).get(name)]
    match leaf["type"]:
        case "text":
            return Text(unescape(leaf["text"]), " ".join(styles))
        case "link":
            return _reference(f"{leaf['url']}|{leaf.get('text', '')}", names)
        case "emoji":
            return Text(emoji(f":{leaf['name']}:"))
        case "user":
            return Text(f"@{names.get(leaf['user_id'], leaf['user_id'])}", "cyan")
        case _:
            return Text(str(leaf.get("channel_id") or leaf.get("range") or leaf.get("fallback") or ""))


def _nothing(_: Json, __: Names) -> Iterator[RenderableType]:
    yield from ()


def _unknown(block: Json, _: Names) -> Iterator[RenderableType]:
    yield Text(f"[a {block['type']} block]", "dim")


_BLOCKS: Mapping[str, Callable[[Any, Names], Iterator[RenderableType]]] = {
    "section": _section,
    "header": _header,
    "context": _context,
    "divider": _divider,
    "image": _image,
    "markdown": _markdown,
    "rich_text": _rich_text,
    "table": _table,
    "data_table": _table,
    "data_visualization": _chart,
    "actions": _nothing,
    "context_actions": _nothing,
}
