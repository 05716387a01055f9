import pytest

from bot.errors import BotError
from bot.playground.stage import opened
from tests.playground.answering_bot import answering


@pytest.fixture(autouse=True)
def no_tokens(monkeypatch):
    for name in ("SLACK_BOT_TOKEN", "SLACK_APP_TOKEN"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def seen() -> list:
    return []


@pytest.fixture
def start(seen):
    """Return a way to run a bot that keeps the settings it is run with."""

    def run(settings):
        seen.append(settings)
        return answering(settings)

    return run


async def test_the_bot_gets_settings_that_lead_nowhere_else(start, seen):
    async with opened(start) as workspace:
        await workspace.say("alice", "dm", "hello")
        await workspace.wait_for(lambda m: m.is_from_bot)
    [settings] = seen
    assert settings.api_url.startswith("http://127.0.0.1:")
    assert settings.database_url.startswith("sqlite+aiosqlite:////")
    assert (settings.bot_token, settings.port) == ("xoxb-local", 0)
    assert len(settings.signing_secret) == 32


async def test_a_reset_brings_a_bot_that_remembers_nothing(start, seen):
    async with opened(start) as workspace:
        await workspace.say("alice", "dm", "hello")
        await workspace.wait_for(lambda m: m.is_from_bot)
        assert await workspace.reset()
        assert (workspace.workspace.everything(), workspace.deliveries, workspace.calls) == ([], [], [])
        await workspace.say("alice", "dm", "again")
        answer = await workspace.wait_for(lambda m: m.is_from_bot)
    assert "again" in answer.text
    assert len({settings.database_url for settings in seen}) == 2


async def test_a_bot_that_can_not_be_replaced_goes_on(start, seen):
    def once(settings):
        if seen:
            raise BotError("no second one")
        return start(settings)

    async with opened(once) as workspace:
        with pytest.raises(BotError, match="no second one"):
            await workspace.reset()
        await workspace.say("alice", "dm", "still there?")
        assert "still there?" in (await workspace.wait_for(lambda m: m.is_from_bot)).text


@pytest.mark.parametrize(
    ("tokens", "said"),
    [
        pytest.param({"SLACK_BOT_TOKEN": "xoxb-1-2-three"}, "env -u SLACK_BOT_TOKEN make play", id="bot"),
        pytest.param({"SLACK_APP_TOKEN": "xapp-1-A-2-three"}, "env -u SLACK_APP_TOKEN make play", id="app"),
        pytest.param(
            {"SLACK_BOT_TOKEN": "xoxb-1-2-three", "SLACK_APP_TOKEN": "xapp-1-A-2-three"}, "and SLACK_APP", id="both"
        ),
    ],
)
async def test_nothing_starts_beside_real_tokens(start, seen, monkeypatch, tokens, said):
    for name, value in tokens.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(BotError, match=said):
        async with opened(start):
            pass
    assert seen == []


async def test_a_port_that_is_taken_is_an_error_of_its_own(start):
    async with opened(start) as workspace:
        port = int(workspace.url.rpartition(":")[2])
        with pytest.raises(OSError, match="address already in use"):
            async with opened(start, port):
                pass
