"""Who needs what was spoken of."""

import pytest

from bot.advise.wanting import wanting
from bot.domain.question import NEEDED, EntityKind, Intent
from tests.readings import named, reading


def asked(catalog, kind, name, project=None):
    told = named((kind, name), (EntityKind.CONCEPT, project)) if project else named((kind, name))
    concepts = (project,) if project else ()
    return wanting(reading(Intent.CONCEPT, aspect=NEEDED, mentions=told, concepts=concepts), catalog)


def test_the_projects_named_are_those_that_want_it(catalog):
    told = asked(catalog, EntityKind.FEATURE, "orm")
    assert told.number >= len(told.wanted) > 1
    assert all("orm" in {need.criterion for need in one.needs} for one in told.wanted)


@pytest.mark.parametrize(("criterion", "wants"), [("orm", True), ("websocket", False)])
def test_a_project_wants_what_it_is_ranked_by(catalog, criterion, wants):
    told = asked(catalog, EntityKind.FEATURE, criterion, "shop")
    assert told.project is catalog.concepts["shop"]
    assert (told.subject in told.counts) is wants


def test_of_a_notion_its_advice_is_told(catalog):
    assert asked(catalog, EntityKind.CONCEPT, "middleware").subject is catalog.concepts["middleware"]


def test_where_nothing_is_named_nothing_is_told(catalog):
    assert wanting(reading(Intent.CONCEPT, aspect=NEEDED), catalog) is None


def test_every_part_says_when_it_is_needed(catalog):
    assert [one.id for one in catalog.features.values() if not one.when] == []
