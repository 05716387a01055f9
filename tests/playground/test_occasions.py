import pytest

from bot.playground.occasions import Occasion
from bot.playground.payloads import envelope, home_opened
from bot.playground.workspace import Workspace

SLACK = Workspace()
MENTION = {"type": "app_mention", "channel": "C0GENERAL", "user": "U0BOB", "ts": "1.0", "text": "<@U0ADVISOR> hi"}
HEARD = MENTION | {"type": "message", "channel_type": "channel"}
COMMAND = {
    "command": "/framework",
    "trigger_id": "t1",
    "user_id": "U0BOB",
    "channel_id": "C0RANDOM",
    "response_url": "http://127.0.0.1/response/R1",
}
CLICK = {
    "type": "block_actions",
    "trigger_id": "t2",
    "user": {"id": "U0BOB"},
    "container": {"type": "message", "channel_id": "C0GENERAL", "message_ts": "2.0", "is_ephemeral": False},
    "response_url": "http://127.0.0.1/response/R2",
}
HOME_CLICK = {
    "type": "block_actions",
    "trigger_id": "t3",
    "user": {"id": "U0BOB"},
    "container": {"type": "view", "view_id": "V1"},
    "view": {"private_metadata": "D0BOB"},
}


def of(body) -> Occasion:
    occasion = Occasion.of(envelope(body, SLACK) if body.get("type") in ("app_mention", "message") else body)
    assert occasion
    return occasion


@pytest.mark.parametrize(
    ("body", "kind", "channel", "thread", "is_addressed"),
    [
        pytest.param(MENTION, "message", "C0GENERAL", "1.0", True, id="mention"),
        pytest.param(HEARD, "message", "C0GENERAL", "1.0", True, id="the same as message"),
        pytest.param(HEARD | {"text": "hi"}, "message", "C0GENERAL", "1.0", False, id="overheard"),
        pytest.param(HEARD | {"thread_ts": "0.5"}, "message", "C0GENERAL", "0.5", True, id="in a thread"),
        pytest.param(HEARD | {"channel": "D0BOB", "text": "hi"}, "message", "D0BOB", "", True, id="direct"),
        pytest.param(COMMAND, "command", "C0RANDOM", "", True, id="command"),
        pytest.param(CLICK, "click", "C0GENERAL", "2.0", True, id="click"),
        pytest.param(HOME_CLICK, "click", "D0BOB", "", True, id="click on the Home tab"),
    ],
)
def test_where_an_answer_belongs(body, kind, channel, thread, is_addressed):
    occasion = of(body)
    assert (occasion.kind, occasion.channel, occasion.thread) == (kind, channel, thread)
    assert (occasion.person, occasion.is_addressed) == ("U0BOB", is_addressed)


def test_both_events_of_a_mention_are_one_occasion():
    assert of(MENTION).key == of(HEARD).key
    assert of(MENTION).key != of(HEARD | {"ts": "1.1"}).key


@pytest.mark.parametrize(
    "event",
    [
        pytest.param(HEARD | {"bot_id": "B1"}, id="a bot's words"),
        pytest.param(HEARD | {"subtype": "message_changed", "message": {}}, id="a change"),
        pytest.param({"type": "reaction_added", "user": "U0BOB"}, id="a reaction"),
    ],
)
def test_what_calls_for_no_answer(event):
    assert Occasion.of(envelope(event, SLACK)) is None
    assert Occasion.of({"type": "shortcut"}) is None


@pytest.mark.parametrize(
    "body",
    [
        {"event": {"type": "message", "channel": ["C1"], "user": {}, "ts": 5, "text": None}},
        {"event": {"type": "app_home_opened"}},
        {"event": "x"},
        {"command": "/framework"},
        {"type": "block_actions", "container": {}},
        {},
    ],
    ids=str,
)
def test_what_slack_would_not_send_is_none(body):
    assert Occasion.of(body) is None


POST = "chat.postMessage"


@pytest.mark.parametrize(
    ("body", "method", "arguments", "reply", "is_answer"),
    [
        pytest.param(MENTION, POST, {"thread_ts": "1.0"}, {"channel": "C0GENERAL"}, True, id="in its thread"),
        pytest.param(MENTION, POST, {"thread_ts": "0.9"}, {"channel": "C0GENERAL"}, False, id="in another thread"),
        pytest.param(MENTION, POST, {}, {"channel": "C0GENERAL"}, False, id="beside its thread"),
        pytest.param(MENTION, POST, {"thread_ts": "1.0"}, {"channel": "C0RANDOM"}, False, id="elsewhere"),
        pytest.param(MENTION, "auth.test", {}, {}, False, id="another call"),
        pytest.param(COMMAND, "response_url", {"url": COMMAND["response_url"]}, {}, True, id="its response URL"),
        pytest.param(COMMAND, "response_url", {"url": CLICK["response_url"]}, {}, False, id="another's"),
        pytest.param(MENTION, "response_url", {"url": CLICK["response_url"]}, {}, False, id="words have none"),
        pytest.param(CLICK, POST, {"thread_ts": "2.0"}, {"channel": "C0GENERAL"}, True, id="below the card"),
        pytest.param(CLICK, "chat.update", {}, {"channel": "C0GENERAL", "ts": "2.0"}, True, id="the card itself"),
        pytest.param(CLICK, "chat.update", {}, {"channel": "C0GENERAL", "ts": "1.0"}, False, id="another card"),
        pytest.param(HOME_CLICK, POST, {}, {"channel": "D0BOB"}, True, id="in the direct message"),
        pytest.param(HOME_CLICK, "views.publish", {"user_id": "U0BOB"}, {}, False, id="a click opens no Home tab"),
    ],
)
def test_what_may_be_the_answer(body, method, arguments, reply, is_answer):
    assert of(body).is_answered_by(method, arguments, reply) is is_answer


def test_the_home_tab_is_answered_by_publishing_it():
    event = home_opened(SLACK.person("bob"), SLACK.channel("D0BOB"), None, "1.0")
    occasion = Occasion.of(envelope(event, SLACK))
    assert occasion
    assert occasion.kind == "home"
    assert occasion.is_answered_by("views.publish", {"user_id": "U0BOB"}, {})
    assert not occasion.is_answered_by("views.publish", {"user_id": "U0ALICE"}, {})
    assert not occasion.is_answered_by(POST, {}, {"channel": "D0BOB"})
