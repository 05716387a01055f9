"""How much of an utterance is about our subject, and which intent that evidence allows.

Nothing here lists foreign topics. A question is refused because too little of it is ours:
no framework, no need, no word of the subject, and no phrasing it resembles.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from bot.domain.question import EntityKind, Intent, Mention, Reading
from bot.understand.intents import Matcher, confidences
from bot.understand.masks import clauses_of, together
from bot.understand.mend import Word
from bot.understand.normalise import Utterance
from bot.understand.words import FUNCTION_WORDS

# Below this confidence no reading is sure enough: the fallback answers.
MIN_CONFIDENCE = 0.2
# Two intents closer than this are both plausible: we ask which is meant.
MIN_MARGIN = 0.08
# A text without any of our entities must resemble a known phrasing this well (raw score, 1 = the phrase itself).
MIN_RESEMBLANCE = 0.42
# … and this well when more than this share of its content words is in no phrasing ("great work at the trade fair").
MIN_RESEMBLANCE_FOREIGN, MAX_ASIDE = 0.6, 0.5
# Content words that are neither ours nor in any phrasing, as a share of all content words: above this the
# needs a text seems to name are taken for plain English ("a restaurant with online booking").
MAX_FOREIGN = 0.6

# What is left of an intent that is known by its words ("code", "list", "thanks") when none of them is said.
UNTOLD = 0.3
# A need or two named in passing do not make a text ours that resembles no phrasing at all; this many do.
MIN_LIKENESS, SEVERAL_NEEDS = 0.28, 3
MIN_RESEMBLANCE_LONE = 0.36

_ASKING = frozenset(
    "what which who whats how why when where is are does do did can could should would has whos hows".split()
)


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for our subject: counts of mentions by kind, subject words, known and foreign content words."""

    frameworks: int
    refused: int
    needs: int
    features: int
    subject: int
    familiar: int
    foreign: int
    asks: bool
    content: frozenset[str]
    criteria: int = 0
    mentions: int = 0
    worded: bool = True
    leans: bool = False
    rivals: bool = False

    @classmethod
    def of(
        cls,
        utterance: Utterance,
        words: Sequence[Word],
        mentions: Sequence[Mention],
        subject: frozenset[tuple[str, ...]],
        content: frozenset[str],
    ) -> Evidence:
        """Count the evidence of an utterance."""
        covered = {index for mention in mentions for index in range(mention.start, mention.end)}
        about = _subject_words(words, subject)
        rest = [w for i, w in enumerate(words) if i not in covered and i not in about and w.meant not in FUNCTION_WORDS]
        rest = [word for word in rest if not word.meant.isdigit()]
        familiar = sum(word.meant in content for word in rest)
        starts = [
            words[i].meant for i in range(len(words)) if not i or utterance.clauses[i] != utterance.clauses[i - 1]
        ]
        asks = bool(utterance.questions) or any(word in _ASKING for word in starts)
        rivals = _rivals(mentions, words)
        worded = not all(word.typed.isdigit() for word in words)
        bare = cls(0, 0, 0, 0, len(about), familiar, len(rest) - familiar, asks, content, rivals=rivals, worded=worded)
        return bare.with_mentions(mentions)

    def with_mentions(self, mentions: Sequence[Mention]) -> Evidence:
        """Return this evidence with the mentions counted anew."""
        named = {m.entity_id for m in mentions if m.kind is EntityKind.FRAMEWORK}
        needs = {m.entity_id for m in mentions if m.kind is not EntityKind.FRAMEWORK}
        features = {m.entity_id for m in mentions if m.kind is EntityKind.FEATURE}
        wanted = {m.entity_id for m in mentions if m.kind is EntityKind.FRAMEWORK and not m.refused}
        return replace(
            self,
            frameworks=len(named),
            refused=len(named - wanted),
            needs=len(needs),
            features=len(features),
            criteria=len({m.entity_id for m in mentions if m.kind in (EntityKind.FEATURE, EntityKind.QUALITY)}),
            mentions=sum(m.kind is not EntityKind.FRAMEWORK for m in mentions),
        )

    @property
    def foreign_share(self) -> float:
        """The share of content words that are none of ours, mentions counting as ours."""
        ours = self.familiar + self.frameworks + 2 * self.needs + 2 * self.subject
        return self.foreign / (self.foreign + ours) if self.foreign else 0.0


def _rivals(mentions: Sequence[Mention], words: Sequence[Word]) -> bool:
    """Whether two names of one notion stand against each other ("Postgres or MySQL"): somebody else's question."""
    return any(
        left.entity_id == right.entity_id
        and left.kind is EntityKind.CONCEPT
        and left.matched != right.matched
        and bool({"or", "vs", "versus", "than"} & {word.meant for word in words[left.end : right.start]})
        for left, right in pairwise(mentions)
    )


