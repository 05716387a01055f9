import os
from functools import partial
from io import StringIO
from pathlib import Path

import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput
from rich.console import Console

from bot.errors import BotError
from bot.playground import terminal
from bot.playground.terminal import history_file, play
from tests.playground.answering_bot import answering


@pytest.fixture(autouse=True)
def no_tokens(monkeypatch, tmp_path):
    for name in ("SLACK_BOT_TOKEN", "SLACK_APP_TOKEN"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))


@pytest.fixture
def console() -> Console:
    return Console(file=StringIO(), width=100, highlight=False)


async def test_without_a_terminal_a_conversation_is_played(console):
    assert await play(answering, console=console) == 0
    shown = console.file.getvalue()
    for words in (
        "#general › @advisor",
        "#general › thread 1 › does it",
        "#random › /framework",
        "dm › help me choose",
    ):
        assert words in shown
    assert shown.count("You said:") + shown.count("command") + shown.count("Pressed") >= 6
    assert "That was a scripted conversation" in shown
    assert "\x1b" not in shown


async def test_piped_lines_are_typed_to_the_bot(console, monkeypatch):
    monkeypatch.setattr("sys.stdin", StringIO("what is Flask?\n\n  hello\n"))
    assert await play(answering, console=console) == 0
    shown = console.file.getvalue()
    assert "dm › what is Flask?" in shown
    assert "dm › hello" in shown
    assert "#general › @advisor" not in shown
    assert "scripted" not in shown


async def test_an_answer_that_does_not_come_is_status_1(console, monkeypatch):
    monkeypatch.setattr(terminal, "ANSWER_SECONDS", 0.2)
    assert await play(partial(answering, deaf_to="websockets"), console=console) == 1
    shown = console.file.getvalue()
    assert "did not answer this within 0.2 s" in shown
    assert "/framework" not in shown


async def test_real_tokens_in_the_environment_are_refused(console, monkeypatch):
    monkeypatch.setenv("SLACK_BOT_TOKEN", "xoxb-1-2-three")
    with pytest.raises(BotError, match="SLACK_BOT_TOKEN holds a real Slack token"):
        await play(answering, console=console)
    assert console.file.getvalue() == ""


class Tty(StringIO):
    def isatty(self) -> bool:
        return True


async def test_in_a_terminal_lines_are_read_until_quit(console, monkeypatch, tmp_path):
    monkeypatch.setattr("sys.stdin", Tty())
    monkeypatch.setattr("sys.stdout", Tty())
    with create_pipe_input() as keys, create_app_session(input=keys, output=DummyOutput()):
        keys.send_text("/dm\rhello\r/quit\r")
        assert await play(answering, console=console) == 0
    shown = console.file.getvalue()
    assert "You are alice." in shown
    assert "scripted" not in shown
    typed = [line[1:] for line in history_file(os.environ).read_text().splitlines() if line.startswith("+")]
    assert typed == ["/dm", "hello", "/quit"]
    assert history_file(os.environ).is_relative_to(tmp_path)


async def test_the_end_of_input_leaves_too(console, monkeypatch):
    monkeypatch.setattr("sys.stdin", Tty())
    monkeypatch.setattr("sys.stdout", Tty())
    monkeypatch.setenv("XDG_STATE_HOME", "/dev/null/nowhere")  # no history can be kept there
    with create_pipe_input() as keys, create_app_session(input=keys, output=DummyOutput()):
        keys.send_text("\x04")
        assert await play(answering, console=console) == 0


@pytest.mark.parametrize(
    ("environ", "path"),
    [
        ({"XDG_STATE_HOME": "/state", "HOME": "/srv/someone"}, "/state/framework-advisor/history"),
        ({"HOME": "/srv/someone"}, "/srv/someone/.cache/framework-advisor/history"),
    ],
)
def test_where_typed_lines_are_kept(environ, path):
    assert history_file(environ) == Path(path)
