"""What shall be seen the moment it happens, in whatever words: "the kitchen screen has to show them at once".

That is wished for in too many words for a list of names: somebody or some screen sees, gets or shows something, and it
comes at once, by itself or without a reload. A text that names it anyhow is left as it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.domain.question import EntityKind, Mention
from bot.understand.text.mend import Word
from bot.understand.text.normalise import Utterance

LIVE = "realtime"
# How soon: "at once", "that same second", "without anyone reloading".
_SOON = re.compile(
    r"\b(?:(?:all )?at once|straight ?away|right away|immediately|instantly|in real ?time|live"
    r"|that (?:same|very) second|(?:with)?in (?:a|one|half a) second|the (?:moment|second|instant)"
    r"|as soon as (?:it|they|he|she|somebody|someone)"
    r"|with(?:out| no) (?:any(?:one|body) |some(?:one|body) |a |any |having to |them |people )?(?:page )?"
    r"(?:re-?load\w*|refresh\w*|pressing (?:f5|refresh)|hitting (?:f5|refresh|reload))"
    r"|while (?:it|they|he|she|the \w+) (?:is|are) \w+ing)\b",
    re.IGNORECASE,
)
# "Live order updates", "a live feed of prices".
_LIVE_DATA = re.compile(
    r"\blive (?:[\w-]+ ){0,2}(?:updates?|feeds?|data|prices?|scores?|positions?|status(?:es)?|numbers|results|tickers?"
    r"|readings?|orders?|stats|metrics|counts?|bids?|locations?)\b",
    re.IGNORECASE,
)
# Who or what is shown it, and that it comes.
_SEEN = frozenset(
    "screen screens tablet tablets phone phones browser browsers monitor monitors board boards map wall tv tvs display "
    "displays tab tabs page dashboard everybody everyone viewers readers operator operators visitor visitors".split()
)
_COMES = frozenset(
    "see sees show shows shown appear appears update updates change changes move moves moving pop pops arrive arrives "
    "get gets push pushes pushed pushing tell beep beeps light lights jump jumps flow flows follow watch "
    "watches".split()
)
# Nobody waits for a page that is loaded for the first time.
_NOT_SO = frozenset("load loads loading start starts startup render renders compile learn understand".split())


def with_live(
    found: tuple[Mention, ...], utterance: Utterance, words: Sequence[Word], live: str = LIVE
) -> tuple[Mention, ...]:
    """Return what is named, and a wish for what is live where a clause tells of one."""
    said = [*[word.meant for word in words], *[word.typed for word in words]]
    if any(one.entity_id == live for one in found):
        return found
    soon = _LIVE_DATA.search(utterance.plain) if "live" in said else None
    if soon is None and (_COMES.isdisjoint(said) or _SEEN.isdisjoint(said)):
        return found
    if (soon := soon or _SOON.search(utterance.plain)) is None:
        return found
    last = soon[0].split()[-1].casefold()
    at = next((place for place, word in enumerate(words) if word.typed == last), None)
    if at is None or any(one.start <= at < one.end for one in found):
        return found
    clause = utterance.clauses[at]
    near = {word.typed for place, word in enumerate(words) if utterance.clauses[place] == clause}
    comes = soon.re is _LIVE_DATA or not _COMES.isdisjoint(near)
    if not comes or not _NOT_SO.isdisjoint(near):
        return found
    told = Mention(EntityKind.QUALITY, live, at, at + 1, 1.0, soon[0].casefold(), clause=clause)
    return tuple(sorted([*found, told], key=lambda one: one.start))
