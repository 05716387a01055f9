"""What was not understood, from the message in Slack to the list on the terminal."""

import json

import pytest

from bot.app import running
from bot.state import listing
from tests.e2e.stage import DM, GENERAL, Stage, buttons, settings_for

pytestmark = pytest.mark.e2e


async def recorded(folder):
    """Return what `python -m bot unanswered --json` prints."""
    return json.loads(await listing.told(f"sqlite+aiosqlite:///{folder}/state.db", 90, as_json=True))


async def test_what_was_not_understood_can_be_read_and_what_was_meant(either, tmp_path):
    _, [lost] = await either.ask("alice", "how do I bake bread for @bob?")
    await either.ask("bob", "How do I bake bread for @alice?")
    thread, [card] = await either.ask("alice", "show me an example")
    second = [element for element in buttons(card) if element["action_id"].startswith("ask_")][1]
    await either.ws.click("alice", card, second["action_id"])
    await either.answers(GENERAL, "alice", thread)
    assert lost.text
    bread, example = await recorded(tmp_path)
    assert (bread["kind"], bread["times"], bread["chosen"]) == ("fallback", 2, {})
    assert bread["text"] == "How do I bake bread for [person]?"
    assert (example["kind"], example["times"]) == ("clarification", 1)
    assert second["value"] in example["offered"]
    assert example["chosen"] == {second["value"]: 1}


async def test_a_typed_choice_counts_too(stage, tmp_path):
    await stage.ws.say("alice", DM, "show me an example")
    await stage.answer(DM)
    await stage.ws.say("alice", DM, "the second one")
    await stage.quiet()
    [example] = await recorded(tmp_path)
    assert list(example["chosen"]) == [example["offered"][1]]


async def test_switched_off_nothing_is_recorded(workspace, conversation, tmp_path):
    settings = settings_for(workspace, tmp_path, records_unanswered=False)
    async with running(settings, conversation=conversation) as bot:
        workspace.connect(bot.url)
        _, answers = await Stage(workspace, bot).ask("alice", "how do I bake bread?")
    assert len(answers) == 1
    assert await recorded(tmp_path) == []


async def test_the_answer_says_once_in_a_thread_that_it_is_english(stage):
    thread, [first] = await stage.ask("alice", "¿Qué es Flask?")
    _, [*_, second] = await stage.ask("alice", "¿y cuáles son sus desventajas?", thread)
    assert "Respondo en inglés. I answer in English." in first.text
    assert "I answer in English" not in second.text
