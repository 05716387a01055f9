"""Phrases, programs, addresses and claims that could not be used."""

from pathlib import Path

import pytest

from bot.knowledge.load import load
from bot.knowledge.texts import ARTICLE, ARTICLE_GENERAL
from tests.knowledge.folders import check_faults, edit, edit_all

FLASK = "frameworks/flask.yaml"
DESCRIBE = "  describe:\n    phrases:\n"
DRAWBACKS = "  drawbacks:\n    phrases:\n"
TUTORIAL = "    - title: Tutorial\n      url: "
PROGRAM = "      app = Flask(__name__)\n"


@pytest.mark.parametrize(
    ("file", "old", "new", "down", "told"),
    [
        pytest.param("intents.yaml", DESCRIBE, DESCRIBE + "      - what is {framewrok}\n", 2,
                     "intents.describe.phrases.0: no slot 'framewrok'; did you mean 'framework'?", id="unknown slot"),
        pytest.param("intents.yaml", DESCRIBE, DESCRIBE + "      - what is {}\n", 2,
                     "intents.describe.phrases.0: no slot ''; known: concept, feature, framework, quality",
                     id="empty slot"),
        pytest.param("intents.yaml", DESCRIBE, DESCRIBE + "      - what is framework}\n", 2,
                     "intents.describe.phrases.0: a brace stands alone in 'what is framework}'; "
                     "write slots as {framework}", id="brace alone"),
        pytest.param("intents.yaml", DRAWBACKS, DRAWBACKS + "      - against {thing}\n", 2,
                     "aspects.drawbacks.phrases.0: no slot 'thing'; known: concept, feature, framework, quality",
                     id="slot of an aspect"),
        pytest.param("intents.yaml", "phrases: [hi,", 'phrases: ["hi {friend}",', 0,
                     "topics.greeting.phrases.0: no slot 'friend'; known: concept, feature, framework, quality",
                     id="slot of a topic"),
        pytest.param(FLASK, PROGRAM, "      app = Flask(__name__\n", 0,
                     "page.example.code: the program does not compile: '(' was never closed in its line 3; correct it",
                     id="program, unclosed bracket"),
        pytest.param(FLASK, PROGRAM, PROGRAM + "      return app\n", 1,
                     "page.example.code: the program does not compile: 'return' outside function in its line 4; "
                     "correct it", id="program, return outside a function"),
        pytest.param(FLASK, TUTORIAL + "https://", TUTORIAL + "http://", 1,
                     "page.links.1.url: 'http://flask.palletsprojects.com/en/stable/tutorial/' is not an https "
                     "address; write https://…", id="link over http"),
        pytest.param(FLASK, TUTORIAL + "https://", TUTORIAL + "www.", 1,
                     "page.links.1.url: 'www.flask.palletsprojects.com/en/stable/tutorial/' is not an https "
                     "address; write https://…", id="link without a scheme"),
        pytest.param(FLASK, "  source: https://pypi.org/project/flask/", "  source: see http://pypi.org/", 0,
                     "facts.source: 'see http://pypi.org/' is not an https address; write https://…",
                     id="source over http"),
        pytest.param(FLASK, "search: https://", "search: http://", 0,
                     "search: 'http://flask.palletsprojects.com/en/stable/search/?q=' is not an https address; "
                     "write https://…", id="search over http"),
        pytest.param(FLASK, "search/?q=", "search/", 0,
                     "search: 'https://flask.palletsprojects.com/en/stable/search/' takes no words; end it where they "
                     "are put, as in …?q=", id="search without a place for words"),
        pytest.param("concepts.yaml", "  source: https://asgi", "  source: htps://asgi", 0,
                     "wsgi_vs_asgi.source: 'htps://asgi.readthedocs.io/en/latest/introduction.html' is not an https "
                     "address; write https://…", id="source with a slip in the scheme"),
        pytest.param("article.yaml", "  - id: heading-full-stack", "  - id: heading-light-apis", 0,
                     "claims.1.id: 'heading-light-apis' is another claim's id already; rename one",
                     id="two claims of one id"),
    ],
)  # fmt: skip
def test_what_cannot_be_used(folder: Path, file: str, old: str, new: str, down: int, told: str):
    line = edit(folder, file, old, new) + down
    assert check_faults(folder) == [f"knowledge/{file}:{line}: {told}"]


def test_an_intent_with_eleven_phrases(folder: Path):
    assert (
        edit_all(folder, "intents.yaml", r"(  list:\n    phrases:\n(?:      - .*\n){11})(?:      (?:-|#).*\n)+", r"\1")
        == 1
    )
    assert [one.split(": ", 1)[1] for one in check_faults(folder)] == [
        "intents.list.phrases: 11 different phrases for list; write at least 12"
    ]


def test_the_same_phrase_again_counts_once(folder: Path):
    same = r"(  list:\n    phrases:\n(?:      - .*\n){11})(?:      (?:-|#).*\n)+"
    edit_all(folder, "intents.yaml", same, r"\1" + "      - hello frameworks\n      - Hello, framework!\n" * 3)
    assert check_faults(folder) == []
    edit_all(folder, "intents.yaml", "      - (?:hello frameworks|Hello, framework!)\n", "")
    assert len(check_faults(folder)) == 1


def test_too_little_small_talk_is_told_at_the_topics(folder: Path):
    edit_all(folder, "intents.yaml", r"(?s)\ntopics:\n.*", "\ntopics:\n  greeting:\n    phrases: [hi, hello]\n")
    assert [one.split(": ", 1)[1] for one in check_faults(folder)] == [
        "topics: 2 different phrases for smalltalk; write at least 12"
    ]


def test_an_examples_own_address_may_be_plain(folder: Path):
    assert all(one.page.example.url.startswith("http://127.0.0.1:8000/")
               for one in load(folder).frameworks.values() if one.page)  # fmt: skip


def test_a_claim_less_than_the_article_makes(folder: Path):
    first = r"(  claims:\n)    - id: (?:.*\n)+?(?=    - id: )"
    assert edit_all(folder, FLASK, first, r"\1") == 1
    assert [one.split(": ", 1)[1] for one in check_faults(folder)] == [
        "page.claims: 8 claims, but the article says 9 things here; add those that are missing"
    ]


def test_a_general_sentence_of_the_article_less(folder: Path):
    assert edit_all(folder, "article.yaml", r"  - id: conclusion\n(?:    .*\n)+", "") == 1
    assert [one.split(": ", 1)[1] for one in check_faults(folder)] == [
        "claims: 10 claims, but the article says 11 things here; add those that are missing"
    ]


@pytest.mark.parametrize("name", ARTICLE)
def test_each_of_the_eight_has_its_claims(name: str):
    page = load().frameworks[name].page
    assert page is not None
    assert len(page.claims) >= ARTICLE[name] >= 6


def test_the_article_in_general_has_its_claims():
    assert len(load().claims) == ARTICLE_GENERAL


@pytest.mark.parametrize("loss", ["file", "page"])
def test_one_of_the_eight_is_gone(folder: Path, loss: str):
    if loss == "file":
        (folder / "frameworks/bottle.yaml").unlink()
    else:
        edit_all(folder, "frameworks/bottle.yaml", r"(?s)\npage:\n.*", "\n")
    assert "knowledge/frameworks/bottle.yaml:1: the article's bottle has no page; restore it" in check_faults(folder)
