"""What asks to be shown code, and what only sounds so."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.domain.question import Intent, Reading


@pytest.mark.parametrize(
    ("text", "intent", "framework"),
    [
        pytest.param("flask it is. how do i start", Intent.EXAMPLE, "flask", id="how to start"),
        pytest.param("what does a litestar handler look like", Intent.EXAMPLE, "litestar", id="how it looks"),
        pytest.param("falcon: minimal resource class", Intent.EXAMPLE, "falcon", id="a minimal one"),
        pytest.param("blacksheep: the pitch in 3 lines", Intent.DESCRIBE, "blacksheep", id="lines of words"),
        pytest.param("could i see sse written in sanic", Intent.EXAMPLE, "sanic", id="to see it"),
        pytest.param("gimme a bottle view that renders a template", Intent.EXAMPLE, "bottle", id="to have it"),
        pytest.param(
            "pyramid and `async def` views, will that run?", Intent.FEATURE_CHECK, "pyramid", id="whether it runs"
        ),
        pytest.param("show me whether django has an admin", Intent.FEATURE_CHECK, "django", id="whether"),
        pytest.param("how did flask start", Intent.DESCRIBE, "flask", id="how it began"),
        pytest.param("does flask come with login or do i code that", Intent.FEATURE_CHECK, "flask", id="to code"),
    ],
)
def test_what_wants_to_see_code(read: Callable[..., Reading], text: str, intent: Intent, framework: str):
    reading = read(text)
    assert (reading.intent, reading.frameworks) == (intent, (framework,))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("how do i add a carousel in django", id="nothing of it is known"),
        pytest.param("how to add MVC to starlette", id="a notion"),
        pytest.param("add a carousel to fastapi", id="without how"),
        pytest.param("how do i connect postgres to fastapi", id="a notion with needs"),
        pytest.param("how should i write a large flask app", id="of the whole app"),
        pytest.param("what about middleware in falcon", id="a notion in one"),
    ],
)
def test_how_it_is_done(read: Callable[..., Reading], text: str):
    reading = read(text)
    assert (reading.intent, reading.aspect) == (Intent.EXAMPLE, "how_to")


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        pytest.param("how do i use django", Intent.EXAMPLE, id="all of it"),
        pytest.param("how do i write an api in flask", Intent.EXAMPLE, id="the smallest does"),
        pytest.param("how do i deploy fastapi", Intent.DESCRIBE, id="to deploy"),
        pytest.param("how do i get started with falcon", Intent.DESCRIBE, id="to start"),
        pytest.param("how do i add a websocket to fastapi", Intent.FEATURE_CHECK, id="a part"),
        pytest.param("how do i run robyn on windows", Intent.DESCRIBE, id="to run"),
        pytest.param("add move to the fridge on bottling", Intent.OUT_OF_SCOPE, id="nothing of ours"),
    ],
)
def test_how_else_is_told_otherwise(read: Callable[..., Reading], text: str, intent: Intent):
    reading = read(text)
    assert (reading.intent, reading.aspect == "how_to") == (intent, False)


@pytest.mark.parametrize(
    ("text", "aspect"),
    [
        pytest.param("where's the documentation of blacksheep", "docs", id="where"),
        pytest.param("docs of falcon", "docs", id="bare"),
        pytest.param("link to the tornado docs", "docs", id="a link"),
        pytest.param("is there a manual for pyramid?", "docs", id="whether"),
        pytest.param("where can i read more about aiohttp", "docs", id="to read"),
        pytest.param("how do i install robyn", "install", id="how"),
        pytest.param("pip install sanic", "install", id="the command"),
        pytest.param("what's the pip command for litestar", "install", id="which command"),
        pytest.param("install flask in docker", "deploy", id="in a container"),
    ],
)
def test_its_pages_and_its_install(read: Callable[..., Reading], text: str, aspect: str):
    reading = read(text)
    assert (reading.intent, reading.aspect) == (Intent.DESCRIBE, aspect)


@pytest.mark.parametrize(
    "text",
    [
        "does litestar have good docs",
        "api docs in flask",
        "fastapi /docs",
        "is flask easy to install",
        "does quart make docs",
    ],
)
def test_pages_that_are_judged_or_made_are_no_links(read: Callable[..., Reading], text: str):
    assert read(text).intent is Intent.FEATURE_CHECK
