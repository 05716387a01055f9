from bot.advise.migrate import migrate
from bot.domain.moves import Moves
from bot.domain.subjects import subjects


def test_they_are_about_the_ways_to_go_the_least_work_first(catalog):
    flask, quart, falcon = (catalog.frameworks[name] for name in ("flask", "quart", "falcon"))
    told = Moves(flask, (migrate(flask, quart, catalog), migrate(flask, falcon, catalog)))
    assert subjects(told) == (("quart", "falcon"), ("quart", "falcon"))
