"""What a button of ours asks in a notion's own name: "explain Memory that grows", "Django: Memory that grows".

Names are plain English, and read as such they may say something else ("explain Only one person knows it").
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from bot.domain.catalog import Catalog
from bot.domain.question import EntityKind, Intent, Mention, Reading

_ASKED = re.compile(r"\W*(?:explain (?P<notion>.{3,75})|(?P<one>[A-Za-z]{3,12}): (?P<there>.{3,75}))\W*", re.IGNORECASE)


def names_of(catalog: Catalog) -> Mapping[str, str]:
    """Return the ids of the notions that are offered for a circumstance, and of frameworks, by their names, folded."""
    notions = [catalog.concepts[name] for name in (*catalog.situations, *catalog.practice)]
    named = {notion.name.casefold(): notion.id for notion in notions}
    return {**named, **{framework.name.casefold(): framework.id for framework in catalog.frameworks.values()}}


def offered(reading: Reading, names: Mapping[str, str], catalog: Catalog) -> Reading | None:
    """Return a text that is what a button asks as asking for that notion; else None."""
    asked = _ASKED.fullmatch(reading.text)
    if asked is None:
        return None
    notion = names.get((asked["notion"] or asked["there"]).casefold(), "")
    there = names.get((asked["one"] or "").casefold(), "")
    if notion not in catalog.concepts or (asked["one"] and there not in catalog.practice.get(notion, ())):
        return None
    told = Mention.unsaid(EntityKind.CONCEPT, notion, technical=True)
    about = reading._replace(frameworks=(there,) if there else (), refused=(), needs=(), concepts=(notion,), kin=())
    return about._replace(
        intent=Intent.CONCEPT, confidence=1.0, rival=None, aspect=None, mentions=(told,), is_follow_up=True
    )
