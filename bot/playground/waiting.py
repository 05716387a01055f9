"""What the app was asked and has not answered yet: the line "advisor is thinking…"."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass

from bot.playground.occasions import Occasion

# After this long nobody expects an answer any more (seconds).
PATIENCE = 15.0


@dataclass(frozen=True, slots=True)
class Status:
    """A line below a channel or a thread ("" for the channel itself); ``person`` sees it alone, "" everybody."""

    channel: str
    thread: str
    text: str
    person: str = ""


class Waiting:
    """The occasions that wait, each until it is answered or patience ends."""

    def __init__(self, noted: Callable[[], None], patience: float = PATIENCE) -> None:
        """Call ``noted`` when one is given up after ``patience`` seconds."""
        self._noted, self._patience = noted, patience
        self._open: dict[str, Occasion] = {}

    @property
    def statuses(self) -> list[Status]:
        """Return a line for each place where somebody waits."""
        found = [
            Status(o.channel, o.thread, "advisor is thinking…", o.person if o.is_private else "")
            for o in self._open.values()
        ]
        return list(dict.fromkeys(found))

    def begin(self, occasion: Occasion) -> None:
        """Start to wait; twice for one occasion is once."""
        if occasion.key not in self._open and occasion.kind != "home":
            self._open[occasion.key] = occasion
            asyncio.get_running_loop().call_later(self._patience, self._give_up, occasion.key)

    def end(self, is_over: Callable[[Occasion], bool]) -> None:
        """Wait no more for those of which ``is_over`` says so."""
        self._open = {key: occasion for key, occasion in self._open.items() if not is_over(occasion)}

    def _give_up(self, key: str) -> None:
        if self._open.pop(key, None):
            self._noted()
