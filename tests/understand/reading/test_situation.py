"""Which notion is of help in a circumstance is told by the words that people tell it in."""

from __future__ import annotations

import pickle
from dataclasses import replace

import pytest

from bot.understand.reading.situation import Situations, roots


@pytest.fixture
def situations(catalog):
    told = {
        "n_plus_one": "one page runs four hundred queries, every line asks the database once more",
        "backups": "somebody dropped the orders table and there is no copy",
    }
    return Situations(replace(catalog, situations=told))


def test_what_people_tell_leads_to_the_notion_of_help(situations):
    first, *_ = situations.likely(roots("the start page runs hundreds of queries for every line"))
    assert first.concept_id == "n_plus_one"
    assert 0 < first.lead <= 1
    assert 0 < first.share <= 1


def test_it_also_goes_by_the_names_and_notes_of_a_notion(situations):
    assert situations.likely(roots("idempotency key for retries"))[0].concept_id == "idempotency_keys"


def test_words_that_nobody_tells_lead_nowhere(situations):
    assert situations.likely(["xyzzy", "plugh"]) == []


def test_three_at_most_come_the_nearest_first(situations):
    found = situations.likely(roots("the database table has no index and the page is slow"))
    assert len(found) == 3
    assert found[0].share >= found[1].share >= found[2].share


def test_what_a_text_tells_beside_lowers_the_share(situations):
    alone, more = (situations.likely(roots(f"hundreds of queries{rest}"))[0] for rest in ("", " said the xyzzy plugh"))
    assert more.share < alone.share


def test_errors_are_found_by_their_message_alone(situations, catalog):
    found = situations.likely(roots(catalog.concepts["cors_blocked"].answer))
    assert all(not catalog.concepts[one.concept_id].error for one in found)


def test_it_survives_being_kept(situations):
    words = roots("four hundred queries on one page")
    assert pickle.loads(pickle.dumps(situations)).likely(words) == situations.likely(words)  # noqa: S301  # our own
