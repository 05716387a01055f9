"""Whether to leave the one that was spoken of, and for what: "so you'd migrate or not?", "leave to what?".

Rules of the same form as those of ``follow_up``, which tries them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.domain.catalog import Catalog
from bot.domain.dialogue import DialogueState
from bot.domain.facets import Facet, facet_in
from bot.domain.question import STAY, Intent, Reading
from bot.understand.reading.meaning import defines
from bot.understand.reading.staying import GO_OR_STAY, TARGET, asks_whether
from bot.understand.thread.leaning import ADVISED, OF_ONE, focus, moving, named
from bot.understand.thread.standing import COMING
from bot.understand.thresholds import FRAGMENT


def whether_to_leave(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "so you'd migrate or not?" as asking whether to leave the one spoken of, where no wish decides that."""
    del meant, catalog
    goes = GO_OR_STAY.search(reading.text) is not None or _BE_MOVING.search(reading.text) is not None
    if goes and state.aspect == "migration" and len(state.frameworks) == 2 and not (named(reading) or reading.kin):
        weighed = reading._replace(refused=(), needs=(), concepts=())  # "stay or move? mostly jinja pages"
        return moving(weighed, state.frameworks)
    one = focus(state)
    wishes = state.needs if state.intent in ADVISED else state.wish
    if len(one) != 1 or wishes or named(reading) or reading.kin or not asks_whether(reading.text):
        return None
    told = any(need.because is None for need in reading.needs) and not goes
    if told or state.aspect in ("migration", "together"):
        return None
    return reading._replace(intent=Intent.DESCRIBE, aspect=STAY, frameworks=one, needs=())


_BE_MOVING = re.compile(r"\bshould (?:we|i|they) be (?:moving|leaving|migrating|switching)\b", re.IGNORECASE)


