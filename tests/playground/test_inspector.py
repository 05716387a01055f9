"""How an answer came about, with a bot and a replay that say what the test wants."""

import pytest

SECTION = [{"type": "section", "text": {"type": "mrkdwn", "text": "x"}}]
BUTTON = {"type": "button", "action_id": "ask_1", "value": "flask", "text": {"type": "plain_text", "text": "Flask"}}


class Echo:
    """A replay that repeats the words, and keeps silent about "nothing"."""

    def take(self, body, at, first_message=""):
        words = body.get("text") or body.get("event", {}).get("text") or "click"
        if words == "nothing":
            return None
        advice = {"kind": "Echo", "intent": "describe", "confidence": 0.9, "text": words}
        return {"question": words, "understood": [f"words: {words}"], "advice": advice, "text": f"You said {words}"}


@pytest.fixture(autouse=True)
def replayed(workspace):
    workspace.inspector.replays = Echo


async def answer(bot, workspace, text, **arguments):
    """Let the bot post ``text`` and return the message."""
    given = {"channel": "D0ALICE", "text": text, "blocks": SECTION} | arguments
    reply = await bot.call(workspace, "chat.postMessage", **given)
    return workspace.workspace.find(reply["channel"], reply["ts"])


async def test_an_answer_leads_back_to_its_question(workspace, bot):
    ts = await workspace.say("alice", "dm", "flask?")
    await workspace.idle()
    found = workspace.inspector.inspect(await answer(bot, workspace, "You said flask?"))
    assert found["question"] == {"kind": "message", "text": "flask?", "user": "U0ALICE", "ts": ts}
    assert found["understood"] == ["words: flask?"]
    assert found["advice"] == {
        "kind": "Echo",
        "intent": "describe",
        "confidence": 0.9,
        "text": "flask?",
        "is_certain": True,
    }
    assert found["blocks"] == SECTION  # without the ids that Slack gives them
    told = [(entry["direction"], entry.get("name") or entry["method"]) for entry in found["traffic"]]
    assert told == [("to_app", "message"), ("from_app", "chat.postMessage")]
    assert found["traffic"][0]["acknowledged"]
    assert found["traffic"][0]["body"]["event"]["ts"] == ts


async def test_of_several_questions_the_one_that_would_be_answered_so_is_meant(workspace, bot):
    for words in ("one", "two", "three"):
        await workspace.say("alice", "dm", words)
    await workspace.idle()
    for words in ("two", "one"):
        found = workspace.inspector.inspect(await answer(bot, workspace, f"You said {words}"))
        assert found["question"]["text"] == words


async def test_an_answer_that_replay_does_not_give_is_told_to_be_uncertain(workspace, bot):
    await workspace.say("alice", "dm", "flask?")
    await workspace.idle()
    found = workspace.inspector.inspect(await answer(bot, workspace, "Something else"))
    assert (found["question"]["text"], found["advice"]["is_certain"]) == ("flask?", False)


async def test_a_mention_shows_both_events_and_every_attempt(workspace, bot):
    bot.answer = lambda heard: (200 if "X-Slack-Retry-Num" in heard.headers else 503, "", {})
    ts = await workspace.say("alice", "general", "@advisor flask?")
    await workspace.idle()
    message = await answer(bot, workspace, "x", channel="C0GENERAL", thread_ts=ts)
    traffic = workspace.inspector.inspect(message)["traffic"]
    told = sorted((entry["name"], entry["attempt"], entry["status"]) for entry in traffic[:-1])
    assert told == [("app_mention", 1, 503), ("app_mention", 2, 200), ("message", 1, 503), ("message", 2, 200)]
    assert traffic[-1]["method"] == "chat.postMessage"


