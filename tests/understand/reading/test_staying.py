import pytest

from bot.domain.question import STAY, Intent
from bot.understand.reading.staying import asks_whether


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("should we leave falcon?", "falcon", id="leave"),
        pytest.param("we run sanic today, keep it or replace it?", "sanic", id="either"),
        pytest.param("180 views and traversal in pyramid, and now whether to rewrite?", "pyramid", id="whether to"),
        pytest.param("is it worth migrating away from falcon", "falcon", id="worth it"),
        pytest.param("would you still stick with cherrypy?", "cherrypy", id="stick"),
        pytest.param("time to move on from quart?", "quart", id="time to"),
        pytest.param("is it ok to stay on litestar", "litestar", id="is it ok"),
        pytest.param("tornado 4 to some asgi stack? or rather leave it alone?", "tornado", id="leave it alone"),
        pytest.param("cherrypy inside a desktop app. any reason to replace it?", "cherrypy", id="any reason"),
        pytest.param(
            "we run flask 1.1, should we go to fastapi or is quart the smarter move?", "flask", id="two targets"
        ),
        pytest.param("falcon was a bad idea. easiest way to something better known?", "falcon", id="easiest way"),
    ],
)
def test_who_wonders_whether_to_leave_asks_that_and_for_no_other(read, text, name):
    found = read(text)
    assert (found.intent, found.aspect, found.frameworks, found.refused) == (Intent.DESCRIBE, STAY, (name,), ())


@pytest.mark.parametrize(
    ("text", "intent", "aspect"),
    [
        pytest.param("should we move from falcon to quart?", Intent.COMPARE, "migration", id="a move"),
        pytest.param("should we keep quart sessions in redis?", Intent.FEATURE_CHECK, None, id="a part"),
        pytest.param("we leave falcon. which framework should we move to?", Intent.RECOMMEND, None, id="where to"),
        pytest.param("should we leave falcon for websockets?", Intent.RECOMMEND, None, id="a wish"),
    ],
)
def test_what_is_asked_of_a_move_a_part_or_another_is_not_that(read, text, intent, aspect):
    found = read(text)
    assert (found.intent, found.aspect) == (intent, aspect)


def test_upgrade_or_migrate_is_of_the_one_that_runs(read):
    asked = read("we run 40 tools on pyramid 1.10, upgrade in place or migrate to something the new hires know?")
    assert (asked.intent, asked.frameworks, asked.concepts) == (Intent.CONCEPT, ("pyramid",), ("upgrade_or_rewrite",))


def test_where_to_is_not_whether():
    assert asks_whether("should we be moving?")
    assert asks_whether("should we move on?")
    assert not asks_whether("where should we move?")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("our litestar app turned into a mess, did we pick wrong", "litestar", id="regret"),
        pytest.param("falcon -> what?", "falcon", id="an arrow"),
        pytest.param("quart 0.19, upgrade or leave?", "quart", id="upgrade"),
        pytest.param("our old sanic app works fine. leave it alone?", "sanic", id="leave it"),
    ],
)
def test_regret_asks_whether_to_leave_as_well(read, text, name):
    found = read(text)
    assert (found.intent, found.aspect, found.frameworks) == (Intent.DESCRIBE, STAY, (name,))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("what would you move a quart app to?", "quart", id="what"),
        pytest.param("where do people go from falcon", "falcon", id="where"),
        pytest.param("what replaced cherrypy?", "cherrypy", id="replaced"),
    ],
)
def test_who_asks_where_to_hears_of_the_moves(read, text, name):
    found = read(text)
    assert (found.intent, found.aspect, found.frameworks) == (Intent.DESCRIBE, STAY, (name,))


def test_where_to_with_a_wish_is_a_wish_without_it(read):
    found = read("what would you port a bottle app to? we need websockets")
    assert (found.intent, found.refused) == (Intent.RECOMMEND, ("bottle",))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("our flask site is slow, should we rewrite it in fastapi?", "flask", id="a rewrite"),
        pytest.param("quart is slow here, my lead says move it to sanic. is that right?", "quart", id="who says so"),
        pytest.param("django, 900 ms p95 under load. should we move the hot views to sanic?", "django", id="a part"),
    ],
)
def test_who_leaves_because_it_is_slow_hears_where_the_time_goes(read, text, name):
    found = read(text)
    assert (found.intent, found.frameworks, found.concepts) == (Intent.CONCEPT, (name,), ("slow_endpoint",))
