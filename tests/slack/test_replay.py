"""Played anew, a conversation goes as it went."""

import itertools

import pytest

from bot.domain.dialogue import DialogueState
from bot.present import cards
from bot.slack.replay import Replay

BOT = "U0BOT"
_numbers = itertools.count(1)


def said(text, channel="D1", thread_ts="", user="U1", kind="message", event_id=""):
    ts = f"1700000000.{next(_numbers):06d}"
    event = {"type": kind, "channel": channel, "user": user, "ts": ts, "text": text, "thread_ts": thread_ts}
    return {"type": "event_callback", "team_id": "T1", "event_id": event_id or f"Ev{ts}", "event": event}


def clicked(action_id, value, channel="D1", view=None, label="Press"):
    action = {"action_id": action_id, "value": value, "text": {"text": label}, "action_ts": f"170000{next(_numbers)}.0"}
    body = {"type": "block_actions", "team": {"id": "T1"}, "user": {"id": "U1"}, "actions": [action]}
    if view:
        return body | {"view": view, "container": {"type": "view", "view_id": "V1"}}
    return body | {"channel": {"id": channel}, "container": {"type": "message", "message_ts": "1.0"}}


@pytest.fixture
def replay(conversation) -> Replay:
    return Replay(conversation, BOT)


def test_words_are_told_as_explain_tells_them(replay):
    account = replay.take(said("does djang have an orm?"), 1000.0)
    assert account
    assert account["question"] == "does djang have an orm?"
    assert account["understood"][0] == "words: does djang have an orm"
    assert any("framework django" in line for line in account["understood"])
    assert (account["advice"]["kind"], account["advice"]["intent"]) == ("Check", "feature_check")
    assert account["advice"]["text"].startswith("Yes. Django")


def test_its_text_is_what_the_bot_says(replay, conversation):
    account = replay.take(said("what is flask?"), 1000.0)
    turn = conversation.take(DialogueState(), "what is flask?", person="U1", now=1000.0)
    assert account
    assert account["text"] == cards.message(turn.advice)["text"]


def test_a_dialogue_remembers_its_turns_and_no_other(replay):
    replay.take(said("what is django?"), 1000.0)
    here = replay.take(said("does it have an orm?"), 1030.0)
    elsewhere = replay.take(said("does it have an orm?", channel="D2"), 1030.0)
    assert here["advice"]["text"].startswith("Yes. Django")
    assert not elsewhere["advice"]["text"].startswith("Yes. Django")


def test_the_second_event_of_a_mention_is_not_another_question(replay):
    mention = said(f"<@{BOT}> flask?", channel="C1", kind="app_mention")
    both = mention | {"event_id": "Ev-other", "event": mention["event"] | {"type": "message"}}
    assert replay.take(mention, 1000.0)["question"] == "flask?"
    assert replay.take(both, 1000.0) is None
    assert replay.take(mention, 1001.0) is None


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(said("flask?", channel="C1"), id="words among others"),
        pytest.param(said("flask?", channel="C1", thread_ts="1.0"), id="in a thread without us"),
        pytest.param(clicked("vote_1", "x"), id="a button of nobody"),
        pytest.param({"type": "block_actions", "user": {"id": "U1"}, "team": {"id": "T1"}}, id="a click on nothing"),
        pytest.param({"type": "event_callback", "event": {"type": "app_home_opened", "user": "U1"}}, id="Home"),
    ],
)
def test_silence_is_told_as_silence(replay, body):
    assert replay.take(body, 1000.0) is None


def test_what_is_meant_in_our_thread_is_answered_and_chatter_is_not(replay):
    first = said(f"<@{BOT}> what is flask?", channel="C1")
    replay.take(first, 1000.0)
    thread = first["event"]["ts"]
    assert replay.take(said("lunch anyone?", channel="C1", thread_ts=thread, user="U2"), 1010.0) is None
    account = replay.take(said("and django?", channel="C1", thread_ts=thread), 1020.0)
    assert "Django" in account["advice"]["text"]


def test_a_bare_mention_means_the_threads_first_message(replay):
    account = replay.take(said(f"<@{BOT}>", channel="C1", thread_ts="1.0"), 1000.0, "does Sanic have websockets?")
    assert account["question"] == "does Sanic have websockets?"


def test_clicks_are_questions_or_steps_of_the_guide(replay):
    asked = replay.take(clicked("ask_1", "compare flask and django"), 1000.0)
    assert (asked["question"], asked["advice"]["kind"]) == ("compare flask and django", "Comparison")
    opened = replay.take(said("help me choose"), 1010.0)
    assert opened["advice"]["kind"] == "GuideStep"
    chosen = replay.take(clicked("guide_api", "1|purpose|api", label="An API"), 1020.0)
    assert (chosen["question"], chosen["understood"]) == ("An API", [])


def test_a_double_click_is_one(replay):
    click = clicked("ask_1", "what is flask?")
    later = click | {"actions": [click["actions"][0] | {"action_ts": click["actions"][0]["action_ts"][:-1] + "5"}]}
    assert replay.take(click, 1000.0)
    assert replay.take(later, 1000.5) is None


def test_a_click_on_the_home_tab_speaks_in_the_direct_message(replay):
    replay.take(clicked("ask_1", "what is django?", view={"private_metadata": "D1"}), 1000.0)
    account = replay.take(said("does it have an orm?"), 1030.0)
    assert account["advice"]["text"].startswith("Yes. Django")


def test_commands_and_sharing(replay):
    command = {"command": "/framework", "team_id": "T1", "channel_id": "C1", "user_id": "U1", "text": "flask"}
    assert replay.take(command, 1000.0)["advice"]["kind"] == "Description"
    shared = replay.take(clicked("share", "abc", channel="C1"), 1010.0)
    assert (shared["understood"], shared["advice"]) == ([], None)