async def test_refused_tries_of_an_answer_belong_to_it(workspace, bot):
    await workspace.say("alice", "dm", "flask?")
    await workspace.idle()
    workspace.fail_next("chat.postMessage", "ratelimited")
    await bot.call(workspace, "chat.postMessage", channel="D0ALICE", text="You said flask?", blocks=SECTION)
    found = workspace.inspector.inspect(await answer(bot, workspace, "You said flask?"))
    assert [entry["status"] for entry in found["traffic"]] == [200, 429, 200]


async def test_a_command_is_found_by_its_response_url(workspace, bot):
    await workspace.command("bob", "random", "/framework", "first")
    await workspace.command("bob", "random", "/framework", "second")
    for heard in reversed(bot.heard):
        async with bot.session.post(heard.body["response_url"], json={"text": "same", "blocks": SECTION}) as response:
            assert response.status == 200
    second, first = await workspace.messages("random", "bob")
    for message, words in ((first, "first"), (second, "second")):
        found = workspace.inspector.inspect(message)
        assert (found["question"]["kind"], found["question"]["text"]) == ("command", words)
        assert [e.get("name") or e["method"] for e in found["traffic"]] == ["/framework", "response_url"]


async def test_a_click_and_the_card_it_changed(workspace, bot):
    await bot.call(
        workspace,
        "chat.postMessage",
        channel="D0ALICE",
        text="card",
        blocks=[{"type": "actions", "elements": [BUTTON]}],
    )
    card = await workspace.wait_for(lambda m: m.is_from_bot)
    await workspace.click("alice", card, "ask_1")
    await bot.call(workspace, "chat.update", channel="D0ALICE", ts=card.ts, text="done", blocks=[])
    found = workspace.inspector.inspect(await answer(bot, workspace, "You said click"))
    assert (found["question"]["kind"], found["question"]["ts"]) == ("click", card.ts)
    assert [entry.get("kind") for entry in found["traffic"]] == ["interactive", None]
    methods = [entry.get("method") for entry in workspace.inspector.inspect(card)["traffic"]]
    assert methods == ["chat.postMessage", "chat.update"]


async def test_a_persons_message_shows_what_became_of_it(workspace, bot):
    heard = await workspace.say("alice", "dm", "flask?")
    silent = await workspace.say("alice", "dm", "nothing")
    await workspace.idle()
    found = workspace.inspector.inspect(workspace.workspace.find("D0ALICE", heard))
    assert (found["understood"], found["blocks"]) == (["words: flask?"], [])
    found = workspace.inspector.inspect(workspace.workspace.find("D0ALICE", silent))
    assert (found["question"]["text"], found["understood"], found["advice"]) == ("nothing", [], None)


async def test_what_nobody_asked_for_has_no_question(workspace, bot):
    found = workspace.inspector.inspect(await answer(bot, workspace, "Good morning"))
    assert (found["question"], found["understood"], found["advice"]) == (None, [], None)
    assert [entry["method"] for entry in found["traffic"]] == ["chat.postMessage"]


async def test_after_a_reset_nothing_is_remembered(workspace, bot):
    await workspace.say("alice", "dm", "flask?")
    await workspace.idle()
    workspace.inspector.inspect(await answer(bot, workspace, "x"))
    await workspace.reset()
    assert workspace.inspector.inspect(await answer(bot, workspace, "x"))["question"] is None


async def test_without_a_replay_the_traffic_is_told_all_the_same(workspace, bot):
    workspace.inspector.replays = None
    await workspace.say("alice", "dm", "flask?")
    await workspace.idle()
    found = workspace.inspector.inspect(await answer(bot, workspace, "Flask"))
    assert (found["question"]["text"], found["understood"], found["advice"]) == ("flask?", [], None)
    assert len(found["traffic"]) == 2


async def test_it_is_served(workspace, bot, remote):
    await workspace.say("alice", "dm", "flask?")
    await workspace.idle()
    message = await answer(bot, workspace, "You said flask?")
    found = await remote.get("inspect", channel="D0ALICE", ts=message.ts)
    assert (found["message"]["ts"], found["understood"]) == (message.ts, ["words: flask?"])
