import pytest

from bot.domain.dialogue import DialogueState
from bot.present import plain
from bot.present.layout import card
from tests.present.gallery import GALLERY


@pytest.fixture
def drawn(catalog):
    return lambda name: card(GALLERY[name](catalog))


@pytest.fixture
def said(drawn):
    return lambda name: plain.text(drawn(name))


def test_an_example_shows_the_code_and_how_to_run_it(drawn, catalog):
    example = catalog.frameworks["flask"].page.example
    made, text = drawn("example"), plain.text(drawn("example"))
    assert made.code is not None
    for part in (example.code, example.file, example.install, example.run, example.url):
        assert part in text


def test_where_to_look_is_told_once(said):
    assert said("example").count("http://127.0.0.1:8000/") == 1


def test_without_an_example_it_says_so_and_where_to_look(said, catalog):
    assert "no tested program" in said("example-none")
    assert catalog.frameworks["litestar"].facts.source in said("example-none")


@pytest.mark.parametrize("name", ["example-of-part", "check-how-to"])
def test_a_part_is_shown_at_work_with_what_was_seen_and_no_page_to_open(name, drawn, said):
    assert drawn(name).code
    assert "Seen when it ran: " in said(name)
    assert "✓ ran on" in said(name)
    assert "Open " not in said(name)


def test_a_part_that_comes_from_elsewhere_is_told_beside_the_program_to_start_from(said, catalog):
    how = catalog.frameworks["fastapi"].features["admin"]
    assert "FastAPI, an admin site: " in said("example-with-topic")
    assert "No program of mine shows that; the smallest one:" in said("example-with-topic")
    assert how.note.rstrip(".") in said("example-with-topic")
    assert how.source in said("example-with-topic")


def test_a_verdict_without_how_shows_no_code(drawn):
    assert drawn("check-yes").code is None


def test_what_no_program_shows_is_told_with_its_own_pages_and_no_code(conversation, catalog):
    for text, known in (
        ("add MVC to fastapi", "Model-view-controller"),
        ("how do i connect postgres to fastapi", "SQLModel"),
    ):
        made = card(conversation.take(DialogueState(), text, person="U1", now=0.0).answer)
        assert made.code is None
        assert known in plain.text(made)
        assert catalog.frameworks["fastapi"].page.links[0].url in plain.text(made)
