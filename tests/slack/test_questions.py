"""Which words are for us, and how a second arrival of them is known."""

import pytest

from bot.slack.places import Place
from bot.slack.questions import heard, marks

TS, THREAD = "1700000000.000200", "1700000000.000100"


def event(text="hi", kind="message", **fields):
    inner = {"type": kind, "channel": "C1", "user": "U1", "ts": TS, "text": text} | fields
    return {"team_id": "T1", "type": "event_callback", "event_id": "Ev1", "event": inner}


def understood(body):
    """Return the words heard, and how: addressed, overheard, or a bare mention; None for silence."""
    question = heard(body, "U0BOT")
    if question is None:
        return None
    how = "bare" if question.points_at_thread else "overheard" if question.is_overheard else "addressed"
    return question.text, how


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(event("<@U0BOT> flask?", "app_mention"), ("flask?", "addressed"), id="mention"),
        pytest.param(event("<@U0BOT> flask?"), ("flask?", "addressed"), id="mention that came as a message"),
        pytest.param(event("<@U0BOT|advisor> flask?"), ("flask?", "addressed"), id="mention with a label"),
        pytest.param(event("is <@U0BOT> up?"), ("is   up?", "addressed"), id="mention in the middle"),
        pytest.param(event("<@U0BOT> ask <@U2>", thread_ts=THREAD), ("ask <@U2>", "addressed"), id="others named too"),
        pytest.param(event("<@U0BOT>"), ("", "addressed"), id="bare mention at the top"),
        pytest.param(event("<@U0BOT> ", thread_ts=THREAD), ("", "bare"), id="bare mention in a thread"),
        pytest.param(event("hi", channel="D1", channel_type="im"), ("hi", "addressed"), id="direct message"),
        pytest.param(event("", channel="D1", thread_ts=THREAD), ("", "addressed"), id="a file alone, in a DM's thread"),
        pytest.param(event("hi <@U2>", channel="D1"), ("hi <@U2>", "addressed"), id="somebody named in a DM"),
        pytest.param(event("flask?", thread_ts=THREAD), ("flask?", "overheard"), id="reply in a thread"),
        pytest.param(event("flask?"), None, id="top of a channel"),
        pytest.param(event("flask?", thread_ts=TS), None, id="first message of a thread"),
        pytest.param(event("<@U2> flask?", thread_ts=THREAD), None, id="reply to somebody else"),
        pytest.param(event("<!here> flask?", thread_ts=THREAD), None, id="reply to everybody"),
        pytest.param(event("<!subteam^S1|@web> flask?", thread_ts=THREAD), None, id="reply to a group"),
        pytest.param(event("<@U0BOT> hi", bot_id="B9"), None, id="a bot mentions us"),
        pytest.param(event("hi", channel="D1", bot_id="B9"), None, id="a bot's direct message"),
        pytest.param(event("<@U0BOT> hi", user=None), None, id="nobody mentions us"),
        pytest.param(event(7, channel="D1"), ("", "addressed"), id="text that is no text"),
    ],
)
def test_what_is_heard(body, expected):
    assert understood(body) == expected


@pytest.mark.parametrize("subtype", ["file_share", "thread_broadcast", "me_message"])
def test_subtypes_in_which_people_speak_are_read(subtype):
    assert understood(event("<@U0BOT> flask?", subtype=subtype)) == ("flask?", "addressed")


@pytest.mark.parametrize(
    "subtype", ["message_changed", "message_deleted", "bot_message", "channel_join", "channel_topic", "tombstone", "x"]
)
@pytest.mark.parametrize("channel", ["C1", "D1"])
def test_all_other_subtypes_are_silent(subtype, channel):
    assert understood(event("<@U0BOT> flask?", subtype=subtype, channel=channel)) is None


def test_the_two_events_of_one_mention_share_a_mark():
    place = Place.of(event())
    first, second = marks(event(), place), marks(event(kind="app_mention") | {"event_id": "Ev2"}, place)
    assert set(first) != set(second)
    assert set(first) & set(second)


def test_the_same_moment_in_another_channel_is_another_message():
    other = event(channel="C2") | {"event_id": "Ev2"}
    assert not set(marks(event(), Place.of(event()))) & set(marks(other, Place.of(other)))
