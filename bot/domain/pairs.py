"""What is known of frameworks two at a time: how one moves from one to the other, how both live in one application."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from bot.domain.record import Record


class Works(StrEnum):
    """Whether two frameworks can live in one application."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


class Effort(StrEnum):
    """How much work it is to move an application from one framework to another."""

    SMALL = "small"
    MEDIUM = "medium"
    LARGE = "large"


class Style(StrEnum):
    """What the handlers of a framework are."""

    FUNCTIONS = "functions"
    CLASSES = "classes"
    OBJECTS = "objects"


class Calls(StrEnum):
    """How a framework calls its handlers: as plain functions, as coroutines, or as whichever they are."""

    PLAIN = "plain"
    COROUTINES = "coroutines"
    EITHER = "either"


class Interface(StrEnum):
    """What an application and its server speak with each other."""

    WSGI = "wsgi"
    ASGI = "asgi"


@dataclass(frozen=True, slots=True)
class Layout(Record):
    """How an application of a framework is laid out: what changes for whoever moves in or out.

    ``routes`` to ``tests`` are cells of a table. ``engines`` are the template languages it has at hand.
    ``gain`` completes "Worth it if you …", said to whoever comes; ``keep`` completes "stay if you …", said to
    whoever leaves. ``wsgi`` and ``asgi`` are the line that imports the application as ``<id>_app``.
    """

    routes: str
    handlers: str
    request: str
    templates: str
    settings: str
    server: str
    tests: str
    style: Style
    calls: Calls
    gain: str
    keep: str
    source: str
    engines: tuple[str, ...] = ()
    wsgi: str | None = None
    asgi: str | None = None

    def imported(self, interface: Interface) -> str | None:
        """Return the line that imports the application as one of an interface; None when it is none."""
        return self.wsgi if interface is Interface.WSGI else self.asgi


@dataclass(frozen=True, slots=True)
class Move(Record):
    """What is known of one move that people really make; what is left out follows from the two layouts.

    ``because`` is why it is that much work, ``first`` the first safe step; ``gain`` and ``keep`` as in a layout.
    """

    source: str
    target: str
    effort: Effort
    because: str
    evidence: str
    stays: tuple[str, ...] = ()
    first: str | None = None
    gain: str | None = None
    keep: str | None = None


@dataclass(frozen=True, slots=True)
class Way(Record):
    """One way to have two frameworks in one application, tried out.

    ``how``, ``catches`` and ``better`` may name ``$host`` and ``$guest``; ``code`` also their ids, and imports them
    as applications of ``host_as`` and ``guest_as``; ``package`` is what to install for it, unless one of the two is
    ``brought_by``, which brings it along. ``moving_in`` is the first step of a move from ``$source`` to
    ``$target`` whose old application becomes the guest, ``moving_out`` that of one whose new one does.
    """

    id: str
    works: Works
    how: str
    catches: tuple[str, ...]
    source: str
    hosts: tuple[str, ...] = ()
    guests: tuple[str, ...] = ()
    host_as: Interface = Interface.ASGI
    guest_as: Interface = Interface.ASGI
    code: str | None = None
    package: str | None = None
    brought_by: tuple[str, ...] = ()
    better: str | None = None
    moving_in: str | None = None
    moving_out: str | None = None

    def fits(self, guest: str, host: str) -> bool:
        """Whether this is a way to have one in the other; where none are named, any are meant."""
        return (not self.guests or guest in self.guests) and (not self.hosts or host in self.hosts)


@dataclass(frozen=True, slots=True)
class Couple(Record):
    """Two frameworks for which there is a better idea than having both."""

    frameworks: tuple[str, str]
    better: str
    source: str


@dataclass(frozen=True, slots=True)
class ByPackage(Record):
    """How something is had in part, and with which package: add-ons made for another framework, or a fine print."""

    note: str
    source: str
    package: str | None = None


@dataclass(frozen=True, slots=True)
class AddOns(Record):
    """The add-ons made for one framework: what they are, why others can't take them, and those that can in part."""

    name: str
    meaning: str
    note: str
    source: str
    lent: Mapping[str, ByPackage] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Told(Record):
    """What ties one framework to another, as a sentence, and where that stands."""

    said: str
    source: str


@dataclass(frozen=True, slots=True)
class Descent(Record):
    """Who makes a framework, which packages it requires, and what is to be said of others, by their ids."""

    makers: str
    source: str
    requires: tuple[str, ...] = ()
    told: Mapping[str, Told] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Pairs(Record):
    """What is known of frameworks two at a time: layouts by id, moves, ways to combine them (the best first).

    ``add_ons`` are by the id of the framework that they are made for, ``origins`` by that of whose they are.
    """

    layouts: Mapping[str, Layout]
    moves: tuple[Move, ...]
    ways: tuple[Way, ...]
    couples: tuple[Couple, ...]
    add_ons: Mapping[str, AddOns] = field(default_factory=dict)
    origins: Mapping[str, Descent] = field(default_factory=dict)
