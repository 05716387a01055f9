"""What a dialogue remembers between turns."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.advice import Suggestion
from bot.domain.question import Intent, Need, Version

# A stored state of another version is not read: the dialogue starts afresh.
STATE_VERSION = 1


@dataclass(frozen=True, slots=True)
class Slot:
    """A guide step that was answered: by which option, or skipped (``option`` is None)."""

    step: str
    option: str | None


@dataclass(frozen=True, slots=True)
class GuideState:
    """An open guide: who moves it, what was answered, and the step it now asks.

    ``run`` tells this guide from earlier ones of the same dialogue, so that a click on an
    old card is known to be old. ``needs`` are those stated in words before or between steps,
    ``known`` the frameworks that people said they know.
    """

    starter: str
    run: int
    slots: tuple[Slot, ...] = ()
    step: str | None = None
    needs: tuple[Need, ...] = ()
    refused: tuple[str, ...] = ()
    known: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Topic:
    """What a thread was about before something was explained or shown in between: what was answered, by what."""

    intent: Intent
    needs: tuple[Need, ...] = ()
    aspect: str | None = None


@dataclass(frozen=True, slots=True)
class DialogueState:
    """What was last talked of in one dialogue, so that "and Flask?" makes sense.

    ``frameworks`` is the focus ("it"), ``before`` the one before that ("which of the two?"); ``shown`` the last list
    or ranking, best first ("the second one"); ``seconds`` the time of the last turn (Unix time); ``person`` its asker.
    ``offered`` are the readings that the last turn asked to choose between, ``doubted`` the words
    it asked about, as they are recorded. ``languages`` have been told that we answer in English.
    ``python`` is the version of Python that it is about. ``wish`` are the needs of the last wish, whatever was asked of
    its outcome since; ``notions`` what the last question was about, beside needs (CORS). ``under`` is what was
    talked of before an explanation, which a follow-up may return to; ``tools`` are those that were told of, or
    add-ons that were compared; ``known`` the frameworks that whoever wishes knows already. ``asked``
    are the words of ours in the last questions that named no framework, the newest first: the next turn may say of
    which one.
    """

    version: int = STATE_VERSION
    intent: Intent | None = None
    frameworks: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    shown: tuple[str, ...] = ()
    needs: tuple[Need, ...] = ()
    refused: tuple[str, ...] = ()
    aspect: str | None = None
    python: Version | None = None
    guide: GuideState | None = None
    runs: int = 0
    person: str | None = None
    seconds: float = 0.0
    offered: tuple[Suggestion, ...] = ()
    doubted: str = ""
    languages: tuple[str, ...] = ()
    wish: tuple[Need, ...] = ()
    notions: tuple[str, ...] = ()
    under: Topic | None = None
    asked: tuple[str, ...] = ()
    tools: tuple[str, ...] = ()
    known: tuple[str, ...] = ()
