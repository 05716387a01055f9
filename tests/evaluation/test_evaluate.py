"""The command as a whole, on a small file whose outcomes are known."""

from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path

import pytest

from bot.conversation import Conversation
from bot.errors import BotError
from bot.evaluation.evaluate import run

DAY = date(2026, 11, 3)
# Three that pass and two that can't: Django has an ORM, and "asdf qwer" asks nothing.
KNOWN = (
    {"id": "a", "text": "what is flask?", "kind": "describe", "frameworks": ["flask"],
     "expect": {"must_name": ["flask"]}},
    {"id": "b", "text": "and django?", "kind": "followup", "also_kinds": ["describe"], "thread": ["what is flask?"],
     "expect": {"must_name": ["django"]}},
    {"id": "c", "text": "does django have an orm?", "kind": "feature_check", "frameworks": ["django"],
     "expect": {"must_name": ["django"], "answer": "no"}, "style": ["slack"]},
    {"id": "d", "text": "asdf qwer", "kind": "describe"},
    {"id": "e", "text": "hello!", "kind": "smalltalk"},
)  # fmt: skip


@pytest.fixture
def known(tmp_path: Path) -> Path:
    """Return the file of known outcomes."""
    path = tmp_path / "known.jsonl"
    path.write_text("".join(json.dumps(line) + "\n" for line in KNOWN), "utf-8")
    return path


def test_figures_are_printed_and_written(
    conversation: Conversation, known: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    status = run(conversation, [known], DAY, failures=True, figures=tmp_path / "figures.json")
    text = capsys.readouterr().out
    assert status == 0
    assert text.startswith("3 of 5 questions passed: 0.6000\n")
    assert "c feature_check: does django have an orm?\n  verdict yes, not no\n" in text
    figures = json.loads((tmp_path / "figures.json").read_text("utf-8"))
    assert (figures["date"], figures["passed"]) == ("2026-11-03", {"value": 0.6, "n": 5})
    assert figures["figures"]["all"]["kind accuracy, exact label only"] == {"value": 0.6, "n": 5}  # a c e
    assert figures["figures"]["slack"]["feature verdict correct"] == {"value": 0.0, "n": 1}
    assert figures["figures"]["all"]["false rejection rate (lower is better)"] == {"value": 0.2, "n": 5}  # d
    assert figures["kinds"]["describe"]["passed"] == {"value": 0.5, "n": 2}
    assert figures["files"] == {str(known): {"value": 0.6, "n": 5}}
    assert figures["confusion"]["describe"] == {
        "describe": 1, "feature_check": 0, "smalltalk": 0, "out_of_scope": 1, "followup": 0
    }  # fmt: skip
    assert figures["confusion"]["followup"]["followup"] == 1
    assert [question["id"] for question in figures["questions"] if not question["passed"]] == ["c", "d"]
    assert figures["questions"][2]["reasons"] == ["verdict yes, not no"]


def test_a_file_named_twice_counts_once(conversation: Conversation, known: Path, capsys: pytest.CaptureFixture[str]):
    run(conversation, [known, known], DAY)
    assert capsys.readouterr().out.startswith("3 of 5 ")


def test_files_are_counted_together(
    conversation: Conversation, known: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    other = tmp_path / "other.jsonl"
    other.write_text(json.dumps(KNOWN[0]), "utf-8")
    run(conversation, [known, other], DAY)
    assert capsys.readouterr().out.startswith("4 of 6 ")


def test_the_picture_is_drawn(conversation: Conversation, known: Path, tmp_path: Path):
    run(conversation, [known], DAY, picture=tmp_path / "some.png")
    assert (tmp_path / "some.png").read_bytes().startswith(b"\x89PNG\r\n\x1a\n")


def test_without_matplotlib_it_says_how_to_install_it(
    conversation: Conversation, known: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    monkeypatch.delitem(sys.modules, "bot.evaluation.plot", raising=False)
    with pytest.raises(BotError, match=r"--plot needs matplotlib .*pip install 'framework-advisor\[plot\]'"):
        run(conversation, [known], DAY, picture=tmp_path / "some.png")
    assert run(conversation, [known], DAY) == 0


@pytest.mark.parametrize(
    ("option", "name", "says"),
    [
        pytest.param("picture", "some.bmp", r"no kind of picture; let the name end in \.png", id="another ending"),
        pytest.param("picture", "some", "no kind of picture", id="no ending"),
        pytest.param("picture", "nowhere/some.png", "can't be written", id="a picture in no folder"),
        pytest.param("figures", "nowhere/some.json", "can't be written", id="figures in no folder"),
        pytest.param("figures", "known.jsonl", "let the figures' name end in .json", id="over the questions"),
        pytest.param("figures", "other.jsonl", "let the figures' name end in .json", id="over other questions"),
    ],
)
def test_a_place_that_will_not_do_is_named(
    conversation: Conversation, known: Path, tmp_path: Path, option: str, name: str, says: str
):
    before = known.read_bytes()
    with pytest.raises(BotError, match=says) as refusal:
        run(conversation, [known], DAY, **{option: tmp_path / name})  # type: ignore[arg-type]
    assert str(refusal.value).startswith(f"{tmp_path / name}: ")
    assert known.read_bytes() == before
