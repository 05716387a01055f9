"""What a person asked, as we understood it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

# A version of Python, as (3, 11).
Version = tuple[int, int]
# The aspect of a question that asks which Pythons a framework runs on.
PYTHON = "python"
# ... and for those under a licence.
LICENCE = "licence"
# The aspect of a question that asks for a mark ("how big is its community?").
MARK = "mark"
# ... how something is done with one that names no part of it, where its own pages are, and how it is installed.
HOW_TO, DOCS, INSTALL = "how_to", "docs", "install"
# ... of who needs what was explained ("do I need one?").
NEEDED = "needed"
# ... of a recommendation in a few words ("TL;DR").
BRIEF = "brief"
# ... of who comes after the first of a recommendation ("the runner-up?").
SECOND = "second"
# ... of one framework in use, whether to leave it, and which move from it is the least work.
STAY, MOVES = "stay", "moves"
# ... of one framework, where what is said of it can be checked.
SOURCES = "sources"
# ... of a comparison, what speaks against each, and both sides of each ("pros and cons").
AGAINST, SIDES = "against", "sides"
# ... of advice, the places of all ("the full ranking").
PLACES = "places"
# ... and of a text that tells of a fault in what somebody runs.
FAULT = "fault"
# ... that tells of a circumstance or a trouble, from which it was taken what is of help.
SITUATION = "situation"
# From one release of something to a later one: "upgrade from Django 3.2 to 5.2", "Flask 2 -> 3".
UPGRADE = re.compile(
    r"\b(?:upgrad|updat|migrat|mov|jump|bump|switch|go|get)\w*\b[^.?!]{0,40}?\bv?\d+(?:\.\d+|\.x)*\s*(?:to|->|→|=>)"
    r"\s*(?:[\w-]+ )?v?\d+(?:\.\d+|\.x)*\b(?!\s*(?:users?|people|devs?|req|k\b|million))"
    r"|\bv?\d+(?:\.\d+|\.x)+ (?:to|->|→|=>) v?\d+(?:\.\d+|\.x)+ (?:upgrade|update|migration)\b"
    r"|\bupgrad\w+ (?:our |my |the |an? )?(?:old |existing )?[\w-]+ (?:app |site |project )?(?:to|from) v?\d"
    r"|\b[a-z][\w-]+ v?\d+(?:\.(?:\d+|x))+ ?(?:to|->|→|=>) ?v?\d+(?:\.(?:\d+|x))*\b"
    r"(?!\s*(?:users?|people|devs?|k\b))"
    r"|\bv?\d+\.\d+\b\W+(?:\w+\W+){0,3}upgrade path\b"
    r"|\b[a-z][\w-]+ v?\d+(?:\.\d+)+[^.?!]{0,40}\b(?:get|go|come|move|jump|upgrade|be)(?: up)? (?:to|on) v?\d+\.\d+\b"
    r"|\bupgrad\w+\b[^.?!]{0,30}\bto (?:the )?(?:latest|newest|current)\b",
    re.IGNORECASE,
)
# What is asked of speed where a database answers too: "slow beside a database", "with postgres behind it".
BESIDE_A_DATABASE = re.compile(
    r"\b(?:beside|behind|in front of|next to|on top of|against|before|with|when (?:i|we|you) have|if there is)"
    r" (?:(?:a|an|the|my|our|any|real|actual|big|slow|proper) ){0,3}"
    r"(?:databases?|dbs?|postgres\w*|mysql|mariadb|sqlite|sql|orm|quer(?:y|ies))\b"
    r"|\b(?:database|db|postgres\w*|mysql) (?:is |sits? |stands? )?(?:behind|underneath|involved|in between)\b",
    re.IGNORECASE,
)
# So many are wanted: "give me 3 options", "the top five".
OPTIONS = re.compile(
    r"\b(two|three|four|five|[2-5])\s+(?:\w+\s+){0,2}?"
    r"(?:options?|suggestions?|candidates?|choices?|alternatives?|recommendations?|frameworks|picks|ideas)\b"
    r"|\btop (two|three|four|five|[2-5])\b",
    re.IGNORECASE,
)
# A version of Python 3, its second number in the group.
_PYTHON = re.compile(
    r"\b(?:c?python|py)(?:\s+(?:version|is|at|still)){0,2}[\s:=>-]*v?\s*3\.(\d{1,2})\b"
    r"|\b(?:on|under|supports?) 3\.([6-9]|1\d)\b(?!\.)",
    re.IGNORECASE,
)


def python_in(text: str) -> Version | None:
    """Return the version of Python 3 that a text names, None without one.

    >>> python_in("stuck on python 3.9"), python_in("py3.8 box"), python_in("runs on 3.13?"), python_in("python 3")
    ((3, 9), (3, 8), (3, 13), None)
    """
    found = _PYTHON.search(text) if "3." in text else None
    return (3, int(found[1] or found[2])) if found else None


class Intent(StrEnum):
    """What a person wants. ``CONCEPT`` is reported as guide by the batch protocol."""

    DESCRIBE = "describe"
    COMPARE = "compare"
    RECOMMEND = "recommend"
    FEATURE_CHECK = "feature_check"
    FIND_BY_FEATURE = "find_by_feature"
    LIST = "list"
    EXAMPLE = "example"
    GUIDE = "guide"
    CONCEPT = "concept"
    HELP = "help"
    SMALLTALK = "smalltalk"
    OUT_OF_SCOPE = "out_of_scope"


class EntityKind(StrEnum):
    """The four sorts of thing the knowledge base has an id for."""

    FRAMEWORK = "framework"
    QUALITY = "quality"
    FEATURE = "feature"
    CONCEPT = "concept"


class Mention(NamedTuple):
    """A stretch of the normalised tokens, ``end`` excluded, that names an entity.

    ``refused`` is True for "not django", "without an ORM"; ``must`` for "has to have"; ``reverse``
    for a quality named from its other end ("slow"); ``nice`` for "ideally". ``clause`` is the
    clause it stands in, from 0. ``kin``: the id of the name without a page for which
    ``entity_id`` is the nearest framework; ``technical`` whether the alias is more than plain English;
    ``known`` whether it is what people know already ("we know Flask"), ``had`` whether it is how things are ("today
    it runs on gunicorn"), which is no wish.
    ``confidence`` runs from 0 to 1; 1 is an exact match. ``matched`` is the alias it met.
    """

    kind: EntityKind
    entity_id: str
    start: int
    end: int
    confidence: float
    matched: str
    refused: bool = False
    must: bool = False
    reverse: bool = False
    nice: bool = False
    clause: int = 0
    kin: str = ""
    technical: bool = False
    known: bool = False
    had: bool = False

    @classmethod
    def unsaid(cls, kind: EntityKind, entity_id: str, *, technical: bool = False) -> Mention:
        """Return a mention of what is meant and stands nowhere in the text."""
        return cls(kind, entity_id, 0, 0, 1.0, entity_id, technical=technical)


@dataclass(frozen=True, slots=True)
class Need:
    """A requirement of this person: a criterion, its weight, whether it is a must or refused.

    ``because`` names the concept that implied it ("chat server"), None when it was said outright.
    ``reverse``: it was named from its other end ("is Django slow?"); the wish is the same. ``by`` is the product that
    it was named by ("our SQLAlchemy models"), as it was said.
    """

    criterion: str
    weight: float = 1.0
    must: bool = False
    refused: bool = False
    because: str | None = None
    reverse: bool = False
    by: str | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A next question to click: its short label, and the words that are asked for it."""

    label: str
    question: str


class Reading(NamedTuple):
    """Our understanding of one utterance.

    ``frameworks`` are wanted, ``refused`` rejected, both in reading order. ``rival`` is the
    second-best intent that would be answered otherwise, None when there is no doubt; ``aspect``
    narrows a description ("drawbacks") or says how two are put together ("migration", "together");
    ``is_directed``: the words say which way round, and ``frameworks`` stand so, the old before the
    new one, the guest before its host.
    ``choice`` is an ordinal or bare number that was typed, counted from 1. ``guess`` is the
    intent the words resemble most, whatever the evidence, and ``guess_score`` how much.
    ``known`` are frameworks that people know already. ``words`` is how many words were said;
    ``is_about_us`` whether a framework, our subject or anything technical is named, not only what
    may be plain English.
    ``language`` is the code of the language it was asked in, None for English. ``proof`` names a program to show.
    ``python`` is the version of Python that is named here, or was before in the thread that this follows.
    ``matters`` are the ids of what single facts answer of one framework, in reading order.
    ``recalled`` is a sentence on record of what was spoken of last that a text comes near to which nothing answers;
    ``near`` are the ids of notions on record of the framework spoken of that share words with it, ``is_near`` whether
    the first of them shares enough to be told; ``is_partial``: the check covers but a
    word of what was asked; ``sought`` are the
    words by which its own documentation is searched for what nothing here answers. ``ours`` are the words of ours in a
    question that names no framework. ``tools`` are the ids of those beside a framework that are asked about, several to
    be held against each other.
    """

    text: str
    intent: Intent
    confidence: float
    frameworks: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()
    needs: tuple[Need, ...] = ()
    concepts: tuple[str, ...] = ()
    mentions: tuple[Mention, ...] = ()
    aspect: str | None = None
    rival: Intent | None = None
    rival_confidence: float = 0.0
    choice: int | None = None
    is_follow_up: bool = False
    is_question: bool = False
    is_directed: bool = False
    kin: tuple[str, ...] = ()
    guess: Intent | None = None
    guess_score: float = 0.0
    language: str | None = None
    words: int = 0
    is_about_us: bool = False
    known: tuple[str, ...] = ()
    proof: str | None = None
    python: Version | None = None
    matters: tuple[str, ...] = ()
    recalled: str | None = None
    near: tuple[str, ...] = ()
    is_near: bool = False
    is_partial: bool = False
    sought: tuple[str, ...] = ()
    ours: str = ""
    tools: tuple[str, ...] = ()
