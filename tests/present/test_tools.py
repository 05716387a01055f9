"""What is drawn of tools beside a framework."""

from bot.present.layout import card
from bot.present.tools import held
from tests.present.gallery import GALLERY


def drawn(catalog, name):
    one = held(GALLERY[name](catalog))
    return one.lead.replace("*", ""), [bullet.replace("*", "") for bullet in one.bullets]


def test_one_says_what_it_is_when_to_take_it_what_to_mind_and_how_alive_it_is(catalog):
    lead, bullets = drawn(catalog, "tool")
    assert lead == "SQLModel is an ORM on top of SQLAlchemy and Pydantic."
    assert [bullet.split()[0] for bullet in bullets] == ["Take", "Mind:", "Now:", "Goes"]


def test_in_a_thread_it_says_how_it_goes_with_the_framework(catalog):
    assert any(bullet.startswith("FastAPI goes with Celery: ") for bullet in drawn(catalog, "tool-there")[1])
    assert "Flask goes with Gunicorn, not with Uvicorn." in drawn(catalog, "tools-there")[1]


def test_two_say_when_to_take_which_and_no_winner(catalog):
    lead, bullets = drawn(catalog, "tools-two")
    assert lead.startswith("Neither wins by itself")
    starts = ["SQLModel if you ", "SQLAlchemy if you ", "Mind, SQLModel: ", "Mind, SQLAlchemy: "]
    assert all(bullet.startswith(start) for bullet, start in zip(bullets, starts, strict=True))


def test_what_speaks_against_them_is_told_of_all_or_none(catalog):
    lead, bullets = drawn(catalog, "tools-three")
    assert lead.startswith("None of them wins by itself")
    assert sum(bullet.startswith("Mind") for bullet in bullets) in (0, 3)
    assert sum(" if you " in bullet for bullet in bullets) == 3


def test_which_is_ahead_is_admitted_not_to_be_measured(catalog):
    assert "not measured" in drawn(catalog, "tools-unmeasured")[0]


def test_what_has_no_feature_of_ours_offers_something_next(catalog):
    assert len(held(GALLERY["tools-three"](catalog)).buttons) == 3


def test_the_sources_stay(catalog):
    for name in ("tool", "tools-two", "tools-three"):
        assert "How we know" in card(GALLERY[name](catalog)).notes[0]
