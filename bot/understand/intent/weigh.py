"""Which reading is likeliest: what a text resembles, weighed with the signs of what it is about.

"Out of scope" is one of the readings: it wins when too little speaks for any other.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache
from itertools import compress
from typing import NamedTuple

import numpy as np

from bot.domain.question import Intent
from bot.understand.intent.evidence import Evidence
from bot.understand.intent.hints import HINT_WEIGHTS
from bot.understand.intent.intents import Matcher
from bot.understand.intent.masks import together
from bot.understand.intent.scope import SCOPE, SCOPE_HINTS
from bot.understand.intent.signs import FIRST, SIGNS, Telling, hints_of, signs_of
from bot.understand.intent.weights import READINGS, RESEMBLANCE, WEIGHTS
from bot.understand.thresholds import EARLIER, LAST, MERE_NAME, TOGETHER

# Readings that lead to the same answer count together; one that holds the other's leaves no doubt either.
ALIKE = (("recommend", "find_by_feature"), ("guide", "concept"))
_CLOSE = (("list", "find_by_feature"),)
_TWIN = {one: other for pair in ALIKE for one, other in (pair, pair[::-1])}
_SAME = {
    one: {other for pair in (*ALIKE, *_CLOSE) if one in pair for other in pair if other != one} for one in READINGS
}
# A row a sign, then a row a hint; what a text resembles is one of its signs. A sign that was not there when the weights
# were fitted counts nothing until they are fitted again. The last column tells "out of scope" where nothing was said
# before.
_NOTHING = (0.0,) * len(READINGS)
_HINTS = tuple(dict.fromkeys((*HINT_WEIGHTS, *SCOPE_HINTS)))
_TABLE = np.array(
    [
        *[(*WEIGHTS.get(sign, _NOTHING), SCOPE.get(sign, 0.0)) for sign in SIGNS],
        *[(*HINT_WEIGHTS.get(hint, _NOTHING), SCOPE_HINTS.get(hint, 0.0)) for hint in _HINTS],
    ]
)
_FIRST, _OUTSIDE, _ALONE = SIGNS.index(FIRST), READINGS.index(Intent.OUT_OF_SCOPE), len(READINGS)
_WITHIN = tuple(place for place in range(len(READINGS)) if place != _OUTSIDE)
_SOCIAL = frozenset(map(READINGS.index, (Intent.SMALLTALK, Intent.HELP)))
for _place, _reading in enumerate(READINGS):
    _TABLE[SIGNS.index(f"like {_reading}"), _place] += RESEMBLANCE
_ROWS = range(len(SIGNS))
_HINT_ROWS = {hint: row for row, hint in enumerate(_HINTS, start=len(SIGNS))}
# Where each reading's twin stands, after all of them when it has none, and where its rivals do.
_TWINS = tuple(READINGS.index(_TWIN[one]) if one in _TWIN else len(READINGS) for one in READINGS)
_PLACES = range(len(READINGS))
_RIVALS = tuple(tuple(READINGS.index(one) for one in READINGS if one not in {own, *_SAME[own]}) for own in READINGS)
_INTENTS = tuple(map(Intent, READINGS))
_EITHER = (READINGS.index(Intent.RECOMMEND), READINGS.index(Intent.FIND_BY_FEATURE))


class Weighed(NamedTuple):
    """The readings of a text, in the order of ``READINGS``, the signs it gives, in that of ``SIGNS``, and its hints.

    ``alike``: how well it resembles each reading's phrasings; ``likely``: how likely each reading is.
    """

    alike: Sequence[float]
    given: Sequence[float]
    hints: Sequence[str]
    likely: Sequence[float]

    @property
    def signs(self) -> Mapping[str, float]:
        """The signs by name, each hint as one of them."""
        return dict(zip(SIGNS, self.given, strict=True)) | {f"“{hint}”": 1.0 for hint in self.hints}

    @property
    def scores(self) -> Mapping[str, float]:
        """How well the text resembles the phrasings of each reading."""
        return dict(zip(READINGS, self.alike, strict=True))

    @property
    def shares(self) -> Mapping[str, float]:
        """How likely each reading is."""
        return dict(zip(READINGS, self.likely, strict=True))

    def guess(self) -> tuple[Intent, float]:
        """Return the reading whose phrasings the text resembles most, and how well."""
        best = max(range(len(READINGS) - 1), key=self.alike.__getitem__)
        return _INTENTS[best], self.alike[best]

    def ranked(self) -> tuple[Intent, float, Intent, float]:
        """Return the likeliest reading and how sure it is, and the next one that would be answered otherwise.

        Readings that lead to the same answer count together.
        """
        shares = (*self.likely, 0.0)
        sums = [share + shares[twin] for share, twin in zip(shares, _TWINS, strict=False)]
        best = _likeliest(_PLACES, sums, shares)
        rival = _likeliest(_RIVALS[best], sums, shares)
        return self._of_two(best), sums[best], _INTENTS[rival], sums[rival]

    def _of_two(self, place: int) -> Intent:
        """Return which of a wish and a search it is: both lead to the same frameworks, so its phrasings tell."""
        if place not in _EITHER:
            return _INTENTS[place]
        return _INTENTS[max(_EITHER, key=self.alike.__getitem__)]


def pulls_of(weighed: Weighed, reading: str) -> list[tuple[float, str]]:
    """Return what each sign and hint of a text tells for or against a reading, with its name."""
    column = READINGS.index(reading)
    if column == _OUTSIDE:
        column = _outside(weighed.given, _sums(weighed.given, weighed.hints))
    resembles = {f"like {reading}": RESEMBLANCE}
    told = [
        (value * (_TABLE[row, column] - resembles.get(sign, 0.0)), sign)
        for row, (sign, value) in enumerate(zip(SIGNS, weighed.given, strict=True))
    ]
    return told + [(_TABLE[_HINT_ROWS[hint], column], f"“{hint}”") for hint in weighed.hints if hint in _HINT_ROWS]


def _likeliest(places: Sequence[int], sums: Sequence[float], shares: Sequence[float]) -> int:
    """Return which of some readings is likeliest; of twins, which count together, the one that is likelier itself."""
    best = max(places, key=sums.__getitem__)
    twin = _TWINS[best]
    return twin if shares[twin] > shares[best] and twin in places else best


def weigh(clauses: Sequence[tuple[str, ...]], evidence: Evidence, matcher: Matcher, telling: Telling) -> Weighed:
    """Return the readings of masked clauses (one or more)."""
    alike, asked = resemblances(clauses, matcher, evidence.questions)
    signs, hints = signs_of(evidence, alike, asked, clauses, telling), hints_of(evidence, clauses)
    return Weighed(alike, signs, hints, likelihoods(signs, hints))


def resemblances(
    clauses: Sequence[tuple[str, ...]], matcher: Matcher, questions: Collection[int] = ()
) -> tuple[list[float], list[float]]:
    """Return how well a text resembles the phrasings of each reading: the clause that does so best speaks for it.

    Last clauses speak louder, and all clauses together are heard as one more. The other list tells the same of its
    ``questions`` alone (by place), nothing where there is no other clause.
    """
    asked: list[float] = []
    if len(clauses) == 1:
        (loudest,) = matcher.heard(clauses)
    else:
        whole, *heard = matcher.heard([together(clauses), *clauses])
        loudness = [_loudness(clause, is_last=clause is clauses[-1]) for clause in clauses]
        loudest = [
            max(one * TOGETHER, *[loud * other for loud, other in zip(loudness, several, strict=True)])
            for one, *several in zip(whole, *heard, strict=True)
        ]
        # A greeting or thanks before a question is manners: small talk must be all there is.
        social = matcher.intents.index(Intent.SMALLTALK)
        loudest[social] = min(whole[social], *[one[social] for one in heard])
        if asking := [heard[place] for place in questions]:
            asked = [max(several) for several in zip(*asking, strict=True)]
    return _by_reading(loudest, matcher), _by_reading(asked, matcher) if asked else _NOT_ASKED


_NOT_ASKED = [0.0] * len(READINGS)


def _by_reading(scores: Sequence[float], matcher: Matcher) -> list[float]:
    """Return the scores of a matcher's intents in the order of ``READINGS``, none above 1."""
    return [min(scores[place], 1.0) if place is not None else 0.0 for place in _places(matcher.intents)]


