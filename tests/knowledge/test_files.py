"""Where in the folder a field stands, and every text with its path."""

from pathlib import Path

from bot.domain.catalog import Link
from bot.knowledge.files import Files, entities, repeated_keys, texts
from bot.knowledge.load import load
from tests.knowledge.folders import edit


def test_a_fault_stands_at_its_field(folder: Path):
    fault = Files(folder).fault("frameworks/flask.yaml", ("facts", "pypi"), "wrong")
    line = (folder / "frameworks/flask.yaml").read_text("utf-8").splitlines()[fault.line - 1]
    assert line == "  pypi: flask"
    assert (fault.file, fault.message) == ("knowledge/frameworks/flask.yaml", "facts.pypi: wrong")


def test_a_fault_of_an_unknown_field_stands_at_what_holds_it(folder: Path):
    files = Files(folder)
    known = files.fault("frameworks/flask.yaml", ("facts",), "x")
    assert files.fault("frameworks/flask.yaml", ("facts", "nothing", 3), "x").line == known.line


def test_below_counts_lines_from_the_field(folder: Path):
    files = Files(folder)
    first = files.fault("frameworks/flask.yaml", ("page", "example", "code"), "x")
    assert files.fault("frameworks/flask.yaml", ("page", "example", "code"), "x", below=2).line == first.line + 2


def test_repeated_keys_of_all_files(folder: Path):
    line = edit(folder, "features.yaml", "orm:\n  name: ORM\n", "orm:\n  name: ORM\n  name: Mapper\n")
    other = edit(folder, "frameworks/flask.yaml", "group: light\n", "group: light\nname: Flask\n")
    assert {str(fault) for fault in repeated_keys(folder)} == {
        f"knowledge/features.yaml:{line + 2}: 'name' is given twice (first in line {line + 1}); keep one",
        f"knowledge/frameworks/flask.yaml:{other + 1}: 'name' is given twice (first in line 1); keep one",
    }


def test_files_that_are_no_yaml_are_left_to_the_reader(folder: Path):
    (folder / "guide.yaml").write_text("'open", "utf-8")
    (folder / "article.yaml").write_bytes(b"caf\xe9")
    assert list(repeated_keys(folder)) == []


def test_texts_go_into_everything():
    link = Link("Docs", "https://example.org/")
    assert list(texts({"a": (link, "x"), "b": 5}, ("top",))) == [
        (("top", "a", "0", "title"), "Docs"),
        (("top", "a", "0", "url"), "https://example.org/"),
        (("top", "a", "1"), "x"),
    ]


def test_entities_are_those_of_every_file_with_sources(folder: Path):
    files = {file for file, _, _ in entities(load(folder))}
    frameworks = {f"frameworks/{path.name}" for path in (folder / "frameworks").iterdir()}
    assert files == frameworks | {
        "qualities.yaml", "features.yaml", "concepts.yaml", "article.yaml", "kin.yaml", "pairs.yaml",
        "speed.yaml", "about.yaml", "tools.yaml", "matters.yaml", "practice.yaml",
    }  # fmt: skip
