from itertools import permutations

import pytest

from bot.advise.migrate import lost, migrate, moves
from bot.domain.advice import Migration, Moves
from bot.domain.question import MOVES, Intent
from tests.readings import advise_on, reading


def moved(catalog, source, target) -> Migration:
    return migrate(catalog.frameworks[source], catalog.frameworks[target], catalog)


@pytest.mark.parametrize(
    ("source", "target", "effort"),
    [
        pytest.param("flask", "quart", "small", id="the same interface"),
        pytest.param("starlette", "fastapi", "small", id="built on it"),
        pytest.param("bottle", "flask", "small", id="alike"),
        pytest.param("flask", "fastapi", "medium", id="requests change"),
        pytest.param("flask", "sanic", "medium", id="handlers become coroutines"),
        pytest.param("falcon", "starlette", "medium", id="classes become functions"),
        pytest.param("django", "flask", "large", id="the ORM stays behind"),
        pytest.param("robyn", "django", "large", id="models take another shape"),
        pytest.param("flask", "tornado", "large", id="coroutines, classes and templates"),
    ],
)
def test_how_much_work_it_is(catalog, source, target, effort):
    assert moved(catalog, source, target).effort == effort


def test_what_is_known_of_a_move_goes_before_what_follows_from_layouts(catalog):
    known = next(m for m in catalog.pairs.moves if (m.source, m.target) == ("flask", "fastapi"))
    advice = moved(catalog, "flask", "fastapi")
    assert (advice.because, advice.first, advice.stays) == (known.because, known.first, known.stays)
    assert (advice.worth, advice.keep, advice.evidence) == (known.gain, known.keep, known.evidence)


def test_what_is_not_known_of_a_move_follows_from_layouts(catalog):
    advice = moved(catalog, "quart", "litestar")
    layouts = catalog.pairs.layouts
    assert (advice.worth, advice.keep) == (layouts["litestar"].gain, layouts["quart"].keep)
    assert "Jinja templates" in advice.stays
    assert "the ASGI server" in advice.stays
    assert "ASGI function" in advice.first
    assert advice.evidence is None


@pytest.mark.parametrize(
    ("source", "target", "step"),
    [
        pytest.param("aiohttp", "robyn", "proxy", id="nothing mounts"),
        pytest.param("falcon", "flask", "DispatcherMiddleware", id="WSGI to WSGI"),
        pytest.param("pyramid", "starlette", "a2wsgi", id="WSGI to ASGI"),
        pytest.param("quart", "bottle", "a2wsgi", id="ASGI to WSGI"),
        pytest.param("django", "tornado", "WSGIContainer", id="into Tornado"),
        pytest.param("tornado", "starlette", "one event loop", id="out of Tornado"),
        pytest.param("cherrypy", "bottle", "cherrypy.tree.graft", id="out of CherryPy"),
    ],
)
def test_the_first_step_runs_both_side_by_side(catalog, source, target, step):
    assert step in moved(catalog, source, target).first


def test_what_goes_is_told_with_what_brings_it_back(catalog):
    gone = dict(lost(catalog.frameworks["django"], catalog.frameworks["flask"], catalog))
    assert gone["ORM"] == "flask-sqlalchemy"
    assert dict(lost(catalog.frameworks["django"], catalog.frameworks["bottle"], catalog))["ORM"] == ""


def test_what_comes_built_in_was_missing_before(catalog):
    advice = moved(catalog, "flask", "django")
    assert advice.gained[:2] == ("ORM", "Admin site")
    assert not {name for name, _ in advice.lost} & set(advice.gained)


def test_every_move_is_answered_whole(catalog):
    for source, target in permutations(catalog.frameworks, 2):
        advice = moved(catalog, source, target)
        assert advice.because, (source, target)
        assert advice.first, (source, target)
        assert advice.stays, (source, target)
        assert "$" not in advice.first
        assert [len(row.cells) for row in advice.rows] == [2] * 7
        assert len(advice.suggestions) == 3


@pytest.mark.parametrize(
    ("frameworks", "refused", "expected"),
    [
        pytest.param("flask fastapi", (), ("flask", "fastapi"), id="the first is left"),
        pytest.param("fastapi", ("flask",), ("flask", "fastapi"), id="the refused is left"),
    ],
)
def test_which_is_left(catalog, frameworks, refused, expected):
    advice = advise_on(reading(Intent.COMPARE, frameworks, aspect="migration", refused=refused), catalog)
    assert isinstance(advice, Migration)
    assert (advice.source.id, advice.target.id) == expected


@pytest.mark.parametrize(
    ("targets", "first", "efforts"),
    [
        pytest.param("fastapi litestar", "litestar", ["small", "medium"], id="of those named"),
        pytest.param("", "quart", ["small"] * 4, id="of all, what is known of it before what was derived"),
    ],
)
def test_the_least_work_comes_first(catalog, targets, first, efforts):
    told = moves(catalog.frameworks["flask"], [catalog.frameworks[one] for one in targets.split()], catalog)
    assert told.moves[0].target.id == first
    assert [one.effort.value for one in told.moves] == efforts


def test_the_moves_are_from_the_one_left(catalog):
    advice = advise_on(reading(Intent.COMPARE, "falcon bottle", aspect=MOVES, refused=("tornado",)), catalog)
    assert isinstance(advice, Moves)
    assert (advice.source.id, {one.target.id for one in advice.moves}) == ("tornado", {"falcon", "bottle"})
