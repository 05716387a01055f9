"""Whoever asked in another language reads that the answer is English, on any card."""

import pytest

from bot.present import cards
from bot.present.english import in_english
from bot.present.layout import card
from bot.present.parts import Card
from bot.present.wording import IN_ENGLISH
from tests.present.gallery import ANSWER_ID, GALLERY
from tests.present.rules import faults, prose

LINE = "Respondo en inglés. I answer in English."


def test_english_cards_stay_as_they_are(catalog):
    drawn = card(GALLERY["check-yes"](catalog))
    assert in_english(drawn, None) is drawn


def test_the_line_comes_first_in_the_small_print():
    assert in_english(Card("x", "Yes.", notes=("How we know",)), "es").notes == (LINE, "How we know")


@pytest.mark.parametrize("language", IN_ENGLISH)
def test_it_is_short_and_english_too(language):
    [line] = in_english(Card("x", "Yes."), language).notes
    assert line.endswith("I answer in English.")
    assert line == line.strip()
    assert len(line.split()) <= 10


@pytest.mark.parametrize("name", GALLERY)
def test_every_card_has_room_for_it(name, catalog):
    advice = GALLERY[name](catalog)
    for message in (cards.message(advice, "nl"), cards.private(advice, ANSWER_ID, "nl")):
        assert faults(message) == []
        assert "Ik antwoord in het Engels. I answer in English." in list(prose(message["blocks"]))
