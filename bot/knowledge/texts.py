"""What is written can be used: phrases have slots that exist, programs compile, links are safe, no claim is missing."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator, Mapping

from bot.domain.catalog import Catalog, Claim
from bot.domain.question import EntityKind
from bot.knowledge.files import Files, entities, texts
from bot.knowledge.references import unknown
from bot.knowledge.schema import Fault
from bot.understand.intent.masks import masked_phrase

# Fewer phrasings than this teach an intent too little.
LEAST_PHRASES = 12
# What the article says: of each of its eight frameworks, and in general; the least number of claims that covers it.
ARTICLE: Mapping[str, int] = {
    "flask": 9, "fastapi": 9, "django": 8, "pyramid": 6, "tornado": 7, "sanic": 7, "bottle": 7, "cherrypy": 6,
}  # fmt: skip
ARTICLE_GENERAL = 11
_SLOTS = {kind.value for kind in EntityKind}
_SLOT = re.compile(r"\{([^{}]*)\}")


def unusable_phrases(catalog: Catalog, files: Files) -> Iterator[Fault]:
    """Yield the intents with too few different phrases, and the phrases with slots that nothing fills."""
    file = "intents.yaml"
    for name, spec in catalog.intents.items():
        different = len({masked_phrase(phrase) for phrase in spec.phrases})
        if different < LEAST_PHRASES:
            path = ("topics",) if name == "smalltalk" else ("intents", name, "phrases")
            yield files.fault(file, path, f"{different} different phrases for {name}; write at least {LEAST_PHRASES}")
    for part in ("intents", "aspects", "abroad", "angles", "topics"):
        for name, spec in getattr(catalog, part).items():
            if (part, name) != ("intents", "smalltalk"):  # put together from the topics
                for index, phrase in enumerate(spec.phrases):
                    for what in _slot_faults(phrase):
                        yield files.fault(file, (part, name, "phrases", index), what)


def _slot_faults(phrase: str) -> Iterator[str]:
    """Yield what is wrong with the slots of a phrase."""
    for slot in _SLOT.findall(phrase):
        if slot not in _SLOTS:
            yield unknown("slot", slot, _SLOTS)
    if set(_SLOT.sub("", phrase)) & set("{}"):
        yield f"a brace stands alone in {phrase!r}; write slots as {{framework}}"


def broken_examples(catalog: Catalog, files: Files) -> Iterator[Fault]:
    """Yield the example programs that Python can't compile, at the line of the program that stops it."""
    for framework in catalog.frameworks.values():
        if framework.page is None:
            continue
        example = framework.page.example
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                compile(example.code, example.file, "exec", dont_inherit=True)
        except (SyntaxError, ValueError) as error:  # ValueError: a NUL character
            line = getattr(error, "lineno", None) or 1
            what = f"the program does not compile: {getattr(error, 'msg', error)} in its line {line}; correct it"
            yield files.fault(f"frameworks/{framework.id}.yaml", ("page", "example", "code"), what, below=line)


def unsafe_addresses(catalog: Catalog, files: Files) -> Iterator[Fault]:
    """Yield the sources and links that are not https; an example's own address is on the reader's machine."""
    for file, start, entity in entities(catalog):
        for path, text in texts(entity, start):
            if path[-1] not in ("url", "source", "evidence", "search") or "example" in path:
                continue
            schemes = set(re.findall(r"(\w*)://", text))
            if schemes - {"https"} or (path[-1] in ("url", "search") and not text.startswith("https://")):
                yield files.fault(file, path, f"{text!r} is not an https address; write https://…")
            elif path[-1] == "search" and not text.endswith("="):
                yield files.fault(file, path, f"{text!r} takes no words; end it where they are put, as in …?q=")


def missing_claims(catalog: Catalog, files: Files) -> Iterator[Fault]:
    """Yield what the article says and we do not, and claims that share an id."""
    for name, least in ARTICLE.items():
        framework = catalog.frameworks.get(name)
        if framework is None or framework.page is None:
            what = f"the article's {name} has no page; restore it"
            yield Fault(f"{files.folder.name}/frameworks/{name}.yaml", 1, what)
        else:
            yield from _claims(f"frameworks/{name}.yaml", ("page", "claims"), framework.page.claims, least, files)
    yield from _claims("article.yaml", ("claims",), catalog.claims, ARTICLE_GENERAL, files)


def _claims(file: str, path: tuple[str, ...], claims: tuple[Claim, ...], least: int, files: Files) -> Iterator[Fault]:
    """Yield what is wrong with one list of claims, of which there must be ``least``."""
    if len(claims) < least:
        what = f"{len(claims)} claims, but the article says {least} things here; add those that are missing"
        yield files.fault(file, path, what)
    seen: set[str] = set()
    for index, claim in enumerate(claims):
        if claim.id in seen:
            yield files.fault(file, (*path, index, "id"), f"{claim.id!r} is another claim's id already; rename one")
        seen.add(claim.id)
