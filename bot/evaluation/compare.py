"""Two or more frameworks beside each other, in the terminal and as a picture: ``python -m bot compare``."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from bot.advise.charts import speeds
from bot.conversation import Conversation, Turn
from bot.domain.advice import Comparison
from bot.domain.chart import Chart
from bot.errors import BotError
from bot.evaluation import pictures, protocol


def run(conversation: Conversation, words: Sequence[str], picture: Path | None = None) -> int:
    """Print the comparison of what ``words`` name, draw its figures when a ``picture`` is wanted; return 0."""
    save = pictures.saving(picture, "bot.evaluation.bars") if picture else None
    turn = protocol.play(conversation, (), f"compare {' '.join(words)}")
    compared = _compared(turn)
    if compared is None:
        known = ", ".join(one.name for one in conversation.catalog.frameworks.values())
        raise BotError(f"compare which? Name two or more of {known}: python -m bot compare flask fastapi")
    chart = _chart(compared, conversation) if picture else None
    print(protocol.reply(turn)["text"])
    if picture and save and chart:
        pictures.write(picture, lambda: save(chart, picture))
    return 0


def _compared(turn: Turn) -> Comparison | None:
    """Return the comparison that came of it, of a neighbour too; None when something else did."""
    advice = turn.answer
    return advice if isinstance(advice, Comparison) else None


def _chart(compared: Comparison, conversation: Conversation) -> Chart:
    """Return the figures: whoever asks for a picture gets one of a near tie as well."""
    chart = compared.chart or speeds(compared.frameworks, conversation.catalog)
    if chart is None:
        raise BotError("--plot draws the speeds, and not all of these were measured; leave it out for the text")
    return chart
