import pytest

from bot.playground.payloads import described, envelope, events, home_opened
from bot.playground.workspace import Change, Happening, Message, Workspace

CARD = Message(
    "C0GENERAL", "1.000100", "U0ADVISOR", "card", ({"type": "divider", "block_id": "a"},), bot_id="B0ADVISOR"
)


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


def test_opening_the_home_tab_tells_what_stands_there():
    slack = Workspace()
    alice, direct = slack.person("alice"), slack.channel("D0ALICE")
    first = home_opened(alice, direct, None, "1.0")
    assert (first["user"], first["channel"], first["tab"], "view" in first) == ("U0ALICE", "D0ALICE", "home", False)
    assert home_opened(alice, direct, {"id": "V1"}, "1.0")["view"] == {"id": "V1"}
    messages = home_opened(alice, direct, {"id": "V1"}, "1.0", "messages")
    assert (messages["tab"], "view" in messages) == ("messages", False)
