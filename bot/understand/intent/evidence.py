"""What a text is about: what it names, and how many of its words are ours, known or foreign.

Nothing here lists foreign topics: a word is foreign when it is in no name, no need and no phrasing of ours.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from bot.domain.question import EntityKind, Mention
from bot.understand.intent.plain import are_ordinary, is_foreign, is_no_name, is_noun
from bot.understand.text.mend import Word
from bot.understand.text.normalise import Utterance
from bot.understand.thresholds import KNOWN_LESS

# The names of our subject ("web framework"), by their first word.
Subject = Mapping[str, tuple[tuple[str, ...], ...]]


class Known(NamedTuple):
    """What is ours: the names of our subject, the concepts that imply needs, the frameworks named by a plain word.

    ``abroad``: the languages in which that word is one, too, by framework: a bottle is none in Spanish, a tornado is.
    """

    subject: Subject
    projects: frozenset[str]
    ordinary: frozenset[str] = frozenset()
    abroad: Mapping[str, Collection[str]] = {}

    def is_a_word(self, framework: str, language: str | None) -> bool:
        """Whether the name of a framework is also a plain word of a language, None for English."""
        return framework in self.ordinary and (language is None or language in self.abroad.get(framework, ()))


# What people build, and who builds it: "a booking site", "a shop, two devs", but not "my booking".
_TRADE = frozenset(
    "app apps application web website site webapp api apis backend service microservice server tool system portal "
    "platform page code endpoint software program project saas crud product build building develop develops "
    "developing development developer dev devs programmer engineer coder stack framework library package deploy "
    "deployment host hosting python request req websocket db database rps monolith http json rest html sql schema "
    "serve serving browser screen user login handler module error programming codes coded mb".split()
)
_DEFINITE = frozenset("the my your his her our their this that these those its".split())
BETWEEN = frozenset("or vs versus against".split())
_ASKING = frozenset(
    "what which who whats how why when where is are does do did can could should would has whos hows".split()
)
# A text of so many words or fewer may be nothing but a wish.
_BRIEF = 10
WHETHER = frozenset("is are does do did can could has have will would".split())


class Evidence(NamedTuple):
    """What speaks for our subject: counts of mentions by kind, subject words, known and foreign content words.

    Of what is named: ``projects`` are notions that imply needs ("a chat server"), ``notions`` the others ("WSGI");
    ``technical`` counts what is named by more than plain English; ``named`` words stand in mentions,
    ``named_technically`` in those of that sort; ``long_name``: several words name one thing, ``long_technical`` one of
    that sort; ``about`` are the ids of all but the frameworks; ``musts``: something must be had.
    Of the names of frameworks: ``ordinary``: all are plain words, too, ``noun``: and used as such ("a bottle",
    "flasks"), ``capital``: one has a capital after a small word; ``after_foreign`` and ``before_foreign``: one has a
    foreign neighbour; ``name_first``: the first stands before the first other thing, ``close``: one stands right
    beside another thing, ``same_clause``: in its clause. ``trade``: a word of those who build software stands
    there; ``definite``: each notion that implies needs is a certain one ("my booking"); ``strange_rivals``: two
    things that are no names of ours stand against each other ("Kafka or Pulsar"). ``leans``: the dialogue spoke of
    one that "it" stands for.
    Of the text: ``starts`` are the first words of the clauses; ``words`` and ``clauses`` count them, ``content`` those
    that aren't grammar; ``jargon`` counts the foreign words that plain English hasn't either; ``questions`` says which
    clauses ask, from 0, ``asks_last`` whether the last one does; ``asked_name``, ``asked_need`` and ``asked_project``:
    a clause that asks names one.
    Of a text that nothing was said before (``first``), by ``unprompted``: ``kinds`` are those of its words, a bit each;
    ``strangers`` counts the names of what is none of ours ("Rails"), where none of ours stands beside it,
    ``strange_start``: one of them opens it; ``foreign_rival``: a foreign word stands against another ("night or day"),
    ``foreign_sought``: one is sought ("which dashboard"), ``surnamed``: a name goes on with a foreign one in capitals
    ("Django Unchained"), ``acts``: a project is said to be or do something ("the shop is offline"), ``counted``: so
    many people are told of, ``titled``: no sentence, as a heading is ("parcel locker for a village").
    """

    frameworks: int = 0
    refused: int = 0
    needs: int = 0
    features: int = 0
    qualities: int = 0
    projects: int = 0
    notions: int = 0
    dismissed: bool = False
    technical: int = 0
    subject: int = 0
    familiar: int = 0
    foreign: int = 0
    starts: frozenset[str] = frozenset()
    words: int = 0
    clauses: int = 0
    content: int = 0
    named: int = 0
    named_technically: int = 0
    long_name: bool = False
    long_technical: bool = False
    about: frozenset[str] = frozenset()
    jargon: int = 0
    ordinary: bool = False
    noun: bool = False
    capital: bool = False
    after_foreign: bool = False
    before_foreign: bool = False
    questions: frozenset[int] = frozenset()
    musts: bool = False
    name_first: bool = False
    close: bool = False
    same_clause: bool = False
    asked_name: bool = False
    asked_need: bool = False
    asked_project: bool = False
    asks_last: bool = False
    has_number: bool = False
    has_unknown: bool = False
    rivals: bool = False
    trade: bool = False
    definite: bool = False
    strange_rivals: bool = False
    leans: bool = False
    language: str | None = None
    first: bool = False
    kinds: int = 0
    strangers: int = 0
    strange_start: bool = False
    foreign_rival: bool = False
    foreign_sought: bool = False
    surnamed: bool = False
    acts: bool = False
    counted: bool = False
    titled: bool = False

    @classmethod
    def of(
        cls,
        utterance: Utterance,
        words: Sequence[Word],
        mentions: Sequence[Mention],
        known: Known,
        language: str | None = None,
    ) -> Evidence:
        """Count the evidence of an utterance."""
        about = _subject_words(words, known.subject)
        covered = set(about)
        features, qualities, concepts, technical = set(), set(), set(), set()
        names, others, long = [], [], []
        named = named_technically = dismissed = musts = 0
        for mention in mentions:
            kind, entity, start, end, *_ = mention
            covered.update(range(start, end))
            named += end - start
            dismissed += mention.refused
            musts += mention.must
            if end - start > 1:
                long.append(mention)
            if mention.technical:
                named_technically += end - start
            if kind is EntityKind.FRAMEWORK:
                names.append(mention)
                continue
            others.append(mention)
            if mention.technical:
                technical.add(entity)
            if kind is EntityKind.FEATURE:
                features.add(entity)
            elif kind is EntityKind.QUALITY:
                qualities.add(entity)
            elif start not in about:  # "web framework" names a notion, too, but here it is our subject
                concepts.add(entity)
        familiar = foreign = grammar = jargon = 0
        has_number = has_unknown = False
        for index, word in enumerate(words):
            if not word.is_known:
                has_unknown = True
            if word.is_grammar:
                grammar += 1
                has_number = has_number or word.meant.isdigit()
            elif index not in covered:
                if word.is_familiar:
                    familiar += 1
                else:
                    foreign += 1
                    jargon += not word.is_plain
        meant, said = frozenset([m.entity_id for m in others]), [word.meant for word in words]
        # A name without a page counts for itself, whatever its neighbour is.
        frameworks = {m.kin or m.entity_id for m in names}
        projects = len(concepts & known.projects) if concepts else 0
        both, asking = bool(names and others), utterance.questions
        ordinary = are_ordinary(names, words, utterance, lambda name: known.is_a_word(name, language))
        return cls(
            frameworks=len(frameworks),
            refused=len(frameworks.difference([m.kin or m.entity_id for m in names if not m.refused]))
            if dismissed
            else 0,
            needs=len(meant),
            features=len(features),
            qualities=len(qualities),
            projects=projects,
            notions=len(concepts) - projects,
            dismissed=dismissed > 0,
            technical=len(technical),
            subject=len(about),
            familiar=familiar,
            foreign=foreign // (1 if language is None else KNOWN_LESS),
            starts=_starts(utterance.clauses, words),
            words=len(words),
            clauses=len(set(utterance.clauses)),
            content=len(words) - grammar,
            named=named,
            named_technically=named_technically,
            long_name=bool(long),
            long_technical=bool(long) and any(m.technical for m in long),
            about=meant,
            jargon=jargon if language is None else 0,
            ordinary=ordinary,
            noun=ordinary
            and all(is_noun(m, words, utterance, covered) or is_no_name(m, words, utterance) for m in names),
            capital=ordinary and not utterance.names.isdisjoint([words[m.start].typed for m in names]),
            after_foreign=bool(names) and any(_is_strange(m.start - 1, m, words, utterance, covered) for m in names),
            before_foreign=bool(names) and any(_is_strange(m.end, m, words, utterance, covered) for m in names),
            questions=asking_clauses(utterance),
            musts=musts > 0,
            name_first=both and names[0].start < others[0].start,
            close=both
            and any(one.end == other.start and _is_one_a_name(one, other) for one, other in pairwise(mentions)),
            same_clause=both and not {m.clause for m in names}.isdisjoint([m.clause for m in others]),
            asked_name=bool(asking) and any(m.clause in asking for m in names),
            asked_need=bool(asking) and any(m.clause in asking for m in others),
            asked_project=bool(asking) and any(m.clause in asking for m in others if m.kind is EntityKind.CONCEPT),
            asks_last=bool(asking) and utterance.clauses[-1] in asking,
            has_number=has_number,
            has_unknown=has_unknown,
            rivals=len(others) > 1 and _rivals(mentions, words),
            trade=not _TRADE.isdisjoint(said),
            definite=projects > 0 and all(_is_definite(m, words) for m in others if m.entity_id in known.projects),
            strange_rivals=not (names or BETWEEN.isdisjoint(said)) and _strange_rivals(words, covered, others),
            language=language,
        )

    @property
    def names_nothing(self) -> bool:
        """Whether what looks like names is plain English ("a flask of tea"), and nothing of our trade beside it."""
        return self.noun and not self.technical and not self.subject and not self.capital and self.language is None

    @property
    def is_bare_wish(self) -> bool:
        """Whether a text wishes for something, and holds no word that is none of ours and nothing else named."""
        others = self.foreign or self.frameworks or self.notions or self.strangers or self.strange_start or self.rivals
        return self.first and self.criteria > 0 and not others and self.words <= _BRIEF

    @property
    def criteria(self) -> int:
        """How many qualities and features are named."""
        return self.features + self.qualities

    @property
    def asks(self) -> bool:
        """Whether a clause is a question, by its mark or its first word."""
        return bool(self.questions) or not _ASKING.isdisjoint(self.starts)

    @property
    def asks_whether(self) -> bool:
        """Whether a clause asks for yes or no."""
        return not WHETHER.isdisjoint(self.starts)

    @property
    def foreign_share(self) -> float:
        """The share of content words that are none of ours, mentions counting as ours."""
        ours = self.familiar + self.frameworks + 2 * self.needs + 2 * self.subject
        return self.foreign / (self.foreign + ours) if self.foreign else 0.0


def _is_one_a_name(one: Mention, other: Mention) -> bool:
    """Whether one of two mentions names a framework, and the other something else."""
    return (one.kind is EntityKind.FRAMEWORK) != (other.kind is EntityKind.FRAMEWORK)


def asking_clauses(utterance: Utterance) -> frozenset[int]:
    """Return which of the clauses that have words ask, counted from 0."""
    if not utterance.questions:
        return frozenset()
    order = {clause: place for place, clause in enumerate(dict.fromkeys(utterance.clauses))}
    return frozenset([order[clause] for clause in utterance.questions])


def _is_strange(
    index: int, mention: Mention, words: Sequence[Word], utterance: Utterance, covered: Collection[int]
) -> bool:
    """Whether the word at ``index``, a neighbour of a mention, is foreign and stands in its clause."""
    if not 0 <= index < len(words) or utterance.clauses[index] != mention.clause or index in covered:
        return False
    return is_foreign(words[index])


def _rivals(mentions: Sequence[Mention], words: Sequence[Word]) -> bool:
    """Whether two names of one notion stand against each other ("Postgres or MySQL"): somebody else's question."""
    return any(
        left.entity_id == right.entity_id
        and left.kind in (EntityKind.CONCEPT, EntityKind.FEATURE)
        and left.matched != right.matched
        and bool({"or", "vs", "versus", "than"} & {word.meant for word in words[left.end : right.start]})
        for left, right in pairwise(mentions)
    )


