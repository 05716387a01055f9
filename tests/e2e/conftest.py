"""The real bot in the local workspace, over HTTP and over Socket Mode."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.app import running
from bot.conversation import Conversation
from bot.knowledge.load import load
from bot.playground.server import LocalWorkspace
from tests.e2e.stage import Stage, settings_for
from tests.slack_workspace import workspace

__all__ = ["workspace"]


@pytest.fixture(scope="session")
def conversation() -> Conversation:
    return Conversation.of(load())


@pytest.fixture
async def stage(workspace: LocalWorkspace, conversation: Conversation, tmp_path: Path) -> AsyncIterator[Stage]:
    """The bot over HTTP."""
    async with running(settings_for(workspace, tmp_path), conversation=conversation) as bot:
        assert bot.url
        workspace.connect(bot.url)
        yield Stage(workspace, bot)


@pytest.fixture(params=["http", "socket"])
async def either(
    request: pytest.FixtureRequest, workspace: LocalWorkspace, conversation: Conversation, tmp_path: Path
) -> AsyncIterator[Stage]:
    """The bot over HTTP, then over Socket Mode."""
    over_http = request.param == "http"
    settings = settings_for(workspace, tmp_path)
    async with running(settings, conversation=conversation, workspace_http=over_http) as bot:
        if bot.url:
            workspace.connect(bot.url)
        else:
            await workspace.linked()
        yield Stage(workspace, bot)
