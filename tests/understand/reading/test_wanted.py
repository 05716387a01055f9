"""Which frameworks are wanted, and which rejected."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "wanted", "refused"),
    [
        pytest.param("something with fewer dependencies than flask", (), ("flask",), id="outdone"),
        pytest.param("anything else than flask worth a look?", (), ("flask",), id="left behind"),
        pytest.param("uwsgi alternatives for django", ("django",), (), id="in place of a part"),
        pytest.param("uwsgi rests, what do I replace it with in flask?", ("flask",), (), id="in its place"),
        pytest.param("not django, flask for a small shop", ("flask",), ("django",), id="one of each"),
    ],
)
def test_one_that_is_left_behind_counts_as_rejected(read, text, wanted, refused):
    found = read(text)
    assert (found.frameworks, found.refused) == (wanted, refused)
