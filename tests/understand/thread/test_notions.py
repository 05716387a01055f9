import pytest

from bot.domain.question import NEEDED, Intent


@pytest.mark.parametrize(
    ("thread", "text", "concepts"),
    [
        pytest.param(("what is ASGI?",), "and how is that different from WSGI", ("wsgi_vs_asgi",), id="a pair"),
        pytest.param(("what are websockets?",), "when would you use that instead of server-sent events",
                     ("sse_or_websocket",), id="instead of"),
    ],
)  # fmt: skip
def test_how_another_notion_differs_is_told_of_both(heard, thread, text, concepts):
    found = heard(thread, text)
    assert (found.intent, found.concepts) == (Intent.CONCEPT, concepts)


def test_two_that_no_concept_tells_apart_are_both_meant(heard):
    found = heard(("what is an ORM?",), "how does that differ from an admin site?")
    assert {mention.entity_id for mention in found.mentions} == {"orm", "admin"}


@pytest.mark.parametrize("text", ["when would you use that?", "so when do I need it"])
def test_when_one_takes_it_is_who_needs_it(heard, text):
    found = heard(("what are websockets?",), text)
    assert (found.intent, found.aspect) == (Intent.CONCEPT, NEEDED)


def test_of_a_framework_it_is_no_such_question(heard):
    assert heard(("does flask have websockets?",), "when would you use that?").aspect != NEEDED


def test_pros_and_cons_of_a_notion_are_who_needs_it(heard):
    found = heard(("what is an ORM?",), "pros and cons?")
    assert (found.intent, found.aspect) == (Intent.CONCEPT, NEEDED)


def test_whether_one_has_what_was_explained_is_checked(heard):
    found = heard(("what is CSRF?",), "does quart protect me from this")
    assert (found.intent, found.frameworks) == (Intent.FEATURE_CHECK, ("quart",))
    assert [need.criterion for need in found.needs] == ["csrf"]


def test_what_a_thing_is_at_all_is_explained_in_any_thread(heard):
    found = heard(("a shop with a login",), "whats an ORM anyway, everybody says it")
    assert (found.intent, [one.entity_id for one in found.mentions]) == (Intent.CONCEPT, ["orm"])


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("which one does pyramid speak?", "pyramid", id="which one"),
        pytest.param("and which is sanic?", "sanic", id="which"),
    ],
)
def test_which_of_two_that_were_told_apart_is_a_check_of_both(heard, text, name):
    reading = heard(("what's the difference between wsgi and asgi?",), text)
    assert (reading.intent, reading.frameworks) == (Intent.FEATURE_CHECK, (name,))
    assert [need.criterion for need in reading.needs] == ["wsgi", "asgi"]
