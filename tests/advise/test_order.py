"""Who comes first, second and third by one criterion."""

import pytest

from bot.advise import order as orders
from bot.advise.order import ordered, ranked, row_of
from bot.advise.recommend import advise
from bot.domain.advice import Ranked, Row
from bot.domain.question import EntityKind, Intent, Mention, Need
from tests.readings import reading

FEW = "flask django fastapi"


def order(catalog, names, criterion, text="", matched="", *, reverse=False):
    """Return the order of frameworks by a criterion, asked for by a text."""
    mention = Mention(EntityKind.QUALITY, criterion, 0, 1, 1.0, matched or criterion, reverse=reverse)
    need = Need(criterion, reverse=reverse)
    asked = reading(Intent.COMPARE, names, (need,), mentions=(mention,))._replace(text=text)
    return ordered([catalog.frameworks[name] for name in names.split()], need, asked, catalog)


def places(found):
    """Return the ids of an order with their figures."""
    assert found is not None
    return {one.id: figure for one, figure in found.places}


@pytest.mark.parametrize(
    ("criterion", "text", "matched", "by", "headed", "figures"),
    [
        pytest.param("speed", "", "", "Raw speed", "Requests, Flask = 1",
                     {"fastapi": 3.55, "django": 1.19, "flask": 1}, id="speed"),
        pytest.param("lightness", "by memory", "memory", "Memory", "Idle server, MB",
                     {"flask": 35.5, "fastapi": 41.3, "django": 42.3}, id="memory"),
        pytest.param("ecosystem", "by popularity", "popularity", "Downloads", "Rank on PyPI",
                     {"fastapi": 67, "flask": 181, "django": 528}, id="downloads"),
        pytest.param("learning", "", "", "Ease of learning", "of 5",
                     {"flask": 5, "fastapi": 4, "django": 3}, id="marks"),
        pytest.param("ecosystem", "docs", "docs", "Ecosystem", "of 5",
                     {"flask": 5, "django": 5, "fastapi": 4}, id="level"),
    ],
)  # fmt: skip
def test_an_order_has_its_figures(catalog, criterion, text, matched, by, headed, figures):
    found = order(catalog, FEW, criterion, text, matched)
    assert list(places(found)) == list(figures)
    assert places(found) == pytest.approx(figures, rel=0.01)
    assert (found.by, found.headed, found.falling) == (by, headed, False)


def test_the_slowest_comes_first_when_it_is_asked_for(catalog):
    found = order(catalog, FEW, "speed", "which is the slowest", "slowest", reverse=True)
    assert list(places(found)) == ["flask", "django", "fastapi"]
    assert found.falling


@pytest.mark.parametrize(
    ("names", "criterion", "is_clear"),
    [
        pytest.param(FEW, "speed", True, id="beyond the noise"),
        pytest.param("flask django pyramid", "speed", False, id="within the noise"),
        pytest.param(FEW, "learning", True, id="marks"),
        pytest.param(FEW, "ecosystem", False, id="level"),
    ],
)
def test_the_first_is_ahead_beyond_the_noise(catalog, names, criterion, is_clear):
    found = order(catalog, names, criterion)
    assert found is not None
    assert found.is_clear is is_clear


def test_figures_are_a_row_and_marks_have_one_already(catalog):
    speed, marks = order(catalog, FEW, "speed"), order(catalog, FEW, "learning")
    frameworks = [catalog.frameworks[name] for name in FEW.split()]
    assert row_of(speed, frameworks) == Row("Requests, Flask = 1", ("1", "1.19", "3.55"))
    assert row_of(marks, frameworks) is None


def test_a_part_has_no_order(catalog):
    assert order(catalog, FEW, "orm") is None


@pytest.mark.parametrize(
    ("text", "first"),
    [
        pytest.param("rank them by speed", "starlette", id="rank"),
        pytest.param("and by speed", "starlette", id="in a thread"),
        pytest.param("all frameworks from fastest to slowest", "starlette", id="from one end to the other"),
        pytest.param("which is the fastest framework?", None, id="one is asked for"),
        pytest.param("orders shall be placed fast, by anybody at all", None, id="an order in a shop"),
    ],
)
def test_all_are_ranked_when_that_is_asked(catalog, text, first):
    found = ranked(reading(Intent.RECOMMEND, "", ("speed",))._replace(text=text), catalog)
    assert isinstance(found, Ranked) is bool(first)
    assert found is None or (found.frameworks[0].id == first and len(found.frameworks) == 15)


@pytest.mark.parametrize(("criterion", "minded"), [("speed", True), ("learning", False)])
def test_what_measuring_taught_is_minded_where_speed_ranks(catalog, criterion, minded):
    found = ranked(reading(Intent.RECOMMEND, "", (criterion,))._replace(text="rank them by it"), catalog)
    assert found is not None
    assert found.finding == ((catalog.speed.finding,) if minded else ())
    assert found.frameworks == tuple(one for one, _ in found.order.places)


def test_a_ranking_by_needs_has_a_place_for_all_that_no_must_rules_out(catalog):
    advice = advise((Need("admin", must=True), Need("speed")), catalog)
    told = orders.places(advice)
    assert [one for one, _ in told.order.places] == [one for one, _ in advice.ranking]
    figures = [figure for _, figure in told.order.places]
    assert figures == sorted(figures, reverse=True)
    assert all(one.framework.name in told.finding[0] for one in advice.excluded)
    assert advice.excluded
