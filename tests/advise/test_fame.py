import pytest

from bot.advise.fame import by_downloads
from bot.domain.question import Intent, Need, Reading


def wish(text, *needs):
    return Reading(text, Intent.RECOMMEND, 0.9, needs=needs)


def test_what_is_popular_is_told_by_downloads(catalog):
    (told,) = by_downloads(wish("which is most popular?", Need("ecosystem")), catalog)
    assert told.endswith("aiohttp, Starlette, FastAPI, Flask.")


def test_stars_are_not_known(catalog):
    (told,) = by_downloads(wish("most GitHub stars?", Need("ecosystem")), catalog)
    assert told.endswith("Stars I don't count.")


@pytest.mark.parametrize(
    ("text", "needs"),
    [
        pytest.param("many add-ons, please", [Need("ecosystem")], id="no word of popularity"),
        pytest.param("a popular blog", [Need("speed")], id="another need"),
        pytest.param("not the most popular one", [Need("ecosystem", refused=True)], id="refused"),
        pytest.param("a popular shop", [Need("ecosystem", because="shop")], id="implied alone"),
    ],
)
def test_who_asks_for_something_else_hears_nothing_of_it(catalog, text, needs):
    assert by_downloads(wish(text, *needs), catalog) == ()
