"""What the page and scripts get to see."""

import asyncio

import pytest

from bot.playground.server import LocalWorkspace
from tests.playground.fake_bot import fake_bot

SECTION = [{"type": "section", "block_id": "s", "text": {"type": "mrkdwn", "text": "x"}}]


async def test_the_state_is_what_one_person_sees(workspace, bot, remote):
    ts = await workspace.say("alice", "general", "flask?")
    await bot.call(workspace, "chat.postMessage", channel="C0GENERAL", text="Flask", blocks=SECTION, thread_ts=ts)
    await bot.call(workspace, "chat.postEphemeral", channel="C0GENERAL", user="U0BOB", text="psst")
    await workspace.say("bob", "dm", "hello")
    await workspace.idle()
    alice, bob = await remote.get("state", who="alice"), await remote.get("state", who="bob")
    assert [m["text"] for m in alice["messages"]] == ["flask?", "Flask"]
    assert [m["text"] for m in bob["messages"]] == ["flask?", "Flask", "psst", "hello"]
    first, answer = alice["messages"]
    assert (first["reply_count"], first["reply_users"], first["latest_reply"]) == (1, ["U0ADVISOR"], answer["ts"])
    assert (answer["kind"], answer["blocks"], answer["thread_ts"], answer["typed"]) == ("app", SECTION, ts, "")
    assert [m["ephemeral"] for m in bob["messages"]] == [False, False, True, False]
    assert [channel["id"] for channel in alice["channels"]] == ["C0GENERAL", "C0RANDOM", "D0ALICE"]
    assert (alice["me"]["name"], alice["app"]["direct"]) == ("alice", "D0ALICE")


async def test_the_stream_begins_with_a_snapshot_and_goes_on_with_changes(workspace, bot, remote):
    async with remote.stream("alice") as stream:
        name, snapshot = await stream.next()
        assert (name, snapshot) == ("snapshot", await remote.get("state", who="alice"))
        ts = await workspace.say("bob", "general", "hello <alice>")
        posted = await stream.until("message", lambda data: data["happening"] == "posted")
        assert (posted["message"]["ts"], posted["message"]["text"]) == (ts, "hello &lt;alice&gt;")
        counts = await stream.until("counts", lambda data: data["channels"][0]["unread"] == 1)
        assert counts["channels"][0]["name"] == "general"
        await workspace.edit("bob", "general", ts, "hello")
        changed = await stream.until("message", lambda data: data["happening"] == "changed")
        assert changed["message"]["text"] == "hello"
        await workspace.delete("bob", "general", ts)
        assert await stream.until("deleted", lambda data: True) == {"channel": "C0GENERAL", "ts": ts}


async def test_the_stream_tells_of_replies_and_of_the_home_tab(workspace, bot, remote):
    ts = await workspace.say("alice", "general", "flask?")
    async with remote.stream("alice") as stream:
        await stream.next("snapshot")
        await workspace.say("bob", "general", "yes", thread_ts=ts)
        first = await stream.until("message", lambda data: data["message"]["ts"] == ts)
        assert (first["happening"], first["message"]["reply_count"]) == ("changed", 1)
        counts = await stream.until("counts", lambda data: data["threads"])
        assert (counts["threads"][0]["thread_ts"], counts["threads"][0]["unread"]) == (ts, 1)
        await bot.call(workspace, "views.publish", user_id="U0ALICE", view={"type": "home", "blocks": SECTION})
        assert (await stream.until("home", lambda data: True))["home"]["blocks"] == SECTION


async def test_the_stream_of_one_person_keeps_the_others_secrets(workspace, bot, remote):
    async with remote.stream("alice") as stream:
        await stream.next("snapshot")
        await bot.call(workspace, "chat.postEphemeral", channel="C0GENERAL", user="U0BOB", text="psst")
        await workspace.say("bob", "dm", "secret")
        await workspace.say("bob", "general", "open")
        seen = await stream.until("message", lambda data: True)
        assert seen["message"]["text"] == "open"


async def test_a_bot_that_thinks_shows_until_it_answers(workspace, bot, remote):
    bot.slow = asyncio.Event()
    async with remote.stream("alice") as stream:
        await stream.next("snapshot")
        ts = await workspace.say("alice", "general", "@advisor flask?")
        shown = await stream.until("statuses", lambda data: data["statuses"])
        assert shown["statuses"] == [{"channel": "C0GENERAL", "thread_ts": ts, "text": "advisor is thinking…"}]
        bot.slow.set()
        await bot.call(workspace, "chat.postMessage", channel="C0GENERAL", text="Flask", thread_ts=ts)
        await stream.until("statuses", lambda data: not data["statuses"])


