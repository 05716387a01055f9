"""A framework that is refused in other words than "no": somebody was burned by it, it was shot down, or it has to go.

"Got burned by Sanic", "the boss doesn't want Django", "Pyramid is going away here", "we're ripping out CherryPy". What
is only asked ("is it being abandoned?") or told of others refuses nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from bot.domain.question import EntityKind
from bot.understand.text.mend import Word
from bot.understand.text.normalise import Utterance

if TYPE_CHECKING:
    from bot.understand.text.stance import Span

# What stands before it, with one or two words between ("the old", "our").
_BEFORE = re.compile(
    r"\b(?:burn(?:ed|t) by|bitten by|had it with|had enough of|through with|(?:im|am|are|were|so|get) done with"
    r"|tired of|ripping out|rip out|rips out|ripped out|throw(?:ing)? (?:away|out)|threw (?:away|out)|(?:get"
    r"|getting|got) rid of|(?:move|moving|get|getting|coming) off|off of|said no to|says no to|say no to|veto(?:ed"
    r"|es)?|exclud(?:es|ed)|banned|refuses?(?: to (?:touch|use|learn|run))?|rejected|shot down|turned down|ditched"
    r"|ditching|steer clear of|stay away from|(?:terrible|bad|awful|horrible|rough) (?:time|experience|experiences"
    r"|luck) with|never again|wont touch|not touching|(?:dont|doesnt|didnt|wont) (?:want|like|allow|accept|have"
    r"|touch|support)|hated|regret(?:s|ted|ting)?)(?: (?!to|by|in|with|how|what|a|an|if|it)\w+){0,2}$"
)
# "Flask is too bare for us", "Django too heavy".
_TOO_MUCH = (
    r"(?:(?:is|s|was|looks?|feels?|seems?|sounds?) )?(?:(?:just|way|still|simply|a bit|far|probably|really) )*too"
    r" (?:young|heavy|big|old|bare|small|immature|complex|complicated|magic|magical|opinionated|niche|bloated|risky"
    r"|new|verbose|large|minimal|limited|low level|exotic|obscure|much)(?: for (?:us|me|this|that|my|our|the)\b|$)"
)
# What stands after it.
_AFTER = re.compile(
    rf"^(?:{_TOO_MUCH}|hated|no (?:thanks|thx|thank you)\b|(?:(?!or|vs|and|than|is|in)\w+ ){{0,4}}?(?:burn(?:ed|t)"
    r" (?:us|me)|(?:has|have|had) (?:got )?to go(?! (?:with|for))|must go(?! (?:with|for))|wont (?:fly|do|happen)"
    r"|got shot down|shot down|didnt (?:scale|survive|hold|cut it)|turned out (?:too|to be too)|broke our"
    r"|let us down|failed us|going away|on (?:its|the) way out"
    r"|(?:is|was|has been|been|be|being|got|gets|were"
    r"|s been) (?:(?!not\b)\w+ ){0,3}?(?:disaster|nightmare|mess|mistake|pain|refused|rejected|vetoed|banned"
    r"|sunset|ditched|shot down|turned down|going away|off (?:our|the) (?:list|table)|thrown (?:away|out)"
    r"|phased out|ripped out|out of the (?:race|question|picture))))\b"
)
# What is said of it later in the sentence.
_OF_IT = re.compile(
    r"\b(?:(?:doesnt|dont|wont|didnt|not) (?:want|like|touch|use|allow) it|avoid it|(?:i|we)d? rather not"
    r"|not again|never again|(?:and|we|i) hated|lost patience|(?:get|getting|got) rid of it|throwing it away"
    r"|move off it|off the (?:list|table)|wont fly|shot down|turned down|it has to go)\b"
)
# "We inherited a Pyramid app": what it is today, and that it is to be something else.
_HANDED = re.compile(
    r"\b(?:inherited|left us|picked|chose|(?:is|was) (?:written|built) (?:in|on|with)|(?:old|current) \w+ (?:is"
    r"|was|runs on))(?: \w+){0,2}$"
)
_REPLACED = re.compile(
    r"\b(?:signed off on a rewrite|rewriting it|we(?:['’]re| are) migrating|(?:move|moving|port"
    r"|migrate) it\b|it has to go|fresh start|start(?:ing)? over)\b",
    re.IGNORECASE,
)
_WITHIN = 14


def is_ousted(utterance: Utterance, words: Sequence[Word], span: Span, named: Sequence[Span]) -> bool:
    """Whether words around a framework say, in other words than "no", that it is not to be had.

    ``named`` is all that is named: where another framework stands in the clause, a comma parts what is told of each.
    """
    if span.kind is not EntityKind.FRAMEWORK:
        return False
    clause = utterance.clauses[span.start]
    others = [one for one in named if one.kind is span.kind and utterance.clauses[one.start] == clause]
    own = _part_of(utterance, span, parted=len(others) > 1)
    start = max([own.start, span.start - 8, *[_freed(words, one, span) for one in others if one.start < span.start]])
    before = [word.typed for word in words[start : span.start]]
    after = [word.typed for word in words[span.end : min(span.end + _WITHIN, own.stop)]]
    if "lifted" in after:
        return False
    if _HANDED.search(" ".join(before)) and _REPLACED.search(utterance.plain):
        return True
    if clause in utterance.questions and not utterance.breaks.intersection(range(span.end, own.stop + 1)):
        return False  # it is asked
    if words[own.start].typed in _ASKS:  # "is Django too big for me"
        return False
    if _is_spoken_ill_of(utterance, words, span, own):
        return True
    return any(
        found is not None
        for found in (
            _BEFORE.search(" ".join(before)),
            _AFTER.match(" ".join(after)),
            _OF_IT.search(" ".join(after)),
        )
    )


_JOINS = frozenset("and or nor both".split())


def _part_of(utterance: Utterance, span: Span, *, parted: bool) -> range:
    """Return the places of the words of the clause that a name stands in; ``parted``: only between its commas."""
    start, end = span.start, span.end
    while start and utterance.clauses[start - 1] == utterance.clauses[span.start]:
        if parted and start in utterance.breaks:
            break
        start -= 1
    while end < len(utterance.clauses) and utterance.clauses[end] == utterance.clauses[span.start]:
        if parted and end in utterance.breaks:
            break
        end += 1
    return range(start, end)


def _freed(words: Sequence[Word], other: Span, span: Span) -> int:
    """Return where what is told of a name begins after another one: at once, unless they are joined."""
    between = [word.typed for word in words[other.end : span.start]]
    return 0 if between and _JOINS.issuperset(between) else other.end


# What is said of what nobody wants again; one of these in the clause that names it is enough.
_ILL = frozenset(
    "burned burnt burns bitten hate hated hates loathe allergic traumatised traumatized cry nightmare disaster hell "
    "terrible awful horrible worst regret refuse refuses refused refusing banned bans veto vetoed vetoes rejected "
    "forbids forbidden prohibited kills killed died deprecated dropped ditched scrapped abandoned goodbye reverted "
    "quit outgrew outgrown outgrowing bloated silly ridiculous sunset sunsetting retired sooner".split()
)
_ILL_OF_IT = re.compile(
    r"^(?:s |is |was |has |its )?(?:\w+ ){0,3}?(?:(?:is|are|its|it s) not (?:happening|going to|an option)"
    r"|isnt (?:happening|going to)|arent happening|not (?:happening|going to)|(?:did|does)nt (?:click|work|fit"
    r"|scale|survive|cut|hold)|until it wasnt|has to go|feels? (?:like|heavy|bloated|clunky|dated|old)"
    r"|(?:want|wanted) out|wont (?:do|fly|happen)"
    r"|broke|breaking changes|cost us)\b"
)
_ILL_NEXT = re.compile(
    r"^(?:\w+ ){0,3}?(?:(?:i|we) want out|the plan died|that kills|we broke up|its not happening|cross it off"
    r"|cant be that|not going back|arent going back|never again|it has to go|reverted)\b"
)
# A clause that begins so asks.
_ASKS = frozenset("is are was were does do did should would can could".split())
# What takes it back.
_WELL = frozenset("love loved loves happy fine lifted stays stay fond".split())
_OPEN = re.compile(
    r"\b(?:what(?:['’]?s| is| else| now| would| should| can| could| do| has| next)?|which|options?|ideas?"
    r"|recommend\w*|suggest\w*|looking for|need (?:something|a|an)|instead|alternatives?|anything"
    r"|something|rebuild\w*|building|rewriting)\b",
    re.IGNORECASE,
)


def _is_spoken_ill_of(utterance: Utterance, words: Sequence[Word], span: Span, own: range) -> bool:
    """Whether ill is spoken of a framework in a statement (``own``: its words), and something is sought beside it."""
    if not _OPEN.search(utterance.plain):
        return False
    clause = utterance.clauses[span.start]
    said = [words[at].typed for at in own]
    if said[0] in _ASKS or not _WELL.isdisjoint(said) or {"not", "against"} <= set(said):
        return False
    after = [words[at].typed for at in own if at >= span.end]
    following = [word.typed for word, one in zip(words, utterance.clauses, strict=True) if one == clause + 1]
    told = _ILL_OF_IT.match(" ".join(after)) or _ILL_NEXT.match(" ".join(following))
    return told is not None or not _ILL.isdisjoint(said)


# A text without any of these words (as typed) ousts none.
OUSTING = _ILL | frozenset(
    "enough through done tired ripping rip rips ripped throw throwing threw thrown rid off no excludes excluded shot "
    "turned ditching clear away time experience experiences luck never wont touching dont doesnt didnt regrets "
    "regretted go mess mistake pain going broke down failed phased avoid rather again patience way rewrite rewriting "
    "migrating move fresh happening click cut hold fit work until feels want wanted cost plan cross back cant too race "
    "question picture".split()
)
