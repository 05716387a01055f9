"""What is put to one framework is read as what is asked by it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.domain.question import Intent, Reading

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "intent", "frameworks", "aspect"),
    [
        pytest.param("a shop with row-level permissions, Django or not Django?", Intent.RECOMMEND, ("django",), None,
                     id="or not it"),
        pytest.param("we build a shop with 3 people. Django or not?", Intent.RECOMMEND, ("django",), None, id="or not"),
        pytest.param("so Falcon is for APIs only, right?", Intent.DESCRIBE, ("falcon",), "best_for", id="that alone"),
        pytest.param("is Litestar only for APIs?", Intent.DESCRIBE, ("litestar",), "best_for", id="only for that"),
        pytest.param("so FastAPI is api only, no html pages", Intent.DESCRIBE, ("fastapi",), "best_for", id="that"),
        pytest.param("got burned by Sanic in 2019, went back to Flask. has it calmed down since?", Intent.DESCRIBE,
                     ("sanic",), "upkeep", id="of the one that was left"),
        pytest.param("does Sanic still break its api between minor releases?", Intent.DESCRIBE, ("sanic",), "upkeep",
                     id="still breaking"),
        pytest.param("Something like Rails, but Python. Not Django. Does it exist?", Intent.RECOMMEND, (), None,
                     id="another that is alike"),
        pytest.param("Is Pyramid a sensible choice for a new project, 8 devs, 10 year lifetime?", Intent.DESCRIBE,
                     ("pyramid",), "upkeep", id="a choice"),
        pytest.param("10 year old Pyramid app. Migrate or keep?", Intent.DESCRIBE, ("pyramid",), "stay", id="to stay"),
        pytest.param("we picked Tornado in 2014 and I regret it, every new hire hates the coroutines", Intent.DESCRIBE,
                     ("tornado",), "stay", id="regretted"),
        pytest.param("we moved from Flask to Tornado four years ago and I think it was a mistake", Intent.DESCRIBE,
                     ("tornado",), "stay", id="moved and regretted"),
        pytest.param("Everyone says FastAPI, I think it's hype. We do a B2B invoicing product, server-rendered pages, "
                     "multi-tenant, two languages. Change my mind.", Intent.RECOMMEND, ("fastapi",), "doubt",
                     id="hype"),
        pytest.param("I have to keep a Pyramid app alive, Python 2.7, nobody dares to touch it", Intent.CONCEPT,
                     ("pyramid",), None, id="kept alive on Python 2"),
        pytest.param("we must keep our CherryPy app running for some more years, roles and records", Intent.DESCRIBE,
                     ("cherrypy",), "stay", id="kept alive"),
        pytest.param("would staying on Bottle be stupid?", Intent.DESCRIBE, ("bottle",), "stay", id="staying"),
        pytest.param("I claim Django is useless for APIs because everything is sync. Prove me wrong.", Intent.RECOMMEND,
                     ("django",), "doubt", id="no good for it"),
    ],
)  # fmt: skip
def test_what_is_put_to_one_is_read_as_what_it_asks(
    read: Read, text: str, intent: Intent, frameworks: tuple[str, ...], aspect: str | None
):
    reading = read(text)
    assert (reading.intent, reading.frameworks, reading.aspect) == (intent, frameworks, aspect)


@pytest.mark.parametrize(
    ("text", "aspect"),
    [
        pytest.param("Django is the only sane choice for solo devs. Change my mind (building an invoicing SaaS)",
                     "best_for", id="praise"),
        pytest.param("Starlette or BlackSheep: which has the more mature auth story", "upkeep", id="of two"),
        pytest.param("I only need a small API, is Falcon good for that?", "best_for", id="a small wish"),
        pytest.param("does Django have an ORM or not", "upkeep", id="a part"),
        pytest.param("I regret choosing Sanic, same job but an alive ecosystem pls", "stay", id="what else"),
        pytest.param("a briefing on Tornado: what it is meant for, what it's bad at", "doubt", id="no claim"),
    ],
)  # fmt: skip
def test_what_only_sounds_like_it_is_not(read: Read, text: str, aspect: str):
    assert read(text).aspect != aspect


@pytest.mark.parametrize(
    ("text", "needs"),
    [
        pytest.param("is the Django ORM sync under the hood?", ["async"], id="sync"),
        pytest.param("does Django have an async ORM and an admin?", ["async", "admin"], id="and another part"),
        pytest.param("does Django have an ORM and async views?", ["orm", "async"], id="two parts"),
    ],
)
def test_whether_its_orm_is_async_does_not_ask_whether_it_has_one(read: Read, text: str, needs: list[str]):
    assert [need.criterion for need in read(text).needs if need.because is None] == needs
