"""What people do that test_server.py does not show: the Home tab, trying again, reading."""

import pytest

CARD = [
    {
        "type": "actions",
        "block_id": "b",
        "elements": [
            {"type": "button", "action_id": "go", "value": str(n), "text": {"type": "plain_text", "text": "Go"}}
            | {"action_id": f"go_{n}"}
            for n in (1, 2)
        ],
    }
]


async def test_the_home_tab_is_opened_and_pressed(workspace, bot):
    assert (await workspace.open_home("bob")).is_acknowledged
    [event] = bot.events("app_home_opened")
    assert (event["user"], event["channel"], event["tab"]) == ("U0BOB", "D0BOB", "home")
    with pytest.raises(LookupError, match="no Home tab for bob"):
        await workspace.click_home("bob", "go_1")
    await bot.call(workspace, "views.publish", user_id="U0BOB", view={"type": "home", "blocks": CARD})
    await workspace.click_home("bob", "go_2")
    payload = bot.heard[-1].body
    assert (payload["actions"][0]["value"], payload["view"]["type"], payload["user"]["id"]) == ("2", "home", "U0BOB")
    with pytest.raises(LookupError, match="go_3"):
        await workspace.click_home("bob", "go_3")


async def test_an_unacknowledged_opening_is_retried_as_any_event(workspace, bot):
    bot.answer = lambda heard: (200 if "X-Slack-Retry-Num" in heard.headers else 500, "", {})
    assert not (await workspace.open_home("bob")).is_acknowledged
    await workspace.idle()
    assert [heard.headers.get("X-Slack-Retry-Num") for heard in bot.heard] == [None, "1"]


async def test_a_click_that_failed_is_pressed_anew(workspace, bot):
    await bot.call(workspace, "chat.postMessage", channel="C0GENERAL", text="x", blocks=CARD)
    card = await workspace.wait_for(lambda m: m.is_from_bot)
    await workspace.idle()
    bot.answer = lambda heard: (500, "", {})
    await workspace.click("bob", card, "go_1")
    [problem] = workspace.traffic.problems
    bot.answer = lambda heard: (200, "", {})
    assert (await workspace.retry(problem)).is_acknowledged
    first, again = bot.heard[-2].body, bot.heard[-1].body
    assert again["actions"][0]["action_ts"] != first["actions"][0]["action_ts"]
    assert again["response_url"] != first["response_url"]
    async with bot.session.post(again["response_url"], json={"delete_original": True}) as response:
        assert response.status == 200
    assert workspace.traffic.problems[0].solved


async def test_an_event_brought_by_hand_is_not_brought_again_by_itself(bot):
    from bot.playground.server import LocalWorkspace

    async with LocalWorkspace(retry_delays=(0.2,)) as workspace:
        workspace.connect(bot.url)
        bot.answer = lambda heard: (500, "", {})
        await workspace.say("alice", "dm", "hello")
        await workspace.wait_until(lambda: workspace.traffic.problems)
        bot.answer = lambda heard: (200, "", {})
        await workspace.retry(workspace.traffic.problems[0])
        await workspace.idle()
    assert len(bot.heard) == 2


async def test_a_refused_call_is_not_ours_to_try_again(workspace, bot):
    await bot.call(workspace, "chat.postMessage", channel="C0NOWHERE", text="x")
    with pytest.raises(ValueError, match="the app's"):
        await workspace.retry(workspace.traffic.problems[0])


async def test_only_the_apps_command_is_known(workspace):
    assert workspace.knows_command("/framework")
    assert not workspace.knows_command("/poll")
