from collections import Counter

import pytest

from bot.playground import limits
from bot.playground.limits import FIELDS, RULES, Shape


def test_no_field_has_two_rows():
    counted = Counter((rule.owner, rule.field) for rule in RULES)
    assert [field for field, count in counted.items() if count > 1] == []


def test_every_kind_a_row_names_has_rows():
    named = {kind for rule in RULES if rule.shape not in (Shape.CHOICE,) for kind in rule.of}
    assert named - set(FIELDS) == set()


@pytest.mark.parametrize(
    ("owner", "field", "most", "each"),
    [
        ("section", "text", 3000, 0),
        ("section", "fields", 10, 2000),
        ("section", "block_id", 255, 0),
        ("header", "text", 150, 0),
        ("context", "elements", 10, 0),
        ("actions", "elements", 25, 0),
        ("context_actions", "elements", 5, 0),
        ("markdown", "text", 12_000, 0),
        ("table", "rows", 100, 20),
        ("table", "column_settings", 20, 0),
        ("button", "text", 75, 0),
        ("button", "value", 2000, 0),
        ("button", "action_id", 255, 0),
        ("button", "url", 3000, 0),
        ("option", "text", 75, 0),
        ("option", "value", 75, 0),
        ("option", "description", 75, 0),
        ("overflow", "options", 5, 0),
        ("static_select", "options", 100, 0),
        ("static_select", "placeholder", 150, 0),
        ("radio_buttons", "options", 10, 0),
        ("checkboxes", "options", 10, 0),
        ("home", "blocks", 100, 0),
        ("data_visualization", "title", 50, 0),
        ("pie", "segments", 6, 0),
        ("bar", "series", 6, 0),
        ("area", "series", 6, 0),
        ("line", "series", 6, 0),
        ("series", "name", 20, 0),
        ("series", "data", 20, 0),
        ("segment", "label", 20, 0),
        ("point", "label", 20, 0),
        ("axis", "categories", 20, 20),
        ("axis", "x_label", 50, 0),
        ("axis", "y_label", 50, 0),
        ("data_table", "page_size", 100, 0),
        ("card", "title", 150, 0),
        ("card", "subtitle", 150, 0),
        ("card", "body", 200, 0),
        ("card", "actions", 3, 0),
        ("carousel", "elements", 10, 0),
        ("container", "title", 150, 0),
        ("container", "child_blocks", 10, 0),
        ("feedback", "text", 75, 0),
        ("feedback", "value", 2000, 0),
        ("icon_button", "visible_to_user_ids", 10, 20),
    ],
)
def test_the_numbers_are_slacks(owner, field, most, each):
    rule = FIELDS[owner][field]
    assert (rule.most, rule.each, rule.least) == (most, each, 1)


def test_a_data_table_has_a_header_and_up_to_a_hundred_rows():
    rule = FIELDS["data_table"]["rows"]
    assert (rule.least, rule.most, rule.each) == (2, 101, 20)


def test_the_numbers_of_the_whole_message_are_slacks():
    assert (limits.MAX_BLOCKS, limits.MAX_TABLES, limits.MAX_LETTERS) == (50, 1, 13_200)
    assert (limits.MAX_CHARTS, limits.MAX_TABLE_LETTERS) == (2, 10_000)
