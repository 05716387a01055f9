"""A conversation read once and kept: found again, made anew when anything changed, never trusted blindly."""

import os
import stat
from pathlib import Path

import pytest

from bot.conversation import Conversation
from bot.errors import KnowledgeError
from bot.knowledge import load as loading
from bot.knowledge.cache import cache_folder, fingerprint, ready
from tests.knowledge.folders import edit


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep caches in a folder of the test."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache"


def kept() -> list[Path]:
    return sorted(cache_folder().iterdir())


def test_the_second_time_nothing_is_read(folder: Path, monkeypatch: pytest.MonkeyPatch):
    first = ready(folder)

    def read(_: Path) -> None:
        raise AssertionError("the knowledge was read again")

    monkeypatch.setattr(loading, "load", read)
    again = ready(folder)
    assert isinstance(again, Conversation)
    assert list(again.catalog.frameworks) == list(first.catalog.frameworks)
    assert again.catalog.concepts == first.catalog.concepts


def test_a_changed_file_is_read_and_the_old_cache_goes(folder: Path):
    ready(folder)
    before = kept()
    edit(folder, "frameworks/flask.yaml", "name: Flask", "name: Flask, renamed")
    assert ready(folder).catalog.frameworks["flask"].name == "Flask, renamed"
    assert len(kept()) == len(before) == 1
    assert kept() != before


@pytest.mark.parametrize("content", [b"", b"not a pickle", b"\x80\x04N."], ids=["empty", "garbage", "another value"])
def test_a_cache_that_cannot_be_used_is_made_anew(folder: Path, content: bytes):
    ready(folder)
    (cache,) = kept()
    cache.write_bytes(content)
    assert isinstance(ready(folder), Conversation)
    assert cache.read_bytes() != content


def test_without_a_place_to_keep_it_everything_still_works(folder: Path, home: Path):
    home.write_text("a file where the folder should be", "utf-8")
    assert isinstance(ready(folder), Conversation)


def test_only_its_owner_may_read_it(folder: Path):
    ready(folder)
    assert stat.S_IMODE(kept()[0].stat().st_mode) == 0o600
    assert stat.S_IMODE(cache_folder().stat().st_mode) == 0o700


def test_faults_are_told_and_nothing_is_kept(folder: Path):
    line = edit(folder, "frameworks/flask.yaml", "group: light", "group: lite")
    with pytest.raises(KnowledgeError, match=rf"^knowledge/frameworks/flask.yaml:{line}: group: 'lite'"):
        ready(folder)
    assert not cache_folder().exists()


def test_a_fingerprint_stays_until_something_changes(folder: Path):
    before = fingerprint(folder)
    assert fingerprint(folder) == before
    os.utime(folder / "guide.yaml", ns=(1, 1))
    touched = fingerprint(folder)
    (folder / "frameworks" / "new.yaml").write_text("name: New\n", "utf-8")
    assert len({before, touched, fingerprint(folder)}) == 3


def test_caches_lie_in_the_home_unless_told_otherwise(home: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    assert cache_folder() == home / "framework-advisor"
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert cache_folder() == tmp_path / ".cache" / "framework-advisor"
