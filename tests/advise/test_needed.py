import pytest

from bot.advise.needed import asks_need, needed
from bot.domain.advice import Check, Verdict
from bot.domain.question import Intent
from tests.readings import reading


@pytest.mark.parametrize(
    ("framework", "product", "verdict"),
    [
        pytest.param("django", "Gunicorn", Verdict.PARTIAL, id="the usual one, or another"),
        pytest.param("fastapi", "Uvicorn", Verdict.PARTIAL, id="of ASGI"),
        pytest.param("django", "Uvicorn", Verdict.NO, id="another is usual"),
        pytest.param("sanic", "Gunicorn", Verdict.NO, id="its own will do"),
    ],
)
def test_a_server_is_needed_where_none_is_inside(catalog, framework, product, verdict):
    one = needed(catalog.frameworks[framework], product, catalog)
    assert isinstance(one, Check)
    assert one.verdict is verdict
    assert one.product.runs_on == catalog.frameworks[framework].deploy.server


def test_a_proxy_is_told_with_what_it_does(catalog):
    one = needed(catalog.frameworks["tornado"], "a proxy", catalog, in_front=True)
    assert one.verdict is Verdict.NO
    assert one.note == catalog.frameworks["tornado"].deploy.places["reverse_proxy"]


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("is gunicorn needed for Django?", True),
        ("must I use uvicorn with Starlette", True),
        ("does Django run on gunicorn?", False),
        ("do I need nginx, or can Django just be the server?", False),
    ],
)
def test_to_need_is_more_than_to_go_with(text, asks):
    assert asks_need(reading(Intent.FEATURE_CHECK, "django", is_question=True)._replace(text=text)) is asks
