"""A card becomes a Slack message: blocks, and text that suffices alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from bot.domain.advice import Advice, Answered, Clarification, Fallback, GuideStep, Help, Notice, SmallTalk
from bot.present import blocks, plain, wording
from bot.present.english import in_english
from bot.present.layout import card
from bot.present.parts import Button, Card, escape


def message(advice: Advice, language: str | None = None) -> dict[str, Any]:
    """Return ``text`` and ``blocks`` for Slack; ``text`` alone suffices.

    ``language`` is that of a question which was not English, where the card shall say that the answer is.
    """
    drawn = in_english(card(advice), language)
    return {"text": plain.mrkdwn(drawn), "blocks": blocks.render(drawn)}


def private(advice: Advice, answer_id: str, language: str | None = None) -> dict[str, Any]:
    """Return a message for one person alone, with a Share button that names the stored answer."""
    drawn = in_english(card(advice), language)
    if isinstance(advice, GuideStep | Notice | Clarification | Fallback | Help | SmallTalk):
        return {"text": plain.mrkdwn(drawn), "blocks": blocks.render(drawn)}
    share = Button("Share here", "share", answer_id)
    shareable = replace(drawn, buttons=(*drawn.buttons[:4], share))
    return {"text": plain.mrkdwn(shareable), "blocks": blocks.render(shareable)}


def shared(stored: Mapping[str, Any], person_id: str) -> dict[str, Any]:
    """Return a stored message as everybody sees it: who shared it, and no Share button."""
    kept = []
    for block in stored.get("blocks", []):
        elements = [e for e in block.get("elements", []) if e.get("action_id") != "share"]
        if block["type"] != "actions":
            kept.append(block)
        elif elements:
            kept.append({**block, "elements": elements})
    by = f"Shared by <@{person_id}>"
    note = {"type": "context", "block_id": "shared.by", "elements": [{"type": "mrkdwn", "text": by, "verbatim": True}]}
    return {"text": f"{stored['text']}\n{by}", "blocks": [*kept, note]}


def asked(message: Mapping[str, Any], question: str) -> dict[str, Any]:
    """Return a message that begins with the question it answers, for one that stands nowhere else."""
    said = wording.ASKED.format(question=escape(question))
    note = {"type": "context", "block_id": "asked", "elements": [{"type": "mrkdwn", "text": said, "verbatim": True}]}
    return {"text": f"{said}\n{message['text']}", "blocks": [note, *message["blocks"]]}


def answered(closed: Answered) -> dict[str, Any]:
    """Return what a guide's question turns into once answered: the answer, without buttons."""
    said = escape(closed.option.label) if closed.option else f"_{closed.instead}_"
    drawn = Card("guide", f"*{escape(closed.step.title)}:* {said}")
    return {"text": plain.mrkdwn(drawn), "blocks": blocks.render(drawn)}
