"""Errands are answered once, in order, and none is lost when a process dies."""

import asyncio
import logging

import pytest
from aiohttp import ClientConnectionError
from slack_sdk.errors import SlackApiError

from bot.present import cards
from bot.slack.advisor import LEASE_SECONDS
from bot.slack.errands import Choice, Question, Sharing
from bot.slack.places import Place
from bot.state import dialogues, inbox
from bot.state.inbox import MAX_ATTEMPTS, Mark
from tests.slack.fakes import asked, said

THREAD = Place("T1", "C1", "U1", message="1700000000.000100", thread="1700000000.000100")
DIRECT = Place("T1", "D1", "U1", message="1700000000.000100", is_direct=True)
COMMAND = Place("T1", "C1", "U1", is_private=True, response_url="https://hooks.example.org/1")


def text(advice):
    return cards.message(advice)["text"]


async def ask(bench, words, *marks, place=THREAD, overheard=False, bare=False):
    await bench.advisor.accept(Question(place, words, is_overheard=overheard, points_at_thread=bare), marks)


async def stored(bench, key=THREAD.dialogue):
    async with bench.database.transaction() as connection:
        return await dialogues.load(connection, key)


async def left_open(bench):
    """Errands another process would take up."""
    async with bench.database.transaction() as connection:
        return await inbox.take_up(connection, now=bench.clock() + LEASE_SECONDS + 1, lease=0.0)


async def test_a_question_is_answered_and_remembered(bench):
    await ask(bench, "flask")
    await bench.advisor.settle()
    assert bench.replies.texts == [text(said("1 to flask"))]
    assert (await stored(bench)).state.frameworks == ("flask",)
    assert await left_open(bench) == []


async def test_turns_of_one_dialogue_run_in_order_although_the_first_is_slow(bench):
    bench.replies.may_send.clear()
    await ask(bench, "a", Mark("1"))
    await ask(bench, "b", Mark("2"))
    await bench.replies.is_sending.wait()
    assert bench.conversation.heard == [("U1", "a")]
    bench.replies.may_send.set()
    await bench.advisor.settle()
    assert bench.replies.texts == [text(said("1 to a")), text(said("2 to b"))]


async def test_a_place_in_line_is_taken_at_once(bench):
    await asyncio.gather(*(ask(bench, f"{number}", Mark(f"{number}")) for number in range(8)))
    await bench.advisor.settle()
    assert [words for _, words in bench.conversation.heard] == [f"{number}" for number in range(8)]


async def test_dialogues_do_not_wait_for_each_other(bench):
    bench.replies.slow_place = THREAD
    bench.replies.may_send.clear()
    await ask(bench, "a")
    await ask(bench, "b", place=DIRECT)
    await bench.replies.has_sent.wait()
    assert bench.replies.texts == [text(said("1 to b"))]
    bench.replies.may_send.set()


async def test_a_second_arrival_is_dropped_and_holds_nobody_up(bench):
    bench.replies.may_send.clear()
    await ask(bench, "a", Mark("e1"), Mark("m1"))
    await ask(bench, "a", Mark("e2"), Mark("m1"))
    await ask(bench, "b", Mark("m2"))
    bench.replies.may_send.set()
    await bench.advisor.settle()
    assert bench.replies.texts == [text(said("1 to a")), text(said("2 to b"))]


async def test_what_is_said_in_a_thread_without_us_leaves_no_trace(bench):
    await ask(bench, "is flask fast?", Mark("m1"), overheard=True)
    await bench.advisor.settle()
    assert bench.replies.sent == []
    assert not (await stored(bench)).is_known
    await ask(bench, "is flask fast?", Mark("m1"))  # the same message, edited to mention us
    await bench.advisor.settle()
    assert len(bench.replies.sent) == 1


