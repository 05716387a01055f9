"""YAML text to values and faults: lines, duplicates, suggestions."""

from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.catalog import Bounds, FeatureSupport, Link, Quality, Rating, Support
from bot.knowledge.schema import Fault, duplicates, line_at, lines_of, parse, relative, validate

LINK = "title: Docs\nurl: https://example.org/\n"


def test_a_valid_text_becomes_the_dataclass_itself():
    value, syntax = parse(LINK, "link.yaml")
    link, faults = validate(Link, value, LINK, "link.yaml")
    assert (link, syntax, faults) == (Link("Docs", "https://example.org/"), [], [])


def test_spaces_around_text_are_taken_off():
    assert validate(Link, {"title": " Docs ", "url": "u"}, "", "f")[0] == Link("Docs", "u")


def test_lists_become_tuples_and_words_become_choices():
    support, _ = validate(FeatureSupport, {"support": "third_party", "note": "n", "source": "s"}, "", "f")
    assert support == FeatureSupport(Support.THIRD_PARTY, "n", "s")
    bounds, _ = validate(Bounds, {"figure": "f", "unit": "u", "steps": [1, 2, 3, 4, 5]}, "", "f")
    assert bounds == Bounds("f", "u", (1.0, 2.0, 3.0, 4.0, 5.0))


@pytest.mark.parametrize(
    ("kind", "text", "told"),
    [
        pytest.param(Link, "title: Docs\n", ["f:1: url: missing; add it"], id="missing"),
        pytest.param(Link, LINK + "ulr: x\n", ["f:3: ulr: no such field; did you mean 'url'?"], id="unknown, near"),
        pytest.param(Link, LINK + "qqqq: x\n", ["f:3: qqqq: no such field; take it away"], id="unknown, far"),
        pytest.param(Link, "title: ''\nurl: x\n", ["f:1: title: holds ''; write something, or take the field away"],
                     id="empty text"),
        pytest.param(Link, "title: true\nurl: 2026.5\n",
                     ["f:1: title: holds True; put it in quotes, so that it stays text",
                      "f:2: url: holds 2026.5; put it in quotes, so that it stays text"],
                     id="two at once"),
        pytest.param(Rating, "value: 3.5\nevidence: {sentence: s, source: s, date: 2026-01-01}\n",
                     ["f:1: value: holds 3.5; write a whole number"], id="rating between two marks"),
        pytest.param(Bounds, "figure: f\nunit: u\nsteps: [1, 2, 3, 4, 5, 6]\n",
                     ["f:3: steps: Tuple should have at most 5 items after validation, not 6 "
                      "(holds [1, 2, 3, 4, 5, 6]); correct it"], id="too many steps"),
        pytest.param(dict[str, Link], "docs:\n  title: Docs\n", ["f:1: docs.url: missing; add it"], id="by id"),
    ],
)  # fmt: skip
def test_faults_name_line_field_and_mend(kind: type, text: str, told: list[str]):
    found, faults = validate(kind, parse(text, "f")[0], text, "f")
    assert (found, [str(fault) for fault in faults]) == (None, told)


