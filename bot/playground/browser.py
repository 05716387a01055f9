"""The local workspace in the browser: starts it, says where it is, opens it, and serves until told to stop."""

from __future__ import annotations

import asyncio
import errno
import os
import signal
import sys
import webbrowser
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import AsyncExitStack, asynccontextmanager, suppress

from bot.errors import BotError
from bot.playground.inspector import Replay
from bot.playground.server import LocalWorkspace
from bot.playground.stage import Start, opened

PORT = 8642
_GRAPHICAL = ("DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME", "BROWSER")


def _say(line: str) -> None:
    """Print at once: whoever reads a pipe waits for the address."""
    print(line, flush=True)


async def play(
    start: Start,
    replays: Callable[[], Replay],
    *,
    port: int | None = None,
    opens_browser: bool = True,
    say: Callable[[str], None] = _say,
) -> int:
    """Serve workspace and bot until SIGINT or SIGTERM; return the exit status.

    ``replays`` gives the inspector its eyes, see ``Replay``. ``port`` None is 8642, or any free one where that is
    taken. Raises ``BotError`` when a port asked for can't be had, or the environment holds real tokens.
    """
    me = asyncio.current_task()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, me.cancel if me else sys.exit)
    with suppress(asyncio.CancelledError):
        async with _somewhere(start, port, say) as workspace:
            workspace.inspector.replays = replays
            say(f"The advisor is in your Slack workspace at {workspace.url} (Ctrl-C ends it)")
            if opens_browser and has_screen(os.environ):
                await asyncio.to_thread(webbrowser.open, workspace.url)
            await asyncio.Event().wait()
    return 0


def has_screen(environ: Mapping[str, str], platform: str = sys.platform) -> bool:
    """Tell whether a browser with a window can be opened; one in the terminal would be in the way.

    >>> has_screen({}, "linux"), has_screen({"DISPLAY": ":0"}, "linux"), has_screen({}, "darwin")
    (False, True, True)
    """
    return platform in ("darwin", "win32") or any(environ.get(name) for name in _GRAPHICAL)


@asynccontextmanager
async def _somewhere(start: Start, port: int | None, say: Callable[[str], None]) -> AsyncIterator[LocalWorkspace]:
    """Run the workspace on the port that was asked for, else on ours, else on any."""
    async with AsyncExitStack() as stack:
        try:
            workspace = await stack.enter_async_context(opened(start, PORT if port is None else port))
        except OSError as error:
            if port is not None or error.errno != errno.EADDRINUSE:
                raise BotError(_no_port(PORT if port is None else port, error)) from error
            say(f"Port {PORT} is taken, perhaps by another `make play`: taking a free one.")
            workspace = await stack.enter_async_context(opened(start))
        yield workspace


def _no_port(port: int, error: OSError) -> str:
    why = "is taken" if error.errno == errno.EADDRINUSE else f"can't be listened on ({error.strerror or error})"
    return f"Port {port} {why}. Stop what uses it, or let the system choose: python -m bot play --port 0"
