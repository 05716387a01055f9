"""The parts a card is arranged from, before it is drawn as blocks or as plain text.

Text in parts is Slack's mrkdwn with everything foreign already escaped (:func:`escape`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from bot.domain.chart import Chart

_LINK = re.compile(r"<[^|>]*\|([^>]*)>")
_URL = re.compile(r"https?://\S+")


def escape(text: str) -> str:
    """Return ``text`` so that Slack shows it and never obeys it: no mention, link or entity survives.

    >>> escape("<!channel> & co")
    '&lt;!channel&gt; &amp; co'
    """
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


@lru_cache(maxsize=4_096)
def link(source: str, label: str = "") -> str:
    """Return a source as a link, named after its host unless a label is given; a source that is no address as it is.

    >>> link("https://flask.palletsprojects.com/en/stable/")
    '<https://flask.palletsprojects.com/en/stable/|flask.palletsprojects.com>'
    """
    if not _URL.fullmatch(source):
        return escape(source)
    address = source.replace("|", "%7C").replace("<", "%3C").replace(">", "%3E").replace("&", "&amp;")
    return f"<{address}|{escape(label or source.split('/')[2].removeprefix('www.'))}>"


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of short plain texts, all of one length; the first row is the header."""

    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Button:
    """A button: its label (75 at most), action id, value, and whether it is the suggested one."""

    label: str
    action_id: str
    value: str
    is_primary: bool = False


@dataclass(frozen=True, slots=True)
class Menu:
    """The small "more" menu beside a guide's options: (label, value) pairs."""

    action_id: str
    options: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Card:
    """A card: the first line that answers, bullets, a table, code, small notes, a chart, buttons.

    ``name`` makes the block ids ("compare.lead"); it is stable for a kind of advice. ``asks``
    introduces the buttons where only text is shown.
    """

    name: str
    lead: str
    bullets: tuple[str, ...] = ()
    table: Table | None = None
    code: str | None = None
    after: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    buttons: tuple[Button, ...] = ()
    menu: Menu | None = None
    asks: str = "Ask next"
    chart: Chart | None = None

    @property
    def words(self) -> int:
        """How many words a person reads, tables and code left out."""
        return sum(map(_words_in, (self.lead, *self.bullets, *self.after, *self.notes)))


_PROGRAM = re.compile(r"```.*?```", re.DOTALL)


# So many sentences are remembered by their length: most are said often.
@lru_cache(maxsize=4_096)
def _words_in(text: str) -> int:
    """Return how many words a person reads in a text, code left out; a link counts by its label."""
    text = _PROGRAM.sub("", text) if "```" in text else text
    return len((_LINK.sub(r"\1", text) if "<" in text else text).split())
