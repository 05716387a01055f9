"""What the page and scripts can do, as docs/playground.md tells it."""

import re
from pathlib import Path

import pytest

from bot.playground.control import MAX_TYPED

PAGE = (Path(__file__).parents[2] / "docs" / "playground.md").read_text("utf-8")
BUTTON = {"type": "button", "action_id": "go", "value": "1", "text": {"type": "plain_text", "text": "Go"}}
CARD = [{"type": "actions", "block_id": "b", "elements": [BUTTON]}]


async def posted(bot, workspace, **arguments):
    reply = await bot.call(workspace, "chat.postMessage", **{"channel": "C0GENERAL", "text": "x"} | arguments)
    return reply["ts"]


async def test_what_is_said_is_marked_up_and_brought_to_the_bot(workspace, bot, remote):
    said = await remote.post("say", who="alice", channel="general", text="@advisor flask?")
    assert said["channel"] == "C0GENERAL"
    assert said["message"]["text"] == "<@U0ADVISOR> flask?"
    assert said["message"]["typed"] == "@advisor flask?"
    await workspace.idle()
    assert [event["ts"] for event in bot.events("app_mention")] == [said["ts"]]


async def test_a_reply_stays_in_its_thread_or_goes_to_the_channel_too(workspace, bot, remote):
    first = (await remote.post("say", who="alice", channel="general", text="flask?"))["ts"]
    quiet = await remote.post("say", who="bob", channel="general", text="yes", thread_ts=first)
    loud = await remote.post("say", who="bob", channel="general", text="yes!", thread_ts=first, broadcast=True)
    assert (quiet["message"]["thread_ts"], quiet["message"]["broadcast"]) == (first, False)
    assert loud["message"]["broadcast"] is True


async def test_people_change_and_take_back_their_own_words(workspace, bot, remote):
    ts = (await remote.post("say", who="alice", channel="dm", text="flask"))["ts"]
    changed = await remote.post("edit", who="alice", channel="dm", ts=ts, text="django")
    assert (changed["message"]["text"], bool(changed["message"]["edited"])) == ("django", True)
    await remote.post("delete", who="alice", channel="dm", ts=ts)
    await workspace.idle()
    assert [event.get("subtype") for event in bot.events("message")] == [None, "message_changed", "message_deleted"]


async def test_a_command_tells_whether_it_was_taken(workspace, bot, remote):
    taken = await remote.post("command", who="bob", channel="random", command="/framework", text="flask")
    assert (taken["acknowledged"], taken["status"], taken["failure"]) == (True, 200, "")
    assert bot.heard[0].body["text"] == "flask"
    bot.answer = lambda heard: (500, "", {})
    refused = await remote.post("command", who="bob", channel="random", command="/framework")
    assert (refused["acknowledged"], refused["status"], refused["failure"]) == (False, 500, "http_error")


async def test_a_click_presses_one_button(workspace, bot, remote):
    ts = await posted(bot, workspace, blocks=CARD)
    taken = await remote.post("click", who="bob", channel="general", ts=ts, action_id="go", block_id="b")
    assert taken["acknowledged"]
    assert bot.heard[-1].body["actions"][0]["value"] == "1"


async def test_the_home_tab_is_opened_and_its_buttons_pressed(workspace, bot, remote):
    opened = await remote.post("home", who="alice")
    assert (opened["acknowledged"], opened["home"]) == (True, None)
    assert (bot.events("app_home_opened")[0]["user"], bot.events("app_home_opened")[0]["tab"]) == ("U0ALICE", "home")
    await bot.call(workspace, "views.publish", user_id="U0ALICE", view={"type": "home", "blocks": CARD})
    await remote.post("click", who="alice", home=True, action_id="go")
    assert bot.heard[-1].body["container"]["type"] == "view"
    again = await remote.post("home", who="alice")
    assert again["home"]["blocks"] == CARD
    assert bot.events("app_home_opened")[1]["view"]["id"] == again["home"]["id"]


async def test_whoever_opens_the_home_tab_may_wait_for_it(workspace, bot, remote):
    async def publish(body):
        view = {"type": "home", "blocks": CARD}
        assert (await bot.call(workspace, "views.publish", user_id=body["event"]["user"], view=view))["ok"]

    assert (await remote.post("home", who="bob", wait=0.01))["home"] is None
    bot.then = publish
    first = await remote.post("home", who="bob", wait=10)
    assert first["home"]["blocks"] == CARD
    again = await remote.post("home", who="bob", wait=10)
    assert again["home"]["hash"] != first["home"]["hash"]


