"""What words after a name dismiss, and what they only ask or tell."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.domain.question import Mention

Spotted = Callable[[str], tuple[Mention, ...]]


@pytest.mark.parametrize(
    ("text", "out"),
    [
        pytest.param("fastapi scares me", {"fastapi"}, id="scares"),
        pytest.param("django is to big for us", {"django"}, id="too, with a letter missing"),
        pytest.param("django is ruled out already, we have ruled out sanic too", {"django", "sanic"}, id="ruled out"),
        pytest.param("celery may stay at home", {"background_tasks"}, id="stays at home"),
        pytest.param("django is too slow for us", {"django"}, id="too slow"),
        pytest.param("leave the orm out please", {"orm"}, id="out"),
        pytest.param("websockets yes, orm no, templates yes", {"orm"}, id="no after it"),
        pytest.param("an api, pydantic is banned here", {"pydantic"}, id="banned"),
        pytest.param("django is no option for us", {"django"}, id="no option"),
        pytest.param("websockets are not allowed by the proxy", {"websocket"}, id="not allowed"),
        pytest.param("pyramid is out, cherrypy too", {"pyramid", "cherrypy"}, id="out, and the next one too"),
        pytest.param("sanic aside, who has http/3", {"sanic"}, id="aside"),
        pytest.param("asgi is a no go on this box", {"asgi"}, id="a no go"),
        pytest.param("an orm makes no sense for us", {"orm"}, id="no sense"),
        pytest.param("an orm is out of the question, websockets are a must", {"orm"}, id="out of the question"),
        pytest.param("templates aren't needed, sessions are", {"templating"}, id="not needed"),
        pytest.param("sessions are not necessary", {"sessions"}, id="not necessary"),
        pytest.param("an orm would only be in the way", {"orm"}, id="in the way"),
        pytest.param("an admin site would be useless to us", {"admin"}, id="useless"),
    ],
)
def test_what_follows_a_name_dismisses_it(spotted: Spotted, text: str, out: set[str]):
    assert {mention.entity_id for mention in spotted(text) if mention.refused} == out


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("is django overkill for a blog", id="asks"),
        pytest.param("flask too", id="adds"),
        pytest.param("openapi out of the types", id="out of"),
        pytest.param("sessions are needed", id="needed"),
        pytest.param("an orm is not useless to us", id="not useless"),
        pytest.param("the orm gets its own way", id="another way"),
        pytest.param("rewriting templates is out of the question", id="the work is, not what comes of it"),
    ],
)
def test_what_dismisses_nothing(spotted: Spotted, text: str):
    assert not [mention for mention in spotted(text) if mention.refused]
