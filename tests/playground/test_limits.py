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
    ],
)
def test_the_numbers_are_slacks(owner, field, most, each):
    rule = FIELDS[owner][field]
    assert (rule.most, rule.each, rule.least) == (most, each, 1)


def test_the_numbers_of_the_whole_message_are_slacks():
    assert (limits.MAX_BLOCKS, limits.MAX_TABLES, limits.MAX_LETTERS) == (50, 1, 13_200)
