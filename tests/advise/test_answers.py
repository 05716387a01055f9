import pytest

from bot.advise import ANSWERS
from bot.domain.question import Intent
from bot.present import cards
from tests.present.rules import faults
from tests.readings import advise_on, reading


def test_every_intent_has_an_answer():
    assert set(ANSWERS) == set(Intent)


@pytest.mark.parametrize("intent", Intent)
@pytest.mark.parametrize(
    ("frameworks", "needs"),
    [
        pytest.param("", (), id="nothing"),
        pytest.param("flask", (), id="a framework"),
        pytest.param("flask django", (), id="two frameworks"),
        pytest.param("", ("orm",), id="a feature"),
        pytest.param("", ("speed",), id="a quality"),
        pytest.param("flask django", ("orm", "speed"), id="all at once"),
        pytest.param("litestar", ("speed",), id="without a page"),
        pytest.param(" ".join(("flask", "django", "sanic", "bottle", "tornado", "falcon")), (), id="six frameworks"),
    ],
)
def test_whatever_is_named_every_intent_gives_a_card(catalog, intent, frameworks, needs):
    assert faults(cards.message(advise_on(reading(intent, frameworks, needs), catalog))) == []


@pytest.mark.parametrize("intent", Intent)
def test_a_framework_that_is_only_refused_still_gives_a_card(catalog, intent):
    assert faults(cards.message(advise_on(reading(intent, "", ("admin",), refused=("django",)), catalog))) == []
