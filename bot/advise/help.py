"""Help: what the bot can do and how to ask, or what was asked about it."""

from __future__ import annotations

from bot.advise import suggest
from bot.domain.advice import Advice, Help, Suggestion
from bot.domain.catalog import Catalog
from bot.domain.dialogue import DialogueState
from bot.domain.question import Reading


def show_help(reading: Reading, state: DialogueState, catalog: Catalog) -> Advice:
    """Return what we can do, or what is asked about us, with three questions to try."""
    about = catalog.about.get(reading.aspect or "")
    return Help(about, (suggest.GUIDE, Suggestion("Flask or FastAPI?", "compare Flask and FastAPI"),
                        Suggestion("Who has WebSockets?", "which frameworks have WebSockets built in?")))  # fmt: skip