async def test_the_messages_tab_is_told_to_the_bot_too(workspace, bot, remote):
    await remote.post("home", who="bob", tab="messages")
    assert [event["tab"] for event in bot.events("app_home_opened")] == ["messages"]


async def test_reading_settles_the_counts(workspace, bot, remote):
    ts = await posted(bot, workspace)
    assert general(await remote.get("state", who="bob"))["unread"] == 1
    counts = await remote.post("read", who="bob", channel="general", ts=ts)
    assert (general(counts)["unread"], general(counts)["last_read"]) == (0, ts)
    await posted(bot, workspace)
    assert general(await remote.get("state", who="bob"))["unread"] == 1
    assert general(await remote.post("read", who="bob", channel="general"))["unread"] == 0


def general(state):
    return next(channel for channel in state["channels"] if channel["name"] == "general")


async def test_calls_fail_on_order_until_withdrawn(workspace, bot, remote):
    ordered = await remote.post("fail", method="chat.postMessage", error="ratelimited", retry_after=7, times=2)
    assert ordered["ordered"] == {"chat.postMessage": 2}
    reply = await bot.call(workspace, "chat.postMessage", channel="C0GENERAL", text="x")
    assert (reply["error"], workspace.calls[-1].status) == ("ratelimited", 429)
    assert (await remote.post("fail", method="chat.postMessage", times=0))["ordered"] == {}
    assert (await bot.call(workspace, "chat.postMessage", channel="C0GENERAL", text="x"))["ok"]
    await remote.post("fail", method="auth.test", status=503)
    assert (await bot.call(workspace, "auth.test"))["error"] == "internal_error"
    assert workspace.calls[-1].status == 503


async def test_what_could_not_be_brought_is_tried_again(workspace, bot, remote):
    bot.answer = lambda heard: (500, "", {"X-Slack-No-Retry": "1"})
    await remote.post("say", who="alice", channel="dm", text="hello")
    await workspace.idle()
    await remote.post("command", who="alice", channel="general", command="/framework", text="flask")
    event, command = (await remote.get("state", who="alice"))["problems"]
    assert [event["kind"], command["kind"]] == ["events_api", "slash_commands"]
    bot.answer = lambda heard: (200, "", {})
    assert (await remote.post("retry", id=event["id"]))["acknowledged"]
    assert (await remote.post("retry", id=command["id"]))["acknowledged"]
    first, _, second, again = bot.heard
    assert second.headers["X-Slack-Retry-Num"] == "1"
    assert second.body["event_id"] == first.body["event_id"]
    assert again.body["text"] == "flask"
    assert again.body["trigger_id"] != bot.heard[1].body["trigger_id"]
    problems = (await remote.get("state", who="alice"))["problems"]
    assert [(problem["solved"], problem["can_retry"]) for problem in problems] == [(True, False)] * 2
    status, refusal = await remote.ask("POST", "retry", json={"id": event["id"]})
    assert (status, refusal["error"]) == (409, "not_retryable")


async def test_a_reset_leaves_nothing(workspace, bot, remote):
    await remote.post("say", who="alice", channel="general", text="hello")
    await workspace.idle()
    await remote.post("fail", method="auth.test")
    before = await remote.get("state", who="alice")
    await remote.post("reset")
    after = await remote.get("state", who="alice")
    assert (after["messages"], after["home"], after["problems"]) == ([], None, [])
    assert after["version"] != before["version"]
    assert (await bot.call(workspace, "auth.test"))["ok"]


