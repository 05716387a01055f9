"""Describe: what a framework is, or one aspect of it."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.advise import suggest
from bot.advise.asking import asks_openly, fact_asked
from bot.advise.clarify import fallback
from bot.advise.concept import apart, concept
from bot.advise.deploy import deployed
from bot.advise.marks import quality_check
from bot.advise.proof import NONE, article, proof
from bot.advise.provenance import sources
from bot.advise.python import python_check
from bot.advise.staying import staying
from bot.domain.advice import Advice, Description
from bot.domain.catalog import Catalog
from bot.domain.dialogue import DialogueState
from bot.domain.question import MARK, PYTHON, SOURCES, STAY, Intent, Reading

# So few words ask, with a mark or without: "Django SOAP service".
_TERSE = 4


def describe(reading: Reading, state: DialogueState, catalog: Catalog) -> Advice:
    """Return the description of the first framework named; a notion is explained; neither, a fallback."""
    if reading.aspect in ("proof", "still"):
        shown = proof(reading, state, catalog)
        named_before = reading.frameworks or state.frameworks
        if shown is not NONE or reading.aspect == "still" or state.aspect == "article" or not named_before:
            return shown
    if reading.aspect in (SOURCES, "proof"):
        return sources(reading, state, catalog)
    named = reading.frameworks or reading.refused
    if not named and reading.aspect == "article":
        return article(None, catalog.claims, (suggest.GUIDE, suggest.LIST), catalog)
    if not named:
        return concept(reading, state, catalog) if reading.mentions else fallback(reading, state, catalog)
    framework = catalog.frameworks[named[0]]
    if (reading.is_question or reading.words <= _TERSE) and (told := apart(reading, state, catalog)):
        return told
    if reading.intent is Intent.DESCRIBE and reading.aspect == "deploy":
        return deployed(framework, reading, catalog)
    if reading.aspect == MARK and reading.needs:
        return replace(
            quality_check(framework, catalog.qualities[reading.needs[0].criterion], catalog),
            asked_how=asks_openly(reading),
        )
    if reading.aspect == PYTHON:
        return python_check(framework, reading)
    if reading.aspect == STAY and framework.page:
        return staying(framework, catalog)
    near = suggest.neighbour(framework, catalog)
    next_questions = [suggest.example(framework)] if framework.page else []
    next_questions += [suggest.versus(framework, near)] if near else []
    if reading.aspect == "article":
        claims = framework.page.claims if framework.page else ()
        return article(framework, claims, (suggest.about(framework), *next_questions[:1]), catalog)
    if reading.aspect != "drawbacks":
        next_questions.append(suggest.drawbacks(framework))
    elif len(next_questions) < 2:
        next_questions.append(suggest.about(framework))
    aspect = reading.aspect if reading.intent is Intent.DESCRIBE and reading.aspect != "why" else None
    matters = tuple(catalog.matters[name] for name in reading.matters)
    if aspect == "upkeep" and not matters:
        aspect = fact_asked(reading) or aspect
    users = aspect == "best_for" and _WHO_USES.search(reading.text) is not None and not _WHY.match(reading.text)
    return Description(framework, aspect, tuple(next_questions[:3]), matters=matters, of_users=users)


# "Why would anyone use it?" asks for no names.
_WHY = re.compile(r"\W*(?:and |but |so |ok )?why\b", re.IGNORECASE)
_WHO_USES = re.compile(
    r"\bwho(?:['’]?s)? (?:else |still |even |really |actually )*(?:uses?|using|runs?|is using|are using|deploys?)\b"
    r"|\b(?:any ?(?:body|one)|people|companies) (?:\w+ ){0,2}?us(?:e|es|ing)\b|\busers?\W*$",
    re.IGNORECASE,
)
