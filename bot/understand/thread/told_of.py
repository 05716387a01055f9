"""More of the one just told of, in words that name no aspect: "what comes with it?", "how is it different?".

A rule of the same form as those of ``follow_up``, which tries it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.domain.catalog import Catalog
from bot.domain.dialogue import DialogueState
from bot.domain.question import Intent, Reading
from bot.understand.thread.leaning import OF_ONE, focus, named, said_in
from bot.understand.thresholds import FRAGMENT, SETTLED


def more_told(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read what asks for an aspect of the one told of or advised, by words that it is known by."""
    del catalog
    one = focus(state) if state.intent in (Intent.RECOMMEND, *OF_ONE) else ()
    if len(one) != 1 or named(reading) or reading.kin or len(meant) > 2 * FRAGMENT:
        return None
    if reading.concepts and state.intent is not Intent.RECOMMEND:
        return None
    said = any(need.because is None for need in reading.needs)
    whence = any(said_in(_ASKED[aspect], reading.text) for aspect in ("learning", "docs"))
    if said and not whence:  # "the first thing now, pip install and then?"
        return None
    if state.intent is Intent.DESCRIBE and _WHETHER.search(reading.text):
        same = reading._replace(intent=Intent.DESCRIBE, frameworks=one, needs=(), aspect=state.aspect, matters=())
        return same._replace(choice=None)
    for aspect, asked in _ASKED.items():
        if said_in(asked, reading.text):
            matters = ("version",) if aspect == "upkeep" else ()
            asks = reading._replace(intent=Intent.DESCRIBE, confidence=SETTLED, aspect=aspect or None, matters=matters)
            return asks._replace(frameworks=one, needs=(), choice=None)
    return None


