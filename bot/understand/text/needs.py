"""What mentions amount to: criteria as they were said, projects as what they imply, each criterion once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from bot.domain.catalog import Catalog
from bot.domain.question import EntityKind, Intent, Mention, Need, Reading

# A quality or feature that a project's kind implies weighs as its file says; one said outright, this much.
_SAID_OUTRIGHT, _REFUSED = 1.5, 0.75
# What a kind of project implies counts this much of its weight beside something said outright.
_IMPLIED_BESIDE_SAID = 0.75
# "ideally", "nice to have": said, but not to decide by; so is a further kind of project beside the first one named.
_NICE_WEIGHT = 0.5
# What asks for the same once more adds this share of its weight: of 6,380 questions 7 more get the pick they should.
_FURTHER_SHARE = 0.5
# "The fastest": of that most of all.
_MOST_WEIGHT, _IMPLIED_BESIDE_MOST = 2.0, 0.5
_MOST = re.compile(r"(?:most|least|(?!latest|test|rest)\w{3,}est)\b", re.IGNORECASE)
# Named by what is not there, so that to refuse what it is about is to wish for it ("don't need to install more").
_NEGATIVE = frozenset({"no_dependencies"})

_OWN_SERVER, _SERVERS = "production_server", frozenset(("application_servers", "reverse_proxy"))
_DOCS, _API_DOCS = frozenset(("docs", "documentation")), "openapi"
# "Sessions, nothing of it in the cookie" refuses no sessions.
_COOKIES = frozenset(("cookie", "cookies"))
# "SSE out of the box" asks how the part beside it is had, not for a framework that has most parts.
_NO_MORE = re.compile(r"(?:no|without)(?: an?)? (?:extra|another|further|additional|other) ", re.IGNORECASE)
_HAVING, _HAD_SO = "completeness", frozenset("out of the box built in integrated ready made prebuilt".split())


def needs_of(mentions: Sequence[Mention], catalog: Catalog) -> tuple[Need, ...]:
    """Return the needs that mentions amount to: criteria as said, concepts as what they imply, merged by criterion.

    What people have today is no wish.
    """
    if not mentions:
        return ()
    mentions = [mention for mention in mentions if not mention.had]
    mentions = [mention for mention in mentions if not _tells_of_a_part(mention, mentions)]
    mentions = [mention for mention in mentions if not _is_fine_print(mention, mentions, catalog)]
    mentions = [mention for mention in mentions if not (mention.refused and mention.matched in _COOKIES)]
    needs: dict[str, Need] = {}
    outright = any(m.kind in (EntityKind.FEATURE, EntityKind.QUALITY) and not m.refused for m in mentions)
    implied = _IMPLIED_BESIDE_SAID if outright else 1.0
    mentions = _with_api_docs(mentions, catalog)
    most_of = [_is_most(mention) for mention in mentions]
    if any(most_of):  # "the fastest for JSON": that decides
        implied = _IMPLIED_BESIDE_MOST
    leading = _leading(mentions, catalog)
    told: set[str] = set()  # a project that is named twice is no more of one
    for mention, is_most in zip(mentions, most_of, strict=True):
        aside = mention.kind is EntityKind.CONCEPT and mention.entity_id != leading
        aside = aside and not catalog.concepts[mention.entity_id].wish
        most = _MOST_WEIGHT if is_most else 1.0
        factor = (
            most
            * (_NICE_WEIGHT if mention.nice or aside else 1.0)
            * (implied if mention.kind is EntityKind.CONCEPT else 1.0)
        )
        again = mention.kind is EntityKind.CONCEPT and mention.entity_id in told
        share = 0.0 if again else _FURTHER_SHARE
        told.add(mention.entity_id)
        for need in _needs(mention, catalog, factor):
            needs[need.criterion] = _merge(needs.get(need.criterion), need, share)
    bare = any(m.refused and m.matched.lower() in _DATABASES for m in mentions)
    return tuple([need for need in needs.values() if not (bare and need.because and need.criterion == _OF_DATABASES)])


def _is_fine_print(mention: Mention, mentions: Sequence[Mention], catalog: Catalog) -> bool:
    """Whether a mention says how another part is wanted: "Swagger UI offline", "… without a CDN"."""
    matched = mention.matched.lower()
    said = {f"without a {matched}", f"no {matched}"} if mention.refused else {matched}
    implied = catalog.concepts[mention.entity_id].needs if mention.kind is EntityKind.CONCEPT else ()
    for part in mentions:
        if part.kind is not EntityKind.FEATURE or part.refused or part.entity_id == mention.entity_id:
            continue
        printed = catalog.features[part.entity_id].fine_print.values()
        if all(need.criterion != part.entity_id for need in implied) and any(
            said.intersection(some) for some in printed
        ):
            return True
    return False


# A kind of project implies an admin site, but not "a blog, no database".
_OF_DATABASES, _DATABASES = "admin", frozenset(("database", "databases", "db", "dbs"))


def freed(reading: Reading, catalog: Catalog) -> Reading:
    """Return a wish that refuses a notion ("no Pydantic") as one that refuses the frameworks built on it, too."""
    if reading.intent not in (Intent.RECOMMEND, Intent.FIND_BY_FEATURE):
        return reading
    refused = [catalog.concepts[m.entity_id] for m in reading.mentions if m.refused and m.kind is EntityKind.CONCEPT]
    bound = [name for concept in refused for name in concept.essential_to if name not in reading.frameworks]
    return reading._replace(refused=tuple(dict.fromkeys((*reading.refused, *bound)))) if bound else reading


def _with_api_docs(mentions: Sequence[Mention], catalog: Catalog) -> list[Mention]:
    """Return mentions in which bare "docs" are those of an API that is named beside them: "types in, docs out"."""
    bare = [m for m in mentions if m.kind is EntityKind.QUALITY and m.matched.lower() in _DOCS]
    of_api = bool(bare) and any(
        m.entity_id in _TYPED if m.kind is EntityKind.FEATURE else _is_of_api(m, catalog)
        for m in mentions
        if not m.refused
    )
    if not of_api:
        return list(mentions)
    docs = catalog.features[_API_DOCS]
    return [m._replace(kind=EntityKind.FEATURE, entity_id=docs.id) if m in bare else m for m in mentions]


def _is_of_api(mention: Mention, catalog: Catalog) -> bool:
    """Whether a notion named implies documents of an API."""
    if mention.kind is not EntityKind.CONCEPT:
        return False
    return any(need.criterion == _API_DOCS for need in catalog.concepts[mention.entity_id].needs)


# What describes a request or an answer by its types.
_TYPED = frozenset(("forms_validation", "openapi"))


def _is_most(mention: Mention) -> bool:
    """Whether the most of a quality is wished for."""
    return mention.kind is EntityKind.QUALITY and not mention.refused and _MOST.match(mention.matched) is not None


def _tells_of_a_part(mention: Mention, mentions: Sequence[Mention]) -> bool:
    """Whether a mention only says that a part named in its clause shall be built in."""
    so = mention.entity_id == _HAVING and _HAD_SO.issuperset(mention.matched.lower().split())
    if not so and not (mention.entity_id in _NEGATIVE and _NO_MORE.match(mention.matched)):
        return False
    parts = (m for m in mentions if m.kind is EntityKind.FEATURE and m.entity_id not in _NEGATIVE)
    return any(part.clause == mention.clause for part in parts)


def _leading(mentions: Sequence[Mention], catalog: Catalog) -> str | None:
    """Return the kind of project that counts in full: the first that is built, else the first named at all."""
    named = [catalog.concepts[m.entity_id] for m in mentions if m.kind is EntityKind.CONCEPT and not m.refused]
    projects = [concept for concept in named if concept.needs]
    return next((one.id for one in (*(one for one in projects if not one.backdrop), *projects)), None)


def _needs(mention: Mention, catalog: Catalog, factor: float) -> Iterable[Need]:
    """Yield what one mention asks for."""
    if mention.refused and mention.entity_id in _SERVERS:  # "no nginx in front": a server of its own is wanted
        yield Need(_OWN_SERVER, _SAID_OUTRIGHT * factor)
    elif mention.kind is EntityKind.CONCEPT:
        name = catalog.concepts[mention.entity_id].opposite if mention.refused else mention.entity_id
        if name:
            concept = catalog.concepts[name]
            for spec in concept.needs:
                yield Need(spec.criterion, spec.weight * factor, spec.must, spec.refused, concept.id)
    elif mention.refused and mention.matched.lower() in _DOCS:  # "no docs, no html": none that is generated
        yield Need(_API_DOCS, _REFUSED * factor, refused=True)
    elif mention.refused and _is_product(mention, catalog):
        if catalog.features[mention.entity_id].trait:  # "no gunicorn": a server of its own is wanted
            yield Need(_OWN_SERVER, _SAID_OUTRIGHT * factor)
        # "no Celery" refuses Celery, not work in the background
    elif mention.kind is EntityKind.FEATURE or (
        mention.kind is EntityKind.QUALITY and mention.refused <= mention.reverse
    ):
        # "not slow" asks for speed
        refused = mention.refused and not mention.reverse and mention.entity_id not in _NEGATIVE
        # A part that isn't wanted can be left alone, what a framework is by nature can't.
        weight = (_REFUSED if refused and not _is_trait(mention, catalog) else _SAID_OUTRIGHT) * factor
        by = mention.matched if mention.kind is EntityKind.FEATURE and _is_product(mention, catalog) else None
        yield Need(mention.entity_id, weight, mention.must and factor == 1.0, refused, reverse=mention.reverse, by=by)


def _is_trait(mention: Mention, catalog: Catalog) -> bool:
    """Whether what is named describes a framework as a whole."""
    feature = catalog.features.get(mention.entity_id)
    return feature is not None and feature.trait


def _is_product(mention: Mention, catalog: Catalog) -> bool:
    """Whether a part is named by one product's name alone."""
    feature = catalog.features.get(mention.entity_id)
    return feature is not None and mention.matched in map(str.lower, feature.products)


def _merge(old: Need | None, new: Need, share: float) -> Need:
    """Return two needs for one criterion as one: the heavier and a share of the other, a must if either is.

    Said outright beats implied.

    Of a refusal and a wish, both said, the wish counts: "drop our own WSGI glue, but it stays WSGI".
    """
    if old is None:
        return new
    said = [need for need in (old, new) if need.because is None]
    refused = all(need.refused for need in said or (old, new))
    must = any(need.must for need in said) if refused else old.must or new.must
    weight = max(old.weight, new.weight) + share * min(old.weight, new.weight)
    return Need(old.criterion, weight, must, refused,
                None if said else old.because, said[0].reverse if said else False, old.by and new.by)  # fmt: skip
