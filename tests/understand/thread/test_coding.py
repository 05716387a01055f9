import pytest

from bot.domain.question import Intent


@pytest.mark.parametrize(
    ("thread", "text", "frameworks"),
    [
        pytest.param(("what is blacksheep",), "show me a controller", ("blacksheep",), id="a controller"),
        pytest.param(("is quart alive?",), "can you show us a tiny websocket server", ("quart",), id="a server"),
        pytest.param(("does falcon have sessions?",), "what does the same handler look like there", ("falcon",),
                     id="look"),
        pytest.param(("falcon vs quart",), "give me the handler", ("falcon",), id="of the first compared"),
    ],
)  # fmt: skip
def test_code_is_wished_in_other_words(answered, thread, text, frameworks):
    assert answered(thread, text) == (Intent.EXAMPLE, frameworks, None)


def test_the_part_that_was_checked_is_shown(heard):
    found = heard(("does sanic have websockets?",), "what would that handler look like")
    assert [need.criterion for need in found.needs] == ["websocket"]


@pytest.mark.parametrize(
    ("thread", "text"),
    [
        pytest.param(("falcon vs quart",), "show me the difference", id="a comparison"),
        pytest.param(("what is falcon",), "what does the roadmap look like", id="no code"),
        pytest.param(("what is falcon",), "show me a flask controller", id="of another"),
    ],
)
def test_what_else_is_to_be_shown_is_no_code_of_it(answered, thread, text):
    intent, frameworks, _ = answered(thread, text)
    assert (intent, frameworks) != (Intent.EXAMPLE, ("falcon",))


@pytest.mark.parametrize(
    "thread", [("show me a falcon example",), ("how do i write a middleware in falcon",)], ids=["code", "a practice"]
)
def test_how_that_is_tested_is_asked_of_the_same(heard, thread):
    found = heard(thread, "ok now how would i test that")
    assert (found.intent, found.frameworks) == (Intent.FEATURE_CHECK, ("falcon",))
    assert [need.criterion for need in found.needs] == ["test_client"]


@pytest.mark.parametrize(
    ("text", "shows"),
    [
        pytest.param("show me the simple one then, the mail after signup", True, id="it"),
        pytest.param("show me the source", False, id="evidence"),
        pytest.param("show me the others", False, id="others"),
    ],
)
def test_what_was_checked_is_shown_unless_something_else_is(heard, text, shows):
    found = heard(("does fastapi do background jobs?",), text)
    assert (found.intent is Intent.EXAMPLE) is shows
