"""Example: a minimal program that runs, with the commands to install and start it."""

from __future__ import annotations

from bot.advise import suggest
from bot.advise.proof import ran
from bot.domain.advice import Advice, Clarification, Sample, Suggestion
from bot.domain.catalog import Catalog
from bot.domain.dialogue import DialogueState
from bot.domain.question import Reading


def example(reading: Reading, state: DialogueState, catalog: Catalog) -> Advice:
    """Return the program of the first framework named; without one, ask which."""
    del state
    names = reading.frameworks or reading.refused
    if not names:
        some = [catalog.frameworks[name] for name in list(catalog.frameworks)[:4]]
        return Clarification(tuple(Suggestion(one.name, f"show me a {one.name} example") for one in some), which=True)
    framework = catalog.frameworks[names[0]]
    near = suggest.neighbour(framework, catalog)
    parts = [catalog.features[need.criterion] for need in reading.needs
             if need.because is None and not need.refused and need.criterion in catalog.features]  # fmt: skip
    topic = next((part.need for part in parts if not part.trait), None)
    others = (suggest.about(framework), *((suggest.example(near),) if near and near.page else ()))
    proof = ran(f"{framework.id}/example", catalog)
    return Sample(framework, framework.page.example if framework.page else None, topic, others, proof)
