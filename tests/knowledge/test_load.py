"""Reading the folder: what comes of it, and what is said of ten and more kinds of broken file."""

from pathlib import Path

import pytest

from bot.errors import KnowledgeError
from bot.knowledge.load import load, read
from tests.knowledge.folders import edit, read_faults

FLASK = "frameworks/flask.yaml"
LIGHTNESS = """\
    lightness:
      value: 4
      evidence:
        sentence: Flask takes 2.21 MB installed, with 6 other packages.
        source: PyPI metadata of Flask 3.1.3
        date: 2026-11-22
"""


def test_the_real_folder_loads():
    catalog = load()
    assert list(catalog.frameworks)[0] in {"flask", "fastapi"}, "those with a page come first, by downloads"
    assert catalog.frameworks["flask"].ratings["learning"].value == 5
    assert catalog.qualities["speed"].opposites[0] == "slow"
    assert catalog.features["orm"].id == "orm"


def test_frameworks_with_a_page_come_first():
    have_page = [framework.page is not None for framework in load().frameworks.values()]
    assert have_page == sorted(have_page, reverse=True)


def test_the_topics_together_are_small_talk():
    catalog = load()
    phrases = [phrase for topic in catalog.topics.values() for phrase in topic.phrases]
    assert list(catalog.intents["smalltalk"].phrases) == phrases


def test_everyday_words_leave_comments_and_blanks_out(folder: Path):
    (folder / "everyday.txt").write_text("# plain words\n\nflash\n task \n", "utf-8")
    assert load(folder).everyday == {"flash", "task"}


@pytest.mark.parametrize(
    ("file", "old", "new", "down", "told"),
    [
        pytest.param(
            FLASK, "  pypi: flask", "\tpypi: flask", 0,
            "not YAML: found character that cannot start any token; indent with spaces, not tabs",
            id="tab",
        ),
        pytest.param(
            "guide.yaml", "policy:", "policy: 'open", 0,
            "not YAML: found unexpected end of stream; close the quote that opens here",
            id="unclosed quote",
        ),
        pytest.param(
            FLASK, "name: Flask", 'name: "Flask', 20,
            "not YAML: did not find expected comment or line break; "
            "check the indentation here and whether every quote above is closed",
            id="quote closed by the next one",
        ),
        pytest.param(
            FLASK, "purpose: A small", "purpose: note: A small", 0,
            "not YAML: mapping values are not allowed in this context; put text that holds ': ' in quotes",
            id="colon in text",
        ),
        pytest.param(
            FLASK, "фласком]", "фласком", 1,
            "not YAML: did not find expected ',' or ']'; "
            "check the indentation and the closing bracket or quote above",
            id="unclosed bracket",
        ),
        pytest.param(
            "intents.yaml", "- what is {framework}", "- {framework} vs {framework}", 0,
            "not YAML: did not find expected '-' indicator; "
            "put text that begins with one of { @ * & % ` | > in quotes",
            id="slot without quotes",
        ),
        pytest.param(FLASK, "group: light\n", "", -3, "group: missing; add it", id="missing field"),
        pytest.param(
            FLASK, "        sentence: Flask takes", "        sentense: x\n        sentence: Flask takes", 0,
            "page.ratings.lightness.evidence.sentense: no such field; did you mean 'sentence'?",
            id="unknown field, with a suggestion",
        ),
        pytest.param(FLASK, "group: light", "zzzzzz: 1\ngroup: light", 0, "zzzzzz: no such field; take it away",
                     id="unknown field, like none"),
        pytest.param(
            FLASK, "group: light", "group: lite", 0,
            "group: 'lite' is not one of the choices; write 'light', 'full_stack', 'async' or 'specialised'",
            id="wrong choice",
        ),
        pytest.param(
            FLASK, "    learning:\n      value: 5", "    learning:\n      value: 7", 0,
            "page.ratings.learning: a rating is a whole number from 0 to 5, not 7; correct it",
            id="rating 7",
        ),
        pytest.param(
            FLASK, "    learning:\n      value: 5", "    learning:\n      value: high", 1,
            "page.ratings.learning.value: holds 'high'; write a whole number",
            id="rating in words",
        ),
        pytest.param(
            FLASK, LIGHTNESS, LIGHTNESS.partition("      evidence")[0], 0,
            "page.ratings.lightness.evidence: missing; add it",
            id="rating without evidence",
        ),
        pytest.param(
            FLASK, "checked: 2026-11-22", "checked: 2026-02-31", 0,
            "facts.checked: holds '2026-02-31'; write a date such as 2026-11-22",
            id="date that does not exist",
        ),
        pytest.param(
            FLASK, "checked: 2026-11-22", "checked: yesterday", 0,
            "facts.checked: holds 'yesterday'; write a date such as 2026-11-22",
            id="date in words",
        ),
        pytest.param(FLASK, "name: Flask", "name: [Flask]", 0, "name: holds ['Flask']; write one text, not a list",
                     id="list for text"),
        pytest.param(FLASK, "name: Flask", "name: 5", 0, "name: holds 5; put it in quotes, so that it stays text",
                     id="number for text"),
        pytest.param(FLASK, "name: Flask", "name:", 0, "name: holds None; write something", id="nothing for text"),
        pytest.param(
            FLASK, '- "The session cookie is signed, not encrypted: its owner can read it."', "- signed: yes", 0,
            "facts.gotchas.1: holds {'signed': 'yes'}; put text that holds ': ' in quotes",
            id="mapping for text",
        ),
        pytest.param(FLASK, "ordinary_word: true", "ordinary_word: perhaps", 0,
                     "ordinary_word: holds 'perhaps'; write true or false", id="text for yes or no"),
        pytest.param("features.yaml", "\norm:\n", "\norm: mapper\nzzz:\n", 1,
                     "orm: holds 'mapper'; write a mapping, 'key: value' lines", id="text for a mapping"),
        pytest.param("guide.yaml", "close_margin: 0.02", "close_margin: small", 0,
                     "policy.close_margin: holds 'small'; write a number", id="text for a number"),
        pytest.param("guide.yaml", "{criterion: learning, weight: 0.15}", "{criterion: learning, weight: 0}", 0,
                     "policy.baseline.0: a weight is above 0, not 0.0; correct it", id="weight 0"),
        pytest.param(FLASK, "name: Flask", "name: Fl\0ask", 0,
                     'not YAML: unacceptable character #x0000: control characters are not allowed in "<unicode '
                     'string>", position 8; save the file as plain UTF-8 text', id="control character"),
    ],
)  # fmt: skip
def test_a_broken_file_is_told_with_line_field_and_mend(
    folder: Path, file: str, old: str, new: str, down: int, told: str
):
    line = edit(folder, file, old, new) + down
    assert f"knowledge/{file}:{line}: {told}" in read_faults(folder)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        pytest.param(b"", "1: the file is empty; fill it", id="empty"),
        pytest.param(b"# only a comment\n", "1: the file is empty; fill it", id="comment alone"),
        pytest.param(b"name: x\nmore: caf\xe9\n", "2: not UTF-8 at byte 17; save it as UTF-8", id="not UTF-8"),
        pytest.param(None, "1: the file is missing; restore it", id="missing"),
    ],
)
@pytest.mark.parametrize("file", ["qualities.yaml", "guide.yaml", "intents.yaml", "article.yaml"])
def test_a_file_that_cannot_be_had(folder: Path, file: str, content: bytes | None, told: str):
    (folder / file).unlink()
    if content is not None:
        (folder / file).write_bytes(content)
    assert read_faults(folder) == [f"knowledge/{file}:{told}"]


