"""What people say to how something is done: is that safe, what if it fails, I don't get it, the same in another?

A rule of the same form as those of ``follow_up``, which tries it after a practice of one framework was told.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.domain.catalog import Catalog
from bot.domain.dialogue import DialogueState
from bot.domain.question import EntityKind, Intent, Mention, Reading
from bot.understand.reading.troubles import unread
from bot.understand.thread.leaning import named
from bot.understand.thresholds import FRAGMENT, SETTLED


def of_the_practice(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read what leans on a practice as asking for the same elsewhere, or for what nobody looked up."""
    told = state.intent is Intent.CONCEPT and len(state.frameworks) == 1 and len(state.notions) == 1
    if not told or state.frameworks[0] not in catalog.practice.get(state.notions[0], ()):
        return None
    if len(meant) > 2 * FRAGMENT or reading.kin:
        return None
    about = Mention.unsaid(EntityKind.CONCEPT, state.notions[0], technical=True)
    same = reading._replace(intent=Intent.CONCEPT, concepts=state.notions, needs=(), aspect=None, matters=())
    another = len(reading.frameworks) == 1 and reading.frameworks != state.frameworks
    if state.notions == (_SLOW,) and another and _CURES.search(reading.text):  # "will FastAPI fix it?"
        about = Mention.unsaid(EntityKind.CONCEPT, _SPEED_MATTERS, technical=True)
        return same._replace(frameworks=(), refused=(), concepts=(_SPEED_MATTERS,), mentions=(about,))
    if len(reading.frameworks) == 1 and not reading.refused:
        if _SAME.search(reading.text) is None or reading.frameworks[0] not in catalog.practice[state.notions[0]]:
            return None
        return same._replace(mentions=(about,))
    if named(reading) or not (_LEANS.search(reading.text) or _LOST.match(reading.text)):
        return None
    return unread(reading)._replace(confidence=SETTLED)  # however it would read as a question of its own


_SLOW, _SPEED_MATTERS = "slow_endpoint", "speed_that_matters"
_CURES = re.compile(
    r"\b(?:fix|help|solve|cure|make|be)\b(?: (?:it|that|this|us|any|much|a lot))*(?: (?:faster|quicker|better))?\W*$",
    re.IGNORECASE,
)
_IT = r"(?:it|that|this)"
_SAME = re.compile(
    rf"\b(?:do|does|have|get|write|make|happen|handle|achieve)\b(?: (?:the )?(?:same|that|this|it)(?: thing)?)?"
    rf"[^.?!]{{0,12}}\b(?:in|with) [\w.-]+\W*$|\bequivalent\b|\bcounterpart\b"
    rf"|\b(?:is|does|would|will) {_IT} (?:the )?(?:same|work|alike|similar|differ\w*)\b",
    re.IGNORECASE,
)
_LOST = re.compile(
    rf"\W*(?:(?:and|but|ok|so|sorry|wait|hm+)\W+)*(?:what (?:does {_IT} mean|is {_IT}|do you mean)(?: exactly"
    rf"| even| at all)*"
    r"|i (?:don['’]?t|do not) (?:get|understand) (?:it|that|this)|eli5|explain (?:it |that "
    r"|this )?like i['’]?m (?:five|5)"
    r"|in plain (?:english|words)|in simple (?:words|terms))\W*$",
    re.IGNORECASE,
)
_LEANS = re.compile(
    rf"\bis {_IT} (?:really |actually |even |still )*(?:safe|secure|enough|needed|necessary|required|normal|ok"
    rf"|okay|good|bad"
    r"|fast|slow|reliable|deprecated|new|common|standard|idiomatic|the (?:\w+ )?(?:way|practice|default|approach))\b"
    rf"|\bwhat (?:happens|if) (?:if |when )?{_IT}\b|\bis there an? (?:\w+ )?(?:package|library|plugin|extension"
    rf"|way|shortcut"
    rf"|helper|add-?on|trick)\b|\bwhere (?:do|should|would) (?:i|we) put {_IT}\b|\bwhat(?:['’]?s| is"
    rf"| are) the alternatives?\b"
    rf"|\bwhich framework makes {_IT}\b|\bis {_IT} built[ -]?in anywhere\b|\bwhat do the docs say\b"
    rf"|^\W*(?:a )?links?(?: please| pls)?\W*$"
    rf"|^\W*(?:but |and |so )?why(?: is that| so| not)?\W*$|\bhow (?:long|hard|fast|slow|expensive) (?:is"
    rf"|does) {_IT}\b",
    re.IGNORECASE,
)
