"""Advice that is about the bot and no framework: help, small talk, and that we don't know."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.catalog import Framework, Kin
from bot.domain.matters import About
from bot.domain.question import Suggestion


@dataclass(frozen=True, slots=True)
class Help:
    """What the bot can do and how to ask; ``about``: what was asked about it.

    ``measured`` are the frameworks spoken of with the server that each was measured on.
    """

    about: About | None = None
    measured: tuple[tuple[Framework, str], ...] = ()
    suggestions: tuple[Suggestion, ...] = ()


@dataclass(frozen=True, slots=True)
class SmallTalk:
    """A short friendly reply; ``topic`` is greeting, thanks, farewell, praise, who and so on."""

    topic: str
    suggestions: tuple[Suggestion, ...] = ()


@dataclass(frozen=True, slots=True)
class Clarification:
    """Two readings lie close, or a framework is missing (``which``): we ask; each suggestion is an answer."""

    suggestions: tuple[Suggestion, ...]
    which: bool = False


@dataclass(frozen=True, slots=True)
class ReadOn:
    """Where more is read of a framework: ``about`` what, at the address ``source``; None: its own documentation.

    ``nearest`` is the sentence on record that comes nearest to what was asked, if any does; ``is_answer``: it answers.
    ``sought`` are the words by which its documentation is searched, none where nothing was asked.
    """

    framework: Framework
    about: str | None = None
    source: str | None = None
    nearest: str | None = None
    is_answer: bool = False
    sought: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Fallback:
    """No reading is sure enough: we say so, and what we can do. ``missing``: what was lacking.

    ``strangers`` are what was named of other languages, each with its nearest framework here, if there is one.
    ``fault``: one in what somebody runs is told of, which is nothing we look for.
    ``spoken_of`` are those that the thread is about, of which more can be asked.
    ``told``: something was told, and nothing asked; ``stays``: it can't be weighed after a recommendation, which stays
    as it was.
    ``read_on`` is where more of what the thread is about may be found.
    ``surmised`` are notions that may be of help in a circumstance that was told, each with a sentence and its source.
    """

    missing: str | None = None
    suggestions: tuple[Suggestion, ...] = ()
    strangers: tuple[tuple[Kin, Framework | None], ...] = ()
    fault: bool = False
    spoken_of: tuple[Framework, ...] = ()
    told: bool = False
    stays: bool = False
    read_on: ReadOn | None = None
    surmised: tuple[tuple[str, str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Notice:
    """One sentence about the dialogue itself (an old button, somebody else's guide)."""

    kind: str
    detail: str | None = None
    suggestions: tuple[Suggestion, ...] = ()
