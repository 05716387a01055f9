"""Replies over real HTTP to the local workspace: quiet, retried, and plain where blocks are refused."""

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.playground.workspace import Message as Shown
from bot.slack.errands import Reply
from bot.slack.places import Place
from bot.slack.replies import ON_ITS_WAY, Replies, plain, retry_handlers

BLOCKS = [{"type": "section", "block_id": "s", "text": {"type": "mrkdwn", "text": "*Flask*"}}]
CARD = {"text": "Flask", "blocks": BLOCKS}


class Fast(AsyncWebClient):
    """A client whose retries don't wait."""

    def __init__(self, **named):
        super().__init__(**named)
        self.retry_handlers = retry_handlers()
        for handler in self.retry_handlers:
            handler.interval_calculator.calculate_sleep_duration = lambda _: 0.0


@pytest.fixture
async def session():
    async with aiohttp.ClientSession() as opened:
        yield opened


@pytest.fixture
def replies(workspace, session):
    return Replies(Fast(token="xoxb-local", base_url=workspace.api_url, session=session), session)


@pytest.fixture
async def place(workspace):
    ts = await workspace.say("alice", "general", "hello")
    return Place("T0LOCAL", "C0GENERAL", "U0ALICE", message=ts, thread=ts)


@pytest.fixture
def private(workspace):
    """Where the answer to a command goes."""
    url = workspace._response_url("C0GENERAL", "U0ALICE")
    return Place("T0LOCAL", "C0GENERAL", "U0ALICE", is_private=True, response_url=url)


async def shown(workspace, viewer="alice", thread=None) -> list[Shown]:
    return [m for m in await workspace.messages("general", viewer, thread) if m.is_from_bot]


async def test_a_reply_goes_into_its_thread_and_unfolds_no_links(workspace, replies, place):
    ts = await replies.send(place, Reply(CARD))
    [message] = await shown(workspace, thread=place.thread)
    assert (message.ts, message.thread_ts, message.text, list(message.blocks)) == (ts, place.thread, "Flask", BLOCKS)
    call = workspace.calls[-1]
    assert (call.arguments["unfurl_links"], call.arguments["unfurl_media"]) == (False, False)


@pytest.mark.parametrize("refusal", ["invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long", "msg_too_long"])
async def test_what_slack_will_not_draw_is_said_plainly(workspace, replies, place, refusal):
    workspace.fail_next("chat.postMessage", refusal)
    await replies.send(place, Reply(CARD))
    [message] = await shown(workspace, thread=place.thread)
    assert (message.text, message.blocks) == ("Flask", ())


@pytest.mark.parametrize("times", [1, 2], ids=["the chart alone is refused", "the rest, too"])
async def test_a_chart_goes_first_where_slack_will_not_draw_it(workspace, replies, place, private, times):
    chart = {"type": "bar", "series": [{"name": "Fit", "data": [{"label": "Flask", "value": 9}]}],
             "axis_config": {"categories": ["Flask"]}}  # fmt: skip
    block = {"type": "data_visualization", "block_id": "c", "title": "Fit", "chart": chart}
    charted = {**CARD, "blocks": [*CARD["blocks"], block]}
    workspace.fail_next("chat.postMessage", "invalid_blocks", times=times)
    workspace.fail_next("response_url", "invalid_blocks", status=400, times=times)
    await replies.send(place, Reply(charted))
    await replies.send(private, Reply(charted, audience="person"))
    [message] = await shown(workspace, thread=place.thread)
    [whispered] = [one for one in await shown(workspace) if one.seen_by]
    left = BLOCKS if times == 1 else []
    assert (list(message.blocks), list(whispered.blocks)) == (left, left)


@pytest.mark.parametrize("refusal", ["internal_error", "fatal_error", "service_unavailable"])
async def test_slacks_own_trouble_is_tried_again(workspace, replies, place, refusal):
    workspace.fail_next("chat.postMessage", refusal, times=2)
    await replies.send(place, Reply(CARD))
    assert len(await shown(workspace, thread=place.thread)) == 1


async def test_a_server_error_is_tried_again(workspace, replies, place):
    workspace.fail_next("chat.postMessage", "internal_error", status=503, times=2)
    await replies.send(place, Reply(CARD))
    assert len(await shown(workspace, thread=place.thread)) == 1


async def test_a_rate_limit_is_waited_for(workspace, replies, place):
    workspace.fail_next("chat.postMessage", "ratelimited", retry_after=0)
    await replies.send(place, Reply(CARD))
    assert len(await shown(workspace, thread=place.thread)) == 1


async def test_trouble_that_stays_is_raised(workspace, replies, place):
    workspace.fail_next("chat.postMessage", "internal_error", times=9)
    with pytest.raises(SlackApiError, match="internal_error"):
        await replies.send(place, Reply(CARD))


async def test_a_refusal_that_no_plainer_words_would_mend_is_raised(workspace, replies, place):
    with pytest.raises(SlackApiError, match="not_in_channel|channel_not_found"):
        await replies.send(Place("T0LOCAL", "C0RANDOM", "U0ALICE", thread=""), Reply(CARD))
    assert len([call for call in workspace.calls if call.method == "chat.postMessage"]) == 1


