"""What each framework is worth by each criterion is worked out once, and as the files say."""

from dataclasses import replace

import numpy as np
import pytest

from bot.advise.credits import credits_of, mark
from bot.domain.catalog import Support


@pytest.mark.parametrize(
    ("framework", "criterion", "met"),
    [
        pytest.param("flask", "learning", 1.0, id="a mark of five"),
        pytest.param("litestar", "speed", 0.8, id="a mark of four"),
        pytest.param("django", "orm", 1.0, id="built in"),
        pytest.param("django", "async", 0.6, id="built in, in part"),
        pytest.param("flask", "streaming_sse", 0.85, id="built in, with a piece left to do"),
        pytest.param("tornado", "orm", 0.0, id="not at all"),
    ],
)
def test_a_criterion_is_met_as_far_as_the_files_say(catalog, framework: str, criterion: str, met: float):
    assert credits_of(catalog).met[criterion][catalog.frameworks[framework]] == pytest.approx(met)


def test_a_must_is_missed_without_support_and_below_the_policys_mark(catalog):
    missed = credits_of(catalog).missed
    for criterion in catalog.qualities:
        low = {
            one
            for one in catalog.frameworks.values()
            if (mark(one, criterion, catalog) or -1) < catalog.policy.must_rating
        }
        assert missed[criterion] == low
    for feature in catalog.features:
        none = {one for one in catalog.frameworks.values() if one.features[feature].support is Support.NONE}
        assert missed[feature] == none


def test_the_table_holds_the_same(catalog):
    credits = credits_of(catalog)
    assert list(credits.rows) == [*catalog.qualities, *catalog.features]
    for criterion, row in credits.rows.items():
        for framework, column in credits.places.items():
            assert credits.table[row, column] == credits.met[criterion][framework]
            assert credits.barred[row, column] == (framework in credits.missed[criterion])
    assert np.shape(credits.table) == (len(credits.rows), len(catalog.frameworks))


def test_people_are_asked_about_all_but_the_traits(catalog):
    credits = credits_of(catalog)
    assert set(credits.rows) - set(credits.asked) == {one.id for one in catalog.features.values() if one.trait}
    assert all(credits.rows[criterion] == row for criterion, row in credits.asked.items())


def test_what_everybody_wants_is_summed_once(catalog):
    credits = credits_of(catalog)
    for framework, column in credits.places.items():
        worth = sum(spec.weight * credits.met[spec.criterion][framework] for spec in catalog.policy.baseline)
        assert credits.shared[column] == pytest.approx(worth)
    assert credits.whole == pytest.approx(sum(spec.weight for spec in catalog.policy.baseline))


def test_another_catalog_has_its_own(catalog):
    stricter = replace(catalog, policy=replace(catalog.policy, limited=0.1))
    django = catalog.frameworks["django"]
    assert credits_of(stricter).met["async"][django] == pytest.approx(0.1)
    assert credits_of(catalog) is credits_of(catalog)
