import pytest

from bot.playground.interactions import action, choices, click, home_click
from bot.playground.workspace import Message, Workspace


def text(words: str) -> dict:
    return {"type": "plain_text", "text": words}


def button(action_id: str, value: str) -> dict:
    return {"type": "button", "action_id": action_id, "value": value, "text": text(value.title())}


MENU = {
    "type": "static_select",
    "action_id": "menu",
    "options": [{"text": text("One"), "value": "1"}, {"text": text("Two"), "value": "2"}],
}
CARD = Message(
    "C0GENERAL",
    "1.000100",
    "U0ADVISOR",
    "card",
    (
        {"type": "section", "block_id": "a", "text": text("x"), "accessory": button("ask_1", "flask")},
        {"type": "divider", "block_id": "b"},
        {"type": "actions", "block_id": "c", "elements": [button("ask_2", "django"), button("ask_2", "bottle"), MENU]},
    ),
    bot_id="B0ADVISOR",
)


def test_everything_that_can_be_pressed_is_listed_in_reading_order():
    labels = [(choice.label, choice.action_id, choice.value) for choice in choices(CARD.blocks)]
    assert labels == [
        ("Flask", "ask_1", "flask"),
        ("Django", "ask_2", "django"),
        ("Bottle", "ask_2", "bottle"),
        ("One", "menu", "1"),
        ("Two", "menu", "2"),
    ]


def test_a_pressed_element_is_told_with_its_block():
    pressed = action(CARD.blocks, "ask_2", "bottle", "5.0")
    assert pressed == button("ask_2", "bottle") | {"block_id": "c", "action_ts": "5.0"}
    chosen = action(CARD.blocks, "menu", "2", "5.0")
    assert (chosen["type"], chosen["selected_option"]["value"], "value" in chosen) == ("static_select", "2", False)


@pytest.mark.parametrize(("action_id", "value"), [("ask_9", None), ("ask_2", "flask"), ("menu", "3"), ("menu", None)])
def test_what_is_not_there_can_not_be_pressed(action_id, value):
    with pytest.raises(LookupError, match=action_id):
        action(CARD.blocks, action_id, value, "5.0")


def test_one_of_two_blocks_is_meant_by_its_id():
    blocks = [{"type": "actions", "block_id": name, "elements": [button("ask", name)]} for name in ("first", "second")]
    assert action(blocks, "ask", None, "5.0", "second")["value"] == "second"
    with pytest.raises(LookupError):
        action(blocks, "ask", "first", "5.0", "second")


GROUPED = {
    "type": "static_select",
    "action_id": "menu",
    "option_groups": [{"label": text("Group"), "options": [{"text": text("One"), "value": "1"}]}],
}
THUMBS = {
    "type": "feedback_buttons",
    "action_id": "thumbs",
    "positive_button": {"text": text("Good"), "value": "good"},
    "negative_button": {"text": text("Bad"), "value": "bad"},
}
BOXES = {"type": "checkboxes", "action_id": "boxes", "options": [{"text": text("One"), "value": "1"}]}


@pytest.mark.parametrize(
    ("kind", "element", "value", "told"),
    [
        pytest.param(
            "actions", GROUPED, "1", {"selected_option": {"text": text("One"), "value": "1"}}, id="in a group"
        ),
        pytest.param("context_actions", THUMBS, "bad", {"text": text("Bad"), "value": "bad"}, id="feedback"),
        pytest.param("actions", BOXES, "1", {"selected_options": [{"text": text("One"), "value": "1"}]}, id="a box"),
    ],
)
def test_every_kind_of_choice_is_told_as_slack_tells_it(kind, element, value, told):
    blocks = [{"type": kind, "block_id": "b", "elements": [element]}]
    same = {"action_id": element["action_id"], "block_id": "b", "type": element["type"], "action_ts": "5.0"}
    assert action(blocks, element["action_id"], value, "5.0") == same | told
    assert value in [choice.value for choice in choices(blocks)]


def test_a_click_names_message_and_channel_one_on_the_home_tab_neither():
    slack = Workspace()
    bob, pressed = slack.person("bob"), action(CARD.blocks, "ask_1", None, "5.0")
    on_card = click(bob, CARD, pressed, "http://127.0.0.1/response/R1", slack)
    assert (on_card["channel"]["id"], on_card["message"]["ts"], on_card["container"]["type"]) == (
        "C0GENERAL",
        CARD.ts,
        "message",
    )
    home = {"id": "V1", "type": "home", "blocks": list(CARD.blocks), "private_metadata": "D0BOB"}
    on_home = home_click(bob, home, pressed, slack)
    assert on_home["container"] == {"type": "view", "view_id": "V1"}
    assert on_home["view"] == home
    assert {"channel", "message", "response_url"} & set(on_home) == set()
    assert on_home["actions"] == on_card["actions"]
    assert on_home["trigger_id"] != on_card["trigger_id"]


def test_buttons_in_cards_and_containers_can_be_pressed_too():
    card = {"type": "card", "title": text("Card"), "actions": [button("ask_1", "flask")]}
    blocks = [
        {"type": "carousel", "block_id": "a", "elements": [card, card | {"actions": [button("ask_2", "django")]}]},
        {
            "type": "container",
            "block_id": "b",
            "child_blocks": [{"type": "actions", "elements": [button("ask_3", "x")]}],
        },
        card | {"block_id": "c", "actions": [button("ask_4", "y")]},
    ]
    assert [choice.action_id for choice in choices(blocks)] == ["ask_1", "ask_2", "ask_3", "ask_4"]
    assert action(blocks, "ask_2", None, "5.0")["block_id"] == "a"
    assert action(blocks, "ask_3", None, "5.0")["block_id"] == "b"
