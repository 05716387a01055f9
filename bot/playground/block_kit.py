"""Says what Slack would find wrong with blocks, by the table in ``limits``."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from bot.playground.limits import FIELDS, MAX_BLOCKS, MESSAGE_BLOCKS, ONE_OF, UNTYPED, Rule, Shape
from bot.playground.whole import fault, whole_faults


def message_faults(blocks: Sequence[Any]) -> list[str]:
    """Return Slack's complaints about the blocks of a message, each with its JSON pointer."""
    return field_faults(blocks) or whole_faults(blocks)


def field_faults(blocks: Sequence[Any]) -> list[str]:
    """Return what is wrong with single fields of a message's blocks, by the table."""
    blocks_rule = Rule("message", "blocks", Shape.PARTS, MAX_BLOCKS, least=0, of=MESSAGE_BLOCKS)
    return list(dict.fromkeys(_parts(blocks_rule, blocks, "/blocks")))


def view_faults(view: Mapping[str, Any]) -> list[str]:
    """Return Slack's complaints about a Home tab."""
    if view.get("type") != "home":
        return [fault(f"unsupported type: {view.get('type')}", "/view/type")]
    return list(dict.fromkeys(_object("home", view, "/view"))) or whole_faults(view["blocks"])


def _object(owner: str, value: Any, where: str) -> Iterator[str]:
    """Check an object whose kind is known against the rows of its kind."""
    if not isinstance(value, dict):
        yield fault("must be an object", where)
        return
    rules = FIELDS[owner]
    known = {*rules} if owner in UNTYPED else {*rules, "type"}
    yield from (fault(f"invalid additional property: {name}", where) for name in value if name not in known)
    yield from (
        fault(f"missing required field: {r.field}", where)
        for r in rules.values()
        if r.required and r.field not in value
    )
    yield from _alternatives(owner, value, where)
    for name in value:
        if name in rules:
            yield from CHECKS[rules[name].shape](rules[name], value[name], f"{where}/{name}")


def _alternatives(owner: str, value: Mapping[str, Any], where: str) -> Iterator[str]:
    names = ONE_OF.get(owner, ())
    given = [name for name in names if name in value]
    either = " or ".join(f"`{name}`" for name in names)
    if names and not given:
        yield fault(f"must define either {either}", where)
    if owner == "static_select" and len(given) > 1:
        yield fault(f"must not define both {either.replace(' or ', ' and ')}", where)


def _length(rule: Rule, value: str, where: str) -> Iterator[str]:
    if len(value) > rule.most:
        yield fault(f"must be less than {rule.most + 1} characters", where)
    if len(value) < rule.least:
        yield fault(f"must be more than {rule.least - 1} characters", where)


def _count(rule: Rule, items: Sequence[Any], where: str) -> Iterator[str]:
    if len(items) > rule.most:
        yield fault(f"no more than {rule.most} items allowed", where)
    if len(items) < rule.least:
        yield fault(f"no fewer than {rule.least} items allowed", where)


def _string(rule: Rule, value: Any, where: str) -> Iterator[str]:
    if isinstance(value, str):
        yield from _length(rule, value, where)
    else:
        yield fault("must be a string", where)


def _flag(_: Rule, value: Any, where: str) -> Iterator[str]:
    if not isinstance(value, bool):
        yield fault("must be a boolean", where)


def _number(_: Rule, value: Any, where: str) -> Iterator[str]:
    if isinstance(value, bool) or not isinstance(value, int | float):
        yield fault("must be a number", where)


def _positive(rule: Rule, value: Any, where: str) -> Iterator[str]:
    faults = list(_number(rule, value, where))
    yield from faults
    if not faults and value <= 0:
        yield fault("must be greater than 0", where)


def _whole(rule: Rule, value: Any, where: str) -> Iterator[str]:
    if isinstance(value, bool) or not isinstance(value, int):
        yield fault("must be an integer", where)
    elif not rule.least <= value <= rule.most:
        yield fault(f"must be between {rule.least} and {rule.most}", where)


