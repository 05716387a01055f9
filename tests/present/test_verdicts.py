import pytest

from bot.present import plain
from bot.present.layout import card
from tests.present.gallery import GALLERY


@pytest.mark.parametrize(
    ("name", "first_words"),
    [
        pytest.param("quality-measured", "Yes. Starlette gets 5 of 5 for raw speed.", id="a figure is a rating"),
        pytest.param("quality-how", "Django gets 2 of 5 for raw speed.", id="how wants no yes or no"),
        pytest.param("quality-last", "Of all I rate, CherryPy comes last for raw speed", id="the slowest"),
        pytest.param("product-known", "Partly. Flask goes with SQLAlchemy, a package apart: ", id="on record"),
        pytest.param("product-unknown", "Tornado has HTML templates of its own: ", id="another one inside"),
        pytest.param("product-server", "Yes. Flask runs on Gunicorn, a server for ", id="a server"),
        pytest.param("products", "Flask: SQLAlchemy partly, Mako not on record.", id="several"),
        pytest.param("product-no-rival", "They are no rivals: Flask is a framework, Gunicorn a server", id="no rivals"),
    ],
)
def test_the_first_words_are_true_of_what_was_asked(catalog, name, first_words):
    assert plain.text(card(GALLERY[name](catalog))).startswith(first_words)


@pytest.mark.parametrize(
    "name", ["quality-how", "quality-last", "checks-mixed", "compare-claim", "compare-four", "recommend-one-need"]
)
def test_wherever_speed_is_told_so_is_what_measuring_it_taught(catalog, name):
    assert catalog.speed.finding in plain.text(card(GALLERY[name](catalog)))
