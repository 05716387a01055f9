"""Waiting lines: the turns of one dialogue run one after another, in the order they arrived."""

from __future__ import annotations

import asyncio
from collections.abc import Hashable


class Lines:
    """One line for each dialogue that has turns waiting or under way."""

    def __init__(self) -> None:
        """Start without any line."""
        self._last: dict[Hashable, Ticket] = {}

    def join(self, key: Hashable) -> Ticket:
        """Take a place at the end of the line. It must be left again, whatever happens."""
        ticket = Ticket(self, key, self._last.get(key))
        self._last[key] = ticket
        return ticket

    def close(self, ticket: Ticket) -> None:
        """Forget the line when nobody joined it after ``ticket``."""
        if self._last.get(ticket.key) is ticket:
            del self._last[ticket.key]


class Ticket:
    """A place in a line."""

    def __init__(self, lines: Lines, key: Hashable, before: Ticket | None) -> None:
        """Stand behind ``before``, or at the head of the line."""
        self.key = key
        self._lines = lines
        self._before = before.left if before else None
        self.left: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    @property
    def is_first(self) -> bool:
        """Say whether nobody stands before it."""
        return self._before is None or self._before.done()

    async def reached(self) -> None:
        """Wait until everybody before has left."""
        if self._before is not None:
            await asyncio.wait([self._before])  # unlike plain await, being cancelled leaves it intact

    def leave(self) -> None:
        """Let the next one go; if others still stand before, only once they have left."""
        if self._before is None or self._before.done():
            self._go()
        else:
            self._before.add_done_callback(lambda _: self._go())

    def _go(self) -> None:
        """Mark the place as left."""
        if not self.left.done():
            self.left.set_result(None)
        self._lines.close(self)
