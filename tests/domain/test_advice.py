import typing
from dataclasses import FrozenInstanceError, fields, is_dataclass

import pytest

from bot.domain import advice
from bot.domain.advice import Advice, Notice, Verdict
from bot.present.layout import card
from tests.present.gallery import GALLERY

KINDS = typing.get_args(Advice)


def test_every_kind_of_advice_is_frozen_and_without_a_dictionary():
    for kind in KINDS:
        assert is_dataclass(kind)
        assert kind.__dataclass_params__.frozen
        assert not hasattr(kind, "__dict__") or "__dict__" not in kind.__slots__


def test_advice_cannot_be_changed_once_given():
    with pytest.raises(FrozenInstanceError):
        Notice("guide_ended").kind = "not_yours"  # type: ignore[misc]


def test_every_kind_can_be_met_in_the_gallery_and_drawn(catalog):
    shown = {type(draw(catalog)) for draw in GALLERY.values()}
    assert shown == set(KINDS)
    assert all(card(draw(catalog)).lead for draw in GALLERY.values())


def test_whatever_leads_on_says_so_in_the_same_field():
    without = {kind.__name__ for kind in KINDS if "suggestions" not in {field.name for field in fields(kind)}}
    assert without == {"GuideStep", "Introduced", "Again"}  # the options of the one are its buttons, two hold advice


def test_verdicts_are_those_of_the_line_protocol():
    assert [verdict.value for verdict in Verdict] == ["yes", "partial", "no"]


def test_an_answered_step_is_no_advice_of_its_own():
    assert advice.Answered not in KINDS
