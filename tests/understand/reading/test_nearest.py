"""The notes on practices are searched by words."""

from __future__ import annotations

import pickle

from bot.understand.reading.nearest import Notes
from bot.understand.text.words import root, stem


def test_the_arranged_notes_are_not_kept_in_a_cache(catalog):
    notes = Notes(catalog)
    assert notes.nearest({"upload", "big"}) is not None
    again = pickle.loads(pickle.dumps(notes))  # noqa: S301 - ours
    assert "_told" not in vars(again)
    assert again.nearest({"upload", "big"}) == notes.nearest({"upload", "big"})
    assert notes.nearest({"qwertz"}) is None


def test_a_text_without_the_core_word_is_not_of_a_practice(catalog):
    notes = Notes(catalog)
    words = [root(stem(word)) for word in ("secret", "key", "history", "leaked", "environment")]
    assert notes.nearest(words).concept_id == "secret_leaked"
    without = notes.nearest([word for word in words if word not in ("secret", "key")])
    assert without is None or without.concept_id != "secret_leaked"
