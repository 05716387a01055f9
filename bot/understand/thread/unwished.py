"""What a text of a thread was taken for without asking for it: a new ranking, an overview, what speaks against one.

"What if one upstream is slow, how do I do timeouts?", said after advice, names what a wish could be made of. Without a
word of choosing or wishing it is left to what is on record of the framework that was advised.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.domain.catalog import Catalog
from bot.domain.dialogue import DialogueState
from bot.domain.question import Intent, Reading
from bot.understand.reading.troubles import surely, unread
from bot.understand.text.mend import Word
from bot.understand.text.words import root
from bot.understand.thread.leaning import OF_ONE, focus
from bot.understand.thresholds import SURE_OVERVIEW


def as_asked(reading: Reading, words: Sequence[Word], state: DialogueState, catalog: Catalog) -> Reading:
    """Return what a text of a thread was read as, or as not understood where it asks for nothing of the kind."""
    if state.intent is None:
        return reading
    return _untold(_unwished(_sure_there(reading, state), state, catalog), words)


def _sure_there(reading: Reading, state: DialogueState) -> Reading:
    """Return a check of a part in the one spoken of as sure: "Django is too big. Basic auth in Bottle, how?"."""
    there = reading.intent is Intent.FEATURE_CHECK and bool(reading.frameworks) and reading.frameworks == focus(state)
    parts = [need for need in reading.needs if need.because is None and not need.refused]
    if not (there and parts) or reading.rival is None:
        return reading
    return surely(reading._replace(refused=()), Intent.FEATURE_CHECK, *Intent, aspect=reading.aspect)


def _unwished(reading: Reading, state: DialogueState, catalog: Catalog) -> Reading:
    """Return a new ranking as not understood where the text only asks how, why or for a package.

    How a part is built is a check of that part, where one framework is spoken of.
    """
    said = any(need.because is None for need in reading.needs)
    implied = reading.intent is Intent.FEATURE_CHECK and len(reading.needs) > 1 and not said
    if implied and _SHOULD.search(reading.text):
        return unread(reading, reading.frameworks)  # what a kind of project implies is no check: "split it into …?"
    if reading.intent is Intent.FIND_BY_FEATURE and not reading.is_follow_up and len(focus(state)) == 1:
        how = _HOW_TO.search(reading.text) and not _CHOOSES.search(reading.text) and not reading.refused
        asked = reading._replace(frameworks=focus(state), is_follow_up=True)
        return surely(asked, Intent.FEATURE_CHECK, *Intent) if how else reading
    if reading.intent is not Intent.RECOMMEND or reading.aspect == "worst":
        return reading
    if (part := _of_its_part(reading, state, catalog)) is not None:
        return part
    beside = {catalog.kin[one].nearest for one in reading.kin if catalog.kin[one].addon}
    if beside and beside == set(reading.refused):  # "the Wagtail UI. something else?"
        return unread(reading._replace(kin=()))
    if _OF_SOMETHING_ELSE.search(reading.text) and not _SEEKS.search(reading.text):
        return unread(reading, reading.frameworks)
    of_one = state.intent in (*OF_ONE, Intent.CONCEPT) and len(focus(state)) == 1 and not reading.aspect
    of_one = of_one and len(reading.frameworks) < 2
    asks = "?" in reading.text or not (state.wish or _NEEDS.search(reading.text))  # "one at a time won't fit, will it"
    if of_one and asks and not _PICKS.search(reading.text) and not reading.python:
        return _asked_there(reading, state, catalog)
    if reading.refused or reading.frameworks or reading.kin or reading.python or reading.needs == state.needs:
        return reading
    if not _ASKS.search(reading.text) or _CHOOSES.search(reading.text):
        return reading
    return _asked_there(reading, state, catalog)


def _of_its_part(reading: Reading, state: DialogueState, catalog: Catalog) -> Reading | None:
    """Return a wish that is of a part of the one spoken of, and of no other framework; None if it is no such wish."""
    one = focus(state)
    if len(one) != 1:
        return None
    if reading.refused == one and _SWITCHED.search(reading.text):  # "how do I switch its sessions to files?"
        return unread(reading._replace(kin=()))
    told = [notion for notion in reading.concepts if catalog.concepts[notion].practice]
    if not told or state.intent not in OF_ONE or reading.refused or reading.frameworks:
        return None
    if not _OR_LIGHTER.search(reading.text):  # "Celery it is? or something lighter"
        return None
    about = reading._replace(needs=(), frameworks=one, concepts=(told[0],), kin=())
    return surely(about, Intent.CONCEPT, *Intent, aspect=None)


def _asked_there(reading: Reading, state: DialogueState, catalog: Catalog) -> Reading:
    """Return what wishes nothing as a check of the parts it names in the one spoken of, else as not understood."""
    parts = tuple(need for need in reading.needs if need.because is None and need.criterion in catalog.features)
    if parts and len(state.frameworks) == 1 and not reading.refused:  # "and how do I build the sign-in?"
        asked = reading._replace(frameworks=state.frameworks, needs=parts, is_follow_up=True)
        return surely(asked, Intent.FEATURE_CHECK, *Intent)
    return unread(reading)


_SWITCHED = re.compile(r"\bhow (?:to|(?:do|can|would|should) (?:i|we)) switch (?:[\w.-]+ ){2,6}to\b", re.IGNORECASE)
_OR_LIGHTER = re.compile(r"\bor (?:something|anything) (?:lighter|simpler|smaller|easier)\b", re.IGNORECASE)
_NEEDS = re.compile(
    r"\b(?:needs?|(?<!only )(?<!just )wants?|must|have to|requires?|looking for|planning|building|would like|proje[ck]t"
    r"|get off)\b",
    re.IGNORECASE,
)
_SHOULD = re.compile(r"\bshould (?:i|we)\b|\boverkill\b|\bhow many\b", re.IGNORECASE)
# What asks for a framework, after one was told of.
_PICKS = re.compile(
    r"\b(?:frameworks?|successors?|recommend\w*|suggest\w*|pick\w*|choose|choice|best|better(?! then)|instead"
    r"|alternatives?|others?|another|deal ?breaker"
    r"|else|switch\w*|which ones?|fits?|suits?|(?:right|good|enough|suitable|ideal|overkill) for|overkill|ok(?:ay)? for"
    r"|fine for|what (?:do|should|would|to) (?:i|we|you)? ?(?:use|take)|should (?:i|we)|(?:go|start) with"
    r"|any(?:thing|one)|something|still|rather|similar|like \w+ but|replace\w*|move|leave|ones with|lighter|faster"
    r"|simpler|smaller"
    r"|easier|without|good idea|wise|worth|keep|stay|to what|where to|moved? to|migrate|next|ones"
    r"|(?!request|latest|manifest|pytest|digest)\w{3,}est|nothing"
    r"|none)\b",
    re.IGNORECASE,
)


_HOW_TO = re.compile(r"\bhow (?:to|do (?:i|we)|can (?:i|we)|would (?:i|we))\b", re.IGNORECASE)
_ASKS = re.compile(
    r"(?:^|[.,;:!?]\s*|\b(?:and|but|so|ok|okay|hm+|then|or) )"
    r"(?:how (?:do|does|did|can|could|should|would|to|is|are|am|bad|hard|risky)"
    r"|why|what (?:happens|would happen|breaks|does|do|is|are|was|goes)|when (?:do|does|is|are|should)"
    r"|where (?:do|does|are|to|should)|do (?:i|we|they)|does (?:it|that|this)|(?:won'?t|will|would|can|could) "
    r"(?:it|that|this|i|we)|is (?:it|that|this))\b",
    re.IGNORECASE,
)
_CHOOSES = re.compile(
    r"\b(?:which|recommend\w*|suggest\w*|picks?|choose|choice|best|better|instead|alternative\w*|use|take|go with"
    r"|what (?:\w+ )?frameworks?|start with|switch|ones|(?:which|the|that|there) one|others?|another|rather|still"
    r"|change\w*|winner|ranking|rank|first|fits?|suits?|good for|right for|enough|matters?|needs?|wants?|must"
    r"|should (?:i|we)|prefer\w*|anything|something|what about|how about|else|without|most|least|these|those|grow\w*"
    r"|of them|(?:small|eas|light|fast|cheap|simpl|quick|young|old)i?e?st)\b",
    re.IGNORECASE,
)
# "Which package?" and "is there another package?" choose no framework.
_OF_SOMETHING_ELSE = re.compile(
    r"\b(?:which|what|another|other) (?:\w+ )?(?:packages?|library|libraries|libs?|add-?ons?|extensions?|plugins?)\b"
    r"|\b(?:which|what) versions?\b",
    re.IGNORECASE,
)


_SEEKS = re.compile(r"\b(?:frameworks?|recommend\w*|suggest\w*|pick|choose)\b", re.IGNORECASE)


def _untold(reading: Reading, words: Sequence[Word]) -> Reading:
    """Return an overview that a text hardly asks for as not understood: "so is it a bug in FastAPI?".

    What speaks against one is told where a word asks for it, its upkeep where it is called ancient; else it is the
    overview.
    """
    if reading.intent is not Intent.DESCRIBE or reading.aspect not in (None, "drawbacks") or reading.language:
        return reading
    if reading.is_follow_up or reading.matters or reading.kin or len(reading.frameworks) != 1:
        return reading
    if not _OLD.isdisjoint([word.meant for word in words]):  # "isn't that ancient?"
        return reading._replace(aspect="upkeep")
    if reading.aspect is not None:
        if not _AGAINST.isdisjoint([root(word.meant) for word in words]):
            return reading
        reading = reading._replace(aspect=None)
    if _OVERVIEW.search(reading.text) or (reading.confidence >= SURE_OVERVIEW and not _asks(reading)):
        return reading
    return unread(reading, reading.frameworks)


def _asks(reading: Reading) -> bool:
    """Whether a text of some words asks something."""
    return reading.is_question and reading.words > _FEW


_FEW = 4
_OLD = frozenset("ancient antiquated dinosaur fossil obsolete prehistoric".split())
_OVERVIEW = re.compile(
    r"\b(?:about|describe|overview|introduc\w+|summar\w+|what (?:is|was|are|does|do|can)|what['’]?s|explain|know"
    r"|heard of|features?|info|more on|mean|meant|any good|look at|used for|good (?:at|for)|pros|cons|opinions?"
    r"|thoughts?|interest\w*|reasons?|wants?|suggest\w*|says?|insists?|like[sd]?)\b",
    re.IGNORECASE,
)
_AGAINST = frozenset(
    map(
        root,
        "against drawback bad badly limit limited limitation problem problematic con contra downside wrong not "
        "worry worried worrying catch gotcha issue risk risky hate hated weak weakness miss missing lack lacking "
        "hurt pain painful annoy annoying suck regret tradeoff tradeoffs dislike disadvantage negative pitfall "
        "afraid fear concern concerned trouble ugly worst hard hardest hype hyped overkill never avoid cannot "
        "critic criticism complain complaint but only fail failing lose losing talk beware wary moan stumble stop "
        "leave leaving abandon outgrow why dealbreaker deal breaker footgun gun flag rub wart shortcoming bodies "
        "horror nasty surprise scare scared heel advocate warning rotten down trip cant isnt wont doesnt arent "
        "couldnt".split(),
    )
)
