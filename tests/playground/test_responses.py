import pytest

from bot.playground.refusals import RefusalError
from bot.playground.responses import LIFETIME_SECONDS, Responses
from bot.playground.workspace import Message, Workspace

BLOCK = {"type": "divider"}


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def slack() -> Workspace:
    return Workspace()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def responses(slack, clock) -> Responses:
    return Responses(slack, clock)


def test_an_answer_is_private_unless_it_says_otherwise(slack, responses):
    key = responses.new("C0RANDOM", "U0BOB")
    responses.take(key, {"text": "for you"})
    responses.take(key, {"text": "for all", "response_type": "in_channel"})
    assert [m.text for m in slack.read("C0RANDOM", "U0BOB")] == ["for you", "for all"]
    assert [m.text for m in slack.read("C0RANDOM", "U0ALICE")] == ["for all"]


def test_five_uses_and_no_more(slack, responses):
    key = responses.new("C0RANDOM", "U0BOB")
    for number in range(5):
        responses.take(key, {"text": str(number)})
    with pytest.raises(RefusalError) as refused:
        responses.take(key, {"text": "6"})
    assert (refused.value.error, refused.value.status) == ("used_url", 404)
    assert len(slack.everything()) == 5


@pytest.mark.parametrize(("after", "works"), [(LIFETIME_SECONDS, True), (LIFETIME_SECONDS + 1, False)])
def test_half_an_hour_and_no_longer(responses, clock, after, works):
    key = responses.new("C0RANDOM", "U0BOB")
    clock.now += after
    if works:
        responses.take(key, {"text": "x"})
    else:
        with pytest.raises(RefusalError, match="expired_url"):
            responses.take(key, {"text": "x"})


def test_the_original_is_replaced_or_deleted(slack, responses):
    original = slack.post(Message("C0GENERAL", "", "U0ADVISOR", "old", (BLOCK,), bot_id="B0ADVISOR", seen_by="U0BOB"))
    key = responses.new("C0GENERAL", "U0BOB", original)
    responses.take(key, {"text": "new", "replace_original": True})
    [message] = slack.read("C0GENERAL", "U0BOB")
    assert (message.text, message.blocks, message.ts, message.is_ephemeral) == ("new", (), original.ts, True)
    responses.take(key, {"text": "", "delete_original": True})
    assert slack.everything() == []


def test_a_thread_is_answered_in_the_thread(slack, responses):
    parent = slack.post(Message("C0GENERAL", "", "U0BOB", "question"))
    responses.take(responses.new("C0GENERAL", "U0BOB"), {"text": "x", "thread_ts": parent.ts})
    assert slack.everything()[-1].thread_ts == parent.ts


@pytest.mark.parametrize(
    ("given", "error"),
    [
        pytest.param({}, "no_text", id="nothing"),
        pytest.param({"text": "x", "colour": 1}, "invalid_arguments", id="unknown argument"),
        pytest.param({"text": "x", "response_type": "loud"}, "invalid_arguments", id="unknown type"),
        pytest.param({"text": "x", "blocks": [{"type": "pink"}]}, "invalid_blocks", id="bad blocks"),
        pytest.param({"text": "x", "thread_ts": "1.0"}, "thread_not_found", id="no thread"),
        pytest.param({"text": "x", "replace_original": True}, "message_not_found", id="a command has no original"),
        pytest.param({"delete_original": True}, "message_not_found", id="nothing to delete"),
    ],
)
def test_refusals_are_400_and_use_nothing_up(slack, responses, given, error):
    key = responses.new("C0GENERAL", "U0BOB")
    for _ in range(6):
        with pytest.raises(RefusalError) as refused:
            responses.take(key, given)
        assert (refused.value.error, refused.value.status) == (error, 400)
    assert slack.everything() == []


async def test_over_http_with_the_status_slack_gives(workspace, bot):
    await workspace.command("bob", "random", "/framework", "flask")
    url = bot.heard[0].body["response_url"]
    statuses = []
    for given in ({"text": "x"}, {"colour": 1}, *[{"text": "y"}] * 5):
        async with bot.session.post(url, json=given) as response:
            statuses.append(response.status)
    assert statuses == [200, 400, 200, 200, 200, 200, 404]
    workspace.fail_next("response_url", error="internal_error", status=500)
    async with bot.session.post(url, json={"text": "x"}) as response:
        assert response.status == 500
    async with bot.session.post(url, data="no JSON") as response:
        assert response.status == 400
    async with bot.session.post(f"{workspace.url}/response/none", json={"text": "x"}) as response:
        assert response.status == 404
    assert {call.method for call in workspace.calls} == {"response_url"}
