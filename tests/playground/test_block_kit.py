"""Every row of the table of limits: one thing just inside, one just outside."""

from typing import Any

import pytest

from bot.playground import limits
from bot.playground.block_kit import field_faults, message_faults, view_faults
from bot.playground.limits import FIELDS, MESSAGE_BLOCKS, ONE_OF, RULES, UNTYPED, Rule, Shape

Json = dict[str, Any]


def smallest(owner: str, but: str = "") -> Json:
    """Build the smallest valid object of a kind, without the field ``but``."""
    made: Json = {} if owner in UNTYPED else {"type": "image" if owner == "image_element" else owner}
    needed = [rule.field for rule in FIELDS[owner].values() if rule.required]
    alternative = ONE_OF.get(owner)
    if alternative and but not in alternative:
        needed.append(alternative[0])
    return made | {name: inside(FIELDS[owner][name], least=True) for name in needed if name != but}


def items(rule: Rule, count: int) -> list[Any]:
    def item(number: int) -> Any:
        match rule.shape:
            case Shape.TEXTS:
                return {"type": "mrkdwn", "text": "x" * (rule.each if number == 0 else 1)}
            case Shape.PARTS:
                kind = rule.of[number % len(rule.of)] if rule.owner != "home" else "divider"
                made = smallest("image_element" if kind == "image" and rule.field == "elements" else kind)
                return made | ({"action_id": f"a{number}"} if "action_id" in FIELDS[kind] else {})
            case Shape.STRINGS:
                return "x" * (rule.each if number == 0 else 1)
            case _:
                return smallest(rule.of[0])

    return [item(number) for number in range(count)]


def inside(rule: Rule, *, least: bool = False) -> Any:
    """Return the most (or least) that the rule allows."""
    amount = max(rule.least, 1) if least else rule.most
    match rule.shape:
        case Shape.STRING:
            return "x" * amount
        case Shape.TEXT | Shape.PLAIN:
            return {"type": "plain_text", "text": "x" * amount}
        case Shape.MRKDWN:
            return {"type": "mrkdwn", "text": "x" * amount}
        case Shape.FLAG:
            return True
        case Shape.NUMBER | Shape.POSITIVE:
            return 1
        case Shape.WHOLE:
            return rule.least if least else rule.most
        case Shape.CHOICE:
            return rule.of[-1]
        case Shape.PART:
            kind = rule.of[0]
            return smallest("image_element" if kind == "image" else kind)
        case Shape.OWN:
            return smallest(rule.of[0])
        case Shape.ROWS:
            return [[{"type": "raw_text", "text": "x"}] * (1 if least else rule.each)] * amount
        case _:
            return items(rule, amount)


def outside(rule: Rule) -> list[tuple[str, Any, str]]:
    """Return what breaks the rule, each with a name and what Slack says."""
    cases: list[tuple[str, Any, str]] = []
    match rule.shape:
        case Shape.STRING:
            cases = [("too long", "x" * (rule.most + 1), f"less than {rule.most + 1} characters")]
            cases += [("empty", "", "more than 0 characters"), ("number", 5, "must be a string")]
        case Shape.TEXT | Shape.PLAIN:
            cases = [("too long", {"type": "plain_text", "text": "x" * (rule.most + 1)}, f"less than {rule.most + 1}")]
            cases += [
                ("empty", {"type": "plain_text", "text": ""}, "more than 0"),
                ("bare", "x", "must be a plain_text"),
            ]
            if rule.shape is Shape.PLAIN:
                cases.append(("mrkdwn", {"type": "mrkdwn", "text": "x"}, "must be a plain_text object"))
        case Shape.TEXTS:
            long = {"type": "mrkdwn", "text": "x" * (rule.each + 1)}
            cases = [("one too long", [long], f"less than {rule.each + 1}")]
        case Shape.MRKDWN:
            cases = [("too long", {"type": "mrkdwn", "text": "x" * (rule.most + 1)}, f"less than {rule.most + 1}")]
            cases.append(("plain_text", {"type": "plain_text", "text": "x"}, "must be a mrkdwn object"))
        case Shape.STRINGS:
            cases = [("one too long", ["x" * (rule.each + 1)], f"less than {rule.each + 1}")]
            cases += [("one empty", [""], "more than 0 characters"), ("one number", [5], "must be a string")]
        case Shape.FLAG:
            cases = [("word", "true", "must be a boolean")]
        case Shape.NUMBER | Shape.POSITIVE:
            cases = [("word", "1", "must be a number"), ("flag", True, "must be a number")]
            cases += [("zero", 0, "greater than 0")] if rule.shape is Shape.POSITIVE else []
        case Shape.WHOLE:
            cases = [("too small", rule.least - 1, "must be between"), ("too large", rule.most + 1, "must be between")]
            cases += [("fraction", 1.5, "must be an integer"), ("flag", True, "must be an integer")]
        case Shape.CHOICE:
            cases = [("other word", "pink", "must be one of")]
        case Shape.PART:
            cases = [("other type", {"type": "pink"}, "unsupported type: pink")]
        case Shape.PARTS:
            cases = [("other type", [{"type": "pink"}], "unsupported type: pink")]
        case Shape.OWN:
            cases = [("bare", "x", "must be an object")]
        case Shape.OWNS:
            cases = [("bare", ["x"], "must be an object")]
        case Shape.ROWS:
            cell = {"type": "raw_text", "text": "x"}
            cases = [("too wide", [[cell] * (rule.each + 1)], f"no more than {rule.each} items")]
            cases.append(("other cell", [[{"type": "mrkdwn", "text": "x"}]], "unsupported type: mrkdwn"))
    if rule.shape in (Shape.TEXTS, Shape.STRINGS, Shape.PARTS, Shape.OWNS, Shape.ROWS):
        one = inside(rule, least=True)[0]
        cases.append(("too many", [one] * (rule.most + 1), f"no more than {rule.most} items"))
        cases.append(("too few", [one] * (rule.least - 1), f"no fewer than {rule.least} items"))
        cases.append(("no list", {}, "must be an array"))
    return cases


