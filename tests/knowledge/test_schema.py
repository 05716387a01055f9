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
        pytest.param(Link, "title: yes\nurl: 2026-01-01\n",
                     ["f:1: title: holds True; put it in quotes, so that it stays text",
                      "f:2: url: holds datetime.date(2026, 1, 1); put it in quotes, so that it stays text"],
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


def test_every_date_that_does_not_exist_is_told():
    value, faults = parse("a: 2026-02-31\nb:\n- 2026-11-22\n- 2026-13-01\n", "f")
    assert value is None
    assert [(fault.line, fault.message.split(": ")[0]) for fault in faults] == [(1, "a"), (4, "b.1")]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("a: [\n  x, two words, 2 devs, 3d, don't,\n  /v1, über,\n]\nb: y\n", id="texts"),
        pytest.param("a: [\n  x, over two\n  lines\n]\n", id="an item over two lines"),
        pytest.param("a: [\n  x,\n  # Spanish\n  y,\n  # no, more\n]\n", id="with comments"),
        pytest.param("a: [\n  x, yes, No, NULL,\n]\n", id="words that are no texts"),
        pytest.param("a: [\n  x, 1, 1e5, 0x1f, 2026-11-22, 1_000,\n]\n", id="numbers and a date"),
        pytest.param("a: [\n  x   y, z,\n\n  w\n]\n", id="blanks and an empty line"),
        pytest.param("a: [\n  'x', \"y\", {b: c}, d: e, f,g\n]\n", id="marks"),
        pytest.param("a: |\n  b: [\n    x, y\n  ]\nc: d\n", id="within a text"),
        pytest.param("a:\n  - x\n  - two words\n  - don't\n  - what's new?\nb: y\n", id="lines"),
        pytest.param('a:\n - "x: y"\n - "it # 1"\n # Spanish\n - z\n - w\nb: c\n', id="lines in quotes, a comment"),
        pytest.param("a:\n  - x\n  - y  # no\n  - z#\nb: c\n", id="lines with a comment behind"),
        pytest.param("a:\n  - x: y\n  - z\n  - w\nb: c\n", id="lines of which one is a mapping"),
        pytest.param("a:\n  - yes\n  - 1\n  - ~\n  - 2026-11-22\n  - null\n", id="lines that are no texts"),
        pytest.param('a:\n  - x\n    y\n  - z\n  - "v\n    w"\n  - u\n', id="a line that goes on in the next"),
        pytest.param("b: |\n  c:\n    - x\n    - y\n    - z\nd: e\n", id="lines within a text"),
        pytest.param("a:\n  - [x, y]\n  - 'z'\n  - &b w\n  - *b\n  - \"q\\n\"\n", id="lines with marks"),
        pytest.param("# a: [\n#  x]\nb: [\n]\n", id="within a comment, and an empty one"),
        pytest.param("truer: [\n  x\n]\ntrue: 1\noff: 2\nother: 3\n1: 4\n", id="keys that are no texts"),
        pytest.param("a: &one {b: 1}\nc: {<<: *one, d: 2}\n", id="a mapping laid into another"),
    ],
)
def test_the_short_ways_change_no_value(text: str):
    assert parse(text, "f") == (yaml.load(text, Loader=yaml.CSafeLoader), [])


@given(st.lists(st.text(st.sampled_from("ny1e5x-/.:#', \t\n\x85"), max_size=4), max_size=4).map(",".join))
def test_a_list_in_brackets_is_what_yaml_says(items: str):
    text = f"a: [\n{items}]"
    value, faults = parse(text, "f")
    try:
        assert value == yaml.load(text, Loader=yaml.CSafeLoader)
    except (yaml.YAMLError, ValueError):
        assert faults


@given(st.lists(st.text(st.sampled_from("ny1e5x-/:#'\", \t\n\x85"), max_size=4), min_size=1, max_size=6))
def test_a_list_of_lines_is_what_yaml_says(items: list[str]):
    text = "a:\n" + "".join(f" - {item}\n" for item in items) + "b: c\n"
    value, faults = parse(text, "f")
    try:
        assert value == yaml.load(text, Loader=yaml.CSafeLoader)
    except (yaml.YAMLError, ValueError):
        assert faults


def test_a_tag_of_our_own_is_refused():
    assert [fault.line for fault in parse("a: !texts 0\n", "f")[1]] == [1]


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
