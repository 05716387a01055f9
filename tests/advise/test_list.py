import pytest

from bot.advise.fit import credit
from bot.advise.list import list_frameworks
from bot.domain.advice import Listing, QualityCheck
from bot.domain.catalog import Group, Support
from bot.domain.dialogue import DialogueState
from bot.domain.question import EntityKind, Intent, Mention, Need
from bot.present import layout, plain
from tests.readings import reading

FRESH = DialogueState()


def listing(catalog, *needs, **more):
    advice = list_frameworks(reading(Intent.LIST, "", needs, **more), FRESH, catalog)
    assert isinstance(advice, Listing)
    return advice


def fully(framework, criterion, catalog):
    entry = framework.features.get(criterion)
    if entry is None:
        return credit(framework, Need(criterion), catalog) >= 0.6
    return entry.support is Support.BUILTIN and not entry.limited


def names(advice):
    return {one.id for _, ones in advice.groups for one in ones}


def test_those_with_a_page_are_listed_by_group_and_the_others_by_name(pageless):
    advice = listing(pageless)
    assert [group for group, _ in advice.groups] == list(Group)
    assert all(one.group is group for group, ones in advice.groups for one in ones)
    assert names(advice) == {one.id for one in pageless.frameworks.values() if one.page}
    assert {one.id for one in advice.known} == {one.id for one in pageless.frameworks.values() if not one.page}


@pytest.mark.parametrize("criterion", ["asgi", "orm", "websocket", "speed", "learning"])
def test_a_need_narrows_the_list_to_who_meets_it(catalog, criterion):
    advice = listing(catalog, criterion)
    meets = {one.id for one in catalog.frameworks.values() if one.page and fully(one, criterion, catalog)}
    assert names(advice) == meets


def test_who_has_it_in_part_is_told_apart(catalog):
    advice = listing(catalog, "async")
    assert {one.id for one in advice.partly} == {"flask", "django"}
    assert not names(advice) & {"flask", "django"}
    assert "In part or by an official extension: Flask and Django." in plain.text(layout.card(advice))


def test_the_slowest_is_one_and_no_list(catalog):
    slowest = Mention(EntityKind.QUALITY, "speed", 0, 1, 1.0, "slowest", reverse=True)
    read = reading(Intent.LIST, "", (Need("speed", reverse=True),), mentions=(slowest,))
    advice = list_frameworks(read, FRESH, catalog)
    assert isinstance(advice, QualityCheck)
    assert advice.framework.id == "cherrypy"


def test_others_are_added_by_their_features_only(pageless):
    assert "litestar" in {one.id for one in listing(pageless, "asgi").known}
    assert listing(pageless, "speed").known == ()


def test_who_is_refused_is_not_listed(catalog):
    advice = listing(catalog, refused=("flask",))
    assert "flask" not in names(advice)
    assert "flask" not in {one.id for one in advice.known}


def test_a_refused_framework_without_a_page_is_not_listed_either(pageless):
    assert "litestar" not in {one.id for one in listing(pageless, refused=("litestar",)).known}


def test_the_only_one_refused_leaves_those_that_come_nearest(catalog):
    advice = listing(catalog, "admin", refused=("django",))
    assert advice.nearest
    assert names(advice) == {"flask", "fastapi", "starlette"}  # by an add-on, as Litestar; the others have none at all


def test_nobody_is_listed_who_does_not_meet_the_needs(catalog):
    advice = listing(catalog, "orm", "learning")
    needs = (Need("orm"), Need("learning"))
    unfit = {name for name in names(advice) if any(credit(catalog.frameworks[name], n, catalog) < 0.6 for n in needs)}
    assert (names(advice), unfit, advice.nearest) == ({"django"}, set(), False)


def test_where_nobody_meets_all_at_most_three_come_nearest_and_are_said_to(catalog):
    advice = listing(catalog, "admin", "no_dependencies")
    assert advice.nearest
    assert names(advice) == {"django", "tornado", "bottle"}
    text = plain.text(layout.card(advice))
    assert text.startswith("No full match for an admin site and no dependencies; ")
    assert "come nearest." in text.splitlines()[0]


def test_where_nobody_has_anything_of_it_nobody_is_named(catalog):
    advice = listing(catalog, "single_file", refused=("bottle",))
    assert (advice.nearest, names(advice)) == (True, set())
    assert plain.text(layout.card(advice)).startswith("No full match for a single-file core.\n")


def test_what_a_notion_implies_and_everybody_wants_narrows_no_list(catalog):
    implied = (Need("lightness", because="microframework"), Need("ecosystem", because="microframework"))
    advice = list_frameworks(reading(Intent.LIST, "", implied), FRESH, catalog)
    assert {"bottle", "flask"} <= names(advice)
    only = (Need("ecosystem", because="microframework"),)
    assert "bottle" not in names(list_frameworks(reading(Intent.LIST, "", only), FRESH, catalog))


def test_a_part_that_is_refused_leaves_out_who_has_all_of_it(catalog):
    advice = listing(catalog, Need("async", 0.75, refused=True))
    assert {"flask", "bottle", "cherrypy"} <= names(advice)
    assert not names(advice) & {"fastapi", "sanic", "tornado"}
    assert advice.needs == ("no async handlers",)
