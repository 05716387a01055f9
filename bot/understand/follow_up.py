"""What "it", "the second one" and "and Flask?" mean in this thread.

A reading that stands on its own is left alone. One that leans on what was said before
(a pronoun, an ordinal, a fragment) is filled from the dialogue state. Each rule reads one
way of leaning; the first that answers wins.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import dropwhile, pairwise

from bot.domain.catalog import Catalog
from bot.domain.dialogue import DialogueState
from bot.domain.question import Intent, Need, Reading
from bot.understand.further import ADVISED, both_at_once, instead, of_the_move, who_does, with_what_is_known, your_pick
from bot.understand.mend import Word
from bot.understand.thresholds import FRAGMENT, FRAGMENT_RESEMBLES, STANDS_ALONE

# What "smaller" counts as a need.
_SMALLER_WEIGHT = 2.0
_PRONOUNS = frozenset("it its that this they them those these both ones".split())
_ORDINALS = {
    "first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "fifth": 5, "5th": 5,
    "last": -1, "former": 1, "latter": 2,
}  # fmt: skip
# What may follow an ordinal that stands for a framework ("the second. show me code").
_AFTER_ORDINAL = frozenset(
    ["", *"one option framework pick choice answer show please and then is what tell how why it".split()]
)
_NUMBERS = {
    "1": 1, "2": 2, "3": 3, "4": 4, "5": 5, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5,
    "a": 1, "b": 2, "c": 3, "d": 4, "e": 5,
}  # fmt: skip
_EXCEPT = frozenset("beside besides except excluding without not no but other".split())
# What people say before they come to it.
_FILLERS = frozenset(
    "hm hmm hmmm ok okay well ah oh so yeah yes yep right cool great thank thanks thx nice good alright sorry please "
    "pls wait actually then".split()
)
_AGAIN = frozenset("and same also but then so plus ok okay".split())
_ELSE = frozenset(
    {("anything", "else"), ("something", "else"), ("what", "else"), ("who", "else"), ("another", "one"),
     ("other", "option"), ("not", "that"), ("not", "this"), ("dont", "like"), ("next", "one"),
     ("other", "suggestion"), ("not", "it"), ("use", "instead"), ("take", "instead")}
)  # fmt: skip
_ELSE_WORDS = frozenset("else alternative another neither none".split())
# "Anything smaller?": another pick, by what the comparative names.
_OTHER = frozenset("anything something".split())
_SMALLER = frozenset("smaller lighter simpler easier overkill".split())
_TOO_LARGE = frozenset("heavy bloated big".split())  # only with "too"
_ADDING = frozenset("and also plus but if without with need suppose then now only actually we i it".split())
# Words of somebody who goes on with what was advised.
_GOING_ON = frozenset("forgot mention too also though however suggestion advice recommendation".split())
_COMPARING = frozenset("which faster better easier lighter quicker smaller simpler than who older safer".split())
_AGAINST = frozenset("vs versus or against compared compare add include".split())
_BESIDE = frozenset(
    "than vs versus over against instead compare compared differ different difference better like".split()
)
_CODE = frozenset("code example snippet sample helloworld".split())
_OWN_WISH = frozenset({*ADVISED, Intent.CONCEPT, Intent.GUIDE})


def resolve(reading: Reading, words: Sequence[Word], state: DialogueState, catalog: Catalog) -> Reading:
    """Return ``reading`` with what it leaves open filled from ``state``; unchanged when it leans on nothing."""
    meant = " ".join([word.meant for word in words]).replace("hello world", "helloworld").split()
    choice = choice_in(meant)
    reading = replace(reading, choice=choice) if choice is not None else reading
    if state.intent is None or not meant:
        return reading
    about_the_bot = reading.intent is Intent.HELP and {"you", "help", "bot"} & set(meant)
    if (reading.intent is Intent.GUIDE or about_the_bot) and reading.confidence >= STANDS_ALONE:
        return reading
    to_the_point = list(dropwhile(_FILLERS.__contains__, meant)) or meant
    for rule in _RULES:
        resolved = rule(reading, to_the_point, state, catalog)
        if resolved is not None:
            return replace(resolved, is_follow_up=True, confidence=max(resolved.confidence, 0.75))
    return reading


def choice_in(meant: Sequence[str]) -> int | None:
    """Return the number or ordinal a short text points with ("2", "the second one"), -1 for "the last"."""
    if len(meant) > (2 * FRAGMENT if "one" in meant else FRAGMENT):
        return None
    for index, word in enumerate(meant):
        following = meant[index + 1] if index + 1 < len(meant) else ""
        if word in _ORDINALS and (following in _AFTER_ORDINAL or following in _CODE):
            return _ORDINALS[word]
    if tuple(meant[:2]) == ("runner", "up"):
        return 2
    bare = [word for word in meant if word not in ("option", "number", "answer", "choice", "please", "the")]
    return _NUMBERS.get(bare[0]) if len(bare) == 1 else None


def _ordinal(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "and the second one?" as the framework shown at that place; there may be none."""
    del catalog
    if reading.choice is None or reading.frameworks or not state.shown or meant == ["first"]:
        return None
    place = reading.choice - 1 if reading.choice > 0 else len(state.shown) - 1
    if place >= len(state.shown):
        return replace(reading, intent=Intent.OUT_OF_SCOPE)
    return _about(reading, state.shown[place], meant)


