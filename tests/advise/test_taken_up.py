"""What a turn adds to a wish: it is said that it counts, what the first has on it, and what is on record of it."""

from __future__ import annotations

import pytest

from bot.domain.advice import Recommendation
from bot.domain.catalog import Catalog
from bot.domain.dialogue import DialogueState
from bot.domain.question import EntityKind, Intent, Need
from tests.readings import advise_on, named, reading

ADVISED = DialogueState(
    intent=Intent.RECOMMEND, frameworks=("django",), shown=("django", "litestar"),
    needs=(Need("orm", 1.5), Need("admin", 1.5)),
)  # fmt: skip


def taken(catalog: Catalog, *needs: Need | str, state: DialogueState = ADVISED, **more) -> Recommendation:
    """Return the advice on a wish that goes on with ``needs``."""
    advice = advise_on(reading(Intent.RECOMMEND, "", needs, is_follow_up=True, **more), catalog, state)
    assert isinstance(advice, Recommendation)
    return advice


def test_what_is_added_counts_and_is_told_first(catalog):
    advice = taken(catalog, "orm", "admin", "upkeep")
    assert advice.taken_up is not None
    assert advice.taken_up.stays
    assert advice.taken_up.counted == (("Upkeep", None),)
    assert [reason.criterion for reason in advice.taken_up.reasons] == ["upkeep"]


def test_what_a_notion_implies_counts_by_its_name_and_what_follows_for_the_first_is_told(catalog):
    needs = ("orm", "admin", Need("quick_start", because="solo"))
    advice = taken(catalog, *needs, concepts=("solo",), mentions=named((EntityKind.CONCEPT, "solo")))
    assert [(name, notion and notion.id) for name, notion in advice.taken_up.counted] == [("Quick start", "solo")]
    assert advice.taken_up.told is not None
    assert "Django" in advice.taken_up.told.clause


def test_what_is_said_once_more_is_no_news_and_is_told_all_the_same(catalog):
    advice = taken(catalog, "orm", "admin", mentions=named((EntityKind.FEATURE, "admin")))
    assert advice.taken_up.counted == ()
    assert [reason.criterion for reason in advice.taken_up.reasons] == ["admin"]


def test_what_counts_no_more_is_said(catalog):
    assert taken(catalog, "orm").taken_up.dropped == ("Admin site",)


def test_a_practice_near_to_it_is_told_of_the_first(catalog):
    advice = taken(catalog, "orm", "admin", near=("sso_login",), is_near=True)
    assert advice.taken_up.told.clause == catalog.practice["sso_login"]["django"].sentence


def test_what_is_the_same_anywhere_is_told_where_nothing_is_on_record_of_the_first(catalog):
    advice = taken(catalog, "orm", "admin", near=("without_broker",), is_near=True)
    assert catalog.concepts["without_broker"].advice.startswith(advice.taken_up.told.clause)


def test_what_the_first_lacks_of_it_speaks_against_it(catalog):
    advice = taken(catalog, "orm", "admin", "auth", "forms_validation", "openapi")
    assert advice.taken_up.stays
    assert advice.against[0].criterion == "openapi"


def test_another_first_does_not_stay(catalog):
    state = ADVISED.__class__(intent=Intent.RECOMMEND, frameworks=("bottle",), shown=("bottle",),
                              needs=(Need("lightness", 1.5),))  # fmt: skip
    advice = taken(catalog, "orm", "admin", "auth", state=state)
    assert not advice.taken_up.stays
    assert advice.before is catalog.frameworks["bottle"]


@pytest.mark.parametrize(
    ("state", "more"),
    [
        pytest.param(ADVISED, {}, id="nothing new"),
        pytest.param(DialogueState(), {}, id="no thread"),
        pytest.param(ADVISED, {"aspect": "why"}, id="an account"),
    ],
)
def test_nothing_is_taken_up(catalog, state, more):
    assert taken(catalog, "orm", "admin", state=state, **more).taken_up is None


def test_what_follows_for_others_alone_is_not_told(catalog):
    needs = ("orm", "admin", Need("learning", because="data_app"))
    advice = taken(catalog, *needs, concepts=("data_app",), mentions=named((EntityKind.CONCEPT, "data_app")))
    assert "Django" not in catalog.concepts["data_app"].advice
    assert advice.taken_up.told is None