@pytest.mark.parametrize(
    ("path", "body", "status", "error"),
    [
        pytest.param("say", {"as": "carol", "channel": "dm", "text": "x"}, 404, "unknown_person", id="a stranger"),
        pytest.param("say", {"as": "advisor", "channel": "dm", "text": "x"}, 404, "unknown_person", id="the advisor"),
        pytest.param("say", {"as": "alice", "channel": "lost", "text": "x"}, 404, "unknown_channel", id="no channel"),
        pytest.param("say", {"as": "alice", "channel": "D0BOB", "text": "x"}, 404, "unknown_channel", id="not hers"),
        pytest.param("say", {"as": "alice", "channel": "dm"}, 400, "invalid_arguments", id="no words"),
        pytest.param("say", {"as": "alice", "channel": "dm", "text": " \n"}, 400, "invalid_arguments", id="blanks"),
        pytest.param(
            "say", {"as": "alice", "channel": "dm", "text": "x" * 12_001}, 400, "invalid_arguments", id="12,001"
        ),
        pytest.param(
            "say", {"as": "alice", "channel": "dm", "text": "x", "loud": True}, 400, "invalid_arguments", id="unknown"
        ),
        pytest.param(
            "say",
            {"as": "alice", "channel": "dm", "text": "x", "thread_ts": "1.0"},
            404,
            "unknown_message",
            id="no thread",
        ),
        pytest.param(
            "edit", {"as": "alice", "channel": "dm", "ts": "1.0", "text": "x"}, 404, "unknown_message", id="no message"
        ),
        pytest.param(
            "command", {"as": "alice", "channel": "dm", "command": "/poll"}, 404, "unknown_command", id="no command"
        ),
        pytest.param("click", {"as": "alice", "home": True, "action_id": "x"}, 404, "unknown_element", id="no Home"),
        pytest.param(
            "click",
            {"as": "alice", "channel": "dm", "ts": "1.0", "action_id": "x"},
            404,
            "unknown_message",
            id="no card",
        ),
        pytest.param("click", {"as": "alice", "action_id": "x"}, 404, "unknown_channel", id="a click nowhere"),
        pytest.param("home", {"as": "ci"}, 404, "unknown_person", id="a program has no Home"),
        pytest.param("home", {"as": "bob", "tab": "about"}, 400, "invalid_arguments", id="another tab"),
        pytest.param("home", {"as": "bob", "wait": 31}, 400, "invalid_arguments", id="too long a wait"),
        pytest.param("read", {"as": "alice", "channel": "lost"}, 404, "unknown_channel", id="nothing to read"),
        pytest.param("fail", {"method": "chat.shout"}, 404, "unknown_method", id="no method"),
        pytest.param("fail", {"method": "auth.test", "times": -1}, 400, "invalid_arguments", id="less than never"),
        pytest.param("fail", {"method": "auth.test", "status": 99}, 400, "invalid_arguments", id="no status"),
        pytest.param("retry", {"id": 99}, 404, "unknown_problem", id="no problem"),
        pytest.param("reset", {"as": "alice"}, 400, "invalid_arguments", id="reset takes nothing"),
    ],
)
async def test_what_can_not_be_done_is_refused_with_a_hint(workspace, bot, remote, path, body, status, error):
    found, refusal = await remote.ask("POST", path, json=body)
    assert (found, refusal["ok"], refusal["error"]) == (status, False, error)
    assert len(refusal["hint"]) > 10
    assert bot.heard == []


async def test_the_longest_message_is_taken(workspace, bot, remote):
    said = await remote.post("say", who="alice", channel="dm", text="x" * MAX_TYPED)
    assert len(said["message"]["text"]) == MAX_TYPED


async def test_others_words_and_private_cards_are_off_limits(workspace, bot, remote):
    ts = (await remote.post("say", who="alice", channel="general", text="mine"))["ts"]
    where = {"as": "bob", "channel": "general", "ts": ts}
    for path, body in (("edit", where | {"text": "x"}), ("delete", where)):
        status, refusal = await remote.ask("POST", path, json=body)
        assert (status, refusal["error"]) == (403, "not_yours")
    await bot.call(workspace, "chat.postEphemeral", channel="C0GENERAL", user="U0ALICE", text="x", blocks=CARD)
    private = await workspace.wait_for(lambda m: m.is_ephemeral)
    status, refusal = await remote.ask("POST", "click", json=where | {"ts": private.ts, "action_id": "go"})
    assert (status, refusal["error"]) == (403, "not_visible")
    body = {"as": "alice", "channel": "general", "text": "x", "thread_ts": private.ts}
    status, refusal = await remote.ask("POST", "say", json=body)
    assert (status, refusal["error"]) == (409, "no_replies")


async def test_a_second_reset_waits_for_the_first(workspace, bot, remote):
    async def again() -> None:
        status, refusal = await remote.ask("POST", "reset", json={})
        assert (status, refusal["error"]) == (409, "too_busy")

    workspace.on_reset = again
    await remote.post("reset")


def test_the_page_tells_every_path_and_every_error(workspace):
    paths = {route.path for part in workspace.parts for route in part.routes() if "/control/" in route.path}
    assert [path for path in paths if path.removeprefix("/control/") not in re.findall(r"[`/](\w+)[`?]", PAGE)] == []
    folder = Path(__file__).parents[2] / "bot" / "playground"
    sources = "\n".join(
        (folder / f"{name}.py").read_text("utf-8") for name in ("control", "finding", "requests", "guard")
    )
    errors = re.findall(r'(?:ControlError\(|return )"(\w+)"', sources)
    assert len(errors) > 12
    assert [error for error in errors if f"`{error}`" not in PAGE] == []
