import pytest

from bot.advise.example import example
from bot.domain.advice import Clarification, Explanation, Sample
from bot.domain.dialogue import DialogueState
from bot.domain.question import Intent, Need
from bot.domain.subjects import subjects
from bot.evaluation.protocol import play
from bot.present import cards
from tests.readings import advise_on, reading

FRESH = DialogueState()


def sample(catalog, frameworks, *needs, **more):
    advice = example(reading(Intent.EXAMPLE, frameworks, needs, **more), FRESH, catalog)
    assert isinstance(advice, Sample)
    return advice


def test_the_program_of_the_first_framework_is_shown(catalog):
    advice = sample(catalog, "bottle flask")
    assert advice.framework.id == "bottle"
    assert advice.example == catalog.frameworks["bottle"].page.example
    assert advice.topic is None


def test_programs_of_two_are_shown_beside_each_other_and_no_more(catalog):
    advice = sample(catalog, "bottle flask tornado")
    assert advice.beside is not None
    assert (advice.framework.id, advice.beside.framework.id) == ("bottle", "flask")
    assert [one.question for one in advice.suggestions[:1]] == ["show me a Tornado example"]
    assert subjects(advice)[0] == ("bottle", "flask")


def test_a_topic_said_outright_is_kept_and_an_implied_one_is_not(catalog):
    assert sample(catalog, "flask", "admin").topic == "an admin site"
    assert sample(catalog, "flask", Need("realtime", 2.0, because="chat")).topic is None


@pytest.mark.parametrize("criterion", ["speed", "asgi", "single_file"])
def test_what_cannot_be_added_to_a_program_is_no_topic(catalog, criterion):
    assert sample(catalog, "flask", criterion).topic is None
    assert sample(catalog, "flask", criterion, "caching").topic == "caching"


def test_a_part_that_a_program_showed_is_shown_at_work(catalog):
    advice = sample(catalog, "tornado", "websocket")
    assert advice.shows_it
    assert advice.example is not None
    assert "WebSocketHandler" in advice.example.code
    assert advice.proof == catalog.proofs["tornado/websocket"]
    assert advice.suggestions[0].question == "show the proof tornado/websocket"


def test_a_part_that_no_program_shows_is_told_with_the_smallest_one(catalog):
    advice = sample(catalog, "flask", "admin")
    assert not advice.shows_it
    assert advice.example == catalog.frameworks["flask"].page.example
    assert advice.support == catalog.frameworks["flask"].features["admin"]


@pytest.mark.parametrize(
    ("framework", "part", "text", "code"),
    [
        pytest.param("flask", "orm", "", "SQLAlchemy", id="a database session"),
        pytest.param("quart", "auth", "", "check_password_hash", id="a sign-in page"),
        pytest.param("quart", "auth", "with jwt", "jwt.decode", id="by JWT"),
    ],
)
def test_a_recipe_shows_a_part_that_no_program_of_its_own_does(catalog, framework, part, text, code):
    asked = reading(Intent.EXAMPLE, framework, (part,))._replace(text=text)
    advice = advise_on(asked, catalog)
    assert isinstance(advice, Sample)
    assert advice.shows_it
    assert code in (advice.example.code if advice.example else "")


def test_there_is_no_program_without_a_page(pageless):
    advice = sample(pageless, "litestar")
    assert advice.example is None
    assert "show me a Litestar example" not in [one.question for one in advice.suggestions]


def test_one_that_was_refused_is_better_than_none(catalog):
    assert sample(catalog, "", refused=("flask",)).framework.id == "flask"


def test_without_a_framework_it_asks_which(catalog):
    advice = example(reading(Intent.EXAMPLE), FRESH, catalog)
    assert isinstance(advice, Clarification)
    assert all(one.question == f"show me a {one.label} example" for one in advice.suggestions)


@pytest.mark.parametrize(
    ("text", "missing", "known"),
    [
        pytest.param("how do i add a carousel in django", "that", None, id="nothing"),
        pytest.param("add MVC to fastapi", "Model-view-controller", "mvc", id="a notion"),
        pytest.param("how do i page my api in fastapi", "that", None, id="my api is only where"),
        pytest.param("how do i connect postgres to fastapi", "Relational data", "an ORM", id="the part it asks for"),
    ],
)
def test_how_to_do_what_no_program_shows_is_told_without_one(conversation, text, missing, known):
    advice = conversation.take(FRESH, text, person="U1", now=0.0).answer
    assert isinstance(advice, Sample)
    assert (advice.example, advice.missing) == (None, missing)
    assert known == (advice.notion.id if advice.notion else advice.topic)


def test_the_smallest_program_shows_how_to_answer_with_json(conversation, catalog):
    advice = conversation.take(FRESH, "how do i return json in aiohttp", person="U1", now=0.0).answer
    assert isinstance(advice, Sample)
    assert (advice.example, advice.missing) == (catalog.frameworks["aiohttp"].page.example, None)


def test_how_to_do_a_part_that_a_program_showed_shows_it(catalog):
    assert sample(catalog, "tornado", "websocket", aspect="how_to").shows_it
    assert sample(catalog, "flask", "admin", aspect="how_to").missing == "an admin site"


def test_how_to_do_what_a_framework_is_on_record_for_is_told_so(conversation):
    advice = conversation.take(FRESH, "stream a large file in falcon", person="U1", now=0.0).answer
    assert isinstance(advice, Explanation)
    assert advice.there == ((conversation.catalog.frameworks["falcon"],
                             conversation.catalog.practice["file_streaming"]["falcon"]),)  # fmt: skip


def test_code_of_what_no_program_shows_comes_with_how_it_is_done_there(conversation):
    advice = conversation.take(FRESH, "show me code for redirects in flask", person="U1", now=0.0).answer
    told = conversation.catalog.practice["redirects"]["flask"]
    assert isinstance(advice, Sample)
    assert (advice.missing, advice.told) == ("Redirecting", told)
    assert "url_for" in cards.message(advice)["text"]


@pytest.mark.parametrize(
    ("before", "shown"),
    [
        pytest.param("how do I upload files in fastapi", True, id="a recipe"),
        pytest.param("how do I redirect in fastapi", False, id="none"),
    ],
)
def test_code_of_what_was_just_told_is_its_recipe_or_none_and_no_smallest_program(conversation, before, shown):
    advice = play(conversation, (before,), "code pls").advice
    assert isinstance(advice, Sample)
    assert (advice.example is not None and "UploadFile" in advice.example.code) is shown
    assert (advice.told is not None) is not shown


def test_code_of_a_part_just_checked_is_of_that_part(conversation):
    advice = play(conversation, ("does sanic have cors?",), "got an example?").advice
    assert isinstance(advice, Sample)
    assert advice.shows_it
    assert "CORS_ORIGINS" in (advice.example.code if advice.example else "")
