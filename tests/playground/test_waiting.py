import asyncio

from bot.playground.occasions import Occasion
from bot.playground.waiting import Status, Waiting

ASKED = Occasion("message", "message:1", "U0BOB", "C0GENERAL", "1.0", "1.0")
COMMAND = Occasion("command", "command:1", "U0BOB", "C0RANDOM", is_private=True)


async def test_who_waits_sees_it_until_it_is_over():
    waiting = Waiting(lambda: None)
    waiting.begin(ASKED)
    waiting.begin(COMMAND)
    text = "advisor is thinking…"
    assert waiting.statuses == [Status("C0GENERAL", "1.0", text), Status("C0RANDOM", "", text, "U0BOB")]
    waiting.end(lambda occasion: occasion.kind == "message")
    assert [status.channel for status in waiting.statuses] == ["C0RANDOM"]


async def test_two_questions_in_one_place_are_one_line():
    waiting = Waiting(lambda: None)
    waiting.begin(ASKED)
    waiting.begin(Occasion("message", "message:2", "U0ALICE", "C0GENERAL", "2.0", "1.0"))
    assert len(waiting.statuses) == 1


async def test_the_home_tab_shows_no_line():
    waiting = Waiting(lambda: None)
    waiting.begin(Occasion("home", "home:1", "U0BOB", "D0BOB"))
    assert waiting.statuses == []


async def test_patience_ends_and_somebody_is_told():
    told = asyncio.Event()
    waiting = Waiting(told.set, patience=0.01)
    waiting.begin(ASKED)
    async with asyncio.timeout(5):
        await told.wait()
    assert waiting.statuses == []


async def test_what_is_asked_anew_waits_its_own_time():
    told = []
    waiting = Waiting(lambda: told.append(1), patience=0.05)
    waiting.begin(ASKED)
    waiting.end(lambda _: True)
    waiting.begin(ASKED)
    assert len(waiting.statuses) == 1
