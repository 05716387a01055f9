"""Add-ons made for one framework, asked of another: "do Flask extensions work on Quart?"."""

from __future__ import annotations

from bot.advise import suggest
from bot.advise.proof import ran, suggested
from bot.domain.advice import Check, Verdict
from bot.domain.catalog import Catalog, Feature, Framework, Support

# The aspect of a question that asks it, of the one and then of the one they are made for.
LENT = "lent"


def lent(framework: Framework, owner: Framework, catalog: Catalog) -> Check:
    """Return whether a framework takes the add-ons made for ``owner``: some of them with a package, or none."""
    made = catalog.pairs.add_ons[owner.id]
    works = made.lent.get(framework.id)
    proof = ran(f"{framework.id}/{owner.id}_add_ons", catalog)
    known = works or made
    return Check(
        framework=framework,
        feature=Feature(f"{owner.id}_add_ons", made.name, made.name, made.meaning, made.source, (), trait=True),
        verdict=Verdict.PARTIAL if works else Verdict.NO,
        support=Support.THIRD_PARTY if works else Support.NONE,
        note=known.note,
        source=known.source,
        package=works.package if works else None,
        lent=True,
        proof=proof,
        suggestions=(
            *((suggested(proof),) if proof else ()),
            suggest.versus(owner, framework),
            suggest.move(owner, framework),
        ),
    )
