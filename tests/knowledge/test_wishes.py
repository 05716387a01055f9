"""What people say of their project and their wishes is heard, and leads to a pick that can be defended."""

import pytest

from bot.advise.fit import rank
from bot.domain.dialogue import DialogueState
from bot.domain.question import Need
from bot.domain.subjects import subjects

LIVE = "tornado sanic fastapi starlette quart litestar aiohttp blacksheep"


def heard(conversation, text):
    """Return the reading of ``text`` in a fresh dialogue."""
    return conversation.take(DialogueState(), text, person="U0ANN", now=1_000.0).reading


def first(conversation, catalog, text):
    """Return the id of the framework that fits best what ``text`` asks for."""
    reading = heard(conversation, text)
    assert reading.needs, f"nothing heard in {text!r}"
    return rank(reading.needs, catalog, reading.refused)[0][0].id


@pytest.mark.parametrize(
    ("text", "picks"),
    [
        ("which framework for a vet clinic with patient files?", "django"),
        ("which framework for a small gym, members book classes online", "django"),
        ("which framework for club membership and fees", "django"),
        ("which framework for our web agency, clients edit their own text", "django"),
        ("which framework if the owner should change prices himself", "django"),
        ("which framework for a job board", "django"),
        ("which framework for a map that shows our taxis on a live map", LIVE),
        ("which framework to push metrics to browsers every second", LIVE),
        ("which framework holds 10k idle websocket clients", LIVE),
        ("which framework for sse to phones, tens of thousands of phones", LIVE),
        ("which framework for live voting in lectures", LIVE),
        ("which framework for a scraper that asks many services", LIVE),
        ("which framework for a sidecar under 30 mb of memory", "bottle tornado falcon"),
        ("which framework for shared hosting with cpanel", "flask bottle django"),
        ("which framework for trivial json", "flask bottle"),
        ("which framework for a small page of family recipes", "flask bottle django"),
        ("which framework when i don't have pip at work", "bottle"),
        ("which framework with zero runtime deps", "bottle tornado falcon"),
        ("which framework still works in twenty years without touching it", "bottle falcon flask django pyramid"),
        ("which framework has source code i can read", "bottle"),
        ("which framework walks along objects instead of url patterns", "pyramid"),
        ("which framework stores sessions in plain files", "django cherrypy litestar"),
        ("which framework has client and server in one library", "tornado aiohttp"),
        ("which framework has a rust core", "robyn"),
        ("which framework works on both wsgi and asgi", "django falcon"),
        ("which framework without magic: request in, response out", "falcon bottle tornado"),
        ("which framework with handler classes instead of decorators", "django tornado falcon pyramid cherrypy"),
        ("which framework starts inside my own program, threads are fine", "cherrypy bottle"),
        ("which framework checks incoming data against a schema", "fastapi litestar blacksheep"),
        ("which framework runs work after the response, without a broker", LIVE),
        ("which framework has the lowest p99", "starlette sanic blacksheep fastapi"),
        ("which framework to get a python job", "flask django fastapi"),
        ("which framework for a home page with a contact form", "flask django bottle"),
        ("which framework for a form that writes into a text file, no orm", "flask bottle django"),
        ("which framework for server-sent events to 4k browsers", LIVE),
        ("which framework if security reviews every package", "bottle tornado falcon"),
        ("which ones do not pull in other libraries", "bottle tornado falcon"),
        ("which framework has the smallest dependency tree", "bottle tornado falcon"),
        ("which framework for a status page in a 50mb container", "bottle flask"),
        ("which framework for a leaderboard of our office, just for me", "flask bottle"),
        ("which framework for low traffic, 3 req/s", "flask django bottle"),
        ("which framework for 1500 sensors that send readings", "fastapi sanic starlette litestar aiohttp"),
        ("which framework fans out to ten upstreams and merges responses", LIVE),
        ("which framework for approvals in hr, sharepoint has to go", "django"),
        ("which framework with a proper di container", "litestar blacksheep"),
        ("which framework has server-side sessions, not just cookies", "django cherrypy litestar blacksheep"),
        ("which framework with periodic tasks inside", "tornado cherrypy sanic"),
        ("which framework runs without gunicorn in front", "tornado sanic robyn aiohttp cherrypy"),
        ("which framework where methods become urls", "cherrypy"),
        ("which framework has acls per folder", "pyramid django"),
        ("which framework with class per resource and on_get methods", "falcon django tornado"),
        ("which framework has the fastest cold start", "bottle tornado falcon starlette"),
        ("which framework for text snippets we text each other", LIVE),
        ("which framework with the least code", "flask bottle"),
        ("currently gunicorn and wsgi, which framework for a live chat", LIVE),
        ("no celery, but work after the response, which framework", "fastapi sanic starlette tornado quart litestar"),
        ("stripe calls our webhook, we keep it in postgres, which framework", "flask fastapi bottle"),
        ("which framework for a whiteboard where a class draws together", LIVE),
        ("which framework, our workers hang in requests, cpu idle", LIVE),
        ("which framework when 40 packages are too many", "bottle tornado falcon"),
        ("which framework for a page with 20 visitors a day", "flask django bottle"),
        ("a java team builds claims handling software, which framework", "django"),
    ],
)
def test_a_wish_leads_to_a_pick_that_can_be_defended(conversation, catalog, text, picks):
    assert first(conversation, catalog, text) in picks.split()


