from dataclasses import replace

import pytest

from bot.advise.contrast import ahead, contrast, figures, in_memory
from bot.domain.catalog import Support
from bot.domain.contrast import IDLE, Alike, Figured, Marked, Times


def pair(catalog, names):
    return tuple(catalog.frameworks[name] for name in names.split())


@pytest.mark.parametrize(
    ("names", "criterion", "row"),
    [
        pytest.param("flask sanic", "speed", ("1", "8.49"), id="Flask is one, whatever its own run says"),
        pytest.param("bottle django", "lightness", ("0.36", "23.67"), id="megabytes"),
        pytest.param("bottle django", "learning", None, id="no figure"),
        pytest.param("bottle django", "orm", None, id="a feature"),
    ],
)
def test_figures_are_a_row(catalog, names, criterion, row):
    found = figures(pair(catalog, names), criterion, catalog)
    assert (found.cells if found else None) == row


@pytest.mark.parametrize(
    ("names", "criterion", "first"),
    [
        pytest.param("flask fastapi", "speed", ("fastapi",), id="beyond the noise"),
        pytest.param("flask django", "speed", (), id="within the noise"),
        pytest.param("flask bottle", "lightness", None, id="not by proportion"),
        pytest.param("flask django sanic", "speed", None, id="three"),
    ],
)
def test_who_is_ahead_by_what_was_measured(catalog, names, criterion, first):
    found = ahead(pair(catalog, names), criterion, catalog)
    assert (tuple(one.id for one in found) if found is not None else None) == first


@pytest.mark.parametrize(
    ("names", "order", "times", "on_same", "ahead_there"),
    [
        pytest.param("flask fastapi", "fastapi flask", 3.55, 1.26, "fastapi", id="on the same server, too"),
        pytest.param("sanic flask", "sanic flask", 8.49, None, None, id="on its own server only"),
        pytest.param("falcon fastapi", "fastapi falcon", 2.55, 3.53, "falcon", id="turned round"),
        pytest.param("flask django", "django flask", 1.19, 1.2, None, id="turned round within the noise"),
    ],
)
def test_the_faster_of_two_answered_so_many_times_the_requests(catalog, names, order, times, on_same, ahead_there):
    found = contrast(pair(catalog, names), catalog.criterion("speed"), catalog)
    assert isinstance(found, Times)
    assert found.frameworks == pair(catalog, order)
    assert found.times == pytest.approx(times, abs=0.01)
    assert (found.on_same is None) == (on_same is None)
    assert (found.ahead_there.id if found.ahead_there else None) == ahead_there
    if ahead_there:
        assert found.on_same == pytest.approx(on_same, abs=0.01)
    elif on_same:
        assert 1 <= found.on_same < catalog.speed.noise


@pytest.mark.parametrize(
    ("names", "criterion", "figures"),
    [
        pytest.param("bottle django", "lightness", (0.36, 23.67), id="megabytes"),
        pytest.param("bottle django", "completeness", (7, 16), id="parts"),
    ],
)
def test_two_are_told_by_their_figures(catalog, names, criterion, figures):
    quality = catalog.qualities[criterion]
    assert contrast(pair(catalog, names), quality, catalog) == Figured(
        pair(catalog, names), quality.bounds.figure, figures
    )


@pytest.mark.parametrize(("names", "marks"), [("flask bottle", (5, 5)), ("flask django", (5, 3))])
def test_two_without_figures_are_told_by_their_marks(catalog, names, marks):
    quality = catalog.qualities["learning"]
    assert contrast(pair(catalog, names), quality, catalog) == Marked(pair(catalog, names), quality, marks)


def test_whose_marks_are_not_known_have_no_contrast(pageless):
    assert contrast(pair(pageless, "flask litestar"), pageless.qualities["learning"], pageless) is None


@pytest.mark.parametrize(
    ("names", "criterion", "support"),
    [
        pytest.param("flask pyramid", "wsgi", Support.BUILTIN, id="a trait of both"),
        pytest.param("flask bottle", "asgi", Support.NONE, id="a trait of neither"),
        pytest.param("flask django", "routing", Support.BUILTIN, id="a part of both"),
        pytest.param("flask bottle", "websocket", Support.THIRD_PARTY, id="add-ons"),
        pytest.param("flask django", "orm", None, id="different"),
    ],
)
def test_a_feature_is_told_of_two_that_have_it_alike(catalog, names, criterion, support):
    feature = catalog.features[criterion]
    alike = Alike(feature, support) if support else None
    assert contrast(pair(catalog, names), feature, catalog) == alike


@pytest.mark.parametrize(
    ("names", "less"),
    [
        pytest.param("tornado django", ("tornado",), id="less"),
        pytest.param("django tornado", ("tornado",), id="the other way round"),
        pytest.param("flask quart", (), id="alike"),
    ],
)
def test_memory_is_compared_by_idle_servers(catalog, names, less):
    found, row, idle = in_memory(pair(catalog, names), catalog)
    assert tuple(one.id for one in found) == less
    assert (idle.frameworks, idle.figure) == (pair(catalog, names), IDLE)
    assert row.cells == tuple(f"{figure:g}" for figure in idle.figures)


def test_memory_that_nobody_measured_is_not_compared(catalog):
    unmeasured = replace(catalog, speed=replace(catalog.speed, usual={}))
    assert in_memory(pair(catalog, "flask django"), unmeasured) is None
