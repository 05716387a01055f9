"""How several frameworks do one thing."""

import pytest

from bot.domain.question import Intent


@pytest.mark.parametrize(
    ("text", "frameworks", "notion"),
    [
        pytest.param("how does django handle file uploads compared with fastapi", ("django", "fastapi"), "file_upload",
                     id="compared"),
        pytest.param("how do quart and litestar deal with sending mail?", ("quart", "litestar"), "sending_mail",
                     id="and"),
        pytest.param("how do flask, django and tornado handle file uploads", ("flask", "django", "tornado"),
                     "file_upload", id="of three"),
    ],
)  # fmt: skip
def test_a_practice_of_several_is_told_of_each(read, text, frameworks, notion):
    found = read(text)
    assert (found.intent, found.frameworks, found.concepts) == (Intent.CONCEPT, frameworks, (notion,))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("how does quart differ from flask", id="nothing else"),
        pytest.param("how does flask handle flibbertigibs compared with django", id="nothing known"),
        pytest.param("file uploads: django or fastapi?", id="no how"),
        pytest.param("how do fastapi and django handle background tasks", id="a part"),
    ],
)
def test_else_they_are_compared(read, text):
    assert read(text).intent is Intent.COMPARE
