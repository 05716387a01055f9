import datetime
from dataclasses import replace

import pytest
import yaml

from bot.errors import BotError
from bot.knowledge.load import load
from bot.measurement import record
from bot.measurement.ratios import Counts
from bot.measurement.servers import COMMON, setups

CATALOG = load()
DAY = datetime.date(2026, 11, 28)
PLAN = [*setups("flask"), *setups("fastapi"), *setups("tornado")]


@pytest.fixture
def counts():
    """Return two rounds: FastAPI 4 and 3 times Flask, 1.2 and 1.4 times it on Granian; Tornado was not counted."""
    counts = Counts([])
    for fastapi, same in ((4, 1.2), (3, 1.4)):
        counts.rounds.append({})
        for route in ("hello", "path"):
            counts.note(PLAN[0], route, 92)
            counts.note(PLAN[0], route, 108)
            counts.note(PLAN[2], route, 100 * fastapi)
        counts.note(PLAN[1], "path", 300)
        counts.note(PLAN[3], "path", 300 * same)
    return counts


@pytest.fixture
def speed(counts):
    versions = {"flask": "3.1.3", "fastapi": "0.165.0", "granian": "2.8.9", "pyramid": "2.1"}
    return record.renewed(CATALOG.speed, counts, PLAN, versions, DAY, 2.0)


def test_what_was_counted_takes_the_place_of_what_was_known(speed):
    assert list(speed.usual) == ["flask", "fastapi"]
    fastapi = speed.usual["fastapi"]
    assert (fastapi.server, fastapi.path, fastapi.path_range) == ("uvicorn", 3.5, (3, 4))
    assert [(one.framework, one.server, one.on_same, one.on_same_range) for one in speed.elsewhere] == [
        ("flask", COMMON, 1, (1, 1)),
        ("fastapi", COMMON, 1.3, (1.2, 1.4)),
    ]
    assert speed.on_same_server("fastapi") == 1.3
    assert "only 1.2 to 1.4 times" in speed.shown_by


def test_the_noise_is_what_flask_strayed(speed):
    assert speed.noise == 1.1
    assert "gaps under 10 % mean nothing" in speed.finding
    assert "; a quiet machine: Flask strayed from its own mean by up to 8 %." in speed.method[-1]


def test_what_was_not_measured_is_kept_and_the_file_says_so(speed, tmp_path):
    old = CATALOG.speed
    assert (speed.alone, speed.importing, speed.waiting) == (old.alone, old.importing, old.waiting)
    assert speed.usual["fastapi"].idle_mb == old.usual["fastapi"].idle_mb
    record.write(tmp_path / "new.yaml", speed, old.date)
    assert f"kept, as of {old.date}: idle_mb" in (tmp_path / "new.yaml").read_text("utf-8")


def test_a_file_that_was_written_can_be_taken_over(speed, tmp_path):
    """The knowledge loads it, and it holds what was measured."""
    import shutil

    from bot.knowledge.places import default_folder

    folder = tmp_path / "knowledge"
    shutil.copytree(default_folder(), folder, ignore=shutil.ignore_patterns("probes", "__pycache__"))
    whole = replace(speed, usual={**CATALOG.speed.usual, **speed.usual})
    record.write(folder / record.FILE, whole, CATALOG.speed.date)
    assert load(folder).speed == whole


def test_ranges_stand_on_one_line_and_versions_stay_text(speed, tmp_path):
    record.write(tmp_path / "new.yaml", speed, DAY)
    text = (tmp_path / "new.yaml").read_text("utf-8")
    assert "    path_range: [3.0, 4.0]\n" in text
    assert yaml.safe_load(text)["versions"]["pyramid"] == "2.1"
    assert "null" not in text


@pytest.mark.parametrize("name", ["speed.yaml", "../{}/speed.yaml", "no/such/folder.yaml", ""])
def test_neither_the_knowledge_nor_what_cannot_be_written_is_written(name, tmp_path):
    with pytest.raises(BotError, match=r"--out does not write over|can't write"):
        record.refuse(tmp_path / name.format(tmp_path.name), tmp_path)


def test_a_file_beside_the_knowledge_may_be_written(tmp_path):
    record.refuse(tmp_path / "speed-new.yaml", tmp_path)
