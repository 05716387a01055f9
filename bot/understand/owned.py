"""Names of a framework's own by which it is known without being named: "CONN_MAX_AGE with pgbouncer, yes or no?".

Whoever asks in a room about Django seldom says so; ``select_related`` and ``UploadFile`` say it for them. Such a text
is about work in that framework: it is answered with a practice, or said not to be known, and never with a ranking.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from bot.domain.catalog import Catalog
from bot.domain.question import Intent, Reading

# Two words in one, or words joined by marks, are no English, however they are written; others by their capital alone.
_JOINED = re.compile(r"[A-Z]?[a-z0-9]+[A-Z]\w*|.*[._]\w.*")
_SOUGHT = re.compile(
    r"\b(?:which (?:one|lib|of)|who has|frameworks?|librar(?:y|ies)|give me|recommend|suggest|-ish)\b|-ish\b", re.I
)
_NEVER = re.compile(r"(?!)")


class Owned(NamedTuple):
    """The frameworks by a name of their own, as it is looked for, and what finds such names in a text."""

    loosely: dict[str, str]
    exactly: dict[str, str]
    found: re.Pattern[str]

    @classmethod
    def of(cls, catalog: Catalog) -> Owned:
        """Arrange the names of all frameworks."""
        names = {name: one.id for one in catalog.frameworks.values() for name in one.own_names}
        loosely = {name.casefold(): owner for name, owner in names.items() if _JOINED.fullmatch(name)}
        exactly = {name: owner for name, owner in names.items() if not _JOINED.fullmatch(name)}
        return cls(loosely, exactly, _finding((*loosely, *exactly)))

    def owners(self, text: str) -> tuple[str, ...]:
        """Return the frameworks whose own names stand in ``text``, each once; none where one of several is looked for.

        >>> of_two = Owned({"app.ctx": "sanic"}, {"Depends": "fastapi"}, _finding(("app.ctx", "Depends")))
        >>> of_two.owners("`app.ctx` depends on it"), of_two.owners("which one has app.ctx?")
        (('sanic',), ())
        """
        if _SOUGHT.search(text):
            return ()
        names = [self.loosely.get(name.casefold()) or self.exactly.get(name) for name in self.found.findall(text)]
        return tuple(dict.fromkeys(filter(None, names)))


def _finding(names: Iterable[str]) -> re.Pattern[str]:
    """Return what finds any of ``names``, in capitals or not."""
    either = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    return re.compile(rf"(?<![\w.])(?:{either})(?!\w)", re.IGNORECASE) if either else _NEVER


def of_its_owner(reading: Reading, owner: str) -> Reading:
    """Return what names no framework but something of one as not understood, of that one, where a wish was read."""
    if reading.intent not in _WISHED:
        return reading
    return reading._replace(
        intent=Intent.OUT_OF_SCOPE, frameworks=(owner,), refused=(), needs=(), concepts=(), aspect=None, rival=None,
        rival_confidence=0.0,
    )  # fmt: skip


_WISHED = frozenset(
    (Intent.RECOMMEND, Intent.GUIDE, Intent.FIND_BY_FEATURE, Intent.LIST, Intent.OUT_OF_SCOPE, Intent.EXAMPLE)
)
