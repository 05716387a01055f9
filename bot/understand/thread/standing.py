"""How the advice stands: how close it is, which place each has, what speaks against it or against those compared.

Rules of the same form as those of ``follow_up``, which tries them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.domain.catalog import Catalog
from bot.domain.dialogue import DialogueState
from bot.domain.question import AGAINST, PLACES, SIDES, Intent, Need, Reading
from bot.understand.thread.leaning import OF_ONE, focus, named, said_in
from bot.understand.thread.verdicts import of_the_advice
from bot.understand.thresholds import FRAGMENT, SETTLED


def full_ranking(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "show me the full ranking", "who came last?" and "what place did Bottle get?" as asking for all places."""
    del catalog
    needs = _weighed(state)
    if not needs or len(meant) > 2 * FRAGMENT or reading.concepts or not said_in(_RANKING, reading.text):
        return None
    if any(need.because is None for need in reading.needs):
        return None
    return reading._replace(
        intent=Intent.RECOMMEND, aspect=PLACES, frameworks=(), refused=state.refused, needs=needs, choice=None
    )


def _weighed(state: DialogueState) -> tuple[Need, ...]:
    """Return the needs of the last advice, whatever was asked of its outcome since; none where there was none."""
    if state.intent is Intent.RECOMMEND:
        return state.needs
    return state.wish if state.intent in OF_ONE else ()


_RANKING = re.compile(
    r"\b(?:full|whole|complete|entire|overall|final) (?:ranking|list|order|table|field|scores?|result)\b"
    r"|\brank (?:them all|all\b|everything|every ?one|the (?:others|rest|field))"
    r"|\b(?:who|which|what)(?: one)? (?:came|is|was|comes|ranks|ranked|finished|ended up) (?:dead )?"
    r"(?:last|at the bottom|fourth|4th|fifth|5th)\b"
    r"|\b(?:what|which) (?:place|position) (?:did|does|has|is|was)\b"
    r"|\b(?:how many|what) (?:points?|score) (?:did|does|has|do|have)\b"
    r"|\bhow (?:did|do|does) (?:the )?[\w-]+ (?:score|rank|fare|place|come out|do there)\b"
    r"|\bwhere (?:did|does|do|is) (?:the )?[\w-]+ (?:rank(?:ed)?|place[ds]?|stand|land|end up|finish|come)\b"
    r"|^\W*(?:(?:and|so|ok|but) )*(?:what about|how about|show(?: me)?|and|list) (?:all )?(?:the )?"
    r"(?:others|rest|all the scores|other scores|scores)\W*$",
    re.IGNORECASE,
)


