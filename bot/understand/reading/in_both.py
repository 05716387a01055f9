"""How the same is done in two or three frameworks at once: "rate limiting in Flask and FastAPI, how?"."""

from __future__ import annotations

import re

from bot.domain.catalog import Catalog
from bot.domain.question import EntityKind, Intent, Mention, Reading
from bot.understand.reading.rule import of_notion
from bot.understand.reading.troubles import surely
from bot.understand.thresholds import FRAGMENT

# So many are told of at once.
_MOST = 3
_OPEN = (Intent.COMPARE, Intent.CONCEPT, Intent.RECOMMEND, Intent.FEATURE_CHECK, Intent.DESCRIBE, Intent.EXAMPLE)
_BOTH = re.compile(
    r"\b(?:both|all three)\b|\bhow (?:do|to|can|would|should|does)\b|\bhow\W*$"
    r"|\b(?:in|for|with|on) [\w.-]+ and (?:in )?[\w.-]+\W*$",
    re.IGNORECASE,
)
# They are set against each other, or joined, or one is left for the other.
_APART = re.compile(
    r"\b(?:vs\.?|versus|or|than|better|best|which|over|against|wins?|delta|from|why|standard\w+|compar\w+|differ\w*|instead|mov(?:e|ing)|migrat\w+|switch\w*"
    r"|port(?:ing)?|mount\w*|inside|embed\w*|together|combin\w+|alongside|next to|shar(?:e|es|ed|ing)|side by side"
    r"|one (?:app|process|server)"
    r"|same (?:app|application|process|server|project|domain|port|machine|time|code|codebase|repo|repository))\b",
    re.IGNORECASE,
)


def in_both(reading: Reading, catalog: Catalog) -> Reading:
    """Return what asks how something is done in several frameworks as that; any other as it is."""
    names = reading.frameworks
    if not 1 < len(names) <= _MOST or reading.refused or reading.kin or reading.intent not in _OPEN:
        return reading
    if reading.words > 3 * FRAGMENT or not _BOTH.search(reading.text) or _APART.search(reading.text):
        return reading
    for mention in reading.mentions:
        if mention.kind is EntityKind.CONCEPT and not mention.refused and _is_told(mention, names, catalog):
            told = of_notion(reading, mention)._replace(is_directed=True)
            return surely(told, Intent.CONCEPT, *Intent)
    parts = [need for need in reading.needs if need.because is None and need.criterion in catalog.features]
    if not parts or "both" not in reading.text.casefold().split():  # else they are compared by it
        return reading
    return surely(reading._replace(needs=tuple(parts), is_directed=True), Intent.FEATURE_CHECK, *Intent, aspect=None)


def _is_told(mention: Mention, names: tuple[str, ...], catalog: Catalog) -> bool:
    """Whether how a notion is dealt with in two or more of some frameworks is on record."""
    known = catalog.practice.get(mention.entity_id, {})
    return sum(name in known for name in names) > 1
