import pytest

from bot.advise.product import (
    bound_elsewhere,
    goes_with,
    is_all_products,
    is_named_itself,
    names,
    plain,
    product_in,
    products_in,
    together,
)
from bot.domain.advice import Verdict
from bot.domain.question import EntityKind, Intent, Mention, Need
from tests.readings import reading


@pytest.mark.parametrize(
    ("feature", "alias", "product"),
    [
        pytest.param("templating", "jinja", "Jinja", id="its name"),
        pytest.param("wsgi", "runs on gunicorn", "Gunicorn", id="within a phrase"),
        pytest.param("websocket", "socket io", "Socket.IO", id="written apart"),
        pytest.param("templating", "templates", None, id="the feature"),
        pytest.param("production_server", "no gunicorn", None, id="no product of this feature"),
    ],
)
def test_an_alias_may_be_a_products(catalog, feature, alias, product):
    assert product_in(alias, catalog.features[feature]) == product


def test_names_are_compared_by_letters_and_digits():
    assert plain("Socket.IO") == plain("socket io")


@pytest.mark.parametrize(
    ("framework", "feature", "product", "expected"),
    [
        pytest.param("flask", "templating", "Jinja", (Verdict.YES, True), id="named, and inside"),
        pytest.param("django", "templating", "Jinja", (Verdict.YES, True), id="named as Jinja2"),
        pytest.param("tornado", "templating", "Jinja", (Verdict.PARTIAL, False), id="another one inside"),
        pytest.param("flask", "background_tasks", "Celery", (Verdict.PARTIAL, True), id="named, and apart"),
        pytest.param("bottle", "background_tasks", "Celery", (None, False), id="nothing inside, and not named"),
        pytest.param("falcon", "orm", "SQLAlchemy", (Verdict.PARTIAL, True), id="nothing inside, but named"),
        pytest.param("flask", "wsgi", "Gunicorn", (Verdict.YES, True), id="a server of its interface"),
        pytest.param("fastapi", "wsgi", "Gunicorn", (Verdict.YES, True), id="by the server's other interface"),
        pytest.param("flask", "asgi", "Uvicorn", (Verdict.NO, True), id="a server of another interface"),
        pytest.param("tornado", "wsgi", "Gunicorn", (Verdict.NO, False), id="who knows"),
    ],
)
def test_whether_a_framework_goes_with_a_product(catalog, framework, feature, product, expected):
    verdict, _, known = together(catalog.frameworks[framework], catalog.features[feature], product, catalog)
    assert (verdict, known) == expected


def test_no_record_that_names_a_product_speaks_against_it(catalog):
    """A name in a record is taken for a yes, so no record may name a product to deny it."""
    for framework in catalog.frameworks.values():
        for entry in framework.features.values():
            for feature in catalog.features.values():
                for product in feature.products:
                    if names(entry, product):
                        assert f"not {plain(product)}" not in plain(entry.note), (framework.id, entry.note)


def test_whom_a_product_goes_with_is_on_record(catalog):
    ones = {one.id for one in goes_with("SQLAlchemy", catalog.features["orm"], catalog)}
    assert {"flask", "falcon", "litestar"} <= ones
    assert "django" not in ones


@pytest.mark.parametrize(
    ("aliases", "needs", "alone"),
    [
        pytest.param(["gunicorn"], ["wsgi"], True, id="a product"),
        pytest.param(["gunicorn", "wsgi"], ["wsgi"], False, id="a product and its feature"),
        pytest.param(["gunicorn"], ["wsgi", "speed"], False, id="a product and a quality"),
        pytest.param(["wsgi"], ["wsgi"], False, id="a feature"),
    ],
)
def test_whether_products_alone_were_named(catalog, aliases, needs, alone):
    mentions = tuple(Mention(EntityKind.FEATURE, "wsgi", at, at + 1, 1.0, alias) for at, alias in enumerate(aliases))
    read = reading(Intent.FIND_BY_FEATURE, "", needs, mentions=mentions)
    assert is_all_products(read, catalog) is alone
    assert is_named_itself("wsgi", read, catalog) is ("wsgi" in aliases)
    assert products_in(read, catalog) == ({"Gunicorn": "wsgi"} if "gunicorn" in aliases else {})


def test_who_brings_an_own_part_stands_against_the_product(catalog):
    found = bound_elsewhere((Need("orm", by="sqlalchemy"),), catalog)
    assert [(one.framework.id, one.criterion.need) for one in found] == [("django", "SQLAlchemy")]
    assert bound_elsewhere((Need("orm"), Need("templating", by="jinja")), catalog) == ()
