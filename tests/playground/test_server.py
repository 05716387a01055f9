import time

import pytest
from slack_sdk.signature import SignatureVerifier

from bot.playground.server import SIGNING_SECRET, LocalWorkspace


async def test_a_mention_arrives_signed_as_mention_and_as_message(workspace, bot):
    ts = await workspace.say("alice", "general", "@advisor flask or django?")
    await workspace.idle()
    mention, message = bot.events("app_mention")[0], bot.events("message")[0]
    assert (mention["ts"], message["ts"]) == (ts, ts)
    assert mention["text"] == message["text"] == "<@U0ADVISOR> flask or django?"
    assert (message["channel_type"], message["user"], message["event_ts"]) == ("channel", "U0ALICE", ts)
    assert "channel_type" not in mention
    assert len({heard.body["event_id"] for heard in bot.heard}) == 2
    verifier = SignatureVerifier(SIGNING_SECRET)
    assert all(verifier.is_valid_request(heard.raw, heard.headers) for heard in bot.heard)
    assert not SignatureVerifier("other").is_valid_request(bot.heard[0].raw, bot.heard[0].headers)


async def test_the_envelope_has_what_apps_read(workspace, bot):
    await workspace.say("alice", "dm", "hello")
    await workspace.idle()
    body = bot.heard[0].body
    assert (body["type"], body["team_id"], body["api_app_id"]) == ("event_callback", "T0LOCAL", "A0ADVISOR")
    assert body["authorizations"][0] | {"user_id": "U0ADVISOR", "is_bot": True} == body["authorizations"][0]
    assert body["is_ext_shared_channel"] is False
    assert abs(body["event_time"] - time.time()) < 5
    assert body["event"]["channel_type"] == "im"
    assert body["event"]["channel"] == "D0ALICE"


async def test_a_mention_in_a_direct_message_is_a_message_only(workspace, bot):
    await workspace.say("alice", "dm", "@advisor hello")
    await workspace.idle()
    assert [heard.body["event"]["type"] for heard in bot.heard] == ["message"]


async def test_a_channel_without_the_bot_is_silent(workspace, bot):
    await workspace.say("alice", "random", "@advisor hello?")
    await workspace.idle()
    assert bot.heard == []


async def test_the_bots_own_posts_come_back_with_its_bot_id(workspace, bot):
    reply = await bot.call(workspace, "chat.postMessage", channel="C0GENERAL", text="hi <@U0ADVISOR>")
    await workspace.idle()
    assert reply["ok"] is True
    assert [event["bot_id"] for event in bot.events("message")] == ["B0ADVISOR"]
    assert bot.events("app_mention") == []


async def test_another_bot_speaks_as_bot_message(workspace, bot):
    await workspace.say("ci", "general", "build failed")
    await workspace.idle()
    event = bot.events("message")[0]
    assert (event["subtype"], event["bot_id"], event["username"]) == ("bot_message", "B0CI", "ci")
    assert "user" not in event


async def test_edits_and_deletions_are_hidden_messages(workspace, bot):
    ts = await workspace.say("alice", "general", "flask")
    await workspace.edit("alice", "general", ts, "django")
    await workspace.delete("alice", "general", ts)
    await workspace.idle()
    _, changed, deleted = bot.events("message")
    assert (changed["subtype"], changed["hidden"]) == ("message_changed", True)
    assert (changed["message"]["text"], changed["previous_message"]["text"]) == ("django", "flask")
    assert (changed["message"]["ts"], changed["channel_type"]) == (ts, "channel")
    assert changed["ts"] != ts
    assert (deleted["subtype"], deleted["deleted_ts"]) == ("message_deleted", ts)
    assert await workspace.messages("general") == []


async def test_a_thread_reply_names_thread_and_parent(workspace, bot):
    ts = await workspace.say("alice", "general", "flask?")
    await workspace.say("bob", "general", "joining", thread_ts=ts, subtype="thread_broadcast")
    await workspace.idle()
    reply = bot.events("message")[1]
    assert (reply["thread_ts"], reply["parent_user_id"], reply["subtype"]) == (ts, "U0ALICE", "thread_broadcast")


async def test_files_travel_with_file_share(workspace, bot):
    await workspace.say("alice", "dm", "see", subtype="file_share", files=[{"id": "F1", "name": "a.png"}])
    await workspace.idle()
    assert bot.events("message")[0]["files"] == [{"id": "F1", "name": "a.png"}]


