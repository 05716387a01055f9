from dataclasses import replace

import pytest

from bot.advise.release import other_release, with_release
from bot.domain.advice import Check
from bot.domain.dialogue import DialogueState


@pytest.fixture
def flask_3(catalog):
    flask = catalog.frameworks["flask"]
    return replace(flask, facts=replace(flask.facts, version="3.1.3"))


@pytest.mark.parametrize(
    ("text", "release"),
    [
        pytest.param("does Flask 2 run on Python 3.9?", "Flask 2", id="an older one"),
        pytest.param("does flask v2.3 run on Python 3.9?", "flask v2.3", id="with a v"),
        pytest.param("does Flask 3.0 run on Python 3.9?", "Flask 3.0", id="a little older"),
        pytest.param("does Flask 3.1 run on Python 3.9?", None, id="of the same series"),
        pytest.param("does Flask run on Python 3.9?", None, id="none"),
    ],
)
def test_a_release_of_another_series_is_noticed(flask_3, text, release):
    assert other_release(flask_3, text) == release


@pytest.mark.parametrize(
    ("text", "release"),
    [
        pytest.param("does Flask work with Werkzeug 2.0?", "Werkzeug 2.0", id="a package"),
        pytest.param("does Flask work with Python 3.9?", None, id="Python is known"),
        pytest.param("does Flask work with HTTP/2?", None, id="a protocol"),
        pytest.param("does Flask work with Werkzeug?", None, id="no release"),
    ],
)
def test_a_release_of_something_else_has_no_verdict(flask_3, text, release):
    found = with_release(flask_3, text)
    assert (found and (found.verdict, found.feature.name)) == (release and (None, release))


def test_who_asks_for_an_unknown_release_is_told_so(conversation):
    question = "does Flask 1 run on Python 3.9?"
    advice = conversation.take(DialogueState(), question, person="U0ANN", now=1_000.0).advice
    assert isinstance(advice, Check)
    assert advice.verdict is None
    assert "of Flask 1 I know nothing" in advice.note
