"""Where a person met the bot, and whose dialogue that is."""

import pytest

from bot.slack.places import Place, text_of
from bot.state.dialogues import DialogueKey

TS, THREAD = "1700000000.000200", "1700000000.000100"


def event(**fields):
    inner = {"type": "message", "channel": "C1", "channel_type": "channel", "user": "U1", "ts": TS} | fields
    return {"team_id": "T1", "type": "event_callback", "event": inner}


def click(channel="C1", ephemeral=False, **message):
    container = {"type": "message", "message_ts": TS, "channel_id": channel, "is_ephemeral": ephemeral}
    body = {"type": "block_actions", "team": {"id": "T1"}, "user": {"id": "U1"}, "channel": {"id": channel}}
    shown = {} if ephemeral else {"message": {"ts": TS} | message}
    return body | {"container": container, "response_url": "https://hooks.example.org/1"} | shown


COMMAND = {"command": "/framework", "team_id": "T1", "channel_id": "C1", "user_id": "U1", "response_url": "https://r"}


@pytest.mark.parametrize(
    ("body", "thread", "dialogue"),
    [
        pytest.param(event(), TS, DialogueKey("T1", "C1", TS), id="top of a channel: its own thread"),
        pytest.param(event(thread_ts=THREAD), THREAD, DialogueKey("T1", "C1", THREAD), id="in a thread"),
        pytest.param(event(channel="D1", channel_type="im"), "", DialogueKey("T1", "D1"), id="direct message"),
        pytest.param(event(channel="D1", thread_ts=THREAD), THREAD, DialogueKey("T1", "D1", THREAD), id="DM thread"),
        pytest.param(COMMAND, "", DialogueKey("T1", "C1", person="U1"), id="command"),
        pytest.param(click(thread_ts=THREAD), THREAD, DialogueKey("T1", "C1", THREAD), id="click in a thread"),
        pytest.param(click(), TS, DialogueKey("T1", "C1", TS), id="click on a shared card: its thread"),
        pytest.param(click("D1"), "", DialogueKey("T1", "D1"), id="click in a direct message"),
        pytest.param(click(ephemeral=True), "", DialogueKey("T1", "C1", person="U1"), id="click on a private card"),
    ],
)
def test_a_place_has_a_thread_and_a_dialogue(body, thread, dialogue):
    place = Place.of(body)
    assert (place.thread, place.dialogue, place.person) == (thread, dialogue, "U1")


@pytest.mark.parametrize(
    ("body", "is_direct", "is_private"),
    [
        pytest.param(event(), False, False, id="channel"),
        pytest.param(event(channel="D1", channel_type="im"), True, False, id="direct message"),
        pytest.param(COMMAND, False, True, id="command"),
        pytest.param(COMMAND | {"channel_id": "D1"}, True, True, id="command in a direct message"),
        pytest.param(click(ephemeral=True), False, True, id="private card"),
    ],
)
def test_a_place_says_who_reads_along(body, is_direct, is_private):
    place = Place.of(body)
    assert (place.is_direct, place.is_private) == (is_direct, is_private)


HOME = {
    "type": "block_actions",
    "team": {"id": "T1"},
    "user": {"id": "U1"},
    "container": {"type": "view", "view_id": "V1"},
    "view": {"private_metadata": "D1"},
}


def test_a_click_on_the_home_tab_belongs_into_the_direct_message():
    place = Place.of(HOME)
    assert (place.channel, place.thread, place.is_direct, place.is_private) == ("D1", "", True, False)
    assert place.is_home
    assert not any(
        Place.of(body).is_home for body in (event(channel="D1"), COMMAND, click("D1"), click(ephemeral=True))
    )
    assert place.dialogue == Place.of(event(channel="D1", channel_type="im")).dialogue


@pytest.mark.parametrize("carried", ["", "C1", "D1; DROP", "U1", None, 5])
def test_a_home_tab_that_carries_no_direct_message_is_nowhere(carried):
    assert Place.of(HOME | {"view": {"private_metadata": carried}}) is None


def test_an_event_belongs_to_the_workspace_that_installed_us():
    body = event() | {"team_id": "T-of-the-sender", "authorizations": [{"team_id": "T1"}]}
    assert Place.of(body).team == "T1"


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(event(user=None), id="nobody said it"),
        pytest.param(event(channel=None), id="nowhere"),
        pytest.param(event(channel=["C1"], user={"id": "U1"}), id="fields of odd shapes"),
        pytest.param({"command": "/framework"}, id="a bare command"),
        pytest.param({"type": "block_actions", "user": {"id": "U1"}, "container": {"type": "view"}}, id="a view"),
        pytest.param({}, id="nothing"),
    ],
)
def test_what_happened_nowhere_has_no_place(body):
    assert Place.of(body) is None


def test_half_a_surrogate_pair_becomes_a_question_mark():
    assert text_of({"text": "flask \ud800?"}, "text") == "flask ??"
