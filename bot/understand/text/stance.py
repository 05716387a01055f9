"""Says how each thing named is meant: wanted or refused, a must or not."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from bot.domain.question import EntityKind, Mention
from bot.understand.text.dismissal import DISMISSING, TOO, is_dismissed
from bot.understand.text.mend import Word
from bot.understand.text.normalise import Utterance
from bot.understand.text.ousted import OUSTING, is_ousted
from bot.understand.text.refusal import REFUSAL, REJECTING, SAYS_NO, UNPRACTISED, is_baked, is_rejected
from bot.understand.text.settled import is_feigned, is_settled, lists_of, may_settle
from bot.understand.text.words import FUNCTION_WORDS

if TYPE_CHECKING:
    from bot.understand.text.lexicon import Entry

# "We know X", "an X shop", "coming from X": what people know already.
_KNOW = frozenset("know knows knew known learned learnt familiar experience experienced background fluent".split())
_NOT_KNOWN = frozenset("dont not never doesnt didnt cant havent nobody none noone hardly barely neither".split())
_COMES = frozenset("come comes came coming".split())
_BETWEEN_KNOWN = frozenset("only a bit some little of with in well already mostly just python our the and".split())
_KNOWERS = frozenset("shop background people dev devs developer experience knowledge folks guys veteran".split())
_NOT_OUR = frozenset("you who what whether does do lets".split())
_AT_START = frozenset("at on during after before slow fast cold".split())
_OF_START = frozenset("time event hook code script cost".split())
_FEIGNED = frozenset("fake faking mock mocking mocked stub stubbing dummy simulate simulating pretend".split())
_TRADES = frozenset(
    "python java php node go ruby rail rails net core dotnet microsoft typescript machine body pure c sharp csharp "
    "perl scala oracle sap linux windows normal regular typical average ordinary usual pydantic sqlalchemy".split()
)
_STAFF = frozenset("team people guys folks side".split())
_HARD = frozenset(
    "requirement dependency deadline limit constraint rule fact cap stop drive disk number date cut copy coded part "
    "criterion criteria condition must".split()
)
_COUNTS = frozenset("single one two three four few several 2 3 4 5 linux network db windows sys".split())
_VERBAL = frozenset("to must should can will could would may not".split())
_PAGES = frozenset("documentation docs doc manual handbook tutorial".split())
# "Currently it runs on gunicorn", "today it's WSGI": how things are, no wish, unless something is asked or wanted.
_NOW = frozenset("currently today presently nowadays".split())
_NOW_PAIRS = frozenset({("right", "now"), ("at", "present"), ("so", "far"), ("until", "now"), ("the", "moment")})
_STATED_WITHIN = 12  # words before a name: a text of one clause takes no longer for it
_NO_STATE = frozenset(
    "want wants need needs must should would wish prefer looking require requires which what who where when how does "
    "do did can could are will please find choose pick get better best recommend suggest later then next soon".split()
)
_MUST = frozenset("required require requires mandatory essential crucial obligatory musthave insist insists".split())
# "must have X", "has to support X"; "we have to build X" is a task, not a must.
_OBLIGES = frozenset(
    {("must",), ("has", "to"), ("have", "to"), ("needs", "to"), ("need", "to"), ("definitely",), ("absolutely",)}
)
_OBLIGED = frozenset("have has support be include offer provide come handle do run speak ship".split())
_MUST_PAIRS = frozenset(
    {("non", "negotiable"), ("deal", "breaker"), ("a", "must"), ("must", "have"), ("absolutely", "need")}
)
_MUST_AFTER = _MUST_PAIRS - {("must", "have")}
_NICE = frozenset("ideally nice optional optionally maybe perhaps later bonus preferably someday eventually".split())
_PAIRED = frozenset(word for pair in _MUST_PAIRS for word in pair)
CUES = REFUSAL | TOO | _MUST | _NICE | _PAIRED


_OBLIGING = _MUST | {word for words in _OBLIGES for word in words[:1]} | {second for _, second in _MUST_PAIRS}
_FAMILIAR = _KNOW | _KNOWERS | _COMES | frozenset("done did doing used using written writing".split())
# "Does it stream uploads to disk?" asks nothing of streamed answers.
_ANSWERING, _UPLOADS = frozenset(("streaming_sse",)), frozenset("upload uploads uploading uploaded".split())
_OWNING = _FEIGNED | _PAGES | {"your", "never", "hard", "complicated", "admin", "react", "shop", "startup"}
_STATING = _NOW | {second for _, second in _NOW_PAIRS}


class Span(NamedTuple):
    """A stretch of words, ``end`` excluded, that names what an entry of the lexicon stands for."""

    entry: Entry
    start: int
    end: int
    confidence: float

    @property
    def kind(self) -> EntityKind:
        """What sort of thing is named."""
        return self.entry.kind


def with_stance(utterance: Utterance, words: Sequence[Word], spans: Sequence[Span]) -> tuple[Mention, ...]:
    """Return what spans mention, with what the words around them say: refused, must, nice to have, known."""
    said = {word.meant for word in words}
    ousts = not OUSTING.isdisjoint([word.typed for word in words])
    refuses, dismisses = not REJECTING.isdisjoint(said), not DISMISSING.isdisjoint(said)
    obliges, wishes, knows, states, owns = (
        not one.isdisjoint(said) for one in (_OBLIGING, _NICE, _FAMILIAR, _STATING, _OWNING)
    )
    lists = lists_of(utterance, words, spans) if may_settle(utterance, said) else ()
    named = {utterance.clauses[span.start] for span in spans if span.kind is EntityKind.FRAMEWORK} if lists else ()
    concerns = not _CONCERNS.isdisjoint(said) and not _DENYING.isdisjoint(said)
    stood: list[Mention] = []
    for position, span in enumerate(spans):
        before = stood[-1] if stood else None
        after = spans[position + 1].start if position + 1 < len(spans) else len(words)
        refused = (
            (refuses and is_rejected(utterance, words, span, before))
            or (dismisses and is_dismissed(utterance, words, span, before, after))
            or (ousts and is_ousted(utterance, words, span, spans))
        )
        kind, entity_id, alias, parts, reverse, kin, technical = span.entry
        refused = refused and parts[0] not in SAYS_NO  # "no gunicorn either" names what is wished for
        mention = Mention(
            kind,
            entity_id,
            span.start,
            span.end,
            span.confidence,
            alias,
            refused=refused,
            must=(obliges and not refused and _is_must(utterance, words, span)) or (refused and is_baked(words, span)),
            reverse=reverse,
            nice=wishes and _is_nice(utterance, words, span),
            clause=utterance.clauses[span.start],
            kin=kin,
            technical=technical,
            known=knows and not refused and _is_known(utterance, words, span),
            had=(entity_id in _ANSWERING and not _UPLOADS.isdisjoint(said))
            or (owns and _is_ours(words, span))
            or (states and not refused and _is_had(utterance, words, span))
            or (bool(lists) and is_feigned(words, span))
            or (bool(lists) and not refused and is_settled(utterance, words, span, lists[position], named))
            or (concerns and _is_no_concern(utterance, words, span)),
        )
        stood.append(mention)
    told = _with_tools(words, stood) if lists else stood
    told = _without_others(words, told) if any(word.typed in _OTHERS for word in words) else told
    return _parts_alone(told) if refuses else tuple(told)


def _without_others(words: Sequence[Word], stood: Sequence[Mention]) -> Sequence[Mention]:
    """Return mentions in which the systems of others are not what is built: "a webhook, the payment provider posts"."""
    notions = [one for one in stood if one.kind is EntityKind.CONCEPT]
    others = {one.entity_id for one in notions if _is_of_others(words, one)}
    if not others or others.issuperset(one.entity_id for one in notions):
        return stood
    return [one._replace(had=True) if one in notions and one.entity_id in others else one for one in stood]


def _is_of_others(words: Sequence[Word], one: Mention) -> bool:
    """Whether a notion is somebody else's system, who calls what is built: "from their CRM", "the shop sends"."""
    if one.entity_id not in _SYSTEMS:
        return False
    before = [word.typed for word in words[max(0, one.start - 2) : one.start]]
    after = words[one.end].typed if one.end < len(words) else ""
    through = len(before) == 2 and before[0] in _THROUGH and before[1] in _DETERMINED
    return through or after in _ACTING


