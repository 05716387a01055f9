"""What is told of a tool beside a framework."""

import pytest

from bot.domain.tool import Tool

TOLD = {
    "what": "a task queue",
    "choose_if": "need one",
    "mind": "it is one more server",
    "source": "https://example.org",
}


def test_a_tool_is_told_whole_or_not_at_all():
    assert Tool("celery", "Celery").what == ""
    assert Tool("celery", "Celery", **TOLD).mind == TOLD["mind"]
    with pytest.raises(ValueError, match="belong together"):
        Tool("celery", "Celery", **{**TOLD, "source": ""})


@pytest.mark.parametrize("field", ["choose_if", "mind"])
def test_what_is_told_is_a_clause(field: str):
    with pytest.raises(ValueError, match="at most 120"):
        Tool("celery", "Celery", **{**TOLD, field: "a" * 121})
