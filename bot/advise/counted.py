"""What is counted of a wish besides marks: downloads of what shall be popular, the memory of an idle server."""

from __future__ import annotations

import re

from bot.advise.asking import LIGHTNESS, asks_of_memory, asks_of_popularity
from bot.domain.catalog import Catalog
from bot.domain.question import Reading

_STARS = re.compile(r"\bstar(?:s|red)\b", re.IGNORECASE)
_SHOWN = 4


def counted(reading: Reading, catalog: Catalog) -> tuple[str, ...]:
    """Return what is counted of a wish, as sentences."""
    return (*by_downloads(reading, catalog), *by_memory(reading, catalog))


def by_downloads(reading: Reading, catalog: Catalog) -> tuple[str, ...]:
    """Return the order of downloads as a sentence, when a wish is for what is popular; else nothing."""
    if not any(asks_of_popularity(reading, need) for need in reading.needs):
        return ()
    ranked = [(one.facts.download_rank, one.name) for one in catalog.frameworks.values() if one.facts.download_rank]
    first = ", ".join(name for _, name in sorted(ranked)[:_SHOWN])
    order = f"Most downloaded from PyPI, often with other packages: {first}."
    return (f"{order} Stars I don't count." if _STARS.search(reading.text) else order,)


def by_memory(reading: Reading, catalog: Catalog) -> tuple[str, ...]:
    """Return who took least memory as an idle server, as a sentence, when a wish is for little of it; else nothing."""
    wished = any(need.criterion == LIGHTNESS and not need.refused for need in reading.needs)
    if not wished or not asks_of_memory(reading, LIGHTNESS):
        return ()
    idle = [(run.idle_mb, catalog.frameworks[name].name) for name, run in catalog.speed.usual.items() if run.idle_mb]
    first = ", ".join(f"{name} {mb:g} MB" for mb, name in sorted(idle)[:_SHOWN])
    return (f"Least memory as an idle server: {first}.",)
