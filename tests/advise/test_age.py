"""Which of several is older is told by their oldest releases, and never by how they are kept up."""

import pytest

from bot.advise.age import asks_of_age, since
from bot.domain.advice import Comparison
from bot.domain.dialogue import DialogueState


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("which is older, django or flask?", True),
        ("the newest of the two", True),
        ("how old are flask and bottle", True),
        ("is flask older than django", True),
        ("flask or django for older browsers", False),
        ("flask or django for a younger team", False),
        ("flask or django if we run something older than python 3.9", False),
        ("django or flask with the newest python", False),
        ("an older version of flask or of django", False),
    ],
)
def test_age_is_asked_of_frameworks_alone(text, asked):
    assert asks_of_age(text) is asked


def test_the_months_stand_beside_each_other_with_what_came_before(catalog):
    django, flask = catalog.frameworks["django"], catalog.frameworks["flask"]
    row, before = since((django, flask))
    assert row.cells == (django.facts.origin.released, flask.facts.origin.released)
    assert before == (f"Django: {django.facts.origin.earlier}",)


def test_no_upkeep_wins_when_age_is_asked(conversation):
    asked = "which is older, django or flask?"
    advice = conversation.take(DialogueState(), asked, person="U0ANN", now=1_000.0).advice
    assert isinstance(advice, Comparison)
    assert (advice.winner, advice.rows[0].criterion) == (None, "Oldest release on PyPI")


def test_what_is_said_of_all_ages_is_what_the_facts_have(catalog):
    said = catalog.concepts["ages"].answer
    places = [(said.index(one.name), one.facts.origin.released[:4]) for one in catalog.frameworks.values() if one.page]
    years = [year for _, year in sorted(places)]
    assert years == sorted(years)
    assert all(f"{year}" in said for year in years)
