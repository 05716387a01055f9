"""Example: a program that runs, the smallest or one that shows a part at work, with the commands to start it."""

from __future__ import annotations

from bot.advise import suggest
from bot.advise.program import program
from bot.advise.proof import ran, suggested
from bot.domain.advice import Advice, Clarification, Sample, Suggestion
from bot.domain.catalog import Catalog
from bot.domain.dialogue import DialogueState
from bot.domain.question import EntityKind, Reading


def example(reading: Reading, state: DialogueState, catalog: Catalog) -> Advice:
    """Return the program of the first framework named that shows the part asked for; without a name, ask which."""
    names = reading.frameworks or reading.refused
    if not names:
        some = [catalog.frameworks[name] for name in list(catalog.frameworks)[:4]]
        return Clarification(tuple(Suggestion(one.name, f"show me a {one.name} example") for one in some), which=True)
    framework = catalog.frameworks[names[0]]
    near = suggest.neighbour(framework, catalog)
    parts = [catalog.features[need.criterion] for need in reading.needs
             if need.because is None and not need.refused and need.criterion in catalog.features]  # fmt: skip
    others = (suggest.about(framework), *((suggest.example(near),) if near and near.page else ()))
    for part in parts:
        proof = ran(f"{framework.id}/{part.id}", catalog)
        shown = program(proof)
        if shown is not None:
            others = (suggested(proof), *others) if proof else others
            return Sample(framework, shown, part.need, others, proof, shows_it=True)
    proof = ran(f"{framework.id}/example", catalog)
    smallest = framework.page.example if framework.page else None
    wanted = next((part for part in parts if not part.trait), None)
    if wanted is None:
        return Sample(framework, smallest, None, others, proof, missing=_missing(reading, catalog))
    return Sample(framework, smallest, wanted.need, others, proof, support=framework.features[wanted.id])


def _missing(reading: Reading, catalog: Catalog) -> str | None:
    """Return the notion that a program was asked for to show ("CORS in FastAPI, an example"), which ours don't."""
    notions = [m for m in reading.mentions if m.kind is EntityKind.CONCEPT and not m.refused]
    named = [catalog.concepts[m.entity_id] for m in notions if not catalog.concepts[m.entity_id].backdrop]
    return named[0].name if named else None
