"""What was checked or compared, asked of another one."""

from __future__ import annotations

import pytest

from bot.domain.question import Intent


@pytest.mark.parametrize(
    ("thread", "text", "intent", "frameworks", "aspect"),
    [
        pytest.param(("has fastapi graphql?",), "we have a big django site", Intent.FEATURE_CHECK, ("django",), None,
                     id="in theirs"),
        pytest.param(("background jobs in fastapi",), "does django have something built in", Intent.FEATURE_CHECK,
                     ("django",), None, id="built in there"),
        pytest.param(("swagger in flask?",), "is there smth that does it automatically", Intent.FIND_BY_FEATURE, (),
                     None, id="built in anywhere"),
        pytest.param(("which frameworks have dependency injection built in",), "is it in flask", Intent.FEATURE_CHECK,
                     ("flask",), None, id="is it in that"),
        pytest.param(("starlette vs fastapi",), "so is fastapi slower", Intent.COMPARE, ("fastapi", "starlette"), None,
                     id="slower of two"),
        pytest.param(("tell me about quart",), "but benchmarks say robyn is faster", Intent.COMPARE,
                     ("quart", "robyn"), None, id="faster than it"),
        pytest.param(("a json api for a mobile app",), "but isn't litestar faster?", Intent.COMPARE,
                     ("fastapi", "litestar"), None, id="faster than the one advised"),
        pytest.param(("what is sse?",), "in django?", Intent.FEATURE_CHECK, ("django",), None, id="there too"),
        pytest.param(("who has graphql?",), "and with flask?", Intent.FEATURE_CHECK, ("flask",), None, id="with that"),
        pytest.param(("aiohttp have session?",), "in cherrypy it is inside already, yes?", Intent.FEATURE_CHECK,
                     ("cherrypy",), None, id="in that one"),
        pytest.param(("how do we add rate limiting to fastapi",), "is there anything built in or do i do it in nginx",
                     Intent.FEATURE_CHECK, ("fastapi",), None, id="built in here"),
        pytest.param(("is there a way to have graphql in starlette",), "I thought it was built in?",
                     Intent.FEATURE_CHECK, ("starlette",), None, id="thought to be built in"),
        pytest.param(("what is robyn?",), "on windows", Intent.DESCRIBE, ("robyn",), "deploy", id="run there"),
        pytest.param(("flask or django?",), "does it run on windows", Intent.CONCEPT, ("flask", "django"), None,
                     id="both run there"),
        pytest.param(("does fastapi have an orm?",), "and without the ORM?", Intent.FEATURE_CHECK, ("fastapi",), None,
                     id="without it"),
    ],
)  # fmt: skip
def test_it_is_read_with_what_was_answered(answered, thread, text, intent, frameworks, aspect):
    assert answered(thread, text) == (intent, frameworks, aspect)
