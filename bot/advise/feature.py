"""Feature check: yes, no or partly; how; and the extension to take."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from bot.advise import suggest
from bot.advise.asking import (
    asks_either,
    asks_how_many,
    asks_how_to,
    asks_inside,
    asks_of_memory,
    asks_of_what_follows,
    asks_openly,
    asks_whether_first,
    beside_python,
    denies,
    denies_mark,
    is_enough,
)
from bot.advise.bound import had, left_alone, needed_core, refused_core
from bot.advise.concept import apart, concept
from bot.advise.describe import describe
from bot.advise.details import fine_print_asked, finer, holds, lacks
from bot.advise.lent import LENT, lent
from bot.advise.marks import held_to_be_first, quality_check
from bot.advise.needed import PROXY, asks_need, needed
from bot.advise.product import is_all_products, is_named_itself, names, products_in, together, told_of
from bot.advise.proof import ran, suggested
from bot.advise.python import python_check
from bot.advise.release import with_release
from bot.domain.advice import Advice, Check, Checks, Product, QualityCheck, Verdict
from bot.domain.catalog import Catalog, Evidence, FeatureSupport, Framework, Quality, Support
from bot.domain.dialogue import DialogueState
from bot.domain.program import program
from bot.domain.question import PYTHON, EntityKind, Need, Reading

_MOST_CHECKS = 6


def feature_check(reading: Reading, state: DialogueState, catalog: Catalog) -> Advice:
    """Answer for every framework and criterion named; without a criterion the framework is described.

    Products held against each other ("gunicorn or uvicorn?") are explained, whatever framework was talked of.
    """
    if asks_either(reading) and not _names_one(reading) and is_all_products(reading, catalog):
        return concept(reading, state, catalog)
    names = reading.frameworks or reading.refused
    if told := apart(reading, state, catalog):
        return told
    if reading.aspect == LENT:
        return lent(catalog.frameworks[names[0]], catalog.frameworks[names[1]], catalog)
    core = refused_core(reading, catalog) or needed_core(reading, catalog) or had(reading, catalog)
    if core := core or left_alone(reading, catalog):
        return core
    if len(names) == 1 and (untold := with_release(catalog.frameworks[names[0]], reading.text)):
        return untold
    if reading.aspect == PYTHON and names:
        return python_check(catalog.frameworks[names[0]], reading)
    uploads = _UPLOADS in reading.concepts and not any(need.because is None for need in reading.needs)
    if uploads and _LARGE.search(reading.text):
        of_them = tuple(mention for mention in reading.mentions if mention.entity_id == _UPLOADS)
        return concept(reading._replace(mentions=of_them), state, catalog)
    said = [need for need in reading.needs if need.because is None] or _core(reading, catalog)
    of_proxy = len(names) == 1 and not said and PROXY in reading.concepts and asks_need(reading)
    if of_proxy and (proxied := needed(catalog.frameworks[names[0]], "a proxy", catalog, in_front=True)):
        return proxied
    if names and not said and not _SERVED.isdisjoint(reading.concepts):
        said = [Need("production_server")]
    if not names or not said:
        return concept(reading, state, catalog) if reading.concepts else describe(reading, state, catalog)
    if any(need.criterion in _SPOKEN for need in said):  # HTTP/2 "without a proxy in front" asks for HTTP/2
        said = [need for need in said if need.criterion != "production_server"]
    checks = tuple(
        _as_asked(check(catalog.frameworks[name], need, catalog), need, reading, catalog)
        for name in names
        for need in _foremost(said, reading, names, catalog)
    )[:_MOST_CHECKS]
    there = _there(reading, names, catalog)
    if len(checks) == 1:
        only = _shown(checks[0]) if asks_how_to(reading) else checks[0]
        return replace(only, there=there) if there and isinstance(only, QualityCheck) else only
    return Checks(checks, (suggest.about(checks[0].framework), suggest.GUIDE), there)


def _there(reading: Reading, names: Sequence[str], catalog: Catalog) -> Evidence | None:
    """Return how a framework deals with the notion a check is of ("MongoDB"), if that is on record."""
    implied = len(names) == 1 and all(need.because is not None for need in reading.needs)
    known = (catalog.practice.get(one, {}).get(names[0]) for one in reading.concepts) if implied else ()
    return next((one for one in known if one is not None), None)


# What a notion implies is no answer to a question on it: "does it stream uploads to disk?".
_UPLOADS = "file_upload"
_LARGE = re.compile(r"\b(?:stream\w*|disk|chunk\w*|piece|memory|ram|\d+ ?(?:gb|gig\w*|mb))\b", re.IGNORECASE)


def _shown(one: Check | QualityCheck) -> Check | QualityCheck:
    """Return a verdict with the program that showed it, where that can stand alone."""
    return replace(one, program=program(one.proof)) if isinstance(one, Check) else one


_SPOKEN = frozenset(("http2", "http3"))
# What decides whether a speed is enough.
_MATTERS = "speed_that_matters"
# What was measured, and of no other language.
_SPEED = "speed"
# "Does CherryPy need nginx?" asks whether its own server will do.
_SERVED = frozenset(("reverse_proxy", "application_servers"))


def _as_asked(one: Check | QualityCheck, need: Need, reading: Reading, catalog: Catalog) -> Check | QualityCheck:
    """Return a verdict as the question wants it: on the product that was named, and none where it began with how."""
    openly = asks_openly(reading)
    if isinstance(one, QualityCheck):
        many = asks_how_many(reading)
        other = beside_python(reading) if need.criterion == _SPEED else None
        told = replace(one, asked_how=openly or many or bool(other), uncounted=many, denied=denies_mark(reading, need))
        told = replace(told, there=_unmeasured(other, catalog)) if other else told
        if need.criterion == _SPEED and not other and is_enough(reading):
            told = replace(told, asked_how=True, there=_whether_it_matters(catalog))
        told = held_to_be_first(told, catalog) if asks_whether_first(reading) and not told.asked_how else told
        return _of_memory(told, reading, catalog)
    partial = reading.is_partial
    asked = replace(
        one,
        asked_how=openly or partial or asks_of_what_follows(reading),
        partial=partial,
        denied=denies(reading, need) and not partial,
    )
    by_package = asked.support in (Support.OFFICIAL, Support.THIRD_PARTY) and not asked.feature.trait
    asked = replace(asked, outside=by_package and asks_inside(reading))
    inside = asked.support is Support.BUILTIN
    lacking = lacks(asked.feature, asked.framework, reading.text, catalog)
    of_product = asked.feature.id in products_in(reading, catalog).values() and not asked.feature.trait
    package = finer(asked.feature, asked.framework, reading.text) if lacking or not inside or of_product else None
    if package:
        return replace(asked, verdict=Verdict.PARTIAL, support=Support.THIRD_PARTY, note=package.note,
                       source=package.source, package=package.package, proof=None, but_not_so=inside)  # fmt: skip
    if lacking:
        return replace(asked, verdict=Verdict.NO, but_not_so=True)
    if (
        inside and asked.verdict is Verdict.PARTIAL and holds(asked.feature, asked.framework, reading.text, inside=True)
    ):  # the part that is there is asked for
        asked = replace(asked, verdict=Verdict.YES)
    if asked.package and _is_refused(asked.package, asked.note, reading.text):
        return replace(asked, verdict=Verdict.NO, package=None)
    if asked.feature.id == _ALONE and _asks_for_more(reading):
        feature = replace(asked.feature, name="Dependencies")
        return replace(asked, feature=feature, verdict=_TURNED.get(asked.verdict, asked.verdict))
    if need.reverse:  # "is FastAPI still beta?" asks from the other end
        feature = replace(asked.feature, name=_OTHER_END.get(asked.feature.id, asked.feature.name))
        return replace(asked, feature=feature, verdict=_TURNED.get(asked.verdict, asked.verdict))
    several = [name for name, home in products_in(reading, catalog).items() if home == asked.feature.id]
    fitting = [one for one in several if together(asked.framework, asked.feature, one, catalog)[2]]
    name = next(iter((*fitting, *several)), None)
    alternative = asks_either(reading) and is_named_itself(asked.feature.id, reading, catalog)
    if name is None or alternative:  # "does it limit rates, or do I need slowapi?" asks about the feature
        return asked
    if asked.feature.trait and asks_need(reading) and (need_of_it := needed(asked.framework, name, catalog)):
        return need_of_it
    if asked.feature.trait and _BROUGHT.search(reading.text) and (brought := _as_brought(asked, name, catalog)):
        return brought
    # What a program showed of the feature says nothing of the product.
    answer, record, known = together(asked.framework, asked.feature, name, catalog)
    held = asks_either(reading) and not _OR_ITS_OWN.search(reading.text)
    beside = next((one for one in several if one != name), None) if held and not asked.feature.trait else None
    instead = held and _names_one(reading) and not beside
    practice = None if known else told_of(asked.framework, name, catalog)
    product = Product(name, asked.feature.products[name], known, instead, beside=beside, told=practice)
    return replace(asked, verdict=answer, support=record.support, note=record.note, source=record.source,
                   package=record.package, product=product,
                   proof=None, suggestions=asked.suggestions[-2:])  # fmt: skip


def _whether_it_matters(catalog: Catalog) -> Evidence | None:
    """Return what decides whether a framework is fast enough, if that is on record."""
    notion = catalog.concepts.get(_MATTERS)
    if notion is None:
        return None
    said = f"{notion.name}: {notion.answer[0].lower()}{notion.answer[1:]}"
    return Evidence(said, catalog.speed.cited, catalog.speed.date)


def _unmeasured(other: str, catalog: Catalog) -> Evidence:
    """Return that nothing was measured of what a framework is held against."""
    sentence = f"Of {other} I have no figure: I measured Python frameworks only, each against Flask."
    return Evidence(sentence, catalog.speed.cited, catalog.speed.date)


def _is_refused(package: str, note: str, text: str) -> bool:
    """Whether a feature is wished without what adds it: "Django WebSockets without Channels", "w/o an extension"."""
    if _WITHOUT_ADDON.search(text):
        return True
    without = re.search(rf"\b(?:without|w/o|no|not)\s+(?:\w+\s+)?{re.escape(package)}\b", text, re.IGNORECASE)
    return without is not None and " or " not in note


_WITHOUT_ADDON = re.compile(
    r"\b(?:without|w/o|wo)\s+(?:an? |any )?(?:extra |additional |other |more |third[ -]party |external )?"
    r"(?:extensions?|plug-?ins?|add-?ons?|librar(?:y|ies)|libs?|packages?)\b",
    re.IGNORECASE,
)


_OR_ITS_OWN = re.compile(
    r"\bor (?:has |have |does it have |is it )?(?:its|their|something of its) own\b", re.IGNORECASE
)
# What a feature is called when it is asked for from its other end.
_OTHER_END = {"stable_release": "version"}
_TURNED: Mapping[Verdict | None, Verdict] = {Verdict.YES: Verdict.NO, Verdict.NO: Verdict.YES}
# "Does it ship with uvicorn?" asks what is installed with it, not what it runs on.
_BROUGHT = re.compile(
    r"\b(?:ships?|comes? with|bundled?|bundles|includes?d?|brings?|plain pip|preinstalled)\b", re.IGNORECASE
)


def _as_brought(one: Check, product: str, catalog: Catalog) -> Check | None:
    """Return whether a server comes with a framework, as a verdict on a server of its own; None if that is another."""
    feature = catalog.features["production_server"]
    own, more = one.framework.features[feature.id], (suggest.who_has(feature), suggest.about(one.framework))
    if own.support is not Support.BUILTIN:
        return replace(one, feature=feature, verdict=Verdict.NO, support=Support.NONE, note=own.note,
                       source=own.source, package=None, suggestions=more)  # fmt: skip
    if not names(own, product):
        return None
    return replace(one, feature=feature, verdict=Verdict.YES, support=own.support, note=own.note,
                   source=own.source, package=own.package, suggestions=more)  # fmt: skip


def _names_one(reading: Reading) -> bool:
    """Whether the question itself names a framework, and no more than one."""
    return len({m.entity_id for m in reading.mentions if m.kind is EntityKind.FRAMEWORK}) == 1


def _of_memory(one: QualityCheck, reading: Reading, catalog: Catalog) -> QualityCheck:
    """Return a check of the install with the memory of an idle server beside it, when that was asked for."""
    run = catalog.speed.usual.get(one.framework.id)
    if run is None or not asks_of_memory(reading, one.quality.id):
        return one
    took = f"An idle {one.framework.name} server took {run.idle_mb:g} MB of memory"
    sentence = f"{took}; its files take {one.framework.facts.installed_mb:g} MB."
    return replace(one, evidence=Evidence(sentence, catalog.speed.cited, catalog.speed.date))


# Of what a notion implies ("user accounts", "a big project") this share of the weightiest need is its core.
_CORE, _MOST_CORE = 0.6, 3


def _core(reading: Reading, catalog: Catalog) -> list[Need]:
    """Return the weightiest of the needs that a notion implies: what a framework must have to be good for it.

    Where its words are fine print of one ("server-side sessions"), that alone is asked for.
    """
    least = _CORE * max((need.weight for need in reading.needs), default=0.0)
    core = sorted((need for need in reading.needs if need.weight >= least), key=lambda need: -need.weight)[:_MOST_CORE]
    exact = [need for need in core if (feature := catalog.features.get(need.criterion))
             and fine_print_asked(feature, reading.text)]  # fmt: skip
    return exact or core


def _foremost(said: Sequence[Need], reading: Reading, names: Sequence[str], catalog: Catalog) -> Sequence[Need]:
    """Return the needs to check: those of the clause that names the framework, said or implied, if any are there.

    "WebSockets without another library" asks for nothing but WebSockets that are built in.
    """
    clauses = _asking(reading, names, said)
    beside = {m.entity_id for m in reading.mentions if m.clause in clauses}
    said = _parts_alone(said, catalog)
    foremost = [need for need in said if need.criterion in beside] or _implied(beside, said, catalog) or said
    parts = [need for need in foremost if need.criterion in catalog.features and need.criterion != _ALONE]
    return parts if parts and _built_in(reading) else foremost


def _parts_alone(said: Sequence[Need], catalog: Catalog) -> Sequence[Need]:
    """Return needs without the wish for completeness beside a part: "OpenAPI, no plugins" wants OpenAPI inside."""
    parts = [need for need in said if need.criterion != _COMPLETE]
    return parts if any(need.criterion in catalog.features and not need.refused for need in parts) else said


_COMPLETE = "completeness"


def _asking(reading: Reading, names: Sequence[str], said: Sequence[Need]) -> set[int]:
    """Return the clauses that ask: those that name the framework or, of one framework, the last that asks for a part.

    "Tornado is perfect for websockets. When will it support HTTP/2?" asks for HTTP/2.
    """
    named = {m.clause for m in reading.mentions if m.entity_id in names}
    parts = [m.clause for m in reading.mentions if any(need.criterion == m.entity_id for need in said)]
    inside = [clause for clause in parts if clause in named]
    if len(names) > 1 or not parts or not named:
        return named
    if parts[-1] > max(named) and reading.text.rstrip().endswith("?"):
        return {parts[-1]}
    return {inside[-1]} if inside else named


# "Without another library": this feature when it is asked for by itself, "built in" when it stands beside another.
_ALONE = "no_dependencies"


def _built_in(reading: Reading) -> bool:
    """Whether a part is wished without something else to install ("without other libraries")."""
    return any(m.entity_id == _ALONE and _WITHOUT_MORE.search(m.matched) for m in reading.mentions)


_WITHOUT_MORE = re.compile(
    r"^(?:without|no|nothing|install\w*) (?:\w+ )?(?:other|extra|additional|third|external|anything|else|more)\b",
    re.IGNORECASE,
)
# "Any dependencies", "other packages", but not "no dependencies", "dependency free", "fewest packages".
_MORE = re.compile(
    r"^(?!.*\b(?:no|not|zero|without|nothing|only|just|few|fewer|fewest|least|free|minimal|small)\b)"
    r".*\b(?:deps?|dependenc\w+|packages?|librar\w+|libs?)\b",
    re.IGNORECASE,
)


def _asks_for_more(reading: Reading) -> bool:
    """Whether dependencies are asked for from their other end ("does Bottle have any dependencies?")."""
    named = [m for m in reading.mentions if m.entity_id == _ALONE]
    return bool(named) and all(_MORE.match(m.matched) and not m.refused for m in named)


def _implied(beside: Collection[str], needs: Sequence[Need], catalog: Catalog) -> Sequence[Need]:
    """Return what the notions of a clause imply most of all."""
    specs = [spec for one in beside if one in catalog.concepts for spec in catalog.concepts[one].needs]
    least = _CORE * max((spec.weight for spec in specs), default=0.0)
    core = {spec.criterion for spec in specs if spec.weight >= least}
    return [need for need in needs if need.criterion in core][:_MOST_CORE]


def check(framework: Framework, need: Need, catalog: Catalog) -> Check | QualityCheck:
    """Return the verdict on one framework and one criterion."""
    criterion = catalog.criterion(need.criterion)
    if isinstance(criterion, Quality):
        return quality_check(framework, criterion, catalog, reverse=need.reverse)
    support = framework.features[criterion.id]
    proof = ran(f"{framework.id}/{criterion.id}", catalog)
    others = (*((suggested(proof),) if proof else ()), suggest.who_has(criterion), suggest.about(framework))
    how = support.support, support.note, support.source, support.package
    return Check(framework, criterion, verdict(support), *how, proof=proof, suggestions=others)


def verdict(support: FeatureSupport) -> Verdict:
    """Return yes for built in, partial for an add-on or a limited built-in, no for none."""
    if support.support is Support.NONE:
        return Verdict.NO
    return Verdict.YES if support.support is Support.BUILTIN and not support.limited else Verdict.PARTIAL
