"""Frameworks as they count for who asks for fine print."""

import pytest

from bot.advise.exactly import as_meant
from bot.domain.catalog import Support
from bot.domain.question import Need


@pytest.mark.parametrize(
    ("text", "feature", "framework", "support"),
    [
        pytest.param("sign in by JWT", "auth", "litestar", Support.BUILTIN, id="it is inside"),
        pytest.param("sign in by JWT", "auth", "fastapi", Support.THIRD_PARTY, id="a package brings it"),
        pytest.param("sign in by JWT", "auth", "django", Support.THIRD_PARTY, id="however much else is inside"),
        pytest.param("sign in by JWT", "auth", "cherrypy", Support.NONE, id="nothing is known to bring it"),
        pytest.param("digest authentication", "auth", "cherrypy", Support.BUILTIN, id="another print"),
        pytest.param("sessions that never reach the browser", "sessions", "flask", Support.NONE, id="of sessions"),
        pytest.param("google login", "auth", "bottle", Support.THIRD_PARTY, id="a part of the part, and no package"),
        pytest.param("google login", "auth", "fastapi", Support.BUILTIN, id="a part of the part, and a package"),
        pytest.param("google login", "auth", "django", Support.BUILTIN, id="the whole part"),
        pytest.param("google login", "auth", "flask", Support.THIRD_PARTY, id="an add-on as before"),
        pytest.param("with sign-in", "auth", "cherrypy", Support.BUILTIN, id="none is asked for"),
    ],
)
def test_a_part_stands_for_its_fine_print(catalog, text, feature, framework, support):
    meant = as_meant((Need(feature),), text, catalog)
    assert meant.frameworks[framework].features[feature].support is support


@pytest.mark.parametrize(
    ("text", "need"),
    [
        pytest.param("encrypted sessions", Need("sessions", because="shop"), id="only implied"),
        pytest.param("no encrypted sessions", Need("sessions", refused=True), id="refused"),
        pytest.param("is it fast with JWT", Need("speed"), id="of no part"),
        pytest.param("jobs that survive a restart", Need("background_tasks"), id="nobody has it"),
    ],
)
def test_else_the_catalog_stays(catalog, text, need):
    assert as_meant((need,), text, catalog) is catalog


def test_what_a_package_brings_is_told_of(catalog):
    flask = as_meant((Need("auth"),), "an API with JWT", catalog).frameworks["flask"].features["auth"]
    assert flask.package == "flask-jwt-extended"


def test_of_whom_no_package_is_on_record_that_is_said(catalog):
    bottle = as_meant((Need("auth"),), "google login", catalog).frameworks["bottle"].features["auth"]
    assert bottle.note == "the auth_basic decorator for HTTP Basic only; for the rest no package is on record"