def _is_definite(mention: Mention, words: Sequence[Word]) -> bool:
    """Whether it is a certain one that is spoken of: "the shop", "your expense report"."""
    return any(word.meant in _DEFINITE for word in words[max(0, mention.start - 2) : mention.start])


def _strange_rivals(words: Sequence[Word], covered: Collection[int], others: Sequence[Mention]) -> bool:
    """Whether two things stand against each other of which one is no word of ours, and neither plain English."""
    for place, word in enumerate(words):
        if word.meant in BETWEEN and 0 < place < len(words) - 1:
            beside = (place - 1, place + 1)
            strange = [at not in covered and is_foreign(words[at]) and not words[at].is_plain for at in beside]
            named = [any(m.technical and m.start <= at < m.end for m in others) for at in beside]
            if any(strange) and all(one or other for one, other in zip(strange, named, strict=True)):
                return True
    return False


def _starts(clauses: Sequence[int], words: Sequence[Word]) -> frozenset[str]:
    """Return the first word of each clause."""
    if not words or clauses[0] == clauses[-1]:
        return frozenset([word.meant for word in words[:1]])
    return frozenset(
        [words[index].meant for index in range(len(words)) if index == 0 or clauses[index] != clauses[index - 1]]
    )


def _subject_words(words: Sequence[Word], subject: Subject) -> set[int]:
    """Return the indices of words that name our subject ("web framework", "backend")."""
    found: set[int] = set()
    if subject.keys().isdisjoint([word.meant for word in words]):
        return found
    for start, word in enumerate(words):
        for name in subject.get(word.meant, ()):
            if tuple([one.meant for one in words[start : start + len(name)]]) == name:
                found.update(range(start, start + len(name)))
    return found
