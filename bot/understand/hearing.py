"""hear(): what the words of a text name, want and refuse, and what that tells of its subject."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from bot.domain.dialogue import DialogueState
from bot.domain.question import EntityKind, Mention
from bot.understand.intent.evidence import Evidence, asking_clauses
from bot.understand.intent.unprompted import unprompted
from bot.understand.learning import Understanding
from bot.understand.text.addons import hyphened, in_passing
from bot.understand.text.language import language_of, wanted_after_no
from bot.understand.text.live import with_live
from bot.understand.text.mend import Word
from bot.understand.text.normalise import Utterance
from bot.understand.text.spot import spot, unpractised
from bot.understand.text.strangers import with_strangers
from bot.understand.thread.leaning import named_in_thread

# "Zero Django experience" knows it not.
_NO_EXPERIENCE = frozenset("zero no 0 little".split())


class Heard(NamedTuple):
    """A text taken apart.

    ``found`` is all that its words name, ``mentions`` what of it is asked about: no plain English ("a flask of tea"),
    and none of ``known``, the frameworks that are only background ("we know Flask"). ``language``: None for English.
    """

    utterance: Utterance
    words: tuple[Word, ...]
    found: tuple[Mention, ...]
    mentions: tuple[Mention, ...]
    known: tuple[str, ...]
    evidence: Evidence
    language: str | None

    @property
    def says_nothing(self) -> bool:
        """Whether there are no words, or a number alone."""
        return all(map(str.isdigit, self.utterance.words))

    @property
    def names_framework(self) -> bool:
        """Whether a framework is named, as plain English or as background too."""
        return any(mention.kind is EntityKind.FRAMEWORK for mention in self.found)


def hear(utterance: Utterance, words: tuple[Word, ...], state: DialogueState, mind: Understanding) -> Heard:
    """Return what an utterance, of which ``words`` are mended, names in the dialogue ``state``."""
    language = language_of(utterance)
    found = _named(utterance, words, language, state, mind)
    evidence = Evidence.of(utterance, words, found, mind.known, language)
    mentions = found
    if evidence.ordinary and named_in_thread(found, words, state):
        evidence = evidence._replace(ordinary=False, noun=False)
    elif evidence.names_nothing:
        mentions = tuple([mention for mention in found if mention.kind is not EntityKind.FRAMEWORK])
    known = tuple(dict.fromkeys(mention.entity_id for mention in mentions if mention.known))
    asked = {m.entity_id for m in mentions if m.kind is EntityKind.FRAMEWORK and not m.known}
    alone = evidence.frameworks == len(known) and (evidence.needs or evidence.subject or state.needs)
    if known and (alone or (len(asked) > 1 and asked.isdisjoint(known))):  # "Quart or Falcon? We know Flask"
        mentions = tuple(mention for mention in mentions if not mention.known)  # background, and not asked about
        unknown = {m.entity_id for m in found if m.known and m.start and words[m.start - 1].meant in _NO_EXPERIENCE}
        known = tuple(one for one in known if one not in unknown)
    else:
        known = ()
    mentions = with_strangers(mentions, utterance, mind.strangers)
    if mentions != found:
        told_of = evidence.frameworks if known else 0
        evidence = Evidence.of(utterance, words, mentions, mind.known, language)
        evidence = evidence._replace(subject=evidence.subject + told_of)
    if state.intent is not None:  # what goes on need not say again that it is about software
        evidence = evidence._replace(trade=True, definite=False, strange_rivals=False)
    elif language is None:
        evidence = unprompted(evidence, utterance, words, mentions, mind.strangers)
    return Heard(utterance, words, found, mentions, known, evidence, language)


def _named(
    utterance: Utterance, words: Sequence[Word], language: str | None, state: DialogueState, mind: Understanding
) -> tuple[Mention, ...]:
    """Return all that the words name, want and refuse."""
    found = spot(utterance, words, mind.lexicon)
    if any(mention.entity_id in mind.practices for mention in found):
        found = unpractised(found, utterance, words, mind.lexicon, mind.practices, in_thread=bool(state.frameworks))
    found = hyphened(found, utterance, mind.hyphened)
    found = in_passing(found, asking_clauses(utterance), mind.addons)
    found = with_live(found, utterance, words)
    return wanted_after_no(found, words, language)