def _strings(rule: Rule, value: Any, where: str) -> Iterator[str]:
    each = Rule(rule.owner, rule.field, Shape.STRING, rule.each)
    yield from _listed(rule, value, where, lambda item, place: _string(each, item, place))


def _choice(rule: Rule, value: Any, where: str) -> Iterator[str]:
    if value not in rule.of:
        yield fault(f"must be one of {', '.join(rule.of)}", where)


def _text_of(kinds: Sequence[str], rule: Rule, value: Any, where: str) -> Iterator[str]:
    kind = value.get("type") if isinstance(value, dict) else None
    if not isinstance(kind, str) or kind not in kinds:
        yield fault(f"must be a {' or '.join(kinds)} object", where)
        return
    yield from _object(kind, value, where)
    if isinstance(value.get("text"), str) and len(value["text"]) > rule.most:
        yield fault(f"must be less than {rule.most + 1} characters", f"{where}/text")


def _text(rule: Rule, value: Any, where: str) -> Iterator[str]:
    yield from _text_of(("plain_text", "mrkdwn"), rule, value, where)


def _plain(rule: Rule, value: Any, where: str) -> Iterator[str]:
    yield from _text_of(("plain_text",), rule, value, where)


def _mrkdwn(rule: Rule, value: Any, where: str) -> Iterator[str]:
    yield from _text_of(("mrkdwn",), rule, value, where)


def _texts(rule: Rule, value: Any, where: str) -> Iterator[str]:
    each = Rule(rule.owner, rule.field, Shape.TEXT, rule.each)
    yield from _listed(rule, value, where, lambda item, place: _text(each, item, place))


def _part(rule: Rule, value: Any, where: str) -> Iterator[str]:
    kind = value.get("type") if isinstance(value, dict) else None
    if kind not in rule.of:
        yield fault(f"unsupported type: {kind}", f"{where}/type")
        return
    # An image among elements is no block: it has neither id nor title.
    is_element = kind == "image" and rule.field in ("accessory", "elements", "hero_image", "icon")
    yield from _object("image_element" if is_element else str(kind), value, where)


def _parts(rule: Rule, value: Any, where: str) -> Iterator[str]:
    yield from _listed(rule, value, where, lambda item, place: _part(rule, item, place))


def _own(rule: Rule, value: Any, where: str) -> Iterator[str]:
    yield from _object(rule.of[0], value, where)


def _owns(rule: Rule, value: Any, where: str) -> Iterator[str]:
    yield from _listed(rule, value, where, lambda item, place: _own(rule, item, place))


def _rows(rule: Rule, value: Any, where: str) -> Iterator[str]:
    row = Rule(rule.owner, rule.field, Shape.PARTS, rule.each, of=rule.of)
    yield from _listed(rule, value, where, lambda item, place: _parts(row, item, place))


def _listed(rule: Rule, value: Any, where: str, each: Callable[[Any, str], Iterator[str]]) -> Iterator[str]:
    if not isinstance(value, list):
        yield fault("must be an array", where)
        return
    yield from _count(rule, value, where)
    for number, item in enumerate(value):
        yield from each(item, f"{where}/{number}")


CHECKS: Mapping[Shape, Callable[[Rule, Any, str], Iterator[str]]] = {
    Shape.STRING: _string,
    Shape.FLAG: _flag,
    Shape.NUMBER: _number,
    Shape.POSITIVE: _positive,
    Shape.WHOLE: _whole,
    Shape.CHOICE: _choice,
    Shape.TEXT: _text,
    Shape.PLAIN: _plain,
    Shape.MRKDWN: _mrkdwn,
    Shape.STRINGS: _strings,
    Shape.TEXTS: _texts,
    Shape.PART: _part,
    Shape.PARTS: _parts,
    Shape.OWN: _own,
    Shape.OWNS: _owns,
    Shape.ROWS: _rows,
}
