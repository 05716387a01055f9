"""What "it", "the second one" and "and Flask?" mean in this thread.

A reading that stands on its own is left alone. One that leans on what was said before
(a pronoun, an ordinal, a fragment) is filled from the dialogue state.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.domain.catalog import Catalog
from bot.domain.dialogue import DialogueState
from bot.domain.question import Intent, Need, Reading
from bot.understand.mend import Word
from bot.understand.normalise import Utterance

# A fragment is at most this long; longer texts speak for themselves.
_FRAGMENT = 8
_PRONOUNS = frozenset("it its that this they them those these both one ones former latter".split())
_ORDINALS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "fifth": 5,
             "5th": 5, "last": -1, "former": 1, "latter": 2}  # fmt: skip
_NUMBERS = {"1": 1, "2": 2, "3": 3, "4": 4, "5": 5, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5,
            "a": 1, "b": 2, "c": 3, "d": 4, "e": 5}  # fmt: skip
_OPENERS = frozenset("and also what how same or vs versus but then so plus ok okay no not nope sorry".split())
_ELSE = (("anything", "else"), ("something", "else"), ("what", "else"), ("another", "one"), ("other", "option"),
         ("not", "that"), ("dont", "like"), ("next", "one"), ("other", "suggestion"), ("not", "it"),
         ("else",), ("alternative",), ("another",))  # fmt: skip
_ADDING = frozenset("and also plus but if without with need needs must what suppose then now only actually".split())
_ADVISED = frozenset({Intent.RECOMMEND, Intent.FIND_BY_FEATURE, Intent.LIST})
_COMPARED = frozenset("which faster better easier lighter quicker smaller simpler than who older safer".split())


def resolve(
    reading: Reading, utterance: Utterance, words: Sequence[Word], state: DialogueState, catalog: Catalog
) -> Reading:
    """Return ``reading`` with what it leaves open filled from ``state``; unchanged when it leans on nothing."""
    meant = [word.meant for word in words]
    reading = replace(reading, choice=choice_in(meant))
    if state.intent is None:
        return reading
    for rule in _RULES:
        resolved = rule(reading, meant, state, catalog)
        if resolved is not None:
            return replace(resolved, is_follow_up=True, confidence=max(resolved.confidence, 0.75))
    del utterance
    return reading


def choice_in(meant: Sequence[str]) -> int | None:
    """Return the number or ordinal a short text consists of ("2", "the second one"), -1 for "the last"."""
    if len(meant) > _FRAGMENT:
        return None
    ordinal = next((_ORDINALS[word] for word in meant if word in _ORDINALS), None)
    if ordinal is not None:
        return ordinal
    bare = [word for word in meant if word not in ("option", "number", "answer", "choice", "please", "the")]
    return _NUMBERS.get(bare[0]) if len(bare) == 1 else None


def _ordinal(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read an ordinal ("And the second one?") as the framework shown at that place."""
    del catalog
    if reading.choice is None or reading.frameworks or not state.shown or "question" in meant or meant[-1] == "first":
        return None
    place = reading.choice - 1 if reading.choice > 0 else len(state.shown) - 1
    if place >= len(state.shown):
        return None
    return _about(reading, (state.shown[place],), meant)


