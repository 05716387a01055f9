"""What frameworks have of the fine print that a comparison asks for: SAML, sessions in Redis, a queue that lasts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bot.advise.details import finer, lacks, phrase_asked
from bot.domain.catalog import Catalog, Feature, Framework, Support
from bot.domain.chart import Row
from bot.domain.question import Need

# What nothing brings, that is known; what nothing keeps from being added; and who has nothing of the kind.
UNKNOWN, ROOM, NONE = "not on record", "yours to add", "none"


def exact_rows(
    frameworks: Sequence[Framework], needs: Iterable[Need], text: str, catalog: Catalog
) -> tuple[tuple[Feature, Row], ...]:
    """Return each part of which a text asks for fine print and a row of who has it, where some do and others don't.

    Its name is how the text says it: "SAML", with "by djangosaml2" for Django.
    """
    rows: list[tuple[Feature, Row]] = []
    for need in needs:
        feature = catalog.features.get(need.criterion)
        phrase = phrase_asked(feature, text) if feature and not feature.trait and need.because is None else None
        if feature is None or phrase is None:
            continue
        cells = tuple(_cell(feature, one, text, phrase, catalog) for one in frameworks)
        if any(cell not in (UNKNOWN, NONE) for cell in cells) and len(set(cells)) > 1:
            rows.append((feature, Row(phrase[0].upper() + phrase[1:], cells)))
    return tuple(rows)


def having(frameworks: Sequence[Framework], row: Row) -> list[Framework]:
    """Return the frameworks that have by a row what was asked for, inside or by a package."""
    return [one for one, cell in zip(frameworks, row.cells, strict=True) if cell not in (UNKNOWN, ROOM, NONE)]


def _cell(feature: Feature, framework: Framework, text: str, phrase: str, catalog: Catalog) -> str:
    """Return what one has of the fine print: what brings it, that it is inside, or that nothing is on record."""
    if brought := finer(feature, framework, text):
        return f"by {brought.package}" if brought.package else "by a package"
    has = framework.features[feature.id]
    if has.support is Support.NONE:
        return NONE
    if has.support is not Support.BUILTIN or lacks(feature, framework, text, catalog):
        return UNKNOWN
    added = any(finer(feature, one, text) for one in catalog.frameworks.values())
    return ROOM if added and phrase.casefold() not in has.note.casefold() else "built in"
