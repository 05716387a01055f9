"""Words of English: grammar, plural endings, and the words that say how a name is meant."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache


@lru_cache(maxsize=16_384)
def stem(word: str) -> str:
    """Return ``word`` without a plural ending: enough for names and nouns, and never wrong for short words.

    >>> [stem(w) for w in ("websockets", "queries", "class", "redis", "cms", "https")]
    ['websocket', 'query', 'class', 'redis', 'cms', 'https']
    """
    if (
        len(word) <= 3
        or not word.endswith("s")
        or word[0].isdigit()
        or word.endswith(("ss", "us", "is"))
        or word in _NO_PLURALS
    ):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-1]


# Endings by their last letter.
_ENDINGS = {"g": ("ing",), "d": ("ed",), "s": ("es", "s"), "y": ("ly",), "e": ("e",)}


@lru_cache(maxsize=16_384)
def root(word: str) -> str:
    """Return ``word`` without its ending, so that its forms look alike; for comparison, not for show.

    >>> [root(w) for w in ("hosting", "hosted", "planned", "queries", "use")]
    ['host', 'host', 'plan', 'query', 'use']
    """
    if len(word) <= 3:
        return word
    for ending in _ENDINGS.get(word[-1], ()):
        bare = word.removesuffix(ending)
        if bare == word or len(bare) < 3 or (ending == "s" and word.endswith(("ss", "us", "is"))):
            continue
        if ending == "es" and not bare.endswith(("s", "x", "z", "ch", "sh", "i")):
            continue
        if ending in ("ing", "ed") and len(bare) > 3 and bare[-1] == bare[-2] and bare[-1] not in "lse":
            bare = bare[:-1]
        return bare[:-1] + "y" if bare.endswith("i") else bare
    return word


# What all questions here are about tells nothing of one of them.
_SUBJECT = frozenset("python web framework".split())


def content(words: Sequence[str]) -> tuple[str, ...]:
    """Return words without those of grammar and of our subject, all of them when no others are there.

    >>> content(["does", "it", "store", "page"])
    ('store', 'page')
    """
    return tuple([word for word in words if word not in FUNCTION_WORDS and word not in _SUBJECT]) or tuple(words)


# Words of going from one framework to another.
MOVING = frozenset("move moving migrate migrating migration switch switching port porting rewrite rewriting".split())
# Words of English grammar and small verbs: known, so never mended, and no evidence of any subject.
FUNCTION_WORDS = frozenset(
    """
    a about above actually after again all almost alone along already also although always am among an and
    another any anybody anyone anything anyway are arent around as ask at away back be became because become
    been before behind being below beside best better between both but by came can cannot cant come comes coming
    could couldnt did didnt different do does doesnt doing done dont down each either else enough especially etc
    even ever every everybody everyone everything exactly except far few find first for found from further gave
    get gets getting give given gives go goes going gone good got guys had half has hasnt have havent having he
    hello help her here hers hi him his how however i id if ill im in indeed instead into is isnt it its itself
    ive just keep kept kind kinda know known last later least less let lets like likely little look looking
    looks lot lots made main mainly make makes making many may maybe me mean means might mine more most mostly
    much must my myself need needed needs neither never new next no nobody none nor not nothing now of off often
    oh ok okay old on once one ones only onto or other others otherwise our ours out over own part people per
    perhaps please pls possible pretty put quite rather really right said same saw say says see seem seems seen
    several shall she should shouldnt show since so some somebody someone something sometimes somewhere soon
    still such sure take taken takes taking tell than that thats the their theirs them then there theres these
    they theyre thing things think this those though through thus to today together too took toward tried try
    trying two under unless until up upon us use used uses using usually very via want wanted wants was wasnt
    way ways we well went were weve what whatever whats when where whether which while who whole whom whose why
    will with within without wont would wouldnt yes yet you youd youll your youre yours yourself three four five
    six seven eight nine ten plz thx u r ur idk imo btw fyi lol afaik gonna wanna gotta cause cuz tho though vs oops
    thatll itll theyll wholl whatll itd thatd theyd theyve whatd whod hed shed hes shes
    versus sans day days week weeks month months year years time times team teams man folks hey yeah yep nope ah
    """.split()
)
# Words that end in an s and are no plurals, among them those of grammar.
_NO_PLURALS = FUNCTION_WORDS | {"https"}
