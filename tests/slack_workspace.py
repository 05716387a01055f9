"""The local Slack workspace as a fixture: ``pytest_plugins = ["tests.slack_workspace"]`` or import it."""

from collections.abc import AsyncIterator

import pytest

from bot.playground.server import LocalWorkspace

# Slack's own delays are minutes; these are long enough to be told apart, and no longer.
TEST_RETRY_DELAYS = (0.01, 0.02, 0.03)


@pytest.fixture
async def workspace() -> AsyncIterator[LocalWorkspace]:
    async with LocalWorkspace(retry_delays=TEST_RETRY_DELAYS) as local:
        yield local
