import pytest

from bot.domain.question import STAY, Intent
from bot.evaluation.protocol import play


@pytest.mark.parametrize(
    ("thread", "text", "frameworks"),
    [
        pytest.param(("is falcon alive?",), "so you'd migrate or not?", ("falcon",), id="or not"),
        pytest.param(("is falcon alive?",), "stay or go?", ("falcon",), id="stay or go"),
        pytest.param(("what is bottle",), "worth migrating?", ("bottle",), id="worth it"),
        pytest.param(("does quart have an ORM?",), "time to move on?", ("quart",), id="after a check"),
    ],
)
def test_whether_to_leave_is_asked_of_the_one_spoken_of(answered, thread, text, frameworks):
    assert answered(thread, text) == (Intent.DESCRIBE, frameworks, STAY)


@pytest.mark.parametrize(
    ("thread", "text", "frameworks"),
    [
        pytest.param(("about flask",), "is swapping it for Quart worth it?", ("flask", "quart"), id="swapped"),
        pytest.param(("is sanic dead",), "ditch it for fastapi?", ("sanic", "fastapi"), id="ditched"),
        pytest.param(("is cherrypy alive?",), "so upgrade or bottle?", ("cherrypy", "bottle"), id="or an upgrade"),
        pytest.param(
            ("flask or quart?",), "should we port them to quart or leave it", ("flask", "quart"), id="or leave"
        ),
        pytest.param(
            ("how do I get from flask to quart",),
            "is it worth the trouble or stay with flask?",
            ("flask", "quart"),
            id="or stay",
        ),
        pytest.param(
            ("keep cherrypy or replace it?",),
            "how expensive would be the move to flask? we have one dev",
            ("cherrypy", "flask"),
            id="the move to",
        ),
        pytest.param(("is flask async?",), "quart would be a drop-in?", ("flask", "quart"), id="drop-in"),
        pytest.param(
            ("how do I get from flask to quart", "we use flask-login"),
            "vs rewriting in fastapi",
            ("flask", "fastapi"),
            id="after its extensions",
        ),
        pytest.param(("about flask",), "would rewriting it in quart make sense", ("flask", "quart"), id="rewritten"),
    ],
)
def test_it_for_another_is_the_move_to_that(answered, thread, text, frameworks):
    assert answered(thread, text) == (Intent.COMPARE, frameworks, "migration")


def test_who_is_told_not_to_go_there_hears_of_no_move(answered):
    assert answered(("we use flask",), "dont go with django")[2] != "migration"


def test_with_a_wish_the_wish_decides(answered):
    intent, _, aspect = answered(("a chat for 300 people, we use flask", "what is flask"), "should we leave it?")
    assert aspect != STAY, intent


@pytest.mark.parametrize(
    ("thread", "text"),
    [
        pytest.param(("is falcon alive?",), "leave to what", id="to what"),
        pytest.param(("is falcon alive?",), "what would it cost us to move away?", id="away"),
        pytest.param(("does falcon have an admin?",), "anything that copes better?", id="better"),
    ],
)
def test_for_what_it_would_be_left_is_a_wish_without_it(heard, thread, text):
    reading = heard(thread, text)
    assert (reading.intent, reading.refused) == (Intent.RECOMMEND, ("falcon",))


def test_to_what_after_that_is_the_move_that_people_make(answered):
    found = answered(("should we leave falcon?",), "ok. to what?")
    assert found == (Intent.COMPARE, ("falcon", "fastapi"), "migration")


@pytest.mark.parametrize(
    ("thread", "text", "frameworks"),
    [
        pytest.param(("is falcon alive?",), "should we rewrite in fastapi", ("falcon", "fastapi"), id="rewritten"),
        pytest.param(
            ("why is our django app slow",), "port it to litestar?", ("django", "litestar"), id="of a practice"
        ),
        pytest.param(
            ("from flask to quart",), "around 80 endpoints, jinja pages too", ("flask", "quart"), id="its size"
        ),
        pytest.param(("from flask to quart",), "boss wants it, what do we do first", ("flask", "quart"), id="first"),
    ],
)
def test_a_move_in_a_thread(answered, thread, text, frameworks):
    assert answered(thread, text) == (Intent.COMPARE, frameworks, "migration")