_SYSTEMS = frozenset("shop back_office cms saas enterprise social_site user_accounts".split())
_THROUGH = frozenset("from via through by into".split())
_DETERMINED = frozenset("the our their his her existing".split())
_ACTING = frozenset("posts sends calls pushes delivers notifies publishes".split())
_OTHERS = _THROUGH | _ACTING


def _with_tools(words: Sequence[Word], stood: Sequence[Mention]) -> Sequence[Mention]:
    """Return mentions in which what does a part is no wish for it either: "we have Keycloak for login"."""
    tools = {
        one.start
        for one, other in pairwise(stood)
        if other.had
        and one.entity_id == other.entity_id
        and words[one.end].typed == "for"
        and other.start <= one.end + 2
    }
    return [one._replace(had=True) if one.start in tools else one for one in stood] if tools else stood


def _parts_alone(stood: Sequence[Mention]) -> tuple[Mention, ...]:
    """Return mentions in which a part alone is refused: "I hate Django's ORM. Can I use Django without it?"."""
    parts = {m.start for m in stood if m.kind is EntityKind.FEATURE and m.refused}
    wanted = {m.entity_id for m in stood if m.kind is EntityKind.FRAMEWORK and not m.refused}
    return tuple(
        m._replace(refused=False) if m.refused and m.end in parts and m.entity_id in wanted else m for m in stood
    )


