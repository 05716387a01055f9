"""An advisor with a database of its own, a fake conversation and a fake way to Slack."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.slack.advisor import Advisor
from bot.state.database import Database
from tests.slack.fakes import FakeConversation, FakeReplies
from tests.slack_workspace import workspace

__all__ = ["workspace"]


@dataclass
class Clock:
    """Unix seconds that pass only when told to."""

    now: float = 1_800_000_000.0

    def __call__(self) -> float:
        return self.now


@dataclass
class Bench:
    """An advisor and its parts; ``restart`` gives a new process on the same file."""

    database: Database
    clock: Clock
    conversation: FakeConversation
    replies: FakeReplies
    advisor: Advisor

    def restart(self) -> "Bench":
        """Return an advisor that knows only what is on disk."""
        return bench_on(self.database, self.clock)


def bench_on(database: Database, clock: Clock) -> Bench:
    """Return a fresh advisor on ``database``."""
    conversation, replies = FakeConversation(), FakeReplies()
    return Bench(database, clock, conversation, replies, Advisor(conversation, database, replies, clock=clock))


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    opened = await Database.open(f"sqlite+aiosqlite:///{tmp_path}/state.db")
    yield opened
    await opened.close()


@pytest.fixture
async def bench(database: Database) -> AsyncIterator[Bench]:
    built = bench_on(database, Clock())
    yield built
    built.replies.may_send.set()
    await built.advisor.settle()
