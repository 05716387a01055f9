"""Whether a name that is also a word of plain English is used as such."""

from __future__ import annotations

import pytest

from bot.domain.question import Intent


@pytest.mark.parametrize(
    ("text", "named"),
    [
        pytest.param("in pyramid how do I add an authorization policy of my own", True, id="where it is done"),
        pytest.param("my flask app leaks memory", True, id="what only software has"),
        pytest.param("is pyramid 1.10 still alive", True, id="a release"),
        pytest.param("ModuleNotFoundError: no module named flask", True, id="a module"),
        pytest.param("why would anyone pick bottle in this century", True, id="what is picked"),
        pytest.param("does falcon support delta encoding", True, id="what it supports"),
        pytest.param("a bottle of wine for the picnic", False, id="a bottle"),
        pytest.param("how do I clean a glass flask", False, id="glass"),
        pytest.param("tornado warning for tonight", False, id="weather"),
        pytest.param("sanic the hedgehog meme", False, id="an epithet"),
        pytest.param("is sanic the slowest", True, id="what it may be"),
    ],
)
def test_a_plain_word_is_no_name(read, text, named):
    found = read(text)
    assert bool(found.frameworks) is named
    assert named or found.intent is Intent.OUT_OF_SCOPE
