"""What a comparison rests on."""

import pytest

from bot.advise.grounds import grounds, sides
from bot.domain.question import Need


def told(catalog, *names, needs=()):
    frameworks = tuple(catalog.frameworks[name] for name in names)
    return dict(grounds(frameworks, tuple(map(Need, needs)), catalog).reasons)


def test_each_is_told_of_by_what_it_is_ahead_in(catalog):
    reasons = told(catalog, "flask", "django")
    flask, django = catalog.frameworks["flask"], catalog.frameworks["django"]
    assert "lightness" in {reason.criterion for reason in reasons[flask]}
    assert "completeness" in {reason.criterion for reason in reasons[django]}
    for one, other in ((flask, django), (django, flask)):
        assert all(
            one.ratings[reason.criterion].value > other.ratings[reason.criterion].value for reason in reasons[one]
        )


def test_every_reason_has_its_source(catalog):
    reasons = told(catalog, "flask", "django", "pyramid")
    assert all(reason.evidence and reason.evidence.source for several in reasons.values() for reason in several)


@pytest.mark.parametrize("need", ["learning", "orm"])
def test_by_a_need_both_are_told_of_that_alone(catalog, need):
    assert {
        reason.criterion for several in told(catalog, "flask", "sanic", needs=[need]).values() for reason in several
    } == {need}


def test_what_speaks_against_each_is_where_it_is_behind_and_what_is_first_to_mind(catalog):
    flask, fastapi = catalog.frameworks["flask"], catalog.frameworks["fastapi"]
    told = sides((flask, fastapi), (), catalog, both=False)
    assert not any(several for _, several in told.reasons)
    for (one, cons), other in zip(told.against, (fastapi, flask), strict=True):
        assert all(reason.evidence and reason.evidence.source for reason in cons)
        assert one.facts.gotchas[0] in {reason.clause for reason in cons}
        marks = [reason.criterion for reason in cons if reason.criterion in one.ratings]
        assert marks
        assert all(one.ratings[mark].value < other.ratings[mark].value for mark in marks)


def test_both_sides_hold_what_speaks_for_each_as_well(catalog):
    two = catalog.frameworks["flask"], catalog.frameworks["django"]
    told = sides(two, (), catalog, both=True)
    assert all(several for _, several in told.reasons)
    assert all(several for _, several in told.against)
