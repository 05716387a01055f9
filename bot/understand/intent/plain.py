"""Whether a name that is also a word of plain English is used as such: "a bottle of wine", but not "my flask app"."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence

from bot.domain.question import Mention
from bot.understand.text.mend import Word
from bot.understand.text.normalise import Utterance

# What is spoken of in software; in plain English seldom beside a bottle.
_OF_SOFTWARE = frozenset(
    "production prod deploy deployed deployment support supported supports devs dev developers developer programmers "
    "choice maintained".split()
)
# What only software has: "my flask app" is no flask.
_SOFTWARE = frozenset(
    "app apps application applications api apis backend backends codebase endpoint endpoints repo website support "
    "supports".split()
)


def are_ordinary(
    names: Sequence[Mention], words: Sequence[Word], utterance: Utterance, is_a_word: Callable[[str], bool]
) -> bool:
    """Whether names of frameworks (at least one) are all plain words, too, and nothing beside them tells otherwise."""
    ordinary = bool(names) and all(
        (m.confidence == 1 and not m.kin and is_a_word(m.entity_id)) or is_no_name(m, words, utterance) for m in names
    )
    if not ordinary:
        return False
    if not _SOFTWARE.isdisjoint([_noun_after(m, words) for m in names]):
        return False  # "my flask app", "a flask 1.1 app"
    if any(is_released(m, words, utterance) or says_where(m, words) or is_taken(m, words) for m in names):
        return False  # "Pyramid 1.10", "in pyramid how do I …", "why would anyone pick bottle"
    if not _OF_SOFTWARE.isdisjoint([word.meant for word in words]) and any(_is_bare(m, words) for m in names):
        return False  # "flask is unsafe for production"
    if any(words[m.start - 1].meant == "named" for m in names if m.start > 1):
        return False  # "no module named 'flask'"
    if utterance.coded:  # "`tornado`" is a name
        return utterance.coded.isdisjoint([words[m.start].typed for m in names])
    return True


def _noun_after(mention: Mention, words: Sequence[Word]) -> str:
    """Return the word after a name and the number of its release, "" at the end."""
    return next((word.meant for word in words[mention.end : mention.end + 4] if not word.typed.isdigit()), "")


_ARTICLES = frozenset(
    "a an the whose my your his her our their some two three another every each big small golden".split()
)


def says_where(mention: Mention, words: Sequence[Word]) -> bool:
    """Whether a bare name says where something is done: "uploads in flask without …", and no "a pen in a bottle"."""
    before = words[mention.start - 1].meant if mention.start else ""
    asked = mention.end < len(words) or [word.meant for word in words[:3]] in _HOW_DO
    return before in ("in", "with", "using") and asked and _is_bare(mention, words)


_HOW_DO = [["how", do, who] for do in ("do", "can", "should", "would") for who in ("i", "we", "you")]


def is_taken(mention: Mention, words: Sequence[Word]) -> bool:
    """Whether a bare name is what somebody takes, uses or learns: "pick bottle", and no "pick a bottle"."""
    before = words[mention.start - 1].typed if mention.start else ""
    return before in _TAKES and _is_bare(mention, words)


_TAKES = frozenset(
    "pick picks picking picked choose chooses choosing chose use uses using used learn learning learned learnt "
    "recommend recommends adopt adopting consider considering ditch ditching replace replacing leave leaving".split()
)


def _is_bare(mention: Mention, words: Sequence[Word]) -> bool:
    """Whether a name stands without an article, in the singular, and is no part of a longer noun."""
    before = words[mention.start - 1].meant if mention.start else ""
    after = words[mention.end] if mention.end < len(words) else None
    plural = words[mention.end - 1].typed.endswith("s")
    return before not in _ARTICLES and not plural and (after is None or (after.is_grammar and after.meant != "of"))


def is_released(mention: Mention, words: Sequence[Word], utterance: Utterance) -> bool:
    """Whether a name stands before the number of a release: "Pyramid 1.10", and no "a bottle 1.5 l"."""
    after = [word.typed for word in words[mention.end : mention.end + 1]]
    counted = mention.start > 0 and words[mention.start - 1].typed in _ARTICLES
    if counted or not after or not after[0].lstrip("v").isdigit():
        return False
    return re.search(rf"\b{re.escape(words[mention.start].typed)} v?\d+\.[\dx]", utterance.plain.casefold()) is not None


def is_noun(mention: Mention, words: Sequence[Word], utterance: Utterance, covered: Collection[int]) -> bool:
    """Whether a name is used as a noun of plain English: "a flask", "bottles", "pyramid of", but not "a flask app"."""
    last, clause = words[mention.end - 1].typed, mention.clause
    if mention.end - mention.start > 1:
        return False
    before = words[mention.start - 1].meant if mention.start and utterance.clauses[mention.start - 1] == clause else ""
    after = words[mention.end] if mention.end < len(words) and utterance.clauses[mention.end] == clause else None
    if last.endswith("s") or (after is not None and after.meant == "of"):
        return True
    text = utterance.plain.lower()
    if f"-{last}" in text or f"{last}-" in text:
        return True
    ours = after is not None and (mention.end in covered or after.is_familiar)
    return before == "whose" or (before in _ARTICLES and not ours)


def is_no_name(mention: Mention, words: Sequence[Word], utterance: Utterance) -> bool:
    """Whether a name is two words of plain English ("the black sheep"), or has an epithet ("Sanic the hedgehog")."""
    if mention.kin:
        return False
    before = words[mention.start - 1].meant if mention.start else ""
    after = [word.meant for word in words[mention.end : mention.end + 1]]
    if mention.end - mention.start > 1:
        told_of = before in _ARTICLES or after == ["of"]
        return told_of and all(word.is_plain for word in words[mention.start : mention.end])
    further = words[mention.end + 1 : mention.end + 2]
    if after != ["the"] or before in _AUXILIARIES or not further or not is_foreign(further[0]):
        return False
    if further[0].opens is not None and further[0].opens.one is not None:  # "is Django the slowest?"
        return False
    return f"{words[mention.start].typed} the {further[0].typed}" in utterance.plain.lower()


_AUXILIARIES = frozenset("have has had does do did can".split())


def is_foreign(word: Word) -> bool:
    """Whether a word is neither grammar nor part of any phrasing of ours."""
    return not (word.is_grammar or word.is_familiar)
