"""Proof: the program that showed what was said, and what was seen when it last ran."""

from __future__ import annotations

from collections.abc import Sequence

from bot.advise import suggest
from bot.domain.advice import Advice, ArticleClaims, Notice, Proven, Suggestion
from bot.domain.catalog import Catalog, Claim, Framework, Truth
from bot.domain.dialogue import DialogueState
from bot.domain.proof import Proof
from bot.domain.question import Intent, Reading

NONE = Notice("no_proof", suggestions=(suggest.GUIDE, suggest.LIST))
# Verdicts that correct the article: their proof is what people want to see first.
WRONG = (Truth.FALSE, Truth.OUTDATED, Truth.HALF)


def suggested(proof: Proof, label: str = "Show the proof") -> Suggestion:
    """Ask for one program by its name."""
    return Suggestion(label, f"show the proof {proof.name}")


def probes_of(claim: Claim, framework: str | None) -> tuple[str, ...]:
    """Return the names of the probes that show a claim (``flask/routing``); none for what can't be run.

    ``framework`` is the one it is about, None for the article's general claims.
    """
    named = claim.shown_by
    if not named and (framework is None or claim.not_run or claim.verdict is Truth.OPINION):
        return ()
    several = named or (claim.id.replace("-", "_"),)
    return tuple(one if "/" in one else f"{framework}/{one}" for one in several)


def proofs_of(claim: Claim, framework: Framework | None, catalog: Catalog) -> tuple[Proof, ...]:
    """Return the proofs of a claim; none unless every one of its probes ran to a verdict."""
    names = probes_of(claim, framework.id if framework else None)
    found = tuple(catalog.proofs[name] for name in names if name in catalog.proofs)
    return found if len(found) == len(names) and all(proof.ran for proof in found) else ()


def ran(name: str, catalog: Catalog) -> Proof | None:
    """Return the proof of that name if its program ran to a verdict."""
    found = catalog.proofs.get(name)
    return found if found and found.ran else None


def claims_of(framework: Framework | None, claims: Sequence[Claim], catalog: Catalog) -> dict[str, tuple[Proof, ...]]:
    """Return the proofs of each claim that has some, by its id; those that correct the article first."""
    ordered = sorted(claims, key=lambda claim: claim.verdict not in WRONG)
    found = {claim.id: proofs_of(claim, framework, catalog) for claim in ordered}
    return {name: proofs for name, proofs in found.items() if proofs}


def proof(reading: Reading, state: DialogueState, catalog: Catalog) -> Advice:
    """Return the proof that is asked for: by name, or of what was last answered in this dialogue."""
    still = reading.aspect == "still"
    if reading.proof is not None:
        return _proven(reading.proof, catalog, still) or NONE
    named = reading.frameworks or reading.refused
    names = (named or state.frameworks)[:1]
    framework = catalog.frameworks[names[0]] if names else None
    if state.aspect == "article" and not named and not reading.needs:
        claims = framework.page.claims if framework and framework.page else catalog.claims
        if still:
            return article(framework, claims, (suggest.GUIDE, suggest.LIST), catalog, is_still=True)
        first = next(iter(claims_of(framework, claims, catalog).values()), ())
        return (_proven(first[0].name, catalog, still) if first else None) or NONE
    if framework is None:
        return NONE
    needs = reading.needs or (state.needs if state.intent is Intent.FEATURE_CHECK else ())
    asked = needs[0].criterion if needs else "example" if state.intent is Intent.EXAMPLE else ""
    return _proven(f"{framework.id}/{asked}", catalog, still) or _unproven(framework, asked, catalog, still)


def article(
    framework: Framework | None,
    claims: tuple[Claim, ...],
    further: tuple[Suggestion, ...],
    catalog: Catalog,
    *,
    is_still: bool = False,
) -> ArticleClaims:
    """Return what the article says, with the proofs of the claims that programs showed."""
    proofs = claims_of(framework, claims, catalog)
    first = tuple(suggested(several[0]) for several in proofs.values())[:1]
    return ArticleClaims(framework, claims, (*first, *further), proofs, is_still)


def _proven(name: str, catalog: Catalog, still: bool) -> Proven | None:
    """Return the proof of that name as advice; None when there is none."""
    found = ran(name, catalog)
    if found is None or found.framework not in catalog.frameworks:
        return None
    framework = catalog.frameworks[found.framework]
    further = _further(framework, found, catalog)
    return Proven(framework, _about(found.claim, catalog), found, is_still=still, suggestions=further)


def _further(framework: Framework, shown: Proof, catalog: Catalog) -> tuple[Suggestion, ...]:
    """Return what to ask after a proof: for those of the article's next claims, else about feature and framework."""
    feature = catalog.features.get(shown.claim)
    proofs = claims_of(framework, framework.page.claims if framework.page else (), catalog)
    names = [name for name, several in proofs.items() if shown in several]
    if feature or not names:
        return (*((suggest.who_has(feature),) if feature else ()), suggest.about(framework), suggest.LIST)[:2]
    order = list(proofs)
    rest = [*order[order.index(names[0]) + 1 :], *order[: order.index(names[0])]]
    return (*(suggested(proofs[name][0], label_of(name)) for name in rest[:2]), suggest.about(framework))


def label_of(claim_id: str) -> str:
    """Return what a button calls the proof of a claim."""
    return f"Proof: {claim_id.replace('-', ' ')}"[:75]


def _about(claim: str, catalog: Catalog) -> str:
    """Return what a probe is about, in words."""
    feature = catalog.features.get(claim)
    return feature.name if feature else claim.replace("_", " ")


def _unproven(framework: Framework, asked: str, catalog: Catalog, still: bool) -> Advice:
    """Return what is known where no program ran: the note and its source."""
    entry = framework.features.get(asked)
    if entry is None:
        return NONE
    feature = catalog.features[asked]
    further = suggest.who_has(feature), suggest.about(framework)
    return Proven(framework, feature.name, None, entry.note, entry.source, is_still=still, suggestions=further)
