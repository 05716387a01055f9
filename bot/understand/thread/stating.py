"""What is told in a thread without asking: "management says no rewrite", "I'm quicker in Flask", "we need JWT there".

Rules of the same form as those of ``follow_up``, which tries them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from bot.domain.catalog import Catalog
from bot.domain.dialogue import DialogueState
from bot.domain.question import EntityKind, Intent, Mention, Need, Reading
from bot.understand.text.words import MOVING
from bot.understand.thread.leaning import ADVISED, NAME, OF_ONE, focus, joined, moving, named
from bot.understand.thresholds import FRAGMENT


def no_rewrite(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "management says no rewrite", after a move was described, as a wish to have both beside each other."""
    del catalog
    moves = state.intent is Intent.COMPARE and state.aspect == "migration" and len(state.frameworks) == 2
    if not moves or named(reading) or len(meant) > 2 * FRAGMENT or not _NO_REWRITE.search(reading.text):
        return None
    return reading._replace(
        intent=Intent.COMPARE, frameworks=state.frameworks, refused=(), needs=(), concepts=(), aspect="together"
    )


_NO_REWRITE = re.compile(
    r"\b(?:no|not a|without a|against a|can['’]?t|won['’]?t|cannot|not|never) (?:\w+ )?(?:rewrit\w+|big bang)\b"
    r"|\brewrite (?:is|was) (?:off|out|not|no)\b|\balternatives? to (?:an?|the) (?:\w+ )?rewrite\b",
    re.IGNORECASE,
)


