"""Where the knowledge lies."""

from pathlib import Path

import pytest

from bot.knowledge import places


def test_in_a_checkout_it_lies_beside_the_package():
    assert places.default_folder() == Path(__file__).parents[2] / "knowledge"


def test_in_a_wheel_it_lies_inside_the_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "knowledge_files").mkdir()
    monkeypatch.setattr(places, "_PLACES", (tmp_path / "knowledge", tmp_path / "knowledge_files"))
    assert places.default_folder() == tmp_path / "knowledge_files"


def test_when_there_is_none_the_checkouts_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(places, "_PLACES", (tmp_path / "knowledge", tmp_path / "knowledge_files"))
    assert places.default_folder() == tmp_path / "knowledge"
