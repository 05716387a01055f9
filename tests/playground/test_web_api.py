import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.playground.server import APP_TOKEN, BOT_TOKEN, LocalWorkspace
from bot.playground.web_api import METHODS, SCOPES
from bot.playground.workspace import Message

HOME = "C0GENERAL"
BLOCK = {"type": "section", "text": {"type": "mrkdwn", "text": "x"}}
LONG = {"type": "section", "text": {"type": "mrkdwn", "text": "x" * 3001}}
OPTION = {"text": {"type": "plain_text", "text": "x"}, "value": "x"}


def sections(letters: int) -> list[dict]:
    """Return sections that hold so many letters in all, none beyond a limit of its own."""
    sizes = [3000] * (letters // 3000) + ([letters % 3000] if letters % 3000 else [])
    return [{"type": "section", "text": {"type": "mrkdwn", "text": "x" * size}} for size in sizes]


@pytest.mark.parametrize(
    ("method", "arguments", "error"),
    [
        pytest.param("chat.postMessage", {"channel": HOME, "text": "x"}, None, id="post"),
        pytest.param("chat.postMessage", {"channel": "#general", "text": "x"}, None, id="post by name"),
        pytest.param("chat.postMessage", {"channel": "U0ALICE", "text": "x"}, None, id="post to a person"),
        pytest.param("chat.postMessage", {"channel": HOME, "blocks": [BLOCK]}, None, id="blocks alone"),
        pytest.param("chat.postMessage", {"channel": "C0NOWHERE", "text": "x"}, "channel_not_found", id="no channel"),
        pytest.param("chat.postMessage", {"channel": "C0RANDOM", "text": "x"}, "not_in_channel", id="no member"),
        pytest.param("chat.postMessage", {"channel": HOME}, "no_text", id="nothing to say"),
        pytest.param("chat.postMessage", {"channel": HOME, "text": ""}, "no_text", id="empty"),
        pytest.param("chat.postMessage", {"text": "x"}, "invalid_arguments", id="nowhere"),
        pytest.param("chat.postMessage", {"channel": HOME, "text": "x" * 40_000}, None, id="40,000"),
        pytest.param("chat.postMessage", {"channel": HOME, "text": "x" * 40_001}, "msg_too_long", id="40,001"),
        pytest.param("chat.postMessage", {"channel": HOME, "blocks": sections(13_200)}, None, id="13,200 in blocks"),
        pytest.param(
            "chat.postMessage",
            {"channel": HOME, "blocks": sections(13_201)},
            "msg_blocks_too_long",
            id="13,201 in blocks",
        ),
        pytest.param("chat.postMessage", {"channel": HOME, "blocks": [LONG]}, "invalid_blocks", id="bad blocks"),
        pytest.param("chat.postMessage", {"channel": HOME, "blocks": "x"}, "invalid_blocks_format", id="no list"),
        pytest.param(
            "chat.postMessage", {"channel": HOME, "text": "x", "colour": 1}, "invalid_arguments", id="unknown"
        ),
        pytest.param("chat.postMessage", {"channel": HOME, "text": 5}, "invalid_arguments", id="text no string"),
        pytest.param(
            "chat.postMessage",
            {"channel": HOME, "text": "x", "thread_ts": "1.000001"},
            "thread_not_found",
            id="thread gone",
        ),
        pytest.param("chat.postEphemeral", {"channel": HOME, "user": "U0BOB", "text": "x"}, None, id="whisper"),
        pytest.param(
            "chat.postEphemeral",
            {"channel": "D0ALICE", "user": "U0BOB", "text": "x"},
            "user_not_in_channel",
            id="absent",
        ),
        pytest.param("chat.postEphemeral", {"channel": HOME, "user": "U0BOB"}, "no_text", id="silent whisper"),
        pytest.param("chat.postEphemeral", {"channel": HOME, "text": "x"}, "invalid_arguments", id="whisper to nobody"),
        pytest.param(
            "chat.update", {"channel": HOME, "ts": "1.000001", "text": "x"}, "message_not_found", id="no message"
        ),
        pytest.param("chat.delete", {"channel": HOME, "ts": "1.000001"}, "message_not_found", id="nothing to delete"),
        pytest.param("conversations.replies", {"channel": HOME, "ts": "1.000001"}, "thread_not_found", id="no thread"),
        pytest.param(
            "conversations.replies", {"channel": "C0RANDOM", "ts": "1.0"}, "not_in_channel", id="foreign thread"
        ),
        pytest.param("conversations.history", {"channel": HOME}, None, id="what was said"),
        pytest.param("conversations.history", {"channel": "C0NOWHERE"}, "channel_not_found", id="said nowhere"),
        pytest.param("conversations.history", {"channel": "C0RANDOM"}, "not_in_channel", id="said among others"),
        pytest.param("conversations.open", {"users": "U0ALICE"}, "missing_scope", id="scope not granted"),
        pytest.param("users.info", {"user": "U0ALICE"}, "missing_scope", id="people not granted"),
        pytest.param(
            "views.publish", {"user_id": "U0ALICE", "view": {"type": "home", "blocks": [BLOCK]}}, None, id="home"
        ),
        pytest.param(
            "views.publish", {"user_id": "U0ALICE", "view": {"type": "modal"}}, "invalid_arguments", id="no home tab"
        ),
        pytest.param(
            "views.publish",
            {"user_id": "U0X", "view": {"type": "home", "blocks": [BLOCK]}},
            "invalid_arguments",
            id="stranger",
        ),
        pytest.param("chat.postMesage", {"channel": HOME, "text": "x"}, "unknown_method", id="misspelt"),
        pytest.param("files.upload", {}, "unknown_method", id="a real method we do not know"),
        pytest.param("auth.test", {}, None, id="who am I"),
        pytest.param("auth.test", {"team_id": "T0LOCAL"}, None, id="with the team, as Bolt's clients send it"),
        pytest.param("auth.test", {"verbose": True}, "invalid_arguments", id="who am I, at length"),
        pytest.param("apps.connections.open", {}, "not_allowed_token_type", id="socket with the bot token"),
    ],
)
async def test_a_call_is_answered_as_slack_answers(workspace, bot, method, arguments, error):
    reply = await bot.call(workspace, method, **arguments)
    assert (reply["ok"], reply.get("error")) == (error is None, error)
    assert workspace.calls[-1].method == method


async def test_a_refusal_says_why(workspace, bot):
    reply = await bot.call(workspace, "chat.postMessage", channel=HOME, blocks=[LONG])
    fault = "must be less than 3001 characters [json-pointer:/blocks/0/text/text]"
    assert reply["response_metadata"]["messages"] == [
        "[ERROR] must be less than 3001 characters [json-pointer:/blocks/0/text/text]"
    ]
    assert reply["errors"] == [fault]
    reply = await bot.call(workspace, "chat.postMessage", channel=HOME, text="x", colour=1)
    assert reply["response_metadata"]["messages"] == ["[ERROR] unknown argument: colour"]


@pytest.mark.parametrize(
    ("token", "error"),
    [
        pytest.param("", "not_authed", id="none"),
        pytest.param("xoxb-other", "invalid_auth", id="unknown"),
        pytest.param(APP_TOKEN, "not_allowed_token_type", id="app token"),
        pytest.param(BOT_TOKEN, None, id="right"),
    ],
)
async def test_tokens_are_checked(workspace, bot, token, error):
    assert (await bot.call(workspace, "auth.test", token=token)).get("error") == error


async def test_every_method_refuses_what_it_does_not_know(workspace, bot):
    for method, rules in METHODS.items():
        token = BOT_TOKEN if rules.token == "xoxb" else APP_TOKEN
        reply = await bot.call(workspace, method, token=token, no_such_argument="x")
        assert reply["error"] in ("invalid_arguments", "missing_scope"), method


async def test_the_bot_changes_and_deletes_its_own_messages_only(workspace, bot):
    posted = await bot.call(workspace, "chat.postMessage", channel=HOME, text="old", blocks=[BLOCK])
    changed = await bot.call(workspace, "chat.update", channel=HOME, ts=posted["ts"], text="new")
    assert changed["ok"]
    [message] = await workspace.messages("general")
    # What is not in the call stays: blocks without new blocks, text without new text.
    assert (message.text, len(message.blocks), bool(message.edited_ts)) == ("new", 1, True)
    theirs = await workspace.say("alice", "general", "mine")
    refused = await bot.call(workspace, "chat.update", channel=HOME, ts=theirs, text="x")
    assert refused["error"] == "cant_update_message"
    assert (await bot.call(workspace, "chat.delete", channel=HOME, ts=theirs))["error"] == "cant_delete_message"
    assert (await bot.call(workspace, "chat.delete", channel=HOME, ts=posted["ts"]))["ok"]
    assert [m.ts for m in await workspace.messages("general")] == [theirs]


async def test_an_ephemeral_message_can_not_be_updated(workspace, bot):
    sent = await bot.call(workspace, "chat.postEphemeral", channel=HOME, user="U0BOB", text="x")
    reply = await bot.call(workspace, "chat.update", channel=HOME, ts=sent["message_ts"], text="y")
    assert reply["error"] == "message_not_found"


async def test_blocks_without_an_id_get_one(workspace, bot):
    reply = await bot.call(workspace, "chat.postMessage", channel=HOME, blocks=[BLOCK, BLOCK])
    ids = [block["block_id"] for block in reply["message"]["blocks"]]
    assert len(set(ids)) == 2


async def test_a_thread_is_read_from_its_first_message(workspace, bot):
    first = await workspace.say("alice", "general", "flask or django?")
    await workspace.say("bob", "general", "good question", thread_ts=first)
    second = await bot.call(workspace, "chat.postMessage", channel=HOME, text="Django", thread_ts=first)
    assert second["message"]["thread_ts"] == first
    reply = await bot.call(workspace, "conversations.replies", channel=HOME, ts=first)
    assert [m["text"] for m in reply["messages"]] == ["flask or django?", "good question", "Django"]
    assert (reply["messages"][0]["reply_count"], reply["has_more"]) == (2, False)
    reply = await bot.call(workspace, "conversations.replies", channel=HOME, ts=second["ts"], limit=1)
    assert ([m["text"] for m in reply["messages"]], reply["has_more"]) == (["flask or django?"], True)


@pytest.mark.parametrize(
    "parent",
    [
        pytest.param(Message(HOME, "", "U0BOB", "joined", subtype="channel_join"), id="system message"),
        pytest.param(Message(HOME, "", "U0ADVISOR", "secret", seen_by="U0BOB"), id="ephemeral message"),
        pytest.param(Message(HOME, "", "U0BOB", "reply", thread_ts="1.000001"), id="reply"),
    ],
)
async def test_some_messages_take_no_replies(workspace, bot, parent):
    ts = workspace.workspace.post(parent).ts
    reply = await bot.call(workspace, "chat.postMessage", channel=HOME, text="x", thread_ts=ts)
    assert reply["error"] == "cannot_reply_to_message"


async def test_a_channel_is_read_from_its_newest_message(workspace, bot):
    first = await workspace.say("alice", "general", "one")
    second = await workspace.say("alice", "general", "two")
    await workspace.say("alice", "general", "a reply", thread_ts=first)
    await workspace.say("bob", "general", "a reply for all", thread_ts=first, subtype="thread_broadcast")
    await bot.call(workspace, "chat.postEphemeral", channel=HOME, user="U0BOB", text="psst")

    async def history(**bounds):
        return await bot.call(workspace, "conversations.history", channel=HOME, **bounds)

    def texts(reply):
        return [message["text"] for message in reply["messages"]]

    assert texts(await history()) == ["a reply for all", "two", "one"]
    assert texts(await history(oldest=first)) == ["a reply for all", "two"]
    assert texts(await history(oldest=first, inclusive=True, latest=second)) == ["two", "one"]
    some = await history(limit=1)
    assert (texts(some), some["has_more"]) == (["a reply for all"], True)
    assert (await history(limit=3))["has_more"] is False


async def test_a_home_tab_is_replaced_by_whoever_knows_it(workspace, bot):
    async def publish(**more):
        view = {"type": "home", "blocks": [BLOCK], "private_metadata": "x"}
        return await bot.call(workspace, "views.publish", user_id="U0BOB", view=view, **more)

    first = (await publish())["view"]
    assert (first["type"], first["private_metadata"], first["callback_id"]) == ("home", "x", "")
    assert (await publish(hash="1.0"))["error"] == "hash_conflict"
    second = (await publish(hash=first["hash"]))["view"]
    assert second["id"] == first["id"]
    assert second["hash"] != first["hash"]
    assert (await publish(hash=first["hash"]))["error"] == "hash_conflict"


async def test_scopes_open_their_methods(bot):
    scopes = SCOPES | {"im:write", "users:read"}
    async with LocalWorkspace(scopes=scopes) as workspace:
        opened = await bot.call(workspace, "conversations.open", users="U0ALICE")
        assert opened["channel"]["id"] == "D0ALICE"
        assert (await bot.call(workspace, "conversations.open", users="U0X"))["error"] == "user_not_found"
        assert (await bot.call(workspace, "users.info", user="U0ALICE"))["user"]["name"] == "alice"
        assert (await bot.call(workspace, "users.info", user="U0X"))["error"] == "user_not_found"
    async with LocalWorkspace(scopes=frozenset()) as workspace:
        reply = await bot.call(workspace, "chat.postMessage", channel=HOME, text="x")
        assert (reply["error"], reply["needed"]) == ("missing_scope", "chat:write")
        reply = await bot.call(workspace, "conversations.replies", channel="D0ALICE", ts="1.0")
        assert reply["needed"] == "im:history"
        reply = await bot.call(workspace, "conversations.history", channel=HOME)
        assert reply["needed"] == "channels:history"


async def test_slacks_own_client_is_understood(workspace, bot):
    client = AsyncWebClient(BOT_TOKEN, base_url=workspace.api_url)
    who = await client.auth_test()
    assert (who["user_id"], who["bot_id"], who["team_id"]) == ("U0ADVISOR", "B0ADVISOR", "T0LOCAL")
    assert who.headers["X-OAuth-Scopes"].split(",") == sorted(SCOPES)
    posted = await client.chat_postMessage(
        channel=HOME, text="x", blocks=[BLOCK], unfurl_links=False, unfurl_media=False, mrkdwn=True
    )
    await client.chat_update(channel=HOME, ts=posted["ts"], text="y", blocks=[BLOCK])
    replies = await client.conversations_replies(channel=HOME, ts=posted["ts"], limit=5, inclusive=True)
    assert replies["messages"][0]["text"] == "y"
    await client.views_publish(user_id="U0BOB", view={"type": "home", "blocks": [BLOCK]})
    [shown] = workspace.workspace.homes["U0BOB"]["blocks"]
    assert shown == BLOCK | {"block_id": shown["block_id"]}
    with pytest.raises(SlackApiError, match="cannot_reply|thread_not_found"):
        await client.chat_postMessage(channel=HOME, text="x", thread_ts="5.000001")
