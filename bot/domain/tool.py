"""What stands beside a framework: a task queue, a server, a library; when to choose it, and how alive it is."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.record import Evidence, Record

# What has more letters is no clause.
_LONGEST = 120


@dataclass(frozen=True, slots=True)
class Tool(Record):
    """What stands beside a framework: a task queue, a server, a library.

    ``what`` completes "X is …", ``choose_if`` "X if you …", ``mind`` says what speaks against it, ``source`` where
    that stands: all four, or none. ``aliases`` name it beside its ``name``; those under ``beside`` are plain words,
    too, or a framework's name, and count only next to another tool. A ``general`` one has little to do with frameworks:
    it is told of beside one, in a thread, or when nothing else is said. ``upkeep``: None when we don't know.
    """

    id: str
    name: str
    what: str = ""
    choose_if: str = ""
    mind: str = ""
    source: str = ""
    aliases: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    general: bool = False
    upkeep: Evidence | None = None

    def __post_init__(self) -> None:
        """Refuse what is told by half or at length."""
        told = (self.what, self.choose_if, self.mind, self.source)
        if any(told) and not all(told):
            raise ValueError("what, choose_if, mind and source belong together: give all four, or none")
        if max(len(self.choose_if), len(self.mind)) > _LONGEST:
            raise ValueError(f"choose_if and mind have at most {_LONGEST} characters each")
