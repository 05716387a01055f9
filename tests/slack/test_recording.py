"""What was not understood is recorded after it was answered, and so is what the person then chose."""

import logging

import pytest
from aiohttp import ClientConnectionError

from bot.slack.advisor import Advisor
from bot.slack.errands import Question
from bot.slack.places import Place
from bot.state import unanswered
from tests.slack.fakes import OFFERED

THREAD = Place("T1", "C1", "U1", message="1700000000.000100", thread="1700000000.000100")
OTHERS = Place("T1", "C2", "U2", message="1700000000.000200", thread="1700000000.000200")
COMMAND = Place("T1", "C1", "U1", is_private=True, response_url="https://hooks.example.org/1")
FLASK, DJANGO = (one.question for one in OFFERED)


async def ask(bench, *several, place=THREAD, **how):
    for words in several:
        await bench.advisor.accept(Question(place, words, **how), [])
    await bench.advisor.settle()


async def recorded(bench):
    """Return the texts, how often they came, and what was chosen."""
    async with bench.database.transaction() as connection:
        found = await unanswered.listed(connection, 0.0)
    return [(one.doubt.text, one.times, dict(one.chosen)) for one in found]


async def test_what_was_not_understood_is_recorded_with_how_it_was_read(bench):
    await ask(bench, "gibberish, <@U2>!")
    async with bench.database.transaction() as connection:
        [one] = await unanswered.listed(connection, 0.0)
    assert (one.doubt.text, one.doubt.kind, one.first) == ("gibberish, [person]!", "fallback", bench.clock())
    assert (one.doubt.guess, one.doubt.confidence, one.doubt.offered) == ("list", 0.1, ())


async def test_what_could_mean_two_things_is_recorded_with_both(bench):
    await ask(bench, "unclear")
    async with bench.database.transaction() as connection:
        [one] = await unanswered.listed(connection, 0.0)
    assert (one.doubt.kind, one.doubt.offered) == ("clarification", (FLASK, DJANGO))
    assert (one.doubt.guess, one.doubt.confidence) == ("describe", 0.4)
    assert (one.doubt.rival, one.doubt.rival_confidence) == ("list", 0.3)


async def test_the_same_text_is_counted_wherever_it_comes(bench):
    await ask(bench, "gibberish")
    await ask(bench, "Gibberish?".lower(), place=OTHERS)
    assert await recorded(bench) == [("gibberish?", 2, {})]


async def test_what_was_understood_is_not_recorded(bench):
    await ask(bench, "flask", "guide", "small")
    assert await recorded(bench) == []


@pytest.mark.parametrize("place", [THREAD, COMMAND], ids=["thread", "command"])
async def test_the_reading_chosen_next_is_recorded(bench, place):
    await ask(bench, "unclear", DJANGO, place=place)
    await ask(bench, "unclear", DJANGO, place=OTHERS)
    assert await recorded(bench) == [("unclear", 2, {DJANGO: 2})]


async def test_a_choice_after_a_restart_counts(bench):
    await ask(bench, "unclear")
    again = bench.restart()
    await ask(again, FLASK)
    assert await recorded(bench) == [("unclear", 1, {FLASK: 1})]


async def test_a_choice_belongs_to_the_clarification_before_it_in_its_dialogue(bench):
    await ask(bench, "unclear one")
    await ask(bench, FLASK, place=OTHERS)  # asked by itself
    await ask(bench, "unclear two", "something else", FLASK)
    assert sorted(await recorded(bench)) == [("unclear one", 1, {}), ("unclear two", 1, {})]


async def test_talk_that_was_merely_overheard_is_not_recorded(bench):
    await ask(bench, "flask")
    await ask(bench, "gibberish", is_overheard=True)
    assert await recorded(bench) == []


async def test_somebody_elses_message_that_was_pointed_to_is_not_recorded(bench):
    bench.replies.first = "gibberish"
    await ask(bench, "", points_at_thread=True)
    assert len(bench.replies.sent) == 1
    assert await recorded(bench) == []


async def test_it_is_recorded_only_once_it_was_answered(bench):
    bench.replies.failures.append(ClientConnectionError("unplugged"))
    await ask(bench, "gibberish")
    assert (bench.replies.sent, await recorded(bench)) == ([], [])


async def test_a_failure_to_record_is_logged_without_the_words_and_hurts_nobody(bench, caplog, monkeypatch):
    monkeypatch.setattr(unanswered, "add", None)
    with caplog.at_level(logging.WARNING):
        await ask(bench, "gibberish", "flask")
    assert len(bench.replies.sent) == 2
    assert bench.replies.told == []
    assert "could not be recorded: TypeError" in caplog.text
    assert "gibberish" not in caplog.text


async def test_switched_off_nothing_is_recorded(bench):
    bench.advisor = Advisor(bench.conversation, bench.database, bench.replies, clock=bench.clock, records=False)
    await ask(bench, "gibberish", "unclear", FLASK)
    assert len(bench.replies.sent) == 3
    assert await recorded(bench) == []