@pytest.mark.parametrize(
    ("words", "answers"),
    [
        pytest.param("and flask?", 2, id="meant"),
        pytest.param("lunch?", 1, id="not meant"),
    ],
)
async def test_in_our_threads_only_what_is_meant_is_answered(bench, words, answers):
    await ask(bench, "django", Mark("m1"))
    await ask(bench, words, Mark("m2"), overheard=True)  # at once: the first turn has not ended
    await bench.advisor.settle()
    assert len(bench.replies.sent) == answers
    assert await left_open(bench) == []


async def test_a_bare_mention_answers_the_threads_first_message(bench):
    bench.replies.first = "<@U9> flask or django?"
    await ask(bench, "", bare=True)
    await bench.advisor.settle()
    assert bench.conversation.heard == [("U1", "flask or django?")]


async def test_a_private_answer_can_be_shared_once(bench):
    await ask(bench, "flask", place=COMMAND)
    await bench.advisor.settle()
    [(_, private)] = bench.replies.sent
    assert private.audience == "person"
    answer_id = share_button(private.message)["value"]
    for _ in range(2):
        await bench.advisor.accept(Sharing(COMMAND, answer_id), [])
    await bench.advisor.settle()
    shared, refused = (reply for _, reply in bench.replies.sent[1:])
    assert shared.audience == "channel"
    assert shared.message == cards.shared(cards.message(said("1 to flask")), "U1")
    assert refused.audience == "person"
    assert "can't be shared" in refused.message["text"]


def share_button(message):
    elements = [element for block in message["blocks"] for element in block.get("elements", [])]
    return next(element for element in elements if element.get("action_id") == "share")


async def test_an_answered_step_takes_its_buttons_along(bench):
    await ask(bench, "guide")
    await bench.advisor.settle()
    card = "1800000000.000001"
    assert (await stored(bench)).cards == (card,)
    await bench.advisor.accept(Choice(THREAD, 1, "size", "small"), [])
    await bench.advisor.settle()
    _, reply = bench.replies.sent[-1]
    assert reply.closed is not None
    assert reply.cards == (card, THREAD.message)
    assert reply.message["text"] == text(asked("speed", 1))
    assert (await stored(bench)).cards == ("1800000000.000002",)


async def test_a_typed_answer_closes_the_card_after_a_restart(bench):
    await ask(bench, "guide")
    await bench.advisor.settle()
    again = bench.restart()
    await ask(again, "small")
    await again.advisor.settle()
    [(_, reply)] = again.replies.sent
    assert reply.cards == ("1800000000.000001",)


async def test_a_step_shown_twice_is_closed_twice(bench):
    await ask(bench, "guide")
    await bench.advisor.accept(Choice(THREAD, 0, "speed", "small"), [])  # an old button: the step is shown again
    await ask(bench, "small")
    await bench.advisor.settle()
    assert bench.replies.sent[-1][1].cards == ("1800000000.000001", "1800000000.000002")


async def test_somebody_elses_click_is_answered_to_them_alone(bench):
    await ask(bench, "guide")
    other = Place("T1", "C1", "U2", message="1800000000.000001", thread=THREAD.thread)
    await bench.advisor.accept(Choice(other, 1, "size", "small"), [])
    await bench.advisor.settle()
    place, reply = bench.replies.sent[-1]
    assert (place.person, reply.audience, reply.closed) == ("U2", "person", None)
    assert (await stored(bench)).cards == ("1800000000.000001",)


async def test_an_unforeseen_failure_is_told_with_a_reference_to_the_log(bench, caplog):
    await ask(bench, "fail")
    await bench.advisor.settle()
    [(place, message)] = bench.replies.told
    reference = message["text"].split("`")[1]
    assert place == THREAD
    assert reference in caplog.text
    assert "it broke" not in message["text"]
    assert await left_open(bench) == []


async def test_a_failure_over_words_not_addressed_to_us_is_not_told(bench, caplog, monkeypatch):
    await ask(bench, "django", Mark("m1"))
    monkeypatch.setattr(bench.conversation, "is_meant", None)
    await ask(bench, "lunch?", Mark("m2"), overheard=True)
    await bench.advisor.settle()
    assert "unforeseen failure" in caplog.text
    assert bench.replies.told == []


