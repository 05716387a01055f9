"""How long a start takes: reading the knowledge and learning from it, or taking up what was learnt before.

Each start is a process of its own. Imports are not counted: a first process tells which modules it
came to need, and all others import those before the clock starts.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from importlib import import_module

from bot.conversation import Conversation
from bot.knowledge.cache import learnt, ready

WAYS: Mapping[str, Callable[[], Conversation]] = {
    "learnt": learnt,
    "cached": ready,
}


def starts(way: str, times: int) -> list[float]:
    """Return the seconds that each of ``times`` starts took, fastest first."""
    with tempfile.TemporaryDirectory() as folder:
        _, modules = _start(way, "", folder)  # also fills the cache
        return sorted(_start(way, modules, folder)[0] for _ in range(times))


def _start(way: str, modules: str, cache: str) -> tuple[float, str]:
    """Start once in a fresh process; return the seconds, and the modules that were imported in the end."""
    told = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.start", way],
        input=modules,
        capture_output=True,
        check=True,
        text=True,
        env={**os.environ, "XDG_CACHE_HOME": cache},
    )
    seconds, imported = told.stdout.split(" ", 1)
    return float(seconds), imported


def _clocked(way: str) -> float:
    """Return the seconds that this process takes to start."""
    start = time.perf_counter()
    WAYS[way]()
    return time.perf_counter() - start


if __name__ == "__main__":
    for module in sys.stdin.read().split():
        with suppress(Exception):  # some exist under this name only once others are imported
            import_module(module)
    print(_clocked(sys.argv[1]), *sorted(sys.modules))
