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
        pytest.param(("what is sse?",), "in django?", Intent.FEATURE_CHECK, ("django",), None, id="there too"),
        pytest.param(("who has graphql?",), "and with flask?", Intent.FEATURE_CHECK, ("flask",), None, id="with that"),
        pytest.param(("does fastapi have an orm?",), "and without the ORM?", Intent.FEATURE_CHECK, ("fastapi",), None,
                     id="without it"),
    ],
)  # fmt: skip
def test_it_is_read_with_what_was_answered(answered, thread, text, intent, frameworks, aspect):
    assert answered(thread, text) == (intent, frameworks, aspect)
