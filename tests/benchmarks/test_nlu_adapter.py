"""The adapter for public intent data: any labelled phrasings, slips mended, the labels' own names learnt from."""

from __future__ import annotations

import pytest

from tests.benchmarks.nlu_adapter import Ours

LABELLED = [
    ("when will my new card get here", "card_arrival"),
    ("has my card been posted", "card_arrival"),
    ("wake me at seven", "SetAlarm"),
    ("ring the bell tomorrow at six", "SetAlarm"),
    ("what is it like outside", "weather"),
    ("will it rain on monday", "weather"),
]


@pytest.fixture(scope="module")
def ours() -> Ours:
    """Return an adapter that has learnt three labels."""
    adapter = Ours()
    adapter.fit(LABELLED)
    return adapter


@pytest.mark.parametrize(
    ("text", "label"),
    [
        pytest.param("when will the card get posted", "card_arrival", id="a phrase alike"),
        pytest.param("waek me at eihgt", "SetAlarm", id="slips"),
        pytest.param("alarm", "SetAlarm", id="the name of a label"),
        pytest.param("weather", "weather", id="a name of one word"),
    ],
)
def test_a_text_gets_its_label(ours: Ours, text: str, label: str):
    assert ours.predict(text)[0] == label


def test_what_nothing_speaks_for_scores_less(ours: Ours):
    assert ours.predict("zzz qqq")[1] < ours.predict("will it rain")[1]
