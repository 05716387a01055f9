"""Says whether words before a thing named refuse it ("no X", "not wanted: X"), or that refusal is itself undone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from bot.domain.question import EntityKind, Mention
from bot.understand.text.mend import Word
from bot.understand.text.normalise import Utterance, fold, words_of

if TYPE_CHECKING:
    from bot.understand.text.stance import Span

# Words that reject what follows them, as far as the next turn of the sentence.
_REJECT = frozenset(
    "no not without wo avoid except excluding minus never hate dislike nor neither ditch ditching drop dropping leave "
    "leaving replace replacing refused rejected isnt arent dont doesnt cannot cant wont unlike skip skipping forget "
    "scratch lighter away off outgrew outgrown abandon abandoning bored quit quitting stuck besides beside scrap sans "
    "sin sem senza ohne kein keine keinen keiner без нет 没 无".split()
)
_REJECT_PAIRS = frozenset(
    {("anything", "but"), ("other", "than"), ("rather", "than"), ("instead", "of"), ("alternative", "to"),
     ("alternatives", "to"), ("switch", "from"), ("migrate", "from"), ("move", "from"), ("moving", "from"),
     ("switching", "from"), ("migrating", "from"), ("tired", "of"), ("sick", "of"),
     ("fed", "up"), ("less", "than"), ("smaller", "than"), ("simpler", "than"), ("like", "less"),
     ("replacement", "for"), ("forget", "about"), ("ruled", "out"), ("rule", "out"), ("ruling", "out"),
     ("decided", "against"), ("opted", "against"), ("thrown", "out"), ("kicked", "out"), ("shouldnt", "be"),
     ("mustnt", "be"), ("nothing", "with"), ("nothing", "built"), ("nothing", "based"), ("nothing", "using")}
)  # fmt: skip
_DISLIKED, _OTHERS = frozenset(("hate", "dislike", "avoid")), frozenset("everyone everybody people they folks".split())
# "Nothing heavy", "none of the ORM stuff" reject what was asked for; "nothing beats Flask" praises it.
_REJECT_PARTS = frozenset(("nothing", "none", "nobody"))
# An alias that begins so holds its own refusal.
SAYS_NO = frozenset("no not without".split())
# "Don't forget the admin": it is wanted.
_KEPT_IN_MIND, _DONT = frozenset(("forget",)), frozenset("dont not never didnt".split())
# Words that end the reach of a rejection: what follows them is wanted again.
_TURN = frozenset(
    "but to with by into onto towards then prefer however yet so and i we want need using have has".split()
)
# "Isn't X bloated?" asks; only a statement rejects.
_TURNED = frozenset("isnt arent wasnt wouldnt doesnt dont didnt hasnt havent cant couldnt wont".split())
_ASKS_WHETHER = frozenset("is are isnt arent was wouldnt would".split())
_WHOM = frozenset("the that this it they my our these those there".split())
_BEFORE_IT = frozenset("but and so ok okay well hm hmm then wait why".split())
# "No way Bottle has that" doubts it; "no way we use Bottle" refuses.
_HAS = frozenset("has have can do does is are support supports comes come ships ship".split())
_NEEDED = frozenset("needed required necessary wanted".split())
_OUGHT_NOT = frozenset(("shouldnt", "mustnt"))
# "It should not come with X".
_COMING = frozenset("come comes coming ship ships".split())
_NOT_SO = frozenset("not doesnt dont shouldnt mustnt never wont cannot cant".split())
_NEGATED = frozenset("want need have has using use like".split())
_CLOSES = frozenset("anywhere whatsoever please pls plz ever thanks allowed needed required".split())
_WONDER = frozenset("get know understand see remember mind whether what why how".split())
_COORDINATE, _ARTICLES = frozenset("or nor and".split()), frozenset("a an the any".split())
_NO_CHOICE = frozenset("option possible allowed permitted acceptable".split())
# A text without any of these words takes no such stance.
REJECTING = {"non", "unwanted"} | _REJECT | _REJECT_PARTS | {first for first, _ in _REJECT_PAIRS}


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


def _is_unpractised(utterance: Utterance, words: Sequence[Word], span: Span) -> bool:
    """Whether a part is what nobody knows, or a style nobody has written in: "none of us has done async"."""
    clause = utterance.clauses[span.start]
    if span.kind is not EntityKind.FEATURE or clause in utterance.questions or not span.start:
        return False
    *_, one, last = ("", *(word.meant for word in words[: span.start]))
    practised = last in _WORKED_WITH or (last == "with" and one in _AT_HOME)
    if last not in _KNOWS and not (practised and span.entry.entity_id in _STYLES):
        return False
    return any(word.meant in _NOBODY for n, word in enumerate(words[: span.start]) if utterance.clauses[n] == clause)


_BY_HAND = frozenset("write code build implement program roll handwrite reinvent".split())
_KNOWS = frozenset("know knows understand understands".split())
_WORKED_WITH = frozenset("done did used written wrote touched tried seen learned learnt".split())
_STYLES = ("async", "asgi")
_AT_HOME = frozenset("worked experience experienced familiar comfortable fluent".split())
_NOBODY = frozenset("nobody none noone never neither no not dont".split())


# "Not wanted: an ORM, an admin", "Don't need: HTML".
_HEADING = re.compile(
    r"(?:^|[.!?;:,\n]\s*)(?:and |but )?"
    r"(not (?:really )?(?:wanted|needed|required|necessary|interested in|important)"
    r"|(?:we |i )?(?:do ?n[o'’]?t|no|wo ?n['’]?t) (?:need|want|care)(?: for| about)?"
    r"|(?:must|should)(?: not| ?n[o'’]?t)(?: have)?|no|none|without|avoid|unwanted|no[- ]?gos?|nice not to have"
    r"|out of scope) ?:(?=\s)",
    re.IGNORECASE,
)
_LONGEST_HEADING = 5


def _is_listed_as_unwanted(utterance: Utterance, words: Sequence[Word], span: Span) -> bool:
    """Whether a part stands in a list with a heading that refuses it: "Not wanted: an ORM, an admin"."""
    if span.kind is EntityKind.FRAMEWORK or ":" not in utterance.plain:
        return False
    clause = utterance.clauses[span.start]
    first = utterance.clauses.index(clause)
    last = utterance.clauses[first - 1] if first else None
    heading = [word.typed for n, word in enumerate(words[:first]) if utterance.clauses[n] == last][-_LONGEST_HEADING:]
    if not heading or not _NEEDING.isdisjoint([word.meant for word in words[first : span.start]]):
        return False
    told = [words_of(fold(found)) for found in _HEADING.findall(utterance.plain)]
    return any(tuple(heading[-len(one) :]) == one for one in told)


def _is_refused(utterance: Utterance, words: Sequence[Word], mention: Span, before: Mention | None) -> bool:
    """Whether words before the mention, in its clause, reject it, or a rejected neighbour does ("no X or Y")."""
    index = mention.start - 1
    if index >= 0 and words[index].meant == "non":  # "non-WSGI only"
        return True
    for distance in range(5):
        if index < 0 or utterance.clauses[index] != utterance.clauses[mention.start]:
            return False
        if before is not None and index < before.end:
            between = {word.meant for word in words[before.end : mention.start]}
            beside = before.end == mention.start and mention.start not in utterance.breaks  # "no gunicorn/uvicorn"
            # "No html stuff, users, sessions or an admin", but not "no html anywhere, tests in CI".
            listed = mention.start in utterance.breaks and len(between) == 1 and _CLOSES.isdisjoint(between)
            apart = between - _ARTICLES
            goes_on = before.refused and (apart <= _COORDINATE or listed) and (beside or bool(apart))
            return goes_on or (before.refused and _is_in_refused_list(utterance, words, index, mention))
        word = words[index].meant
        pair = (words[index - 1].meant, word) if index else ("", word)
        nothing = pair == ("do", "with") and index > 2 and words[index - 3].meant == "nothing"
        brought = pair[0] in _COMING and word == "with" and index > 1 and words[index - 2].meant in _NOT_SO
        if nothing or brought or pair in _REJECT_PAIRS or _is_list_of_others(utterance, words, index, mention, before):
            return not _is_spared(utterance, words, index, mention)
        if word in _OUGHT_NOT and words[mention.start - 1].meant == "any":  # "customers shouldn't see any X"
            return True
        if word in _NEEDED and pair[0] in _TURNED:  # "templates aren't needed, sessions are"
            return False
        if word in _ASKS_WHETHER and (index == 0 or utterance.clauses[index - 1] != utterance.clauses[index]):
            return False  # "isn't Django bloated?"
        if word in _TURNED and words[index + 1].meant in _WHOM and (index == 0 or pair[0] in _BEFORE_IT):
            return False  # "won't the model block the event loop"
        turned = word in _TURNED and index + 1 == mention.start and mention.kind is EntityKind.FRAMEWORK
        if turned and (index == 0 or (index == 1 and pair[0] in _BEFORE_IT)):
            return False  # "but isn't Pyramid dead", "doesn't Flask have that"
        if word == "no" and index + 1 == mention.start in utterance.breaks and before and before.end == index:
            return False  # "ORM no, templates yes"
        if word in _DISLIKED and pair[0] in _OTHERS:
            return False  # "why does everyone hate Django?" asks for its faults
        if word == "stuck" and words[index + 1].meant == "with" and mention.kind is not EntityKind.FRAMEWORK:
            return False  # "stuck with WSGI hosting": it is given
        if word in _KEPT_IN_MIND and pair[0] in _DONT:
            return False
        if word in _REJECT or (word in _REJECT_PARTS and mention.kind is not EntityKind.FRAMEWORK):
            if _is_undone(utterance, words, index, mention) or _is_where(words, index, mention):
                return False
            if (
                mention.start in utterance.breaks
                and 0 < mention.start - index - 1 < _APART
                and _is_apart(words, index, mention)
            ):
                return False  # "size is not a criterion, light please"
            between = {w.meant for w in words[index : mention.start]}
            if word == "not" and not _NO_CHOICE.isdisjoint(between):  # "Flask is not an option, Django or Pyramid?"
                return False
            # "why not X" proposes X; "not only X" includes it; "don't get what X is" asks about it.
            proposes = (word == "not" and (pair[0] == "why" or "only" in between)) or _is_doubt(words, index, mention)
            return not proposes and not between & _WONDER
        if index + 1 in utterance.breaks and _is_in_refused_list(utterance, words, index, mention):
            return True
        if word in _TURN or (distance and index + 1 in utterance.breaks):
            # "we don't want X", "must not have X", "don't want to learn X": the refusal stands before the verb.
            verb = index - 1 if word == "to" and pair[0] in ("want", "like") else index
            refuses = words[verb].meant in _NEGATED and verb > 0 and words[verb - 1].meant in _REJECT
            by_hand = mention.kind is EntityKind.FEATURE and mention.entry.entity_id not in _STYLES
            if by_hand and not _BY_HAND.isdisjoint([w.meant for w in words[index : mention.start]]):
                return False  # "I don't want to write the HTML": it is wanted ready made
            return refuses and not _is_undone(utterance, words, verb - 1, mention)
        index -= 1
    return False


def _is_where(words: Sequence[Word], index: int, mention: Span) -> bool:
    """Whether a framework is where something is to be left out: "login without email in Django"."""
    if mention.kind is not EntityKind.FRAMEWORK or words[index].meant not in _LACKING:
        return False
    left_out = [word.meant for word in words[index + 1 : mention.start - 1]]
    return bool(left_out) and words[mention.start - 1].meant == "in" and _FEELINGS.isdisjoint(left_out)


_LACKING = frozenset(("no", "without", "wo"))
# "No interest in Django", "without anything written in Flask".
_FEELINGS = frozenset(
    "interest experience faith trust confidence point use sense skill skills knowledge future belief more longer way "
    "anything something written done built made based background expertise developer developers".split()
)


def _is_apart(words: Sequence[Word], index: int, mention: Span) -> bool:
    """Whether what the word at ``index`` refuses is said before the comma that a name follows."""
    refused = [word for word in words[index + 1 : mention.start] if not word.is_grammar]
    denies = words[index].meant in _TURNED or (words[index].meant == "not" and words[index - 1].meant in _TO_BE)
    return denies and bool(refused)


_APART = 4
_TO_BE = frozenset("is are was were be".split())


def _is_in_refused_list(utterance: Utterance, words: Sequence[Word], index: int, mention: Span) -> bool:
    """Whether a list that a comma after ``index`` goes on is refused whole ("we don't need pages, an ORM or sessions").

    It is one of short things alone; a question, a plea or a verb in it begins something else.
    """
    clause = utterance.clauses[mention.start]
    if mention.kind is EntityKind.FRAMEWORK or clause in utterance.questions:
        return False
    rest = [w.meant for n, w in enumerate(words[mention.start :], mention.start) if utterance.clauses[n] == clause]
    if _NEITHER_OF.isdisjoint(rest) or not _NO_LIST.isdisjoint(rest) or not _NEEDING.isdisjoint(rest):
        return False
    if not _NO_LIST.isdisjoint([w.meant for w in words[index + 1 : mention.start]]):
        return False
    item = needing = 0
    for at in range(index, 0, -1):
        word = words[at].meant
        if utterance.clauses[at] != clause or word in _NO_LIST:
            return False
        if word in _NEEDING:  # a second one begins what is needed after all
            needing += 1
            if words[at - 1].meant in _REJECT:
                return needing == 1
        item = 0 if at in utterance.breaks else item + 1
        if item > _ITEM:
            return False
    return False


_NEITHER_OF, _NEEDING, _ITEM = frozenset(("or", "nor")), frozenset("need needs want".split()), 3
_NO_LIST = frozenset(
    "is are does do did should would could can what which who how where why when to please pls just only but must "
    "mostly mainly instead rather give yes matter matters enough suffice good have has with use wants".split()
)
# "What is there besides Django and Flask": the whole list is left out.
_OTHER_THAN = frozenset("besides beside except excluding than apart beyond minus".split())


def _is_undone(utterance: Utterance, words: Sequence[Word], index: int, mention: Span) -> bool:
    """Whether the refusal at ``index`` is itself refused ("can't do without X", "no way we won't need X"), or is none.

    "Nobody validates", "go from scratch".
    """
    clause, word = utterance.clauses[index], words[index].meant
    before = [one.meant for n, one in enumerate(words[max(0, index - 4) : index], max(0, index - 4))
              if utterance.clauses[n] == clause]  # fmt: skip
    if word == "nobody" and index + 1 == mention.start:
        return True
    if word == "no" and words[index + 1].meant in _NO_MATTER:  # "no idea about Flask", "no problem with async"
        return True
    if _is_spared(utterance, words, index, mention) or _is_missed(utterance, words, index, mention, before):
        return True
    if word == "drop":  # "drop me the list of async ones"
        return not _HANDED.isdisjoint([one.meant for one in words[index + 1 : index + 4]])
    if word == "scratch":
        return before[-1:] == ["from"]
    if word == "without":
        return not _NEVER.isdisjoint(before) and not _BEARS.isdisjoint(before)
    return ("no", "way") in pairwise(before) and word not in ("no", "not")


def _is_spared(utterance: Utterance, words: Sequence[Word], index: int, mention: Span) -> bool:
    """Whether it is the work that is refused, not what comes of it: "I'd rather write no user management myself"."""
    clause = utterance.clauses[index]
    first = max(0, index - 3)
    near = [w.meant for n, w in enumerate(words[first : mention.start], first) if utterance.clauses[n] == clause]
    after = [w.meant for n, w in enumerate(words[mention.end : mention.end + 3], mention.end)
             if utterance.clauses[n] == clause]  # fmt: skip
    if not _BOLTING.isdisjoint(near):  # "I don't fancy bolting on CSRF"
        return True
    by_hand = (
        not _OURSELVES.isdisjoint(after) or ("by", "hand") in pairwise(after) or ("from", "scratch") in pairwise(after)
    )
    return by_hand and not _WRITING.isdisjoint(near)


def _is_missed(utterance: Utterance, words: Sequence[Word], index: int, mention: Span, before: Sequence[str]) -> bool:
    """Whether the refusal at ``index`` says that it can't be done without: "no X, no deal", "we have no X yet"."""
    clause, word = utterance.clauses[index], words[index].meant
    after = [w.meant for n, w in enumerate(words[mention.end : mention.end + 9], mention.end)
             if utterance.clauses[n] == clause]  # fmt: skip
    if not _NO_DEAL.isdisjoint(after):
        return True
    if word == "without":
        opens = index == 0 or utterance.clauses[index - 1] != clause or index in utterance.breaks
        return opens and not _LOST.isdisjoint(after)
    told = [one.meant for one in words[index : mention.start]]
    had = before[-1:] in (["had"], ["have"], ["has"], ["theres"]) and (before[-1] == "had" or after[:1] == ["yet"])
    return (word == "no" and had) or (
        word == "never"
        and ("had" in told or (mention.kind is not EntityKind.FRAMEWORK and bool(UNPRACTISED & set(told))))
    )


