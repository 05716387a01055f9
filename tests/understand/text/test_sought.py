"""What nothing answers is searched by the words that a page which answers it holds."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("before", "text", "sought"),
    [
        pytest.param("about FastAPI", "do I need lua scripts for redis?", ("redis",), id="a technical word"),
        pytest.param("about Flask", "squash blew up with a CircularDependencyError", ("circulardependencyerror",),
                     id="a name in code"),
        pytest.param("about Flask", "it says ModuleNotFoundError", (), id="a name of Python's own"),
        pytest.param("about Bottle", "do they share the same websocat then?", ("websocket",), id="not plain English"),
        pytest.param("about Django", "how would you rehearse it?", (), id="plain English"),
        pytest.param("about Starlette", "a good pizza place in lisbon for lunch?", (), id="nothing of ours"),
        pytest.param("Flask or Django?", "is there a flag for redis?", (), id="two are spoken of"),
        pytest.param("about Flask", "what is Flask?", (), id="what is answered"),
    ],
)  # fmt: skip
def test_words_are_sought_in_its_own_pages(heard, before, text, sought):
    assert heard([before], text).sought == sought


def test_three_words_at_most(heard):
    assert len(heard(["about Django"], "can nginx, redis, postgres, yaml and csv share one?").sought) == 3
