"""Whether to leave the framework that one uses: "should we move off Flask?", "worth migrating?", "stay or go?"."""

from __future__ import annotations

import re
from collections.abc import Collection

from bot.domain.question import STAY, EntityKind, Intent, Mention, Need, Reading
from bot.understand.reading.rule import NONE, ONE, SEVERAL, but, reads
from bot.understand.reading.troubles import surely

_LEAVING = r"(?:rewrite|move|migrate|switch|port|go|leave|replace it)"
_STAYING = (
    r"(?:stay|up(?:grade|date)(?: it| them)?(?: in place| where (?:it is|they are))?|keep(?: it)?|leave it|stick)"
)
# "We run Pyramid, the CTO wants FastAPI. Rewrite or stay?"
GO_OR_STAY = re.compile(rf"\b(?:{_LEAVING},? or {_STAYING}|{_STAYING},? or {_LEAVING})\b", re.IGNORECASE)
_ONE = r"(?: (?:to (?:something|anything) else|elsewhere|it|this|that|them|there|[\w.-]+))?"
# Nothing comes after it that would be left or kept instead: "should we keep Flask sessions in Redis".
_ALONE = (
    r"(?=\W*$|\s*[,.;:?!]|\s+(?:or|and|but|now|yet|at all|at this point|today|any ?more|anyway|for now|given|because"
    r"|since|if|as|when|while|though|in 20\d\d|sometime|soon)\b)"
)
_OFF = r"(?: (?:away|off|on|from|of|out|with|using|running))*"
_WHETHER = re.compile(
    r"\b(?:should|shall|would|do|must|could) (?:i|we|you|one|they) (?:(?:really|still|even|just|ever|rather|have to"
    r"|need to|better) )*(?:leave|abandon|ditch|replace|rewrite|keep|migrate|move|stay|stick)"
    rf"{_OFF}{_ONE}{_ALONE}"
    rf"|\b(?:should|shall) (?:i|we|you|one|they) be (?:moving|leaving|migrating|switching){_OFF}{_ONE}{_ALONE}"
    rf"|\b(?:should|shall|would) (?:i|we|you|one|they) (?:\w+ )?switch(?: away| from| off of)*{_ALONE}"
    r"|\bworth (?:the (?:move|migration|rewrite|switch)|(?:migrating|moving|leaving|switching|replacing|rewriting"
    r"|keeping|sticking|staying))"
    rf"{_OFF}{_ONE}{_ALONE}"
    rf"|\btime to (?:move on|leave|migrate|switch|get out|jump ship|move|replace it){_OFF}{_ONE}{_ALONE}"
    r"|\b(?:safe|ok|okay|fine|wise|smart|crazy|stupid|reasonable|sane|bad|mistake|good idea|better) to"
    rf" (?:keep|stay|stick|continue|remain){_OFF}{_ONE}{_ALONE}"
    r"|\bwhether (?:or not )?to (?:rewrite|migrate|leave|move|switch|replace|port|keep|stay)"
    rf"{_OFF}{_ONE}{_ALONE}"
    r"|\b(?:would|is|was) (?:it )?(?:staying|sticking|remaining|keeping) [^.?!]{1,50} (?:be |an? )*"
    r"(?:stupid|crazy|dumb|silly|insane|mad|foolish|mistake|bad|wrong|wise|unwise|smart|sensible|reasonable|ok|okay|fine)\b"
    r"|\bdid (?:i|we|they) (?:\w+ )?(?:pick|choose|bet|go|decide|do)(?: (?:it|that|the|on|for))* (?:wrong|badly)\b"
    r"|\b(?:was|is) (?:it|that|this|[\w.-]+) (?:a |the |our )?(?:mistake|wrong (?:choice|pick|call|bet))\b"
    r"|[\w.-] ?(?:->|→|=>|=&gt;) ?(?:what|which|where|\?)"
    r"|\b(?:migrate|move|leave|stay|rewrite) or not\b|\bleave (?:it|that|them)(?: alone| be| as (?:it )?is)?\s*\?"
    r"|\bor (?:rather |just |better )?leave (?:it|that|them)(?: alone| be| as (?:it )?is)?\W*$"
    r"|\b(?:any|what|is there a) (?:good |real |compelling )?reasons? to (?:replace|leave|move|switch|migrate|drop"
    r"|ditch)"
    r"(?: (?:it|that|this|away|off|from it))*\W*$"
    r"|\b(?:stay|leave(?: it| that)?(?: alone| as is)?|keep(?: it| that)?|stick(?: with it)?) or"
    r" (?:go|leave|quit|move|switch|jump|migrate|rewrite|kill|drop|replace|ditch)\b",
    re.IGNORECASE,
)


# "Towards which framework should we move?"
_WHERE_TO = re.compile(r"\b(?:where|what|which) (?:\w+ ){0,2}(?:should|shall|would|could|do|to)\b", re.IGNORECASE)