def _is_ours(words: Sequence[Word], mention: Span) -> bool:
    """Whether a thing named is no part of what is asked for: the advisor's own, feigned, or where one has read."""
    if mention.kind is EntityKind.FRAMEWORK or not mention.start:
        return False
    before = [word.meant for word in words[max(0, mention.start - 3) : mention.start]]
    after = words[mention.end].meant if mention.end < len(words) else ""
    if before[-1] == "your" or ("never" in before and not UNPRACTISED.isdisjoint(before)):  # "never done async"
        return True
    if mention.kind is EntityKind.CONCEPT and not _FEIGNED.isdisjoint(before):  # "fake a payment provider"
        return True
    first = words[mention.start]
    if first.meant in _PAGES and before[-2:-1] == ["in"]:  # "'security' in its documentation"
        return True
    if mention.end - mention.start > 1:
        return False
    hard = first.typed == "hard" and after in _HARD  # "hard requirements" are no hard to learn ones
    staff = first.meant == "admin" and before[-1] in _COUNTS  # "single admin, LAN only"
    verb = first.typed == "react" and before[-1] in _VERBAL  # "needs to react at once"
    starts = first.typed == "startup" and (before[-1] in _AT_START or after in _OF_START)  # "loaded at startup"
    workplace = first.meant == "shop" and (before[-1] in _TRADES or after in _STAFF)  # "the shop team"
    made_so = first.typed == "complicated" and before[-1] in _HAVING and after not in _NO_NOUN
    return hard or staff or verb or starts or workplace or made_so  # "with complicated permissions"


_NO_NOUN = frozenset(("", "and", "or", "but", "for", "to", "it", "that"))
_HAVING = frozenset("with has have of and some our very rather quite handle handles for".split())


def _is_had(utterance: Utterance, words: Sequence[Word], mention: Span) -> bool:
    """Whether a part or a quality is told of as how things are ("today it's WSGI"), neither asked for nor wanted."""
    if mention.kind not in (EntityKind.FEATURE, EntityKind.QUALITY):
        return False
    clause = utterance.clauses[mention.start]
    first, last = mention.start, min(mention.end + 2, len(words))
    least = max(0, first - _STATED_WITHIN)
    while first > least and utterance.clauses[first - 1] == clause:
        first -= 1
    ends = next((i for i in range(mention.end, last) if i in utterance.breaks or utterance.clauses[i] != clause), last)
    near = [word.meant for word in words[first:ends]]
    said = set(near)
    return _NO_STATE.isdisjoint(said) and not (_NOW.isdisjoint(said) and _NOW_PAIRS.isdisjoint(pairwise(near)))


