"""The terminal face of the local workspace: a conversation to take part in, or one to watch."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.text import Text

from bot.playground.delivery import ACK_SECONDS
from bot.playground.server import LocalWorkspace
from bot.playground.stage import Start, opened
from bot.playground.talk import HELP, Taken, Talk

if TYPE_CHECKING:
    from prompt_toolkit.history import History

ANSWER_SECONDS = 10.0
# Lines as a person would type them: a mention, a follow-up in its thread, the slash command
# and its Share button, a guided choice by clicks and by typing.
SCRIPT = (
    "@advisor Flask or FastAPI for a small JSON API?",
    "does it have websockets?",
    "/channel random",
    "/framework django",
    "[Share]",
    "/dm",
    "help me choose",
    "1",
    "\\2",
    "1",
    "\\2",
)


async def play(start: Start, script: Sequence[str] | None = None, console: Console | None = None) -> int:
    """Start workspace and bot on this machine and talk; return the exit status.

    With a ``script``, or where there is no terminal, its lines are typed and printed with the
    answers: status 1 when one of them gets none within ten seconds. Lines that are piped in are
    such a script, typed to the bot directly. Raises ``BotError`` when the environment holds real tokens.
    """
    console = console or Console(highlight=False)
    async with opened(start) as workspace:
        talk = Talk(workspace, console)
        piped = _piped() if script is None else ()
        if script is None and sys.stdin.isatty() and sys.stdout.isatty():
            status = await _chat(talk, console)
        else:
            status = await _recite(talk, workspace, console, script or piped or SCRIPT)
            if status == 0 and not piped:
                console.print(Text(_SCRIPTED, "dim"))
        await _finish(workspace)
        return status


_SCRIPTED = "That was a scripted conversation; `make play` lets you talk to the advisor yourself."


def _piped() -> tuple[str, ...]:
    """Return the lines that are piped in, after the command that turns to the bot directly; nothing without any."""
    if sys.stdin is None or sys.stdin.isatty():
        return ()
    lines: tuple[str, ...] = ()
    with suppress(OSError):  # there may be nothing to read from
        lines = tuple(line.strip() for line in sys.stdin if line.strip())
    return ("/dm", *lines) if lines else ()


async def _finish(workspace: LocalWorkspace) -> None:
    """Let the bot take what was typed last; give up after the time Slack gives it."""
    with suppress(TimeoutError):
        await asyncio.wait_for(workspace.idle(), ACK_SECONDS)


async def _recite(talk: Talk, workspace: LocalWorkspace, console: Console, script: Sequence[str]) -> int:
    for line in script:
        console.print(Text(talk.prompt + line.removeprefix("\\"), "bold cyan"))
        if not await _answered(talk, workspace, line):
            console.print(Text(f"The advisor did not answer this within {ANSWER_SECONDS:g} s.", "bold red"))
            return 1
    return 0


async def _answered(talk: Talk, workspace: LocalWorkspace, line: str) -> bool:
    """Type ``line``; when it calls for an answer, tell whether one came in time."""
    known = {message.ts for message in workspace.workspace.everything()}
    if await talk.take(line) is not Taken.SENT:
        return True
    try:
        await workspace.wait_for(lambda m: m.is_from_bot and m.ts not in known and talk.sees(m), ANSWER_SECONDS)
    except TimeoutError:
        return False
    return True


async def _chat(talk: Talk, console: Console) -> int:
    """Read lines from the terminal until the person leaves."""
    # Imported here: a scripted run needs no prompt, and this takes a tenth of a second.
    from prompt_toolkit import PromptSession
    from prompt_toolkit.completion import WordCompleter
    from prompt_toolkit.patch_stdout import patch_stdout

    words = ["/framework", "/dm", "/channel", "/thread", "/as", "/help-play", "/quit", "@advisor"]
    session: PromptSession[str] = PromptSession(
        history=_history(os.environ), completer=WordCompleter(words, sentence=True), complete_while_typing=False
    )
    console.print(Text("A Slack workspace on this machine. You are alice.\n" + HELP, "dim"))
    with patch_stdout(raw=True):
        while True:
            try:
                line = await session.prompt_async(lambda: talk.prompt)
            except (EOFError, KeyboardInterrupt):
                return 0
            if await talk.take(line) is Taken.QUIT:
                return 0


def history_file(environ: Mapping[str, str]) -> Path:
    """Return where typed lines are remembered: below ``$XDG_STATE_HOME``, else ``~/.cache``."""
    base = environ.get("XDG_STATE_HOME", "").strip()
    folder = Path(base) if base else Path(environ.get("HOME") or "~").expanduser() / ".cache"
    return folder / "framework-advisor" / "history"


def _history(environ: Mapping[str, str]) -> History:
    from prompt_toolkit.history import FileHistory, InMemoryHistory

    path = history_file(environ)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
    except OSError:  # a home that can't be written to costs the history, not the conversation
        return InMemoryHistory()
    return FileHistory(str(path))
