"""Which of several is older: since when each is on PyPI, and what is not there."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.domain.advice import Row
from bot.domain.catalog import Framework

# Such a word followed by another noun is said of that: "for a younger team", "older than Python 3.9".
_ASKED = re.compile(
    r"\bhow old are\b|\btheir ages?\b|\b(?:older|oldest|newer|newest|younger|youngest)"
    r"(?=\W*$|[?.!,:;]| (?:ones?|(?:web |python )?frameworks?|of|or|than(?! (?:python|v?\d)))\b)",
    re.IGNORECASE,
)


def asks_of_age(text: str) -> bool:
    """Whether it is asked how old frameworks are, and not their versions or something else.

    >>> asks_of_age("which is older, Django or Flask?"), asks_of_age("Django or Flask for older browsers?")
    (True, False)
    """
    return _ASKED.search(text) is not None


def since(frameworks: Sequence[Framework]) -> tuple[Row, tuple[str, ...]] | None:
    """Return since when each is on PyPI (year and month) as a row, and what came before; None where one is unknown."""
    origins = [one.facts.origin for one in frameworks]
    if any(origin is None for origin in origins):
        return None
    row = Row("Oldest release on PyPI", tuple(origin.released for origin in origins if origin))
    told = [(one.name, origin.earlier) for one, origin in zip(frameworks, origins, strict=True) if origin]
    return row, tuple(f"{name}: {earlier}" for name, earlier in told if earlier)