def how_close(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "is it close?", "what tipped the scales?" and "how robust is that?" as asking for the account of advice."""
    del catalog
    if named(reading) or reading.concepts or len(meant) > 2 * FRAGMENT or not said_in(_CLOSE, reading.text):
        return None
    if state.intent is Intent.COMPARE and state.frameworks[1:] and state.aspect not in ("migration", "together"):
        return reading._replace(
            intent=Intent.COMPARE, frameworks=state.frameworks, needs=state.needs, aspect="why", choice=None
        )
    if state.intent is Intent.RECOMMEND and state.shown:
        return of_the_advice(reading._replace(choice=None), (), state)
    needs = _weighed(state)
    if not needs:
        return None
    return reading._replace(
        intent=Intent.RECOMMEND, aspect="why", frameworks=(), refused=state.refused, needs=needs, choice=None
    )


_PICK = (
    r"(?:it|that|this|(?:the|your|this|that) (?:choice|pick|ranking|result|recommendation|answer|lead|call|race"
    r"|verdict))"
)
_CLOSE = re.compile(
    rf"\b(?:is|was) {_PICK} (?:very |really |that |a |so |pretty )*(?:close|clear|narrow|tight|near|tie|obvious"
    rf"|toss-?up"
    r"|sure thing|clear cut|no-?brainer)\b|\bcoin[ -](?:toss|flip)\b"
    r"|\bwhat (?:do|does|is|are)\b[^.?!]{0,20}\b\d{2,3} (?:vs\.?|versus|against|to|and|or) \d{2,3}\b"
    r"|\bby how much (?:does|did|do|is|was|would) (?:it|that|this|he|she|they) (?:win|lead|beat|ahead|better)\b"
    r"|\bhow far (?:behind|ahead|apart|off)\b"
    rf"|\bhow (?:robust|stable|solid|firm|clear|certain|strong|sensitive|close|final) (?:is|was) {_PICK}"
    r"|\bwhat (?:tipped|tips|decided|decides|was decisive|is decisive|made the difference|makes the difference"
    r"|clinched"
    rf"|could flip|would flip|would tip|could tip|swung) ?(?:{_PICK}|the (?:scales?|balance|matter))?\W*$"
    rf"|\bwhat (?:matters|mattered|counts|counted|weighs|weighed) (?:the )?most(?: (?:in|for|to) {_PICK})?\W*$"
    r"|\bhow (?:sure|certain|confident) are (?:you|u)\b|\b(?:what|which) weights?\b|\bhow (?:do|did) you weigh\b"
    r"|\bwould (?:others|everyone|everybody"
    r"|an expert) (?:dis)?agree\b"
    r"|\bwhat(?:['’]?s| is| was) the (?:deciding|decisive|main|key|biggest) (?:factor|difference|point|criterion"
    r"|argument)\b"
    rf"|\bdoes (?:{_PICK}|the difference) (?:really |even )?matter(?: really| much| at all)?\W*$"
    rf"|\bdoes {_PICK} depend on\b|\bon what does {_PICK} depend\b|\bwhat does {_PICK} (?:depend|hinge) on\b",
    re.IGNORECASE,
)


def catches(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "what would bite us?", "trade-offs?" and, of two compared, "cons?" as asking what speaks against them."""
    del catalog
    if set(named(reading)) - set(focus(state)) or reading.concepts or reading.kin or len(meant) > 2 * FRAGMENT:
        return None
    compared = state.intent is Intent.COMPARE and bool(state.frameworks[1:])
    if compared and not named(reading) and state.aspect not in ("migration", "together"):
        return _of_those_compared(reading, state)
    if not any(said_in(asked, reading.text) for asked in (_BITES, _GIVES_UP, _BOTH, _ANY)):
        return None
    one = focus(state) if state.intent in (Intent.RECOMMEND, *OF_ONE) else ()
    if len(one) != 1 or any(need.because is None for need in reading.needs):
        return None
    return reading._replace(
        intent=Intent.DESCRIBE, confidence=SETTLED, aspect="drawbacks", frameworks=one, needs=(), matters=()
    )


def _of_those_compared(reading: Reading, state: DialogueState) -> Reading | None:
    """Return what speaks against, or for and against, those compared, where that and not one of them is asked for."""
    both = _BOTH.search(reading.text) is not None
    pros = _PROS.search(reading.text) is not None
    asks = both or pros or any(said_in(asked, reading.text) for asked in (_BITES, _CONS, _ANY))
    if not asks or reading.choice is not None or COMING.search(reading.text) or _ONE_OF_THEM.search(reading.text):
        return None
    aspect = SIDES if both else "why" if pros else AGAINST
    return reading._replace(intent=Intent.COMPARE, aspect=aspect, frameworks=state.frameworks, needs=(), choice=None)


# That is of the move from the one named.
COMING = re.compile(
    r"\b(?:what|which|any)\b[^.?!]*\b(?:coming|moving|migrating|switching) from ([\w.-]+)", re.IGNORECASE
)
_BITES = re.compile(
    r"\bwhat (?:would|could|might|will|can|is going to|gonna) (?:bite|hurt|haunt|go wrong|surprise|annoy"
    r"|trip|burn)\b"
    r"|\bwhat(?:['’]?s| is) (?:going to|gonna) (?:bite|hurt|haunt|go wrong|annoy)\b"
    r"|\bwhat (?:would|will|might) (?:we|i|you) regret\b|\bdevil['’]?s advocate\b|\btrade-?offs?\b"
    r"|\bargue against (?:it|that)\b"
    r"|\bwhat should (?:worry|scare|concern|bother) (?:me|us)\b"
    r"|\bwhat should (?:i|we) (?:worry about|be (?:afraid|careful|wary|aware)|watch(?: out)?(?: for)?"
    r"|look out for|beware)\b"
    r"|\bwhy (?:wouldn['’]?t|shouldn['’]?t|would(?:n['’]?t)? not|should not) (?:i|we|one|anyone|you) "
    r"(?:use|take|pick|choose|want) (?:it|that|this)\b"
    r"|\b(?:anything|something|what)(?: else)? (?:that )?(?:i|we) should (?:know|be aware of|consider|mind) before\b"
    r"|\bwhat else (?:does|is|do|are) (?:it|they) (?:lack|miss|missing|lacking)\b|\bwhat (?:does|do) (?:it"
    r"|they) (?:lack|miss)\b"
    r"|\bwhat (?:else )?(?:can|could)(?:['’]t|not|nt) (?:it|they) do\b"
    r"|\b(?:the )?(?:dark|flip|other|bad) side\b(?! of the)",
    re.IGNORECASE,
)
_GIVES_UP = re.compile(
    r"\bwhat (?:am|are|do|would|will) (?:i|we|you) (?:giv(?:e|ing) up|los(?:e|ing)|sacrific(?:e|ing)"
    r"|trading (?:off|away)"
    r"|trade (?:off|away)|miss(?:ing)? out on)(?: (?:with|by|there|on|if)\b.{0,20})?\W*$",
    re.IGNORECASE,
)
_BOTH = re.compile(
    r"\bpros? (?:and|&|/|or|vs) cons?\b|\b(?:good|strong) (?:and|&) (?:bad|weak)\b|\bstrengths? (?:and"
    r"|&) weakness(?:es)?\b"
    r"|\badvantages? (?:and|&|or) (?:dis|draw)\w+\b|\bups? and downs?\b|\bupsides? and downsides?\b",
    re.IGNORECASE,
)
_CONS = re.compile(
    r"^\W*(?:(?:and|but|so|ok|any|the|what|whats|what['’]s|is there|are there|are|is|a|their|known|big|biggest"
    r"|main|serious)\W+)*"
    r"(?:cons?|downsides?|drawbacks?|catch(?:es)?|gotchas?|pitfalls?|caveats?|limits?|limitations?"
    r"|weak(?:ness(?:es)?| spots?"
    r"| points?)|red flags?|risks?|disadvantages?|problems?|complaints?|bad sides?)"
    r"(?: (?:of|with|in|to) (?:both|each|them|these|those|either|the two))?\W*$"
    r"|\bwhere do(?:es)? (?:it|they|both|these) fall short\b|\bwhat hurts (?:later|in the long)\b"
    r"|\bwhat do people (?:hate|dislike)\b|\bwhat are people complaining\b"
    r"|\bwhat (?:speaks|is there|do you have) against (?:it|both|them|each|either|that|this)\b"
    r"|\bwhat(?:['’]s| is) (?:bad|wrong) (?:about|with) (?:it|both|them|each|either|these)\b",
    re.IGNORECASE,
)
_ANY = re.compile(
    r"\b(?:any|are there|is there an?) (?:\w+ )?(?:downsides?|drawbacks?|catch|gotchas?|pitfalls?|risks?"
    r"|red flags?)\b"
    r"|\bwhat speaks against\b",
    re.IGNORECASE,
)
_PROS = re.compile(
    r"\bwhat (?:speaks|is there) for (?:it|both|them|each|either|that|this)\b"
    r"|\bwhat(?:['’]s| is) (?:good|great) about (?:it|both|them|each|either|these)\b",
    re.IGNORECASE,
)
_ONE_OF_THEM = re.compile(r"\b(?:first|second|former|latter|the (?:other|winner|faster|lighter|one)|that one)\b", re.I)
