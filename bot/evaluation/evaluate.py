"""How well the labelled questions of some files are answered, all told: ``python -m bot evaluate``."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.progress import track

from bot.conversation import Conversation
from bot.errors import BotError
from bot.evaluation import pictures, report
from bot.evaluation.confusion import confusion
from bot.evaluation.figures import by_file, by_kind, by_style, constant_verdicts, passed
from bot.evaluation.labels import questions
from bot.evaluation.outcomes import Outcome, outcomes


def run(
    conversation: Conversation,
    files: Sequence[Path],
    day: date,
    *,
    failures: bool = False,
    figures: Path | None = None,
    picture: Path | None = None,
) -> int:
    """Play every question of ``files`` and print what came of it; return 0.

    ``failures`` lists those that fail; ``figures`` and ``picture`` are where the JSON and the picture go.
    """
    draw = pictures.saving(picture, "bot.evaluation.plot") if picture else None
    if figures and (figures in files or figures.suffix == ".jsonl"):
        raise BotError(f"{figures}: questions are kept under such names; let the figures' name end in .json")
    console = report.console()
    came = _play(conversation, files, console)
    report.show(came, console)
    if failures:
        report.show_failures(came, console)
    if figures:
        pictures.write(figures, lambda: figures.write_text(json.dumps(summary(came, day), indent=1) + "\n", "utf-8"))
    if picture and draw:
        pictures.write(picture, lambda: draw(came, picture, day))
    return 0


def _play(conversation: Conversation, files: Sequence[Path], console: Console) -> list[Outcome]:
    """Return what came of the questions of ``files``, each file once; a terminal is shown how far we are."""
    asked = [(str(file), question) for file in dict.fromkeys(files) for question in questions(file)]
    played = outcomes(conversation, asked)
    if console.is_terminal:
        return list(track(played, "Asking", len(asked), console=console, transient=True))
    return list(played)


def summary(came: Sequence[Outcome], day: date) -> dict[str, Any]:
    """Return all figures as JSON holds them."""
    matrix = confusion(came)
    return {
        "date": day.isoformat(),
        "passed": asdict(passed(came)),
        "figures": {style: _plain(figures) for style, figures in by_style(came).items()},
        "kinds": _plain(by_kind(came)),
        "files": _plain(by_file(came)),
        "constant_verdicts": _plain(constant_verdicts(came)),
        "confusion": {kind: {intent: matrix.count(kind, intent) for intent in matrix.columns} for kind in matrix.rows},
        "questions": [_question(one) for one in came],
    }


def _plain(figures: dict[str, Any]) -> dict[str, Any]:
    """Return named figures as dictionaries."""
    return {name: asdict(figure) for name, figure in figures.items()}


def _question(one: Outcome) -> dict[str, Any]:
    """Return one question and what came of it."""
    return {
        "id": one.question.id,
        "file": one.file,
        "kind": one.question.kind,
        "passed": one.passed,
        "reasons": one.faults,
        "intent": one.intent,
        "frameworks": one.frameworks,
        "verdict": one.verdict,
        "confidence": one.confidence,
    }
