"""Provenance: "how do you know?" of one framework gets the marks that count, their evidence, and what ran."""

from __future__ import annotations

from bot.advise import suggest
from bot.advise.clarify import fallback
from bot.advise.proof import suggested
from bot.domain.advice import Advice, Sources
from bot.domain.catalog import Catalog, Framework
from bot.domain.dialogue import DialogueState
from bot.domain.question import Reading

# The mark that an aspect rests on, and how many marks are told of the rest.
_MARK_OF = {
    "learning": "learning",
    "rank": "ecosystem",
    "downloads": "ecosystem",
    "deploy": "lightness",
    "upkeep": "upkeep",
    "production": "upkeep",
}
_MOST = 2


def sources(reading: Reading, state: DialogueState, catalog: Catalog) -> Advice:
    """Return where that which was last told of a framework can be checked; a fallback where nothing is spoken of."""
    names = (reading.frameworks or state.frameworks)[:1]
    if not names:
        return fallback(reading, state, catalog)
    framework = catalog.frameworks[names[0]]
    told = tuple((catalog.qualities[name].name, framework.ratings[name]) for name in _marks(framework, state))
    proofs = tuple(proof for proof in catalog.proofs.values() if proof.framework == framework.id and proof.ran)
    show = (suggested(proofs[0], "Show one of them"),) if proofs else ()
    return Sources(
        framework,
        tuple((name, rating.value, rating.evidence) for name, rating in told),
        proofs,
        (*show, suggest.about(framework), suggest.GUIDE),
    )


def _marks(framework: Framework, state: DialogueState) -> tuple[str, ...]:
    """Return the qualities whose marks the last answer rests on: those asked for, or the best; of limits the worst."""
    asked = [need.criterion for need in state.needs if need.criterion in framework.ratings]
    if not asked and state.aspect in _MARK_OF and framework.ratings:
        asked = [_MARK_OF[state.aspect]]
    worst_first = 1 if state.aspect == "drawbacks" else -1
    ranked = sorted(framework.ratings, key=lambda name: worst_first * framework.ratings[name].value)
    return tuple(asked or ranked)[:_MOST]
