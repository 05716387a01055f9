"""Every place where a person meets the bot, over HTTP and over Socket Mode."""

import pytest

from bot.app import running
from bot.playground.workspace import BOT_USER_ID
from tests.e2e.stage import DM, GENERAL, RANDOM, Stage, buttons, settings_for

pytestmark = pytest.mark.e2e


async def test_a_mention_is_answered_in_its_thread(either):
    thread, answers = await either.ask("alice", "does Flask have an ORM?")
    [answer] = answers
    assert (answer.thread_ts, answer.seen_by) == (thread, "")
    assert answer.text.splitlines()[0].lstrip("*").startswith(("Yes", "No", "Partly"))


async def test_a_follow_up_in_the_thread_needs_no_mention(either):
    thread, _ = await either.ask("alice", "what is Django?")
    await either.ws.say("alice", GENERAL, "and Flask?", thread_ts=thread)
    answers = await either.answers(GENERAL, thread_ts=thread)
    assert len(answers) == 2
    assert "Flask" in answers[1].text.splitlines()[0]


async def test_a_direct_message_is_answered_at_the_top_level(either):
    await either.ws.say("alice", DM, "what is Bottle?")
    [answer] = await either.answers(DM)
    assert (answer.channel, answer.thread_ts) == ("D0ALICE", "")
    assert "Bottle" in answer.text


async def test_a_direct_message_in_a_thread_is_answered_there(either):
    first = await either.ws.say("alice", DM, "what is Bottle?")
    await either.quiet()
    await either.ws.say("alice", DM, "what is Sanic?", thread_ts=first)
    answer = await either.answer(DM, thread_ts=first)
    assert answer.thread_ts == first
    assert "Sanic" in answer.text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("flask", "Flask", id="a framework"),
        pytest.param("compare flask fastapi", "FastAPI", id="compare"),
        pytest.param("which one for chat?", "", id="which one"),
        pytest.param("list", "CherryPy", id="list"),
        pytest.param("example bottle", "bottle", id="example"),
        pytest.param("help", "/framework", id="help"),
        pytest.param("", "/framework", id="nothing"),
        pytest.param("what about payload validation", "", id="the word that loses a command in Bolt's own parser"),
        pytest.param("frobnicate the gizmo", "", id="words it does not know"),
    ],
)
async def test_the_command_is_answered_to_its_person_alone(either, text, said):
    delivery = await either.ws.command("alice", GENERAL, "/framework", text)
    assert (delivery.status, delivery.receipt.reply) == (200, "")
    [answer] = await either.answers(GENERAL)
    assert answer.seen_by == "U0ALICE"
    assert said in answer.text
    assert await either.answers(GENERAL, "bob") == []


async def test_the_command_works_where_the_bot_is_no_member_and_can_be_shared_there(either):
    await either.ws.command("alice", RANDOM, "/framework", "flask")
    private = await either.answer(RANDOM)
    await either.ws.click("alice", private, "share")
    [shared] = await either.answers(RANDOM, "bob")
    assert "Flask" in shared.text
    assert "<@U0ALICE>" in shared.text
    assert "<@U0ALICE>" in str(shared.blocks)
    assert not any(button["action_id"] == "share" for button in buttons(shared))
    assert [m.ts for m in await either.answers(RANDOM)] == [shared.ts]  # the private copy is gone


async def test_a_suggestion_is_answered_in_the_same_thread(either):
    thread, [first] = await either.ask("alice", "flask or django?")
    wanted = next(button for button in buttons(first) if button["action_id"].startswith("ask_"))
    await either.ws.click("bob", first, wanted["action_id"])
    answers = await either.answers(GENERAL, thread_ts=thread)
    assert len(answers) == 2
    assert answers[1].thread_ts == thread


async def test_a_suggestion_on_a_private_card_is_answered_privately(either):
    await either.ws.command("alice", GENERAL, "/framework", "flask")
    private = await either.answer(GENERAL)
    await either.ws.click("alice", private, "ask_1")
    answers = await either.answers(GENERAL)
    assert [answer.seen_by for answer in answers] == ["U0ALICE", "U0ALICE"]


