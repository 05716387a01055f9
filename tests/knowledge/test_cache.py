"""A conversation is learnt once and kept until the knowledge or the code changes; a bad cache is no cache."""

from __future__ import annotations

import os
import pickle
import stat
from pathlib import Path

import pytest

from bot.conversation import Conversation
from bot.errors import KnowledgeError
from bot.evaluation.protocol import play, reply
from bot.knowledge import cache
from bot.knowledge.cache import cache_folder, fingerprint, ready
from tests.knowledge.folders import edit


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep caches in a folder of this test alone; return it."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return cache_folder()


@pytest.fixture
def learnt(conversation: Conversation, monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Learning costs a second: hand out the one conversation, and note each time it is learnt."""
    times: list[object] = []

    def of(cls: type[Conversation], catalog: object) -> Conversation:
        times.append(catalog)
        return conversation

    monkeypatch.setattr(Conversation, "of", classmethod(of))
    return times


def kept(home: Path) -> list[Path]:
    """Return the caches that lie in a folder."""
    return sorted(home.glob("*"))


def test_it_is_learnt_once_and_then_kept(folder: Path, home: Path, learnt: list[object]):
    first, second = ready(folder), ready(folder)
    assert len(learnt) == 1
    assert len(kept(home)) == 1
    assert second.mind.intents.roots == first.mind.intents.roots
    said = "flask or django for a shop?"
    assert reply(play(first, (), said)) == reply(play(second, (), said))


def test_a_changed_file_is_learnt_anew(folder: Path, home: Path, learnt: list[object]):
    ready(folder)
    (before,) = kept(home)
    edit(folder, "guide.yaml", "What are you building?", "What do you want to build?")
    ready(folder)
    assert len(learnt) == 2
    assert before in kept(home), "another checkout may still stand as it was"
    assert len(kept(home)) == 2


def test_old_caches_go(folder: Path, home: Path, learnt: list[object], monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(cache, "_KEPT", 1)
    ready(folder)
    (before,) = kept(home)
    edit(folder, "guide.yaml", "What are you building?", "What do you want to build?")
    ready(folder)
    assert before not in kept(home)
    assert len(kept(home)) == len(learnt) - 1 == 1


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"not a pickle", id="nonsense"),
        pytest.param(pickle.dumps({"a": 1}), id="something else"),
        pytest.param(pickle.dumps("x" * 1000)[:-20], id="cut short"),
        pytest.param(b"cno_such_module\nThing\n.", id="a class that is gone"),
    ],
)
def test_a_bad_cache_is_replaced(folder: Path, home: Path, learnt: list[object], content: bytes):
    home.mkdir(parents=True)
    path = home / f"{fingerprint(folder)}.pickle"
    path.write_bytes(content)
    assert isinstance(ready(folder), Conversation)
    assert len(learnt) == 1
    assert path.read_bytes() != content


def test_without_a_place_to_keep_it_it_is_learnt_each_time(
    folder: Path, tmp_path: Path, learnt: list[object], monkeypatch: pytest.MonkeyPatch
):
    blocked = tmp_path / "a file"
    blocked.write_text("", "utf-8")
    monkeypatch.setenv("XDG_CACHE_HOME", str(blocked))
    ready(folder)
    ready(folder)
    assert len(learnt) == 2


def test_faults_of_the_knowledge_are_told_and_nothing_is_kept(folder: Path, home: Path):
    edit(folder, "guide.yaml", "close_margin: 0.02", "close_margin: wide")
    with pytest.raises(KnowledgeError, match=r"guide\.yaml:\d+"):
        ready(folder)
    assert not home.exists()


def test_only_its_owner_may_read_it(folder: Path, home: Path, learnt: list[object]):
    ready(folder)
    (path,) = kept(home)
    assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0
    assert stat.S_IMODE(home.stat().st_mode) & 0o077 == 0


def test_the_fingerprint_follows_knowledge_and_code(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    seen = {fingerprint(folder)}
    assert fingerprint(folder) in seen
    os.utime(folder / "qualities.yaml", ns=(1, 1))
    assert fingerprint(folder) in seen, "what a file holds counts, not when it was written"
    edit(folder, "qualities.yaml", "Ease of learning", "Ease of learning it")
    seen.add(fingerprint(folder))
    (folder / "frameworks" / "another.yaml").write_text("name: Another\n", "utf-8")
    seen.add(fingerprint(folder))
    (folder / "notes.md").write_text("not read by anybody", "utf-8")
    assert fingerprint(folder) in seen
    code = tmp_path / "code"
    (code / "understand").mkdir(parents=True)
    (code / "understand" / "mend.py").write_text("", "utf-8")
    (code / "conversation.py").write_text("", "utf-8")
    (code / "advise").mkdir()
    (code / "advise" / "guide.py").write_text("", "utf-8")
    monkeypatch.setattr(cache, "_CODE", code)
    seen.add(fingerprint(folder))
    (code / "understand" / "mend.py").write_text("x = 1\n", "utf-8")
    seen.add(fingerprint(folder))
    assert len(seen) == 5


def test_the_cache_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    assert cache_folder() == tmp_path / "cache" / "framework-advisor"
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    assert cache_folder() == tmp_path / ".cache" / "framework-advisor"
