"""When to say nothing: others' talk, bots, edits, and everything nobody handles."""

import pytest

from bot.playground.delivery import Kind
from tests.e2e.stage import DM, GENERAL, RANDOM

pytestmark = pytest.mark.e2e


async def in_our_thread(stage):
    """Have the bot answer alice in a thread; return its timestamp."""
    thread, answers = await stage.ask("alice", "what is Django?")
    assert len(answers) == 1
    return thread


@pytest.mark.parametrize(
    ("person", "text"),
    [
        pytest.param("bob", "lunch at twelve?", id="small talk among people"),
        pytest.param("bob", "thanks!", id="thanks to somebody"),
        pytest.param("bob", "@alice does Flask have an ORM?", id="a question to somebody else"),
        pytest.param("ci", "does Flask have an ORM?", id="another bot"),
        pytest.param("ci", "@advisor does Flask have an ORM?", id="another bot mentions us"),
        pytest.param("bob", "I brought a flask of coffee", id="a name in another sense"),
    ],
)
async def test_in_our_thread_what_is_not_for_us_is_left_alone(either, person, text):
    thread = await in_our_thread(either)
    await either.ws.say(person, GENERAL, text, thread_ts=thread)
    assert len(await either.answers(GENERAL, thread_ts=thread)) == 1


@pytest.mark.parametrize("mention", ["<!here>", "<!channel>", "<!subteam^S0WEB|@web>", "<@W0ENTERPRISE>"])
async def test_in_our_thread_a_question_to_others_is_left_alone(stage, mention):
    thread = await in_our_thread(stage)
    event = {"type": "message", "channel": "C0GENERAL", "channel_type": "channel", "user": "U0BOB", "thread_ts": thread}
    said = {"ts": stage.ws.workspace.next_ts(), "text": f"{mention} does Flask have an ORM?"}
    await stage.ws.event(event | said)
    assert len(await stage.answers(GENERAL, thread_ts=thread)) == 1


async def test_in_our_thread_a_question_by_anybody_is_answered(stage):
    thread = await in_our_thread(stage)
    await stage.ws.say("bob", GENERAL, "does Flask have an ORM?", thread_ts=thread)
    assert len(await stage.answers(GENERAL, thread_ts=thread)) == 2


async def test_threads_without_us_are_left_alone(either):
    first = await either.ws.say("bob", GENERAL, "does Flask have an ORM?")
    await either.ws.say("alice", GENERAL, "does Django have an ORM?", thread_ts=first)
    assert await either.answers(GENERAL, thread_ts=first) == []
    assert await either.answers(GENERAL) == []


@pytest.mark.parametrize("subtype", ["file_share", "thread_broadcast", "me_message"])
async def test_people_speak_in_these_subtypes_too(stage, subtype):
    first = await stage.ws.say("bob", GENERAL, "hello")
    where = {"thread_ts": first} if subtype == "thread_broadcast" else {}
    ts = await stage.ws.say("alice", GENERAL, "@advisor what is Flask?", subtype=subtype, **where)
    assert len(await stage.answers(GENERAL, thread_ts=where.get("thread_ts", ts))) == 1


@pytest.mark.parametrize("subtype", ["channel_join", "channel_topic", "pinned_item", "reminder_add", "huddle_thread"])
async def test_slacks_own_messages_are_left_alone(stage, subtype):
    await stage.ws.say("alice", DM, "what is Flask?", subtype=subtype)
    assert await stage.answers(DM) == []


async def test_edits_and_deletions_are_left_alone(stage):
    ts = await stage.ws.say("alice", DM, "what is Flask?")
    await stage.quiet()
    await stage.ws.edit("alice", DM, ts, "what is Django?")
    await stage.ws.delete("alice", DM, ts)
    assert len(await stage.answers(DM)) == 1


async def test_a_bot_in_a_direct_message_is_left_alone(stage):
    event = {"type": "message", "channel": "D0ALICE", "channel_type": "im", "user": "U0CI", "bot_id": "B0CI"}
    await stage.ws.event(event | {"ts": stage.ws.workspace.next_ts(), "text": "what is Flask?"})
    assert await stage.answers(DM) == []


async def test_its_own_words_are_left_alone(stage):
    await stage.ws.say("alice", DM, "hello")
    await stage.quiet()
    assert len(await stage.answers(DM)) == 1
    assert all(delivery.status == 200 for delivery in stage.ws.deliveries)


@pytest.mark.parametrize(
    "event",
    [
        pytest.param({"type": "reaction_added", "user": "U0ALICE", "reaction": "wave"}, id="a reaction"),
        pytest.param({"type": "app_home_opened", "user": "U0ALICE", "channel": "D0ALICE"}, id="the home tab"),
        pytest.param({"type": "app_uninstalled"}, id="uninstalled"),
        pytest.param({"type": "message", "channel": ["C1"], "user": {"id": 5}, "text": 7}, id="fields of odd shapes"),
        pytest.param({"type": "message"}, id="an empty message"),
        pytest.param({"type": "x" * 1000}, id="an event from the future"),
    ],
)
async def test_events_nobody_handles_are_acknowledged(either, event):
    await either.ws.event(event)
    await either.quiet()
    [delivery] = either.ws.deliveries
    assert (delivery.kind, delivery.status) == (Kind.EVENT, 200)
    assert [call.method for call in either.ws.calls if call.method.startswith("chat")] == []


@pytest.mark.parametrize(
    "payload",
    [
        pytest.param({"type": "shortcut", "callback_id": "x"}, id="shortcut"),
        pytest.param({"type": "message_action", "callback_id": "x"}, id="message shortcut"),
        pytest.param({"type": "block_actions", "actions": [{"action_id": "x", "type": "button"}]}, id="action"),
        pytest.param(
            {"type": "block_actions", "actions": [{"action_id": "guide_x", "value": "?"}]}, id="an old button"
        ),
        pytest.param({"type": "block_suggestion", "action_id": "x", "block_id": "b"}, id="options"),
        pytest.param({"type": "view_submission", "view": {"type": "modal", "callback_id": "x"}}, id="modal"),
        pytest.param({"type": "view_closed", "view": {"type": "modal", "callback_id": "x"}}, id="closed modal"),
        pytest.param({"type": "something_new"}, id="an interaction from the future"),
    ],
)
async def test_interactions_nobody_handles_are_acknowledged(either, payload):
    delivery = await either.ws.interact({"user": {"id": "U0ALICE"}, "team": {"id": "T0LOCAL"}} | payload)
    assert delivery.status == 200
    await either.quiet()
    assert [call.method for call in either.ws.calls if call.method.startswith(("chat", "resp"))] == []


async def test_another_command_is_acknowledged(stage):
    delivery = await stage.ws.command("alice", RANDOM, "/other", "flask")
    assert delivery.status == 200
    assert await stage.answers(RANDOM) == []