@pytest.mark.parametrize(
    ("text", "picks"),
    [
        ("which framework if our python is 3.7", "bottle cherrypy"),
        ("which framework, python 3.8 is all the machine has", "litestar bottle cherrypy"),
    ],
)
def test_who_runs_on_an_old_python_is_named(conversation, text, picks):
    turn = conversation.take(DialogueState(), text, person="U0ANN", now=1.0)
    focus, shown = subjects(turn.advice)
    assert {*focus, *shown} <= set(picks.split())


@pytest.mark.parametrize(
    ("home", "picks"),
    [
        ("express.js", "flask"),
        ("express", "flask"),
        ("sinatra", "flask"),
        ("rails", "django"),
        ("laravel", "django"),
        ("spring boot", "litestar fastapi blacksheep"),
        ("asp.net core", "litestar fastapi blacksheep"),
        ("nestjs", "litestar fastapi blacksheep"),
        ("flask but async", "quart"),
    ],
)
def test_where_one_comes_from_leads_to_its_nearest_kin(conversation, catalog, home, picks):
    assert first(conversation, catalog, f"is there something like {home} in python?") in picks.split()


@pytest.mark.parametrize(
    "text",
    [
        "pandas drops the rows",
        "nginx answers 502",
        "the kubernetes pod restarts",
        "our ldap replica is behind",
        "please be patient with me",
        "the auditors come on monday",
        "we met at the user group",
        "this thread is long",
        "the maintenance is at the weekend",
        "the heavy boxes are gone",
        "how do I install python on windows",
        "laravel or symfony",
        "the spring is here",
        "my express train was late",
        "she speaks German and Polish",
        "the traffic on the bridge",
        "a shopping list",
        "people join on friday",
        "the queue at the counter",
        "annotations in the margin",
    ],
)
def test_a_tool_or_an_ordinary_word_alone_is_no_wish(conversation, text):
    assert [mention.matched for mention in heard(conversation, text).mentions] == []


@pytest.mark.parametrize(
    ("text", "wished"),
    [
        ("un framework con panel de administración", "admin"),
        ("un framework sin dependencias", "no_dependencies"),
        ("um framework em tempo real", "realtime"),
        ("um framework com testes automatizados", "test_client"),
        ("ein Framework für die Lagerverwaltung", "back_office"),
        ("ein Framework mit Anmeldung", "auth"),
        ("un framework pour un petit site", "small_app"),
        ("un framework pour développer vite", "quick_start"),
        ("фреймворк для новичка", "beginner"),
        ("фреймворк для телеграм бота", "bot"),
        ("适合初学者的框架", "beginner"),
        ("异步框架", "async"),
    ],
)
def test_the_commonest_wishes_are_heard_in_other_languages(conversation, text, wished):
    assert wished in {mention.entity_id for mention in heard(conversation, text).mentions}


def test_every_notion_with_needs_has_somebody_to_recommend(catalog):
    for concept in catalog.concepts.values():
        needs = [Need(spec.criterion, spec.weight, spec.must, spec.refused) for spec in concept.needs]
        assert rank(needs, catalog), concept.id


def test_a_notion_is_found_by_its_name(conversation, catalog):
    for concept in catalog.concepts.values():
        if concept.error:  # a message, pasted
            continue
        beside = " in Flask" if concept.practice else ""
        found = {m.entity_id for m in heard(conversation, f"what is {concept.name}{beside}?").mentions}
        assert concept.id in found, (concept.id, found)


def test_a_practice_in_a_sentence_of_no_framework_is_none_of_ours(conversation, catalog):
    for concept in catalog.concepts.values():
        if concept.practice and not concept.error and not concept.name.startswith("How"):
            text = f"{concept.name}, they talked of it all evening at the harbour with the mayor's cousin"
            assert concept.id not in heard(conversation, text).concepts
