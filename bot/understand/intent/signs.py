"""The signs that a text gives of what is wanted: what it names, how it begins, which telling words it holds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from bot.domain.question import Intent
from bot.understand.intent.evidence import Evidence
from bot.understand.intent.kinds import DAYS, PERSONS, SIGNS_OF_KINDS, WANTS, given
from bot.understand.intent.weights import READINGS

# The signs that a word gives, by their places, and how much of them.
Telling = Mapping[str, Sequence[tuple[int, float]]]

# The intents that hardly anybody asks for without one of their own words.
KNOWN_BY_WORDS = (Intent.COMPARE, Intent.EXAMPLE, Intent.LIST, Intent.GUIDE, Intent.HELP, Intent.SMALLTALK)
# Of the others several of their own words tell more than one.
TOLD_BY_WORDS = (Intent.DESCRIBE, Intent.RECOMMEND, Intent.FEATURE_CHECK, Intent.FIND_BY_FEATURE, Intent.CONCEPT)
_SHARE = 0.25
# Words that tell something wherever they stand. The question words are hints too: said twice, the penalty of the fit
# holds them back half as much.
_SAID = {
    "says we": "we i our my im were us",
    "says you": "you your u",
    "wishes": "need want looking recommend suggest pick choose best build building",
    "says which": "which",
    "says how": "how",
    "says what": "what",
}
# Words that tell something when a clause starts with them.
_BEGUN = {
    "starts with what": "what whats",
    "starts with which": "which",
    "starts with how": "how",
    "starts with why": "why",
    "starts with when": "when",
    "starts with who": "who",
    "starts with should": "should shall",
    "starts with can": "can could",
    "starts with is": "is are",
    "starts with does": "does do has have",
}
# The signs that words give come first, in this order.
_BY_WORDS = (*_BEGUN, *_SAID, *(f"words of {intent}" for intent in (*KNOWN_BY_WORDS, *TOLD_BY_WORDS)))
_STARTING = {word: _BY_WORDS.index(sign) for sign, words in _BEGUN.items() for word in words.split()}
_UNTOLD = (0.0,) * len(_BY_WORDS)
_TALK = (str(Intent.SMALLTALK), str(Intent.HELP))
_OURS = tuple(place for place, one in enumerate(READINGS) if one not in _TALK and one != Intent.OUT_OF_SCOPE)
_SOCIAL = tuple(map(READINGS.index, _TALK))
# Words of grammar that tell a question from talk, by how often they stand in one.
HINTS = frozenset(
    """
    a about all an and any anything are as at be before but by can do does every first for from good has have how i if
    in is it its just know like make me more must my need next no not now of on one only or other our out over own
    people per please same see should so something still team that the them there they thing this to two u use vs want
    we what when where which who will with without would years you
    did was were been had has anyone anybody somebody someone everyone everybody nobody today tomorrow yesterday tonight
    monday tuesday wednesday thursday friday saturday sunday week weekend month morning he she him her his me my your
    their got get gets still already since until after again than then let us up down off back here too very really
    only ever never always last new old much lot could should may might must am being those these thats im ive hi hello
    hey morning thanks sorry lol or nor
    """.split()
)
# A text of so many words or fewer is a fragment, a short one, or else a long one.
_FEW, _SOME, _MANY = 4, 9, 25


def telling(words_of: Mapping[Intent, Iterable[str]]) -> Telling:
    """Return the signs that words give; ``words_of`` are those that tell each intent."""
    found: dict[str, tuple[tuple[int, float], ...]] = {}
    own = [
        (f"words of {intent}", words_of[intent], 1.0 if intent in KNOWN_BY_WORDS else _SHARE)
        for intent in (*KNOWN_BY_WORDS, *TOLD_BY_WORDS)
        if intent in words_of
    ]
    for sign, words, share in (*own, *((sign, words.split(), 1.0) for sign, words in _SAID.items())):
        for word in words:
            found[word] = (*found.get(word, ()), (_BY_WORDS.index(sign), share))
    return found


def signs_of(
    evidence: Evidence,
    alike: Sequence[float],
    asked: Sequence[float],
    clauses: Iterable[Sequence[str]],
    telling: Telling,
) -> list[float]:
    """Return the signs of a text, in the order of ``SIGNS``: 1 where one is given, or a share of it.

    ``alike`` is how well it resembles each of ``READINGS``, ``asked`` how well its questions alone do, where it says
    something else beside; ``clauses`` are its words, what is named masked.
    """
    signs = [
        *_UNTOLD,
        *_named(evidence).values(),
        *_shape(evidence).values(),
        *_resembling(evidence, alike).values(),
        *_unprompted(evidence).values(),
        *given(evidence.kinds if evidence.frameworks == 0 else 0),
        *alike,
        *asked,
    ]
    for word in evidence.starts:
        if word in _STARTING:
            signs[_STARTING[word]] = 1.0
    for clause in clauses:
        for word in clause:
            if word in telling:
                for place, share in telling[word]:
                    signs[place] = min(signs[place] + share, 1.0)
    return signs


def hints_of(evidence: Evidence, clauses: Iterable[Sequence[str]]) -> list[str]:
    """Return the hints of a text: its words of grammar and the ids of what it is about."""
    return [*HINTS.intersection([word for clause in clauses for word in clause]), *evidence.about]


def _named(evidence: Evidence) -> dict[str, float]:
    """Return the signs of what is named."""
    names = min(evidence.frameworks - evidence.refused + evidence.leans, 2)
    refused = evidence.refused > 0
    needs, wishes, features = evidence.needs, evidence.criteria, evidence.features
    projects, notions = evidence.projects, evidence.notions
    asks, whether, subject = evidence.asks, evidence.asks_whether, evidence.subject > 0
    no_name, one_name, several = names == 0, names == 1, names > 1
    a_need, a_wish = needs > 0, wishes > 0
    nameless = evidence.frameworks == 0
    untold = not evidence.trade and evidence.words <= _MANY
    share = evidence.foreign / max(1, evidence.content)
    return {
        "always": 1,
        "no name": no_name and not refused,
        "one name": one_name and not refused,
        "one name, others refused": one_name and refused,
        "several names": several,
        "many names": evidence.frameworks - evidence.refused > 2,
        "only names refused": no_name and refused,
        "nothing named": nameless and needs == 0,
        "something refused": evidence.dismissed,
        "a need": a_need,
        "several needs": needs > 2,
        "a wish": a_wish,
        "a feature": features > 0,
        "a quality": evidence.qualities > 0,
        "a project": projects > 0,
        "a notion": notions > 0,
        "several notions": projects + notions > 1,
        "technical": evidence.technical > 0,
        "very technical": evidence.technical > 1,
        "technical share": evidence.technical / max(1, evidence.words),
        "no name, a need": no_name and a_need,
        "no name, a wish": no_name and a_wish,
        "no name, a project": nameless and projects > 0,
        "no name, a notion": nameless and notions > 0,
        "nothing but a notion": nameless and notions > 0 and needs == notions,
        "nothing but a feature": nameless and features > 0 and needs == features,
        "one name, a need": one_name and a_need,
        "one name, a wish": one_name and a_wish,
        "several names, a wish": several and a_wish,
        "asks": asks,
        "asks, no name, a need": asks and no_name and a_need,
        "asks, one name, a wish": asks and one_name and a_wish,
        "asks whether": whether,
        "whether, several, a wish": whether and several and a_wish,
        "asks for one feature": asks and no_name and needs == 1 and features > 0,
        "the subject": subject,
        "no name, the subject": no_name and subject,
        "rivals": evidence.rivals,
        "strange rivals": evidence.strange_rivals,
        "a project, no trade": nameless and projects > 0 and untold,
        "a certain project": evidence.definite,
        "a certain one, no trade": nameless and evidence.definite and untold,
        "a plain name, no trade": evidence.ordinary and not (a_need or evidence.trade),
        "a must": evidence.musts,
        "a name first": evidence.name_first,
        "a name beside a need": evidence.close,
        "name, need in a clause": evidence.same_clause,
        "asked of a name": evidence.asked_name,
        "asked of a need": evidence.asked_need,
        "asked of a notion": evidence.asked_project,
        "named share": min(evidence.named / max(1, evidence.words), 1.0),
        "named content": min(evidence.named / max(1, evidence.content), 1.0),
        "named technically": evidence.named_technically / max(1, evidence.words),
        "a long name": evidence.long_name,
        "a long technical name": evidence.long_technical,
        "a plain name": evidence.ordinary,
        "a plain name, foreign share": evidence.ordinary * share,
        "a plain noun": evidence.noun,
        "a plain name, capital": evidence.capital,
        "nothing but names": evidence.frameworks > 0 and evidence.named == evidence.words,
        "name after a foreign word": evidence.after_foreign,
        "name before a foreign word": evidence.before_foreign,
    }


def _shape(evidence: Evidence) -> dict[str, float]:
    """Return the signs of how a text is made; of one in another language its length and strange words tell nothing."""
    ours = evidence.language is None
    return {
        "few words": ours and evidence.words <= _FEW,
        "some words": ours and _FEW < evidence.words <= _SOME,
        "many words": ours and evidence.words > _MANY,
        "several clauses": evidence.clauses > 1,
        "question mark": bool(evidence.questions),
        "a number": evidence.has_number,
        "an unknown word": ours and evidence.has_unknown,
        "asks last": evidence.asks_last,
        "asks beside": evidence.clauses > 1 and bool(evidence.questions),
        "foreign words": min(evidence.foreign, 8) / 8,
        "strange words": min(evidence.jargon, 4) / 4,
        "strange share": evidence.jargon / evidence.foreign if evidence.foreign else 0.0,
        "familiar words": min(evidence.familiar, 6) / 6,
    }


def _resembling(evidence: Evidence, alike: Sequence[float]) -> dict[str, float]:
    """Return the signs of what a text resembles, apart for those that name something of ours."""
    ours = bool(evidence.frameworks or evidence.leans or evidence.needs or evidence.subject)
    best = max([alike[place] for place in _OURS])
    social = max([alike[place] for place in _SOCIAL])
    share = evidence.foreign_share
    return {
        "foreign share": share,
        "foreign share, not ours": 0.0 if ours else share,
        "nothing": evidence.foreign + evidence.familiar == 0 and not ours,
        "resembles ours": best if ours else 0.0,
        "resembles, not ours": 0.0 if ours else best,
        "resembles talk, ours": social if ours else 0.0,
        "resembles talk": 0.0 if ours else social,
    }


def _unprompted(evidence: Evidence) -> dict[str, float]:
    """Return the signs of what nothing was said before: a plan, or a complaint, an errand, talk of something else."""
    first, kinds, foreign, ordinary = evidence.first, evidence.kinds, evidence.foreign, evidence.ordinary
    nameless, needs = evidence.frameworks == 0, evidence.needs
    strange = foreign > evidence.familiar
    unwished = first and nameless and not kinds & WANTS
    bare = ordinary and not needs
    return {
        FIRST: first,
        "a stranger": evidence.strangers > 0,
        "strangers": evidence.strangers > 1,
        "a stranger first": evidence.strange_start,
        "a foreign rival": evidence.foreign_rival,
        "a foreign one sought": evidence.foreign_sought,
        "a surname": evidence.surnamed,
        "a project acts": evidence.acts,
        "people counted": evidence.counted,
        "a title": evidence.titled,
        "a title, no name": evidence.titled and nameless,
        "a plain name, foreign words": first and bare and foreign > 0,
        "a plain name, most foreign": first and bare and foreign > 1 and foreign >= evidence.familiar,
        "a name, most foreign": first and not (nameless or ordinary or needs) and strange,
        "a plain name, a day": ordinary and kinds & DAYS > 0,
        "a plain name, somebody": ordinary and kinds & PERSONS > 0,
        "a certain project, no want": unwished and evidence.definite,
        "asks, no want": unwished and evidence.asks and not evidence.features,
        "one need, most foreign": first and nameless and needs == 1 and strange and not evidence.technical,
        "foreign, no trade": first and nameless and foreign > 1 and not (
            evidence.technical or evidence.trade or evidence.subject
        ),
        "a wish alone": first and nameless and evidence.criteria > 0 and not foreign and evidence.words <= _BRIEF,
    }  # fmt: skip


# A text of so many words or fewer may be nothing but a wish.
_BRIEF = 8
# What tells that nothing was said before.
FIRST = "nothing said before"
# The signs that only such a text gives, for or against being out of scope.
UNPROMPTED = (*_unprompted(Evidence()), *SIGNS_OF_KINDS)
SIGNS = (
    *_BY_WORDS,
    *_named(Evidence()),
    *_shape(Evidence()),
    *_resembling(Evidence(), (0.0,) * len(READINGS)),
    *UNPROMPTED,
    *(f"like {reading}" for reading in READINGS),
    *(f"asks like {reading}" for reading in READINGS),
)
