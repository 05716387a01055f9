"""What a comparison rests on."""

import pytest

from bot.advise.grounds import grounds
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
