"""The guide from end to end: clicks, typed answers, other people, old buttons."""

import pytest

from tests.e2e.stage import DM, GENERAL, options, step_of

pytestmark = pytest.mark.e2e


async def begin(stage, channel=DM, person="alice"):
    """Start a guide and return its first card."""
    if channel == DM:
        await stage.ws.say(person, DM, "help me choose a framework")
        return await stage.answer(DM, person)
    _, answers = await stage.ask(person, "help me choose a framework")
    return answers[-1]


async def card(stage, shown):
    """Return what a card shows now."""
    await stage.quiet()
    return stage.ws.workspace.find(shown.channel, shown.ts)


async def test_by_clicks_to_a_recommendation(either):
    shown, seen = await begin(either), []
    while step_of(shown):
        seen.append((shown, step_of(shown)))
        await either.ws.click("alice", shown, options(shown)[0]["action_id"])
        shown = await either.answer(DM)
    assert len({step for _, step in seen}) == len(seen) >= 3
    for earlier, _ in seen:
        assert options(await card(either, earlier)) == []
    assert len(await either.answers(DM)) == len(seen) + 1


async def test_by_typing_to_a_recommendation(either):
    shown, cards = await begin(either), []
    while step_of(shown):
        cards.append(shown)
        await either.ws.say("alice", DM, "2")
        shown = await either.answer(DM)
    assert len(cards) >= 3
    for earlier in cards:
        assert options(await card(either, earlier)) == []


async def test_typed_answers_in_a_thread_need_no_mention(stage):
    first = await begin(stage, GENERAL)
    label = options(first)[0]["text"]["text"]
    await stage.ws.say("alice", GENERAL, label, thread_ts=first.thread_ts)
    following = await stage.answer(GENERAL, thread_ts=first.thread_ts)
    assert step_of(following) not in ("", step_of(first))
    assert options(await card(stage, first)) == []


@pytest.mark.parametrize("move", ["skip", "restart"])
async def test_the_menu_moves_the_guide(stage, move):
    first = await begin(stage)
    run, step, _ = options(first)[0]["value"].split("|")
    await stage.ws.click("alice", first, "guide_more", f"{run}|{step}|{move}")
    following = await stage.answer(DM)
    assert following.ts != first.ts
    assert (step_of(following) == step) is (move == "restart")


async def test_back_returns_to_the_step_before(stage):
    first = await begin(stage)
    await stage.ws.click("alice", first, options(first)[0]["action_id"])
    second = await stage.answer(DM)
    run, step, _ = options(second)[0]["value"].split("|")
    await stage.ws.click("alice", second, "guide_more", f"{run}|{step}|back")
    assert step_of(await stage.answer(DM)) == step_of(first)


async def test_a_click_on_an_older_step_is_told_where_the_guide_stands(stage):
    first = await begin(stage)
    await stage.ws.click("alice", first, options(first)[0]["action_id"])
    second = await stage.answer(DM)
    await stage.ws.click("alice", first, options(first)[-1]["action_id"])  # a client that shows the old card still
    third = await stage.answer(DM)
    assert third.ts != second.ts
    assert step_of(third) == step_of(second)
    await stage.ws.click("alice", second, options(second)[0]["action_id"])  # both cards of the open step close
    assert options(await card(stage, second)) == []
    assert options(await card(stage, third)) == []


async def test_only_who_started_it_moves_it(either):
    first = await begin(either, GENERAL)
    await either.ws.click("bob", first, options(first)[0]["action_id"])
    told = [m for m in await either.answers(GENERAL, "bob", first.thread_ts) if m.seen_by]
    assert [m.seen_by for m in told] == ["U0BOB"]
    assert options(await card(either, first)) != []
    await either.ws.click("alice", first, options(first)[0]["action_id"])
    assert options(await card(either, first)) == []


async def test_a_question_in_between_does_not_move_it(stage):
    first = await begin(stage)
    await stage.ws.say("alice", DM, "what is ASGI?")
    assert step_of(await stage.answer(DM)) == ""
    assert options(await card(stage, first)) != []
    await stage.ws.click("alice", first, options(first)[0]["action_id"])
    assert step_of(await stage.answer(DM)) not in ("", step_of(first))


async def test_a_private_guide_replaces_its_cards(either):
    await either.ws.command("alice", GENERAL, "/framework", "help me choose")
    first = await either.answer(GENERAL)
    assert options(first)
    await either.ws.click("alice", first, options(first)[0]["action_id"])
    answers = await either.answers(GENERAL)
    assert [bool(options(m)) for m in answers] == [False, True]
    assert all(m.seen_by == "U0ALICE" for m in answers)


async def test_the_command_takes_typed_answers_too(stage):
    await stage.ws.command("alice", GENERAL, "/framework", "help me choose")
    first = await stage.answer(GENERAL)
    await stage.ws.command("alice", GENERAL, "/framework", "1")
    assert step_of(await stage.answer(GENERAL)) not in ("", step_of(first))


async def test_two_peoples_guides_do_not_mix(stage):
    hers, his = await begin(stage, DM, "alice"), await begin(stage, DM, "bob")
    await stage.ws.click("alice", hers, options(hers)[0]["action_id"])
    assert options(await card(stage, his)) != []
    assert step_of(await stage.answer(DM, "bob")) == step_of(his)
