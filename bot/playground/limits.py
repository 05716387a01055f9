"""Block Kit's rules as a table: one row for each field, with what Slack allows there.

Written from Slack's Block Kit reference and the types it publishes. What is not in the
table is refused: an unknown block, element or field is an error, as in Slack. Lengths
are characters, counts are items, both inclusive.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

MAX_BLOCKS = 50
MAX_VIEW_BLOCKS = 100
MAX_TABLES = 1
MAX_CHARTS = 2
# Of all cells of all tables of a message together.
MAX_TABLE_LETTERS = 10_000
# Not documented; measured by several apps. Beyond it Slack answers msg_blocks_too_long.
MAX_LETTERS = 13_200


class Shape(StrEnum):
    """What a field holds."""

    STRING = "a string"
    FLAG = "true or false"
    NUMBER = "a number"
    POSITIVE = "a number greater than zero"
    WHOLE = "a whole number within bounds"
    CHOICE = "one of the listed words"
    TEXT = "a plain_text or mrkdwn object"
    PLAIN = "a plain_text object"
    MRKDWN = "a mrkdwn object"
    STRINGS = "a list of strings"
    TEXTS = "a list of text objects"
    PART = "an object of one of the listed types"
    PARTS = "a list of objects of the listed types"
    OWN = "an object that has no type of its own"
    OWNS = "a list of objects that have no type of their own"
    ROWS = "a list of rows, each a list of cells"


@dataclass(frozen=True, slots=True)
class Rule:
    """One field of one block, element or object.

    ``most`` and ``least`` bound characters of strings and texts, items of lists, WHOLE numbers. ``each``
    bounds the items: characters of each text of TEXTS and STRINGS, cells of each row of ROWS. ``of``
    lists the words of CHOICE, the types of PART and PARTS, the one owner of OWN and OWNS.
    """

    owner: str
    field: str
    shape: Shape
    most: int = 0
    least: int = 1
    each: int = 0
    of: tuple[str, ...] = ()
    required: bool = False


_INTERACTIVE = ("button", "overflow", "static_select", "radio_buttons", "checkboxes")
_RICH = ("rich_text_section", "rich_text_list", "rich_text_preformatted", "rich_text_quote")
_LEAVES = ("text", "link", "emoji", "user", "channel", "usergroup", "broadcast", "color", "date")
_CELLS = ("raw_text", "raw_number", "rich_text")
HOME_BLOCKS = ("section", "header", "context", "actions", "divider", "image", "rich_text")
MESSAGE_BLOCKS = (
    *HOME_BLOCKS,
    "context_actions",
    "markdown",
    "table",
    "data_table",
    "data_visualization",
    "card",
    "carousel",
    "container",
)
_HELD = ("actions", "context", "divider", "header", "image", "rich_text", "section", "table")
_AXIS_CHARTS = ("bar", "area", "line")


def _rules() -> list[Rule]:
    s = Shape
    block_ids = [Rule(block, "block_id", s.STRING, 255) for block in MESSAGE_BLOCKS]
    action_ids = [
        Rule(element, "action_id", s.STRING, 255) for element in (*_INTERACTIVE, "icon_button", "feedback_buttons")
    ]
    confirms = [Rule(element, "confirm", s.OWN, of=("confirm",)) for element in (*_INTERACTIVE, "icon_button")]
    return [
        *block_ids,
        *action_ids,
        *confirms,
        # blocks
        Rule("section", "text", s.TEXT, 3000),
        Rule("section", "fields", s.TEXTS, 10, each=2000),
        Rule("section", "accessory", s.PART, of=("image", *_INTERACTIVE)),
        Rule("section", "expand", s.FLAG),
        Rule("header", "text", s.PLAIN, 150, required=True),
        Rule("context", "elements", s.PARTS, 10, of=("mrkdwn", "plain_text", "image"), required=True),
        Rule("actions", "elements", s.PARTS, 25, of=_INTERACTIVE, required=True),
        Rule("context_actions", "elements", s.PARTS, 5, of=("feedback_buttons", "icon_button"), required=True),
        Rule("markdown", "text", s.STRING, 12_000, required=True),
        Rule("image", "image_url", s.STRING, 3000, required=True),
        Rule("image", "alt_text", s.STRING, 2000, required=True),
        Rule("image", "title", s.PLAIN, 2000),
        Rule("table", "rows", s.ROWS, 100, each=20, of=_CELLS, required=True),
        Rule("table", "column_settings", s.OWNS, 20, of=("column",)),
        Rule("rich_text", "elements", s.PARTS, 10_000, of=_RICH, required=True),
        Rule("data_table", "rows", s.ROWS, 101, least=2, each=20, of=_CELLS, required=True),
        Rule("data_table", "caption", s.STRING, 10_000, required=True),
        Rule("data_table", "page_size", s.WHOLE, 100),
        Rule("data_table", "row_header_column_index", s.WHOLE, 19, least=0),
        Rule("card", "hero_image", s.PART, of=("image",)),
        Rule("card", "icon", s.PART, of=("image",)),
        Rule("card", "title", s.MRKDWN, 150),
        Rule("card", "subtitle", s.MRKDWN, 150),
        Rule("card", "body", s.MRKDWN, 200),
        Rule("card", "actions", s.PARTS, 3, of=("button",)),
        Rule("carousel", "elements", s.PARTS, 10, of=("card",), required=True),
        Rule("container", "title", s.PLAIN, 150),
        Rule("container", "rich_text_title", s.PART, of=("rich_text",)),
        Rule("container", "subtitle", s.TEXT, 150),
        Rule("container", "child_blocks", s.PARTS, 10, of=_HELD, required=True),
        Rule("container", "width", s.CHOICE, of=("narrow", "standard", "wide", "full")),
        Rule("container", "icon", s.PART, of=("image",)),
        *(Rule("container", f, s.FLAG) for f in ("is_collapsible", "default_collapsed", "has_header_divider")),
        # charts
        Rule("data_visualization", "title", s.STRING, 50, required=True),
        Rule("data_visualization", "chart", s.PART, of=("pie", *_AXIS_CHARTS), required=True),
        Rule("pie", "segments", s.OWNS, 6, of=("segment",), required=True),
        *(Rule(chart, "series", s.OWNS, 6, of=("series",), required=True) for chart in _AXIS_CHARTS),
        *(Rule(chart, "axis_config", s.OWN, of=("axis",), required=True) for chart in _AXIS_CHARTS),
        Rule("segment", "label", s.STRING, 20, required=True),
        Rule("segment", "value", s.POSITIVE, required=True),
        Rule("series", "name", s.STRING, 20, required=True),
        Rule("series", "data", s.OWNS, 20, of=("point",), required=True),
        Rule("point", "label", s.STRING, 20, required=True),
        Rule("point", "value", s.NUMBER, required=True),
        Rule("axis", "categories", s.STRINGS, 20, each=20, required=True),
        Rule("axis", "x_label", s.STRING, 50),
        Rule("axis", "y_label", s.STRING, 50),
        # elements
        Rule("image_element", "image_url", s.STRING, 3000, required=True),
        Rule("image_element", "alt_text", s.STRING, 2000, required=True),
        Rule("button", "text", s.PLAIN, 75, required=True),
        Rule("button", "value", s.STRING, 2000),
        Rule("button", "url", s.STRING, 3000),
        Rule("button", "style", s.CHOICE, of=("primary", "danger")),
        Rule("button", "accessibility_label", s.STRING, 75),
        Rule("overflow", "options", s.OWNS, 5, of=("option",), required=True),
        Rule("static_select", "placeholder", s.PLAIN, 150),
        Rule("static_select", "options", s.OWNS, 100, of=("option",)),
        Rule("static_select", "option_groups", s.OWNS, 100, of=("group",)),
        Rule("static_select", "initial_option", s.OWN, of=("option",)),
        Rule("static_select", "focus_on_load", s.FLAG),
        Rule("radio_buttons", "options", s.OWNS, 10, of=("option",), required=True),
        Rule("radio_buttons", "initial_option", s.OWN, of=("option",)),
        Rule("checkboxes", "options", s.OWNS, 10, of=("option",), required=True),
        Rule("checkboxes", "initial_options", s.OWNS, 10, of=("option",)),
        Rule("icon_button", "icon", s.CHOICE, of=("trash",), required=True),
        Rule("icon_button", "text", s.PLAIN, 75, required=True),
        Rule("icon_button", "value", s.STRING, 2000),
        Rule("icon_button", "accessibility_label", s.STRING, 75),
        Rule("icon_button", "visible_to_user_ids", s.STRINGS, 10, each=20),
        Rule("feedback_buttons", "positive_button", s.OWN, of=("feedback",), required=True),
        Rule("feedback_buttons", "negative_button", s.OWN, of=("feedback",), required=True),
        # objects
        Rule("plain_text", "text", s.STRING, 3000, required=True),
        Rule("plain_text", "emoji", s.FLAG),
        Rule("mrkdwn", "text", s.STRING, 3000, required=True),
        Rule("mrkdwn", "verbatim", s.FLAG),
        Rule("option", "text", s.TEXT, 75, required=True),
        Rule("option", "value", s.STRING, 75, required=True),
        Rule("option", "description", s.TEXT, 75),
        Rule("option", "url", s.STRING, 3000),
        Rule("group", "label", s.PLAIN, 75, required=True),
        Rule("group", "options", s.OWNS, 100, of=("option",), required=True),
        Rule("confirm", "title", s.PLAIN, 100, required=True),
        Rule("confirm", "text", s.TEXT, 300, required=True),
        Rule("confirm", "confirm", s.PLAIN, 30, required=True),
        Rule("confirm", "deny", s.PLAIN, 30, required=True),
        Rule("confirm", "style", s.CHOICE, of=("primary", "danger")),
        Rule("feedback", "text", s.PLAIN, 75, required=True),
        Rule("feedback", "value", s.STRING, 2000, required=True),
        Rule("feedback", "accessibility_label", s.STRING, 75),
        Rule("column", "align", s.CHOICE, of=("left", "center", "right")),
        Rule("column", "is_wrapped", s.FLAG),
        Rule("raw_text", "text", s.STRING, 10_000, required=True),
        Rule("raw_number", "value", s.NUMBER, required=True),
        Rule("raw_number", "text", s.STRING, 10_000, required=True),
        # rich text
        Rule("rich_text_section", "elements", s.PARTS, 10_000, of=_LEAVES, required=True),
        Rule("rich_text_preformatted", "elements", s.PARTS, 10_000, of=("text", "link"), required=True),
        Rule("rich_text_preformatted", "border", s.NUMBER),
        Rule("rich_text_quote", "elements", s.PARTS, 10_000, of=_LEAVES, required=True),
        Rule("rich_text_quote", "border", s.NUMBER),
        Rule("rich_text_list", "elements", s.PARTS, 10_000, of=("rich_text_section",), required=True),
        Rule("rich_text_list", "style", s.CHOICE, of=("bullet", "ordered"), required=True),
        Rule("rich_text_list", "indent", s.NUMBER),
        Rule("rich_text_list", "offset", s.NUMBER),
        Rule("rich_text_list", "border", s.NUMBER),
        *(Rule(leaf, "style", s.OWN, of=("style",)) for leaf in ("text", "link", "user", "channel")),
        *(Rule("style", name, s.FLAG) for name in ("bold", "italic", "strike", "code")),
        Rule("text", "text", s.STRING, 10_000, required=True),
        Rule("link", "url", s.STRING, 3000, required=True),
        Rule("link", "text", s.STRING, 10_000),
        Rule("link", "unsafe", s.FLAG),
        Rule("emoji", "name", s.STRING, 100, required=True),
        Rule("emoji", "unicode", s.STRING, 100),
        Rule("user", "user_id", s.STRING, 20, required=True),
        Rule("channel", "channel_id", s.STRING, 20, required=True),
        Rule("usergroup", "usergroup_id", s.STRING, 20, required=True),
        Rule("broadcast", "range", s.CHOICE, of=("here", "channel", "everyone"), required=True),
        Rule("color", "value", s.STRING, 20, required=True),
        Rule("date", "timestamp", s.NUMBER, required=True),
        Rule("date", "format", s.STRING, 200, required=True),
        Rule("date", "url", s.STRING, 3000),
        Rule("date", "fallback", s.STRING, 200),
        # the Home tab
        Rule("home", "blocks", s.PARTS, MAX_VIEW_BLOCKS, of=HOME_BLOCKS, required=True),
        Rule("home", "private_metadata", s.STRING, 3000),
        Rule("home", "callback_id", s.STRING, 255),
        Rule("home", "external_id", s.STRING, 255),
    ]


RULES: tuple[Rule, ...] = tuple(_rules())
# Of these fields at least one must be there (a static_select takes exactly one).
ONE_OF: Mapping[str, tuple[str, ...]] = {
    "section": ("text", "fields"),
    "static_select": ("options", "option_groups"),
    "card": ("title", "body", "hero_image", "actions"),
    "container": ("title", "rich_text_title"),
}
# Objects that say nothing of their type in a "type" field.
UNTYPED = frozenset({"option", "group", "confirm", "feedback", "column", "style", "segment", "series", "point", "axis"})


def _by_owner() -> Mapping[str, Mapping[str, Rule]]:
    fields: dict[str, dict[str, Rule]] = defaultdict(dict)
    fields["divider"] = {}
    for rule in RULES:
        fields[rule.owner][rule.field] = rule
    return fields


FIELDS: Mapping[str, Mapping[str, Rule]] = _by_owner()
