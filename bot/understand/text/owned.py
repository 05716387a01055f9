"""Names of a framework's own by which it is known without being named: "CONN_MAX_AGE with pgbouncer, yes or no?".

Whoever asks in a room about Django seldom says so; ``select_related`` and ``UploadFile`` say it for them. Such a text
is about work in that framework: it is answered with a practice, or said not to be known, and never with a ranking.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from bot.domain.catalog import Catalog
from bot.domain.question import Intent, Reading
from bot.understand.reading.troubles import unread

# Two words in one, or words joined by marks, are no English, however they are written; others by their capital alone.
_JOINED = re.compile(r"[A-Z]?[a-z0-9]+[A-Z]\w*|.*[._]\w.*")
_SOUGHT = re.compile(
    r"\b(?:which (?:one|lib|of)|who has|frameworks?|librar(?:y|ies)|give me|recommend|suggest|-ish)\b|-ish\b", re.I
)
# What a name of its own may be a part of.
_TYPED = re.compile(r"[\w.]+")
_LONGEST = 200


class Owned(NamedTuple):
    """The frameworks by a name of their own, as it is looked for."""

    loosely: dict[str, str]
    exactly: dict[str, str]

    @classmethod
    def of(cls, catalog: Catalog) -> Owned:
        """Arrange the names of all frameworks."""
        names = {name: one.id for one in catalog.frameworks.values() for name in one.own_names}
        loosely = {name.casefold(): owner for name, owner in names.items() if _JOINED.fullmatch(name)}
        return cls(loosely, {name: owner for name, owner in names.items() if not _JOINED.fullmatch(name)})

    def owners(self, text: str) -> tuple[str, ...]:
        """Return the frameworks whose own names stand in ``text``, each once; none where one of several is looked for.

        >>> of_two = Owned({"app.ctx": "sanic"}, {"Depends": "fastapi"})
        >>> of_two.owners("`App.ctx.db` depends on it"), of_two.owners("which one has app.ctx?")
        (('sanic',), ())
        """
        found = dict.fromkeys(filter(None, map(self._owner, _TYPED.findall(text))))
        return () if found and _SOUGHT.search(text) else tuple(found)

    def _owner(self, typed: str) -> str | None:
        """Return whose name a word, or what stands before one of its dots, is."""
        typed = typed[:_LONGEST]  # a run of dots as long as a text takes no time
        while typed:
            owner = self.loosely.get(typed.casefold()) or self.exactly.get(typed)
            if owner or "." not in typed:
                return owner
            typed = typed.rpartition(".")[0]
        return None


def of_its_owner(reading: Reading, owner: str) -> Reading:
    """Return what names no framework but something of one as not understood, of that one, where a wish was read."""
    if reading.intent not in _WISHED:
        return reading
    return unread(reading, (owner,))


_WISHED = frozenset(
    (Intent.RECOMMEND, Intent.GUIDE, Intent.FIND_BY_FEATURE, Intent.LIST, Intent.OUT_OF_SCOPE, Intent.EXAMPLE)
)
