"""How each thing named is meant: wanted or refused, a must or not."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.question import Mention

Spotted = Callable[[str], tuple[Mention, ...]]


@pytest.mark.parametrize(
    ("text", "out"),
    [
        pytest.param("not django", {"django"}, id="not"),
        pytest.param("something without an orm", {"orm"}, id="without"),
        pytest.param("anything but flask", {"flask"}, id="anything but"),
        pytest.param("no django or flask please", {"django", "flask"}, id="no A or B"),
        pytest.param("neither flask nor bottle", {"flask", "bottle"}, id="neither A nor B"),
        pytest.param("other than tornado", {"tornado"}, id="other than"),
        pytest.param("except sanic", {"sanic"}, id="except"),
        pytest.param("an alternative to django", {"django"}, id="alternative to"),
        pytest.param("we are moving away from pyramid", {"pyramid"}, id="away from"),
        pytest.param("instead of flask we want fastapi", {"flask"}, id="instead of A, B"),
        pytest.param("not flask but django", {"flask"}, id="not A but B"),
        pytest.param("django, not flask", {"flask"}, id="B, not A"),
        pytest.param("I don't want django", {"django"}, id="do not want"),
        pytest.param("I don't want to learn django", {"django"}, id="do not want to"),
        pytest.param("it shouldn't be flask again", {"flask"}, id="should not be"),
        pytest.param("fastapi scares me", {"fastapi"}, id="scares"),
        pytest.param("django is to big for us", {"django"}, id="too, with a letter missing"),
        pytest.param("we avoid gunicorn/uvicorn", {"wsgi", "asgi"}, id="no A/B"),
        pytest.param("i don't need to write sql", set(), id="what need not be done"),
        pytest.param("why does everyone hate django", set(), id="hated by others"),
        pytest.param("we do not like flask", {"flask"}, id="do not like"),
        pytest.param("django is too slow for us", {"django"}, id="too slow"),
        pytest.param("i'm tired of cherrypy", {"cherrypy"}, id="tired of"),
        pytest.param("we outgrew flask", {"flask"}, id="outgrew"),
        pytest.param("switch from flask to fastapi", {"flask"}, id="from A to B"),
        pytest.param("it must not have an orm", {"orm"}, id="must not have"),
        pytest.param("no admin site, no orm", {"admin", "orm"}, id="two of them"),
        pytest.param("leave the orm out please", {"orm"}, id="out"),
        pytest.param("websockets yes, orm no, templates yes", {"orm"}, id="no after it"),
        pytest.param("forget about templates", {"templating"}, id="forget about"),
        pytest.param("an api, pydantic is banned here", {"pydantic"}, id="banned"),
        pytest.param("django is no option for us", {"django"}, id="no option"),
        pytest.param("websockets are not allowed by the proxy", {"websocket"}, id="not allowed"),
        pytest.param("pyramid is out, cherrypy too", {"pyramid", "cherrypy"}, id="out, and the next one too"),
        pytest.param("sanic aside, who has http/3", {"sanic"}, id="aside"),
        pytest.param("asgi is a no go on this box", {"asgi"}, id="a no go"),
        pytest.param("django is too heavy for my use case", {"django"}, id="too heavy, which names a quality"),
        pytest.param("those that have nothing to do with asyncio", {"async"}, id="nothing to do with"),
        pytest.param("no html, users, sessions or an admin", {"templating", "sessions", "admin"}, id="a list"),
        pytest.param("is litestar out?", set(), id="asked, not said"),
        pytest.param("django is out of date", set(), id="out of"),
        pytest.param("django 6 is out", set(), id="released"),
        pytest.param("look into litestar, is it too fat", set(), id="asked after a comma"),
    ],
)
def test_refusals(spotted: Spotted, text: str, out: set[str]):
    assert {m.entity_id for m in spotted(text) if m.refused} == out


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("why not django", id="why not proposes"),
        pytest.param("not only flask", id="not only includes"),
        pytest.param("flask or django", id="a choice"),
        pytest.param("no idea. is django good", id="a refusal of the clause before"),
        pytest.param("django, nothing else", id="nothing else"),
        pytest.param("with an orm", id="with"),
        pytest.param("which is better, flask or django", id="a question"),
        pytest.param("does flask not need a server? is django the same", id="the next question"),
        pytest.param("we get the orm out of the box", id="out of"),
        pytest.param("no way django has an orm", id="a doubt"),
    ],
)
def test_what_is_not_refused(spotted: Spotted, text: str):
    out = {m.entity_id for m in spotted(text) if m.refused}
    assert out & {"flask", "django", "orm"} == set()


@pytest.mark.parametrize(
    ("text", "musts"),
    [
        pytest.param("it must have websockets", {"websocket"}, id="must have"),
        pytest.param("an orm is a must", {"orm"}, id="is a must"),
        pytest.param("websockets are required", {"websocket"}, id="required"),
        pytest.param("it has to support http/2", {"http2"}, id="has to support"),
        pytest.param("it must have an orm and an admin site", {"orm", "admin"}, id="a list"),
        pytest.param("an admin site is mandatory", {"admin"}, id="mandatory"),
        pytest.param("we need websockets", set(), id="a plain need"),
        pytest.param("ideally with an orm", set(), id="ideally"),
        pytest.param("it must have an orm, ideally with an admin site", {"orm"}, id="a must and a wish"),
        pytest.param("it must not have an orm", set(), id="must not"),
    ],
)
def test_musts(spotted: Spotted, text: str, musts: set[str]):
    assert {m.entity_id for m in spotted(text) if m.must} == musts


@pytest.mark.parametrize(
    ("text", "had"),
    [
        pytest.param("currently it's wsgi with celery", {"wsgi", "background_tasks"}, id="currently"),
        pytest.param("right now the team runs gunicorn", {"wsgi"}, id="right now"),
        pytest.param("jinja templates today, and later websockets", {"templating"}, id="up to the comma"),
        pytest.param("today we need websockets", set(), id="needed today"),
        pytest.param("does flask currently support websockets", set(), id="asked"),
        pytest.param("we use celery", set(), id="without a word for now"),
        pytest.param("a chat, currently in slack", set(), id="a kind of project"),
    ],
)
def test_how_things_are_is_no_wish(spotted: Spotted, text: str, had: set[str]):
    assert {m.entity_id for m in spotted(text) if m.had} == had


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        pytest.param("nothing beats flask for small apps", set(), id="praise"),
        pytest.param("none of my friends use pyramid, is it maintained?", set(), id="told of"),
        pytest.param("none of the orm stuff", {"orm"}, id="a part"),
        pytest.param("migrate flask to large scale", set(), id="to a size"),
        pytest.param("django is to big for us", {"django"}, id="to for too"),
        pytest.param("nothing where i have to learn an orm", {"orm"}, id="a burden"),
        pytest.param("forget the orm", {"orm"}, id="given up"),
        pytest.param("don't forget the orm", set(), id="kept in mind"),
    ],
)
def test_what_some_words_refuse(spotted: Spotted, text: str, refused: set[str]):
    assert {
        m.entity_id for m in spotted(text) if m.refused and m.entity_id in (refused or {"flask", "pyramid", "orm"})
    } == refused


WORDS = st.sampled_from(
    "not no without flask django orm but , . must have ideally required too slow or and why".split()
)


@given(st.lists(WORDS, max_size=25).map(" ".join))
def test_nothing_is_refused_and_a_must_at_once(spotted: Spotted, text: str):
    assert not [m for m in spotted(text) if m.refused and m.must]