# "Never done async" is new to somebody, and not unwanted.
UNPRACTISED = frozenset("had done used tried touched worked written seen heard learnt learned deployed built".split())
_NO_DEAL = frozenset("deal dealbreaker breaker showstopper".split())
_LOST = frozenset("cant cannot wont lost kill fun nothing impossible nobody dead doomed".split())
_NO_MATTER = frozenset("idea clue problem issue trouble objection objections worry doubt question matter".split())
_OURSELVES = frozenset("myself ourselves yourself themselves himself herself".split())
_BOLTING = frozenset("bolting gluing glueing wiring stitching cobbling reinventing".split())
_WRITING = frozenset(
    "write writing build building code coding implement implementing roll rolling make making maintain program do "
    "invent reinvent create creating".split()
)
_HANDED = frozenset("list names name link snippet code example me here".split())
_NEVER = frozenset("cant cannot not never wont dont couldnt wouldnt shouldnt no refuse".split())
_BEARS = frozenset("do live go be survive work ship manage start launch way cope fun again".split())


def _is_list_of_others(
    utterance: Utterance, words: Sequence[Word], index: int, mention: Span, before: Mention | None
) -> bool:
    """Whether the word at ``index`` is the "and" of a list of what is left out, whose first part stands before it."""
    if words[index].meant != "and" or before is None or not before.refused or before.end != index:
        return False
    if index + 1 == mention.start and _are_both_names(utterance, words, mention, before):
        return True
    return not _OTHER_THAN.isdisjoint([word.meant for word in words[max(0, before.start - 3) : before.start]])


