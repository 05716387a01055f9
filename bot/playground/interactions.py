"""The bodies Slack sends to an app for clicks, and what there is to click on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from bot.playground.payloads import TOKEN, described
from bot.playground.workspace import APP_ID, TEAM_DOMAIN, TEAM_ID, Json, Message, Person, Workspace


def click(person: Person, message: Message, action: Json, response_url: str, workspace: Workspace) -> Json:
    """Return the ``block_actions`` payload of one click; an ephemeral message is not in it."""
    channel = workspace.channel(message.channel)
    container: Json = {
        "type": "message",
        "message_ts": message.ts,
        "channel_id": channel.id,
        "is_ephemeral": message.is_ephemeral,
    }
    if message.thread_ts:
        container["thread_ts"] = message.thread_ts
    payload = _pressed(person, container, action, workspace)
    payload |= {"channel": {"id": channel.id, "name": channel.name}, "response_url": response_url}
    payload["state"] = {"values": {}}
    return payload if message.is_ephemeral else payload | {"message": described(message, workspace)}


def home_click(person: Person, home: Json, action: Json, workspace: Workspace) -> Json:
    """Return the ``block_actions`` payload of a click on the Home tab: a view, no channel, no message."""
    container = {"type": "view", "view_id": home["id"]}
    return _pressed(person, container, action, workspace) | {"view": home}


def _pressed(person: Person, container: Json, action: Json, workspace: Workspace) -> Json:
    """Return what the payloads of all clicks share."""
    return {
        "type": "block_actions",
        "user": {"id": person.id, "username": person.name, "name": person.name, "team_id": TEAM_ID},
        "api_app_id": APP_ID,
        "token": TOKEN,
        "container": container,
        "trigger_id": workspace.next_id("trigger."),
        "team": {"id": TEAM_ID, "domain": TEAM_DOMAIN},
        "enterprise": None,
        "is_enterprise_install": False,
        "actions": [action],
    }


def action(blocks: Iterable[Json], action_id: str, value: str | None, action_ts: str, block_id: str = "") -> Json:
    """Return the pressed element of ``blocks`` as an entry of ``actions``.

    ``value`` picks among elements of one ``action_id`` and among the options of a menu, ``block_id``
    (any when empty) among blocks. Raises ``LookupError`` when nothing of the kind is shown.
    """
    for block, element in clickable(blocks):
        if element.get("action_id") != action_id or block_id not in ("", block["block_id"]):
            continue
        pressed = {
            "action_id": action_id,
            "block_id": block["block_id"],
            "type": element["type"],
            "action_ts": action_ts,
        }
        shown = _options(element)
        if not shown and value in (None, element.get("value")):
            kept = {key: element[key] for key in ("text", "value", "style") if key in element}
            return pressed | kept
        for option in shown:
            if option.get("value") == value:
                return pressed | _chosen(element, option)
    raise LookupError(f"no {action_id!r} with value {value!r} is shown there")


def _chosen(element: Json, option: Json) -> Json:
    """Return what a choice among options adds to an action."""
    if element["type"] == "checkboxes":
        return {"selected_options": [option]}
    kept = ("text", "value") if element["type"] == "feedback_buttons" else ()
    return {key: option[key] for key in kept} if kept else {"selected_option": option}


def _options(element: Json) -> list[Json]:
    """Return what an element lets one choose among; a plain button has nothing of the kind."""
    grouped = [option for group in element.get("option_groups", ()) for option in group["options"]]
    thumbs = [element[name] for name in ("positive_button", "negative_button") if name in element]
    return [*element.get("options", ()), *grouped, *thumbs]


def clickable(blocks: Iterable[Json]) -> list[tuple[Json, Json]]:
    """Return the buttons and menus of blocks, each with its block, in reading order."""
    found: list[tuple[Json, Json]] = []
    for block in blocks:
        accessory = [block["accessory"]] if "accessory" in block else []
        pressable = [*accessory, *block.get("elements", ()), *block.get("actions", ())]
        found += [(block, element) for element in pressable if "action_id" in element]
        cards = block.get("elements", ()) if block["type"] == "carousel" else ()
        inner = [{"block_id": block["block_id"], **part} for part in (*cards, *block.get("child_blocks", ()))]
        found += clickable(inner)
    return found


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing a person can press: a button, or one option of a menu."""

    label: str
    action_id: str
    value: str | None


def choices(blocks: Iterable[Json]) -> list[Choice]:
    """Return all that can be pressed in blocks, options of menus one by one."""
    found = []
    for _, element in clickable(blocks):
        options = _options(element)
        if options:
            found += [Choice(o["text"]["text"], element["action_id"], o["value"]) for o in options]
        elif "text" in element:
            found.append(Choice(element["text"]["text"], element["action_id"], element.get("value")))
    return found
