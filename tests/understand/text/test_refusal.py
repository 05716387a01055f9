"""What words before a name refuse, and what undoes that."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.domain.question import Mention

Spotted = Callable[[str], tuple[Mention, ...]]


@pytest.mark.parametrize(
    ("text", "out"),
    [
        pytest.param("not django", {"django"}, id="not"),
        pytest.param("I don't want to write HTML and CSS much", set(), id="not by hand"),
        pytest.param("we don't want to use templates", {"templating"}, id="not to use"),
        pytest.param("Wanted: websockets. Not wanted: an orm, templates.", {"orm", "templating"}, id="a heading"),
        pytest.param("Don't need: admin, sessions. Need: templates", {"admin", "sessions"}, id="a heading and its end"),
        pytest.param("No: orm, templates. Yes: websockets", {"orm", "templating"}, id="a heading of one word"),
        pytest.param("Must not have: an orm", {"orm"}, id="a heading that obliges"),
        pytest.param("Note: sessions, an orm", set(), id="a heading that refuses nothing"),
        pytest.param("No. We need: sessions, an orm", set(), id="an answer before a heading"),
        pytest.param("it should not come with an orm", {"orm"}, id="should not come with"),
        pytest.param("customers shouldn't see any swagger page", {"openapi"}, id="should not see any"),
        pytest.param("something without an orm", {"orm"}, id="without"),
        pytest.param("anything but flask", {"flask"}, id="anything but"),
        pytest.param("no django or flask please", {"django", "flask"}, id="no A or B"),
        pytest.param("neither flask nor bottle", {"flask", "bottle"}, id="neither A nor B"),
        pytest.param("other than tornado", {"tornado"}, id="other than"),
        pytest.param("except sanic", {"sanic"}, id="except"),
        pytest.param("an alternative to django", {"django"}, id="alternative to"),
        pytest.param("we are moving away from pyramid", {"pyramid"}, id="away from"),
        pytest.param("all of them, but skip flask django and fastapi", {"flask", "django", "fastapi"}, id="a list"),
        pytest.param("drop flask and use django", {"flask"}, id="one for another"),
        pytest.param("skip django and fastapi it is", {"django"}, id="one in its place"),
        pytest.param("instead of flask we want fastapi", {"flask"}, id="instead of A, B"),
        pytest.param("not flask but django", {"flask"}, id="not A but B"),
        pytest.param("django, not flask", {"flask"}, id="B, not A"),
        pytest.param("I don't want django", {"django"}, id="do not want"),
        pytest.param("I don't want to learn django", {"django"}, id="do not want to"),
        pytest.param("it shouldn't be flask again", {"flask"}, id="should not be"),
        pytest.param("we avoid gunicorn/uvicorn", {"wsgi", "asgi"}, id="no A/B"),
        pytest.param("i don't need to write sql", set(), id="what need not be done"),
        pytest.param("why does everyone hate django", set(), id="hated by others"),
        pytest.param("no forms anywhere, sessions and a test client", {"html_forms"}, id="not anywhere"),
        pytest.param("i don't want to write an admin myself", set(), id="not by oneself"),
        pytest.param("tired of wiring csrf protection by hand", set(), id="not by hand"),
        pytest.param("we do not like flask", {"flask"}, id="do not like"),
        pytest.param("i'm tired of cherrypy", {"cherrypy"}, id="tired of"),
        pytest.param("we outgrew flask", {"flask"}, id="outgrew"),
        pytest.param("switch from flask to fastapi", {"flask"}, id="from A to B"),
        pytest.param("it must not have an orm", {"orm"}, id="must not have"),
        pytest.param("no admin site, no orm", {"admin", "orm"}, id="two of them"),
        pytest.param("forget about templates", {"templating"}, id="forget about"),
        pytest.param("django is too heavy for my use case", {"django"}, id="too heavy, which names a quality"),
        pytest.param("nothing with websockets please", {"websocket"}, id="nothing with"),
        pytest.param("those that have nothing to do with asyncio", {"async"}, id="nothing to do with"),
        pytest.param("no html, users, sessions or an admin", {"templating", "sessions", "admin"}, id="a list"),
        pytest.param("nobody here has done async", {"async"}, id="a style that nobody has written in"),
        pytest.param("none of us is familiar with async", {"async"}, id="nor is familiar with"),
        pytest.param("nobody has used an admin yet", set(), id="a part that nobody has used may be wanted"),
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
        pytest.param("login by phone, no email in django", id="what is left out in one"),
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
        pytest.param("we can't live without an orm", set(), id="not without"),
        pytest.param("there is no way we won't need an orm", set(), id="no way we won't"),
        pytest.param("scratch the orm", {"orm"}, id="scratched"),
        pytest.param("we start from scratch with an orm", set(), id="from scratch"),
        pytest.param("users shouldn't see an orm error", set(), id="somebody else's"),
        pytest.param("no rush, is an orm or an admin better", set(), id="a question after a refusal"),
        pytest.param("we don't have redis, an orm or a generator please", set(), id="a plea after a refusal"),
        pytest.param("scratch that, an orm", set(), id="scratched, something else"),
        pytest.param("drop the orm", {"orm"}, id="dropped"),
        pytest.param("we don't need pages, an orm, an admin or templates", {"orm"}, id="in a list of neither"),
        pytest.param("we need pages, an orm, an admin or templates", set(), id="in a list of either"),
        pytest.param("drop me the name of an orm", set(), id="handed over"),
    ],
)
def test_what_some_words_refuse(spotted: Spotted, text: str, refused: set[str]):
    assert {
        m.entity_id for m in spotted(text) if m.refused and m.entity_id in (refused or {"flask", "pyramid", "orm"})
    } == refused


def test_who_is_stuck_with_a_part_has_it(spotted):
    parts = {one.entity_id: one.refused for one in spotted("we are stuck with wsgi hosting")}
    assert parts["wsgi"] is False
