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
