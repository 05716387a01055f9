"""Small talk: a short friendly reply, and a way back to the subject. The topic stands in the reading's aspect."""

from __future__ import annotations

from bot.advise import suggest
from bot.domain.advice import Advice, SmallTalk, Suggestion
from bot.domain.catalog import Catalog
from bot.domain.dialogue import DialogueState
from bot.domain.question import Reading


def smalltalk(reading: Reading, state: DialogueState, catalog: Catalog) -> Advice:
    """Return the reply to a greeting, thanks, praise and the like."""
    return SmallTalk(reading.aspect or "greeting", (suggest.GUIDE, Suggestion("What can you do?", "what can you do?")))
