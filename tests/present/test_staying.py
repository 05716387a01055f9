import pytest

from bot.advise.staying import staying
from bot.present import staying as drawn
from bot.present.plain import text


@pytest.mark.parametrize(
    ("name", "verdict"),
    [
        pytest.param("django", "Nothing drives you off it. Django gets 5 of 5", id="kept"),
        pytest.param("bottle", "Stay for now, and know the way out. Bottle gets 2 of 5", id="slow"),
        pytest.param("cherrypy", "Plan the move while nothing burns. CherryPy gets 1 of 5", id="hardly kept"),
    ],
)
def test_the_verdict_is_what_its_upkeep_allows(catalog, name, verdict):
    assert text(drawn.staying(staying(catalog.frameworks[name], catalog))).startswith(verdict)


def test_every_card_says_who_stays_who_leaves_and_where_to(catalog):
    for one in catalog.frameworks.values():
        told = text(drawn.staying(staying(one, catalog)))
        missing = [part for part in ("Stay if you", "Leave if you need", "Where to:") if part not in told]
        assert not missing, one.name
