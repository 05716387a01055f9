"""The cards of follow-ups carry no more than they show."""

from dataclasses import fields

from bot.domain.asides import Grounds, Picks, Wanting


def test_of_a_notion_its_advice_is_all_there_is(catalog):
    wanting = Wanting(catalog.concepts["middleware"])
    assert (wanting.wanted, wanting.project, wanting.counts) == ((), None, ())


def test_each_says_what_to_ask_next():
    assert all("suggestions" in {field.name for field in fields(kind)} for kind in (Grounds, Picks, Wanting))
