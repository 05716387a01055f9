"""What reading needs, learnt once from a catalog: words and names, fitted matchers, the notes to look things up in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.domain.catalog import Catalog, IntentSpec, Kin
from bot.domain.question import Intent
from bot.understand.intent.evidence import Known
from bot.understand.intent.fitting import fit
from bot.understand.intent.intents import Matcher, telling_words
from bot.understand.intent.later import Later
from bot.understand.intent.masks import cut, masked, masked_phrase
from bot.understand.intent.signs import Telling, telling
from bot.understand.reading.about_us import on_the_bot
from bot.understand.reading.described import descriptions
from bot.understand.reading.nearest import Notes
from bot.understand.reading.offered import names_of
from bot.understand.reading.overlooked import describing
from bot.understand.reading.pairs import TIES
from bot.understand.reading.situation import Situations
from bot.understand.reading.which_way import CUES as TURNING
from bot.understand.text.lexicon import Lexicon, lexicon_of
from bot.understand.text.normalise import words_of
from bot.understand.text.owned import Owned
from bot.understand.text.stance import CUES
from bot.understand.text.strangers import Strangers
from bot.understand.text.toolbox import Toolbox
from bot.understand.text.words import stem


@dataclass(frozen=True, slots=True)
class Understanding:
    """All that reading needs, learnt once from a catalog."""

    catalog: Catalog
    lexicon: Lexicon
    intents: Matcher
    aspects: Later
    abroad: Later
    topics: Later
    about: Later
    angles: Later
    ties: Later
    parts: Later
    projects: Later
    known: Known
    telling: Telling
    talk: frozenset[str]
    strangers: Strangers
    addons: frozenset[str]
    hyphened: Mapping[str, Kin]
    practices: frozenset[str]
    notes: Notes
    situations: Situations
    names: Mapping[str, str]
    describing: frozenset[str]
    owned: Owned
    tools: Toolbox


def learn(catalog: Catalog) -> Understanding:
    """Return what reading needs; costs a fraction of a second, so it is done once."""
    written = {name: [cut(phrase) for phrase in spec.phrases] for name, spec in catalog.intents.items()}
    phrases = {name: list(map(masked, several)) for name, several in written.items()}
    content = {word for several in phrases.values() for words in several for word in words if word[0] not in "{#"}
    subject: dict[str, tuple[tuple[str, ...], ...]] = {}
    for phrase in catalog.subject:
        name = tuple(map(stem, words_of(phrase)))
        subject[name[0]] = (*subject.get(name[0], ()), name)
    angles = _phrases(catalog.angles)
    apart = [phrase for name, several in angles.items() if name not in TIES for phrase in several]
    ties = {**{name: angles[name] for name in TIES}, "apart": apart}
    words = [word for several in written.values() for phrase in several for word in phrase if word[0] != "{"]
    words += [*TURNING, *(word for phrase in catalog.subject for word in words_of(phrase))]
    lexicon = lexicon_of(catalog, words, frozenset(content | CUES))
    own = telling_words(phrases)
    ordinary = {
        framework.id: framework.ordinary_in for framework in catalog.frameworks.values() if framework.ordinary_word
    }
    return Understanding(
        catalog,
        lexicon,
        fit(phrases),
        Later(_phrases(catalog.aspects), masked_phrase),
        Later(_phrases(catalog.abroad), masked_phrase),
        Later(_phrases(catalog.topics), masked_phrase),
        Later(on_the_bot(catalog), masked_phrase),
        Later({name: several for name, several in angles.items() if name not in ties}, masked_phrase),
        Later(ties, masked_phrase),
        Later(descriptions(catalog)),
        Later(_phrases(catalog.projects)),
        Known(
            subject,
            frozenset(concept.id for concept in catalog.concepts.values() if concept.needs),
            frozenset(ordinary),
            ordinary,
        ),
        telling({Intent(intent): words for intent, words in own.items()}),
        frozenset(word for phrase in phrases[Intent.SMALLTALK] for word in phrase),
        Strangers.of(catalog),
        frozenset(kin.id for kin in catalog.kin.values() if kin.addon),
        {name: kin for kin in catalog.kin.values() for name in kin.hyphened},
        frozenset(concept.id for concept in catalog.concepts.values() if concept.practice and not concept.error),
        Notes(catalog),
        Situations(catalog),
        names_of(catalog),
        describing(catalog),
        Owned.of(catalog),
        Toolbox.of(catalog),
    )


def _phrases(specs: Mapping[str, IntentSpec]) -> dict[str, tuple[str, ...]]:
    """Return the phrases alone, by what they tell."""
    return {name: spec.phrases for name, spec in specs.items()}