async def test_a_private_reply_is_seen_by_one_person(workspace, replies, private):
    assert await replies.send(private, Reply(CARD, audience="person")) is None
    [message] = await shown(workspace)
    assert (message.seen_by, list(message.blocks)) == ("U0ALICE", BLOCKS)
    assert await shown(workspace, "bob") == []


async def test_a_private_reply_is_said_plainly_too(workspace, replies, private):
    workspace.fail_next("response_url", "invalid_blocks", status=400)
    await replies.send(private, Reply(CARD, audience="person"))
    [message] = await shown(workspace)
    assert (message.text, message.blocks) == ("Flask", ())


async def test_a_used_up_response_url_is_replaced_by_an_ephemeral_message(workspace, replies, private):
    for _ in range(6):
        await replies.whisper(private, CARD)
    assert [call.method for call in workspace.calls] == ["response_url"] * 6 + ["chat.postEphemeral"]
    assert len(await shown(workspace)) == 6


async def test_an_aside_in_a_thread_needs_no_response_url(workspace, replies, place):
    await replies.whisper(place, CARD)
    [message] = await shown(workspace, thread=place.thread)
    assert (message.seen_by, message.thread_ts) == ("U0ALICE", place.thread)


async def test_an_answered_card_loses_its_buttons(workspace, replies, place):
    card = await replies.say(place, CARD)
    await replies.send(place, Reply({"text": "next"}, closed={"text": "Size: small"}, cards=(card,)))
    first, second = await shown(workspace, thread=place.thread)
    assert (first.text, first.blocks, second.text) == ("Size: small", (), "next")


async def test_a_card_that_is_gone_stops_nothing(workspace, replies, place, caplog):
    reply = Reply({"text": "next"}, closed={"text": "Size: small"}, cards=("1500000000.000100",))
    await replies.send(place, reply)
    assert [m.text for m in await shown(workspace, thread=place.thread)] == ["next"]
    assert "could not be updated" in caplog.text


async def test_sharing_posts_for_all_where_we_are_no_member_and_removes_the_private_copy(workspace, replies):
    url = workspace._response_url("C0RANDOM", "U0ALICE")
    asker = Place("T0LOCAL", "C0RANDOM", "U0ALICE", is_private=True, response_url=url)
    await replies.whisper(asker, CARD)
    [copy] = await workspace.messages("random", "alice")
    click = Place(
        "T0LOCAL",
        "C0RANDOM",
        "U0ALICE",
        message=copy.ts,
        is_private=True,
        response_url=workspace._response_url("C0RANDOM", "U0ALICE", copy),
    )
    await replies.send(click, Reply({"text": "Flask, shared"}, audience="channel"))
    assert [m.text for m in await workspace.messages("random", "alice")] == ["Flask, shared"]
    assert [m.text for m in await workspace.messages("random", "bob")] == ["Flask, shared"]


async def test_the_first_message_of_a_thread_is_read(workspace, replies, place):
    reply = await workspace.say("bob", "general", "second", thread_ts=place.thread)
    below = Place("T0LOCAL", "C0GENERAL", "U0BOB", message=reply, thread=place.thread)
    assert await replies.first_message(below) == "hello"
    workspace.fail_next("conversations.replies", "missing_scope")
    assert await replies.first_message(below) == ""


async def test_a_thread_that_we_began_says_nothing_new(replies, place):
    ts = await replies.say(Place("T0LOCAL", "C0GENERAL", "U0ALICE"), CARD)
    assert await replies.first_message(Place("T0LOCAL", "C0GENERAL", "U0ALICE", thread=ts)) == ""


async def test_what_was_sent_is_found_again(workspace, replies, place):
    reply = Reply({"text": "Flask & <https://example.org|docs>"})
    assert await replies.find(place, reply) == ""
    ts = await replies.send(place, reply)
    assert await replies.find(place, reply) == ts
    assert await replies.find(place, Reply({"text": "Django"})) == ""
    later = await workspace.say("alice", "general", "again", thread_ts=place.thread)
    assert await replies.find(Place("T0LOCAL", "C0GENERAL", "U0ALICE", later, place.thread), reply) == ""


async def test_while_it_waits_nothing_is_on_its_way(workspace, replies, place):
    noted = []

    async def note(is_on_its_way):
        noted.append((is_on_its_way, len(workspace.calls)))

    ON_ITS_WAY.set(note)
    workspace.fail_next("chat.postMessage", "ratelimited", retry_after=0)
    workspace.fail_next("chat.postMessage", "internal_error")
    await replies.send(place, Reply(CARD))
    assert noted == [(False, 1), (True, 1), (False, 2), (True, 2)]


async def test_where_it_can_not_be_looked_up_that_is_said(workspace, replies, place, private):
    workspace.fail_next("conversations.replies", "missing_scope")
    assert await replies.find(place, Reply(CARD)) is None
    assert await replies.find(private, Reply(CARD, audience="person")) is None


def test_plain_words_are_short_enough_and_never_empty():
    assert len(plain({"text": "x" * 50_000})["text"]) == 39_000
    assert plain({"blocks": BLOCKS})["text"]
