import pytest

from bot.domain.question import LICENCE, Intent

LICENCES = ("the licences of Flask and Sanic?",)


@pytest.mark.parametrize(
    ("thread", "text", "intent", "frameworks", "aspect"),
    [
        pytest.param((), *LICENCES, Intent.COMPARE, ("flask", "sanic"), LICENCE, id="of two"),
        pytest.param(
            LICENCES,
            "legal wants tornado and pyramid as well",
            Intent.COMPARE,
            ("tornado", "pyramid"),
            LICENCE,
            id="of two others",
        ),
        pytest.param(LICENCES, "and bottle?", Intent.COMPARE, ("bottle", "flask", "sanic"), LICENCE, id="of one more"),
        pytest.param(
            LICENCES,
            "can we build a closed-source thing on these",
            Intent.COMPARE,
            ("flask", "sanic"),
            LICENCE,
            id="what they allow",
        ),
        pytest.param(
            ("what licence is pyramid under?",),
            "a problem if we ship it on-prem to customers?",
            Intent.DESCRIBE,
            ("pyramid",),
            "upkeep",
            id="shipped",
        ),
        pytest.param(LICENCES, "which is faster?", Intent.COMPARE, ("flask", "sanic"), "best_for", id="another"),
        pytest.param(
            ("flask or bottle?",),
            "and sanic?",
            Intent.COMPARE,
            ("flask", "bottle", "sanic"),
            None,
            id="no licences before",
        ),
        pytest.param(
            ("a blog for two people",),
            "do you have a link to a tutorial",
            Intent.DESCRIBE,
            ("django",),
            "docs",
            id="pages of what was advised",
        ),
        pytest.param(
            ("tell me about sanic",),
            "where is the documentation?",
            Intent.DESCRIBE,
            ("sanic",),
            "docs",
            id="pages of the one",
        ),
        pytest.param(
            ("flask or sanic?",),
            "which has better docs?",
            Intent.COMPARE,
            ("flask", "sanic"),
            None,
            id="how good they are",
        ),
        pytest.param(
            ("a blog for two people",), "is this all free?", Intent.DESCRIBE, ("django",), "upkeep", id="free"
        ),
    ],
)
def test_what_is_wanted_in_writing(answered, thread, text, intent, frameworks, aspect):
    assert answered(thread, text) == (intent, frameworks, aspect)