@pytest.mark.parametrize("text", ["how hard is it to switch later from one to the other", "can we move between them?"])
def test_from_one_to_the_other_is_the_move_between_two_compared(answered, text):
    assert answered(("falcon vs quart",), text) == (Intent.COMPARE, ("falcon", "quart"), "migration")


def test_where_to_is_told_with_who_stays(answered):
    found = answered(("can cherrypy do async?",), "if i had to leave, where to with the least rewriting")
    assert found == (Intent.DESCRIBE, ("cherrypy",), STAY)


@pytest.mark.parametrize(
    ("thread", "text"),
    [
        pytest.param(("we outgrew bottle, small team, json api",), "how long would such a migration take", id="such"),
        pytest.param(("how do I get from bottle to flask",), "do I have to rewrite the tests too?", id="parts of it"),
    ],
)
def test_what_is_asked_of_that_move_is_the_move(answered, thread, text):
    intent, frameworks, aspect = answered(thread, text)
    assert (intent, frameworks[0], aspect) == (Intent.COMPARE, "bottle", "migration")


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        pytest.param("if we move, least painful target?", (Intent.DESCRIBE, ("cherrypy",), STAY), id="target"),
        pytest.param("if we leave it, where to?", (Intent.DESCRIBE, ("cherrypy",), STAY), id="where to"),
    ],
)
def test_where_to_if_at_all(answered, text, asked):
    assert answered(("we run our freezers on cherrypy",), text) == asked


def test_how_long_after_whether_is_the_move_that_people_make(answered):
    intent, frameworks, aspect = answered(("should we leave cherrypy?",), "how long would that take?")
    assert (intent, frameworks[0], aspect) == (Intent.COMPARE, "cherrypy", "migration")


@pytest.mark.parametrize(
    ("text", "way"),
    [
        pytest.param("rewrite or stay on flask?", ("flask", "fastapi"), id="stay on the old"),
        pytest.param("should we rewrite in fastapi or leave it?", ("flask", "fastapi"), id="rewrite in the new"),
    ],
)
def test_who_stays_has_the_old_one(answered, text, way):
    assert answered(("compare flask and fastapi",), text) == (Intent.COMPARE, way, "migration")


def test_whether_to_stay_is_asked_of_the_move_spoken_of(conversation):
    thread = ("should we move from Flask to FastAPI?",)
    reading = play(conversation, thread, "so stay or move? it is mostly templates").reading
    assert (reading.intent, reading.aspect, reading.frameworks) == (Intent.COMPARE, "migration", ("flask", "fastapi"))
    assert not reading.needs


def test_what_comes_from_one_compared_is_the_move_from_it(conversation):
    reading = play(conversation, ("flask or fastapi for a json api?",), "what will hurt coming from flask?").reading
    assert (reading.intent, reading.aspect, reading.frameworks) == (Intent.COMPARE, "migration", ("flask", "fastapi"))


@pytest.mark.parametrize(
    ("thread", "text", "way"),
    [
        pytest.param(("quart vs flask, we need websockets",), "how hard is it to migrate? flask-login all over",
                     ("flask", "quart"), id="with its add-ons"),
        pytest.param(("falcon vs fastapi",), "how much work is switching", ("fastapi", "falcon"), id="used more"),
    ],
)  # fmt: skip
def test_how_much_of_a_move_is_of_those_compared(heard, thread, text, way):
    found = heard(thread, text)
    assert (found.intent, found.aspect, found.frameworks) == (Intent.COMPARE, "migration", way)


def test_whether_one_should_be_moving_is_no_check_of_what_is_used(answered):
    told = answered(["is tornado dead?"], "we have 40 services on it, mostly websockets. should we be moving")
    assert told == (Intent.DESCRIBE, ("tornado",), "stay")
