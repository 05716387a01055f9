"""A wish for code in other words than "example": "show me a controller", "what does that handler look like there?".

Rules of the same form as those of ``follow_up``, which tries them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.domain.catalog import Catalog
from bot.domain.dialogue import DialogueState
from bot.domain.question import EntityKind, Intent, Need, Reading
from bot.understand.thread.leaning import ADVISED, OF_ONE, focus, named
from bot.understand.thresholds import FRAGMENT

_CODED = (
    r"(?:controllers?|handlers?|views?|routes?|endpoints?|models?|middlewares?|forms?|templates?|blueprints?|routers?"
    r"|servers?|(?:web)?sockets?|apps?|classe?s?|functions?|decorators?|resources?|requests?|responses?|consumers?|loops?)"
)
# "Show me the simple one": of what was checked or told of one framework; but no table, list, source or others.
_SHOW_IT = re.compile(
    r"\W*(?:(?:ok|okay|and|so|now|cool|great|nice|please|then|right|yes)\W+)*(?:can you |could you |pls |please )?"
    r"(?:show|give) (?:me|us)\b(?![^.?!]*\b(?:tables?|lists?|sources?|proof|links?|docs?|others?|another|alternatives?"
    r"|options?|differences?|numbers|figures|all|more|frameworks?|comparison|chart|ranking|reasons?|top|best)\b)",
    re.IGNORECASE,
)
_SHOW = re.compile(
    rf"\b(?:show|give|write|post)(?: (?:me|us))? (?:an?|the|some|that|one)\b(?: [\w-]+){{0,4}}? {_CODED}\b",
    re.IGNORECASE,
)
_LOOK = re.compile(
    rf"\b(?:what|how) (?:does|do|would|will) (?:the |an? |that |this |such an? )?(?:[\w-]+ ){{0,3}}?{_CODED}"
    r" (?:\w+ )?look\b",
    re.IGNORECASE,
)
_STATES = frozenset((*OF_ONE, *ADVISED, Intent.COMPARE))


def shown(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "show me a controller" as a wish for code of the one spoken of, with the parts that were named in it."""
    if state.intent not in _STATES or named(reading) or reading.kin or len(meant) > 3 * FRAGMENT:
        return None
    checked = state.intent in (Intent.FEATURE_CHECK, Intent.EXAMPLE) and len(focus(state)) == 1
    shows = checked and _SHOW_IT.match(reading.text) is not None
    if not (shows or _SHOW.search(reading.text) or _LOOK.search(reading.text)):
        return None
    one = state.shown[:1] if state.intent in ADVISED else focus(state)[:1]
    if not one or any(one[0] in catalog.practice.get(concept, ()) for concept in reading.concepts):
        return None
    parts = tuple(need for need in reading.needs if need.because is None and not need.refused)
    if not parts and state.intent is Intent.FEATURE_CHECK:
        parts = tuple(need for need in state.needs if need.criterion in catalog.features)
    told = tuple(mention for mention in reading.mentions if mention.kind is not EntityKind.CONCEPT)
    return reading._replace(
        intent=Intent.EXAMPLE, aspect=None, frameworks=one, needs=parts, concepts=(), mentions=told, refused=()
    )


def tested(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "now how would I test that?", after code or how something is done, as how that is tested there."""
    one = focus(state)[:1] if state.intent in (*OF_ONE, Intent.CONCEPT) else ()
    if not one or named(reading) or _TESTED not in catalog.features or len(meant) > 2 * FRAGMENT:
        return None
    if not _TESTS_IT.search(reading.text):
        return None
    how = (Need(_TESTED),)
    return reading._replace(intent=Intent.FEATURE_CHECK, aspect=None, frameworks=one, needs=how, concepts=())


_TESTED = "test_client"
_TESTS_IT = re.compile(
    r"\bhow (?:do|would|can|could|should|to) (?:(?:i|we|you|one) )?(?:even |best |properly )?(?:unit ?)?test"
    r" (?:that|it|this|them|these)\b|^\W*(?:and |ok |but |so )?(?:how )?(?:to )?test (?:that|it|this)\W*$",
    re.IGNORECASE,
)
