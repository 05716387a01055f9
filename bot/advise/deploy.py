"""Deploy: what runs one framework for real, and what is so in the places that were named."""

from __future__ import annotations

from bot.advise import suggest
from bot.domain.advice import Description
from bot.domain.catalog import Catalog, Framework
from bot.domain.question import Mention, Reading

# Hosting on Windows is another matter than on a platform.
_WORKERS = "how_many_workers"
_WINDOWS = frozenset("windows iis".split())


def deployed(framework: Framework, reading: Reading, catalog: Catalog) -> Description:
    """Return how a framework is deployed, the places named first; the usual two when none is named."""
    known = framework.deploy.places if framework.deploy else {}
    named = tuple(dict.fromkeys(place for place in map(_place, reading.mentions) if place in known))
    usual = tuple(place for place in ("containers", "reverse_proxy") if place in known)
    next_questions = (suggest.about(framework), suggest.server_of_its_own(framework), suggest.SERVERS)
    measured = catalog.speed.usual.get(framework.id)
    idle_mb = measured.idle_mb if measured else None
    workers = catalog.concepts[_WORKERS] if _WORKERS in reading.concepts else None
    return Description(framework, "deploy", next_questions, named or usual[:1] if workers else named or usual, idle_mb,
                       workers=workers)  # fmt: skip


def _place(mention: Mention) -> str:
    """Return the sort of place a mention names, by its id in ``Deploy.places``."""
    windows = mention.entity_id == "hosting" and not _WINDOWS.isdisjoint(mention.matched.split())
    return "windows" if windows else mention.entity_id
