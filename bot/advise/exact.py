"""What frameworks have of the fine print that a comparison asks for: SAML, sessions in Redis, a queue that lasts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bot.advise.details import prints_asked, tells_of
from bot.domain.catalog import Catalog, Feature, FeatureSupport, Framework, Support
from bot.domain.chart import Row
from bot.domain.question import Need

# What nothing brings, that is known; what nothing keeps from being added; and who has nothing of the kind.
UNKNOWN, ROOM, NONE = "not on record", "yours to add", "none"


def exact_rows(
    frameworks: Sequence[Framework], needs: Iterable[Need], text: str, catalog: Catalog
) -> tuple[tuple[Feature, Row], ...]:
    """Return each fine print that a text asks for with its part: a row of who has it, where some do and others don't.

    Its name is how the text says it: "SAML", with "by djangosaml2" for Django.
    """
    rows: list[tuple[Feature, Row]] = []
    for need in needs:
        feature = catalog.features.get(need.criterion)
        if feature is None or feature.trait or need.because is not None:
            continue
        for phrase, kept in prints_asked(feature, text):
            cells = tuple(_cell(one.features[feature.id], kept) for one in frameworks)
            if any(cell not in (UNKNOWN, NONE) for cell in cells) and len(set(cells)) > 1:
                rows.append((feature, Row(phrase[0].upper() + phrase[1:], cells)))
    return tuple(rows)


def having(frameworks: Sequence[Framework], row: Row) -> list[Framework]:
    """Return the frameworks that have by a row what was asked for, inside or by a package."""
    return [one for one, cell in zip(frameworks, row.cells, strict=True) if cell not in (UNKNOWN, ROOM, NONE)]


def _cell(has: FeatureSupport, kept: str) -> str:
    """Return what one has of the fine print: what brings it, that it is inside, or that nothing is on record."""
    if brought := has.finer.get(kept):
        return f"by {brought.package}" if brought.package else "by a package"
    if has.support is Support.NONE:
        return NONE
    if not tells_of(has.note, kept):
        return UNKNOWN
    if len(kept.split()) > _OWN:
        return ROOM
    inside = has.support is Support.BUILTIN
    return "built in" if inside else f"by {has.package}" if has.package else "by a package"


# What more words tell of is no part of its own: whatever signs people in leaves room for SAML.
_OWN = 4
