"""Whether a framework needs a server that was named: "does FastAPI need Uvicorn?", "is nginx needed for Django?"."""

from __future__ import annotations

import re

from bot.advise import suggest
from bot.advise.product import plain
from bot.domain.advice import Check, Product, Verdict
from bot.domain.catalog import Catalog, Framework, Support
from bot.domain.question import Reading

_NEEDED = re.compile(
    r"\b(?:needs?|needed|requires?|required|must|mandatory|obligatory|necessary|have to|has to|essential|compulsory)\b",
    re.IGNORECASE,
)
_MUST = re.compile(r"\W*(?:so |and )?must (?:i|we|you|one|it)\b", re.IGNORECASE)
# The concept of what stands in front of a server, and the place of a deployment that says how.
PROXY = "reverse_proxy"


def asks_need(reading: Reading) -> bool:
    """Whether a question asks if something is needed, and not only if it goes together.

    "Do I need nginx, or can it just be the server?" asks as much whether it can.
    """
    asks = reading.is_question or _MUST.match(reading.text) is not None
    return asks and bool(_NEEDED.search(reading.text)) and not _OR_ALONE.search(reading.text)


_OR_ALONE = re.compile(
    r"\bor\b[^.?!]*\b(?:can|does|just|itself|own|alone)\b"
    r"|\b(?:can|brings?|has|have|ships?)\b[^.?!]*\bor (?:must|do|have)\b",
    re.IGNORECASE,
)


def needed(framework: Framework, product: str, catalog: Catalog, *, in_front: bool = False) -> Check | None:
    """Return whether a framework needs a server of that name, by what it is run with; None when that is not known.

    ``in_front``: it is a proxy, and stands before the server.
    """
    deploy, feature = framework.deploy, catalog.features["production_server"]
    if deploy is None:
        return None
    own = framework.features[feature.id].support is Support.BUILTIN
    usual = f" {plain(product)} " in f" {plain(deploy.server)} " and not in_front
    return Check(
        framework=framework,
        feature=feature,
        verdict=Verdict.PARTIAL if usual else Verdict.NO,
        support=Support.BUILTIN if own else Support.NONE,
        note=deploy.places.get(PROXY, "") if in_front else "",
        source=deploy.source,
        package=None,
        product=Product(product, "", is_known=True, runs_on=deploy.server),
        suggestions=(suggest.who_has(feature), suggest.about(framework)),
    )
