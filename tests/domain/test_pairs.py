from dataclasses import FrozenInstanceError

import pytest

from bot.domain.pairs import Interface, Way, Works


def way(**more):
    return Way("x", Works.YES, "so", (), "https://a.b", **more)


@pytest.mark.parametrize(
    ("made", "fits"),
    [
        pytest.param(way(hosts=("flask",), guests=("django",)), True, id="both named"),
        pytest.param(way(hosts=("django",), guests=("flask",)), False, id="the other way round"),
        pytest.param(way(hosts=("flask",)), True, id="any guest"),
        pytest.param(way(guests=("bottle",)), False, id="another guest"),
        pytest.param(way(), True, id="any at all"),
    ],
)
def test_whom_a_way_fits(made, fits):
    assert made.fits("django", "flask") is fits


def test_how_an_application_is_imported(catalog):
    django, flask = catalog.pairs.layouts["django"], catalog.pairs.layouts["flask"]
    assert django.imported(Interface.WSGI) == "from mysite.wsgi import application as django_app"
    assert django.imported(Interface.ASGI) == "from mysite.asgi import application as django_app"
    assert flask.imported(Interface.ASGI) is None


def test_what_is_known_of_pairs_cannot_be_changed(catalog):
    with pytest.raises(FrozenInstanceError):
        catalog.pairs.ways = ()


def test_what_an_application_speaks_agrees_with_what_is_said_of_its_framework(catalog):
    for name, layout in catalog.pairs.layouts.items():
        features = catalog.frameworks[name].features
        assert (layout.wsgi is not None) == (features["wsgi"].support == "builtin"), name
        assert (layout.asgi is not None) == (features["asgi"].support == "builtin"), name
