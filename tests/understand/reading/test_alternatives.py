"""What is wished for when anything but one is asked for, and nothing else."""

from __future__ import annotations

import pytest

from bot.advise.recommend import recommend
from bot.domain.advice import Recommendation
from bot.domain.dialogue import DialogueState
from bot.domain.question import Intent, Need
from bot.understand.reading.alternatives import in_its_place, rare_parts, strengths
from tests.readings import reading


def test_strengths_are_high_marks_above_the_average_the_most_outstanding_first(catalog):
    for name, framework in catalog.frameworks.items():
        found = strengths(name, catalog)
        assert len(found) <= 3
        assert all(framework.ratings[quality].value >= 4 for quality in found)
        assert not {"ecosystem", "upkeep"} & set(found)
    assert strengths("tornado", catalog)[0] == "realtime"


def test_rare_parts_are_built_in_and_few_others_have_them(catalog):
    assert set(rare_parts("django", catalog)) == {"orm", "admin", "auth"}
    assert rare_parts("flask", catalog) == ()


def test_anything_but_one_wishes_for_what_that_one_is_good_at(catalog):
    found = in_its_place(reading(Intent.RECOMMEND, refused=("tornado",)), catalog)
    assert {need.criterion for need in found.needs} >= {"realtime", "production_server"}
    assert {need.because for need in found.needs} == {"tornado"}
    weights = {need.criterion: need.weight for need in found.needs}
    assert weights["realtime"] > weights["production_server"]


@pytest.mark.parametrize(
    "read",
    [
        pytest.param(reading(Intent.RECOMMEND, needs=[Need("orm")], refused=("flask",)), id="a need was said"),
        pytest.param(reading(Intent.RECOMMEND, refused=("flask", "django")), id="two refused"),
        pytest.param(reading(Intent.RECOMMEND), id="nobody refused"),
        pytest.param(reading(Intent.DESCRIBE, refused=("flask",)), id="no wish"),
        pytest.param(reading(Intent.RECOMMEND, refused=("flask",), python=(3, 9)), id="a Python was said"),
    ],
)
def test_other_wishes_stay_as_they_were(catalog, read):
    assert in_its_place(read, catalog) is read


def test_it_is_told_by_what_alternatives_are_ranked(catalog):
    read = in_its_place(reading(Intent.RECOMMEND, refused=("sanic",)), catalog)
    advice = recommend(read, DialogueState(), catalog)
    assert isinstance(advice, Recommendation)
    assert advice.finding[0] == "Ranked by what Sanic is good at: raw speed, real time and production server."


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        pytest.param("what has an admin out of the box, besides django?", Intent.FIND_BY_FEATURE, id="besides"),
        pytest.param("which one has an orm apart from django?", Intent.FIND_BY_FEATURE, id="apart from"),
        pytest.param("nobody keeps it. what would you take instead of sanic?", Intent.RECOMMEND, id="instead"),
    ],
)
def test_all_but_one_are_searched(read, text, intent):
    found = read(text)
    assert (found.intent, found.frameworks) == (intent, ())
    assert len(found.refused) == 1