@pytest.mark.parametrize("file", ["everyday.txt", "concepts.yaml"])
def test_a_folder_in_the_place_of_a_file(folder: Path, file: str):
    (folder / file).unlink()
    (folder / file).mkdir()
    told = f"knowledge/{file}:1: can't be read: Is a directory; check what it is and who may read it"
    assert read_faults(folder) == [told]


@pytest.mark.parametrize(
    ("file", "told"),
    [
        pytest.param("features.yaml", "holds list, not '<id>:' entries; write them", id="entities"),
        pytest.param("guide.yaml", "the file: holds [1]; write a mapping, 'key: value' lines", id="whole file"),
        pytest.param(FLASK, "the file: holds [1]; write a mapping, 'key: value' lines", id="framework"),
    ],
)
def test_a_list_in_the_place_of_a_file(folder: Path, file: str, told: str):
    (folder / file).write_text("- 1\n", "utf-8")
    assert read_faults(folder) == [f"knowledge/{file}:1: {told}"]


def test_a_byte_order_mark_does_no_harm(folder: Path):
    path = folder / FLASK
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert load(folder).frameworks["flask"].name == "Flask"


def test_all_faults_of_all_files_are_told_at_once(folder: Path):
    lines = [
        edit(folder, FLASK, "group: light", "group: lite"),
        edit(folder, FLASK, "ordinary_word: true", "ordinary_word: perhaps"),
        edit(folder, "frameworks/django.yaml", "  pypi: django", "\tpypi: django"),
        edit(folder, "guide.yaml", "close_margin: 0.02", "close_margin: small"),
    ]
    (folder / "article.yaml").unlink()
    places = {told.split(": ")[0] for told in read_faults(folder)}
    files = (FLASK, FLASK, "frameworks/django.yaml", "guide.yaml")
    assert places == {f"knowledge/{f}:{line}" for f, line in zip(files, lines, strict=True)} | {
        "knowledge/article.yaml:1"
    }


def test_load_refuses_with_every_fault_in_reading_order(folder: Path):
    edit(folder, "guide.yaml", "close_margin: 0.02", "close_margin: small")
    edit(folder, FLASK, "ordinary_word: true", "ordinary_word: perhaps")
    edit(folder, FLASK, "group: light", "group: lite")
    with pytest.raises(KnowledgeError) as refusal:
        load(folder)
    places = [line.split(": ")[0] for line in str(refusal.value).splitlines()]
    assert places == [f"knowledge/{FLASK}:4", f"knowledge/{FLASK}:7", "knowledge/guide.yaml:5"]


def test_a_folder_that_is_not_there_is_told_file_by_file(tmp_path: Path):
    catalog, faults = read(tmp_path / "nowhere")
    assert catalog is None
    assert str(faults[0]) == "nowhere/frameworks:1: holds no framework file; add <id>.yaml"
    assert {fault.message for fault in faults[1:]} == {"the file is missing; restore it"}
    assert len(faults) == 17
