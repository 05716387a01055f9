import inspect
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.catalog import Group, Truth
from bot.present import wording
from bot.present.wording import bare, clip, count, inner, joined, listed, sentence, series


@pytest.mark.parametrize(
    ("names", "phrase"),
    [
        pytest.param([], "", id="none"),
        pytest.param(["Flask"], "Flask", id="one"),
        pytest.param(["Flask", "Django"], "Flask and Django", id="two"),
        pytest.param(["Flask", "Django", "Sanic"], "Flask, Django and Sanic", id="three"),
    ],
)
def test_listed(names, phrase):
    assert listed(names) == phrase


@pytest.mark.parametrize(
    ("parts", "phrase"),
    [
        pytest.param(["routes", "filters", "hooks"], "routes, filters and hooks", id="plain ones"),
        pytest.param(["models and migrations", "views"], "models and migrations; views", id="one with an and"),
        pytest.param(["forms, fields", "views"], "forms, fields; views", id="one with a comma"),
        pytest.param(["routes and filters"], "routes and filters", id="one alone"),
        pytest.param([], "", id="none"),
    ],
)
def test_series(parts, phrase):
    assert series(parts) == phrase


@pytest.mark.parametrize(
    ("name", "inside"),
    [
        pytest.param("Admin site", "admin site", id="a plain word"),
        pytest.param("ORM", "ORM", id="letters"),
        pytest.param("OpenAPI documents", "OpenAPI documents", id="a name first"),
        pytest.param("WebSockets", "WebSockets", id="a name"),
        pytest.param("HTTP/2", "HTTP/2", id="a protocol"),
    ],
)
def test_inner(name, inside):
    assert inner(name) == inside


@pytest.mark.parametrize(
    ("need", "left"),
    [
        pytest.param("an ORM", "ORM", id="an"),
        pytest.param("a test client", "test client", id="a"),
        pytest.param("no dependencies", "dependencies", id="no"),
        pytest.param("WebSockets", "WebSockets", id="neither"),
    ],
)
def test_bare(need, left):
    assert bare(need) == left


def test_listed_by_another_word():
    assert listed(["Flask", "Django"], "or") == "Flask or Django"


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        pytest.param("decorators with typed placeholders", "decorators with typed placeholders.", id="a clause"),
        pytest.param("Already one.", "Already one.", id="a sentence"),
        pytest.param("app.test_client() calls it", "app.test_client() calls it.", id="code first"),
        pytest.param("django-admin and manage.py", "django-admin and manage.py.", id="a command first"),
        pytest.param("anti-forgery tokens", "anti-forgery tokens.", id="a hyphened word first"),
        pytest.param("`runserver` with reload", "`runserver` with reload.", id="code in quotes first"),
        pytest.param("is it so?", "is it so?", id="a question"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_sentence(clause, expected):
    assert sentence(clause) == expected


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        pytest.param("one two three", 3, "one two three", id="short enough"),
        pytest.param("it streams well; each stream holds a thread", 5, "it streams well.", id="at a semicolon"),
        pytest.param("one two three four", 2, "one two …", id="no clause ends in time"),
    ],
)
def test_clip(text, words, expected):
    assert clip(text, words) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Sanic, on its own server, answered 8.5 times as many requests as Flask.", id="a name set off"),
        pytest.param("Flask streams, but every open stream holds a thread.", id="what limits it"),
        pytest.param("models, migrations and transactions for MySQL, SQLite and Oracle", id="a list"),
        pytest.param(
            "it is as short as Flask, but type hints, models and Depends() need learning", id="a list later on"
        ),
    ],
)
def test_what_is_cut_off_never_passes_for_the_whole(text):
    for words in range(3, len(text.split())):
        assert clip(text, words).endswith("…"), clip(text, words)


@given(st.text("ab ,;:."), st.integers(2, 12))
def test_a_clip_is_never_longer(text, words):
    assert len(clip(text, words).replace(" …", "").split()) <= max(words, 1)


def test_count_and_joined():
    assert (count(1, "package"), count(2, "package"), count(0, "package")) == ("1 package", "2 packages", "0 packages")
    assert joined(["a", "", "b"]) == "a · b"


def test_every_kind_has_its_word():
    assert set(wording.GROUPS) == set(Group)
    assert set(wording.TRUTHS) == set(Truth)


SENTENCES = (
    "SMALLTALK",
    "NOTICES",
    "STEP_NOTICES",
    "FALLBACK",
    "FALLBACK_NAMED",
    "FALLBACK_HINT",
    "CLARIFY",
    "CLARIFY_WHICH",
    "HELP",
    "HELP_NOTE",
)


@pytest.mark.parametrize("name", SENTENCES)
def test_every_sentence_is_whole(name):
    said = getattr(wording, name)
    for text in said.values() if isinstance(said, dict) else [said]:
        assert text[0].isupper()
        assert text[-1] in ".?!"
        assert "  " not in text


def test_what_is_said_is_written_once_and_used():
    """Nothing in the module is left over: a sentence nobody says is a sentence nobody checks."""
    from bot.advise import compare
    from bot.present import (
        cards,
        comparison,
        english,
        home,
        layout,
        pages,
        practice,
        recommendation,
        samples,
        shared,
        unknown,
        verdicts,
    )  # fmt: skip

    speakers = (
        cards, comparison, english, home, layout, pages, practice, recommendation, samples, shared, unknown, verdicts,
        compare,
    )  # fmt: skip
    used = "\n".join(inspect.getsource(module) for module in speakers)
    names = [name for name in vars(wording) if name.isupper() and name[0] != "_"]
    assert [name for name in names if not re.search(rf"\b{name}\b", used)] == []
