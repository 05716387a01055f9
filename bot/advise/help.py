"""Help: what the bot can do and how to ask, or what was asked about it."""

from __future__ import annotations

from bot.advise import suggest
from bot.domain.advice import Advice, Help, Suggestion
from bot.domain.catalog import Catalog
from bot.domain.dialogue import DialogueState
from bot.domain.question import EntityKind, Reading

# What is asked about the bot where the servers tell something.
_MEASURING = "measuring"


def show_help(reading: Reading, state: DialogueState, catalog: Catalog) -> Advice:
    """Return what we can do, or what is asked about us, with three questions to try."""
    about = catalog.about.get(reading.aspect or "")
    named = [mention.entity_id for mention in reading.mentions if mention.kind is EntityKind.FRAMEWORK]
    asked = dict.fromkeys(named or state.frameworks) if about and about.id == _MEASURING else ()
    measured = tuple(
        (catalog.frameworks[one], catalog.speed.usual[one].server) for one in asked if one in catalog.speed.usual
    )
    return Help(about, measured, (suggest.GUIDE, Suggestion("Flask or FastAPI?", "compare Flask and FastAPI"),
                        Suggestion("Who has WebSockets?", "which frameworks have WebSockets built in?")))  # fmt: skip
