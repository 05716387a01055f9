import pytest

from bot.advise.kin import pulse as pulse_of
from bot.domain.advice import Introduced
from bot.present import plain
from bot.present.kin import foreign, introduced, pulse
from bot.present.layout import card
from tests.present.gallery import GALLERY


def lead(catalog, *names):
    kin = tuple(catalog.kin[name] for name in names)
    near = tuple(catalog.frameworks[one.nearest] if one.nearest else None for one in kin)
    inner = GALLERY["deploy"](catalog)
    return introduced(Introduced(kin, inner, near), card(inner)).lead.splitlines()[0].replace("*", "")


@pytest.mark.parametrize(
    ("names", "said"),
    [
        pytest.param(
            ["web2py"],
            "web2py is a full-stack framework with an editor in the browser; py4web follows it. "
            "I have no page on it; the nearest I know is Django:",
            id="a name without a page",
        ),
        pytest.param(
            ["drf", "apiflask"],
            "Django REST framework is an add-on that turns Django models into a REST API. "
            "APIFlask is a framework on top of Flask with validation and OpenAPI documents. "
            "I have no page on them; the nearest I know are Django and Flask:",
            id="two of them",
        ),
        pytest.param(
            ["express"],
            "Express is a small JavaScript framework; I compare Python ones. The nearest to it here is Flask:",
            id="a stranger",
        ),
        pytest.param(
            ["react"],
            "React is a JavaScript library for pages in the browser; I compare Python web frameworks.",
            id="a stranger that nothing here is like",
        ),
        pytest.param(
            ["wordpress"],
            "WordPress is a content management system in PHP; I compare Python web frameworks. "
            "The nearest to it here is Django:",
            id="no framework at all",
        ),
    ],
)
def test_what_a_name_is_stands_first(catalog, names, said):
    assert lead(catalog, *names) == said


def test_an_add_on_says_what_it_adds_when_to_take_it_and_where_it_runs(catalog):
    lines = plain.text(card(GALLERY["introduced-addon"](catalog))).splitlines()
    assert " It adds views checked by Pydantic from their type hints, plain or async, and " in lines[0]
    assert lines[0].endswith(" It runs inside Django:")
    assert [line.split()[1] for line in lines[2:5]] == ["Take", "Mind:", "Now:"]


def test_two_add_ons_are_told_apart_by_when_to_take_them(catalog):
    kin = catalog.kin["drf"], catalog.kin["django_ninja"]
    django = catalog.frameworks["django"]
    drawn = introduced(
        Introduced(kin, GALLERY["describe-django"](catalog), (django, django)),
        card(GALLERY["describe-django"](catalog)),
    )
    assert "They run inside *Django*:" in drawn.lead
    assert [line.split(" if ")[0] for line in drawn.bullets[:2]] == ["*Django REST framework*", "*Django Ninja*"]


def test_strangers_share_a_sentence(catalog):
    django = catalog.frameworks["django"]
    said = foreign([(catalog.kin["laravel"], django), (catalog.kin["rails"], django)])
    assert said.replace("*", "") == (
        "Laravel is a full-stack PHP framework; Ruby on Rails is a full-stack Ruby framework; "
        "I compare Python ones. The nearest to them here is Django."
    )


def test_how_alive_a_name_is_comes_with_its_source_or_is_not_known(catalog):
    flask, django = catalog.frameworks["flask"], catalog.frameworks["django"]
    told = plain.text(pulse(pulse_of(catalog.kin["webapp2"], flask)))
    assert "no longer maintained" in told.splitlines()[0]
    assert catalog.kin["webapp2"].upkeep.source in told
    assert plain.text(pulse(pulse_of(catalog.kin["web2py"], django))).startswith("I don't know how alive web2py is.")
