"""What changes before a person's eyes, as server-sent events: a snapshot, then the differences."""

from __future__ import annotations

import json
from collections.abc import Iterator

from bot.playground.sights import Sight
from bot.playground.workspace import Json, Workspace

Event = tuple[str, Json]


def encode(event: Event) -> bytes:
    r"""Return an event as it is sent.

    >>> encode(("home", {"home": None}))
    b'event: home\ndata: {"home": null}\n\n'
    """
    name, body = event
    return f"event: {name}\ndata: {json.dumps(body)}\n\n".encode()


def snapshot(sight: Sight) -> Event:
    """Return everything at once."""
    return "snapshot", {"ok": True, **sight.state()}


def differences(before: Sight, now: Sight, workspace: Workspace) -> Iterator[Event]:
    """Yield what is other ``now`` than it was ``before``, both as one person saw it; all of it after a reset."""
    if before.version != now.version:
        yield snapshot(now)
        return
    yield from _messages(before, now, workspace)
    if now.counts != before.counts:
        yield "counts", now.counts
    if now.home != before.home:
        yield "home", {"home": now.home}
    if now.statuses != before.statuses:
        yield "statuses", {"statuses": list(now.statuses)}
    yield from (("problem", {"problem": problem}) for problem in now.problems if problem not in before.problems)


def _messages(before: Sight, now: Sight, workspace: Workspace) -> Iterator[Event]:
    for key, seen in now.messages.items():
        if before.messages.get(key) != seen:
            happening = "changed" if key in before.messages else "posted"
            yield "message", {"message": seen.drawn(workspace), "happening": happening}
    for channel, ts in before.messages.keys() - now.messages.keys():
        yield "deleted", {"channel": channel, "ts": ts}
