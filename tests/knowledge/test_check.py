"""The whole check: the real folder passes, several faults are told together, the command's two outcomes."""

import re
import time
from pathlib import Path

import pytest

from bot.knowledge.check import faults, run
from bot.knowledge.load import load
from bot.knowledge.places import default_folder
from tests.knowledge.folders import check_faults, edit

DESCRIBE = "  describe:\n    phrases:\n"


def test_the_real_knowledge_is_faultless():
    assert faults(load(), default_folder()) == []


def test_a_check_takes_less_than_three_seconds():
    before = time.process_time()
    assert run(None) == 0
    assert time.process_time() - before < 3


def test_faults_of_several_checks_are_told_together_in_reading_order(folder: Path):
    flask, django = "frameworks/flask.yaml", "frameworks/django.yaml"
    edits = [
        (django, "    - title: ", "    - title: Mirror\n      url: http://x\n    - title: ", 1),
        (flask, "  pypi: flask", "  pypi: flask\n  pypi: flask", 1),
        (flask, "lightness:\n      value: 4", "lightness:\n      value: 0", 1),
        (flask, "      app = Flask(__name__)", "      app = = Flask", 0),
        ("guide.yaml", "synonyms: [a full", "synonyms: [an api, a full", 0),
        ("intents.yaml", DESCRIBE, DESCRIBE + "      - what is {frame}\n", 2),
    ]
    places = [(file, edit(folder, file, old, new) + down) for file, old, new, down in edits]
    told = [tuple(one.split(": ")[0].rsplit(":", 1)) for one in check_faults(folder)]
    assert told == [(f"knowledge/{file}", str(line)) for file, line in places]


def test_an_unknown_id_keeps_back_only_what_needs_it(folder: Path):
    edit(folder, "guide.yaml", "{criterion: upkeep, weight: 0.2}", "{criterion: upkep, weight: 0.2}")
    edit(folder, "frameworks/flask.yaml", "lightness:\n      value: 4", "lightness:\n      value: 0")
    edit(folder, "intents.yaml", DESCRIBE, DESCRIBE + "      - what is {frame}\n")
    assert [one.split(": ")[1] for one in check_faults(folder)] == [
        "policy.baseline.3.criterion",
        "intents.describe.phrases.0",
    ]


def test_a_repeated_key_is_told(folder: Path):
    line = edit(folder, "qualities.yaml", "  name: Raw speed\n", "  name: Raw speed\n  name: Raw speed\n")
    told = f"knowledge/qualities.yaml:{line + 1}: 'name' is given twice (first in line {line}); keep one"
    assert check_faults(folder) == [told]


def test_run_prints_one_cheerful_line(capsys: pytest.CaptureFixture[str]):
    assert run(None) == 0
    printed = capsys.readouterr()
    assert printed.err == ""
    assert re.fullmatch(
        r"All is well: 15 frameworks \(15 with a page\), 150 ratings, \d+ features, \d+ concepts, [\d,]+ phrasings, "
        r"\d+ claims, \d+ proofs, 480 ways through the guide\.\n",
        printed.out,
    )


def test_run_prints_what_the_check_finds(folder: Path, capsys: pytest.CaptureFixture[str]):
    line = edit(
        folder,
        "intents.yaml",
        DESCRIBE,
        DESCRIBE + "      - what is {framewrok}\n",
    )
    assert run(folder) == 1
    line += 2
    what = "intents.describe.phrases.0: no slot 'framewrok'; did you mean 'framework'?"
    assert capsys.readouterr() == ("", f"knowledge/intents.yaml:{line}: {what}\n")


def test_run_prints_what_reading_finds_and_repeated_keys(folder: Path, capsys: pytest.CaptureFixture[str]):
    line = edit(folder, "frameworks/flask.yaml", "group: light\n", "group: lite\nname: Flask\n")
    (folder / "guide.yaml").write_bytes(b"caf\xe9")
    assert run(folder) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert [one.split(": ")[0] for one in printed.err.splitlines()] == [
        f"knowledge/frameworks/flask.yaml:{line}",
        f"knowledge/frameworks/flask.yaml:{line + 1}",
        "knowledge/guide.yaml:1",
    ]


def test_run_on_a_folder_that_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    assert run(tmp_path / "nowhere") == 1
    assert "nowhere/guide.yaml:1: the file is missing; restore it" in capsys.readouterr().err.splitlines()
