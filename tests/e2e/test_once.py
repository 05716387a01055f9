"""One answer for one message, in the order they came, by whatever route and however often."""

import asyncio

import pytest

from bot.playground.delivery import Kind
from tests.e2e.stage import DM, GENERAL, buttons, options, step_of

pytestmark = pytest.mark.e2e


def deliveries(stage, kind):
    return [delivery for delivery in stage.ws.deliveries if delivery.kind is kind]


async def test_mention_and_message_are_one(either):
    _, answers = await either.ask("alice", "what is Flask?")
    kinds = {d.body["event"]["type"] for d in deliveries(either, Kind.EVENT) if d.body["event"]["user"] == "U0ALICE"}
    assert kinds == {"app_mention", "message"}
    assert len(answers) == 1


@pytest.mark.parametrize("kind", ["app_mention", "message"])
async def test_either_of_the_two_events_suffices(stage, kind):
    first = await stage.ws.say("bob", GENERAL, "hello")
    event = {"type": kind, "channel": "C0GENERAL", "user": "U0ALICE", "text": "<@U0ADVISOR> what is Flask?"}
    await stage.ws.event(event | {"ts": stage.ws.workspace.next_ts(), "thread_ts": first})
    assert len(await stage.answers(GENERAL, thread_ts=first)) == 1


async def test_slacks_retries_are_answered_once(either):
    _, [answer] = await either.ask("alice", "what is Flask?")
    for delivery in deliveries(either, Kind.EVENT):
        for attempt in (0, 1, 2, 3):
            again = await either.ws.resend(delivery, attempt)
            assert again.is_acknowledged
    assert [m.ts for m in await either.answers(GENERAL, thread_ts=answer.thread_ts)] == [answer.ts]


async def test_a_retry_of_what_never_arrived_is_answered(stage):
    ts = stage.ws.workspace.next_ts()
    event = {
        "type": "message",
        "channel": "D0ALICE",
        "channel_type": "im",
        "user": "U0ALICE",
        "ts": ts,
        "text": "flask",
    }
    route, stage.ws._courier.route = stage.ws._courier.route, stage.ws._socket  # nobody is linked: it fails
    await stage.ws.event(event)
    await stage.ws.wait_until(lambda: deliveries(stage, Kind.EVENT))
    stage.ws._courier.route = route
    assert len(await stage.answers(DM)) == 1
    assert [d.retry_num for d in deliveries(stage, Kind.EVENT) if d.body["event"]["ts"] == ts and d.status == 200] != [
        0
    ]


async def test_a_command_brought_twice_is_answered_once(either):
    delivery = await either.ws.command("alice", GENERAL, "/framework", "flask")
    await either.ws.resend(delivery, 1)
    assert len(await either.answers(GENERAL)) == 1


async def test_a_double_click_is_one_click(either):
    _, [card] = await either.ask("alice", "flask or django?")
    button = next(button for button in buttons(card) if button["action_id"].startswith("ask_"))
    await asyncio.gather(*(either.ws.click("alice", card, button["action_id"]) for _ in range(3)))
    assert len(await either.answers(GENERAL, thread_ts=card.thread_ts)) == 2


async def test_two_people_may_click_the_same(stage):
    _, [card] = await stage.ask("alice", "flask or django?")
    button = next(button for button in buttons(card) if button["action_id"].startswith("ask_"))
    await asyncio.gather(*(stage.ws.click(person, card, button["action_id"]) for person in ("alice", "bob")))
    assert len(await stage.answers(GENERAL, thread_ts=card.thread_ts)) == 3


async def test_a_double_click_in_the_guide_moves_it_once(either):
    await either.ws.say("alice", DM, "help me choose")
    card = await either.answer(DM)
    first = options(card)[0]["action_id"]
    await asyncio.gather(either.ws.click("alice", card, first), either.ws.click("alice", card, first))
    assert len(await either.answers(DM)) == 2


async def test_a_double_click_on_share_shares_once(either):
    await either.ws.command("alice", GENERAL, "/framework", "flask")
    card = await either.answer(GENERAL)
    await asyncio.gather(either.ws.click("alice", card, "share"), either.ws.click("alice", card, "share"))
    assert len(await either.answers(GENERAL)) == 1


async def test_two_quick_messages_keep_their_order_and_lose_nothing(either):
    await either.ws.say("alice", DM, "what is Django?")
    await either.ws.say("alice", DM, "and Flask?")
    first, second = await either.answers(DM)
    assert "Django" in first.text.splitlines()[0]
    assert "Flask" in second.text.splitlines()[0]


async def test_two_quick_answers_move_the_guide_two_steps(either):
    await either.ws.say("alice", DM, "help me choose")
    first = await either.answer(DM)
    await either.ws.say("alice", DM, "1")
    await either.ws.say("alice", DM, "2")
    steps = [step_of(m) for m in await either.answers(DM)]
    assert len(steps) == 3
    assert len({step_of(first), *steps} - {""}) >= 2
    assert steps[2] != steps[1]
    kept = [stage_slots(m) for m in await either.answers(DM)]
    assert kept[2] >= 2


def stage_slots(message):
    """How many answers a guide card says it rests on so far."""
    said = next((line for line in message.text.splitlines() if line.startswith("So far:")), "")
    return len(said.removeprefix("So far:").split("·")) if said else 0


async def test_a_slow_answer_holds_up_its_own_dialogue_only(stage):
    stage.ws.fail_next("chat.postMessage", "ratelimited", retry_after=1)
    await stage.ws.say("alice", DM, "what is Django?")
    await stage.ws.say("alice", DM, "and Flask?")
    await stage.ws.say("bob", DM, "what is Sanic?")
    assert "Sanic" in (await stage.ws.wait_for(lambda m: m.is_from_bot)).text
    first, second = await stage.answers(DM)
    assert "Django" in first.text.splitlines()[0]
    assert "Flask" in second.text.splitlines()[0]
