"""Which frameworks an answer is about: what "it" and "the second one" point to in the next turn."""

from __future__ import annotations

from bot.domain.advice import (
    Advice,
    Again,
    ArticleClaims,
    Check,
    Checks,
    Combination,
    Comparison,
    Description,
    Explanation,
    Found,
    Grounds,
    Introduced,
    Listing,
    Migration,
    Moves,
    Picks,
    Proven,
    Pulse,
    QualityCheck,
    Recommendation,
    Repeated,
    Sample,
    Sources,
    Staying,
)
from bot.domain.kinship import Kinship
from bot.domain.tools import Fit, Held

# How many frameworks of a ranking "the third one" may point to.
_SHOWN = 6


def subjects(advice: Advice) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the framework ids an answer is about, and those it lists in order, best first."""
    match advice:
        case Introduced(_, inner) | Again(inner):
            return subjects(inner)
        case Sample(framework, beside=Sample(other)):
            return (framework.id, other.id), (framework.id, other.id)
        case Description(framework) | Sample(framework) | Check(framework) | QualityCheck(framework):
            return (framework.id,), ()
        case Pulse(_, framework) | Proven(framework) | Sources(framework) | Staying(framework):
            return (framework.id,), ()
        case ArticleClaims(framework) if framework:
            return (framework.id,), ()
        case Picks(picks):
            ids = tuple(dict.fromkeys(one.id for _, one in picks))
            return (), ids
        case Comparison(frameworks) | Kinship(frameworks) | Grounds(frameworks) | Repeated(frameworks):
            ids = tuple(one.id for one in frameworks)
            return ids, ids
        case Migration(source, target):
            return (source.id, target.id), (source.id, target.id)
        case Moves(_, moves):
            ids = tuple(one.target.id for one in moves)
            return ids, ids
        case Combination(asked):
            both = tuple(one.id for one in asked)
            return both, both
        case Recommendation(ranking, asked=asked):
            ids = tuple(one.id for one, _ in ranking[:_SHOWN])
            return ids[:1], tuple(dict.fromkeys((*ids, *(one.id for one in asked))))
        case Checks(checks):
            ids = tuple(dict.fromkeys(one.framework.id for one in checks))
            return ids, ids
        case Found(builtin=builtin, with_addon=addon):
            ids = tuple(one.id for one in (*builtin, *addon))
            return ids[:1], ids
        case Listing(groups, known):
            ids = tuple(one.id for _, ones in groups for one in ones)
            return (), (*ids, *(one.id for one in known))
        case Explanation(_, frameworks, there=there):
            return tuple(one.id for one, _ in there), tuple(one.id for one in frameworks)
        case Held(fit=Fit(framework)):
            return (framework.id,), ()
        case _:
            return (), ()
