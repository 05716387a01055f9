import pytest

from bot.playground.payloads import action, choices, described, envelope, events
from bot.playground.workspace import Change, Happening, Message, Workspace


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
    labels = [(choice.label, choice.action_id, choice.value) for choice in choices(CARD)]
    assert labels == [
        ("Flask", "ask_1", "flask"),
        ("Django", "ask_2", "django"),
        ("Bottle", "ask_2", "bottle"),
        ("One", "menu", "1"),
        ("Two", "menu", "2"),
    ]


def test_a_pressed_element_is_told_with_its_block():
    pressed = action(CARD, "ask_2", "bottle", "5.0")
    assert pressed == button("ask_2", "bottle") | {"block_id": "c", "action_ts": "5.0"}
    chosen = action(CARD, "menu", "2", "5.0")
    assert (chosen["type"], chosen["selected_option"]["value"], "value" in chosen) == ("static_select", "2", False)


@pytest.mark.parametrize(("action_id", "value"), [("ask_9", None), ("ask_2", "flask"), ("menu", "3"), ("menu", None)])
def test_what_is_not_there_can_not_be_pressed(action_id, value):
    with pytest.raises(LookupError, match=action_id):
        action(CARD, action_id, value, "5.0")


@pytest.mark.parametrize(
    ("message", "kinds"),
    [
        pytest.param(Message("C0GENERAL", "1.0", "U0BOB", "<@U0ADVISOR> hi"), ["app_mention", "message"], id="mention"),
        pytest.param(Message("C0GENERAL", "1.0", "U0BOB", "hi"), ["message"], id="overheard"),
        pytest.param(Message("D0BOB", "1.0", "U0BOB", "<@U0ADVISOR> hi"), ["message"], id="direct"),
        pytest.param(Message("C0RANDOM", "1.0", "U0BOB", "<@U0ADVISOR> hi"), [], id="no member"),
        pytest.param(Message("C0GENERAL", "1.0", "U0ADVISOR", "hi", seen_by="U0BOB"), [], id="ephemeral"),
        pytest.param(CARD, ["message"], id="its own"),
    ],
)
def test_who_hears_what(message, kinds):
    change = Change(Happening.POSTED, message, message.ts)
    assert [event["type"] for event in events(change, Workspace())] == kinds


def test_each_envelope_has_an_id_of_its_own():
    slack = Workspace()
    assert envelope({"type": "x"}, slack)["event_id"] != envelope({"type": "x"}, slack)["event_id"]


def test_a_message_of_the_app_names_bot_and_app():
    shown = described(CARD, Workspace())
    assert (shown["user"], shown["bot_id"], shown["app_id"]) == ("U0ADVISOR", "B0ADVISOR", "A0ADVISOR")
    assert "client_msg_id" not in shown
    assert described(Message("C0GENERAL", "1.0", "U0BOB", "x"), Workspace())["client_msg_id"]
