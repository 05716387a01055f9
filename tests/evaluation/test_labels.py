"""Files of labelled questions, and what is said of a line that is none."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import BotError
from bot.evaluation.labels import KINDS, Expected, Question, parse, questions

GOOD: dict[str, Any] = {"id": "a1", "text": "flask?", "kind": "describe"}

FIELDS = st.sampled_from(["id", "text", "kind", "thread", "expect", "must_name", "answer"])
HELD = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda below: st.lists(below) | st.dictionaries(FIELDS, below),
)


def written(folder: Path, *lines: object) -> Path:
    """Return a file of lines; what is no text is written as JSON."""
    path = folder / "some.jsonl"
    path.write_text("".join(f"{line if isinstance(line, str) else json.dumps(line)}\n" for line in lines), "utf-8")
    return path


def test_a_file_of_questions(tmp_path: Path):
    line = {"id": "a1", "text": "and flask?", "kind": "followup", "also_kinds": ["describe"], "thread": ["django?"]}
    more = {"style": ["slack"], "frameworks": ["flask"], "expect": {"must_name": ["flask"]}, "note": "", "voice": 1}
    (read,) = questions(written(tmp_path, line | more, "", "  "))
    assert read == Question(
        "a1", "and flask?", "followup", ("describe",), ("django?",), ("slack",), ("flask",), Expected(("flask",))
    )


def test_null_counts_as_missing():
    assert parse(json.dumps(GOOD | {"thread": None, "expect": {"answer": None}})) == parse(json.dumps(GOOD))


def test_a_number_will_do_as_id():
    question, faults = parse(json.dumps(GOOD | {"id": 7}))
    assert (question and question.id, faults) == ("7", ())


def test_a_line_ends_where_an_editor_ends_it(tmp_path: Path):
    path = written(tmp_path, json.dumps(GOOD | {"text": "one\u2028two"}, ensure_ascii=False))
    assert [question.text for question in questions(path)] == ["one\u2028two"]


def test_a_byte_order_mark_is_no_fault(tmp_path: Path):
    path = tmp_path / "windows.jsonl"
    path.write_bytes(b"\xef\xbb\xbf" + json.dumps(GOOD).encode() + b"\r\n")
    assert len(questions(path)) == 1


@pytest.mark.parametrize(
    ("labels", "kinds"),
    [
        pytest.param({"kind": "describe"}, {"describe"}, id="one"),
        pytest.param({"kind": "followup", "also_kinds": ("list",)}, {"followup", "list"}, id="an alternative"),
        pytest.param({"kind": "recommend"}, {"recommend", "find_by_feature"}, id="recommend and find are one"),
        pytest.param({"kind": "guide", "also_kinds": ("find_by_feature",)}, {"guide", "recommend", "find_by_feature"},
                     id="also as an alternative"),
    ],
)  # fmt: skip
def test_the_kinds_that_pass(labels: dict[str, Any], kinds: set[str]):
    assert Question("a1", "?", **labels).kinds == kinds


@pytest.mark.parametrize(
    ("expect", "verdicts"),
    [
        pytest.param(Expected(), (), id="not judged"),
        pytest.param(Expected(answer="yes"), ("yes",), id="yes"),
        pytest.param(Expected(answer="extension"), ("partial", "no"), id="only through an add-on"),
        pytest.param(Expected(answer="yes", accept=("partial",)), ("partial",), id="others accepted instead"),
        pytest.param(Expected(accept=("partial",)), (), id="accepted without an answer"),
    ],
)
def test_the_right_verdicts(expect: Expected, verdicts: tuple[str, ...]):
    assert Question("a1", "?", "feature_check", expect=expect).verdicts == verdicts


@pytest.mark.parametrize(
    ("line", "says"),
    [
        pytest.param("what is flask?", "not JSON (Expecting value: line 1 column 1 (char 0)); write one object a line",
                     id="no JSON"),
        pytest.param("[" * 100_000, "not JSON (maximum recursion depth exceeded", id="JSON without end"),
        pytest.param([], "the line holds []; write an object", id="an array"),
        pytest.param({"id": "b", "text": "?"}, "lacks 'kind'; add it", id="no kind"),
        pytest.param({"id": "b", "kind": "list"}, "lacks 'text'; add it", id="no text"),
        pytest.param({"text": "?", "kind": "list"}, "lacks 'id'; add it", id="no id"),
        pytest.param({"id": None, "text": "?", "kind": "list"}, "lacks 'id'; add it", id="a null"),
        pytest.param(GOOD, "id 'a1' occurs twice; give each question its own", id="twice"),
        pytest.param(GOOD | {"id": "b", "text": 5}, "text holds 5; write a text", id="a number as text"),
        pytest.param(GOOD | {"id": "b", "thread": "x"}, "thread holds 'x'; write a list", id="a text as thread"),
        pytest.param(GOOD | {"id": "b", "thread": [1]}, "thread.0 holds 1; write a text", id="a number in a thread"),
        pytest.param(GOOD | {"id": "b", "expect": ["flask"]}, "expect holds ['flask']; write an object", id="a list"),
        pytest.param(GOOD | {"id": "b", "expect": {"must_name": "flask"}},
                     "expect.must_name holds 'flask'; write a list", id="a field of a field"),
        pytest.param(GOOD | {"id": "b", "expect": {"answer": "maybe"}},
                     "expect.answer holds 'maybe'; write yes, no, partial or extension", id="an answer that is none"),
        pytest.param(GOOD | {"id": "b", "kind": "dscribe"}, "no kind 'dscribe'; did you mean 'describe'?", id="a slip"),
        pytest.param(GOOD | {"id": "b", "also_kinds": ["zzz"]}, "no kind 'zzz'; known: describe, compare,",
                     id="an unknown alternative"),
    ],
)  # fmt: skip
def test_a_line_that_is_no_question_is_named_with_its_mend(tmp_path: Path, line: object, says: str):
    path = written(tmp_path, GOOD, "", line)
    with pytest.raises(BotError) as refusal:
        questions(path)
    assert str(refusal.value).startswith(f"{path}:3: {says}")


def test_all_faults_are_told_at_once_but_not_hundreds(tmp_path: Path):
    with pytest.raises(BotError) as refusal:
        questions(written(tmp_path, *["no"] * 100))
    told = str(refusal.value).splitlines()
    assert [line.split(":")[1] for line in told[:10]] == [str(number) for number in range(1, 11)]
    assert told[10:] == ["… and 90 more"]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        pytest.param(None, "no such file", id="missing"),
        pytest.param(b"", "holds no question", id="empty"),
        pytest.param(b"\n\n", "holds no question", id="blank"),
        pytest.param(b"\xff\xfe{}", "not UTF-8 text", id="another encoding"),
    ],
)
def test_a_file_that_holds_no_questions_is_named_with_its_mend(tmp_path: Path, content: bytes | None, says: str):
    path = tmp_path / "some.jsonl"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(BotError, match=says) as refusal:
        questions(path)
    assert str(refusal.value).startswith(f"{path}: ")
    assert "; " in str(refusal.value)


def test_a_folder_is_no_file(tmp_path: Path):
    with pytest.raises(BotError, match="can't be read"):
        questions(tmp_path)


@given(HELD)
def test_whatever_a_line_holds_it_is_a_question_or_has_a_fault(held: object):
    question, faults = parse(json.dumps(held))
    assert (question is None) == bool(faults)


def test_every_kind_can_be_labelled():
    assert len(set(KINDS)) == len(KINDS) == 12
    assert "concept" not in KINDS
