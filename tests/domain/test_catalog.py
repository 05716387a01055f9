import datetime
from dataclasses import FrozenInstanceError, replace

import pytest

from bot.domain.catalog import Evidence, Rating, Support

EVIDENCE = Evidence("It was measured.", "https://a.b", datetime.date(2026, 11, 22))


@pytest.mark.parametrize("value", [0, 1, 3, 5])
def test_a_rating_on_the_scale(value):
    assert Rating(value, EVIDENCE).value == value


@pytest.mark.parametrize("value", [-1, 6, 10])
def test_a_rating_off_the_scale_is_refused(value):
    with pytest.raises(ValueError, match=f"from 0 to 5, not {value}"):
        Rating(value, EVIDENCE)


def test_a_criterion_is_a_quality_or_a_feature(catalog):
    assert catalog.criterion("speed") is catalog.qualities["speed"]
    assert catalog.criterion("orm") is catalog.features["orm"]
    with pytest.raises(KeyError):
        catalog.criterion("colour")


def test_no_id_names_both_a_quality_and_a_feature(catalog):
    assert set(catalog.qualities) & set(catalog.features) == set()


def test_a_framework_without_a_page_has_no_ratings(catalog):
    flask = catalog.frameworks["flask"]
    assert flask.ratings is flask.page.ratings
    assert replace(flask, page=None).ratings == {}


def test_frameworks_are_told_apart_by_identity_and_can_be_counted(catalog):
    flask = catalog.frameworks["flask"]
    assert {flask: 1}[catalog.frameworks["flask"]] == 1
    assert replace(flask) != flask


def test_what_was_loaded_cannot_be_changed(catalog):
    with pytest.raises(FrozenInstanceError):
        catalog.frameworks["flask"].name = "Flusk"
    with pytest.raises(FrozenInstanceError):
        catalog.steps = ()


def test_the_policy_counts_every_way_of_having_a_feature(catalog):
    assert set(catalog.policy.support) == set(Support)
