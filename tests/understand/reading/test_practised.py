"""Parts asked about in a way that a note answers."""

import pytest

from bot.domain.question import Intent


@pytest.mark.parametrize(
    ("thread", "text", "frameworks", "notion"),
    [
        pytest.param((), "how do I test a litestar app with a database", ("litestar",), "testing_database", id="tests"),
        pytest.param(("quart",), "and how do i test its websockets?", ("quart",), "websocket_tests", id="sockets"),
        pytest.param((), "how do I scale quart to several machines", ("quart",), "several_instances", id="servers"),
        pytest.param(("a json api for a phone app",), "how do I scale it to three servers?", ("fastapi",),
                     "several_instances", id="of the one advised"),
        pytest.param((), "can I use starlette without async?", ("starlette",), "sync_and_async", id="without a part"),
        pytest.param(("flask",), "the model takes 2 seconds, does async help?", (), "cpu_work", id="computing"),
        pytest.param(("does quart have background tasks?",), "so should i use celery?", ("quart",), "queue_or_inside",
                     id="whether to take a queue"),
        pytest.param((), "is robyn single threaded?", ("robyn",), "concurrency", id="a notion alone"),
        pytest.param((), "quart file upload, at most 5 MB - how?", ("quart",), "file_upload", id="how, at last"),
        pytest.param((), "is pydantic required for blacksheep?", ("blacksheep",), "pydantic_there", id="required"),
        pytest.param((), "fastapi runs def endpoints in threads, so is blocking fine?", ("fastapi",), "sync_and_async",
                     id="in threads"),
        pytest.param((), "show me jwt code for quart", ("quart",), "jwt_how", id="code"),
        pytest.param((), "how to set up celery in flask", ("flask",), "celery_how", id="a product"),
        pytest.param(("does quart have background tasks?",), "are they lost when the server restarts?", ("quart",),
                     "queue_or_inside", id="what goes on about it"),
    ],
)  # fmt: skip
def test_a_note_answers(heard, thread, text, frameworks, notion):
    found = heard(thread, text)
    assert (found.intent, found.concepts) == (Intent.CONCEPT, (notion,))
    assert found.frameworks == frameworks


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        pytest.param("does litestar have a test client", Intent.FEATURE_CHECK, id="whether it is there"),
        pytest.param("does celery work with flask", Intent.FEATURE_CHECK, id="whether it goes with it"),
        pytest.param("is starlette async", Intent.FEATURE_CHECK, id="a trait"),
        pytest.param("how well does quart scale", Intent.FEATURE_CHECK, id="a mark"),
    ],
)
def test_whether_it_is_there_is_checked(read, text, intent):
    assert read(text).intent is intent
