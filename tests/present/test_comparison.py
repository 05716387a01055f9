import pytest

from bot.domain.question import Intent, Need
from bot.present import plain
from bot.present.comparison import comparison
from bot.present.layout import card
from tests.present.gallery import GALLERY
from tests.readings import advise_on, reading


@pytest.mark.parametrize(
    ("name", "said"),
    [
        pytest.param("compare-two-with-winner", "FastAPI fits better if you need OpenAPI documents.", id="a feature"),
        pytest.param(
            "compare-three-with-winner", "By real time: 1. Tornado 5, 2. Django 2, 3. Pyramid 0", id="a quality"
        ),
        pytest.param("compare-alike", "About equally fast in our measurement: Django answered 1.19 times", id="alike"),
        pytest.param("compare-claim", "Yes: FastAPI answered 3.55 times Flask's requests", id="a claim"),
        pytest.param("compare-two-without-winner", "Both get 5 of 5 for ease of learning. Choose Flask if", id="a tie"),
        pytest.param("compare-five", "Flask, Django, Sanic or Bottle? Choose by what you need:", id="four"),
    ],
)
def test_the_first_words_say_who_is_ahead_and_by_what(catalog, name, said):
    assert plain.text(card(GALLERY[name](catalog))).startswith(said)


def test_what_ties_two_is_said_with_its_source_before_the_table(catalog):
    said = plain.text(card(advise_on(reading(Intent.COMPARE, "starlette fastapi"), catalog)))
    assert "• Between them: FastAPI's application class is a subclass of Starlette's" in said
    assert said.index("https://fastapi.tiangolo.com/features/") < said.index("Ease of learning")


def test_who_found_no_room_is_said(catalog):
    assert "I compare 4 at most, so Tornado had to stay out." in plain.text(card(GALLERY["compare-five"](catalog)))


@pytest.mark.parametrize(
    ("frameworks", "lead"),
    [
        pytest.param("flask django fastapi", "By raw speed: 1. *FastAPI* 3.55, 2. Django 1.19", id="clear"),
        pytest.param("flask django pyramid", "By raw speed: 1. Pyramid 1.46, 2. Django 1.19", id="too near"),
    ],
)
def test_of_an_order_whoever_is_clearly_first_is_bold(catalog, frameworks, lead):
    advice = advise_on(reading(Intent.COMPARE, frameworks, ("speed",)), catalog)
    assert comparison(advice).lead.startswith(lead)


def test_a_wish_stands_inside_the_sentence(catalog):
    needs = (Need("production_server", 2, because="rust_core"),)
    advice = advise_on(reading(Intent.COMPARE, "robyn fastapi", needs), catalog)
    assert "for a core in Rust or C." in comparison(advice).lead


def test_how_each_does_what_no_mark_tells_comes_first(catalog):
    advice = advise_on(reading(Intent.COMPARE, "django flask", concepts=("sending_mail",)), catalog)
    said = plain.text(card(advice))
    assert said.startswith("Sending mail: Not rated; this is how each does it.")
    assert said.index("send_mail()") < said.index("Flask-Mail") < said.index("Apart from that: Django if")


def test_a_claim_is_granted_without_its_reason(catalog):
    claim = reading(Intent.COMPARE, "fastapi flask", ("speed",))._replace(
        text="is FastAPI faster than Flask because it is written in C?"
    )
    said = plain.text(card(advise_on(claim, catalog)))
    assert said.startswith("Faster, yes: ")
    assert "Whether that is for the reason given I have not checked." in said
