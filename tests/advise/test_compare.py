import pytest

from bot.advise.compare import compare
from bot.domain.advice import Check, Comparison, Description, Migration, Verdict
from bot.domain.dialogue import DialogueState
from bot.domain.question import EntityKind, Intent, Mention, Need, Reading
from tests.readings import must, reading

FRESH = DialogueState()


def compared(catalog, frameworks, *needs, **more):
    return compare(reading(Intent.COMPARE, frameworks, needs, **more), FRESH, catalog)


def cells(advice):
    return {row.criterion: row.cells for row in advice.rows}


def test_frameworks_come_in_reading_order_and_each_once(catalog):
    assert [one.id for one in compared(catalog, "fastapi flask fastapi").frameworks] == ["fastapi", "flask"]


def test_the_one_to_be_left_behind_comes_last(catalog):
    advice = compared(catalog, "django", refused=("flask",))
    assert [one.id for one in advice.frameworks] == ["django", "flask"]


def test_in_short_there_are_few_rows_and_no_chart(catalog):
    brief = compared(catalog, "flask fastapi", aspect="brief")
    assert (len(brief.rows), brief.chart) == (3, None)


def test_what_no_mark_tells_is_told_as_each_does_it(catalog):
    told = compared(catalog, "django flask", concepts=("sending_mail",))
    practice = catalog.practice["sending_mail"]
    assert told.notion == catalog.concepts["sending_mail"].name
    assert told.done == tuple((catalog.frameworks[name], practice[name]) for name in ("django", "flask"))
    assert (told.chart, told.tied) == (None, None)
    assert compared(catalog, "django flask", "speed", concepts=("sending_mail",)).done == ()
    assert compared(catalog, "django flask", concepts=("framework_migration",)).done == ()


@pytest.mark.parametrize(
    ("text", "reasoned"),
    [
        ("FastAPI is faster than Flask because it is written in C, true?", True),
        ("is FastAPI faster than Flask?", False),
    ],
)
def test_a_reason_that_comes_with_a_claim_is_kept_apart(conversation, text, reasoned):
    advice = conversation.take(FRESH, text, person="U1", now=0.0).advice
    assert (advice.answer, advice.reasoned) == (Verdict.YES, reasoned)


def test_two_of_which_one_is_built_on_the_other_are_told_so_unless_something_else_is_asked(catalog):
    told = catalog.pairs.origins["fastapi"].told["starlette"]
    assert compared(catalog, "starlette fastapi").tied is told
    assert compared(catalog, "fastapi starlette").tied is told
    assert compared(catalog, "starlette fastapi", "speed").tied is None
    assert compared(catalog, "starlette fastapi flask").tied is None
    assert compared(catalog, "flask fastapi").tied is None


def test_at_most_four_are_compared(catalog):
    assert len(compared(catalog, "flask django sanic bottle tornado").frameworks) == 4


def test_one_alone_is_described(catalog):
    assert isinstance(compared(catalog, "flask"), Description)


def test_a_row_tells_something_apart(catalog):
    for names in ("flask fastapi", "django pyramid", "tornado sanic", "bottle cherrypy", "fastapi litestar"):
        advice = compared(catalog, names)
        assert 1 <= len(advice.rows) <= 8
        assert all(len(set(row.cells)) > 1 for row in advice.rows)


def test_what_was_asked_for_has_its_row_first_in_the_order_asked(catalog):
    advice = compared(catalog, "flask sanic", "dev_server", "production_server", "learning")
    asked = ["Development server", "Production server", "Ease of learning"]
    assert [row.criterion for row in advice.rows[:3]] == asked


def test_what_was_asked_for_has_its_row_and_its_figures_even_where_all_are_alike(catalog):
    advice = compared(catalog, "flask django", "speed")
    assert cells(advice)["Raw speed"] == ("2 of 5", "2 of 5")
    assert cells(advice)["Requests, Flask = 1"] == ("1", "1.19")


def test_who_finds_no_room_is_named(catalog):
    advice = compared(catalog, "flask django sanic bottle tornado")
    assert [one.id for one in advice.left_out] == ["tornado"]


