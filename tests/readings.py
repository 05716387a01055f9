"""Readings made by hand, so that advice is tested apart from understanding."""

from collections.abc import Sequence
from typing import Any

from bot.advise import ANSWERS
from bot.domain.advice import Advice
from bot.domain.catalog import Catalog
from bot.domain.dialogue import DialogueState
from bot.domain.question import EntityKind, Intent, Mention, Need, Reading


def reading(intent: Intent, frameworks: str = "", needs: Sequence[Need | str] = (), **more: Any) -> Reading:
    """Return a reading; ``frameworks`` are ids with blanks between, a need may be given by its criterion alone."""
    wanted = tuple(need if isinstance(need, Need) else Need(need, 1.5) for need in needs)
    return Reading("", intent, 1.0, tuple(frameworks.split()), needs=wanted, **more)


def named(*entities: tuple[EntityKind, str]) -> tuple[Mention, ...]:
    """Return mentions of entities, in the order given."""
    return tuple(Mention(kind, name, n, n + 1, 1.0, name) for n, (kind, name) in enumerate(entities))


def about(kind: EntityKind, name: str, intent: Intent = Intent.CONCEPT) -> Reading:
    """Return a reading that asks about one notion."""
    concepts = (name,) if kind is EntityKind.CONCEPT else ()
    needs = () if kind is EntityKind.CONCEPT else (name,)
    return reading(intent, "", needs, concepts=concepts, mentions=named((kind, name)))


def must(criterion: str, weight: float = 1.5) -> Need:
    """Return a hard requirement."""
    return Need(criterion, weight, must=True)


def refused(criterion: str) -> Need:
    """Return a wish to do without."""
    return Need(criterion, 0.75, refused=True)


def advise_on(read: Reading, catalog: Catalog, state: DialogueState | None = None) -> Advice:
    """Return the advice on a reading in a fresh dialogue."""
    return ANSWERS[read.intent](read, state or DialogueState(), catalog)
