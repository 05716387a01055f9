"""What of a move from one framework to another a text asks."""

from __future__ import annotations

import re
from enum import StrEnum


class Facet(StrEnum):
    """What of a move is asked: how much work, whether it pays, what goes, what stays, where to begin."""

    EFFORT = "effort"
    WORTH = "worth"
    LOST = "lost"
    KEPT = "kept"
    FIRST = "first"


# What of a move a text asks, by its words; the first that is met.
_FACETS: tuple[tuple[Facet, re.Pattern[str]], ...] = (
    (
        Facet.EFFORT,
        re.compile(
            r"\bhow (?:long|many (?:weeks|days|months))\b"
            r"|\b(?:hardest|trickiest|worst|most difficult|biggest) (?:part|bit|thing|problem|pain|hurdle)\b",
            re.IGNORECASE,
        ),
    ),
    (
        Facet.LOST,
        re.compile(
            r"\b(?:lose|loses|losing|lost|give up|giving up|miss(?:ing)?|break(?:s|ing)?|go away|gone|gotchas?"
            r"|bites?|surprises?|pitfalls?|traps?|risks?|risky|changes?)\b",
            re.IGNORECASE,
        ),
    ),
    (
        Facet.KEPT,
        re.compile(
            r"\b(?:keep|kept|reuse|re-use|survives?|carr(?:y|ies) over|stays? the same|what stays|which parts stay)\b",
            re.IGNORECASE,
        ),
    ),
    (
        Facet.WORTH,
        re.compile(
            r"\b(?:worth|sense|pays?(?: off)?|good idea|bad idea|stupid|sane|wise|should (?:i|we)|why (?:would|should)"
            r"|gain|benefits?|stay|bother|you (?:\w+ )?think|opinions?|thoughts|convince)\b",
            re.IGNORECASE,
        ),
    ),
    (
        Facet.FIRST,
        re.compile(
            r"\bfirst\W*$|\b(?:where (?:do|should|to|would)|first step|start|begin|step by step|(\w+) by \1"
            r"|gradual(?:ly)?|incremental(?:ly)?|one by one|at once|big bang|in parallel|side by side"
            r"|how do (?:i|we) (?:do|go))\b",
            re.IGNORECASE,
        ),
    ),
    (
        Facet.EFFORT,
        re.compile(
            r"\b(?:how (?:long|much|big|hard|difficult|painful|many)|effort|weeks?|days?|months?|hours?|estimate|guess"
            r"|difficult|pain(?:ful)?|cost|why (?:must|do|does|is|are|has|have))\b",
            re.IGNORECASE,
        ),
    ),
    (Facet.WORTH, re.compile(r"\bwhy\b", re.IGNORECASE)),
)
_OF_A_PART = {
    "Routes": re.compile(r"\b(?:routes?|routing|urls?|blueprints?|routers?)\b", re.IGNORECASE),
    "Templates": re.compile(r"\b(?:templates?|jinja2?|mako)\b", re.IGNORECASE),
    "Settings": re.compile(r"\b(?:settings?|config(?:uration)?)\b", re.IGNORECASE),
    "Server": re.compile(r"\b(?:servers?|gunicorn|uvicorn|deploy(?:ed|ment|ing)?|docker|hosting)\b", re.IGNORECASE),
    "Tests": re.compile(r"\b(?:tests?|test suite|pytest|testing|unit tests)\b", re.IGNORECASE),
}


_WEIGHED = re.compile(
    r"\b(?:stay|stick|keep(?: it)?),? or (?:move|migrate|switch|rewrite|go|leave|port)\b"
    r"|\b(?:move|migrate|switch|rewrite|go|leave|port),? or (?:stay|stick|keep(?: it)?)\b",
    re.IGNORECASE,
)
_SIZE = re.compile(
    r"\b\d+ ?[k+]? (?:\w+ )?(?:endpoints?|routes?|views?|pages?|models?|tables?|templates?|apps?|blueprints?|tests?"
    r"|lines|loc|handlers?)\b",
    re.IGNORECASE,
)


def facet_in(text: str) -> Facet | str | None:
    """Return what of a move a short text asks: a facet, or a part that the table tells of; None for all of it.

    >>> facet_in("what do we lose?"), facet_in("how long would it take?"), facet_in("and the tests?")
    (<Facet.LOST: 'lost'>, <Facet.EFFORT: 'effort'>, 'Tests')
    """
    if _WEIGHED.search(text):  # "stay or move? mostly Jinja pages"
        return Facet.WORTH
    part = next((name for name, words in _OF_A_PART.items() if words.search(text)), None)
    if (part and any(sign.isdigit() for sign in text)) or _SIZE.search(text):  # "for 40 routes", "about 80 endpoints"
        return Facet.EFFORT
    return part or next((facet for facet, words in _FACETS if words.search(text)), None)