@pytest.mark.parametrize(
    ("text", "frameworks", "need", "answer"),
    [
        pytest.param("FastAPI is faster than Flask, right?", "fastapi flask", Need("speed"), Verdict.YES, id="yes"),
        pytest.param("is flask faster than fastapi", "flask fastapi", Need("speed"), Verdict.NO, id="no"),
        pytest.param(
            "is flask slower than fastapi", "flask fastapi", Need("speed", reverse=True), Verdict.YES, id="slower"
        ),
        pytest.param("is fastapi 10x faster than flask", "fastapi flask", Need("speed"), Verdict.NO, id="not so much"),
        pytest.param("is sanic 10x faster than flask", "sanic flask", Need("speed"), Verdict.PARTIAL, id="nearly"),
        pytest.param("is fastapi 3 times faster than flask", "fastapi flask", Need("speed"), Verdict.YES, id="so much"),
        pytest.param("is django faster than flask", "django flask", Need("speed"), Verdict.NO, id="alike"),
        pytest.param("how much faster is sanic than flask", "sanic flask", Need("speed"), None, id="how much"),
        pytest.param("flask or fastapi, which is faster", "flask fastapi", Need("speed"), None, id="which"),
    ],
)
def test_a_claim_is_confirmed_or_not(catalog, text, frameworks, need, answer):
    read = Reading(text, Intent.COMPARE, 1.0, tuple(frameworks.split()), needs=(need,))
    assert compare(read, FRESH, catalog).answer == answer


def test_a_framework_against_a_product_is_a_check(catalog):
    mention = Mention(EntityKind.FEATURE, "wsgi", 1, 2, 1.0, "gunicorn")
    assert isinstance(compared(catalog, "flask", Need("wsgi"), mentions=(mention,)), Check)


@pytest.mark.parametrize(
    ("frameworks", "criterion", "expected"),
    [
        pytest.param("flask django", "orm", ("third party", "built in"), id="built in or not"),
        pytest.param("django sanic", "websocket", ("official extension", "built in"), id="by an extension"),
        pytest.param("flask tornado", "async", ("in part", "yes"), id="in part, and a trait"),
        pytest.param("flask fastapi", "dependency_injection", ("none", "built in"), id="none"),
        pytest.param("cherrypy sanic", "speed", ("1 of 5", "5 of 5"), id="rated"),
    ],
)
def test_cells_say_how(catalog, frameworks, criterion, expected):
    assert cells(compared(catalog, frameworks, criterion))[catalog.criterion(criterion).name] == expected


def test_an_extension_of_the_makers_is_told_from_one_by_others(catalog):
    row = cells(compared(catalog, "django flask bottle", "websocket"))["WebSockets"]
    assert len(set(row[:2])) == 2
    assert "official" in row[0]


def test_without_a_page_only_features_and_what_was_measured_are_compared(pageless):
    advice = compared(pageless, "fastapi litestar")
    measured = {one.name for one in pageless.qualities.values() if one.bounds}
    assert {row.criterion for row in advice.rows} <= {one.name for one in pageless.features.values()} | measured


def test_speed_is_compared_by_its_figure_where_there_is_no_rating(pageless):
    advice = compared(pageless, "fastapi starlette", "speed")
    assert advice.winner is pageless.frameworks["starlette"]


def test_when_to_choose_is_said_of_each(catalog):
    advice = compared(catalog, "flask django sanic")
    assert advice.choose == tuple((one.name, one.choose_if) for one in advice.frameworks)


def test_without_needs_nobody_wins(catalog):
    advice = compared(catalog, "flask fastapi")
    assert (advice.winner, advice.because) == (None, None)