def quicker_in(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "I'm quicker in Flask though, used it for 4 years" as the last wish of people who know that."""
    del catalog
    ids = reading.frameworks
    wished = state.intent in (*ADVISED, Intent.COMPARE) and bool(state.needs or state.wish)
    if not wished or len(ids) != 1 or reading.refused or reading.is_question or len(meant) > 2 * FRAGMENT:
        return None
    more = {need.criterion for need in reading.needs if need.because is None} - {"speed", "learning", "quick_start"}
    if more or not _AT_HOME.search(reading.text):
        return None
    two = state.intent is Intent.COMPARE and state.aspect is None
    return reading._replace(
        intent=Intent.RECOMMEND,
        aspect=None,
        frameworks=tuple(dict.fromkeys((*state.frameworks, *ids))) if two else (),
        known=ids,
        needs=state.needs or state.wish,
        refused=state.refused,
    )


_AT_HOME = re.compile(
    r"\b(?:i['’]?m|i am|we['’]?re|we are|team is|devs are|everyone is|feel) (?:\w+ )?"
    r"(?:quick|fast|good|better|comfortable|fluent|productive|at home|used to|stronger|faster|quicker)\w*\b"
    r"|\bused (?:it|that|\w+) (?:for )?(?:\d+|two|three|four|five|ten|many|some) years?\b"
    r"|\b(?:know|knows) \w+ (?:best|better|by heart|inside out)\b",
    re.IGNORECASE,
)


def disliked_part(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "but I hate the Django ORM" as the last wish without that part: the framework is not what is hated."""
    parts = _parts_of_one(reading)
    if not parts or not _DISLIKED.search(reading.text) or len(meant) > 2 * FRAGMENT:
        return None
    about = _SPOKEN_OF_AS.get(parts[0], "")
    if state.intent not in ADVISED and about in catalog.concepts:
        told = Mention.unsaid(EntityKind.CONCEPT, about, technical=True)
        there = reading._replace(frameworks=named(reading), refused=(), needs=(), concepts=(about,), mentions=(told,))
        return there._replace(intent=Intent.CONCEPT, aspect=None)
    if state.intent not in ADVISED or not state.needs or reading.frameworks or len(reading.refused) != 1:
        return None
    kept = tuple(need for need in state.needs if need.criterion not in parts)
    others = tuple(need for need in reading.needs if need.criterion not in parts)
    near = tuple(_SPOKEN_OF_AS[one] for one in parts if _SPOKEN_OF_AS.get(one) in catalog.concepts)[:1]
    return reading._replace(
        intent=Intent.RECOMMEND,
        aspect=None,
        needs=joined(kept, others),
        refused=state.refused,
        near=near,
        is_near=bool(near),
    )


def _parts_of_one(reading: Reading) -> list[str]:
    """Return the parts that are named as a framework's own: "the Django ORM", "the ORM of Django"."""
    names = [m for m in reading.mentions if m.kind is EntityKind.FRAMEWORK]
    parts = [m for m in reading.mentions if m.kind is EntityKind.FEATURE]
    if len({m.entity_id for m in names}) != 1:
        return []
    ends, starts = {m.end for m in names}, {m.start for m in names}
    return [m.entity_id for m in parts if m.start in ends or m.end + 1 in starts]


_DISLIKED = re.compile(
    r"\b(?:hate|dislike|loathe|despise|detest|can['’]?t stand|cannot stand|(?:don['’]?t|do not) (?:\w+ )?(?:like|love)"
    r"|not a (?:big |great |huge )?fan of|allergic to|sick of|tired of|fed up with)\b",
    re.IGNORECASE,
)
# By which notion it is told what a part is there, and whether it can be done without.
_SPOKEN_OF_AS = {"orm": "which_orm", "admin": "admin_look"}


def needed_there(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "we need SQLAlchemy integration there", after what was told of one, as a check of that one."""
    one = focus(state) if state.intent in OF_ONE and not state.wish else ()
    parts = tuple(need for need in reading.needs if need.because is None and not need.refused)
    if len(one) != 1 or named(reading) or len(parts) != 1 or reading.is_question or len(meant) > FRAGMENT + 2:
        return None
    if reading.concepts or parts[0].criterion not in catalog.features or not _NEEDED.search(reading.text):
        return None
    return reading._replace(intent=Intent.FEATURE_CHECK, frameworks=one, needs=parts, concepts=(), aspect=None)


# "We need …", which stands at the beginning, and no kind of application: "we need an API with a login".
_NEEDED = re.compile(
    r"^\W*(?:(?:and|but|so|ok|well|also|btw|then|because)\W+)*(?:we|i)(?: are| do|['’]ll| will| would)? "
    r"(?:also |really )?(?:need|want|require|must have)\b"
    r"(?! (?:an?|some) (?:\w+ )?(?:framework|app|api|site|one|alternative)\b)",
    re.IGNORECASE,
)


def can_it(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "can I stream progress to the client?" after a recommendation as a check of the one advised."""
    one = focus(state) if state.intent in (*OF_ONE, Intent.RECOMMEND) else ()
    parts = tuple(need for need in reading.needs if need.because is None and not need.refused)
    searches = reading.intent in (Intent.FIND_BY_FEATURE, Intent.FEATURE_CHECK, Intent.OUT_OF_SCOPE)
    if len(one) != 1 or not searches or named(reading) or reading.kin or len(meant) > 2 * FRAGMENT:
        return None
    if not parts or any(need.criterion not in catalog.features for need in parts) or not _CAN_I.match(reading.text):
        return None
    return reading._replace(intent=Intent.FEATURE_CHECK, frameworks=one, needs=parts, concepts=(), aspect=None)


_CAN_I = re.compile(
    r"\W*(?:(?:and|but|so|ok|nice|cool|great|well|also|then|hm+)\W+)*"
    r"(?:can (?:i|we|you|it)|could (?:i|we|it)|what if (?:i|we) (?:want|need|wanted|needed))\b",
    re.IGNORECASE,
)


def good_at_that(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "I heard Pyramid is good at that?" as whether it meets the last wish, or has what was checked."""
    del catalog
    one, wished = reading.frameworks, state.intent in ADVISED
    if len(one) != 1 or reading.refused or reading.needs or not state.needs or len(meant) > 2 * FRAGMENT:
        return None
    if not (wished or state.intent is Intent.FEATURE_CHECK) or not _GOOD_AT_THAT.search(reading.text):
        return None
    intent = Intent.RECOMMEND if wished else Intent.FEATURE_CHECK
    return reading._replace(intent=intent, aspect=None, needs=state.needs, concepts=())


_GOOD_AT_THAT = re.compile(
    r"\b(?:good|great|strong|better|best|weak|bad|ok|okay|fine|suited|made|built|meant)"
    r" (?:at|for|in|with) (?:that|this|it)\b",
    re.IGNORECASE,
)


def its_standing(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "the community is how much big" in a thread about one framework as asking that of it."""
    several = state.frameworks if state.intent is Intent.COMPARE and state.aspect is None else ()
    one = focus(state) if state.intent in OF_ONE else several[:1]
    only = reading.needs[0] if len(reading.needs) == 1 else None
    if len(one) != 1 or only is None or named(reading) or only.because is not None:
        return None
    only = replace(only, refused=False)
    reading = reading._replace(needs=(only,))
    asks = reading.intent in (Intent.OUT_OF_SCOPE, Intent.CONCEPT) and "how" in meant and len(meant) <= 2 * FRAGMENT
    doubts = not several and _NOT_BOUGHT.search(reading.text) is not None and len(meant) <= FRAGMENT + 2
    if doubts and only.criterion in catalog.qualities:  # "I don't buy the speed claims"
        return reading._replace(intent=Intent.FEATURE_CHECK, frameworks=one, aspect=None, concepts=())
    asks = asks and (len(meant) <= FRAGMENT or only.criterion == "ecosystem") and ("do", "i") not in pairwise(meant)
    if not asks or only.criterion not in catalog.qualities:
        return None
    if several:
        return reading._replace(intent=Intent.COMPARE, frameworks=several, aspect=None, concepts=())
    return reading._replace(intent=Intent.FEATURE_CHECK, frameworks=one, aspect=None)


_NOT_BOUGHT = re.compile(r"\b(?:don['’]?t|do not) (?:buy|believe|trust)\b|\bdoubt\b", re.IGNORECASE)


def measured(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "do you have benchmarks?" after a recommendation as asking for the figures that it rests on."""
    wished = state.intent in ADVISED and state.needs and state.shown
    if not wished or named(reading) or len(meant) > FRAGMENT or not _FIGURES.search(reading.text):
        return None
    only = [need.criterion for need in reading.needs]
    if "speed" not in catalog.qualities or any(criterion != "speed" for criterion in only):
        return None
    asked = next((need for need in state.needs if need.criterion == "speed"), None)
    if asked is None or reading.intent in (Intent.EXAMPLE, Intent.HELP):
        return None
    return reading._replace(intent=Intent.RECOMMEND, aspect="why", needs=state.needs, refused=state.refused)


_FIGURES = re.compile(
    r"\b(?:have|got|show|any|see|your|the) (?:me |us |some |any |your |the )?"
    r"(?:benchmarks?|numbers|figures|measurements)\b",
    re.IGNORECASE,
)


def moved_there(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "how hard would it be to move it to Django?" in a thread about another one as that move."""
    one, ids = focus(state), reading.frameworks
    if len(one) != 1 or len(ids) != 1 or ids == one or reading.refused or len(meant) > 2 * FRAGMENT:
        return None
    goes = ("to", NAME) in pairwise(meant) and not MOVING.isdisjoint(meant)
    if not goes or state.intent in ADVISED or not _MOVES_IT.search(reading.text):
        return None
    del catalog
    return moving(reading._replace(needs=(), concepts=()), (*one, *ids))


_MOVES_IT = re.compile(
    r"\b(?:move|moving|port|porting|migrat\w+|switch\w*|get|bring|convert\w*|rewrit\w+) "
    r"(?:it|that|this|us|everything)\b"
    r"|\bhow (?:hard|difficult|easy|long|much work|big|painful)\b"
    r"|\bwhat (?:would|will|does|might) (?:it|that) (?:cost|take)\b"
    r"|\b(?:survive|carry over|still (?:work|hold|fit|be usable)|be (?:lost|wasted|reusable))\b",
    re.IGNORECASE,
)


def worth_moving(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "three async routes out of 60, worth moving?", after two were checked or compared, as that move."""
    del catalog
    two = state.frameworks if state.intent in (Intent.COMPARE, Intent.FEATURE_CHECK) else ()
    if len(two) != 2 or named(reading) or len(meant) > 3 * FRAGMENT:
        return None
    of_the_move = state.aspect == "together" and _WORTH_IT.search(reading.text) is not None
    if not of_the_move and not _WORTH.search(reading.text):
        return None
    return moving(reading._replace(needs=(), concepts=(), refused=()), two)


_WORTH_IT = re.compile(r"\bis (?:it|that|this) (?:really |even |actually )?worth (?:it|the)\b", re.IGNORECASE)
_WORTH = re.compile(
    r"\bworth (?:it to )?(?:mov\w+|switch\w*|migrat\w+|port\w*|rewrit\w+|the (?:move|switch|migration|rewrite|port))\b",
    re.IGNORECASE,
)


def its_bad_side(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "and three bad", after the good of one framework was told, as asking for what speaks against it."""
    del catalog
    one = focus(state) if state.intent is Intent.DESCRIBE else ()
    short = len(meant) <= FRAGMENT and not (named(reading) or reading.kin)
    if len(one) != 1 or not short or any(need.because is None for need in reading.needs):
        return None
    told = "bad" in meant and (meant[-1] in ("bad", "ugly") or _BAD.search(reading.text) is not None)
    if not told or not {"is", "isnt", "how"}.isdisjoint(meant):
        return None
    return reading._replace(intent=Intent.DESCRIBE, aspect="drawbacks", frameworks=one, needs=(), concepts=())


_BAD = re.compile(r"\bbad (?:ones?|things?|sides?|parts?|points?|news|about)\b", re.IGNORECASE)


def without_service(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "but I don't want Redis", after advice, as the last wish: what does it is told beside."""
    service = next((_SERVICES[word] for word in meant if word in _SERVICES), None)
    if state.intent is not Intent.RECOMMEND or service is None or not _wants_none(reading, meant, state):
        return None
    if service not in catalog.concepts:
        return None
    reading = reading._replace(near=(service,), is_near=True)
    return reading._replace(intent=Intent.RECOMMEND, aspect=None, needs=state.needs, refused=state.refused)


def nothing_beside(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "but nothing else to install" as the wish for what needs nothing else."""
    if not _wants_none(reading, meant, state) or "no_dependencies" not in catalog.features:
        return None
    needs = joined(state.needs, (Need("no_dependencies"),))
    return reading._replace(intent=Intent.RECOMMEND, aspect=None, needs=needs, refused=state.refused)


def _wants_none(reading: Reading, meant: Sequence[str], state: DialogueState) -> bool:
    """Whether a short text in a thread with a wish will not have something beside the framework."""
    if meant[0] in ("does", "do", "can", "will") and "it" in meant[:3]:  # "does it run without an extra server?"
        return False
    if state.intent not in ADVISED or _BESIDE_IT.isdisjoint(meant) or _NO.isdisjoint(meant) or reading.needs:
        return False
    return not named(reading) and len(meant) <= 2 * FRAGMENT and bool(state.needs)


_BESIDE_IT = frozenset(
    "install installing dependency dependencies package packages service services redis celery broker rabbitmq daemon "
    "memcached extra".split()
)
_NO = frozenset("no not dont nothing without never cant wont nor".split())
# What is told to whoever wants no such service: what does without it.
_SERVICES = {
    **dict.fromkeys(("redis", "broker", "rabbitmq", "memcached", "service", "services"), "without_broker"),
    "celery": "queue_or_inside",
}


SPOKEN = _BESIDE_IT
