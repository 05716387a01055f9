"""A first text about a framework at work is no wish for another."""

from __future__ import annotations

import pytest

from bot.domain.question import Intent


@pytest.mark.parametrize(
    ("text", "intent", "frameworks"),
    [
        pytest.param("falcon: big multipart uploads, can they go to disk? 300mb and the memory is small",
                     Intent.CONCEPT, ("falcon",), id="named first"),
        pytest.param("since last month flask is banned here, what do we use for a small api?", Intent.RECOMMEND,
                     ("flask",), id="banned"),
        pytest.param("our Flask pages forget the user after the login, only in production with 4 gunicorn workers, the"
                     " secret key is os.urandom(16)", Intent.CONCEPT, ("flask",), id="only in production"),
pytest.param("our flask app loses sessions only in production, recommend a better framework",
                     Intent.RECOMMEND, ("flask",), id="a wish"),
    ],
)  # fmt: skip
def test_what_runs_already_is_not_chosen_anew(read, text, intent, frameworks):
    reading = read(text)
    assert (reading.intent, reading.frameworks or reading.refused) == (intent, frameworks)


@pytest.mark.parametrize(
    "text",
    ["what is the gunicorn command line for bottle", "bottle app, runs with waitress later, what do i type"],
)
def test_a_command_is_how_it_runs(read, text):
    reading = read(text)
    assert (reading.intent, reading.aspect, reading.frameworks) == (Intent.DESCRIBE, "deploy", ("bottle",))