async def test_a_foreseen_refusal_is_said_as_it_is(bench):
    await ask(bench, "refuse", place=COMMAND)
    await bench.advisor.settle()
    assert [message["text"] for _, message in bench.replies.told] == ["We refuse that, and say why."]


async def test_a_refusal_of_slacks_is_told_and_the_next_turn_runs(bench):
    bench.replies.failures.append(SlackApiError("no", {"ok": False, "error": "restricted_action"}))
    await ask(bench, "a")
    await ask(bench, "b")
    await bench.advisor.settle()
    assert len(bench.replies.told) == 1
    assert bench.replies.texts == [text(said("2 to b"))]


async def test_what_was_accepted_but_not_thought_over_is_answered_by_the_next_process(bench):
    errand = (
        b'{"kind": "question", "place": {"team": "T1", "channel": "C1", "person": "U1", "thread": "1.1"}, "text": "a"}'
    )
    async with bench.database.transaction() as connection:
        await inbox.accept(connection, [Mark("m1")], errand.decode(), now=bench.clock(), lease=LEASE_SECONDS)
    again = bench.restart()
    await again.advisor.take_up()
    await again.advisor.settle()
    assert again.replies.sent == []  # its process may still be alive
    bench.clock.now += LEASE_SECONDS + 1
    await again.advisor.take_up()
    await again.advisor.settle()
    assert again.replies.texts == [text(said("1 to a"))]
    assert await left_open(again) == []


@pytest.mark.parametrize(
    ("found", "waited", "sent"),
    [
        pytest.param("", False, [text(asked("size", 1))], id="killed before sending"),
        pytest.param("1700000000.000200", False, [], id="killed after sending"),
        pytest.param(None, True, [text(asked("size", 1))], id="killed while it waited to be sent"),
        pytest.param(None, False, [], id="killed while it was on its way, and nobody can say"),
    ],
)
async def test_a_reply_is_not_thought_over_again_and_sent_once(bench, found, waited, sent):
    bench.replies.may_send.clear()
    await ask(bench, "guide", Mark("m1"))
    await bench.replies.is_sending.wait()
    if waited:
        async with bench.database.transaction() as connection:
            await inbox.set_on_its_way(connection, 1, False)
    await bench.advisor.settle(0)  # the process ends here: the turn is cancelled while it sends
    again = bench.restart()
    again.replies.found = found
    bench.clock.now += LEASE_SECONDS + 1
    await again.advisor.take_up()
    await again.advisor.settle()
    assert again.replies.texts == sent
    assert again.conversation.heard == []
    card = found or ("1800000000.000001" if sent else "")
    assert (await stored(again)).cards == ((card,) if card else ())
    assert await left_open(again) == []


async def test_while_slack_is_away_the_reply_waits(bench, caplog):
    bench.replies.failures.append(ClientConnectionError("unplugged"))
    with caplog.at_level(logging.WARNING):
        await ask(bench, "a")
        await bench.advisor.settle()
    assert "tried again" in caplog.text
    assert bench.replies.told == []
    bench.clock.now += LEASE_SECONDS + 1
    await bench.advisor.take_up()
    await bench.advisor.settle()
    assert bench.replies.texts == [text(said("1 to a"))]


async def test_it_does_not_try_for_ever(bench):
    bench.replies.failures.extend(ClientConnectionError("unplugged") for _ in range(20))
    await ask(bench, "a")
    for _ in range(10):
        await bench.advisor.settle()
        bench.clock.now += LEASE_SECONDS + 1
        await bench.advisor.take_up()
    assert len(bench.replies.failures) == 20 - MAX_ATTEMPTS


async def test_it_keeps_what_is_under_way(bench):
    bench.replies.may_send.clear()
    await ask(bench, "a")
    await bench.replies.is_sending.wait()
    bench.clock.now += LEASE_SECONDS + 1
    await bench.advisor.take_up()
    again = bench.restart()
    await again.advisor.take_up()
    await again.advisor.settle()
    assert again.replies.sent == []
