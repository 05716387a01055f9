"""What is asked for its meaning."""

from __future__ import annotations

import pytest

from bot.domain.question import EntityKind, Intent


@pytest.mark.parametrize(
    ("text", "part"),
    [
        pytest.param("i never got sessions. why does django store them?", "sessions", id="never understood"),
        pytest.param("what is CORS, everybody mentions it with flask", "cors", id="what is it"),
        pytest.param("they will ask about CORS, can you explain simple", "cors", id="wants it simple"),
        pytest.param("pyramid traversal explained", "traversal", id="explained"),
        pytest.param("whats CORS and do i need it for three pages", "cors", id="what it is, and whether"),
        pytest.param("what is flask, has it CORS?", None, id="what the framework is"),
        pytest.param("does flask have sessions?", None, id="a check"),
        pytest.param("which radio controller is cheap?", None, id="a word of everyday English"),
    ],
)
def test_a_part_that_is_not_understood_is_explained(read, text, part):
    found = read(text)
    parts = [m.entity_id for m in found.mentions if m.kind is EntityKind.FEATURE]
    assert (found.intent is Intent.CONCEPT) is (part is not None)
    assert part is None or part in parts
