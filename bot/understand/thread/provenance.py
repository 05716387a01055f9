"""Asked where an answer comes from: "how do you know?", "based on what?", "source?", "how did you arrive at that?".

After advice and a comparison that asks for the reasons, of a part for the program that showed it, of a practice for
the sentence on record with its page, and of one framework for what is said of it, each with where it can be checked.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.domain.catalog import Catalog
from bot.domain.dialogue import DialogueState
from bot.domain.question import SOURCES, EntityKind, Intent, Mention, Reading
from bot.understand.thread.leaning import ADVISED, OF_ONE, focus, named, said_in
from bot.understand.thread.verdicts import of_the_advice
from bot.understand.thresholds import FRAGMENT


def how_known(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "how do you know?" and "what is that based on?" as asking for the evidence of the last answer."""
    if len(meant) > 2 * FRAGMENT or set(named(reading)) - set(focus(state)) or reading.refused:
        return None
    if not said_in(_ASKED, reading.text):
        return None
    ids = focus(state)
    parts = [need for need in state.needs if need.criterion in catalog.features]
    if state.intent in ADVISED and state.shown:
        return of_the_advice(reading._replace(choice=None), (), state)
    if state.intent is Intent.COMPARE and state.aspect in ("migration", "together"):
        return reading._replace(intent=Intent.COMPARE, frameworks=state.frameworks, needs=(), aspect=state.aspect)
    if state.intent is Intent.COMPARE and ids[1:]:
        return reading._replace(intent=Intent.COMPARE, frameworks=ids, needs=state.needs, aspect="why", choice=None)
    if state.intent is Intent.CONCEPT and state.notions:
        return reading._replace(intent=Intent.CONCEPT, frameworks=ids, concepts=state.notions, aspect=None)
    if state.intent is Intent.CONCEPT and parts:
        about = Mention.unsaid(EntityKind.FEATURE, parts[0].criterion, technical=True)
        return reading._replace(intent=Intent.CONCEPT, frameworks=(), mentions=(about,), needs=state.needs, aspect=None)
    if not ids:
        return None
    if state.intent is Intent.FEATURE_CHECK and parts:
        ran = catalog.proofs.get(f"{ids[0]}/{parts[0].criterion}")
        if ran is None or not ran.ran:  # the check itself names its source
            return reading._replace(intent=Intent.FEATURE_CHECK, frameworks=ids[:1], needs=state.needs, aspect=None)
        return reading._replace(intent=Intent.DESCRIBE, frameworks=ids[:1], needs=tuple(parts[:1]), aspect="proof")
    if state.intent in OF_ONE:
        return reading._replace(intent=Intent.DESCRIBE, frameworks=ids[:1], needs=(), aspect=SOURCES, matters=())
    return None


_IT = (
    r"(?:that|this|it|these|those|them|(?:the|your|this|that) (?:ranking|order|scores?|marks?|pick|answer|choice|result"
    r"|advice|recommendation|conclusion|claims?|list))"
)
_LEAD = (
    r"^\W*(?:(?:and|but|so|ok|hm+|your|any|the|a|what'?s|what is|what are|is there|got|have you got|do you have"
    r"|can i see)\W+)*"
)
_ASKED = re.compile(
    # "How do you know?", "how did you arrive at that?", "how was this computed?"
    r"\bhow (?:do|did|can|would|could) (?:you|u) (?:really |actually |even |possibly )?"
    r"(?:know|tell|arrive|decide|choose|pick|rank|score|calculate|compute|determine|conclude|derive"
    r"|reach|judge|get|come (?:up|to))"
    rf"(?: (?:with|at|to|by|on))?(?: (?:{_IT}|so|all (?:that|this)))?\W*$"
    rf"|\bhow (?:was|is|were|are|did) {_IT} (?:computed|calculated|decided|determined|ranked|scored|derived|made"
    r"|worked out|come about|chosen|picked)\W*$"
    # "What is that based on?", "which criteria did you use?", "what did you go by?"
    rf"|\bwhat(?:['’]?s| is| are| was| were| do you| did you)? (?:base )?{_IT} (?:all )?(?:based )?on\W*$"
    r"|^\W*(?:(?:and|but|so|ok|hm+) )*(?:based )?on (?:what|which) ?(?:grounds|basis|evidence|data|criteria|facts)?\W*$"
    rf"|\b(?:what|which) (?:\w+ )?(?:data|facts|criteria|factors|sources?|evidence|points) "
    rf"(?:is|are|was|were|did|do|does) (?:{_IT}|you)\b"
    r"|\bwhat did you (?:go by|weigh|consider|look at|take into account)\W*$"
    r"|\b(?:explain|what is|what'?s|walk me through) (?:the|your|this|that)"
    r" (?:ranking|scoring|order|reasoning|rationale)\b"
    # "Source?", "says who?", "where did you get that?"
    rf"|{_LEAD}(?:sources?|citations?|evidence|references?)(?: (?:please|pls|(?:for|of) {_IT}))*\W*$"
    rf"|{_LEAD}says who\b|\bwho says (?:so|that)\W*$|\baccording to who\w?\W*$"
    r"|\bwho says (?:that['’]?s|it['’]?s|this is|that is|it is) the\b"
    r"|\bwhere(?:['’]?s| (?:do|does|did|is|are|have|has)) (?:you|it|that|this|these|those"
    r"|(?:the|that|those|these|your|this) (?:\w+ )?(?:numbers?|figures?|claims?|data|info\w*|rankings?|scores?|marks?"
    r"|ratings?|benchmarks?|facts?|results?|quotes?|sentences?|verdicts?))\b[^?!.]{0,30}"
    r"\b(?:from|come|get|got|find|taken|read|see)\b"
    r"|\bwhat(?:['’]?s| is| are) (?:the|your) (?:sources?|evidence|basis)\b"
    r"|\b(?:no|any|without a|see a|got a) sources?\b|\bwhose (?:numbers|figures|benchmark)"
    r"|\b(?:need|want|give me|show me|cite|quote|list) (?:the |some |your |any )?(?:sources|references|citations)\b"
    r"|\bwhich (?:of (?:these|those|that) )?(?:is|are|was) (?:just |only |your )*opinions?\b|\bjust (?:your )?opinion\b"
    r"|\b(?:links?|sources?|pages?) (?:that )?(?:i|we) can (?:cite|quote|use|show|reference)\b"
    r"|\bhow (?:recent|old|current|fresh|up to date) (?:is|are) (?:this|that|the|your|these|those) "
    r"(?:info\w*|data|numbers?|figures?|facts?|answers?)\b"
    # "What makes you say that?", "did you test that?", "is that your opinion?"
    r"|\bwhat makes you (?:say|think|so sure|believe|claim)\b"
    rf"|\bback {_IT} up\W*$|\bdid you (?:actually |really |even )?(?:test|check|verify|try) (?:any of )?{_IT}\b"
    rf"|\b(?:is|was|are) {_IT} (?:actually |really )?(?:tested|verified|checked|a fact|facts"
    r"|(?:just )?(?:an|your) opinion)\b",
    re.IGNORECASE,
)