def _subject_words(words: Sequence[Word], subject: frozenset[tuple[str, ...]]) -> set[int]:
    """Return the indices of words that name our subject ("web framework", "backend")."""
    found: set[int] = set()
    for size in (1, 2, 3):
        for start in range(len(words) - size + 1):
            if tuple(word.meant for word in words[start : start + size]) in subject:
                found.update(range(start, start + size))
    return found


def in_sense(
    mentions: Sequence[Mention],
    evidence: Evidence,
    words: Sequence[Word],
    matcher: Matcher,
    utterance: Utterance,
    ordinary: frozenset[str] = frozenset(),
) -> tuple[Mention, ...]:
    """Return the mentions without those that are plain English here ("a bottle of wine", "tornado warning").

    A name that is also a word counts when our subject is named or an unmistakable name stands beside it.
    Otherwise it must be used as names are: without an article, not in the plural, not glued to a foreign word.
    """
    doubtful = [m for m in mentions if m.kind is EntityKind.FRAMEWORK and m.entity_id in ordinary]
    certain = len({m.entity_id for m in mentions if m.kind is EntityKind.FRAMEWORK}) - len(
        {m.entity_id for m in doubtful}
    )
    if not doubtful or evidence.subject or certain:
        return tuple(mentions)
    named = {m.start for m in mentions}
    plain = {m.start for m in doubtful if _is_common_noun(m, words, utterance, named, evidence)}
    as_names = [m for m in doubtful if m.start not in plain]
    if as_names and (
        len({m.entity_id for m in as_names}) > 1 or _resembles(mentions, words, utterance, matcher, evidence)
    ):
        return tuple(mentions)
    gone = set(map(id, doubtful))
    return tuple(mention for mention in mentions if id(mention) not in gone)


_ARTICLES = frozenset("a an the my your his her our their some two three another every each big small golden".split())


def _is_common_noun(
    mention: Mention, words: Sequence[Word], utterance: Utterance, named: set[int], evidence: Evidence
) -> bool:
    """Whether a name is used as a noun of plain English: "a flask of", "bottles", "tornado siren"."""
    last = words[mention.end - 1].typed
    if mention.end - mention.start > 1 or mention.confidence < 1:
        return False
    clause = utterance.clauses[mention.start]
    before = words[mention.start - 1] if mention.start and utterance.clauses[mention.start - 1] == clause else None
    after = words[mention.end] if mention.end < len(words) and utterance.clauses[mention.end] == clause else None
    text = utterance.plain.lower()
    if last.endswith("s"):
        return True
    if last in utterance.names and (after is None or after.meant != "of"):
        return False
    if f"-{last}" in text or f"{last}-" in text or (after is not None and after.meant == "of"):
        return True
    if after is not None and mention.end not in named and _is_foreign_word(after, evidence):
        return True
    if before is None:
        return False
    ours = after is not None and (
        mention.end in named or not (after.meant in FUNCTION_WORDS or _is_foreign_word(after, evidence))
    )
    return (before.meant in _ARTICLES and not ours) or (
        mention.start - 1 not in named and _is_foreign_word(before, evidence)
    )


def _is_foreign_word(word: Word, evidence: Evidence) -> bool:
    """Whether a word is neither grammar nor part of any phrasing of ours."""
    return word.meant not in FUNCTION_WORDS and word.meant not in evidence.content and not word.meant.isdigit()


def _resembles(
    mentions: Sequence[Mention], words: Sequence[Word], utterance: Utterance, matcher: Matcher, evidence: Evidence
) -> bool:
    """Whether a clause with a doubtful name resembles a question about a framework; foreign words raise the bar."""
    clauses = [clause for clause in clauses_of(utterance, words, mentions) if "{framework}" in clause]
    alike = max((max(matcher.scores(clause).values()) for clause in clauses), default=0.0)
    return alike >= 0.2 + 0.35 * evidence.foreign_share - 0.05 * min(evidence.features, 3)


