"""When Slack refuses, is slow or in trouble, and when something breaks on our side."""

import pytest

from bot.conversation import Conversation
from tests.e2e.stage import DM, GENERAL, RANDOM, options

pytestmark = pytest.mark.e2e


def posts(stage):
    return [call for call in stage.ws.calls if call.method == "chat.postMessage"]


@pytest.mark.parametrize("refusal", ["invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long"])
async def test_what_slack_will_not_draw_is_sent_again_as_text(stage, refusal):
    stage.ws.fail_next("chat.postMessage", refusal)
    _, [answer] = await stage.ask("alice", "flask or django?")
    assert answer.blocks == ()
    assert "Django" in answer.text


async def test_what_slack_will_not_draw_for_one_person_is_sent_again_as_text(stage):
    stage.ws.fail_next("response_url", "invalid_blocks", status=400)
    await stage.ws.command("alice", GENERAL, "/framework", "flask")
    [answer] = await stage.answers(GENERAL)
    assert (answer.blocks, answer.seen_by) == ((), "U0ALICE")


@pytest.mark.parametrize(
    "fault",
    [
        pytest.param({"error": "internal_error"}, id="trouble"),
        pytest.param({"error": "fatal_error", "status": 500}, id="server error"),
        pytest.param({"error": "ratelimited", "retry_after": 1}, id="rate limit"),
    ],
)
async def test_trouble_that_passes_is_not_noticed(stage, fault):
    stage.ws.fail_next("chat.postMessage", **fault)
    _, answers = await stage.ask("alice", "what is Flask?")
    assert len(answers) == 1
    assert len(posts(stage)) == 2


async def test_a_refusal_is_told_in_the_thread_with_a_reference(stage, caplog):
    stage.ws.fail_next("chat.postMessage", "restricted_action")
    thread, [answer] = await stage.ask("alice", "what is Flask?")
    reference = answer.text.split("`")[1]
    assert answer.thread_ts == thread
    assert reference in caplog.text
    assert "restricted_action" in caplog.text
    assert "Traceback" not in answer.text


@pytest.mark.parametrize("refusal", ["channel_not_found", "not_in_channel", "is_archived"])
async def test_where_it_may_not_speak_it_does_not_insist(stage, caplog, refusal):
    stage.ws.fail_next("chat.postMessage", refusal)
    await stage.ws.say("alice", DM, "what is Flask?")
    assert await stage.answers(DM) == []
    assert refusal in caplog.text
    await stage.ws.say("alice", DM, "what is Django?")
    assert len(await stage.answers(DM)) == 1


async def test_a_failure_in_a_command_is_told_privately(stage, monkeypatch, caplog):
    def take(*_arguments, **_named):
        raise RuntimeError("it broke")

    monkeypatch.setattr(Conversation, "take", take)
    await stage.ws.command("alice", RANDOM, "/framework", "flask")
    [answer] = await stage.answers(RANDOM)
    assert answer.seen_by == "U0ALICE"
    assert "it broke" not in answer.text
    assert answer.text.split("`")[1] in caplog.text


async def test_a_failure_after_a_click_is_told_privately(stage, monkeypatch):
    _, [card] = await stage.ask("alice", "help me choose")

    def choose(*_arguments, **_named):
        raise RuntimeError("it broke")

    monkeypatch.setattr(Conversation, "choose", choose)
    await stage.ws.click("alice", card, options(card)[0]["action_id"])
    told = await stage.answer(GENERAL, thread_ts=card.thread_ts)
    assert (told.seen_by, "it broke" in told.text) == ("U0ALICE", False)


async def test_a_card_that_can_not_be_updated_does_not_stop_the_guide(stage):
    await stage.ws.say("alice", DM, "help me choose")
    card = await stage.answer(DM)
    stage.ws.fail_next("chat.update", "cant_update_message")
    await stage.ws.click("alice", card, options(card)[0]["action_id"])
    assert len(await stage.answers(DM)) == 2


async def test_an_answer_shared_twice_says_why_not(stage):
    await stage.ws.command("alice", GENERAL, "/framework", "flask")
    card = await stage.answer(GENERAL)
    await stage.ws.click("alice", card, "share")
    await stage.quiet()
    pressed = next(d.body for d in stage.ws.deliveries if "actions" in d.body)
    later = str(float(pressed["actions"][0]["action_ts"]) + 60)
    await stage.ws.interact(pressed | {"actions": [pressed["actions"][0] | {"action_ts": later}]})
    assert len(await stage.answers(GENERAL, "bob")) == 1
    told = [m for m in await stage.answers(GENERAL) if m.seen_by]
    assert "can't be shared" in told[-1].text
