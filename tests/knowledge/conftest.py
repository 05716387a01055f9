"""A copy of the real knowledge, to be broken at will."""

import shutil
from pathlib import Path

import pytest

from bot.knowledge.places import default_folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a fresh copy of the knowledge folder, named as the real one."""
    return shutil.copytree(default_folder(), tmp_path / "knowledge")
