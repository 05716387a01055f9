"""The Home tab of the real bot: opened, and its buttons pressed."""

import pytest

from bot.playground.block_kit import view_faults
from bot.present.home import EXAMPLES
from tests.e2e.stage import DM, buttons, options

pytestmark = pytest.mark.e2e


async def opened(stage, person="alice"):
    """Open the Home tab and return it once it is published."""
    user = stage.ws.workspace.person(person).id
    await stage.ws.open_home(person)
    return await stage.ws.wait_until(lambda: stage.ws.workspace.homes.get(user))


async def test_it_is_published_for_whoever_opens_it(either):
    home = await opened(either)
    assert view_faults({key: home[key] for key in ("type", "blocks", "private_metadata")}) == []
    assert [call.method for call in either.ws.calls if call.method == "views.publish"] == ["views.publish"]
    assert list(either.ws.workspace.homes) == ["U0ALICE"]
    again = await opened(either)
    assert again["id"] == home["id"]


async def test_start_opens_the_guide_in_the_direct_message(either):
    await opened(either)
    await either.ws.click_home("alice", "ask_start")
    [card] = await either.answers(DM)
    assert (card.channel, card.thread_ts) == ("D0ALICE", "")
    first = options(card)[0]
    await either.ws.click("alice", card, first["action_id"], first["value"])
    assert len(await either.answers(DM)) == 2


@pytest.mark.parametrize("number", [1, 2, 3])
async def test_an_example_is_answered_and_can_be_followed_up(stage, number):
    await opened(stage, "bob")
    await stage.ws.click_home("bob", f"ask_{number}")
    [answer] = await stage.answers(DM, "bob")
    assert answer.channel == "D0BOB"
    assert answer.text.splitlines()[0] == f"You asked: {EXAMPLES[number - 1].question}"
    assert any(button["action_id"].startswith("ask_") for button in buttons(answer))
    await stage.ws.say("bob", DM, "why?")
    _, more = await stage.answers(DM, "bob")
    assert "You asked" not in more.text
    assert await stage.answers(DM, "alice") == []


async def test_a_double_click_is_answered_once(stage):
    await opened(stage)
    for _ in range(2):
        await stage.ws.click_home("alice", "ask_1")
    assert len(await stage.answers(DM)) == 1


async def test_a_failed_publication_is_made_good_by_the_next_opening(stage):
    stage.ws.fail_next("views.publish", "internal_error", times=5)
    await stage.ws.open_home("alice")
    await stage.quiet()
    assert stage.ws.workspace.homes == {}
    assert await stage.answers(DM) == []
    stage.ws.fail_next("views.publish", times=0)
    assert (await opened(stage))["type"] == "home"