def test_opposites_may_be_left_out():
    assert Quality.__dataclass_fields__["opposites"].default == ()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("a: 1\nb: 2\n", [], id="none"),
        pytest.param("a: 1\nb: 2\na: 3\n", ["f:3: 'a' is given twice (first in line 1); keep one"], id="at the top"),
        pytest.param("x:\n  - {a: 1, a: 2}\n", ["f:2: 'a' is given twice (first in line 2); keep one"], id="in a list"),
        pytest.param("a:\n  a: 1\n", [], id="one below the other"),
        pytest.param("a: 1\na: 2\na: 3\n", ["f:2: 'a' is given twice (first in line 1); keep one",
                                           "f:3: 'a' is given twice (first in line 1); keep one"], id="three times"),
        pytest.param("x: &same {a: 1, a: 2}\ny: *same\n", ["f:1: 'a' is given twice (first in line 1); keep one"],
                     id="an alias is not counted again"),
        pytest.param("? [a]\n: 1\n? [a]\n: 2\n", [], id="keys that are lists"),
        pytest.param("", [], id="empty"),
    ],
)  # fmt: skip
def test_duplicates(text: str, told: list[str]):
    assert [str(fault) for fault in duplicates(text, "f")] == told


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        pytest.param("", {}, id="empty"),
        pytest.param("a: 1\nb:\n  c: 2\n", {(): 1, ("a",): 1, ("b",): 2, ("b", "c"): 3}, id="mappings"),
        pytest.param("a:\n- x\n- y\n", {(): 1, ("a",): 1, ("a", "0"): 2, ("a", "1"): 3}, id="a list"),
        pytest.param("a: [x,\n  y]\n", {(): 1, ("a",): 1, ("a", "0"): 1, ("a", "1"): 2}, id="a list in brackets"),
        pytest.param("# note\n\na: 1\n", {(): 3, ("a",): 3}, id="after a comment"),
        pytest.param("1: x\n", {(): 1, ("1",): 1}, id="a number as key"),
        pytest.param("a: &x [*x]\n", {(): 1, ("a",): 1, ("a", "0"): 1}, id="a list that holds itself"),
    ],
)
def test_lines_of(text: str, lines: Mapping[tuple[str, ...], int]):
    assert lines_of(text) == lines


@pytest.mark.parametrize(
    ("path", "line"),
    [
        pytest.param(("a", "b"), 3, id="known"),
        pytest.param(("a", "b", "0", "c"), 3, id="its known part"),
        pytest.param(("x",), 1, id="nothing known but the file"),
    ],
)
def test_line_at(path: tuple[str, ...], line: int):
    assert line_at({(): 1, ("a",): 2, ("a", "b"): 3}, path) == line


def test_line_at_nothing_is_the_first():
    assert line_at({}, ("a",)) == 1


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("a: [\n  two words,\n  # Spanish\n  3d, don't\n]\n", ["two words", "3d", "don't"], id="texts"),
        pytest.param("a:\n- yes\n- No\n- off\n", ["yes", "No", "off"], id="words that YAML 1.1 took for truths"),
        pytest.param("a: [true, null, ~, 1, 0x1f]\n", [True, None, None, 1, 31], id="no texts"),
        pytest.param("a: 2026-02-31\n", "2026-02-31", id="a date is text until it is validated"),
        pytest.param("a: |\n  b: [\n  x\n", "b: [\nx\n", id="a text of lines"),
        pytest.param("a: &b x\nc: *b\n", "x", id="a name for what is given twice"),
    ],
)  # fmt: skip
def test_a_value_is_what_yaml_1_2_says(text: str, value: object):
    assert parse(text, "f")[0]["a"] == value


def test_a_key_given_twice_keeps_its_last_value_and_dates_stay_texts():
    assert parse("a: 2026-11-22\na: 2026-02-31\n", "f") == ({"a": "2026-02-31"}, [])


@given(
    st.recursive(st.text(), lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4))
)
def test_whatever_is_written_is_read_again(value: object):
    text = yaml.safe_dump({"a": value}, default_style='"', allow_unicode=True)
    assert parse(text, "f") == ({"a": value}, [])


@given(st.text(st.sampled_from("ny1e5x-/:#'\"[]{}&*|, \t\n\x85")))
def test_whatever_is_typed_is_a_value_or_a_fault(text: str):
    value, faults = parse(text, "f")
    assert not (faults and value is not None)
    if not faults:
        assert yaml.safe_dump(value)


def test_relative_begins_with_the_folder(tmp_path: Path):
    assert relative(tmp_path / "k" / "frameworks" / "x.yaml", tmp_path / "k") == "k/frameworks/x.yaml"


def test_a_fault_reads_as_editors_jump_to_it():
    assert str(Fault("knowledge/guide.yaml", 7, "weight: holds 'x'")) == "knowledge/guide.yaml:7: weight: holds 'x'"


@given(st.text())
def test_no_text_breaks_the_reader(text: str):
    value, faults = parse(text, "f")
    if faults:
        assert value is None
        assert all(1 <= fault.line <= text.count("\n") + text.count("\r") + 2 for fault in faults if text.isascii())
    else:
        assert lines_of(text) or value is None
        assert validate(Link, value, text, "f")[0] is None
        assert isinstance(duplicates(text, "f"), list)
