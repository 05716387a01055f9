from dataclasses import replace
from itertools import permutations

import pytest

from bot.advise.combine import combine
from bot.advise.migrate import migrate
from bot.present.pairs import combination, migration
from bot.present.plain import text


def moved(catalog, source, target):
    return migration(migrate(catalog.frameworks[source], catalog.frameworks[target], catalog))


def both(catalog, first, second, *, directed=False):
    return combination(combine(catalog.frameworks[first], catalog.frameworks[second], catalog, directed=directed))


@pytest.mark.parametrize(
    ("source", "target", "said"),
    [
        pytest.param("flask", "quart", "Flask to Quart is a small job:", id="small"),
        pytest.param("flask", "fastapi", "Flask to FastAPI is a medium-sized job:", id="medium"),
        pytest.param("flask", "django", "Flask to Django is a large job:", id="large"),
        pytest.param("django", "flask", "ORM (add flask-sqlalchemy)", id="what brings it back"),
        pytest.param("flask", "django", "Comes built in: ORM", id="what comes"),
    ],
)
def test_a_move_says_how_much_work_it_is_and_what_goes_and_comes(catalog, source, target, said):
    assert said in text(moved(catalog, source, target))


def test_every_move_says_whether_it_is_worth_it_where_to_start_and_what_stays(catalog):
    for source, target in permutations(catalog.frameworks, 2):
        told = text(moved(catalog, source, target))
        missing = [part for part in ("Worth it if you", "; stay if you", "First step:", "Stays:") if part not in told]
        assert not missing, (source, target)


@pytest.mark.parametrize(
    ("first", "second", "directed", "answer"),
    [
        pytest.param("flask", "fastapi", False, "Yes:", id="yes"),
        pytest.param("flask", "tornado", True, "Partly:", id="partly"),
        pytest.param("robyn", "flask", True, "No:", id="no"),
        pytest.param(
            "tornado", "flask", True, "Not that way round, but Flask inside Tornado", id="the other way round"
        ),
    ],
)
def test_a_combination_begins_with_its_answer(catalog, first, second, directed, answer):
    assert text(both(catalog, first, second, directed=directed)).startswith(answer)


def test_a_combination_shows_code_what_to_install_what_to_mind_and_the_better_idea(catalog):
    drawn = both(catalog, "flask", "fastapi")
    told = text(drawn)
    assert drawn.code is not None
    assert "pip install a2wsgi" in told
    assert "Mind:" in told
    assert "Better:" in told


def test_no_combination_loses_a_catch_for_want_of_room(catalog):
    for first, second in permutations(catalog.frameworks, 2):
        advice = combine(catalog.frameworks[first], catalog.frameworks[second], catalog, directed=True)
        assert len(combination(advice).bullets) == len(advice.catches), (first, second)


def test_a_move_tells_of_the_upgrade_that_was_asked_of_too(catalog):
    told = migrate(catalog.frameworks["flask"], catalog.frameworks["quart"], catalog)
    upgrade = catalog.practice["upgrade_or_rewrite"]["flask"]
    drawn = text(migration(replace(told, upgrade=upgrade)))
    assert "Or upgrade, which keeps what nobody wrote down: read the changes" in drawn
    assert "Or upgrade" not in text(migration(told))