@lru_cache(maxsize=8)
def _places(intents: tuple[str, ...]) -> tuple[int | None, ...]:
    """Return where each of ``READINGS`` stands among a matcher's intents, None where it has none."""
    return tuple(intents.index(one) if one in intents else None for one in READINGS)


def _loudness(clause: tuple[str, ...], *, is_last: bool) -> float:
    """Return how loud a clause speaks, 0 to 1."""
    only_names = all(word[0] in "#{" for word in clause)
    return LAST if is_last else MERE_NAME if only_names else EARLIER


def likelihoods(signs: Sequence[float], hints: Sequence[str]) -> list[float]:
    """Return how likely each reading is; they sum to 1 (a log-linear model, fitted by ``scripts/weights.py``)."""
    sums = _sums(signs, hints)
    sums[_OUTSIDE] = sums[_outside(signs, sums)]
    sums.pop()
    most = max(sums)
    powers = [math.exp(one - most) for one in sums]
    whole = sum(powers)
    return [power / whole for power in powers]


def _sums(signs: Sequence[float], hints: Sequence[str]) -> list[float]:
    """Return what signs and hints tell for each reading, and last for "out of scope" where nothing was said before."""
    rows = [*compress(_ROWS, signs)]
    values = [*compress(signs, signs)]
    told = [_HINT_ROWS[hint] for hint in hints if hint in _HINT_ROWS]
    sums: list[float] = np.array([*values, *[1.0] * len(told)], np.float64).dot(_TABLE.take([*rows, *told], 0)).tolist()
    return sums


def _outside(signs: Sequence[float], sums: Sequence[float]) -> int:
    """Return the column that tells "out of scope".

    Where nothing was said before it is the last one, unless talk or a call for help is the likeliest else: they are of
    no subject anyhow.
    """
    if not signs[_FIRST] or max(_WITHIN, key=sums.__getitem__) in _SOCIAL:
        return _OUTSIDE
    return _ALONE
