from collections.abc import AsyncIterator

import pytest
from aiohttp import ClientSession

from bot.playground.server import LocalWorkspace
from tests.playground.fake_bot import FakeBot, fake_bot
from tests.playground.remote import Remote
from tests.slack_workspace import workspace

__all__ = ["workspace"]


@pytest.fixture
async def bot(workspace: LocalWorkspace) -> AsyncIterator[FakeBot]:
    async with fake_bot() as fake:
        workspace.connect(fake.url)
        yield fake


@pytest.fixture
async def remote(workspace: LocalWorkspace) -> AsyncIterator[Remote]:
    async with ClientSession() as session:
        yield Remote(session, workspace)