async def test_a_suggestion_on_a_shared_card_opens_its_thread(stage):
    await stage.ws.command("alice", GENERAL, "/framework", "flask")
    await stage.ws.click("alice", await stage.answer(GENERAL), "share")
    shared = await stage.answer(GENERAL, "bob")
    await stage.ws.click("bob", shared, "ask_1")
    answer = await stage.answer(GENERAL, "bob", shared.ts)
    assert answer.thread_ts == shared.ts


async def test_a_bare_mention_answers_the_threads_first_message(either):
    first = await either.ws.say("bob", GENERAL, "does Sanic have websockets?")
    await either.ws.say("alice", GENERAL, "@advisor", thread_ts=first)
    [answer] = await either.answers(GENERAL, thread_ts=first)
    assert "Sanic" in answer.text


async def test_a_bare_mention_whose_thread_can_not_be_read_gets_help(stage):
    first = await stage.ws.say("bob", GENERAL, "does Sanic have websockets?")
    stage.ws.fail_next("conversations.replies", "missing_scope")
    await stage.ws.say("alice", GENERAL, "@advisor", thread_ts=first)
    [answer] = await stage.answers(GENERAL, thread_ts=first)
    assert "/framework" in answer.text  # help, not an answer about Sanic


async def test_a_bare_mention_at_the_top_gets_help(stage):
    _, [answer] = await stage.ask("alice", "")
    assert "framework" in answer.text.lower()


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("x" * 4000, id="4,000 letters"),
        pytest.param("flask " * 660, id="4,000 letters of one name"),
        pytest.param(":wave: :snake:", id="emoji only"),
        pytest.param("Что лучше: Flask или Django?", id="Russian"),
        pytest.param("Flask 和 Django 哪个更好？", id="Chinese"),
        pytest.param("<b>flask</b> & `django` > *sanic*", id="markup"),
        pytest.param("\u202eksalf\u0000 \ufdfa", id="odd signs"),
    ],
)
async def test_odd_words_get_one_answer(stage, text):
    await stage.ws.say("alice", DM, text)
    [answer] = await stage.answers(DM)
    assert answer.text
    assert "broke" not in answer.text


async def test_what_people_write_is_shown_escaped_only(stage):
    await stage.ws.say("alice", DM, "compare <!channel> and <@U0BOB> & flask")
    [answer] = await stage.answers(DM)
    drawn = answer.text + str(answer.blocks)
    assert "<!channel>" not in drawn
    assert "<@U0BOB>" not in drawn


async def test_every_message_has_text_and_unfolds_no_links(stage):
    await stage.ask("alice", "flask or django?")
    await stage.ws.say("alice", DM, "help me choose")
    await stage.quiet()
    posted = [call.arguments for call in stage.ws.calls if call.method == "chat.postMessage"]
    assert len(posted) == 2
    for given in posted:
        assert given["text"]
        assert (given["unfurl_links"], given["unfurl_media"]) == (False, False)


async def test_socket_mode_survives_a_new_link(workspace, conversation, tmp_path):
    settings = settings_for(workspace, tmp_path)
    async with running(settings, conversation=conversation, workspace_http=False) as bot:
        await workspace.linked()
        await workspace.refresh_links()
        await workspace.linked()
        await workspace.say("alice", DM, "what is Flask?")
        assert len(await Stage(workspace, bot).answers(DM)) == 1


async def test_it_acknowledges_well_within_three_seconds(either):
    await either.ask("alice", "flask or django?")
    await either.ws.command("alice", GENERAL, "/framework", "flask")
    await either.quiet()
    assert all(delivery.is_acknowledged for delivery in either.ws.deliveries)
    assert max(delivery.milliseconds for delivery in either.ws.deliveries) < 1500
    assert all(m.user == BOT_USER_ID for m in await either.answers(GENERAL))