def carrier(owner: str, part: Json) -> list[Json]:
    """Put an object of any kind into a message, where it may stand."""
    if owner in MESSAGE_BLOCKS:
        return [part]
    for rule in RULES:
        takes = {"image_element": "image"}.get(owner, owner) in rule.of and rule.shape is not Shape.CHOICE
        is_element_place = rule.field in ("accessory", "elements", "hero_image", "icon")
        if takes and rule.owner != "home" and (owner != "image_element" or is_element_place):
            held = {
                Shape.PART: part,
                Shape.OWN: part,
                Shape.PARTS: [part],
                Shape.OWNS: [part],
                Shape.ROWS: [[part]] * rule.least,
            }[rule.shape]
            return carrier(rule.owner, smallest(rule.owner, rule.field) | {rule.field: held})
    if owner in ("plain_text", "mrkdwn"):
        return [{"type": "section", "text": part}]
    raise AssertionError(f"nothing takes {owner}")


def faults(owner: str, part: Json) -> list[str]:
    """Return what single fields get wrong; what they get wrong together is for test_whole.py."""
    return view_faults(part) if owner == "home" else field_faults(carrier(owner, part))


def name(rule: Rule) -> str:
    return f"{rule.owner}.{rule.field}"


@pytest.mark.parametrize("rule", RULES, ids=name)
def test_the_most_a_rule_allows_passes(rule):
    part = smallest(rule.owner, rule.field if rule.owner in ONE_OF else "") | {rule.field: inside(rule)}
    assert faults(rule.owner, part) == []


@pytest.mark.parametrize(
    ("rule", "value", "said"),
    [
        pytest.param(rule, value, said, id=f"{name(rule)}: {label}")
        for rule in RULES
        for label, value, said in outside(rule)
    ],
)
def test_one_step_beyond_a_rule_is_refused(rule, value, said):
    part = smallest(rule.owner, rule.field if rule.owner in ONE_OF else "") | {rule.field: value}
    found = faults(rule.owner, part)
    assert [fault for fault in found if said in fault and f"/{rule.field}" in fault], found


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.required], ids=name)
def test_a_missing_field_is_named(rule):
    found = faults(rule.owner, smallest(rule.owner, rule.field))
    assert [fault for fault in found if f"missing required field: {rule.field}" in fault], found


@pytest.mark.parametrize("owner", [owner for owner in FIELDS if owner != "home"])
def test_an_unknown_field_is_refused(owner):
    found = faults(owner, smallest(owner) | {"colour": "x"})
    assert [fault for fault in found if "invalid additional property: colour" in fault], found


def button(action_id: str) -> Json:
    return {"type": "button", "action_id": action_id, "text": {"type": "plain_text", "text": "x"}}


DIVIDER = {"type": "divider"}


@pytest.mark.parametrize(
    ("blocks", "said"),
    [
        pytest.param([DIVIDER] * limits.MAX_BLOCKS, "", id="50 blocks"),
        pytest.param([DIVIDER] * (limits.MAX_BLOCKS + 1), "no more than 50 items", id="51 blocks"),
        pytest.param([{"type": "section"}], "must define either `text` or `fields`", id="empty section"),
        pytest.param(
            [{"type": "context", "elements": [{"type": "image", "image_url": "u", "alt_text": "a", "title": "t"}]}],
            "invalid additional property: title",
            id="an image element has no title",
        ),
        pytest.param(
            [{"type": "section", "text": {"type": "mrkdwn", "text": "x", "emoji": True}}], "emoji", id="mrkdwn emoji"
        ),
        pytest.param([{"type": "alert", "text": "x"}], "unsupported type: alert", id="modal block in a message"),
        pytest.param(
            [{"type": "card", "subtitle": {"type": "mrkdwn", "text": "x"}}], "must define either", id="bare card"
        ),
        pytest.param(["x"], "unsupported type: None", id="no block at all"),
    ],
)
def test_rules_of_the_whole_message(blocks, said):
    found = message_faults(blocks)
    assert [fault for fault in found if said in fault] if said else found == []


def test_a_select_takes_options_or_groups():
    option = {"text": {"type": "plain_text", "text": "x"}, "value": "x"}
    group = {"label": {"type": "plain_text", "text": "x"}, "options": [option]}
    both = {"type": "static_select", "action_id": "a", "options": [option], "option_groups": [group]}
    assert "must not define both" in message_faults([{"type": "actions", "elements": [both]}])[0]
    neither = {"type": "static_select", "action_id": "a"}
    assert "must define either" in message_faults([{"type": "actions", "elements": [neither]}])[0]


def test_pointers_lead_to_the_fault():
    blocks = [DIVIDER, {"type": "actions", "elements": [button("a"), button("b" * 256)]}]
    assert message_faults(blocks) == ["must be less than 256 characters [json-pointer:/blocks/1/elements/1/action_id]"]


def test_a_view_must_be_a_home_tab():
    assert view_faults({"type": "home", "blocks": [DIVIDER]}) == []
    assert "unsupported type: modal" in view_faults({"type": "modal", "blocks": []})[0]
    assert (
        "unsupported type: markdown" in view_faults({"type": "home", "blocks": [{"type": "markdown", "text": "x"}]})[0]
    )
    assert "block_id" in view_faults({"type": "home", "blocks": [DIVIDER | {"block_id": "a"}] * 2})[0]