def asks_whether(text: str) -> bool:
    """Whether a text asks if what one uses is to be left.

    >>> asks_whether("should we leave flask?"), asks_whether("should we keep flask sessions in redis?")
    (True, False)
    """
    return bool((_WHETHER.search(text) or GO_OR_STAY.search(text)) and not _WHERE_TO.search(text))


# "If we move, what is the least painful target?"
TARGET = (
    r"\bif (?:we|i) (?:do )?(?:move|leave|migrate|switch)\b[^.?!]{0,20}\b(?:target|where|what to|to what)\b"
    r"|\b(?:least painful|easiest|cheapest|obvious|natural) (?:target|destination|successor)\b"
)
# "What would you move a CherryPy app to?", "where do people go from Pyramid?"
_WHITHER = re.compile(
    r"\b(?:what|where|which)\b[^.?!]{0,30}\b(?:move|migrate|port|convert|switch|rewrite|bring|take)\b"
    r" (?!to\b|from\b|away\b|over\b|on\b)[^.?!]{1,40}"
    r"\b(?:to|into|in)(?: (?:then|now|instead|today|these days))*\W*(?:$|[.?!,])"
    r"|\b(?:what|where) (?:do|did|would|should|can) (?:people|folks|others|everyone|you|we|i|one) (?:\w+ )?"
    r"(?:go|move|migrate|switch|escape)(?: to)?(?: next| then)? (?:from|after)\b(?! (?:here|there|this|that)\b)"
    r"|\b(?:what|who) (?:replaced|replaces|succeeded|came after)\b"
    rf"|{TARGET}",
    re.IGNORECASE,
)


# "We regret Sanic. Cheapest path to something more mainstream?"
_CHEAPEST = re.compile(
    r"\b(?:cheapest|easiest|shortest|quickest|simplest|smallest|least painful) (?:path|way|route|exit|step|move)\b"
    r" (?:to (?:something|anything|another)|out(?! of the box)|away|off (?:it|this|that|[\w.-]+\W*$))\b"
    r"|\bwants? (?:it|that|them|us) (?:off|out|gone)\W*(?:$|[.,;!])"
    r"|\bwhere (?:do|should|can|would) (?:we|i) go and\b",
    re.IGNORECASE,
)


def asks_whither(text: str) -> bool:
    """Whether a text asks what to go to from the framework it names.

    >>> asks_whither("what would you move a cherrypy app to then?"), asks_whither("where do we move to?")
    (True, False)
    """
    return _WHITHER.search(text) is not None


def _spoken_of(reading: Reading) -> tuple[tuple[str, ...], tuple[Need, ...]]:
    """Return the frameworks that are named, refused or known, and the needs that are not implied by one refused."""
    told = tuple(need for need in reading.needs if need.because not in reading.refused)
    return (*reading.frameworks, *reading.refused) or reading.known, told


# The notion that "migrate" and "rewrite" name.
_MOVING = frozenset(("framework_migration",))


