"""What a text tells when nothing was said before it: a plan for something to build, or a complaint, an errand, talk."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import pairwise

from bot.domain.question import EntityKind, Mention
from bot.understand.intent.evidence import BETWEEN, Evidence
from bot.understand.intent.kinds import PEOPLE, kinds_in
from bot.understand.intent.plain import is_foreign
from bot.understand.text.mend import Word
from bot.understand.text.normalise import Utterance, fold
from bot.understand.text.strangers import Strangers, strange_names


def unprompted(
    evidence: Evidence, utterance: Utterance, words: Sequence[Word], mentions: Sequence[Mention], strangers: Strangers
) -> Evidence:
    """Return evidence with what tells a plan from a complaint, an errand or talk, where nothing was said before.

    Who asks "which of them has an ORM?" speaks of what is known to both, and who names one of ours and a part of it
    of nothing else: that tells nothing of the kind.
    """
    typed, meant = [word.typed for word in words], {word.meant for word in words}
    if evidence.frameworks and evidence.criteria:
        return evidence
    if evidence.needs and not _OF_THEM.isdisjoint(pairwise(typed)):
        return evidence
    covered = {index for one in mentions for index in range(one.start, one.end)}
    grammar = [word.typed for word in words if word.is_grammar and not word.typed.isdigit()]
    nameless = evidence.frameworks == 0
    foreign = nameless and _OF_OURS.isdisjoint(typed) and not strangers.first.isdisjoint(meant)
    strange = strange_names(utterance, strangers) if foreign else ()
    return evidence._replace(
        first=True,
        kinds=kinds_in(typed),
        strangers=len({one.kin for one, _ in strange if not one.plain}),
        strange_start=bool(strange) and strange[0][1] <= 1,
        foreign_rival=nameless and not BETWEEN.isdisjoint(meant) and _foreign_beside(words, covered, BETWEEN, (-1, 1)),
        foreign_sought=not _SOUGHT.isdisjoint(meant) and _foreign_beside(words, covered, _SOUGHT, (1,)),
        surnamed=any(_is_surnamed(one, words, utterance) for one in mentions if one.kind is EntityKind.FRAMEWORK),
        acts=nameless and any(_acts(one, typed) for one in mentions if one.kind is EntityKind.CONCEPT),
        titled=len(words) > 1 and not utterance.questions and _IN_A_TITLE.issuperset(grammar),
        counted=nameless and any(_counts_people(typed, place) for place, word in enumerate(typed) if word.isdigit()),
    )


_OF_OURS = frozenset("python framework frameworks".split())
# Whoever says so knows which ones are meant: "which one is …", "does any of them …".
_OF_THEM = frozenset(
    (("which", "one"), ("which", "ones"), ("which", "of"), ("of", "them"), ("of", "these"), ("of", "those"))
)
_IN_A_TITLE = frozenset("a an the for of with without in on at by and per from to our my".split())
_SOUGHT = frozenset("which best good what".split())
_BEING = frozenset("is was are has wont doesnt isnt keeps shows says crashed does went cant".split())


def _foreign_beside(
    words: Sequence[Word], covered: Collection[int], marks: Collection[str], beside: Sequence[int]
) -> bool:
    """Whether a foreign word stands beside one of some words: "which dashboard", "night or day"."""
    for place, word in enumerate(words):
        if word.meant in marks and (min(beside) > 0 or 0 < place < len(words) - 1):
            near = [place + one for one in beside if place + one < len(words)]
            if any(one not in covered and is_foreign(words[one]) for one in near):
                return True
    return False


def _is_surnamed(mention: Mention, words: Sequence[Word], utterance: Utterance) -> bool:
    """Whether a name goes on with a foreign word that has a capital: "Django Unchained", "Falcon Heavy"."""
    following = words[mention.end : mention.end + 1]
    return bool(following) and is_foreign(following[0]) and following[0].typed in _capitals(utterance)


def _capitals(utterance: Utterance) -> Collection[str]:
    """Return the words of a text that begin with a capital, folded."""
    return {fold(word) for word in _CAPITAL.findall(utterance.plain)}


_CAPITAL = re.compile(r"\b[A-Z]\w+")


def _acts(mention: Mention, typed: Sequence[str]) -> bool:
    """Whether what is named is said to be or do something: "the shop is offline", "our portal shows …"."""
    return mention.end < len(typed) and typed[mention.end] in _BEING


def _counts_people(typed: Sequence[str], place: int) -> bool:
    """Whether a number counts people: "400 members", "6 busy nurses"."""
    return kinds_in(typed[place + 1 : place + 3]) & PEOPLE > 0
