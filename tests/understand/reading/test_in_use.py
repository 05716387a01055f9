import pytest

from bot.domain.question import EntityKind, Intent


@pytest.mark.parametrize(
    ("text", "intent", "about"),
    [
        pytest.param("sanic blocking the event loop again, ideas?", Intent.CONCEPT, "event_loop", id="a notion"),
        pytest.param("oauth2 login by google in falcon, what lib", Intent.FEATURE_CHECK, "auth", id="a part"),
        pytest.param("is there something better than falcon for oauth2 login", Intent.RECOMMEND, "auth", id="a wish"),
        pytest.param(
            "starlette: keep the answers in a cache for a minute, how", Intent.FEATURE_CHECK, "caching", id="how"
        ),
        pytest.param("sanic for a chat, ideas?", Intent.RECOMMEND, "chat", id="a project"),
    ],
)
def test_what_is_asked_of_one_in_use_is_no_wish_for_another(read, text, intent, about):
    found = read(text)
    assert found.intent is intent
    assert about in {m.entity_id for m in found.mentions if m.kind is not EntityKind.FRAMEWORK}


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        pytest.param("does quart support flibbertigib", Intent.OUT_OF_SCOPE, id="nothing of ours"),
        pytest.param("is flibbertigib supported by quart?", Intent.OUT_OF_SCOPE, id="the other way round"),
        pytest.param("does quart support websockets", Intent.FEATURE_CHECK, id="a part"),
        pytest.param("does quart have a future?", Intent.DESCRIBE, id="an aspect"),
    ],
)
def test_a_part_that_nobody_knows_is_said_to_be_unknown(read, text, intent):
    found = read(text)
    assert (found.intent, found.frameworks) == (intent, ("quart",))


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        pytest.param("isn't foo-jose abandoned?", Intent.OUT_OF_SCOPE, id="none of ours"),
        pytest.param("isn't falcon abandoned?", Intent.DESCRIBE, id="one of ours"),
        pytest.param("is any of them abandoned?", Intent.RECOMMEND, id="of all"),
    ],
)
def test_how_alive_something_unknown_is_we_do_not_know(read, text, intent):
    assert read(text).intent is intent


@pytest.mark.parametrize(
    ("text", "needs"),
    [
        pytest.param("my lead says falcon doesn't scale. is that true?", ["scaling"], id="a claim"),
        pytest.param("flask doesn't scale past 1000 users, my professor says", ["scaling"], id="said by somebody"),
        pytest.param("pyramid's too slow for APIs, everyone knows that. true?", ["speed"], id="too much of it"),
        pytest.param("falcon does not rain. is that true?", [], id="no quality"),
    ],
)
def test_a_claim_against_one_is_checked(read, text, needs):
    found = read(text)
    assert [need.criterion for need in found.needs] == needs
    assert (found.intent is Intent.FEATURE_CHECK) or not needs


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        pytest.param("our falcon api freezes twice a day, ideas?", Intent.OUT_OF_SCOPE, id="freezes"),
        pytest.param("an API with websockets that never crashes", Intent.RECOMMEND, id="spared"),
        pytest.param("quart leaking memory, what to do", Intent.CONCEPT, id="a practice on record"),
        pytest.param(
            "our falcon api freezes under websockets, which framework should we take?",
            Intent.RECOMMEND,
            id="a wish in it",
        ),
        pytest.param("stuck on python 3.9 with falcon, small rest api", Intent.RECOMMEND, id="bound to"),
    ],
)
def test_trouble_is_no_wish(read, text, intent):
    assert read(text).intent is intent


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        pytest.param("a chat for 300 people, we use falcon", Intent.RECOMMEND, id="a project"),
        pytest.param("which framework for a chat for 300 people, we use falcon?", Intent.RECOMMEND, id="a question"),
    ],
)
def test_a_project_of_people_who_use_one_is_a_wish(read, text, intent):
    found = read(text)
    assert (found.intent, found.confidence > 0.6) == (intent, True)


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        pytest.param("our CTO says python is too slow, should we go with Go?", Intent.CONCEPT, id="a claim"),
        pytest.param("python is too slow they say, which framework is fast enough?", Intent.RECOMMEND, id="a wish"),
    ],
)
def test_whether_python_is_too_slow_is_no_wish(read, text, intent):
    found = read(text)
    assert found.intent is intent
    assert ("speed_that_matters" in found.concepts and not found.needs) is (intent is Intent.CONCEPT)


def test_what_may_be_marketing_is_checked(read):
    found = read("is blacksheep really faster than the others or is it just marketing")
    assert (found.intent, [need.criterion for need in found.needs]) == (Intent.FEATURE_CHECK, ["speed"])


@pytest.mark.parametrize(
    ("text", "intent", "notions"),
    [
        pytest.param("how do I log users in with quart?", Intent.CONCEPT, ("login_page",), id="by a form"),
        pytest.param("how do I sign users in with google in quart", Intent.FEATURE_CHECK, (), id="by others"),
        pytest.param("how to log in with LDAP in quart", Intent.CONCEPT, ("ldap_login",), id="a practice of its own"),
        pytest.param("how can I log errors in quart", Intent.CONCEPT, ("logging_setup",), id="logging"),
        pytest.param("does quart have a login", Intent.FEATURE_CHECK, (), id="whether"),
    ],
)
def test_how_people_are_signed_in(read, text, intent, notions):
    found = read(text)
    assert (found.intent, found.concepts) == (intent, notions)


def test_how_jwt_is_done_is_a_practice_of_that_one(read):
    found = read("how would i do jwt login in quart?")
    assert (found.intent, found.frameworks, found.concepts) == (Intent.CONCEPT, ("quart",), ("jwt_how",))


@pytest.mark.parametrize(
    ("text", "needs"),
    [
        pytest.param("is pyramd slow next to a database?", ["speed"], id="slow beside it"),
        pytest.param("is falcon fast with postgres behind it?", ["speed"], id="fast before it"),
        pytest.param("how fast is falcon with postgres behind it", ["speed"], id="how fast"),
        pytest.param("is pyramid fast and has an orm?", ["speed", "orm"], id="both are sought"),
    ],
)
def test_a_speed_beside_a_database_is_a_question_of_speed(read, text, needs):
    found = read(text)
    assert (found.intent, [need.criterion for need in found.needs]) == (Intent.FEATURE_CHECK, needs)


@pytest.mark.parametrize(
    ("text", "intent", "needs"),
    [
        pytest.param("which parts of quart are not async?", Intent.FEATURE_CHECK, {"async"}, id="which parts"),
        pytest.param("is falcon wsgi or asgi", Intent.FEATURE_CHECK, {"wsgi", "asgi"}, id="either"),
        pytest.param("someone told me pyramid is slow, true?", Intent.FEATURE_CHECK, {"speed"}, id="told of it"),
    ],
)
def test_what_is_asked_of_a_part_of_it(read, text, intent, needs):
    found = read(text)
    assert (found.intent, {need.criterion for need in found.needs}) == (intent, needs)


def test_who_deploys_is_told_how_it_runs(read):
    found = read("deploy quart with nginx in docker, what does it look like")
    assert (found.intent, found.aspect) == (Intent.DESCRIBE, "deploy")
