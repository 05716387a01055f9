"""Where the knowledge folder lies."""

from __future__ import annotations

from pathlib import Path

# Beside the package in a checkout, inside it when installed from a wheel.
_PLACES = (Path(__file__).parents[2] / "knowledge", Path(__file__).parents[1] / "knowledge_files")


def default_folder() -> Path:
    """Return the knowledge folder that belongs to this code."""
    return next((place for place in _PLACES if place.is_dir()), _PLACES[0])