# What each intent must find before it is likely: a factor on its confidence.
def _allowed(evidence: Evidence) -> Mapping[str, float]:
    """Return for each intent how well the evidence allows it, from 0 to 1."""
    frameworks, needs, subject = evidence.frameworks, evidence.needs, evidence.subject
    frameworks += evidence.leans
    named = frameworks > 0
    ours = 1.0 if needs or subject else 0.6 if named else 0.15
    # One framework and a need beside it is a question about that framework, unless it is to be left.
    ours *= 0.6 if frameworks == 1 and needs and not evidence.refused else 1.0
    return {
        Intent.DESCRIBE: 1.0 if frameworks == 1 else 0.35 if frameworks else 0.25 if subject else 0.05,
        Intent.COMPARE: 1.0 if frameworks > 1 else 0.15 if frameworks else 0.03,
        Intent.RECOMMEND: ours,
        Intent.FEATURE_CHECK: (1.0 if needs else 0.2) if named else 0.05,
        Intent.FIND_BY_FEATURE: (0.5 if named else 1.0) if evidence.features else 0.4 if needs else 0.1,
        Intent.LIST: 0.25 if named else 1.0,
        Intent.EXAMPLE: 1.0 if named else 0.25,
        Intent.GUIDE: 0.5 if frameworks else 1.0,
        Intent.CONCEPT: (0.15 if named else 1.0 if evidence.asks else 0.4) if needs else 0.03,
        Intent.HELP: 0.3 if named or evidence.features else 1.0,
        Intent.SMALLTALK: 0.15 if named or needs or subject else 1.0,
    }


def weigh(
    plain: str,
    clauses: Sequence[tuple[str, ...]],
    evidence: Evidence,
    matcher: Matcher,
    telling: Mapping[str, frozenset[str]],
) -> Reading:
    """Return the reading of masked clauses: the likeliest intent, its rival, and how sure we are.

    The clause that resembles a phrasing best speaks for the text; questions and last clauses speak louder.
    ``telling`` holds the words by which some intents are known; without one of them those are unlikely.
    """
    if not clauses:
        return Reading(plain, Intent.OUT_OF_SCOPE, 0.0)
    scores: dict[str, float] = {}
    heard = [(clause, _loudness(clause, is_last=clause is clauses[-1])) for clause in clauses]
    if len(clauses) > 1:
        heard.append((together(clauses), 0.9))
    for clause, share in heard:
        for intent, score in matcher.scores(clause).items():
            # A greeting or thanks before a question is manners: small talk must be all there is.
            worst = intent == Intent.SMALLTALK and intent in scores
            scores[intent] = min(scores[intent], score) if worst else max(scores.get(intent, 0.0), score * share)
    said = {word for clause in clauses for word in clause}
    allowed = {
        intent: share * (1.0 if intent not in telling or said & telling[intent] else UNTOLD)
        for intent, share in _allowed(evidence).items()
    }
    weighed = {intent: share * allowed[Intent(intent)] for intent, share in confidences(scores).items()}
    whole = sum(weighed.values())
    ranked = sorted(((share / whole, intent) for intent, share in weighed.items()), reverse=True)
    (confidence, best), (second, rival), (third, other) = ranked[0], ranked[1], ranked[2]
    if {best, rival} == {Intent.RECOMMEND, Intent.FIND_BY_FEATURE}:  # two ways to the same answer are no doubt
        confidence, second, rival = confidence + second, third, other
    trace = ("weighed: " + ", ".join(f"{i} {s:.2f} (resembles {scores[i]:.2f})" for s, i in ranked[:4]),)
    guess = max(scores, key=lambda intent: scores[intent])
    if is_foreign(evidence, scores, best):
        sure = 1 - confidence * (1 - evidence.foreign_share)
        reading = Reading(plain, Intent.OUT_OF_SCOPE, sure, trace=trace)
    else:
        reading = Reading(plain, Intent(best), confidence, rival=Intent(rival), rival_confidence=second, trace=trace)
    return replace(reading, guess=Intent(guess), guess_score=scores[guess])


def _loudness(clause: tuple[str, ...], *, is_last: bool) -> float:
    """Return how loud a clause speaks, 0 to 1: the last one loudest, a mere name ("Tornado: …") least."""
    only_names = all(word[0] in "#{" for word in clause)
    return 1.0 if is_last else 0.5 if only_names else 0.9


def is_foreign(evidence: Evidence, scores: Mapping[str, float], best: str) -> bool:
    """Whether too little speaks for our subject, whatever the best intent."""
    if evidence.frameworks or evidence.subject:
        return False
    if evidence.rivals:
        return True
    if evidence.needs:
        lone = evidence.mentions == 1  # one notion in passing: "three people join"
        alike = (
            MIN_RESEMBLANCE if evidence.foreign_share > MAX_FOREIGN else MIN_RESEMBLANCE_LONE if lone else MIN_LIKENESS
        )
        unlike = scores[best] < alike
        return unlike and evidence.needs < SEVERAL_NEEDS
    if not evidence.familiar and not evidence.foreign and not evidence.worded:
        return True
    if best in (Intent.RECOMMEND, Intent.COMPARE, Intent.DESCRIBE) and not evidence.leans:
        return True
    return scores[best] < (MIN_RESEMBLANCE if evidence.foreign_share <= MAX_ASIDE else MIN_RESEMBLANCE_FOREIGN)
