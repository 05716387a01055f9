from collections.abc import AsyncIterator
from io import StringIO

import pytest
from rich.console import Console

from bot.playground.server import BOT_TOKEN, LocalWorkspace
from bot.playground.talk import Taken, Talk
from bot.settings import Settings
from tests.playground.answering_bot import answering


class Terminal:
    """A talk with its printed output."""

    def __init__(self, workspace: LocalWorkspace) -> None:
        self.workspace = workspace
        self.console = Console(file=StringIO(), width=100, highlight=False)
        self.talk = Talk(workspace, self.console)

    async def type(self, *lines: str) -> Taken:
        """Type lines and wait for the deliveries they cause; the bot answers before it acknowledges."""
        for line in lines:
            taken = await self.talk.take(line)
            await self.workspace.idle()
        return taken

    @property
    def shown(self) -> str:
        return "\n".join(line.rstrip() for line in self.console.file.getvalue().splitlines())

    def texts(self) -> list[str]:
        return [message.text for message in self.workspace.workspace.everything()]


@pytest.fixture
async def terminal(workspace: LocalWorkspace) -> AsyncIterator[Terminal]:
    async with answering(Settings(BOT_TOKEN, api_url=workspace.api_url)) as bot:
        workspace.connect(bot.url)
        yield Terminal(workspace)


async def test_a_mention_is_answered_and_its_thread_entered(terminal):
    assert terminal.talk.prompt == "#general › "
    assert await terminal.type("@advisor flask?") is Taken.SENT
    assert terminal.talk.prompt == "#general › thread 1 › "
    assert "advisor · thread 1\n  You said: @advisor flask?\n  [1] Flask   [2] Django" in terminal.shown
    await terminal.type("and django?")
    assert "You said: and django?" in terminal.shown
    assert {m.thread_ts for m in terminal.workspace.workspace.everything()[1:]} == {
        terminal.workspace.workspace.everything()[0].ts
    }


async def test_a_message_to_nobody_is_explained(terminal):
    assert await terminal.type("flask?") is Taken.LOCAL
    assert "when you write @advisor" in terminal.shown
    assert await terminal.type("/channel random", "@advisor flask?") is Taken.LOCAL
    assert "no member of #random" in terminal.shown


@pytest.mark.parametrize(
    ("line", "last"),
    [
        pytest.param("2", "Pressed Django", id="number of a button"),
        pytest.param("[dj]", "Pressed Django", id="name of a button"),
        pytest.param("3", "You said: 3", id="number of no button"),
        pytest.param("0", "You said: 0", id="zero"),
        pytest.param("\\2", "You said: 2", id="number as text"),
        pytest.param("[bottle]", "You said: [bottle]", id="name of no button"),
        pytest.param("2 of them", "You said: 2 of them", id="number in a sentence"),
        pytest.param("\\/help-play", "You said: /help-play", id="slash as text"),
    ],
)
async def test_what_a_line_means_under_a_card(terminal, line, last):
    await terminal.type("/dm", "hello")
    assert await terminal.type(line) is Taken.SENT
    assert terminal.texts()[-1] == last


async def test_without_a_card_a_number_is_text(terminal):
    await terminal.type("/dm", "1")
    assert terminal.texts() == ["1", "You said: 1"]


async def test_a_changed_card_is_shown_as_changed(terminal):
    await terminal.type("/dm", "hello", "1")
    assert "advisor · changed\n  chosen: Flask\n" in terminal.shown


async def test_the_slash_command_and_share(terminal):
    assert await terminal.type("/channel random", "/framework flask") is Taken.SENT
    assert "advisor · only visible to you\n  command flask\n  [1] Share" in terminal.shown
    await terminal.type("[share]")
    assert terminal.texts() == ["shared"]
    assert "(a message that only you saw is gone)" in terminal.shown


async def test_others_do_not_see_what_is_private(terminal):
    await terminal.type("/channel random", "/framework flask", "/as bob")
    assert terminal.talk.prompt == "bob in #random › "
    before = terminal.shown
    await terminal.type("/channel random")
    assert terminal.shown == before


async def test_a_command_typed_in_a_thread_is_asked_in_the_channel(terminal):
    await terminal.type("@advisor flask?", "/framework list")
    assert "no slash commands in threads" in terminal.shown
    assert [m.text for m in terminal.workspace.workspace.everything() if m.is_ephemeral] == ["*command* list"]


async def test_threads_are_left_and_entered_again(terminal):
    await terminal.type("@advisor one", "/thread")
    assert terminal.talk.prompt == "#general › "
    await terminal.type("@advisor two", "/dm", "/thread 1")
    assert terminal.talk.prompt == "#general › thread 1 › "
    await terminal.type("/thread 7")
    assert "There is no thread 7; there are 2." in terminal.shown


@pytest.mark.parametrize(
    ("line", "said"),
    [
        pytest.param("/help-play", "press a button of the newest card", id="help"),
        pytest.param("/channel nowhere", "There is no channel #nowhere", id="unknown channel"),
        pytest.param("/as carol", "You can be alice or bob.", id="unknown person"),
        pytest.param("/thread x", "There is no thread x", id="no number"),
        pytest.param("/remind me", "There is no command /remind here", id="another slash command"),
    ],
)
async def test_local_lines_reach_nobody(terminal, line, said):
    assert await terminal.type(line) is Taken.LOCAL
    assert said in terminal.shown
    assert terminal.texts() == []
    assert terminal.workspace.deliveries == []


async def test_an_empty_line_is_nothing_and_quit_leaves(terminal):
    assert await terminal.type("   ") is Taken.LOCAL
    assert await terminal.type("/quit") is Taken.QUIT
    assert terminal.texts() == []


async def test_a_channel_shows_its_last_messages_on_entering(terminal):
    await terminal.workspace.say("bob", "random", "hello from bob")
    await terminal.type("/channel random")
    assert "bob\n  hello from bob" in terminal.shown
