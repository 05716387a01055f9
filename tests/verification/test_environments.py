import sys
from pathlib import Path

import pytest

from bot.errors import BotError
from bot.verification import environments
from bot.verification.environments import Environment, make, of, requirements
from tests.verification.fakes import write


def test_what_is_installed_is_told_by_the_python_itself():
    assert of(Path(sys.executable)).versions["pytest"] == pytest.__version__


@pytest.mark.parametrize(
    ("needs", "lacking"),
    [
        pytest.param("fake", None, id="there"),
        pytest.param("Fake[extra] fake_add.on", None, id="there, under another spelling"),
        pytest.param("fake other", "other", id="not there"),
        pytest.param("fake>=1.9", None, id="new enough"),
        pytest.param("fake>=1.10.1", "fake>=1.10.1", id="too old: 1.10 is before 1.10.1"),
    ],
)
def test_a_probe_runs_where_all_it_needs_is_there(needs, lacking, tmp_path):
    (probe,) = write(tmp_path, needs=needs, shows="")
    assert Environment(Path(sys.executable), {"fake": "1.10", "fake-add-on": "2"}).lacks(probe) == lacking


def test_a_requirement_that_cannot_be_read_is_named(tmp_path):
    (probe,) = write(tmp_path, needs="fake==1", shows="")
    with pytest.raises(BotError, match=r"shows\.py: can't read the requirement 'fake==1'; write"):
        Environment(Path(sys.executable), {}).lacks(probe)


def test_each_package_is_wanted_once_with_all_extras_at_its_newest(tmp_path):
    write(tmp_path, needs="fake[b] other", one="")
    write(tmp_path, needs="fake[a]>=6.0", two="")
    found = write(tmp_path, needs="fake", three="")
    assert requirements(found, "Fake", None) == ["fake[a,b]", "other"]
    assert requirements(found, "fake", "1.2") == ["fake[a,b]==1.2", "other"]
    assert requirements([], "fake", None) == ["fake"]


@pytest.mark.parametrize("has_uv", [True, False], ids=["with uv", "without uv"])
def test_an_environment_is_made_once_and_brought_up_to_date(has_uv, tmp_path, monkeypatch):
    called = []

    def call(words, framework):
        called.append([word for word in words if word in ("venv", "install", "fake", "--upgrade")])
        if "venv" in words:
            inside = Path(words[-1]) / "bin"
            inside.mkdir(parents=True)
            (inside / "python").symlink_to(sys.executable)

    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setattr(environments, "_call", call)
    monkeypatch.setattr(environments.importlib.util, "find_spec", lambda name: has_uv or None)
    first, second = (make("fake", ["fake"], None) for _ in range(2))
    assert called == [["venv"], ["install", "--upgrade", "fake"], ["install", "--upgrade", "fake"]]
    assert first.python == second.python
    assert first.python.is_relative_to(tmp_path)
    assert make("fake", ["fake"], "1.2").python != first.python


def test_what_cannot_be_installed_says_why():
    with pytest.raises(BotError, match="^fake: could not be installed: no such thing$"):
        environments._call([sys.executable, "-c", "raise SystemExit('no such thing')"], "fake")