async def test_what_goes_wrong_is_told_and_told_again_when_it_is_solved(workspace, bot, remote):
    bot.answer = lambda heard: (200 if "X-Slack-Retry-Num" in heard.headers else 503, "", {})
    async with remote.stream("alice") as stream:
        await stream.next("snapshot")
        ts = await workspace.say("alice", "dm", "hello")
        _, told = await stream.next("problem")
        problem = told["problem"]
        assert (problem["kind"], problem["ts"], problem["user"]) == ("events_api", ts, "U0ALICE")
        assert (problem["failure"], problem["attempt"], problem["retry_in"]) == ("http_error", 1, 0.01)
        assert problem["text"] == (
            "The advisor did not take this: it answered with status 503. Slack tries again in 0.01 s."
        )
        solved = await stream.until("problem", lambda data: data["problem"]["solved"])
        assert (solved["problem"]["id"], solved["problem"]["can_retry"]) == (problem["id"], False)


async def test_a_refused_call_is_told_to_everybody(workspace, bot, remote):
    async with remote.stream("bob") as stream:
        await stream.next("snapshot")
        await bot.call(workspace, "chat.postMessage", channel="C0GENERAL", blocks=[{"type": "pink"}])
        _, told = await stream.next("problem")
    assert (told["problem"]["kind"], told["problem"]["failure"]) == ("web_api", "invalid_blocks")
    assert "unsupported type: pink" in told["problem"]["text"]
    assert told["problem"]["can_retry"] is False


async def test_a_reset_starts_the_stream_afresh(workspace, bot, remote):
    await workspace.say("alice", "general", "hello")
    await workspace.idle()
    async with remote.stream("alice") as stream:
        _, before = await stream.next("snapshot")
        await remote.post("reset")
        _, after = await stream.next("snapshot")
    assert (len(before["messages"]), len(after["messages"])) == (1, 0)


async def test_streams_end_with_the_workspace(bot):
    async with LocalWorkspace() as workspace:
        stream = await bot.session.get(f"{workspace.url}/control/stream?as=alice")
        await stream.content.readuntil(b"\n\n")
    async with asyncio.timeout(5):
        assert await stream.content.read() == b""


async def test_messages_are_those_since_and_can_be_waited_for(workspace, bot, remote):
    ts = await workspace.say("alice", "general", "@advisor flask?")
    assert [m["ts"] for m in (await remote.get("messages", channel="general"))["messages"]] == [ts]
    waiting = asyncio.create_task(
        remote.get("messages", who="alice", channel="general", thread_ts=ts, since=ts, wait="10")
    )
    await bot.call(workspace, "chat.postMessage", channel="C0GENERAL", text="Flask", thread_ts=ts)
    assert [m["text"] for m in (await waiting)["messages"]] == ["Flask"]
    assert (await remote.get("messages", channel="random", wait="0.05"))["messages"] == []


async def test_nobody_in_particular_sees_what_all_see(workspace, bot, remote):
    await bot.call(workspace, "chat.postEphemeral", channel="C0GENERAL", user="U0BOB", text="psst")
    assert (await remote.get("messages", channel="general"))["messages"] == []
    assert len((await remote.get("messages", who="bob", channel="general"))["messages"]) == 1


async def test_the_traffic_goes_on_where_it_was_left(workspace, bot, remote):
    await workspace.say("alice", "dm", "hello")
    await workspace.idle()
    await bot.call(workspace, "auth.test")
    whole = await remote.get("traffic")
    assert [entry["direction"] for entry in whole["traffic"]] == ["to_app", "from_app"]
    assert (whole["traffic"][0]["name"], whole["traffic"][1]["method"]) == ("message", "auth.test")
    await bot.call(workspace, "auth.test")
    rest = await remote.get("traffic", since=str(whole["next"]))
    assert [entry["method"] for entry in rest["traffic"]] == ["auth.test"]


@pytest.mark.parametrize(
    ("path", "query", "error"),
    [
        pytest.param("state", {"as": "carol"}, "unknown_person", id="state of a stranger"),
        pytest.param("stream", {"as": "carol"}, "unknown_person", id="stream of a stranger"),
        pytest.param("messages", {"channel": "lost"}, "unknown_channel", id="messages of nowhere"),
        pytest.param("messages", {"as": "alice", "channel": "D0BOB"}, "unknown_channel", id="messages of others"),
        pytest.param("inspect", {"channel": "general", "ts": "1.0"}, "unknown_message", id="nothing to inspect"),
    ],
)
async def test_what_is_not_there_is_404(remote, path, query, error):
    status, refusal = await remote.ask("GET", path, params=query)
    assert (status, refusal["error"]) == (404, error)


async def test_a_slow_bot_is_a_problem_after_its_time():
    async with LocalWorkspace(retry_delays=(), ack_seconds=0.05) as workspace, fake_bot() as bot:
        workspace.connect(bot.url)
        bot.slow = asyncio.Event()
        await workspace.say("alice", "dm", "hello")
        await workspace.idle()
        bot.slow.set()
        [problem] = workspace.traffic.problems
    assert problem.text == "The advisor did not take this: no answer within 0.05 s. Slack gives up."
