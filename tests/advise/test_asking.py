import pytest

from bot.advise.asking import (
    argued_for,
    asks_either,
    asks_how_many,
    asks_how_to,
    asks_inside,
    asks_of_what_follows,
    asks_openly,
    asks_whether_first,
    beside_python,
    claimed_times,
    claims_more,
    denies,
    denies_mark,
    is_enough,
    last_wanted,
    options_wanted,
)
from bot.domain.question import EntityKind, Intent, Mention, Need, Reading


def asked(text, *mentions, needs=()):
    return Reading(text, Intent.FEATURE_CHECK, 1.0, mentions=mentions, needs=needs)


@pytest.mark.parametrize(
    ("text", "openly"),
    [
        pytest.param("how fast is django", True, id="how"),
        pytest.param("What's the speed of Sanic?", True, id="what"),
        pytest.param("Hi! How much memory does it take?", True, id="after a greeting"),
        pytest.param("I use Flask, how popular is it?", True, id="after a comma"),
        pytest.param("is django fast", False, id="yes or no"),
        pytest.param("how about django?", False, id="how about"),
        pytest.param("what about sessions in flask", False, id="what about"),
        pytest.param("does django know how to stream", False, id="inside a clause"),
    ],
)
def test_how_and_what_want_no_yes_or_no(text, openly):
    assert asks_openly(asked(text)) is openly


@pytest.mark.parametrize(
    ("text", "to_see"),
    [
        ("How do I add WebSockets to Sanic?", True),
        ("how to csrf in django", True),
        ("setting up sessions with Flask", True),
        ("sse in Quart, got a snippet?", True),
        ("does django know how to stream", False),
        ("how fast is Flask", False),
        ("does Flask have sessions?", False),
    ],
)
def test_who_wants_to_see_how_something_is_done(text, to_see):
    assert asks_how_to(asked(text)) is to_see


@pytest.mark.parametrize(
    ("text", "either"),
    [
        ("flask or gunicorn?", True),
        ("Flask vs. gunicorn", True),
        ("flask with gunicorn", False),
        ("orm for flask", False),
    ],
)
def test_one_thing_against_another(text, either):
    assert asks_either(asked(text)) is either


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("is sanic faster than flask?", True),
        ("FastAPI is faster than Flask, right?", True),
        ("how much faster is sanic than flask", False),
        ("which is faster, flask or sanic", False),
    ],
)
def test_a_claim_compares_the_first_with_the_second(text, claims):
    assert claims_more(asked(text)) is claims


@pytest.mark.parametrize(
    ("text", "alias", "reverse", "refused", "wanted"),
    [
        pytest.param("the slowest framework", "slowest", True, False, True, id="slowest"),
        pytest.param("the worst performance", "performance", False, False, True, id="worst"),
        pytest.param("the least popular one", "popular", False, False, True, id="least"),
        pytest.param("most boilerplate", "boilerplate", True, False, True, id="most of what is bad"),
        pytest.param("my flask app is slow", "slow", True, False, False, id="slow alone is a wish for speed"),
        pytest.param("the fastest framework", "fastest", False, False, False, id="fastest"),
        pytest.param("not the slowest", "slowest", True, True, False, id="refused"),
    ],
)
def test_the_worst_is_wanted_by_its_own_words(text, alias, reverse, refused, wanted):
    mention = Mention(EntityKind.QUALITY, "speed", 0, 1, 1.0, alias, refused, reverse=reverse)
    need = Need("speed", reverse=reverse)
    assert last_wanted(asked(text, mention, needs=(need,))) == (need if wanted else None)


@pytest.mark.parametrize(
    ("text", "times"),
    [
        pytest.param("is it 10x faster than flask", 10, id="x"),
        pytest.param("is it 2.5 times faster", 2.5, id="times"),
        pytest.param("is it twice as fast", 2, id="in a word"),
        pytest.param("is it faster, django 5 or flask", None, id="a number of something else"),
        pytest.param("is it faster", None, id="no number"),
    ],
)
def test_how_much_a_question_claims(text, times):
    assert claimed_times(asked(text)) == times


@pytest.mark.parametrize(
    ("text", "refused", "expected"),
    [
        pytest.param("Django has no admin, right?", True, True, id="has no"),
        pytest.param("flask can't do sessions", True, True, id="can't"),
        pytest.param("Pyramid lacks an ORM", False, True, id="lacks"),
        pytest.param("isn't there an admin in Django?", True, False, id="hopes for it"),
        pytest.param("does flask work without an orm?", True, False, id="would do without"),
        pytest.param("does django have an admin?", False, False, id="asks whether"),
    ],
)
def test_what_is_said_to_be_missing(text, refused, expected):
    assert denies(asked(text), Need("admin", refused=refused)) is expected


