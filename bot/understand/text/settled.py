"""What is named and no wish: something else does it, it is there already, nobody needs it, or it is no matter.

"Auth is handled by the proxy", "Kong does the rate limiting", "caching: Redis", "CSRF we can skip", "an admin? Nah". A
list is looked at whole, within its clause, between commas and turns of the sentence; a wish in the same stretch leaves
it as it is. How much of what people write so is found: docs/decisions/0020.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, NamedTuple

from bot.domain.question import EntityKind
from bot.understand.text.instead import ELSE, IT_DOES, NOT, OURS, is_done_instead
from bot.understand.text.mend import Word
from bot.understand.text.normalise import Utterance

if TYPE_CHECKING:
    from bot.understand.text.stance import Span

_WISHES = frozenset(
    "want wants need needs must looking searching search seek seeking require requires required wish wishes love "
    "prefer hope give please hunting after missing recommend suggest important crucial essential mandatory matters "
    "ideally desire plan lack lacks lacking should".split()
)
_ASKS = frozenset("which what who one framework frameworks anything something is are any".split())
_CUTS = frozenset(
    "but however whereas though although so because hence thus therefore plus yet instead only still otherwise "
    "rather".split()
)
_BETWEEN = frozenset("and or nor the a an any some our also plus of its own even no".split())
_IS = frozenset("is are was were gets get got be been being will has have".split())
_DONE = frozenset(
    "done handled solved sorted covered terminated managed provided dealt served outsourced offloaded settled "
    "delegated taken cached limited throttled injected rendered set bought left hosted stored written "
    "handwritten".split()
)
_SHOWN = frozenset("rendered served stored set written".split())
_DONE_AT = frozenset("by in at on from elsewhere upstream already somewhere for care to".split())
_BY_HAND = frozenset("hand ourselves myself framework itself yourself".split())
_GONE = frozenset("thrown scrapped dropped struck removed ditched discarded cancelled killed negotiated kicked".split())
_LIVES = frozenset(
    "comes come lives live sits sit belongs belong runs run happens happen goes went moved resides".split()
)
_FROM = frozenset("from elsewhere in on at out separately through thru to".split())
_USELESS = frozenset(
    "useless pointless overkill unnecessary waste wasted redundant superfluous ballast bloat needless moot irrelevant "
    "unimportant optional obsolete luxury burden clutter baggage unneeded unwanted overrated secondary negligible "
    "meaningless worthless silly evil later".split()
)
_NOTHING_OF = frozenset(
    "needed necessary required important decisive relevant wanted foreseen planned useful concern topic "
    "priority requirement question use sense difference odds matter job business interested necessity worth part "
    "criterion role scope interest asked ours mine".split()
)
_MAY, _GO = frozenset("can may could might".split()), frozenset("go wait stay leave die burn rest".split())
_AWAY = frozenset("allergic skip skipping forget ditch ditched scrapped dropped minus spare banned sworn".split())
_DENIED = re.compile(
    r"\b(?:not (?:a |really a |much of a )?(?:big )?(?:fan|friend) of|last thing"
    r"|(?:no|zero|little|not much) (?:\w+ )?(?:interest|appetite|need|use|desire|love|place|room)"
    r"|(?:dont|do not|doesnt|couldnt|wont|never|nobody|noone|hardly|wouldnt|neither) (?:really |even |actually |ever )?"
    r"(?:need|needs|want|wants|use|uses|care|require|touch|plan|bother|ask)"
    r"|(?:get|gets|getting|got) rid of|steer clear|stay away|far away|done with|no more|cross off"
    r"|pass on|(?<!cant )(?<!cannot )do without|can live without"
    r"|who (?:needs|cares))"
    r"(?: (?!just|only|to|write|build|know|if|it)\w+){0,3}$"
)
_BY_ONESELF = re.compile(r"\b(?:by hand|myself|ourselves|from scratch|yet)\b")
_HAVING = frozenset("have had got ve weve ive use uses keep do did wrote built skip drop dropped already".split())
_FEIGNED = frozenset("fake pseudo faux".split())
_SERVERS = frozenset("gunicorn uvicorn uwsgi hypercorn daphne waitress".split())
_RUNNING = frozenset("run runs running ve weve ive use uses using have has sits sit is".split())
_FREE = frozenset(
    "want wants need needs must should could would no without not dont like prefer to nothing can will do does how "
    "which what who only if".split()
)
# "An admin? Nah", "Auth? Cognito.": the answer to one's own question.
_YES = frozenset("yes yeah yep sure definitely absolutely please gladly welcome oh must of need want".split())
_NO = frozenset(
    "no nope nah never meh not nada dont who nobody already done handled on can could maybe later we god thanks solved "
    "sorted lives comes somebody someone irrelevant optional hardly forget none".split()
)
# "graphql: no", "csrf = n/a", "admin → Retool", "-orm +async".
_VALUES = frozenset("no nope nah none never handled done n/a later optional skip out".split())
_MARKED = re.compile(r"\s*(?:(❌)|(?::|=|→|->|=>|–)\s*([\w/]+))")
_MAY_BE = (EntityKind.FEATURE, EntityKind.QUALITY)
# What names its own absence is never dropped for it.
_LESS = frozenset(("no_dependencies", "single_file", "stable_release"))
_WITHIN, _LONGEST_LIST_GAP = 7, 3


class _Around(NamedTuple):
    """The words before and after a list of names: within its stretch of the clause, and in the one that follows."""

    before: Sequence[str]
    after: Sequence[str]
    beyond: Sequence[str]


def lists_of(utterance: Utterance, words: Sequence[Word], spans: Sequence[Span]) -> list[tuple[int, int]]:
    """Return for each span where the list that it stands in begins and ends ("sessions, CSRF or an admin")."""
    found: list[tuple[int, int]] = []
    group: list[Span] = []
    for span in (*spans, None):
        if group and (span is None or not _goes_on(utterance, words, group[-1], span)):
            found += [(group[0].start, group[-1].end)] * len(group)
            group = []
        if span is not None:
            group.append(span)
    return found


def _goes_on(utterance: Utterance, words: Sequence[Word], one: Span, other: Span) -> bool:
    """Whether nothing stands between two names but commas and what joins a list."""
    if utterance.clauses[one.start] != utterance.clauses[other.start] or other.start - one.end > _LONGEST_LIST_GAP:
        return False
    return _BETWEEN.issuperset([word.typed for word in words[one.end : other.start]])


def is_feigned(words: Sequence[Word], span: Span) -> bool:
    """Whether a part is named as what it is not: "the fake async thing"."""
    return span.kind is EntityKind.FEATURE and span.start > 0 and words[span.start - 1].meant in _FEIGNED


def is_settled(
    utterance: Utterance, words: Sequence[Word], span: Span, within: tuple[int, int], of_one: Collection[int] = ()
) -> bool:
    """Whether a part that is named is no wish, by the words around the list (``within``) that it stands in.

    ``of_one`` are the clauses that name a framework, in which parts are told of it.
    """
    if span.kind not in _MAY_BE or span.entry.reverse or span.entry.entity_id in _LESS:
        return False
    clause = utterance.clauses[span.start]
    first, end = within
    around = _around(utterance, words, within)
    if clause in of_one:
        return _is_run(span, around)
    if _is_marked(utterance, words, span):
        return True
    if clause in utterance.questions:
        whole = [at for at, one in enumerate(utterance.clauses) if one == clause]
        if _answers(utterance, words, [at for at in whole if not first <= at < end], whole[-1] + 1):
            return True
        if end + len(around.after) > whole[-1]:  # nothing parts the name from the question
            return False
    useless = _is_useless(around.after) or (not around.after and _is_useless(around.beyond))
    if useless or _is_denied(around) or _is_no_matter(around):
        return True
    if span.kind is EntityKind.QUALITY:  # nobody else is light or quick to learn
        return False
    if not _ASKS.isdisjoint(around.before) or _wishes(around.before):
        return _is_run(span, around)
    told = (_is_done, _is_elsewhere, _is_had, _is_past)
    return any(one(around) for one in told) or _is_run(span, around) or is_done_instead(around.before)


def _around(utterance: Utterance, words: Sequence[Word], within: tuple[int, int]) -> _Around:
    """Return the words around a list, up to the next comma or turn of its clause."""
    first, end = within
    clause, breaks = utterance.clauses[first], utterance.breaks
    start = first
    while (
        start and utterance.clauses[start - 1] == clause and start not in breaks and words[start - 1].typed not in _CUTS
    ):
        start -= 1
    after = _stretch(utterance, words, end)
    beyond = _stretch(utterance, words, end, skips=True) if not after else []
    return _Around([word.typed for word in words[start:first]], after, beyond)


def _stretch(utterance: Utterance, words: Sequence[Word], start: int, *, skips: bool = False) -> list[str]:
    """Return the words from ``start`` to the next comma or turn of the clause before it; ``skips``: a comma there."""
    found: list[str] = []
    if not start or start >= len(words):
        return found
    clause = utterance.clauses[start - 1]
    for at in range(start, len(words)):
        parted = at in utterance.breaks and not (skips and at == start)
        if utterance.clauses[at] != clause or parted or words[at].typed in _CUTS:
            break
        found.append(words[at].typed)
    return found


def _wishes(told: Sequence[str]) -> bool:
    """Whether words wish for something, and that is not denied ("we need", but not "we don't need")."""
    return any(word in _WISHES and NOT.isdisjoint(told[max(0, at - 3) : at]) for at, word in enumerate(told))


def _is_marked(utterance: Utterance, words: Sequence[Word], span: Span) -> bool:
    """Whether a sign beside a name refuses it: "graphql: no", "admin → Retool", "-orm +async"."""
    plain = utterance.plain.casefold()
    if not _SIGNS.search(plain):
        return False
    at = plain.find(" ".join([word.typed for word in words[span.start : span.end]]))
    if at < 0:
        return False
    if plain[at - 1 : at] == "-" and (at < 2 or plain[at - 2].isspace()) and "+" in plain:
        return True
    end = at + sum(len(word.typed) + 1 for word in words[span.start : span.end]) - 1
    told = _MARKED.match(plain, end)
    return told is not None and bool(told[1] or told[2] in _VALUES or told[2] in ELSE)


_SIGNS = re.compile(r"[:=→❌]|->|(?:^|\s)-\w")


def _answers(utterance: Utterance, words: Sequence[Word], others: Sequence[int], following: int) -> bool:
    """Whether a name alone is asked about, and the next words say no: "Sockets? You can keep them."."""
    if len(others) > 1 or following >= len(words) or not _ASKS.isdisjoint([words[at].typed for at in others]):
        return False
    clause = utterance.clauses[following]
    told = [
        words[at].typed for at in range(following, min(len(words), following + 8)) if utterance.clauses[at] == clause
    ]
    if not _YES.isdisjoint(told[:2]):
        return False
    return not (
        _NO.isdisjoint(told[:2]) and NOT.isdisjoint(told) and _USELESS.isdisjoint(told) and ELSE.isdisjoint(told[:3])
    )


def _is_useless(after: Sequence[str]) -> bool:
    """Whether what follows says that nobody needs it: "is redundant", "isn't a concern", "would be in the way"."""
    for at, word in enumerate(after[:_WITHIN]):
        if word in _USELESS and NOT.isdisjoint(after[:at]) and (word != "later" or at < 2):
            return True
        if word in _NOTHING_OF and not NOT.isdisjoint(after[max(0, at - 3) : at]):
            return True
    said = set(after[:5])
    if "in" in after[:7] and "way" in after[:8] and not said.isdisjoint(("be", "get", "gets", "stand")):
        return True
    nothing = "nothing" in after and not said.isdisjoint(("buys", "gains", "brings"))
    if nothing or _ANOTHERS.search(" ".join(after[:6])):
        return True
    return any(word in _MAY and after[at + 1 : at + 2] and after[at + 1] in _GO for at, word in enumerate(after[:4]))


_ANOTHERS = re.compile(
    r"\b(?:no longer(?! optional)|out of scope|some(?:body|one) else|not on us|off (?:my|our) (?:plate|list|hands))\b"
)


def _is_denied(around: _Around) -> bool:
    """Whether what stands before it denies a wish: "not a fan of", "don't need", "allergic to", "who needs"."""
    near = around.before[-6:]
    for at, word in enumerate(near):
        if word in _AWAY and NOT.isdisjoint(near[max(0, at - 3) : at]):
            return True
    if not {"just", "only", "way"}.isdisjoint(around.before) or _BY_ONESELF.search(" ".join(around.after[:4])):
        return False
    return _DENIED.search(" ".join(around.before[-7:])) is not None


def _is_done(around: _Around) -> bool:
    """Whether it is done already: "is handled by the proxy", "is sorted", "got thrown out"."""
    after = around.after
    for at, word in enumerate(after[:4]):
        if word in _GONE and at and not _IS.isdisjoint(after[:at]):
            return True
        if word in _DONE:
            if at and not (_IS | {"already", "all", "been", "properly", "currently", "now"}).issuperset(after[:at]):
                return False
            if not _BY_HAND.isdisjoint(after[at:]):
                return False
            following = after[at + 1 : at + 2]
            if word in _SHOWN:  # "HTML rendered on the server" says what is wished for
                return bool(following) and following[0] in ("by", "elsewhere")
            return bool(following and following[0] in _DONE_AT) or bool(at and not following)
    return False


def _is_elsewhere(around: _Around) -> bool:
    """Whether it lives elsewhere: "comes from the SSO proxy", "sits in Airtable", "runs separately"."""
    after = around.after
    for at, word in enumerate(after[:3]):
        if word in _LIVES and (_IS | {"already", "all"}).issuperset(after[:at]):
            told = after[at + 1 : at + 7]
            known = ELSE | {"own", "existing", "already", "elsewhere", "separately"}
            return not _FROM.isdisjoint(told[:2]) and not known.isdisjoint(told)
    return False


def _is_past(around: _Around) -> bool:
    """Whether it is told of what was there before: "the old site had an", "used to be done by a"."""
    return not _wishes(around.after) and _OVER.search(" ".join(around.before)) is not None


_OVER = re.compile(
    r"\b(?:old|previous|former|first|last) (?:\w+ ){1,2}(?:had|used|was|were|kept|did|came)\b"
    r"|\bformerly (?:there|we|it)\b|\bin the (?:old|previous|first) \w+\b|\bused to (?:be|have|do|run|use)\b"
    r"|\bwe (?:once|previously) (?:had|used)\b"
)


def _is_had(around: _Around) -> bool:
    """Whether they have it: "we have our own", "is already in place", "CSRF we can skip"."""
    before, after = around.before, around.after
    if "own" in before[-3:] and not OURS.isdisjoint(before) and not _HAVING.isdisjoint(before):
        return True
    if "already" in before and not (OURS | {"there"}).isdisjoint(before) and not _HAVING.isdisjoint(before):
        return True
    if not _EXISTING.isdisjoint(before[-2:]) and not OURS.isdisjoint(before[-4:]):
        return True
    there = "already" in after[:4] or "in place" in " ".join(after[:5])
    if there and NOT.isdisjoint(after) and not (_IS | {"place"}).isdisjoint(after):
        return True
    fronted = bool(after) and after[0] in OURS and not _HAVING.isdisjoint(after[:3])
    return fronted and "care" not in after and not _wishes(after)


_EXISTING = frozenset("existing present current".split())


def _is_no_matter(around: _Around) -> bool:
    """Whether nobody cares: "couldn't care less about", "don't care if it has"."""
    told = around.before[-6:]
    return not {"care", "cares"}.isdisjoint(told) and not NOT.isdisjoint(told) and not {"about", "if"}.isdisjoint(told)


def _is_run(span: Span, around: _Around) -> bool:
    """Whether it is the server that something runs on today: "our Flask app on gunicorn"."""
    if _SERVERS.isdisjoint(span.entry.words):
        return False
    before = around.before[-_WITHIN:]
    return not OURS.isdisjoint(before) and not _RUNNING.isdisjoint(before) and _FREE.isdisjoint(before)


# A text without any of these words, and without such a sign, says nothing of the kind.
_TELLING = (
    _DONE | _GONE | _LIVES | _USELESS | _NOTHING_OF | _AWAY | _FEIGNED | _SERVERS | _GO | _EXISTING | IT_DOES
    | frozenset("care cares fan friend appetite desire room need needs want wants use uses clear away own already "
                "place front no nope nah never we ve weve i can later who nothing old previous former formerly once "
                "first".split())
)  # fmt: skip


def may_settle(utterance: Utterance, said: Collection[str]) -> bool:
    """Whether a text (``said``: its words) may hold what is named and no wish."""
    return not _TELLING.isdisjoint(said) or _SIGNS.search(utterance.plain) is not None
