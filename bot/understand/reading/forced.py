"""Whether somebody wants one name: "quart or fastapi? say one", "so which one finally?", "pick one and say why"."""

from __future__ import annotations

import re
from itertools import pairwise

from bot.domain.question import Intent, Reading
from bot.understand.reading.troubles import surely


def asks_for_one(text: str) -> bool:
    """Whether a text asks for one of those that it names or that were spoken of.

    >>> asks_for_one("Tornado or aiohttp? pick one please"), asks_for_one("pick one of the themes")
    (True, False)
    """
    return _ONE.search(text) is not None


_ONE = re.compile(
    r"\b(?:say|pick|choose|name|give (?:me|us)|decide (?:on|for)|settle on) (?:just |only |exactly )?one"
    r"(?=\W*$|\s*[,.;:!?)]|\s+(?:please|pls|and|for (?:me|us)|then|now|already|only|of (?:them|those|these|the two))\b)"
    r"|\b(?:just )?(?:tell|say) (?:me |us )?which(?: one)?\W*$"
    r"|\bwhich (?:one |of (?:the two|them|these|those) )?(?:finally|in the end|now|then)\W*(?:$|[,.?!])"
    r"|\bso which one\W*(?:$|[,.?!])"
    r"|\b(?:final|last|one) (?:answer|word|verdict|decision)\b|\bwhich (?:one )?is it(?=\W*(?:$|[.,;!?]))"
    r"|\b(?:only|just) one(?:,? please)?\W*$|\bmake up your mind\b|\bjust pick\b|\bdecide (?:for me|already)\b"
    r"|\bone (?:name|winner)\b",
    re.IGNORECASE,
)


def forced(reading: Reading) -> Reading:
    """Return a comparison of which one name is wanted as the pick among those compared.

    Of two add-ons none is picked, nor is another framework: "APIFlask or flask-smorest, which would you take?".
    """
    if (
        reading.intent is Intent.RECOMMEND
        and len(reading.kin) > 1
        and len(reading.frameworks) == 1
        and _rivals(reading)
    ):
        return surely(reading._replace(needs=(), refused=()), Intent.COMPARE, *Intent)
    compares = reading.intent is Intent.COMPARE and reading.aspect is None and 1 < len(reading.frameworks) <= _FEW
    if not compares or reading.kin or not asks_for_one(reading.text):
        return reading
    return surely(reading._replace(refused=()), Intent.RECOMMEND, Intent.COMPARE)


_FEW = 3


def _rivals(reading: Reading) -> bool:
    """Whether two names without a page of ours stand against each other."""
    names = ["[ _-]?".join(map(re.escape, re.split(r"\W+", m.matched))) for m in reading.mentions if m.kin]
    return any(
        re.search(rf"{one}[ ,]+(?:or|vs\.?|versus) {other}", reading.text, re.IGNORECASE)
        for one, other in pairwise(names)
    )
