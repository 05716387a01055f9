"""The questions of the guide, and the needs that an answer or a notion stands for."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.record import Record


@dataclass(frozen=True, slots=True)
class NeedSpec(Record):
    """A need as files write it: a quality or feature id, its weight, whether it is a must."""

    criterion: str
    weight: float = 1.0
    must: bool = False
    refused: bool = False

    def __post_init__(self) -> None:
        """Refuse a weight that could not matter."""
        if self.weight <= 0:
            raise ValueError(f"a weight is above 0, not {self.weight}")


@dataclass(frozen=True, slots=True)
class Option(Record):
    """One answer a guide step offers: what it is called, how people type it, what it adds."""

    id: str
    label: str
    synonyms: tuple[str, ...]
    needs: tuple[NeedSpec, ...] = ()


@dataclass(frozen=True, slots=True)
class Step(Record):
    """One question of the guide. ``answered_by``: criteria which, once stated, make it superfluous."""

    id: str
    title: str
    question: str
    why: str
    options: tuple[Option, ...]
    answered_by: tuple[str, ...] = ()
