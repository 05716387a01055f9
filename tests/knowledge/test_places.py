"""Where the knowledge folder lies."""

from pathlib import Path

import pytest

from bot.knowledge import places


def test_the_default_folder_holds_the_knowledge():
    folder = places.default_folder()
    assert (folder / "frameworks" / "flask.yaml").is_file()
    assert (folder / "guide.yaml").is_file()


def test_a_wheel_carries_it_inside_the_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    inside = tmp_path / "bot" / "knowledge_files"
    inside.mkdir(parents=True)
    monkeypatch.setattr(places, "_PLACES", (tmp_path / "knowledge", inside))
    assert places.default_folder() == inside


def test_without_any_the_checkout_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(places, "_PLACES", (tmp_path / "knowledge", tmp_path / "bot"))
    assert places.default_folder() == tmp_path / "knowledge"
