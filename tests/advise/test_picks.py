"""The best for each kind of application."""

from bot.advise.fit import rank
from bot.advise.picks import picks
from bot.domain.question import Need


def test_each_kind_is_given_the_first_of_its_ranking(catalog):
    named = picks(catalog)
    assert named is not None
    assert [option for option, _ in named.picks] == list(catalog.steps[0].options)
    for option, first in named.picks:
        needs = [Need(spec.criterion, spec.weight, spec.must, spec.refused) for spec in option.needs]
        assert rank(needs, catalog)[0][0] is first


def test_who_is_refused_is_not_named(catalog):
    named = picks(catalog, ("fastapi", "django"))
    assert named is not None
    assert not {"fastapi", "django"} & {one.id for _, one in named.picks}


def test_with_nobody_left_there_are_none(catalog):
    assert picks(catalog, tuple(catalog.frameworks)) is None