@pytest.mark.parametrize(
    ("text", "ours"),
    [
        pytest.param("my boss wants django but i want fastapi, what can i tell him", "fastapi", id="who wants it"),
        pytest.param("how do I convince them to use fastapi instead of django", "fastapi", id="to use"),
        pytest.param("arguments for django against fastapi", "django", id="for"),
        pytest.param("django or fastapi, what can i tell my boss", None, id="for neither"),
        pytest.param("i want fastapi and not django", None, id="no arguments asked for"),
    ],
)
def test_whom_arguments_are_wanted_for(text, ours):
    named = tuple(Mention(EntityKind.FRAMEWORK, one, 0, 1, 1.0, one) for one in ("django", "fastapi"))
    assert argued_for(asked(text, *named)) == ours


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("give me 3 options for a game", 3, id="a digit"),
        pytest.param("two good suggestions, please", 2, id="a word"),
        pytest.param("top five frameworks", 5, id="the top"),
        pytest.param("three devs, an api", 1, id="what else is counted"),
    ],
)
def test_how_many_are_wanted(text, wanted):
    assert options_wanted(asked(text)) == wanted


@pytest.mark.parametrize(
    ("text", "many"),
    [
        pytest.param("how many users can django handle", True, id="users"),
        pytest.param("how many requests per second does flask take?", True, id="requests"),
        pytest.param("how many people use flask", False, id="who uses it"),
        pytest.param("can django handle many users", False, id="no number is asked for"),
    ],
)
def test_whether_it_is_asked_how_many_it_takes(text, many):
    assert asks_how_many(asked(text)) is many


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        pytest.param("our lead says Django doesn't scale", True, id="claimed"),
        pytest.param("Django can not really scale?", True, id="with a word between"),
        pytest.param("they say Django can't scale", True, id="can't"),
        pytest.param("does Django scale?", False, id="asked"),
        pytest.param("doesn't Django scale?", False, id="hoped"),
    ],
)
def test_a_quality_may_be_denied(text, denied):
    scale = Mention(EntityKind.QUALITY, "scaling", 0, 1, 1.0, "scale")
    assert denies_mark(asked(text, scale), Need("scaling")) is denied


@pytest.mark.parametrize(
    ("text", "other"),
    [
        pytest.param("can Sanic be as fast as Go?", "Go", id="as"),
        pytest.param("is it faster than golang", "Go", id="spelt otherwise"),
        pytest.param("is Sanic slower than php?", "PHP", id="php"),
        pytest.param("where does Sanic stand in techempower's rounds", "TechEmpower", id="others' figures"),
        pytest.param("is Sanic as fast as gopher", None, id="part of a word"),
        pytest.param("is Sanic fast? we go live soon", None, id="a verb"),
        pytest.param("is Sanic enough rather than go with Tornado", None, id="rather than"),
    ],
)
def test_what_of_another_language_it_is_held_against(text, other):
    assert beside_python(asked(text)) == other


@pytest.mark.parametrize(
    ("text", "openly"),
    [
        pytest.param("is that a problem for Django?", True, id="a problem"),
        pytest.param("or is one worker enough?", True, id="enough"),
        pytest.param("so async won't help me there, right?", True, id="of use"),
        pytest.param("is that in Django?", False, id="whether"),
    ],
)
def test_more_than_yes_or_no_is_wanted(text, openly):
    assert asks_openly(asked(text)) is openly


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        pytest.param("is CSRF protection built in?", True, id="built in"),
        pytest.param("does quart have websockets out of the box", True, id="out of the box"),
        pytest.param("sanic: openapi included?", True, id="included"),
        pytest.param("does quart have websockets?", False, id="whether at all"),
    ],
)
def test_whether_a_part_is_asked_for_inside(text, inside):
    assert asks_inside(Reading(text, Intent.FEATURE_CHECK, 1.0)) is inside


@pytest.mark.parametrize(
    ("text", "enough"),
    [
        pytest.param("is Flask too slow for 500 users?", True, id="too slow"),
        pytest.param("will it be slow with 200 restaurants?", True, id="a number after"),
        pytest.param("if I have 200 restaurants it will be slow?", True, id="a number before"),
        pytest.param("is Django slow?", False, id="no number"),
    ],
)
def test_whether_its_speed_is_enough_is_asked_by_what_it_is_to_bear(text, enough):
    assert is_enough(asked(text)) is enough


@pytest.mark.parametrize(
    ("text", "follows"),
    [
        pytest.param("migrations across 400 schemas, won't that take for ever?", True, id="how long"),
        pytest.param("isn't that a problem?", True, id="a problem"),
        pytest.param("does it have an ORM?", False, id="a part"),
    ],
)
def test_what_comes_of_a_part_is_no_question_whether_it_is_there(text, follows):
    assert asks_of_what_follows(asked(text)) is follows


@pytest.mark.parametrize(
    ("text", "first"),
    [
        pytest.param("is sanic the fastest?", True, id="the fastest"),
        pytest.param("is bottle the very lightest one", True, id="the very lightest"),
        pytest.param("is flask python's most popular framework?", True, id="Python's"),
        pytest.param("is flask the fastest way to a first page?", False, id="a way"),
        pytest.param("is sanic fast?", False, id="fast"),
    ],
)
def test_who_is_held_to_be_ahead_of_all(text, first):
    assert asks_whether_first(asked(text)) is first
