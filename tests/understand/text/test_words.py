"""Stems and grammar words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.understand.text.words import FUNCTION_WORDS, stem


@pytest.mark.parametrize(
    ("word", "stemmed"),
    [
        pytest.param("websockets", "websocket", id="a plural"),
        pytest.param("queries", "query", id="a plural in -ies"),
        pytest.param("class", "class", id="double s"),
        pytest.param("redis", "redis", id="a name in -is"),
        pytest.param("status", "status", id="a word in -us"),
        pytest.param("orms", "orm", id="a short plural"),
        pytest.param("cms", "cms", id="three letters"),
        pytest.param("does", "does", id="a word of grammar"),
        pytest.param("", "", id="nothing"),
        pytest.param("s", "s", id="one letter"),
        pytest.param("framework", "framework", id="no plural"),
    ],
)
def test_stem_cuts_plurals(word: str, stemmed: str):
    assert stem(word) == stemmed


@given(st.text(alphabet="abeisuy", max_size=9))
def test_a_stem_is_never_longer_nor_empty(word: str):
    assert len(stem(word)) <= len(word)
    assert bool(stem(word)) == bool(word)


def test_grammar_words_are_in_comparable_form():
    assert [word for word in FUNCTION_WORDS if not (word.isascii() and word.isalnum() and word.islower())] == []


def test_no_grammar_word_names_a_framework(catalog):
    assert FUNCTION_WORDS & {alias for one in catalog.frameworks.values() for alias in one.aliases} == set()