def _is_no_concern(utterance: Utterance, words: Sequence[Word], mention: Span) -> bool:
    """Whether a quality is said not to matter: "performance isn't really a concern"."""
    if mention.kind is not EntityKind.QUALITY:
        return False
    clause = utterance.clauses[mention.start]
    after = [word.meant for word, one in zip(words[mention.end : mention.end + 6],
             utterance.clauses[mention.end : mention.end + 6], strict=False) if one == clause]  # fmt: skip
    denied = next((at for at, word in enumerate(after[:3]) if word in _DENYING), None)
    return denied is not None and not _CONCERNS.isdisjoint(after[denied:])


_CONCERNS = frozenset("concern important priority matter matters issue requirement critical relevant topic".split())
_DENYING = frozenset("isnt not doesnt no hardly never dont wont".split())


_DID, _YEARS = (
    frozenset("done did doing used using written writing".split()),
    frozenset("year years month months".split()),
)


def _is_known(utterance: Utterance, words: Sequence[Word], mention: Span) -> bool:
    """Whether a framework is what people know already ("we know X", "an X shop"), and not asked about by it."""
    if mention.kind is not EntityKind.FRAMEWORK:
        return False
    clause = utterance.clauses[mention.start]
    near: list[str] = []
    for index in range(mention.start - 1, max(-1, mention.start - 5), -1):
        if utterance.clauses[index] != clause:
            break
        near.append(words[index].meant)
        if near[-1] not in _BETWEEN_KNOWN and near[-1] not in _KNOW and near[-1] != "from":
            break
    before = mention.start - len(near) - 1
    if not _KNOW.isdisjoint(near) and before >= 0 and words[before].meant in _NOT_KNOWN:  # "I don't know Django"
        return False
    told = near[-1:] == ["who"] and mention.start > len(near)  # "devs who know X"
    told = told and words[mention.start - len(near) - 1].meant in _STAFF | _KNOWERS
    if not told and not _NOT_OUR.isdisjoint(near):
        return False
    after = mention.end
    years = [word.meant for word in words[after : after + 4]]
    if near[:1] and near[0] in _DID and years[:1] == ["for"] and not _YEARS.isdisjoint(years):
        return True  # "I've done Flask for 4 years"
    follows = after < len(words) and utterance.clauses[after] == clause and words[after].meant in _KNOWERS
    # "A Flask background", but not "Flask background tasks".
    ends = after + 1 >= len(words) or utterance.clauses[after + 1] != clause or after + 1 in utterance.breaks
    comes = len(near) > 1 and near[0] == "from" and near[1] in _COMES
    return comes or not _KNOW.isdisjoint(near) or (follows and (ends or words[after + 1].meant in FUNCTION_WORDS))


def _is_nice(utterance: Utterance, words: Sequence[Word], mention: Span) -> bool:
    """Whether the words around the mention, up to the next comma or clause, say that it is a wish ("ideally X")."""
    clause = utterance.clauses[mention.start]
    for index in range(mention.start, max(-1, mention.start - 5), -1):
        if utterance.clauses[index] != clause:
            break
        if words[index].meant in _NICE:
            return True
        if index in utterance.breaks:
            break
    for index in range(mention.end, min(len(words), mention.end + 3)):
        if utterance.clauses[index] != clause or index in utterance.breaks:
            break
        if words[index].meant in _NICE:
            return True
    return False


def _is_must(utterance: Utterance, words: Sequence[Word], mention: Span) -> bool:
    """Whether the clause obliges to what is named ("must have X", "X is a must"); a list counts whole."""
    clause = utterance.clauses[mention.start]
    before = [
        words[i].meant for i in range(max(0, mention.start - 12), mention.start) if utterance.clauses[i] == clause
    ]
    wish = max((index for index, word in enumerate(before) if word in _NICE or word == "but"), default=-1)
    before = before[wish + 1 :]
    if set(before) & _MUST or _MUST_PAIRS & set(zip(before, before[1:], strict=False)):
        return True
    for index, word in enumerate(before):
        obliges = (word,) in _OBLIGES or tuple(before[index : index + 2]) in _OBLIGES
        if obliges and set(before[index + 1 : index + 4]) & _OBLIGED and len(before) - index <= 6:
            return True
    after = []
    for index in range(mention.end, min(len(words), mention.end + 4)):
        if utterance.clauses[index] != clause or index in utterance.breaks:
            break
        after.append(words[index].meant)
    return bool(set(after) & _MUST) or bool(_MUST_AFTER & set(pairwise(after)))