def _are_both_names(utterance: Utterance, words: Sequence[Word], mention: Span, before: Mention) -> bool:
    """Whether "and" joins two names of which the first is refused by the word before the list ("skip A, B and C")."""
    if before.kind is not EntityKind.FRAMEWORK:
        return False
    near = {word.meant for word in words[max(0, before.start - 4) : before.start]}
    last = mention.end == len(words) or mention.end in utterance.breaks or words[mention.end].meant in _MANNERS
    last = last or utterance.clauses[mention.end] != utterance.clauses[mention.start]
    return not _LEFT_OUT.isdisjoint(near) and last


_LEFT_OUT = frozenset("skip without except excluding minus besides beside drop ignore exclude omit".split())
_MANNERS = frozenset("please pls plz thanks thx too also".split())


def _is_doubt(words: Sequence[Word], index: int, mention: Span) -> bool:
    """Whether the refusal at ``index`` only doubts ("no way Bottle has that")."""
    if words[index].meant != "no" or words[index + 1].meant != "way" or mention.end >= len(words):
        return False
    return words[mention.end].meant in _HAS


def is_baked(words: Sequence[Word], mention: Span) -> bool:
    """Whether what is refused shall not even be inside ("without an ORM baked in")."""
    return mention.kind is EntityKind.FEATURE and [w.meant for w in words[mention.end : mention.end + 2]] in _BAKED


_BAKED = (["baked", "in"], ["bake", "in"], ["built", "in"], ["forced", "on"], ["thrown", "in"])


# The words that refuse what comes after them.
REFUSAL = _REJECT | _REJECT_PARTS | frozenset(word for pair in _REJECT_PAIRS for word in pair)


def is_rejected(utterance: Utterance, words: Sequence[Word], span: Span, before: Mention | None) -> bool:
    """Whether words before a thing named reject it; ``before`` is what was named last."""
    burdens = _is_burden(utterance, words, span) or _is_unpractised(utterance, words, span)
    return burdens or _is_listed_as_unwanted(utterance, words, span) or _is_refused(utterance, words, span, before)
