"""How popular frameworks are, as far as that can be counted: by their downloads from PyPI."""

from __future__ import annotations

import re

from bot.domain.catalog import Catalog
from bot.domain.question import Reading

_ASKED = re.compile(
    r"\b(?:popular|popularity|most (?:\w+ )?(?:used|downloaded|starred)|widely used|downloads|stars|famous)\b",
    re.IGNORECASE,
)
_STARS = re.compile(r"\bstar(?:s|red)\b", re.IGNORECASE)
# The need that popularity is read as.
_ECOSYSTEM = "ecosystem"
_SHOWN = 4


def by_downloads(reading: Reading, catalog: Catalog) -> tuple[str, ...]:
    """Return the order of downloads as a sentence, when a wish is for what is popular; else nothing."""
    wished = any(need.criterion == _ECOSYSTEM and not need.refused and need.because is None for need in reading.needs)
    if not wished or not _ASKED.search(reading.text):
        return ()
    ranked = [(one.facts.download_rank, one.name) for one in catalog.frameworks.values() if one.facts.download_rank]
    first = ", ".join(name for _, name in sorted(ranked)[:_SHOWN])
    order = f"Most downloaded from PyPI, often with other packages: {first}."
    return (f"{order} Stars I don't count." if _STARS.search(reading.text) else order,)
