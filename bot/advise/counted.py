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
    return (*by_the_second(reading), *by_downloads(reading, catalog), *by_memory(reading, catalog))


def by_the_second(reading: Reading) -> tuple[str, ...]:
    """Return how many a second a number a day or an hour is, as a sentence; nothing where none is told."""
    found = _RATE.search(reading.text)
    if found is None:
        return ()
    many = float(found["many"].replace(",", "")) * _TIMES[(found["times"] or "").lower()[:1]]
    a_second = many / _SECONDS[found["span"].lower()]
    told = f"{a_second:,.0f}" if a_second >= _WHOLE else f"{a_second:.1g}"
    return (f"{many:,.0f} {found['what'].lower()} a {found['span'].lower()} are about {told} a second on average.",)


_RATE = re.compile(
    r"(?P<many>\d{1,9}(?:,\d{3})*(?:\.\d+)?) ?(?P<times>k|m|million|mio|thousand)? "
    r"(?P<what>requests|calls|hits|visits|events|messages|orders|posts|reads|queries|transactions|webhooks)"
    r" (?:per|an?|each) (?P<span>day|hour|week|month|minute)\b",
    re.IGNORECASE,
)
_TIMES = {"": 1, "k": 1_000, "t": 1_000, "m": 1_000_000}
_SECONDS = {"minute": 60, "hour": 3_600, "day": 86_400, "week": 604_800, "month": 2_592_000}
_WHOLE = 2  # a second; fewer are told to one figure


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