@reads(*but(Intent.COMPARE, Intent.SMALLTALK), names=(NONE, ONE))
def whither(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "what would you move a CherryPy app to?" as where people go from there, with a wish as one without it."""
    spoken_of, told = _spoken_of(reading)
    cheapest = _CHEAPEST.search(reading.text) is not None
    if len(spoken_of) != 1 or reading.kin or not (cheapest or asks_whither(reading.text)):
        return None
    bare = reading._replace(frameworks=(), refused=spoken_of, needs=told, concepts=(), known=())
    if told and not cheapest:
        return surely(bare, Intent.RECOMMEND, *Intent)
    about = bare._replace(frameworks=spoken_of, refused=(), needs=())
    return surely(about, Intent.DESCRIBE, *Intent, aspect=STAY)


@reads(Intent.COMPARE, Intent.RECOMMEND, names=(ONE, SEVERAL))
def to_which_of_two(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "we run Flask. Go to FastAPI, or is Quart less work?" as where people go from the one that is run."""
    names = (*reading.frameworks, *reading.refused)
    kept = _STAY_OR_GO.search(reading.text)
    if kept and len(names) == 2 and not reading.kin:  # "stay with Tornado or go Starlette?"
        one = next((m.entity_id for m in reading.mentions if m.matched.casefold() == kept["kept"].casefold()), names[0])
        about = reading._replace(frameworks=(one,), refused=(), needs=(), concepts=())
        return surely(about, Intent.DESCRIBE, *Intent, aspect=STAY)
    if len(names) != _WITH_TWO or reading.aspect or not _LESS_WORK.search(reading.text):
        return None
    told = [m for m in reading.mentions if m.entity_id in names and not m.kin]
    had = _HAD.search(reading.text)
    run = next(
        (m.entity_id for m in told if m.known or m.had or (had and had["name"].lower() == m.matched.lower())), ""
    )
    if not run and _RUN.search(reading.text):
        run = names[0]
    if not run:
        return None
    about = reading._replace(frameworks=(run,), refused=(), needs=(), concepts=(), kin=())
    return surely(about, Intent.DESCRIBE, *Intent, aspect=STAY)


@reads(*but(Intent.SMALLTALK, Intent.HELP, Intent.OUT_OF_SCOPE), names=(ONE, SEVERAL))
def slow_before_a_move(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "our Django is slow, should we rewrite it in FastAPI?" as asking where the time goes: that decides it."""
    if _SLOWLY.isdisjoint(words):
        return None
    named = [m for m in reading.mentions if m.kind is EntityKind.FRAMEWORK and not m.kin]
    names = tuple(dict.fromkeys(m.entity_id for m in named))
    if not 1 <= len(names) <= 2 or not _IS_SLOW.search(reading.text) or not _TO_MOVE.search(reading.text):
        return None
    about = Mention.unsaid(EntityKind.CONCEPT, _SLOW)
    told = reading._replace(frameworks=names[:1], refused=(), needs=(), concepts=(_SLOW,), kin=())
    return surely(told._replace(mentions=(*named[:1], about)), Intent.CONCEPT, *Intent, aspect=None)


_SLOW = "slow_endpoint"
_SLOWLY = frozenset(("slow", "p90", "p95", "p99"))
_IS_SLOW = re.compile(
    r"\b(?:is|it['’]?s|are|gets?|getting|became|too|so|very) (?:\w+ )?slow\b|\bslow (?:under|endpoints?|pages?"
    r"|requests?)\b"
    r"|\b\d+ ?m?s p9\d\b",
    re.IGNORECASE,
)
_TO_MOVE = re.compile(
    r"\b(?:(?:should|shall) (?:we|i)|says|said|wants|told|thinks)\b"
    r"[^.?!]{0,30}\b(?:rewrite|move|migrate|switch|port|go)\b[^.?!]{0,40}\b(?:to|in"
    r"|into)\b",
    re.IGNORECASE,
)

_WITH_TWO = 3
_STAY_OR_GO = re.compile(
    r"\b(?:stay|stick|remain) (?:with|on|at) (?P<kept>[\w-]+),? or (?:better |rather )?(?:go|move|switch|migrate|jump"
    r"|leave)\b",
    re.IGNORECASE,
)
_LESS_WORK = re.compile(
    r"\b(?:less|least|more|most) (?:work|effort|painful|pain|hassle|trouble)\b|\b(?:smarter|easier|better"
    r"|cheaper) move\b"
    r"|\b(?:should|shall|would|do) (?:i|we|you) (?:\w+ )?(?:go|move|migrate|switch|port|change)\b"
    r"|\bto (?:make|turn|port|move|bring|convert|migrate) (?:our|my|the|an existing)\b",
    re.IGNORECASE,
)
_HAD = re.compile(
    r"\b(?:our|my|existing|current|the) (?:(?:existing|current|old|big) )?(?P<name>[\w-]+) (?:app|site|code)", re.I
)
_RUN = re.compile(r"\b(?:we|i) (?:run|have|use|are on|are running)\b|\bfrom [\w.-]+\b", re.IGNORECASE)


# "Management asks whether to rewrite."
_WHETHER_TO = re.compile(
    r"\bwhether (?:or not )?to (?:rewrite|migrate|leave|move|replace|keep|upgrade|update)\b"
    r"|\bor (?:rather |just |better )?leave (?:it|that)(?: alone| be| as is)?\W*$"
    r"|\b(?:keep|leave) (?:it|that)(?: alone| as is)?,? or (?:move|replace|rewrite|migrate|port|switch)\b"
    r"|\b(?:any|what) (?:\w+ )?reasons? to (?:replace|leave|move|switch|migrate|drop|ditch)\b",
    re.IGNORECASE,
)


@reads(*but(Intent.COMPARE, Intent.SMALLTALK), names=(NONE, ONE))
def whether_to_leave(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "should we move off Flask?" as asking whether to; with a wish it asks for what meets that."""
    spoken_of, told = _spoken_of(reading)
    outright = _WHETHER_TO.search(reading.text) is not None  # what the old one has and does is told of it
    other = not outright and (told or not _MOVING.issuperset(reading.concepts))
    if len(spoken_of) != 1 or other or reading.kin:
        return None
    if not asks_whether(reading.text):
        return None
    bare = reading._replace(frameworks=spoken_of, refused=(), needs=(), concepts=(), known=())
    return surely(bare, Intent.DESCRIBE, *Intent, aspect=STAY)


STAYS = (slow_before_a_move, whither, whether_to_leave, to_which_of_two)  # in this order; the first wins
