"""Which reading is likeliest: what a text resembles, weighed with the signs of what it is about.

"Out of scope" is one of the readings: it wins when too little speaks for any other.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from bot.domain.question import Intent
from bot.understand.evidence import Evidence
from bot.understand.intents import Matcher
from bot.understand.masks import together
from bot.understand.thresholds import EARLIER, LAST, MERE_NAME, TOGETHER
from bot.understand.weights import READINGS, RESEMBLANCE, WEIGHTS

# Readings that lead to the same answer count together; one that holds the other's leaves no doubt either.
ALIKE = (("recommend", "find_by_feature"), ("guide", "concept"))
_CLOSE = (("list", "find_by_feature"),)
_TWIN = {one: other for pair in ALIKE for one, other in (pair, pair[::-1])}
_SAME = {
    one: {other for pair in (*ALIKE, *_CLOSE) if one in pair for other in pair if other != one} for one in READINGS
}
_TALK = (str(Intent.SMALLTALK), str(Intent.HELP))
_TABLE = np.array(list(WEIGHTS.values()))


@dataclass(frozen=True, slots=True)
class Weighed:
    """The readings of a text: what it resembles, the signs it gives, and how likely each reading is."""

    scores: Mapping[str, float]
    signs: Mapping[str, float]
    shares: Mapping[str, float]

    @property
    def best(self) -> Intent:
        """The likeliest reading."""
        return self.ranked()[0]

    def ranked(self) -> tuple[Intent, float, Intent, float]:
        """Return the likeliest reading and how sure it is, and the next one that would be answered otherwise.

        Readings that lead to the same answer count together.
        """
        shares = self.shares
        alike = {one: share + shares.get(_TWIN.get(one, ""), 0.0) for one, share in shares.items()}
        best = max(alike, key=lambda one: (alike[one], shares[one]))
        same = _SAME.get(best, ())
        rival = max(
            (one for one in alike if one != best and one not in same), key=lambda one: (alike[one], shares[one])
        )
        return Intent(best), alike[best], Intent(rival), alike[rival]


def weigh(
    clauses: Sequence[tuple[str, ...]], evidence: Evidence, matcher: Matcher, telling: Mapping[str, frozenset[str]]
) -> Weighed:
    """Return the readings of masked clauses (one or more); ``telling`` holds the words some intents are known by."""
    scores = resemblances(clauses, matcher)
    signs = signs_of(evidence, scores, {word for clause in clauses for word in clause}, telling)
    return Weighed(scores, signs, _shares(scores, signs))


def resemblances(clauses: Sequence[tuple[str, ...]], matcher: Matcher) -> dict[str, float]:
    """Return how well a text resembles the phrasings of each intent: the clause that does so best speaks for it.

    Last clauses speak louder, and all clauses together are heard as one more.
    """
    if len(clauses) == 1:
        table = matcher.table(clauses)
        return dict(zip(matcher.intents, np.minimum(table[0], 1).tolist(), strict=True))
    table = matcher.table([*clauses, together(clauses)])
    loudness = [_loudness(clause, is_last=clause is clauses[-1]) for clause in clauses]
    heard = np.minimum((table * np.array([[*loudness, TOGETHER]]).T).max(axis=0), 1)
    scores = dict(zip(matcher.intents, heard.tolist(), strict=True))
    # A greeting or thanks before a question is manners: small talk must be all there is.
    scores[Intent.SMALLTALK] = float(table[:, matcher.intents.index(Intent.SMALLTALK)].min())
    return scores


def _loudness(clause: tuple[str, ...], *, is_last: bool) -> float:
    """Return how loud a clause speaks, 0 to 1."""
    only_names = all(word[0] in "#{" for word in clause)
    return LAST if is_last else MERE_NAME if only_names else EARLIER


def signs_of(
    evidence: Evidence, scores: Mapping[str, float], said: set[str], telling: Mapping[str, frozenset[str]]
) -> dict[str, float]:
    """Return the signs of what a text is about: 1 where one is given, or a share from 0 to 1."""
    names = min(evidence.frameworks - evidence.refused + evidence.leans, 2)
    refused = evidence.refused > 0
    needs, wishes = evidence.needs, evidence.criteria
    ours = bool(evidence.frameworks or evidence.leans or needs or evidence.subject)
    best = max(score for intent, score in scores.items() if intent not in _TALK)
    social = max(score for intent, score in scores.items() if intent in _TALK)
    signs: dict[str, float] = {
        "always": 1,
        "no name": names == 0 and not refused,
        "one name": names == 1 and not refused,
        "one name, others refused": names == 1 and refused,
        "several names": names > 1,
        "only names refused": names == 0 and refused,
        "a need": needs > 0,
        "several needs": needs > 2,
        "a wish": wishes > 0,
        "a feature": evidence.features > 0,
        "technical": evidence.technical > 0,
        "very technical": evidence.technical > 1,
        "no name, a need": names == 0 and needs > 0,
        "no name, a wish": names == 0 and wishes > 0,
        "one name, a need": names == 1 and needs > 0,
        "one name, a wish": names == 1 and wishes > 0,
        "several names, a wish": names > 1 and wishes > 0,
        "asks": evidence.asks,
        "asks, no name, a need": evidence.asks and names == 0 and needs > 0,
        "asks, one name, a wish": evidence.asks and names == 1 and wishes > 0,
        "asks whether": evidence.asks_whether,
        "whether, several, a wish": evidence.asks_whether and names > 1 and wishes > 0,
        "asks for one feature": evidence.asks and names == 0 and needs == 1 and evidence.features > 0,
        "the subject": evidence.subject > 0,
        "no name, the subject": names == 0 and evidence.subject > 0,
        "foreign share": evidence.foreign_share,
        "foreign words": min(evidence.foreign, 8) / 8,
        "foreign share, not ours": 0.0 if ours else evidence.foreign_share,
        "familiar words": min(evidence.familiar, 6) / 6,
        "rivals": evidence.rivals,
        "nothing": evidence.foreign + evidence.familiar == 0 and not ours,
        "resembles ours": best if ours else 0.0,
        "resembles, not ours": 0.0 if ours else best,
        "resembles talk, ours": social if ours else 0.0,
        "resembles talk": 0.0 if ours else social,
    }
    signs |= {f"words of {intent}": bool(said & words) for intent, words in telling.items()}
    return signs


def _shares(scores: Mapping[str, float], signs: Mapping[str, float]) -> dict[str, float]:
    """Return how likely each reading is; they sum to 1 (a log-linear model, fitted by ``scripts/weights.py``)."""
    sums = (np.array([signs.get(sign, 0.0) for sign in WEIGHTS]) @ _TABLE).tolist()
    sums = [pull + RESEMBLANCE * scores.get(intent, 0.0) for intent, pull in zip(READINGS, sums, strict=True)]
    most = max(sums)
    powers = [math.exp(one - most) for one in sums]
    whole = sum(powers)
    return {intent: power / whole for intent, power in zip(READINGS, powers, strict=True)}
