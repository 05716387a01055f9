import pytest

from bot.domain.question import Intent


@pytest.mark.parametrize(
    ("text", "frameworks", "kin"),
    [
        pytest.param("laravel or django", ["django"], ["laravel"], id="its nearest is the known one"),
        pytest.param("nestjs vs fastapi", ["fastapi", "litestar"], ["nestjs"], id="the known one comes first"),
        pytest.param("is django better than ruby on rails", ["django"], ["rails"], id="a name of several words"),
        pytest.param("gin or flask", ["flask"], ["gin"], id="a plain word beside a name"),
        pytest.param("echo, fiber or flask", ["flask"], ["echo", "fiber"], id="plain words in a row"),
        pytest.param("is rails faster than django", ["django"], ["rails"], id="what is claimed stands between"),
        pytest.param("compare fastify with fastapi", ["fastapi"], ["fastify"], id="no slip of a name"),
        pytest.param("wordpress vs django", ["django"], ["wordpress"], id="what is a notion elsewhere"),
        pytest.param("angular or flask", ["flask"], ["angular"], id="nothing here is like it"),
    ],
)
def test_a_stranger_beside_a_known_name_makes_a_comparison(read, text, frameworks, kin):
    found = read(text)
    assert (found.intent, list(found.frameworks), list(found.kin)) == (Intent.COMPARE, frameworks, kin)


@pytest.mark.parametrize(
    "text",
    [
        "something like express but python",
        "we have a react front end, which framework for the back end?",
        "is react or vue the better choice",
        "gin or tonic",
        "take the express or wait for the next bus",
        "does flask go well with vue?",
        "flask or not, spring is here",
    ],
)
def test_elsewhere_they_are_plain_words(read, text):
    assert read(text).kin == ()


def test_strangers_against_each_other_are_out_of_scope_by_name(read):
    found = read("nestjs or laravel?")
    assert (found.intent, found.kin) == (Intent.OUT_OF_SCOPE, ("nestjs", "laravel"))


def test_a_stranger_alone_is_out_of_scope_by_name(read):
    found = read("nestjs or adonisjs?")
    assert (found.intent, found.frameworks, found.kin) == (Intent.OUT_OF_SCOPE, (), ("nestjs", "adonis"))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("ten years of rails behind me, what in python hurts least", id="years of it"),
        pytest.param("we come from laravel, the next one must be python", id="from it"),
    ],
)
def test_who_comes_from_elsewhere_gets_what_feels_like_it(read, text):
    reading = read(text)
    assert reading.intent is Intent.RECOMMEND
    assert "like_rails" in reading.concepts


def test_what_is_asked_of_a_stranger_alone_is_no_homesickness(read):
    assert "like_rails" not in read("which rails version runs on the old server").concepts


@pytest.mark.parametrize(
    ("text", "kin"),
    [
        pytest.param("which react framework should i use", "react", id="a framework of it"),
        pytest.param("recommend a good node framework", "node", id="with an article"),
        pytest.param("which rust web framework", "rust", id="with its kind"),
        pytest.param("what http client is best", "http_client", id="a sort of its own"),
        pytest.param("which database should i use", "database", id="no framework at all"),
    ],
)
def test_one_of_another_kind_is_sought(read, text, kin):
    reading = read(text)
    assert (reading.intent, reading.kin) == (Intent.OUT_OF_SCOPE, (kin,))


@pytest.mark.parametrize(
    "text",
    [
        "which framework for a react frontend",
        "framework with an http client",
        "best python framework for react",
        "which framework works well with vue",
        "which framework has the best database layer",
    ],
)
def test_what_ours_shall_go_with_is_not_what_is_sought(read, text):
    assert read(text).intent is not Intent.OUT_OF_SCOPE


@pytest.mark.parametrize(
    ("text", "kin"),
    [
        pytest.param("Entity Framework won't create the table", ("aspnet",), id="it opens the text"),
        pytest.param("ASP.NET Core people here, what feels like home", (), id="somebody's own past"),
    ],
)
def test_what_opens_with_a_stranger_is_about_it(read, text, kin):
    found = read(text)
    assert found.kin == kin
    assert (found.intent is Intent.OUT_OF_SCOPE) is bool(kin)


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        pytest.param("Gin, Echo or Fiber - picking a Go web framework", Intent.OUT_OF_SCOPE, id="of another language"),
        pytest.param("a website without JavaScript frameworks, what to take", Intent.RECOMMEND, id="in the browser"),
        pytest.param("we go framework shopping, small api, what do you recommend", Intent.RECOMMEND, id="a verb"),
    ],
)
def test_a_framework_of_another_language_is_none_of_ours(read, text, intent):
    assert read(text).intent is intent


def test_a_verb_is_no_language(read):
    assert read("our team knows quart. stay on quart or go elsewhere?").kin == ()
    assert read("quart or go for our api?").kin == ("golang",)


@pytest.mark.parametrize(
    ("text", "intent", "kin"),
    [
        pytest.param("rails vs python for a chat server?", Intent.RECOMMEND, ("rails",), id="a wish"),
        pytest.param("python or node for a chat server?", Intent.RECOMMEND, ("node",), id="the other way round"),
        pytest.param("a python chat server, our devs come from java", Intent.RECOMMEND, (), id="beside it"),
    ],
)
def test_what_python_is_set_against_is_introduced_and_the_wish_stays(read, text, intent, kin):
    found = read(text)
    assert (found.intent, found.kin) == (intent, kin)


def test_to_go_to_one_of_ours_is_no_language(read):
    assert read("should we keep tornado or go starlette?").kin == ()
    assert read("django or go?").kin == ("golang",)