def thanked(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "nice thx!! that was fast" as thanks, and not as a wish for speed."""
    del state, catalog
    thanks = _THANKS.match(reading.text) or _NEEDED.match(reading.text)
    if named(reading) or reading.concepts or len(meant) > 2 * FRAGMENT or not thanks:
        return None
    return reading._replace(intent=Intent.SMALLTALK, aspect="thanks", needs=(), matters=(), choice=None)


_NEEDED = re.compile(
    r"\W*(?:(?:nice|great|cool|ok|okay|perfect|sweet|super|yes|yeah|exactly)\W+)*(?:that|this|it)(?:['’]?s| is| was)"
    r" (?:all |exactly |just )?(?:what )?(?:i|we) (?:needed|wanted|was looking for|were looking for|need)"
    r"(?: to know)?\W*$",
    re.IGNORECASE,
)
_THANKS = re.compile(
    r"\W*(?:(?:nice|great|cool|ok|perfect|sweet|super|wow|lovely|awesome|many)\W+)*"
    r"(?:thanks?(?: you)?|thx|tnx|ty|cheers|merci|danke)\b[^?]{0,20}\b(?:that|this|it) was "
    r"(?:really |super |so |very )?"
    r"(?:fast|quick|easy|simple|helpful|useful|great|good|nice)\W*$",
    re.IGNORECASE,
)
_WHETHER = re.compile(r"\byes or (?:a )?no\b", re.IGNORECASE)
_IT = r"(?:it|this|that)"
_ASKED = {
    "strengths": re.compile(
        rf"\bhow is {_IT} (?:any |so |really |actually )?(?:different|special|better)\W*$"
        rf"|\bwhat(?:['’]?s| is) (?:so |really )?(?:different|special|unique|new|great|cool) (?:about|with"
        rf"|in) {_IT}\b"
        rf"|\bwhat (?:sets|makes) {_IT} (?:apart|special|different|stand out|unique)\b"
        rf"|\bwhat (?:comes|is shipped|ships|is bundled) with {_IT}\b"
        rf"|\bwhat (?:all )?does {_IT} (?:come with|include|offer|bring|ship with|have|give (?:me|us))\W*$"
        rf"|\bwhat(?:['’]?s| is) (?:included|inside|in the box|in {_IT}|built in)\W*$",
        re.IGNORECASE,
    ),
    "drawbacks": re.compile(
        rf"\bwhat(?:['’]?s| is) (?:not (?:included|inside|in {_IT}|built in)|missing|left out)\W*$"
        rf"|\bwhat (?:isn['’]?t|is not) (?:included|inside|built in|in {_IT})\b"
        rf"|\bwhat doesn['’]?t {_IT} (?:have|come with|include|do)\W*$",
        re.IGNORECASE,
    ),
    "best_for": re.compile(
        rf"\bwould you (?:still |really |ever )?(?:start|build|begin|write|make) (?:something|anything|a"
        rf"|an)\b.{{0,20}}\b"
        rf"(?:with|on|in) {_IT}\b",
        re.IGNORECASE,
    ),
    "learning": re.compile(
        r"\bwhat(?:['’]?s| is| would be)? (?:the |my |our )?(?:very )?(?:first thing|first step|next step)\b"
        r"|^\W*(?:(?:ok|and|so|the|cool|great|now)\W+)*(?:first|next) steps?\W*$"
        r"|\bwhat (?:do|should) (?:i|we) (?:do|read|learn) (?:now|first|next)\W*$|^\W*(?:ok |and |so )*what now\W*$",
        re.IGNORECASE,
    ),
    "docs": re.compile(
        r"\b(?:any|some|are there|is there|got)\b[^.?!]{0,12}(?<!openapi )(?<!api )(?<!swagger )\b(?:docs?"
        r"|documentation|tutorials?|guides?|courses?)\b[^.!]{0,25}$",
        re.IGNORECASE,
    ),
    "install": re.compile(
        r"\bwhat (?:all )?(?:do|must|should|would) (?:i|we) (?:have to |need to )?(?:pip )?install\b", re.IGNORECASE
    ),
    "upkeep": re.compile(
        r"\b(?:what|which) (?:version|release) (?:should|shall|do|would|must|can) (?:i|we|you) "
        r"(?:take|use|install|pick|start (?:with|on)|go (?:with|for)|pin|choose)\b"
        rf"|\b(?:what|which) version is {_IT}\b",
        re.IGNORECASE,
    ),
    "": re.compile(
        rf"\bwhat(?:['’]?s| is| language is) {_IT} (?:written|coded|implemented|programmed) in\b", re.IGNORECASE
    ),
}


def in_production(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "is this safe for production?" and "can I use it safely for a new project?" as asking that of the focus."""
    one = focus(state) if state.intent in (*OF_ONE, Intent.CONCEPT) else ()
    if len(one) != 1 or named(reading) or reading.kin or _PRODUCTION not in catalog.matters:
        return None
    if len(meant) > 2 * FRAGMENT or not _SAFELY.search(reading.text):
        return None
    told = reading._replace(intent=Intent.DESCRIBE, aspect="upkeep", frameworks=one, needs=(), concepts=())
    return told._replace(matters=(_PRODUCTION,), choice=None)


_PRODUCTION = "production"
_SAFELY = re.compile(
    r"\bis (?:this|it|that) (?:safe|ok|okay|fine|good|ready|stable|enough) (?:for|in|to use in|to run in) "
    r"(?:prod|production)\b"
    r"|\b(?:can|could|should) (?:i|we) (?:use it safely|safely use it|still use it|use it)(?: safely)? (?:for|in|on) "
    r"(?:a |an |our |my |the )?(?:new |next |real )*(?:project|product|app|production|prod)\b"
    r"|\bsafe to (?:use|start with|build on)\b"
    r"|\bwould (?:you|one|we|anyone) (?:really |actually )?(?:run|use|put|trust|bet on) (?:it|this|that) "
    r"(?:in|into|for|on) (?:prod|production)\b"
    r"|\bwhat (?:does|would|do) (?:it|that|this|alpha|beta)(?: status)? (?:being \w+ )?mean (?:for|in) "
    r"(?:prod|production)\b"
    r"|^\W*(?:(?:wait|hm+|only)\W+)*(?:an? )?(?:alpha|beta|0\.x)\?",
    re.IGNORECASE,
)