def _other(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "the other one?" as the one of two that was not last spoken of."""
    del catalog
    if "other" not in meant or "one" not in meant or reading.frameworks or len(state.shown) < 2:
        return None
    rest = [name for name in state.shown if name not in state.frameworks[:1]]
    return _about(reading, rest[0], meant) if rest else None


def _about(reading: Reading, framework: str, meant: Sequence[str]) -> Reading:
    """Return the reading turned to one framework: code, a feature check, or what it is."""
    intent = Intent.EXAMPLE if set(meant) & _CODE else Intent.FEATURE_CHECK if reading.needs else Intent.DESCRIBE
    return replace(reading, intent=intent, frameworks=(framework,))


def _correction(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "no, I meant Sanic" as the last question, asked of another framework."""
    del catalog
    named = reading.frameworks or reading.refused
    if not named or not {"mean", "meant"} & set(meant) or len(meant) > FRAGMENT:
        return None
    return _again(replace(reading, frameworks=named[-1:], refused=()), state)


def _than(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "is it lighter than Flask?" as a comparison of what was last spoken of with Flask."""
    del catalog
    named = reading.frameworks or reading.refused
    if len(named) != 1 or not state.frameworks or not set(meant) & _PRONOUNS or len(meant) > 2 * FRAGMENT:
        return None
    several = {"them", "both", "these", "those"} & set(meant)
    both = tuple(dict.fromkeys((*named, *state.frameworks[:3]) if several else (*state.frameworks[:1], *named)))
    if len(both) < 2 or not set(meant) & _BESIDE:
        return None
    return replace(reading, intent=Intent.COMPARE, frameworks=both, refused=())


def _of_the_two(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "which of the two is updated more often?" as a comparison of the two last shown."""
    del catalog
    pairs = set(pairwise(meant))
    two = bool(pairs & {("the", "two"), ("first", "two"), ("top", "two")}) or (
        len(state.shown) == 2 and bool(pairs & {("of", "them"), ("of", "these")})
    )
    if reading.frameworks or len(state.shown) < 2 or not two:
        return None
    return replace(reading, intent=Intent.COMPARE, frameworks=state.shown[:2], aspect=None)


def _who_of(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "which of them are async?" as a search, and "which support it?" as one for what was explained."""
    del catalog
    if reading.frameworks or meant[0] not in ("which", "who", "what"):
        return None
    if not reading.needs and set(meant) & {"it", "that", "this"} and state.intent is Intent.CONCEPT and state.needs:
        return replace(reading, intent=Intent.FIND_BY_FEATURE, needs=state.needs)
    if reading.needs and len(state.shown) > 2 and state.intent is Intent.LIST and set(meant) & _PRONOUNS:
        return replace(reading, intent=Intent.FIND_BY_FEATURE)
    return None


def _why(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "why?", "why Tornado?" and "why not Django?" as asking for the reasons of a recommendation."""
    del catalog
    if state.intent not in ADVISED or not state.shown or len(meant) > FRAGMENT or reading.refused[1:]:
        return None
    asks = meant[0] == "why" or tuple(meant[:2]) in {("how", "come"), ("explain", "why")}
    asks = asks or list(meant) in (["reason"], ["how"], ["explain"], ["explain", "please"])
    if not asks or reading.needs:
        return None
    named = (reading.frameworks or reading.refused)[:1]
    if named and named[0] != state.shown[0]:  # "why not Flask?": what the first pick does better
        both = (state.shown[0], *named)
        return replace(reading, intent=Intent.COMPARE, frameworks=both, refused=(), needs=state.needs)
    return replace(
        reading, intent=Intent.RECOMMEND, aspect="why", frameworks=(), refused=state.refused, needs=state.needs
    )


def _else(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "not that one, anything else?" as the same wish without the first pick."""
    kinds = (*ADVISED, Intent.DESCRIBE, Intent.COMPARE)
    if state.intent not in kinds or len(meant) > FRAGMENT or reading.frameworks:
        return None
    compared = state.frameworks if state.intent is Intent.COMPARE else ()
    dropped = compared or state.frameworks[:1] or state.shown[:1]
    too = "too" in meant
    smaller = (_SMALLER & set(meant) and (_OTHER & set(meant) or too)) or (_TOO_LARGE & set(meant) and too)
    asks = _ELSE & set(pairwise(meant)) or _ELSE_WORDS & set(meant) or smaller
    if not asks or not dropped or not (state.needs or state.shown):
        return None
    refused = tuple(dict.fromkeys((*state.refused, *dropped, *reading.refused)))
    lighter = (Need("lightness", _SMALLER_WEIGHT),) if smaller and "lightness" in catalog.qualities else ()
    needs = _joined(state.needs, (*lighter, *reading.needs))
    return replace(reading, intent=Intent.RECOMMEND, aspect=None, needs=needs, refused=refused)


def _besides(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "apart from Django" and "not Flask" as the same wish without what is named."""
    del catalog
    if state.intent not in ADVISED or reading.frameworks or not reading.refused or len(meant) > 2 * FRAGMENT:
        return None
    if meant[0] not in _EXCEPT or not state.needs:
        return None
    refused = tuple(dict.fromkeys((*state.refused, *reading.refused)))
    return replace(
        reading, intent=state.intent, aspect=None, needs=_joined(state.needs, reading.needs), refused=refused
    )


def _against(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "vs Tornado?" and "or FastAPI?" as a comparison with what was last spoken of."""
    del catalog
    asks_how = {"compare", "compared"} & set(meant)
    if (
        not (meant[0] in _AGAINST or asks_how)
        or len(reading.frameworks) != 1
        or not state.frameworks
        or len(meant) > FRAGMENT
    ):
        return None
    before = state.frameworks[: 3 if state.intent is Intent.COMPARE else 1]
    both = tuple(dict.fromkeys((*reading.frameworks, *before) if asks_how else (*before, *reading.frameworks)))
    return replace(reading, intent=Intent.COMPARE, frameworks=both) if len(both) > 1 else None


def _what_about(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "what about Sanic?", "and Flask?", "same for CherryPy" as the last question asked again."""
    del catalog
    if len(reading.frameworks) != 1 or len(meant) > FRAGMENT or reading.needs or reading.intent is Intent.EXAMPLE:
        return None
    opens = meant[0] in _AGAIN or tuple(meant[:2]) in {("what", "about"), ("how", "about")}
    return _again(reading, state) if opens or meant[-1] in ("too", "also") or "same" in meant else None


def _again(reading: Reading, state: DialogueState) -> Reading:
    """Return the last question asked of the reading's framework instead."""
    if state.intent is Intent.COMPARE and state.frameworks:
        both = tuple(dict.fromkeys((*state.frameworks[:1], *reading.frameworks)))
        intent = Intent.COMPARE if len(both) > 1 else Intent.DESCRIBE
        return replace(reading, intent=intent, frameworks=both, needs=state.needs)
    if state.intent is Intent.FEATURE_CHECK and state.needs:
        return replace(reading, intent=Intent.FEATURE_CHECK, needs=state.needs)
    if state.intent in ADVISED and state.shown and state.shown[0] not in reading.frameworks:
        both = (state.shown[0], *reading.frameworks)
        return replace(reading, intent=Intent.COMPARE, frameworks=both, needs=state.needs)
    if state.intent is Intent.EXAMPLE:
        return replace(reading, intent=Intent.EXAMPLE)
    return replace(reading, intent=Intent.DESCRIBE, aspect=state.aspect if state.intent is Intent.DESCRIBE else None)


def _which_of_these(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "which is faster?" after a comparison or ranking as a comparison of those on that quality."""
    if reading.frameworks or not reading.needs or len(meant) > FRAGMENT or len(state.shown) < 2:
        return None
    if state.intent not in (Intent.COMPARE, *ADVISED) or not set(meant) & (_COMPARING | {"both", "them"}):
        return None
    ranked = state.intent is not Intent.COMPARE
    if {"framework", "ones"} & set(meant) or (ranked and reading.needs[0].criterion in catalog.features):
        return None
    return replace(reading, intent=Intent.COMPARE, frameworks=state.shown[:3])


def _more_needs(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "and if I also need an admin site?" as the last wish with a need added (or dropped)."""
    del catalog
    if state.intent not in (*ADVISED, Intent.COMPARE) or not reading.needs or reading.frameworks:
        return None
    supposes = tuple(meant[:2]) == ("what", "if")
    further = {"too", "also", "either"} & set(meant) or any(m.must for m in reading.mentions)
    opens = meant[0] in _ADDING and (meant[0] not in ("we", "i", "it", "now") or further)
    goes_on = bool(_GOING_ON & set(meant)) and "framework" not in meant
    fragment = len(meant) <= 3 and meant[0] not in ("which", "what", "who")
    if not goes_on and (not (opens or supposes or fragment) or len(meant) > 2 * FRAGMENT):
        return None
    opens = opens or goes_on
    if reading.intent in (Intent.CONCEPT, Intent.LIST) and not (opens or supposes):
        return None
    # What is added later is what the person now asks about: it weighs double.
    added = tuple(replace(need, weight=2 * need.weight) for need in reading.needs)
    # "No websockets needed after all" takes a need back; that is not yet a wish for none.
    withdrawn = {need.criterion for need in added if need.refused} & {need.criterion for need in state.needs}
    needs = tuple(need for need in _joined(state.needs, added) if need.criterion not in withdrawn)
    if state.intent is Intent.COMPARE:
        return replace(reading, intent=Intent.COMPARE, frameworks=state.frameworks, needs=needs)
    refused = tuple(dict.fromkeys((*state.refused, *reading.refused)))
    return replace(reading, intent=Intent.RECOMMEND, aspect=None, needs=needs, refused=refused)


def _joined(old: tuple[Need, ...], new: tuple[Need, ...]) -> tuple[Need, ...]:
    """Return old needs with new ones laid over them."""
    return tuple({need.criterion: need for need in (*old, *new)}.values())


def _focus(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "does it have websockets?", "code for that", "pros and cons?" as about what was last spoken of."""
    del catalog
    if reading.frameworks or reading.refused or not state.frameworks or len(meant) > 2 * FRAGMENT:
        return None
    focus = state.frameworks if state.intent is Intent.COMPARE else state.frameworks[:1]
    pronoun = bool(set(meant) & _PRONOUNS)
    if set(meant) & _CODE and (len(meant) <= FRAGMENT or reading.intent is Intent.EXAMPLE):
        return replace(reading, intent=Intent.EXAMPLE, frameworks=focus[:1])
    if reading.needs:
        return (
            replace(reading, intent=Intent.FEATURE_CHECK, frameworks=focus) if _checks(reading, meant, state) else None
        )
    if reading.intent is Intent.EXAMPLE and pronoun:
        return replace(reading, intent=Intent.EXAMPLE, frameworks=focus[:1])
    if reading.intent in (Intent.DESCRIBE, Intent.EXAMPLE) and (pronoun or len(meant) <= FRAGMENT):
        return replace(reading, intent=Intent.DESCRIBE, frameworks=focus[:1])
    narrows = reading.aspect is not None or reading.guess is Intent.DESCRIBE
    if (
        reading.intent is Intent.OUT_OF_SCOPE
        and narrows
        and len(meant) <= 5
        and reading.guess_score >= FRAGMENT_RESEMBLES
    ):
        return replace(reading, intent=Intent.DESCRIBE, frameworks=focus[:1])
    return None


def _checks(reading: Reading, meant: Sequence[str], state: DialogueState) -> bool:
    """Whether a text with needs asks about the focus ("does it have …?", "and sessions?") and is no wish of its own."""
    if meant[0] in ("which", "who", "list", "explain", "define") or {"framework", "ones"} & set(meant):
        return False
    if set(meant) & {"it", "its", "that", "this", "they", "both"}:
        return True
    if (
        reading.intent in _OWN_WISH
        and len(meant) > 3
        and meant[0] not in (*_AGAIN, "any", "has", "have", "does", "with")
    ):
        return False
    talked = state.intent in (Intent.DESCRIBE, Intent.FEATURE_CHECK, Intent.EXAMPLE)
    return talked and len(meant) <= FRAGMENT and not (reading.intent is Intent.CONCEPT and meant[0] == "what")


_Rule = Callable[[Reading, Sequence[str], DialogueState, Catalog], Reading | None]
# Tried in this order; the first that answers wins.
_RULES: tuple[_Rule, ...] = (
    with_what_is_known,
    instead,
    _besides,
    of_the_move,
    both_at_once,
    your_pick,
    who_does,
    _correction,
    _than,
    _of_the_two,
    _who_of,
    _why,
    _ordinal,
    _other,
    _else,
    _against,
    _what_about,
    _which_of_these,
    _more_needs,
    _focus,
)