def _other(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "the other one?" as the one of two that was not last spoken of."""
    del catalog
    if "other" not in meant or "one" not in meant or reading.frameworks or len(state.shown) < 2:
        return None
    rest = [name for name in state.shown if name not in state.frameworks[:1]]
    return _about(reading, (rest[0],), meant) if rest else None


def _about(reading: Reading, frameworks: tuple[str, ...], meant: Sequence[str]) -> Reading:
    """Return the reading turned to ``frameworks``: its needs become a feature check, else it describes."""
    if "example" in meant or "code" in meant or "snippet" in meant:
        return replace(reading, intent=Intent.EXAMPLE, frameworks=frameworks)
    named = reading.needs or reading.intent is Intent.FEATURE_CHECK
    return replace(reading, intent=Intent.FEATURE_CHECK if named else Intent.DESCRIBE, frameworks=frameworks)


def _correction(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "no, I meant Sanic" as the last question, asked of another framework."""
    named = reading.frameworks or reading.refused
    if not named or "mean" not in meant and "meant" not in meant or len(meant) > _FRAGMENT:
        return None
    return _again(replace(reading, frameworks=named[-1:], refused=()), state, catalog)


def _why(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "why?", "why Tornado?" and "why not Django?" as asking for the reasons of a recommendation."""
    del catalog
    if state.intent not in _ADVISED or not state.shown or len(meant) > _FRAGMENT or reading.refused[1:]:
        return None
    asks = (
        meant[:1] == ["why"] or meant[:2] == ["how", "come"] or meant[:2] == ["explain", "why"] or meant == ["reason"]
    )
    if not asks or reading.needs:
        return None
    named = reading.frameworks or reading.refused
    return replace(reading, intent=Intent.RECOMMEND, aspect="why", frameworks=named[:1], refused=state.refused,
                   needs=state.needs)  # fmt: skip


def _else(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "not that one, anything else?" as the same wish without the first pick."""
    del catalog
    if state.intent not in (*_ADVISED, Intent.DESCRIBE) or len(meant) > _FRAGMENT or reading.frameworks:
        return None
    text = list(zip(meant, meant[1:], strict=False))
    asks = any(pair in text if len(pair) == 2 else pair[0] in meant for pair in _ELSE)
    dropped = state.frameworks[:1] or state.shown[:1]
    if not asks or not dropped or not (state.needs or state.shown):
        return None
    refused = tuple(dict.fromkeys((*state.refused, *dropped, *reading.refused)))
    return replace(
        reading, intent=Intent.RECOMMEND, aspect=None, needs=_joined(state.needs, reading.needs), refused=refused
    )


def _against(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "vs Tornado?" and "or FastAPI?" as a comparison with what was last spoken of."""
    del catalog
    opens = (
        meant[:1]
        and meant[0] in ("vs", "versus", "or", "against", "compared")
        or "compared" in meant[:4]
        or "compare" in meant[:3]
    )
    if not opens or len(reading.frameworks) != 1 or not state.frameworks or len(meant) > _FRAGMENT:
        return None
    both = tuple(dict.fromkeys((*state.frameworks[:2], *reading.frameworks)))
    return replace(reading, intent=Intent.COMPARE, frameworks=both) if len(both) > 1 else None


def _what_about(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "what about Sanic?", "and Flask?", "same for CherryPy" as the last question asked again."""
    if len(reading.frameworks) != 1 or len(meant) > _FRAGMENT or reading.needs or not meant or meant[0] not in _OPENERS:
        return None
    fragment = reading.intent is not Intent.EXAMPLE and (
        meant[0] in ("and", "same", "also", "but", "then", "so", "plus", "ok", "okay")
        or meant[:2] in (["what", "about"], ["how", "about"])
    )
    return _again(reading, state, catalog) if fragment else None


def _again(reading: Reading, state: DialogueState, catalog: Catalog) -> Reading:
    """Return the last question asked of the reading's framework instead."""
    del catalog
    if state.intent is Intent.COMPARE and state.frameworks:
        both = tuple(dict.fromkeys((*state.frameworks[:1], *reading.frameworks)))
        return replace(
            reading, intent=Intent.COMPARE if len(both) > 1 else Intent.DESCRIBE, frameworks=both, needs=state.needs
        )
    if state.intent is Intent.FEATURE_CHECK and state.needs:
        return replace(reading, intent=Intent.FEATURE_CHECK, needs=state.needs)
    if state.intent in _ADVISED and state.shown:
        both = tuple(dict.fromkeys((*state.shown[:1], *reading.frameworks)))
        if len(both) > 1:
            return replace(reading, intent=Intent.COMPARE, frameworks=both, needs=state.needs)
    if state.intent is Intent.EXAMPLE:
        return replace(reading, intent=Intent.EXAMPLE)
    return replace(reading, intent=Intent.DESCRIBE, aspect=state.aspect if state.intent is Intent.DESCRIBE else None)


def _which_of_these(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "which is faster?" after a comparison or ranking as a comparison of those on that quality."""
    if reading.frameworks or not reading.needs or len(meant) > _FRAGMENT or len(state.shown) < 2:
        return None
    if state.intent not in (Intent.COMPARE, *_ADVISED) or not (set(meant) & _COMPARED or set(meant) & {"both", "them"}):
        return None
    if "framework" in meant or (state.intent is not Intent.COMPARE and reading.needs[0].criterion in catalog.features):
        return None
    return replace(reading, intent=Intent.COMPARE, frameworks=state.shown[:3])


def _more_needs(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "and if I also need an admin site?" as the last wish with a need added (or dropped)."""
    del catalog
    if state.intent not in _ADVISED or not reading.needs or reading.frameworks or not meant:
        return None
    adds = meant[0] in _ADDING or len(meant) <= 3 or "also" in meant[:4]
    if (
        not adds
        or len(meant) > 2 * _FRAGMENT
        or reading.intent in (Intent.CONCEPT, Intent.LIST)
        and meant[0] not in _ADDING
    ):
        return None
    if set(meant) & _PRONOUNS and meant[0] not in _ADDING:
        return None
    # What is added later is what the person now asks about: it weighs double.
    added = tuple(replace(need, weight=2 * need.weight) for need in reading.needs)
    refused = tuple(dict.fromkeys((*state.refused, *reading.refused)))
    needs = _joined(state.needs, added)
    return replace(reading, intent=Intent.RECOMMEND, aspect=None, needs=needs, refused=refused)


def _joined(old: tuple[Need, ...], new: tuple[Need, ...]) -> tuple[Need, ...]:
    """Return old needs with new ones laid over them."""
    return tuple({**{need.criterion: need for need in old}, **{need.criterion: need for need in new}}.values())


def _focus(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "does it have websockets?", "code for that", "pros and cons?" as about what was last spoken of."""
    del catalog
    if reading.frameworks or reading.refused or not state.frameworks or len(meant) > 2 * _FRAGMENT:
        return None
    pronoun = bool(set(meant) & _PRONOUNS)
    focus = state.frameworks if state.intent is Intent.COMPARE else state.frameworks[:1]
    if reading.needs and (
        pronoun or (len(meant) <= _FRAGMENT and state.intent in (Intent.DESCRIBE, Intent.FEATURE_CHECK, Intent.EXAMPLE))
    ):
        if (
            reading.intent in (Intent.RECOMMEND, Intent.FIND_BY_FEATURE, Intent.LIST, Intent.CONCEPT, Intent.GUIDE)
            and not pronoun
        ):
            return (
                None if meant[0] in ("which", "what", "who", "list", "explain", "define") else _checked(reading, focus)
            )
        return _checked(reading, focus)
    if _wants_code(meant) and len(meant) <= _FRAGMENT:
        return replace(reading, intent=Intent.EXAMPLE, frameworks=focus[:1])
    if reading.intent in (Intent.DESCRIBE, Intent.OUT_OF_SCOPE, Intent.EXAMPLE) and pronoun and not reading.needs:
        return replace(reading, intent=Intent.DESCRIBE, frameworks=focus[:1])
    if (
        reading.aspect is not None
        and len(meant) <= 5
        and reading.intent not in (Intent.HELP, Intent.SMALLTALK, Intent.GUIDE)
    ):
        return replace(reading, intent=Intent.DESCRIBE, frameworks=focus[:1])
    return None


def _checked(reading: Reading, focus: tuple[str, ...]) -> Reading:
    """Return the reading as a feature check of ``focus``."""
    return replace(reading, intent=Intent.FEATURE_CHECK, frameworks=focus)


def _wants_code(meant: Sequence[str]) -> bool:
    """Whether a fragment asks for code."""
    return bool(set(meant) & {"code", "example", "snippet", "sample"})


def _than(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "is it faster than Flask?" as a comparison of what was last spoken of with Flask."""
    del catalog
    named = reading.frameworks or reading.refused
    if len(named) != 1 or not state.frameworks or not set(meant) & _PRONOUNS or len(meant) > 2 * _FRAGMENT:
        return None
    both = tuple(dict.fromkeys((*state.frameworks[:1], *named)))
    if len(both) < 2 or not set(meant) & {"than", "vs", "versus", "over", "against", "instead"}:
        return None
    return replace(reading, intent=Intent.COMPARE, frameworks=both, refused=())


def _of_the_two(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "which of the two is updated more often?" as a comparison of the two last shown."""
    del catalog
    pairs = set(zip(meant, meant[1:], strict=False))
    if (
        reading.frameworks
        or len(state.shown) < 2
        or not pairs & {("the", "two"), ("of", "them"), ("of", "these"), ("of", "those")}
    ):
        return None
    return replace(reading, intent=Intent.COMPARE, frameworks=state.shown[:2])


_Rule = Callable[[Reading, Sequence[str], DialogueState, Catalog], Reading | None]
# Tried in this order; the first that answers wins.
_RULES: tuple[_Rule, ...] = (
    _correction,
    _than,
    _of_the_two,
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