async def test_any_event_can_be_sent_and_sent_again(workspace, bot):
    sent = await workspace.event({"type": "reaction_added", "user": "U0ALICE"})
    await workspace.idle()
    again = await workspace.resend(workspace.deliveries[0], retry_num=1, retry_reason="http_error")
    assert again.status == 200
    assert [heard.body["event_id"] for heard in bot.heard] == [sent["event_id"]] * 2
    assert bot.heard[1].headers["X-Slack-Retry-Num"] == "1"


async def test_a_command_is_a_form_and_its_reply_is_private(workspace, bot):
    bot.answer = lambda heard: (200, "thinking", {})
    delivery = await workspace.command("bob", "random", "/framework", "flask & co")
    body = bot.heard[0].body
    assert delivery.status == 200
    assert (body["command"], body["text"], body["user_id"]) == ("/framework", "flask & co", "U0BOB")
    assert (body["channel_id"], body["channel_name"], body["team_domain"]) == ("C0RANDOM", "random", "local")
    assert body["response_url"].startswith(workspace.url)
    assert [m.text for m in await workspace.messages("random", viewer="bob")] == ["thinking"]
    assert await workspace.messages("random", viewer="alice") == []


@pytest.mark.parametrize(
    ("status", "error"),
    [
        pytest.param(500, "dispatch_failed", id="server error"),
        pytest.param(404, "dispatch_failed", id="not found"),
    ],
)
async def test_a_failed_command_is_told_by_slackbot_and_not_retried(workspace, bot, status, error):
    bot.answer = lambda heard: (status, "", {})
    await workspace.command("bob", "general", "/framework")
    [said] = await workspace.messages("general", viewer="bob")
    assert (said.user, error in said.text) == ("USLACKBOT", True)
    assert len(bot.heard) == 1


async def test_a_click_carries_message_state_and_pressed_button(workspace, bot):
    button = {"type": "button", "action_id": "go", "value": "1", "text": {"type": "plain_text", "text": "Go"}}
    blocks = [{"type": "actions", "block_id": "b", "elements": [button]}]
    posted = await bot.call(workspace, "chat.postMessage", channel="C0GENERAL", text="choose", blocks=blocks)
    message = await workspace.wait_for(lambda m: m.ts == posted["ts"])
    await workspace.click("bob", message, "go")
    payload = bot.heard[-1].body
    assert payload["type"] == "block_actions"
    assert (payload["user"]["id"], payload["channel"]["id"]) == ("U0BOB", "C0GENERAL")
    assert payload["message"]["ts"] == payload["container"]["message_ts"] == posted["ts"]
    assert payload["container"]["is_ephemeral"] is False
    [action] = payload["actions"]
    assert (action["action_id"], action["block_id"], action["value"]) == ("go", "b", "1")
    assert action["action_ts"]


async def test_a_click_on_an_ephemeral_message_carries_no_message(workspace, bot):
    option = {"text": {"type": "plain_text", "text": "Back"}, "value": "back"}
    menu = {"type": "overflow", "action_id": "more", "options": [option]}
    blocks = [{"type": "actions", "elements": [menu]}]
    await bot.call(workspace, "chat.postEphemeral", channel="C0GENERAL", user="U0BOB", text="x", blocks=blocks)
    message = await workspace.wait_for(lambda m: m.is_ephemeral)
    await workspace.click("bob", message, "more", "back")
    payload = bot.heard[-1].body
    assert "message" not in payload
    assert payload["container"]["is_ephemeral"] is True
    assert payload["actions"][0]["selected_option"] == option
    with pytest.raises(PermissionError):
        await workspace.click("alice", message, "more", "back")
    with pytest.raises(LookupError):
        await workspace.click("bob", message, "more", "forth")


async def test_waiting_ends_with_everything_that_was_said(workspace, bot):
    await workspace.say("alice", "general", "anyone?")
    with pytest.raises(TimeoutError, match="anyone"):
        await workspace.wait_for(lambda m: m.is_from_bot, timeout=0.05)


@pytest.mark.parametrize("url", ["https://slack.com/x", "http://10.0.0.1:3000/", "http://example.org"])
async def test_other_machines_are_refused(workspace, url):
    with pytest.raises(ValueError, match="this machine only"):
        workspace.connect(url)


@pytest.mark.parametrize("tokens", [{"bot_token": "xoxb-12-34-ab"}, {"app_token": "xapp-1-A1-2-x"}])
def test_real_tokens_are_refused(tokens):
    with pytest.raises(ValueError, match="real Slack token"):
        LocalWorkspace(**tokens)


async def test_only_loopback_listens(workspace):
    assert workspace.url.startswith("http://127.0.0.1:")
