"""The fine print of a feature: what somebody says of it, and whose note says the same."""

from __future__ import annotations

import pytest

from bot.advise.details import fine_print_asked, finer, lacks, told, weighed_up
from bot.domain.question import Need


def first(catalog, feature: str, text: str) -> set[str]:
    """Return the ids of those whose notes hold most details of a text."""
    found = told(catalog.features[feature], text, catalog)
    return {one.id for one, count in found.items() if count == max(found.values())}


@pytest.mark.parametrize(
    ("feature", "text", "frameworks"),
    [
        pytest.param("forms_validation", "validation with msgspec", {"litestar"}, id="a product"),
        pytest.param("sessions", "Encrypted sessions?", {"litestar"}, id="a property"),
        pytest.param("sessions", "sessions in memcached", {"cherrypy"}, id="a place"),
        pytest.param("background_tasks", "background work, not a thread", set(), id="what is denied is none"),
        pytest.param(
            "auth", "sign-in without password hashing, with groups", {"django"}, id="nor is what is not wanted"
        ),
        pytest.param("auth", "users whose password is yours", {"django"}, id="what a note says is lacking is none"),
        pytest.param("sessions", "which framework has sessions", set(), id="the feature itself is none"),
        pytest.param("sessions", "", set(), id="nothing said"),
    ],
)
def test_a_detail_tells_whose_it_is(catalog, feature: str, text: str, frameworks: set[str]):
    assert (first(catalog, feature, text) if frameworks else told(catalog.features[feature], text, catalog)) == (
        frameworks or {}
    )


def test_a_word_that_most_notes_hold_tells_none_apart(catalog):
    found = told(catalog.features["static_files"], "static files served from a folder", catalog)
    assert len(found) < len(catalog.frameworks) / 2


@pytest.mark.parametrize(
    ("framework", "feature", "text", "expected"),
    [
        pytest.param(
            "pyramid", "auth", "is a table of users with hashed passwords part of it", True, id="its note says"
        ),
        pytest.param("fastapi", "auth", "does FastAPI bring password hashing?", True, id="yours, it says"),
        pytest.param("fastapi", "auth", "does FastAPI have OAuth2?", False, id="what is there"),
        pytest.param("django", "auth", "does Django bring password hashing?", False, id="there as well"),
        pytest.param("flask", "sessions", "is the session cookie encrypted?", True, id="fine print it lacks"),
        pytest.param("litestar", "sessions", "is the session cookie encrypted?", False, id="fine print it has"),
        pytest.param("cherrypy", "sessions", "are sessions kept server side?", False, id="kept on the server"),
        pytest.param("fastapi", "background_tasks", "do background tasks survive a restart?", True, id="lost"),
        pytest.param("tornado", "csrf", "is the XSRF check on by default?", True, id="off by default"),
        pytest.param("pyramid", "csrf", "does it check tokens without me configuring anything", True, id="must be set"),
        pytest.param("django", "admin", "does the admin work for our customers?", True, id="made for staff"),
        pytest.param("fastapi", "openapi", "do the docs pages work offline?", True, id="from a CDN"),
        pytest.param("django", "auth", "does it do JWT?", True, id="another way to sign in"),
        pytest.param("cherrypy", "auth", "does it do Digest?", False, id="a way that is there"),
        pytest.param("tornado", "csrf", "is there an XSRF check?", False, id="there, if switched on"),
        pytest.param("django", "csrf", "is the CSRF check on by default?", False, id="on by default"),
        pytest.param("flask", "sessions", "does Flask have sessions?", False, id="none was asked for"),
        pytest.param("sanic", "sessions", "are they encrypted?", False, id="an add-on's fine print is not known"),
    ],
)
def test_fine_print_that_a_built_in_part_lacks(catalog, framework: str, feature: str, text: str, expected: bool):
    assert lacks(catalog.features[feature], catalog.frameworks[framework], text, catalog) is expected


def test_fine_print_is_told_by_whole_words(catalog):
    sessions = catalog.features["sessions"]
    assert fine_print_asked(sessions, "Is it ENCRYPTED?")
    assert not fine_print_asked(sessions, "unencryptedly")


def test_fine_print_that_most_have_weighs_no_more(catalog):
    exact = weighed_up((Need("auth"),), "sign in with JWT", catalog)
    common = weighed_up((Need("auth"),), "sign in with SAML", catalog)
    assert (exact[0].weight > 1, common[0].weight) == (True, 1)


@pytest.mark.parametrize(
    ("framework", "text", "package"),
    [
        pytest.param("django", "oauth2 login with google", "django-allauth", id="sign-in with Google"),
        pytest.param("fastapi", "does it do JWT", "pyjwt", id="tokens"),
        pytest.param("flask", "github login", "authlib", id="where all of it is a package's"),
        pytest.param("django", "passwords", None, id="none was asked for"),
        pytest.param("robyn", "jwt", None, id="none is known"),
    ],
)
def test_a_package_brings_the_fine_print(catalog, framework, text, package):
    brought = finer(catalog.features["auth"], catalog.frameworks[framework], text)
    assert (brought.package if brought else None) == package
