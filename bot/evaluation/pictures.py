"""What every picture that a command draws has in common: its kinds, what it needs, and how a refusal is said."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

from bot.errors import BotError

PICTURES = (".png", ".svg", ".pdf")


def saving(path: Path, module: str) -> Callable[..., None]:
    """Return what saves the picture that ``module`` draws; raises BotError at once where that can't work."""
    if path.suffix.lower() not in PICTURES:
        raise BotError(f"{path}: no kind of picture; let the name end in {', '.join(PICTURES)}")
    try:
        found: Any = import_module(module)
    except ImportError as error:
        raise BotError(
            f"--plot needs matplotlib ({error}); install it: pip install 'framework-advisor[plot]', "
            "or `make dev` in a checkout"
        ) from None
    save: Callable[..., None] = found.save
    return save


def write(path: Path, how: Callable[[], object]) -> None:
    """Write a file; raises BotError when it can't be written."""
    try:
        how()
    except OSError as error:
        raise BotError(f"{path}: can't be written ({error.strerror}); name another place") from None
