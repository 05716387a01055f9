import datetime
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from bot.domain.proof import Seen
from bot.errors import BotError
from bot.knowledge.proofs import proven
from bot.verification import verify
from bot.verification.environments import of
from tests.verification.fakes import PROGRAMS, write

DAY = datetime.date(2026, 11, 28)


@pytest.fixture
def fake(catalog):
    """Return a catalog with one framework, which is installed as pytest."""
    flask = catalog.frameworks["flask"]
    facts = replace(flask.facts, pypi="pytest")
    return replace(catalog, frameworks={"fake": replace(flask, id="fake", name="Fake", facts=facts)}, proofs={})


@pytest.fixture
def asked(monkeypatch):
    """Return what was asked to be installed; nothing is."""
    asked: list[object] = []

    def make(framework, wanted, version):
        asked.append((framework, wanted, version))
        return of(Path(sys.executable))

    monkeypatch.setattr(verify, "make", make)
    return asked


def test_what_was_seen_is_told_and_written(fake, asked, tmp_path, capsys):
    write(tmp_path, shows=PROGRAMS["shows"], refutes=PROGRAMS["refutes"])
    assert verify.run(fake, tmp_path, [], DAY) == 0
    assert asked == [("fake", ["pytest"], None)]
    seen = proven(tmp_path, [])
    assert {name: (proof.verdict, proof.seen) for name, proof in seen.items()} == {
        "fake/shows": (Seen.SHOWN, "a page"),
        "fake/refutes": (Seen.REFUTED, "no page"),
    }
    assert {(proof.version, proof.date) for proof in seen.values()} == {(pytest.__version__, DAY)}
    assert "Fake" in capsys.readouterr().out


def test_a_failure_is_told_by_name_and_sets_the_status(fake, asked, tmp_path, capsys):
    write(tmp_path, fails=PROGRAMS["fails"], shows=PROGRAMS["shows"])
    assert verify.run(fake, tmp_path, ["fake"], DAY) == 1
    assert "✗ fake/fails: not seen: a page" in capsys.readouterr().out
    assert proven(tmp_path, [])["fake/fails"].verdict is Seen.FAILED


@pytest.mark.parametrize(
    ("options", "asked_for"), [({"version": "1.2"}, [("fake", ["pytest==1.2"], "1.2")]), ({"quick": True}, [])]
)
def test_neither_another_version_nor_the_quick_run_is_written(options, asked_for, fake, asked, tmp_path):
    write(tmp_path, shows=PROGRAMS["shows"])
    assert verify.run(fake, tmp_path, ["fake"], DAY, **options) == 0
    assert asked == asked_for
    assert not (tmp_path / "verified.yaml").exists()


def test_an_unknown_name_is_refused_with_the_nearest_one(catalog, tmp_path):
    with pytest.raises(BotError, match="no framework 'flsk'; did you mean 'flask'"):
        verify.run(catalog, tmp_path, ["flsk"], DAY)


@pytest.mark.parametrize("names", [["flask", "django"], []], ids=["two", "all"])
def test_a_version_is_one_frameworks(names, catalog, tmp_path):
    with pytest.raises(BotError, match="name one"):
        verify.run(catalog, tmp_path, names, DAY, version="1.0")
