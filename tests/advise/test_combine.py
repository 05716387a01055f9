from itertools import permutations

import pytest

from bot.advise.combine import combine, filled, way_of
from bot.domain.advice import Combination, Comparison
from bot.domain.question import Intent
from tests.readings import advise_on, reading


def both(catalog, first, second, *, directed=False) -> Combination:
    return combine(catalog.frameworks[first], catalog.frameworks[second], catalog, directed=directed)


@pytest.mark.parametrize(
    ("first", "second", "works"),
    [
        pytest.param("flask", "django", "yes", id="WSGI and WSGI"),
        pytest.param("flask", "fastapi", "yes", id="WSGI and ASGI"),
        pytest.param("fastapi", "django", "yes", id="ASGI and ASGI"),
        pytest.param("fastapi", "starlette", "yes", id="one family"),
        pytest.param("quart", "litestar", "yes", id="by a function in front"),
        pytest.param("tornado", "flask", "partly", id="in Tornado's container"),
        pytest.param("aiohttp", "flask", "partly", id="by somebody else's package"),
        pytest.param("tornado", "fastapi", "partly", id="one loop, two ports"),
        pytest.param("sanic", "fastapi", "partly", id="without Sanic's own server"),
        pytest.param("robyn", "django", "no", id="a server of its own"),
        pytest.param("sanic", "tornado", "no", id="two servers of their own"),
    ],
)
def test_whether_two_go_together(catalog, first, second, works):
    assert both(catalog, first, second).works == works
    assert both(catalog, second, first).works == works


@pytest.mark.parametrize(
    ("guest", "host", "directed", "placed", "turned"),
    [
        pytest.param("flask", "django", True, ("flask", "django"), False, id="as asked"),
        pytest.param("django", "flask", True, ("django", "flask"), False, id="as asked, the other way"),
        pytest.param("tornado", "flask", True, ("flask", "tornado"), True, id="only the other way"),
        pytest.param("fastapi", "flask", True, ("fastapi", "flask"), False, id="as asked though it costs"),
        pytest.param("fastapi", "flask", False, ("flask", "fastapi"), False, id="the best way when not said"),
        pytest.param("tornado", "flask", False, ("flask", "tornado"), False, id="the only way when not said"),
        pytest.param("flask", "pyramid", False, ("pyramid", "flask"), False, id="the first hosts when either could"),
        pytest.param("robyn", "flask", True, ("robyn", "flask"), False, id="no way"),
    ],
)
def test_which_is_the_guest(catalog, guest, host, directed, placed, turned):
    advice = both(catalog, guest, host, directed=directed)
    assert ((advice.guest.id, advice.host.id), advice.turned) == (placed, turned)
    assert [one.id for one in advice.asked] == [guest, host]


def test_the_code_is_that_of_the_two(catalog):
    code = both(catalog, "flask", "fastapi", directed=True).code
    assert code is not None
    assert 'fastapi_app.mount("/flask", WSGIMiddleware(flask_app))' in code
    assert "from flask_site import app as flask_app" in code


def test_a_better_idea_for_two_goes_before_that_for_a_way(catalog):
    assert "Django Ninja" in (both(catalog, "fastapi", "django").better or "")
    assert both(catalog, "quart", "litestar").better == catalog.pairs.ways[6].better


def test_every_pair_is_answered_whole(catalog):
    for first, second in permutations(catalog.frameworks, 2):
        for directed in (False, True):
            advice = both(catalog, first, second, directed=directed)
            texts = [advice.how, advice.code or "", advice.better or "", *advice.catches]
            assert not [text for text in texts if "$" in text], (first, second)
            assert advice.catches
            assert (advice.code is None) == (advice.works == "no")
            assert len(advice.suggestions) == 3


def test_the_first_way_that_fits_is_taken(catalog):
    assert way_of(catalog.frameworks["robyn"], catalog.frameworks["flask"], catalog).id == "side by side"


def test_a_name_nothing_fills_is_an_error():
    with pytest.raises(KeyError):
        filled("$nobody", {})


def test_one_alone_or_three_are_not_combined(catalog):
    advice = advise_on(reading(Intent.COMPARE, "flask fastapi"), catalog)
    assert isinstance(advice, Comparison)
    asked = advise_on(reading(Intent.COMPARE, "flask fastapi", aspect="together"), catalog)
    assert isinstance(asked, Combination)
