"""Says how each thing named is meant: wanted or refused, a must or not."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from bot.domain.question import EntityKind, Mention
from bot.understand.mend import Word
from bot.understand.normalise import Utterance
from bot.understand.words import FUNCTION_WORDS

if TYPE_CHECKING:
    from bot.understand.lexicon import Entry

# Words that reject what follows them, as far as the next turn of the sentence.
_REJECT = frozenset(
    "no not without wo avoid except excluding minus never hate dislike nor neither ditch ditching drop "
    "dropping leave leaving replace replacing isnt arent dont doesnt cannot cant wont unlike skip skipping "
    "forget lighter away off outgrew outgrown abandon abandoning bored quit quitting stuck besides beside scrap sans "
    "sin sem senza ohne kein keine keinen keiner без нет 没 无".split()
)
_REJECT_PAIRS = frozenset(
    {("anything", "but"), ("other", "than"), ("rather", "than"), ("instead", "of"), ("alternative", "to"),
     ("alternatives", "to"), ("switch", "from"), ("migrate", "from"), ("move", "from"), ("moving", "from"),
     ("switching", "from"), ("migrating", "from"), ("tired", "of"), ("sick", "of"),
     ("fed", "up"), ("less", "than"), ("smaller", "than"), ("simpler", "than"), ("like", "less"),
     ("replacement", "for"), ("forget", "about"), ("shouldnt", "be"), ("mustnt", "be")}
)  # fmt: skip
_DISLIKED, _OTHERS = frozenset(("hate", "dislike", "avoid")), frozenset("everyone everybody people they folks".split())
# "Nothing heavy", "none of the ORM stuff" reject what was asked for; "nothing beats Flask" praises it.
_REJECT_PARTS = frozenset(("nothing", "none", "nobody"))
# An alias that begins so holds its own refusal.
_SAYS_NO = frozenset("no not without".split())
# "Don't forget the admin": it is wanted.
_KEPT_IN_MIND, _DONT = frozenset(("forget",)), frozenset("dont not never didnt".split())
# Words that end the reach of a rejection: what follows them is wanted again.
_TURN = frozenset(
    "but to with by into onto towards then prefer however yet so and i we want need using have has".split()
)
# "X is too slow", "X seems overkill": rejected by what follows.
_TOO = frozenset(
    "too overkill bloated outdated overblown unmaintained annoying painful suck sucks hurt hurts scares scare scary "
    "intimidating".split()
)
# "Django is to big", but "from Flask to large scale".
_SEEMS = frozenset(
    "is are was be being seems seem looks look feels feel gets got getting becomes became way far".split()
)
_BIG = frozenset("big heavy slow complex complicated large much old fat".split())
# "Is X overkill?" asks; only a statement rejects.
_ASKS_WHETHER = frozenset("is are isnt arent was wouldnt would".split())
# "We know X", "an X shop", "coming from X": what people know already.
_KNOW = frozenset("know knows knew known learned learnt familiar experience experienced background fluent".split())
_COMES = frozenset("come comes came coming".split())
_BETWEEN_KNOWN = frozenset("only a bit some little of with in well already mostly just python our the and".split())
_KNOWERS = frozenset("shop background people dev devs developer experience knowledge folks guys veteran".split())
_NOT_OUR = frozenset("you who what whether does do lets".split())
_PUTS_OFF = frozenset("scares scare confuses annoys".split())
_NOT_EITHER = frozenset("either neither out no".split())
# "Kick nginx out" refuses, "openapi out of the types" and "html out there" do not.
_AFTER_OUT = frozenset("of there to".split())
# "No way Bottle has that" doubts it; "no way we use Bottle" refuses.
_HAS = frozenset("has have can do does is are support supports comes come ships ship".split())
_FEIGNED = frozenset("fake faking mock mocking mocked stub stubbing dummy simulate simulating pretend".split())
_TRADES = frozenset(
    "python java php node go ruby rail rails net core dotnet microsoft typescript machine body pure c sharp csharp "
    "perl scala oracle sap linux windows normal regular typical average ordinary usual".split()
)
_PAGES = frozenset("documentation docs doc manual handbook tutorial".split())
# "Currently it runs on gunicorn", "today it's WSGI": how things are, no wish, unless something is asked or wanted.
_NOW = frozenset("currently today presently nowadays".split())
_NOW_PAIRS = frozenset({("right", "now"), ("at", "present"), ("so", "far"), ("until", "now"), ("the", "moment")})
_STATED_WITHIN = 12  # words before a name: a text of one clause takes no longer for it
_NO_STATE = frozenset(
    "want wants need needs must should would wish prefer looking require requires which what who where when how does "
    "do did can could are will please find choose pick get better best recommend suggest later then next soon".split()
)
_MUST = frozenset("required require requires mandatory essential crucial obligatory musthave".split())
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
_NEGATED = frozenset("want need have has using use like".split())
_WONDER = frozenset("get know understand see remember mind whether what why how".split())
_PAIRED = frozenset(word for pair in (*_MUST_PAIRS, *_REJECT_PAIRS) for word in pair)
CUES = _REJECT | _REJECT_PARTS | _MUST | _NICE | _TOO | _PAIRED
_COORDINATE, _ARTICLES = frozenset("or nor and".split()), frozenset("a an the any".split())


# "X is banned", "X is no option", "X is a no go", "X aside": ruled out by what follows; what may stand between.
_RULED_OUT = frozenset("banned forbidden prohibited vetoed disallowed excluded aside".split())
_RULED_OUT_PAIRS = frozenset(
    {("no", "go"), ("no", "option"), ("not", "option"), ("not", "allowed"), ("not", "permitted"), ("not", "possible"),
     ("not", "acceptable"), ("off", "table"), ("isnt", "allowed"), ("isnt", "option"),
     ("arent", "allowed"), ("arent", "option")}
)  # fmt: skip
_OUT = frozenset({("is", "out"), ("are", "out")})
_BETWEEN = frozenset("a an the strictly completely totally definitely also all both already".split())

# A text without any of these words takes no such stance.
_REFUSING = _REJECT | _REJECT_PARTS | {first for first, _ in _REJECT_PAIRS}
_DISMISSING = (
    _TOO | _PUTS_OFF | {"away"} | _NOT_EITHER | _BIG | _RULED_OUT | {second for _, second in (*_RULED_OUT_PAIRS, *_OUT)}
)
_OBLIGING = _MUST | {word for words in _OBLIGES for word in words[:1]} | {second for _, second in _MUST_PAIRS}
_FAMILIAR = _KNOW | _KNOWERS | _COMES
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
    refuses, dismisses = not _REFUSING.isdisjoint(said), not _DISMISSING.isdisjoint(said)
    obliges, wishes, knows, states = (not one.isdisjoint(said) for one in (_OBLIGING, _NICE, _FAMILIAR, _STATING))
    stood: list[Mention] = []
    for position, span in enumerate(spans):
        before = stood[-1] if stood else None
        after = spans[position + 1].start if position + 1 < len(spans) else len(words)
        refused = (refuses and (_is_refused(utterance, words, span, before) or _is_burden(utterance, words, span))) or (
            dismisses and (_is_ruled_out(utterance, words, span, before) or _is_too_much(utterance, words, span, after))
        )
        kind, entity_id, alias, parts, reverse, kin, technical = span.entry
        refused = refused and parts[0] not in _SAYS_NO  # "no gunicorn either" names what is wished for
        mention = Mention(
            kind,
            entity_id,
            span.start,
            span.end,
            span.confidence,
            alias,
            refused=refused,
            must=(obliges and not refused and _is_must(utterance, words, span)) or (refused and _is_baked(words, span)),
            reverse=reverse,
            nice=wishes and _is_nice(utterance, words, span),
            clause=utterance.clauses[span.start],
            kin=kin,
            technical=technical,
            known=knows and not refused and _is_known(utterance, words, span),
            had=_is_ours(words, span) or (states and not refused and _is_had(utterance, words, span)),
        )
        stood.append(mention)
    return tuple(stood)


def _is_burden(utterance: Utterance, words: Sequence[Word], span: Span) -> bool:
    """Whether a thing is what nothing shall call for: "nothing where I have to run gunicorn"."""
    clause = utterance.clauses[span.start]
    before = [word.meant for n, word in enumerate(words[: span.start]) if utterance.clauses[n] == clause]
    for index, word in enumerate(before):
        after = before[index + 1 :]
        if word == "nothing" and after[:1] and after[0] in _WHERE and not _CALLS_FOR.isdisjoint(after):
            return True
    return False


_WHERE = frozenset("where that which i we you for".split())
_CALLS_FOR = frozenset("have has need needs must require requires make makes force forces depend depends want".split())


def _is_refused(utterance: Utterance, words: Sequence[Word], mention: Span, before: Mention | None) -> bool:
    """Whether words before the mention, in its clause, reject it, or a rejected neighbour does ("no X or Y")."""
    index = mention.start - 1
    for distance in range(5):
        if index < 0 or utterance.clauses[index] != utterance.clauses[mention.start]:
            return False
        if before is not None and index < before.end:
            between = {word.meant for word in words[before.end : mention.start]}
            beside = before.end == mention.start and mention.start not in utterance.breaks  # "no gunicorn/uvicorn"
            listed = mention.start in utterance.breaks and len(between) == 1  # "no html, users, sessions or an admin"
            apart = between - _ARTICLES
            return before.refused and (apart <= _COORDINATE or listed) and (beside or bool(apart))
        word = words[index].meant
        pair = (words[index - 1].meant, word) if index else ("", word)
        nothing = pair == ("do", "with") and index > 2 and words[index - 3].meant == "nothing"
        if nothing or pair in _REJECT_PAIRS or _is_list_of_others(words, index, before):
            return True
        if word in _ASKS_WHETHER and (index == 0 or utterance.clauses[index - 1] != utterance.clauses[index]):
            return False  # "isn't Django bloated?"
        if word == "no" and index + 1 == mention.start in utterance.breaks and before and before.end == index:
            return False  # "ORM no, templates yes"
        if word in _DISLIKED and pair[0] in _OTHERS:
            return False  # "why does everyone hate Django?" asks for its faults
        if word in _KEPT_IN_MIND and pair[0] in _DONT:
            return False
        if word in _REJECT or (word in _REJECT_PARTS and mention.kind is not EntityKind.FRAMEWORK):
            # "why not X" proposes X; "not only X" includes it; "don't get what X is" asks about it.
            between = {w.meant for w in words[index : mention.start]}
            proposes = (word == "not" and (pair[0] == "why" or "only" in between)) or _is_doubt(words, index, mention)
            return not proposes and not between & _WONDER
        if word in _TURN or (distance and index + 1 in utterance.breaks):
            # "we don't want X", "must not have X", "don't want to learn X": the refusal stands before the verb.
            verb = index - 1 if word == "to" and pair[0] in ("want", "like") else index
            return words[verb].meant in _NEGATED and verb > 0 and words[verb - 1].meant in _REJECT
        index -= 1
    return False


# "What is there besides Django and Flask": the whole list is left out.
_OTHER_THAN = frozenset("besides beside except excluding than apart beyond minus".split())


def _is_list_of_others(words: Sequence[Word], index: int, before: Mention | None) -> bool:
    """Whether the word at ``index`` is the "and" of a list of what is left out, whose first part stands before it."""
    if words[index].meant != "and" or before is None or not before.refused or before.end != index:
        return False
    return not _OTHER_THAN.isdisjoint([word.meant for word in words[max(0, before.start - 3) : before.start]])


def _is_doubt(words: Sequence[Word], index: int, mention: Span) -> bool:
    """Whether the refusal at ``index`` only doubts ("no way Bottle has that")."""
    if words[index].meant != "no" or words[index + 1].meant != "way" or mention.end >= len(words):
        return False
    return words[mention.end].meant in _HAS


def _is_baked(words: Sequence[Word], mention: Span) -> bool:
    """Whether what is refused shall not even be inside ("without an ORM baked in")."""
    return mention.kind is EntityKind.FEATURE and [w.meant for w in words[mention.end : mention.end + 2]] in _BAKED


_BAKED = (["baked", "in"], ["bake", "in"], ["built", "in"], ["forced", "on"], ["thrown", "in"])


def _is_ruled_out(utterance: Utterance, words: Sequence[Word], mention: Span, before: Mention | None) -> bool:
    """Whether what follows a name rules it out ("is banned", "is no option"), or it follows one that is ("too")."""
    clause, end = utterance.clauses[mention.start], mention.end
    first = next((i for i, one in enumerate(utterance.clauses) if one == clause), 0)
    if words[first].meant in _ASKS_WHETHER:
        return False
    following: list[str] = []
    for index in range(end, min(end + 5, len(words))):
        if utterance.clauses[index] != clause or (index in utterance.breaks and index > end):
            break
        if words[index].meant not in _BETWEEN:
            following.append(words[index].meant)
    near = {word.meant for word in words[max(0, mention.start - 3) : mention.start]}
    if following[:1] == ["away"] and "keep" in near:  # "keep ORMs away from me"
        return True
    if before is not None and before.refused and following == ["too"]:
        return True
    if len(following) > 1 and tuple(following[:2]) in _OUT:  # "is out", but not "Django 6 is out", "is out of date"
        return not _AFTER_OUT.intersection(following[2:3])
    return not _RULED_OUT.isdisjoint(following[:2]) or not _RULED_OUT_PAIRS.isdisjoint(pairwise(following[:3]))


def _is_too_much(utterance: Utterance, words: Sequence[Word], mention: Span, limit: int) -> bool:
    """Whether the words right after a framework reject it ("is too slow", "seems overkill")."""
    if mention.kind is not EntityKind.FRAMEWORK:
        return _is_left_out(utterance, words, mention, limit)
    clause = utterance.clauses[mention.start]
    first = mention.start
    while first and utterance.clauses[first - 1] == clause:
        first -= 1
    if words[first].meant in _ASKS_WHETHER:
        return False
    if limit < len(words) and words[limit].meant in _TOO:  # "too heavy" names a quality
        limit += 1
    for index in range(mention.end, min(mention.end + 5, limit, len(words))):
        if utterance.clauses[index] != clause or (index in utterance.breaks and words[index].meant in _ASKS_WHETHER):
            return False
        # "Flask too, …" adds Flask: only what follows makes it too much.
        following = index + 1 < len(words) and utterance.clauses[index + 1] == clause
        slip = words[index].meant == "to" and words[index - 1].meant in _SEEMS  # for "too"
        if slip and following and words[index + 1].meant in _BIG:
            return True
        if words[index].meant in _TOO and (
            words[index].meant != "too" or (following and index + 1 not in utterance.breaks)
        ):
            return True
    return False


def _is_left_out(utterance: Utterance, words: Sequence[Word], mention: Span, limit: int) -> bool:
    """Whether the word right after a short name leaves it out ("no ORM either", "kick nginx out", "ORM no")."""
    end, breaks = mention.end, utterance.breaks
    if end < len(words) and words[end].meant in _PUTS_OFF and end - mention.start <= 2:  # "asyncio scares us"
        return True
    if end + 1 == len(words) and words[end].meant == "no" and utterance.clauses[end] in utterance.questions:
        return False  # "Pyramid ships Jinja, no?"
    if end >= limit or words[end].meant not in _NOT_EITHER or end - mention.start > 2:
        return False
    last = end + 1 >= len(words)
    if words[end].meant == "no":
        return last or end + 1 in breaks
    return words[end].meant != "out" or last or words[end + 1].meant not in _AFTER_OUT


def _is_ours(words: Sequence[Word], mention: Span) -> bool:
    """Whether a thing named is no part of what is asked for: the advisor's own, feigned, or where one has read."""
    if mention.kind is EntityKind.FRAMEWORK or not mention.start:
        return False
    before = [word.meant for word in words[max(0, mention.start - 3) : mention.start]]
    feigned = mention.kind is EntityKind.CONCEPT and not _FEIGNED.isdisjoint(before)  # "fake a payment provider"
    read = words[mention.start].meant in _PAGES and before[-2:-1] == ["in"]  # "'security' in its documentation"
    workplace = words[mention.start].meant == "shop" and before[-1] in _TRADES  # "an asp.net core shop"
    return before[-1] == "your" or feigned or read or workplace


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
    if not _NOT_OUR.isdisjoint(near):
        return False
    after = mention.end
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
