import pytest

from bot.advise.counted import by_downloads, by_the_second, counted
from bot.domain.question import EntityKind, Intent, Mention, Need, Reading


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


def test_who_takes_least_memory_is_told_by_idle_servers(catalog):
    said = (Mention(EntityKind.QUALITY, "lightness", 0, 2, 1.0, "least memory"),)
    read = wish("least memory when idle?", Need("lightness"))._replace(mentions=said)
    (told,) = counted(read, catalog)
    assert told.startswith("Least memory as an idle server: Tornado 18.6 MB, CherryPy 23.7 MB")
    assert counted(read._replace(mentions=()), catalog) == ()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("1 million calls per day", "1,000,000 calls a day are about 12 a second on average.", id="a day"),
        pytest.param(
            "3,000 requests a minute", "3,000 requests a minute are about 50 a second on average.", id="a minute"
        ),
        pytest.param("we get 20k hits a week", "20,000 hits a week are about 0.03 a second on average.", id="a week"),
    ],
)
def test_a_rate_is_told_by_the_second(text, told):
    assert by_the_second(wish(text)) == (told,)


def test_what_is_no_rate_is_not_told_by_the_second():
    assert by_the_second(wish("20k users and 30 requests a second")) == ()
