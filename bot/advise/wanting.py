"""Who needs what was spoken of ("do I need an ORM?", "does speed matter for a shop?"): told by the kinds of project."""

from __future__ import annotations

from bot.advise import suggest
from bot.domain.advice import Wanting
from bot.domain.catalog import Catalog, Concept, Feature, Quality
from bot.domain.question import EntityKind, Reading

# So little weight is given to what is only nice to have.
_COUNTS = 0.5
# So many kinds of project are named, those that want it most first.
_NAMED = 6


def wanting(reading: Reading, catalog: Catalog) -> Wanting | None:
    """Return which kinds of project want what is asked about, or whether the one that is named does; None if untold."""
    told = next((m for m in reading.mentions if m.kind is not EntityKind.FRAMEWORK), None)
    if told is None:
        return None
    if told.kind is EntityKind.CONCEPT:
        return Wanting(catalog.concepts[told.entity_id], suggestions=(suggest.GUIDE, suggest.LIST))
    subject = catalog.criterion(told.entity_id)
    every = [one for one in catalog.concepts.values() if one.needs and not one.wish and not one.backdrop]
    weights = {one.id: _weight(one, subject) for one in every}
    wanted = sorted((one for one in every if weights[one.id]), key=lambda one: -weights[one.id])
    named = [catalog.concepts[name] for name in reading.concepts]
    project = next((one for one in named if one.needs), None)
    said = next((m.matched for m in reading.mentions if project and m.entity_id == project.id), "")
    follow = suggest.who_has(subject) if isinstance(subject, Feature) else suggest.best_for(subject)
    fits = (suggest.what_fits(project.name),) if project else ()
    return Wanting(
        subject,
        tuple(wanted[:_NAMED]),
        len(wanted),
        len(every),
        project,
        said or (project.name if project else ""),
        tuple(catalog.criterion(need.criterion) for need in project.needs) if project else (),
        (*fits, follow, suggest.GUIDE),
    )


def _weight(project: Concept, subject: Feature | Quality) -> float:
    """Return how much a kind of project wants a criterion; 0 when it is only nice to have there."""
    return sum(
        need.weight
        for need in project.needs
        if need.criterion == subject.id and not need.refused and need.weight > _COUNTS
    )
