"""Practices that nobody names are found by the words that a story shares with them."""

from __future__ import annotations

import pytest

from bot.domain.dialogue import DialogueState
from bot.domain.question import Intent
from bot.evaluation.protocol import play

STORY = "in our flask app people upload a big file of several gb and the whole memory goes away on the server"


@pytest.mark.parametrize(
    ("thread", "text", "frameworks", "notion"),
    [
        pytest.param((), STORY, ("flask",), "large_uploads", id="a story"),
        pytest.param((), "hash passwords in bottle with what", ("bottle",), "password_hashing", id="a short one"),
        pytest.param((), "env variables in quart", ("quart",), "secrets", id="beside a plain name"),
        pytest.param((), "v1 and v2 of an api in tornado how", ("tornado",), "api_versioning", id="no code"),
        pytest.param(("what is flask",), "nginx says the request entity of an upload is too large at 413, and now",
                     ("flask",), "large_uploads", id="in a thread"),
        pytest.param(("quart vs litestar for an api",), "sure. k8s: uvicorn workers inside or one process a pod",
                     ("quart", "litestar"), "how_many_workers", id="of both"),
        pytest.param((), "how do I handle rollback of transactions", (), "transactions", id="how, of no framework"),
        pytest.param((), "how to send mails from a web app", (), "sending_mail", id="how, in a web app"),
        pytest.param((), "kubernetes liveness probes?", (), "health_check", id="only its name"),
        pytest.param(("what is flask",), "backoff?", ("flask",), "calling_apis", id="a word of it, in a thread"),
        pytest.param((), "our worker: RuntimeError, works outside of the application context", ("flask",),
                     "outside_context", id="a fault that one framework alone raises"),
    ],
)  # fmt: skip
def test_a_practice_is_found_by_its_words(conversation, thread, text, frameworks, notion):
    reading = play(conversation, thread, text).reading
    assert (reading.intent, reading.frameworks, reading.concepts) == (Intent.CONCEPT, frameworks, (notion,))


@pytest.mark.parametrize(
    ("thread", "text"),
    [
        pytest.param((), "the choir sings with several gb of memory and a big file", id="of no framework"),
        pytest.param((), "which framework for uploads of several gb, so that the memory stays free", id="a choice"),
        pytest.param((), "does flask stream uploads of several gb?", id="a check"),
        pytest.param(("what is flask",), "we had pasta for lunch", id="nothing shared"),
        pytest.param((), "which wine bottle is big enough to upload to the boss", id="a plain name"),
        pytest.param((), "small example of an upload of a big file in flask", id="code"),
    ],
)
def test_what_is_read_otherwise_is_left(conversation, thread, text):
    reading = play(conversation, thread, text).reading
    assert "large_uploads" not in reading.concepts or reading.intent is not Intent.CONCEPT


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("must nginx have a setting for this", "nginx refuses bodies over 1 MB", id="one sentence"),
        pytest.param("and my cat?", None, id="none"),
    ],
)
def test_a_question_about_what_was_explained_gets_the_sentence_nearest_to_it(read, text, said):
    state = DialogueState(intent=Intent.CONCEPT, frameworks=("flask",), notions=("large_uploads",))
    recalled = read(text, state).recalled
    assert (said in recalled) if said else recalled is None


@pytest.mark.parametrize(
    ("thread", "text", "notions"),
    [
        pytest.param("pagination in django, cursor or offset?", "table has 80M rows, ordered by created_at",
                     ("pagination_done",), id="a story stays"),
        pytest.param("testing a fastapi endpoint, how do you override the db session",
                     "my tests run ok alone but fail together", ("testing_database",), id="a complaint goes on"),
    ],
)  # fmt: skip
def test_what_is_only_told_of_a_practice_leads_to_no_other(conversation, thread, text, notions):
    state = conversation.take(DialogueState(), thread, person="U0ANN", now=1.0).state
    assert conversation.take(state, text, person="U0ANN", now=2.0).state.notions == notions


def test_a_part_that_is_named_after_a_comparison_is_compared(answered):
    text = "I'd lose the OpenAPI docs, no?"
    assert answered(("compare starlette and fastapi",), text)[:2] == (Intent.COMPARE, ("starlette", "fastapi"))


@pytest.mark.parametrize(
    ("thread", "text", "near"),
    [
        pytest.param(("what is sanic",), "what's for lunch?", (), id="nothing"),
        pytest.param((), "multiple processes how?", (), id="of no framework"),
    ],
)  # fmt: skip
def test_nothing_is_offered_where_nothing_is_near(conversation, thread, text, near):
    assert play(conversation, thread, text).reading.near == near
