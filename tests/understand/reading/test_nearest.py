"""The notes on practices are searched by words."""

from __future__ import annotations

import pickle

from bot.understand.reading.nearest import Notes


def test_the_arranged_notes_are_not_kept_in_a_cache(catalog):
    notes = Notes(catalog)
    assert notes.nearest({"upload", "big"}) is not None
    again = pickle.loads(pickle.dumps(notes))  # noqa: S301 - ours
    assert "_told" not in vars(again)
    assert again.nearest({"upload", "big"}) == notes.nearest({"upload", "big"})
    assert notes.nearest({"qwertz"}) is None
