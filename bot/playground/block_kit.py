"""Says what Slack would find wrong with blocks, by the table in ``limits``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from bot.playground.limits import FIELDS, MAX_BLOCKS, MAX_TABLES, MESSAGE_BLOCKS, ONE_OF, UNTYPED, Rule, Shape


def message_faults(blocks: Sequence[Any]) -> list[str]:
    """Return Slack's complaints about the blocks of a message, each with its JSON pointer."""
    blocks_rule = Rule("message", "blocks", Shape.PARTS, MAX_BLOCKS, least=0, of=MESSAGE_BLOCKS)
    faults = [*_parts(blocks_rule, blocks, "/blocks")]
    tables = sum(isinstance(block, dict) and block.get("type") == "table" for block in blocks)
    if tables > MAX_TABLES:
        faults.append(_fault("only_one_table_allowed", "/blocks"))
    return [*dict.fromkeys(faults), *_duplicates(blocks)]


def view_faults(view: Mapping[str, Any]) -> list[str]:
    """Return Slack's complaints about a Home tab."""
    if view.get("type") != "home":
        return [_fault(f"unsupported type: {view.get('type')}", "/view/type")]
    faults = list(dict.fromkeys(_object("home", view, "/view")))
    return faults or _duplicates(view["blocks"])


def letters(part: Any) -> int:
    """Return how many characters of text stand in ``part``, however deep."""
    if isinstance(part, dict):
        own = part.get("text")
        return sum(letters(value) for value in part.values()) + (len(own) if isinstance(own, str) else 0)
    return sum(letters(item) for item in part) if isinstance(part, list | tuple) else 0


def _fault(reason: str, where: str) -> str:
    return f"{reason} [json-pointer:{where}]"


def _duplicates(blocks: Sequence[Any]) -> list[str]:
    whole = [block for block in blocks if isinstance(block, dict)]
    faults = [
        _fault(f"`block_id` already exists: {block_id}", "/blocks")
        for block_id in _twice(block.get("block_id") for block in whole)
    ]
    for number, block in enumerate(whole):
        for action_id in _twice(_action_ids(block)):
            faults.append(_fault(f"`action_id` already exists: {action_id}", f"/blocks/{number}"))
    return faults


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


def _object(owner: str, value: Any, where: str) -> Iterator[str]:
    """Check an object whose kind is known against the rows of its kind."""
    if not isinstance(value, dict):
        yield _fault("must be an object", where)
        return
    rules = FIELDS[owner]
    known = {*rules} if owner in UNTYPED else {*rules, "type"}
    yield from (_fault(f"invalid additional property: {name}", where) for name in value if name not in known)
    yield from (
        _fault(f"missing required field: {r.field}", where)
        for r in rules.values()
        if r.required and r.field not in value
    )
    yield from _alternatives(owner, value, where)
    for name in value:
        if name in rules:
            yield from CHECKS[rules[name].shape](rules[name], value[name], f"{where}/{name}")


def _alternatives(owner: str, value: Mapping[str, Any], where: str) -> Iterator[str]:
    first, second = ONE_OF.get(owner, ("", ""))
    if first and first not in value and second not in value:
        yield _fault(f"must define either `{first}` or `{second}`", where)
    if owner == "static_select" and first in value and second in value:
        yield _fault(f"must not define both `{first}` and `{second}`", where)


def _length(rule: Rule, value: str, where: str) -> Iterator[str]:
    if len(value) > rule.most:
        yield _fault(f"must be less than {rule.most + 1} characters", where)
    if len(value) < rule.least:
        yield _fault(f"must be more than {rule.least - 1} characters", where)


def _count(rule: Rule, items: Sequence[Any], where: str) -> Iterator[str]:
    if len(items) > rule.most:
        yield _fault(f"no more than {rule.most} items allowed", where)
    if len(items) < rule.least:
        yield _fault(f"no fewer than {rule.least} items allowed", where)


def _string(rule: Rule, value: Any, where: str) -> Iterator[str]:
    if isinstance(value, str):
        yield from _length(rule, value, where)
    else:
        yield _fault("must be a string", where)


def _flag(_: Rule, value: Any, where: str) -> Iterator[str]:
    if not isinstance(value, bool):
        yield _fault("must be a boolean", where)


def _number(_: Rule, value: Any, where: str) -> Iterator[str]:
    if isinstance(value, bool) or not isinstance(value, int | float):
        yield _fault("must be a number", where)


def _choice(rule: Rule, value: Any, where: str) -> Iterator[str]:
    if value not in rule.of:
        yield _fault(f"must be one of {', '.join(rule.of)}", where)


def _text_of(kinds: Sequence[str], rule: Rule, value: Any, where: str) -> Iterator[str]:
    kind = value.get("type") if isinstance(value, dict) else None
    if not isinstance(kind, str) or kind not in kinds:
        yield _fault(f"must be a {' or '.join(kinds)} object", where)
        return
    yield from _object(kind, value, where)
    if isinstance(value.get("text"), str) and len(value["text"]) > rule.most:
        yield _fault(f"must be less than {rule.most + 1} characters", f"{where}/text")


def _text(rule: Rule, value: Any, where: str) -> Iterator[str]:
    yield from _text_of(("plain_text", "mrkdwn"), rule, value, where)


def _plain(rule: Rule, value: Any, where: str) -> Iterator[str]:
    yield from _text_of(("plain_text",), rule, value, where)


def _texts(rule: Rule, value: Any, where: str) -> Iterator[str]:
    each = Rule(rule.owner, rule.field, Shape.TEXT, rule.each)
    yield from _listed(rule, value, where, lambda item, place: _text(each, item, place))


def _part(rule: Rule, value: Any, where: str) -> Iterator[str]:
    kind = value.get("type") if isinstance(value, dict) else None
    if kind not in rule.of:
        yield _fault(f"unsupported type: {kind}", f"{where}/type")
        return
    # An image among elements is no block: it has neither id nor title.
    is_element = kind == "image" and rule.field in ("accessory", "elements")
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
        yield _fault("must be an array", where)
        return
    yield from _count(rule, value, where)
    for number, item in enumerate(value):
        yield from each(item, f"{where}/{number}")


CHECKS: Mapping[Shape, Callable[[Rule, Any, str], Iterator[str]]] = {
    Shape.STRING: _string,
    Shape.FLAG: _flag,
    Shape.NUMBER: _number,
    Shape.CHOICE: _choice,
    Shape.TEXT: _text,
    Shape.PLAIN: _plain,
    Shape.TEXTS: _texts,
    Shape.PART: _part,
    Shape.PARTS: _parts,
    Shape.OWN: _own,
    Shape.OWNS: _owns,
    Shape.ROWS: _rows,
}
