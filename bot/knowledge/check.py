"""Everything that can be found wrong with a knowledge folder, told at once: ``python -m bot check``."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from math import prod
from pathlib import Path

from bot.domain.catalog import Catalog
from bot.knowledge.files import Files, repeated_keys
from bot.knowledge.kin import undeployed_frameworks, unusable_kin, words_of_two_strangers
from bot.knowledge.load import read
from bot.knowledge.matters import asked_of_two, unusable_matters
from bot.knowledge.names import (
    answers_claimed_twice,
    frameworks_a_slip_apart,
    frameworks_without_their_name,
    names_claimed_twice,
    own_names_claimed_twice,
    products_nobody_says,
    tools_named_twice,
    tools_of_no_feature,
)
from bot.knowledge.pairs import unknown_angles, unknown_in_pairs, unusable_moves, unusable_ways
from bot.knowledge.places import default_folder
from bot.knowledge.proofs import unproven, unsaid
from bot.knowledge.ratings import ratings_against_figures
from bot.knowledge.references import criteria_nobody_meets, wrong_references
from bot.knowledge.routes import useless_guide
from bot.knowledge.schema import Fault
from bot.knowledge.speed import impossible_speeds, unmeasured_figures
from bot.knowledge.texts import broken_examples, missing_claims, unsafe_addresses, unusable_phrases

Check = Callable[[Catalog, Files], Iterator[Fault]]

CHECKS: tuple[Check, ...] = (
    names_claimed_twice,
    own_names_claimed_twice,
    frameworks_without_their_name,
    frameworks_a_slip_apart,
    answers_claimed_twice,
    products_nobody_says,
    tools_of_no_feature,
    tools_named_twice,
    criteria_nobody_meets,
    unusable_phrases,
    broken_examples,
    unsafe_addresses,
    missing_claims,
    unknown_in_pairs,
    unusable_moves,
    unusable_ways,
    unknown_angles,
    unusable_kin,
    words_of_two_strangers,
    unusable_matters,
    asked_of_two,
    undeployed_frameworks,
    impossible_speeds,
    unmeasured_figures,
    unproven,
    unsaid,
)
# These look ids up, so they wait until every id is known.
AFTER_REFERENCES: tuple[Check, ...] = (ratings_against_figures, useless_guide)


def faults(catalog: Catalog, folder: Path) -> list[Fault]:
    """Return what is wrong with a catalog whose files, those of ``folder``, are valid one by one; in reading order."""
    files = Files(folder)
    dangling = list(wrong_references(catalog, files))
    checks = CHECKS if dangling else (*CHECKS, *AFTER_REFERENCES)
    found = [fault for check in checks for fault in check(catalog, files)]
    return _in_order([*dangling, *repeated_keys(folder), *found])


def run(folder: Path | None) -> int:
    """Print every fault of a folder, one a line, to stderr and return 1; or print one line of counts and return 0."""
    folder = folder or default_folder()
    catalog, wrong = read(folder)
    wrong = _in_order([*wrong, *repeated_keys(folder)]) if catalog is None else faults(catalog, folder)
    for fault in wrong:
        print(fault, file=sys.stderr)
    if catalog is None or wrong:
        return 1
    print(summary(catalog))
    return 0


def summary(catalog: Catalog) -> str:
    """Return how much there is, in one cheerful line."""
    frameworks = catalog.frameworks.values()
    pages = [framework.page for framework in frameworks if framework.page]
    phrases = [
        spec for part in (catalog.intents, catalog.aspects, catalog.abroad, catalog.angles) for spec in part.values()
    ]
    counts = {
        "ratings": sum(len(page.ratings) for page in pages),
        "features": len(catalog.features),
        "concepts": len(catalog.concepts),
        "phrasings": sum(len(spec.phrases) for spec in phrases),
        "claims": len(catalog.claims) + sum(len(page.claims) for page in pages),
        "proofs": sum(proof.ran for proof in catalog.proofs.values()),
        "ways through the guide": prod(len(step.options) + 1 for step in catalog.steps),
    }
    told = ", ".join(f"{count:,} {what}" for what, count in counts.items())
    return f"All is well: {len(frameworks)} frameworks ({len(pages)} with a page), {told}."


def _in_order(found: Iterable[Fault]) -> list[Fault]:
    """Return faults by file and line, each once."""
    return sorted(dict.fromkeys(found), key=lambda fault: (fault.file, fault.line))
