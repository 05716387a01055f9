import datetime
import sys
from pathlib import Path

import pytest
import yaml

from bot.errors import BotError
from bot.knowledge.load import load
from bot.knowledge.places import default_folder
from bot.measurement import measure
from bot.measurement.servers import Setup
from bot.verification.environments import of

CATALOG = load()
DAY = datetime.date(2026, 11, 28)


@pytest.fixture
def asked(monkeypatch):
    """Return what was asked to be installed; nothing is: the frameworks and waitress are beside the tests."""
    asked: list[tuple[str, list[str]]] = []

    def make(framework, wanted, version):
        asked.append((framework, wanted))
        return of(Path(sys.executable))

    monkeypatch.setattr(measure, "make", make)
    monkeypatch.setattr(measure, "setups", lambda framework: [Setup(framework, "waitress")])
    return asked


@pytest.mark.examples
def test_bottle_is_measured_beside_flask_and_written(asked, tmp_path, capsys):
    out = tmp_path / "new.yaml"
    assert measure.run(CATALOG, default_folder(), ["bottle"], DAY, rounds=1, seconds=0.3, out=out) == 0
    assert asked == [("measure-flask", ["flask", "waitress"]), ("measure-bottle", ["bottle", "waitress"])]
    written = yaml.safe_load(out.read_text("utf-8"))
    assert list(written["usual"]) == ["flask", "bottle"]
    assert list(written["versions"]) == ["flask", "bottle", "waitress"]
    assert written["usual"]["bottle"]["path"] > 0
    assert written["date"] == DAY
    said = capsys.readouterr().out
    assert "Bottle" in said
    assert "flask strayed from its own mean by up to" in said
    assert "Written to" in said


@pytest.mark.examples
def test_what_could_not_be_measured_is_named_and_sets_the_status(asked, tmp_path, capsys, monkeypatch):
    (tmp_path / "measure").mkdir()
    (tmp_path / "measure" / "bottle.py").write_text("raise SystemExit('no such thing')", "utf-8")
    flask = (default_folder() / "measure" / "flask.py").read_text("utf-8")
    (tmp_path / "measure" / "flask.py").write_text(flask, "utf-8")
    assert measure.run(CATALOG, tmp_path, ["flask", "bottle"], DAY, rounds=1, seconds=0.1) == 1
    assert "✗ bottle on waitress: bottle on waitress did not start" in capsys.readouterr().out


@pytest.mark.parametrize(("stray", "warned"), [(0.05, False), (0.2, True)])
def test_a_machine_that_is_not_quiet_is_told(stray, warned):
    taken = measure.Taken()
    taken.counts.rounds.append({})
    unit = Setup("flask", "waitress")
    for speed in (100 * (1 - stray), 100 * (1 + stray)):
        taken.counts.note(unit, "path", speed)
    said = " ".join(measure._remarks(taken, unit, {"flask": "3.1.3"}))
    assert f"by up to {100 * stray:.0f} %" in said
    assert ("not quiet" in said) is warned


def test_nothing_is_installed_before_what_is_asked_is_known_to_be_possible(asked):
    with pytest.raises(BotError, match="did you mean 'flask'"):
        measure.run(CATALOG, default_folder(), ["flsk"], DAY)
    with pytest.raises(BotError, match="does not write over"):
        measure.run(CATALOG, default_folder(), [], DAY, out=default_folder() / "speed.yaml")
    assert asked == []


def test_the_unit_comes_first_and_once():
    assert [one.id for one in measure._with_unit(CATALOG, ["bottle", "flask", "bottle"])] == ["flask", "bottle"]
    assert len(measure._with_unit(CATALOG, [])) == len(CATALOG.frameworks)
