"""The parts put together: starting, refusing to start, and stopping without losing a turn."""

import asyncio
import gc
import logging
import socket as sockets

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError

from bot.app import _until_reached, running, serve, socket
from bot.errors import SettingsError
from bot.settings import Settings
from tests.slack.fakes import FakeConversation
from tests.slack_workspace import workspace

__all__ = ["workspace"]


@pytest.fixture
def settings(workspace, tmp_path):
    def settings_with(**changes):
        given = {
            "bot_token": "xoxb-local",
            "signing_secret": "local-signing-secret",
            "app_token": "xapp-local",
            "api_url": workspace.api_url,
            "database_url": f"sqlite+aiosqlite:///{tmp_path}/state.db",
            "port": 0,
        }
        return Settings(**given | changes)

    return settings_with


@pytest.mark.parametrize(
    ("run", "wrong", "named"),
    [
        pytest.param(serve, {"bot_token": "xoxb-wrong"}, "SLACK_BOT_TOKEN: invalid_auth", id="serve, bot token"),
        pytest.param(socket, {"bot_token": "xoxb-wrong"}, "SLACK_BOT_TOKEN: invalid_auth", id="socket, bot token"),
        pytest.param(socket, {"app_token": "xapp-wrong"}, "SLACK_APP_TOKEN: invalid_auth", id="socket, app token"),
        pytest.param(serve, {"database_url": "sqlite+aiosqlite:////dev/null/x.db"}, "DATABASE_URL", id="database"),
    ],
)
async def test_what_keeps_it_from_starting_is_one_line_and_status_2(settings, capsys, run, wrong, named):
    assert await run(settings(**wrong)) == 2
    printed = capsys.readouterr().err.strip()
    assert named in printed
    assert "\n" not in printed


async def test_a_port_in_use_is_named(settings, capsys):
    with sockets.socket() as taken:
        taken.bind(("0.0.0.0", 0))  # noqa: S104 - nobody listens
        taken.listen()
        assert await serve(settings(port=taken.getsockname()[1])) == 2
    assert "PORT" in capsys.readouterr().err


async def test_slack_is_tried_again_until_it_can_be_reached(caplog):
    failures = [
        aiohttp.ClientConnectionError("unplugged"),
        TimeoutError(),
        SlackApiError("busy", {"ok": False, "error": "internal_error"}),
        SlackApiError("a page instead of JSON", {}),
    ]

    async def call():
        if failures:
            raise failures.pop(0)
        return "reached"

    with caplog.at_level(logging.WARNING, "bot"):
        assert await _until_reached(call, "SLACK_BOT_TOKEN", pause=0.0) == "reached"
    assert len(caplog.messages) == 4
    assert "unplugged" in caplog.text


async def test_a_refusal_is_not_tried_again():
    async def call():
        raise SlackApiError("no", {"ok": False, "error": "account_inactive"})

    with pytest.raises(SettingsError, match="account_inactive"):
        await _until_reached(call, "SLACK_BOT_TOKEN")


async def test_it_says_that_it_is_well(settings):
    async with running(settings(), conversation=FakeConversation()) as bot, aiohttp.ClientSession() as session:
        assert bot.url
        async with session.get(bot.url.replace("/slack/events", "/healthz")) as answer:
            assert (answer.status, await answer.text()) == (200, "ok\n")


async def test_slack_is_asked_once_who_we_are(settings, workspace):
    async with running(settings(), conversation=FakeConversation()) as bot:
        workspace.connect(bot.url)
        for number in range(3):
            await workspace.say("alice", "general", f"@advisor question {number}")
        await workspace.idle()
    assert len([call for call in workspace.calls if call.method == "auth.test"]) == 1


async def test_only_settings_read_the_environment(settings, workspace, monkeypatch, caplog):
    for name in ("SLACK_BOT_TOKEN", "SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET", "SLACK_SIGNING_SECRET"):
        monkeypatch.setenv(name, "of another app")
    async with running(settings(), conversation=FakeConversation()) as bot:
        workspace.connect(bot.url)
        await workspace.say("alice", "dm", "hello")
        await workspace.wait_for(lambda message: message.is_from_bot)
    assert [record.message for record in caplog.records if record.levelno >= logging.WARNING] == []


@pytest.mark.parametrize("over_http", [True, False], ids=["http", "socket"])
async def test_stopping_finishes_the_turns_under_way(settings, workspace, over_http):
    async with running(settings(), conversation=FakeConversation(), workspace_http=over_http) as bot:
        if bot.url:
            workspace.connect(bot.url)
        else:
            await workspace.linked()
        for number in range(5):
            await workspace.say("alice", "dm", f"question {number}")
        await workspace.idle()
    told = [m.text for m in await workspace.messages("dm", "alice") if m.is_from_bot]
    assert [f"{n + 1} to question {n}" in text for n, text in enumerate(told)] == [True] * 5


@pytest.fixture
async def served(settings, caplog):
    """A bot that serves and is ready, until told to stop; then garbage is collected as before."""
    with caplog.at_level(logging.INFO, "bot"):
        run = asyncio.create_task(serve(settings()))
        while "ready at http://" not in caplog.text:
            assert not run.done()
            await asyncio.sleep(0.01)
        yield run
        run.cancel()
        await run
    gc.unfreeze()


async def test_what_was_learnt_is_spared_by_full_collections(served):
    assert gc.get_freeze_count() > 100_000


async def test_it_ends_when_told_to(served):
    served.cancel()  # what SIGTERM does
    assert await served == 0
