from bot.domain.pairs import Effort
from bot.domain.staying import Staying
from bot.domain.subjects import subjects


def test_it_is_about_the_one_that_is_left_or_kept(catalog):
    flask, quart = catalog.frameworks["flask"], catalog.frameworks["quart"]
    told = Staying(flask, "serve pages", ((quart, Effort.SMALL),))
    assert subjects(told) == (("flask",), ())