def away_from_it(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "what would it cost us to move away?" and "anything that copes better?" as a wish for another.

    After whether to leave was asked, "to what?" is the move that people make; who asks whether to leave it as it is,
    hears whether to.
    """
    if (stays := _left_as_it_is(reading, meant, state)) is not None:
        return stays
    one = focus(state) if state.intent in OF_ONE else ()
    if len(one) != 1 or named(reading) or len(meant) > 3 * FRAGMENT:
        return None
    better, whither, to_what = (form.search(reading.text) is not None for form in (_COPES_BETTER, _WHITHER, _TO_WHAT))
    takes = _HOW_LONG.search(reading.text) is not None and (
        state.aspect == STAY or (state.intent is Intent.DESCRIBE and _REPLACED.search(reading.text) is not None)
    )
    if not (better or whither or to_what or takes or _AWAY_FROM_IT.search(reading.text)):
        return None
    said = any(need.because is None for need in reading.needs)
    if whither and not said:  # "if I had to leave, where to with the least rewriting"
        return reading._replace(intent=Intent.DESCRIBE, aspect=STAY, frameworks=one, needs=(), concepts=())
    known = [move.target for move in catalog.pairs.moves if move.source == one[0]]
    to_what = to_what or takes  # "how long would that take one person"
    if to_what and (takes or state.aspect == STAY) and known and not reading.needs:  # "should we migrate?", "to what?"
        return moving(reading._replace(refused=(), concepts=()), (one[0], known[0]))
    better = better or to_what
    wish = state.needs if better and state.intent is Intent.FEATURE_CHECK and not reading.needs else reading.needs
    return reading._replace(intent=Intent.RECOMMEND, aspect=None, frameworks=(), needs=wish, refused=one)


def _left_as_it_is(reading: Reading, meant: Sequence[str], state: DialogueState) -> Reading | None:
    """Read "what speaks against leaving it as it is?" and "so staying is okay?" as whether to, of the one that runs.

    Once that was told it is how that one is looked after: what the risk hangs on.
    """
    moves = state.intent is Intent.COMPARE and state.aspect == "migration"
    one = state.frameworks[:1] if moves else focus(state)
    ids = named(reading)
    wishes = () if moves else state.needs if state.intent in ADVISED else state.wish
    if len(one) != 1 or (ids and ids != one) or reading.kin or wishes or len(meant) > 4 * FRAGMENT:
        return None
    if not _AS_IT_IS.search(reading.text) or not (reading.is_question or "?" in reading.text):
        return None
    told = state.aspect == STAY and state.intent is Intent.DESCRIBE
    aspect = "upkeep" if told else STAY
    return reading._replace(intent=Intent.DESCRIBE, aspect=aspect, frameworks=one, refused=(), needs=(), concepts=())


_AS_IT_IS = re.compile(
    r"\bleav(?:e|ing) (?:it|that|this|everything|them|[\w.-]+) (?:as (?:it|that) is|as is|alone|be|running|untouched)\b"
    r"|\bleav(?:e|ing) (?:it|that)\W*\?|\bfreez(?:e|ing) (?:it|that|this)\b|\bdo(?:ing)? nothing\b"
    r"|\b(?:stay|keep|stick)ing (?:it |that |(?:on|with) (?:it|[\w.-]+) )?(?:be|is|would be|as is|okay|ok|fine|safe"
    r"|alive)\b"
    r"|\b(?:stay|keep|stick|remain)(?:ing)? (?:on|with|to) (?:it|[\w.-]+)(?: as (?:it|that) is)?"
    r" (?:for (?:another|the next|\d)|another|a while|longer)\b"
    r"|\bhow bad (?:would|is) (?:keeping|staying)\b|\b(?:keep|leave) (?:it|that) (?:running|alive|going)\b",
    re.IGNORECASE,
)


def rewritten_in(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "should we rewrite in FastAPI?", in a thread about another one, as the move from that."""
    traded = _TRADED.search(reading.text) is not None
    of_a_move = _ADD_ONS in state.notions and len(state.before) == 2  # what becomes of the extensions there
    one = state.before[:1] if of_a_move else focus(state)
    ids = reading.frameworks or (reading.refused if traded else ())  # "ditch it for FastAPI?"
    if state.intent not in (*OF_ONE, Intent.CONCEPT) or len(one) != 1 or len(ids) != 1 or ids == one or reading.kin:
        return None
    rewritten = any(form.search(reading.text) for form in (_REWRITTEN, _UPGRADED, _DROP_IN, _THE_MOVE_TO))
    if len(meant) > 2 * FRAGMENT or not (traded or (not reading.refused and rewritten)):
        return None
    return _moved(reading._replace(refused=()), (*one, *ids), catalog)


def from_one_to_the_other(
    reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog
) -> Reading | None:
    """Read "how hard is it to switch later from one to the other?" as the move between the two compared."""
    two = next((pair for pair in (state.frameworks, state.shown, state.before) if len(pair) == 2), ())
    homes = {catalog.kin[one].nearest for one in reading.kin if catalog.kin[one].addon}
    if not two or len(meant) > 3 * FRAGMENT or (reading.kin and not homes <= {*two}):
        return None
    one = tuple(name for name in named(reading) if name not in homes)
    if not one and state.intent is Intent.COMPARE and state.aspect is None and _HOW_MUCH_OF_A_MOVE.search(reading.text):
        of_use = sorted(two, key=lambda name: -catalog.frameworks[name].mark("ecosystem"))  # who is used more, is left
        return _moved(reading._replace(kin=(), refused=()), tuple(of_use), catalog)
    if reading.kin:
        return None
    goes = GO_OR_STAY.search(reading.text) or _REWRITTEN.search(reading.text)
    if len(one) == 1 and one[0] in two and goes and state.intent is Intent.COMPARE and not reading.refused:
        other = next(name for name in two if name != one[0])
        stays = (kept := _STAYS_ON.search(reading.text)) and kept[1].casefold() in catalog.frameworks[one[0]].aliases
        return _moved(reading, (one[0], other) if stays else (other, one[0]), catalog)  # "or leave it?"
    if len(one) == 1 and one[0] in two and _WORTH_OR_STAY.search(reading.text):  # "is it worth it or stay with Flask"
        return _moved(reading._replace(refused=()), (one[0], *(name for name in two if name != one[0])), catalog)
    if len(one) == 1 and one[0] in two and (to_it := _WITH_IT.search(reading.text)):  # "from FastAPI to it"
        other = next(name for name in two if name != one[0])
        way = (other, one[0]) if to_it["off"] else (one[0], other)
        return _moved(reading, way, catalog)
    if (source := COMING.search(reading.text)) is not None:  # "what will bite us coming from Flask?"
        old = next((name for name in two if source[1].casefold() in catalog.frameworks[name].aliases), None)
        new = tuple(name for name in two if name != old)
        return _moved(reading._replace(refused=()), (old, *new), catalog) if old is not None else None
    if one or not _TO_THE_OTHER.search(reading.text):
        return None
    return _moved(reading, two, catalog)


_HOW_MUCH_OF_A_MOVE = re.compile(
    r"\bhow (?:hard|much (?:work|effort)|difficult|painful|long|big|easy)\b[^.?!]*"
    r"\b(?:migrat\w+|port(?:ing)?|mov(?:e|ing)|switch(?:ing)?)\b(?! (?:it )?(?:to|from|into) [a-z])",
    re.IGNORECASE,
)


def _moved(reading: Reading, way: tuple[str, ...], catalog: Catalog) -> Reading | None:
    """Return a reading as one of a move and of nothing else; None where the shape of one of the two is on no record."""
    return moving(reading._replace(needs=(), concepts=()), way) if set(way) <= set(catalog.pairs.layouts) else None


def of_that_move(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "how long would such a migration take?", after advice for who leaves one, as the move to the first pick."""
    left = state.refused if len(state.refused) == 1 else ()
    if state.intent not in ADVISED or not left or not state.shown or named(reading) or reading.kin:
        return None
    if len(meant) > 4 * FRAGMENT or not _SUCH_A_MOVE.search(reading.text):
        return None
    return _moved(reading._replace(refused=()), (*left, state.shown[0]), catalog)


_SUCH_A_MOVE = re.compile(
    r"\b(?:such an?|the|that|this|our) (?:migration|move|switch|rewrite|port)\b(?! files?)", re.IGNORECASE
)


def rewritten_parts(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "do I have to rewrite the tests also?", once a move was told, as asked of that move."""
    pairs = (state.frameworks, state.before)
    two = next((pair for pair in pairs if len(pair) == 2), ()) if state.aspect == "migration" else ()
    if not two or named(reading) or len(meant) > 2 * FRAGMENT or not _PARTS.search(reading.text):
        return None
    return _moved(reading._replace(refused=()), two, catalog)


_PARTS = re.compile(
    r"\b(?:rewrite|change|touch|redo|convert|keep|port|adapt)\b[^.?!]{0,20}\b(?:tests?|templates?|models?|routes?|handlers?"
    r"|settings?|config\w*|views?|middlewares?)\b",
    re.IGNORECASE,
)


def with_its_addons(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "we use Flask-Login", said of a move from Flask, as asking what becomes of such extensions there."""
    moves = state.intent is Intent.COMPARE and state.aspect == "migration" and len(state.frameworks) == 2
    addons = [catalog.kin[one] for one in reading.kin]
    if not moves or len(meant) > 3 * FRAGMENT or not addons or defines(reading) or meant[0] == "what":
        return None
    left, there = state.frameworks
    if not all(one.addon and one.nearest == left for one in addons) or there not in catalog.practice.get(_ADD_ONS, ()):
        return None
    about = reading._replace(frameworks=(there,), refused=(), needs=(), kin=(), concepts=(_ADD_ONS,), mentions=())
    return about._replace(intent=Intent.CONCEPT, aspect=None)


_ADD_ONS = "old_extensions"
_WORTH_OR_STAY = re.compile(
    r"\bworth (?:it|the \w+)\b[^.?!]{0,20}\bor (?:\w+ )?(?:stay|stick|keep|remain)\b", re.IGNORECASE
)
_WITH_IT = re.compile(
    r"\bfrom (?:(?P<off>it|that(?: one)?|the other(?: one)?) to [\w.-]+"
    r"|[\w.-]+ to (?:it|that(?: one)?|the other(?: one)?)\b)",
    re.IGNORECASE,
)
_TO_THE_OTHER = re.compile(
    r"\b(?:switch|move|migrate|change|port|go)\w*\b[^.?!]{0,20}\bfrom (?:the )?(?:one|first|former) to (?:the )?"
    r"(?:other|another|second|latter)\b|\b(?:switch|migrate|move)\w* between (?:them|the two|those)\b",
    re.IGNORECASE,
)


def of_such_a_size(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "around 80 endpoints, Jinja pages too", in a thread about a move, as how much work that is."""
    del catalog
    moves = state.intent is Intent.COMPARE and state.aspect == "migration" and len(state.frameworks) == 2
    if not moves or named(reading) or len(meant) > 3 * FRAGMENT or facet_in(reading.text) is not Facet.EFFORT:
        return None
    return moving(reading._replace(needs=(), concepts=()), state.frameworks)


_UPGRADED = re.compile(
    r"\bupgrade(?: it| that)? or (?:(?:go|move|switch|migrate|rewrite) (?:to|in|with) )?[\w.-]+|\b[\w.-]+ or upgrade\b",
    re.IGNORECASE,
)
_THE_MOVE_TO = re.compile(
    r"\b(?:the|a|that|such a) (?:move|migration|switch|rewrite|port|step) (?:over )?to [\w.-]+", re.IGNORECASE
)
_DROP_IN = re.compile(r"\b(?:drop[- ]in|(?:one[- ]to[- ]one|1:1|straight|direct) replacement)\b", re.IGNORECASE)
_WORTH = r"(?: (?:(?:be|is) )?(?:worth (?:it|the \w+)|makes? (?:any )?sense|pay off|wise|sane)"
_WORTH += r"| or (?:leave|keep|stay|stick|let|not)\b[^.?!]*)?\W*$"
_REWRITTEN = re.compile(
    r"(?<!dont )(?<!n't )(?<!not )(?<!never )\b(?:rewrite|rewriting|redo|rebuild|reimplement|port|move|switch|migrate"
    rf"|go)(?: (?:it|that|this|them|all|everything|over|(?:the|our) \w+))* (?:in|to|into|onto|with) [\w.-]+{_WORTH}"
    r"|\b(?:we|i) (?:rewrite|port|rebuild|migrate) (?:it|that|this|everything) (?:in|to) [\w.-]+[.?!] ",
    re.IGNORECASE,
)
_TRADED = re.compile(
    r"\b(?:swap|swapping|trade|trading|exchange|exchanging|ditch|ditching|dump|dumping|drop|dropping) (?:it|that|this)"
    rf"(?: out)? (?:for|with) [\w.-]+{_WORTH}",
    re.IGNORECASE,
)


_AWAY_FROM_IT = re.compile(
    r"\b(?:mov(?:e|ing)|get(?:ting)?|migrat\w+|switch\w*) (?:away|off it|elsewhere)\b", re.IGNORECASE
)
_WHITHER = re.compile(
    r"\bwhat (?:should|would|could|do|can|shall) (?:we|i|you|one|people) (?:then )?(?:move|go|switch|port|change)"
    r"(?: it)? (?:on )?to\b|\b(?:leave|move|migrate|switch|go|port)\b[^.?!]{0,30}\bwhere to\b"
    rf"|{TARGET}",
    re.IGNORECASE,
)
_REPLACED = re.compile(
    r"\b(?:when|if|once) (?:we|i) (?:do )?(?:replace|rewrite|move|migrate|leave|switch)\b", re.IGNORECASE
)
_HOW_LONG = re.compile(
    r"\bhow (?:long|much (?:work|effort|time)|hard|many (?:days|weeks)) (?:would|will|does|is|might|could)? ?"
    r"(?:that|it|this|the (?:move|migration|switch|rewrite)|moving|migrating|such a move)\b(?: take\b| cost\b|\W*$)"
    r"|\bwhat (?:will|would|does|might) (?:it|that|this|the (?:move|rewrite)) (?:cost|take)\b",
    re.IGNORECASE,
)
# "Rewrite or stay on Flask?"
_STAYS_ON = re.compile(r"\b(?:stay|stick|keep|remain|leave)\b(?: (?:on|with|at|in|using))* ([\w.]*\w)", re.IGNORECASE)
_TO_WHAT = re.compile(r"\bto (?:what|which|where)\W*$", re.IGNORECASE)
_COPES_BETTER = re.compile(r"\b(?:any|some)thing (?:that|which) \w+ (?:it )?better\b", re.IGNORECASE)
