"""Mentions become needs: each criterion once, what was said outright before what a project implies."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.domain.catalog import Catalog
from bot.domain.question import EntityKind, Mention, Need
from bot.understand.text.needs import needs_of

Spotted = Callable[[str], tuple[Mention, ...]]


def by_criterion(catalog: Catalog, mentions: tuple[Mention, ...]) -> dict[str, Need]:
    """Return the needs by their criterion."""
    return {need.criterion: need for need in needs_of(mentions, catalog)}


def test_what_is_said_outright_weighs_more_than_what_a_project_implies(catalog: Catalog, spotted: Spotted):
    needs = by_criterion(catalog, spotted("a chat server with an orm"))
    assert needs["orm"].because is None
    assert needs["realtime"].because == "chat"
    assert needs["orm"].weight > needs["websocket"].weight


@pytest.mark.parametrize(
    ("text", "criterion", "refused", "must"),
    [
        pytest.param("without an orm", "orm", True, False, id="refused"),
        pytest.param("it must have an orm", "orm", False, True, id="a must"),
        pytest.param("not slow please", "speed", False, False, id="not the other end"),
    ],
)
def test_how_it_was_meant_stays(
    catalog: Catalog, spotted: Spotted, text: str, criterion: str, refused: bool, must: bool
):
    need = by_criterion(catalog, spotted(text))[criterion]
    assert (need.refused, need.must) == (refused, must)


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        pytest.param("server sent events out of the box", False, id="beside a part"),
        pytest.param("everything out of the box", True, id="for itself"),
        pytest.param("an orm. everything built in", True, id="in another clause"),
    ],
)
def test_built_in_tells_how_a_part_is_had(catalog: Catalog, spotted: Spotted, text: str, counts: bool):
    assert ("completeness" in by_criterion(catalog, spotted(text))) is counts


def test_without_a_database_there_is_no_admin_site(catalog: Catalog, spotted: Spotted):
    assert "admin" in by_criterion(catalog, spotted("a personal blog"))
    assert "admin" in by_criterion(catalog, spotted("a personal blog, no orm"))
    assert "admin" not in by_criterion(catalog, spotted("a personal blog, no database"))
    assert "admin" in by_criterion(catalog, spotted("an admin site, no database")), "said outright it counts"


def test_a_cookie_that_is_refused_refuses_no_sessions(catalog: Catalog, spotted: Spotted):
    needs = by_criterion(catalog, spotted("sessions kept on the server, nothing of it in the cookie"))
    assert needs["sessions"].refused is False


def test_a_wish_counts_in_full_beside_a_project(catalog: Catalog, spotted: Spotted):
    beside = by_criterion(catalog, spotted("a microservice with a tiny image"))
    alone = by_criterion(catalog, spotted("a tiny image"))
    assert beside["no_dependencies"].weight == alone["no_dependencies"].weight


def test_what_a_framework_is_by_nature_is_refused_harder(catalog: Catalog, spotted: Spotted):
    nature, part = (by_criterion(catalog, spotted(text)) for text in ("no async", "no orm"))
    assert nature["async"].weight > part["orm"].weight


def test_to_refuse_a_server_is_to_want_one_inside(catalog: Catalog, spotted: Spotted):
    for text in ("we avoid gunicorn or hypercorn", "no nginx in front, no gunicorn either", "no separate app server"):
        needs = by_criterion(catalog, spotted(text))
        assert [(need.criterion, need.refused) for need in needs.values()] == [("production_server", False)], text


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        pytest.param("an api without pydantic, which framework?", {"fastapi"}, id="what one is built on"),
        pytest.param(
            "an api without type hints, which framework?", {"fastapi", "litestar", "blacksheep"}, id="several"
        ),
        pytest.param("an api with pydantic, which framework?", set(), id="what is wanted refuses nobody"),
        pytest.param("does fastapi work without pydantic?", set(), id="a question about one"),
    ],
)
def test_whoever_refuses_a_notion_refuses_what_is_built_on_it(read, text: str, refused: set[str]):
    assert set(read(text).refused) == refused


def test_a_wish_weighs_less_than_a_need(catalog: Catalog, spotted: Spotted):
    needed, wished = (by_criterion(catalog, spotted(text))["orm"] for text in ("an orm", "ideally an orm"))
    assert wished.weight < needed.weight


def test_said_twice_counts_once(catalog: Catalog, spotted: Spotted):
    assert len(needs_of(spotted("an orm, yes, an orm"), catalog)) == 1


def test_a_project_that_implies_nothing_does_not_lead(catalog: Catalog):
    empty = next(one.id for one in catalog.concepts.values() if not one.needs)
    project = Mention(EntityKind.CONCEPT, "chat", 1, 2, 1.0, "chat")
    before = Mention(EntityKind.CONCEPT, empty, 0, 1, 1.0, empty)
    assert needs_of((before, project), catalog) == needs_of((project,), catalog)


def test_a_backdrop_leads_only_where_nothing_is_built(catalog: Catalog, spotted: Spotted):
    beside, alone = (by_criterion(catalog, spotted(text)) for text in ("a prototype of an online shop", "a prototype"))
    assert (beside["orm"].because, beside["orm"].weight) == ("shop", 1.5)
    assert beside["quick_start"].weight < alone["quick_start"].weight


def test_how_things_are_asks_for_nothing(catalog: Catalog, spotted: Spotted):
    assert set(by_criterion(catalog, spotted("today it is wsgi, we need websockets"))) == {"websocket"}


def test_of_a_refusal_and_a_wish_the_wish_counts(catalog: Catalog, spotted: Spotted):
    need = by_criterion(catalog, spotted("no home made orm, an orm with migrations"))["orm"]
    assert not need.refused


def test_to_refuse_what_else_comes_along_is_to_wish_for_nothing_else(catalog: Catalog, spotted: Spotted):
    need = by_criterion(catalog, spotted("it should not pull in other packages"))["no_dependencies"]
    assert not need.refused


def test_to_refuse_a_product_refuses_no_part(catalog: Catalog, spotted: Spotted):
    assert not by_criterion(catalog, spotted("no celery"))
    assert not by_criterion(catalog, spotted("background jobs without celery"))["background_tasks"].refused
    assert by_criterion(catalog, spotted("no background jobs"))["background_tasks"].refused


@pytest.mark.parametrize(
    ("text", "api_docs"),
    [
        pytest.param("types in, docs out, and validation", True, id="beside what is typed"),
        pytest.param("a json api with documentation", True, id="beside an API"),
        pytest.param("a json api with good docs", False, id="good ones"),
        pytest.param("html pages, and docs matter", False, id="beside no API"),
    ],
)
def test_docs_beside_an_api_are_its_own(catalog: Catalog, spotted: Spotted, text: str, api_docs: bool):
    needs = {need.criterion for need in needs_of(spotted(text), catalog) if need.because is None}
    assert ("openapi" in needs) is api_docs
    assert ("ecosystem" in needs) is not api_docs


def test_no_docs_means_none_of_an_api(catalog: Catalog, spotted: Spotted):
    refused = {need.criterion for need in needs_of(spotted("no docs, no templates"), catalog) if need.refused}
    assert refused == {"openapi", "templating"}


@pytest.mark.parametrize(
    ("text", "criterion", "needed"),
    [
        pytest.param("swagger ui offline", "no_dependencies", False, id="how the part is wanted"),
        pytest.param("an offline kiosk", "no_dependencies", True, id="of the project"),
        pytest.param("swagger ui without a cdn", "static_files", False, id="without what"),
        pytest.param("users who log in by shibboleth, and jwt", "auth", True, id="what implies the part"),
    ],
)
def test_how_a_part_is_wanted_is_no_need_of_its_own(
    catalog: Catalog, spotted: Spotted, text: str, criterion: str, needed: bool
):
    assert (criterion in {need.criterion for need in needs_of(spotted(text), catalog)}) is needed
