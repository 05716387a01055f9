"""A killed process loses nothing: ``python -m bot serve`` in a process of its own, and kill -9."""

import asyncio
import os
import re
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from tests.e2e.stage import DM, GENERAL, options, step_of

pytestmark = [pytest.mark.e2e, pytest.mark.slow]
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def serving(workspace, tmp_path):
    """Return a context manager that runs the bot; the process is killed at its end."""
    environment = {
        "PATH": os.environ["PATH"],
        "SLACK_BOT_TOKEN": "xoxb-local",
        "SLACK_SIGNING_SECRET": "local-signing-secret",
        "SLACK_API_URL": workspace.api_url,
        "DATABASE_URL": f"sqlite:///{tmp_path}/state.db",
        "PORT": "0",
    }

    @asynccontextmanager
    async def run() -> AsyncIterator[asyncio.subprocess.Process]:
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", "serve", cwd=ROOT, env=environment, stderr=asyncio.subprocess.PIPE
        )
        try:
            workspace.connect(await ready(process))
            yield process
        finally:
            if process.returncode is None:
                process.kill()
            await process.communicate()

    return run


async def ready(process):
    """Return the address that the process says it listens at."""
    async with asyncio.timeout(30):
        while line := (await process.stderr.readline()).decode():
            if found := re.search(r"ready at http://[^:]+:(\d+)", line):
                return f"http://127.0.0.1:{found[1]}/slack/events"
    raise AssertionError("the bot ended before it was ready")


async def settled(workspace):
    """Wait until the bot has written down what it sent: it takes what comes later only after that."""
    await workspace.idle()
    for delivery in list(workspace.deliveries):
        await workspace.resend(delivery, 1)


async def newest(workspace, count, channel="D0ALICE"):
    """Return the newest message of the bot's, once there are ``count``."""

    def seen():
        said = [m for m in workspace.workspace.everything() if m.is_from_bot and m.channel == channel]
        return said[-1] if len(said) >= count else None

    return await workspace.wait_until(seen, timeout=20)


async def test_a_guide_half_done_goes_on_after_a_kill(workspace, serving):
    async with serving():
        await workspace.say("alice", DM, "help me choose")
        first = await newest(workspace, 1)
        await workspace.click("alice", first, options(first)[0]["action_id"])
        second = await newest(workspace, 2)
        await settled(workspace)
    async with serving():
        await workspace.click("alice", first, options(first)[1]["action_id"])  # an older step, after a restart
        again = await newest(workspace, 3)
        assert step_of(again) == step_of(second)
        await workspace.say("alice", DM, "2")
        third = await newest(workspace, 4)
        assert step_of(third) not in ("", step_of(first), step_of(second))
        for closed in (first, second, again):
            assert options(workspace.workspace.find(closed.channel, closed.ts)) == []


async def test_a_private_answer_can_be_shared_after_a_kill(workspace, serving):
    async with serving():
        await workspace.command("alice", GENERAL, "/framework", "flask")
        private = await newest(workspace, 1, "C0GENERAL")
    async with serving():
        await workspace.click("alice", private, "share")
        shared = await workspace.wait_for(lambda m: m.is_from_bot and not m.seen_by and m.channel == "C0GENERAL")
        assert "<@U0ALICE>" in shared.text


async def test_what_was_under_way_is_answered_once_after_a_kill(workspace, serving):
    async with serving():
        workspace.fail_next("chat.postMessage", "ratelimited", retry_after=60)
        await workspace.say("alice", GENERAL, "@advisor what is Flask?")
        await workspace.wait_until(lambda: [call for call in workspace.calls if call.method == "chat.postMessage"])
    async with serving():
        answer = await newest(workspace, 1, "C0GENERAL")
        assert "Flask" in answer.text
        await settled(workspace)  # Slack's retries come late
        await workspace.say("alice", GENERAL, "@advisor what is Django?")
        assert "Django" in (await newest(workspace, 2, "C0GENERAL")).text


async def test_sigterm_finishes_what_is_under_way_and_ends_with_0(workspace, serving):
    async with serving() as process:
        workspace.fail_next("chat.postMessage", "ratelimited", retry_after=1)
        await workspace.say("alice", DM, "what is Flask?")
        await workspace.wait_until(lambda: [call for call in workspace.calls if call.method == "chat.postMessage"])
        process.send_signal(signal.SIGTERM)
        assert "Flask" in (await newest(workspace, 1)).text
        async with asyncio.timeout(20):
            assert await process.wait() == 0