@pytest.mark.parametrize(
    ("frameworks", "needs", "winner", "because"),
    [
        pytest.param("flask fastapi", [Need("openapi")], "fastapi", "OpenAPI documents", id="the one who has it"),
        pytest.param(
            "django sanic", [Need("speed"), Need("async")], "sanic", "raw speed", id="the heaviest difference"
        ),
        pytest.param("bottle flask", [must("admin")], "flask", None, id="the other misses a must"),
        pytest.param("bottle tornado", [must("admin")], None, None, id="both miss a must"),
        pytest.param("flask bottle", [Need("learning")], None, "something easy to learn", id="both are as good at it"),
        pytest.param(
            "quart fastapi", [Need("templating")], None, "HTML templates", id="both, the one with an engine to install"
        ),
        pytest.param("flask pyramid", [Need("wsgi")], None, "WSGI", id="both have it"),
        pytest.param("flask bottle", [Need("wsgi"), Need("learning")], None, None, id="alike in both of two needs"),
    ],
)
def test_who_wins_by_the_needs_and_why(catalog, frameworks, needs, winner, because):
    advice = compared(catalog, frameworks, *needs)
    assert isinstance(advice, Comparison)
    assert (advice.winner.id if advice.winner else None) == winner
    decides = advice.because.need if advice.because else None
    assert because is None or decides == because
    assert winner or decides == because


def test_a_refused_need_decides_nothing_for_who_has_it(catalog):
    advice = compared(catalog, "django flask", Need("orm", 1.5, refused=True))
    assert advice.winner is None or advice.winner.id != "django"


@pytest.mark.parametrize(
    ("frameworks", "needs", "order", "winner"),
    [
        pytest.param("flask django fastapi", [Need("speed")], "fastapi django flask", "fastapi", id="three by one"),
        pytest.param("flask django pyramid", [Need("speed")], "pyramid django flask", None, id="within the noise"),
        pytest.param("flask django fastapi", [Need("orm")], None, "django", id="by a part"),
        pytest.param("flask django fastapi", [Need("speed"), Need("learning")], None, "fastapi", id="by two"),
        pytest.param("flask fastapi", [Need("speed")], None, "fastapi", id="two"),
    ],
)
def test_several_stand_in_their_order_by_one_quality(catalog, frameworks, needs, order, winner):
    advice = compared(catalog, frameworks, *needs)
    assert (" ".join(one.id for one, _ in advice.order.places) if advice.order else None) == order
    assert (advice.winner.id if advice.winner else None) == winner


def test_several_of_which_one_has_no_mark_stand_in_no_order(pageless):
    assert compared(pageless, "flask django litestar", Need("learning")).order is None


def test_what_a_wish_implies_is_said_to_be_for_that(catalog):
    needs = (Need("traversal", 3, because="object_permissions"),)
    told = compare(Reading("", Intent.COMPARE, 1.0, ("pyramid", "django"), needs=needs), DialogueState(), catalog)
    assert (told.because.id, told.wish) == ("traversal", "Permissions on single objects")


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        pytest.param("upgrade Flask or move to Quart?", True, id="upgrade or move"),
        pytest.param("do we go flask 3 or rewrite it in Quart", True, id="a version or move"),
        pytest.param("rewrite in Quart, or upgrade Flask?", True, id="move or upgrade"),
        pytest.param("move from Flask to Quart", False, id="a move"),
    ],
)
def test_an_upgrade_that_was_named_as_the_other_way_is_told_as_well(catalog, text, is_told):
    asked = Reading(text, Intent.COMPARE, 1.0, ("flask", "quart"), aspect="migration", is_directed=True)
    assert (compare(asked, FRESH, catalog).upgrade is not None) is is_told


@pytest.mark.parametrize(
    ("text", "frameworks", "told"),
    [
        pytest.param("flask to fastapi, flask-login all over", "flask fastapi", "slowapi", id="of Flask"),
        pytest.param("flask to fastapi, 90 routes", "flask fastapi", "", id="none is named"),
        pytest.param("fastapi to flask, then with flask-login", "fastapi flask", "", id="of the one to go to"),
    ],
)
def test_a_move_says_what_becomes_of_add_ons(catalog, text, frameworks, told):
    read = Reading(text, Intent.COMPARE, 1.0, tuple(frameworks.split()), aspect="migration")
    moved = compare(read, FRESH, catalog)
    assert isinstance(moved, Migration)
    assert (told in moved.extensions.sentence) if moved.extensions else not told


def test_what_is_told_of_all_in_the_same_words_decides_nothing(catalog):
    alike = compared(catalog, "flask fastapi", "sessions", "templating")
    assert (alike.winner, alike.because) == (None, None)
    apart = compared(catalog, "flask fastapi", "sessions", "openapi")
    assert apart.winner.id == "fastapi"
    assert apart.because.id == "openapi"
