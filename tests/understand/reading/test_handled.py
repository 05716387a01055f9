"""How frameworks do one thing."""

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


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        pytest.param("quart: file uploads?", Intent.CONCEPT, id="after a name"),
        pytest.param("file uploads, falcon", Intent.CONCEPT, id="before a name"),
        pytest.param("falcon for file uploads?", Intent.RECOMMEND, id="whether it fits is another question"),
        pytest.param("pyramid: no file uploads", Intent.RECOMMEND, id="not wanted"),
    ],
)
def test_a_practice_beside_one_name_is_told_of_that(read, text, intent):
    assert read(text).intent is intent
