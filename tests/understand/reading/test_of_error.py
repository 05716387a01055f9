"""A detail after an error is answered from what is on record of that error."""

from __future__ import annotations

import pytest

from bot.evaluation.protocol import play


@pytest.mark.parametrize(
    ("thread", "text", "told"),
    [
        pytest.param(
            ("RuntimeError: Working outside of application context",),
            "its in a celery task",
            "In Celery give the tasks a base class",
            id="where it comes",
        ),
        pytest.param(("django cors error",), "corsheaders is last in MIDDLEWARE", "as the outermost one", id="order"),
        pytest.param(("fastapi gives me 422",), "i have Optional[str]", "a plain int or str", id="code"),
    ],
)
def test_a_detail_of_an_error_is_answered_by_what_is_on_record_of_it(conversation, thread, text, told):
    assert told in play(conversation, thread, text).reading.recalled


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("thanks, that was it", id="thanks"),
        pytest.param("should we switch to FastAPI?", id="another framework"),
        pytest.param("any fix?", id="no detail"),
    ],
)
def test_what_is_no_detail_of_an_error_is_answered_otherwise(conversation, text):
    assert play(conversation, ("flask cors error",), text).reading.recalled is None
