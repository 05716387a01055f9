"""The fine print that a comparison asks for."""

import pytest

from bot.advise.compare import compare
from bot.advise.exact import NONE, ROOM, UNKNOWN, exact_rows, having
from bot.domain.dialogue import DialogueState
from bot.domain.question import Intent, Need
from tests.readings import reading


@pytest.mark.parametrize(
    ("names", "part", "text", "row"),
    [
        pytest.param("django fastapi", "auth", "django or fastapi for saml?",
                     ("Saml", "by djangosaml2", ROOM), id="by a package"),
        pytest.param("django litestar", "auth", "django vs litestar JWT",
                     ("JWT", "by djangorestframework-simplejwt", "built in"), id="inside"),
        pytest.param("sanic fastapi", "production_server", "sanic or fastapi, with a worker manager",
                     ("Worker manager", "built in", NONE), id="none of the kind"),
        pytest.param("flask fastapi", "auth", "two factor in flask or fastapi",
                     ("Two factor", "by flask-security", UNKNOWN), id="not on record"),
    ],
)  # fmt: skip
def test_a_row_tells_who_has_the_fine_print(catalog, names, part, text, row):
    frameworks = [catalog.frameworks[name] for name in names.split()]
    ((feature, found),) = exact_rows(frameworks, (Need(part),), text, catalog)
    assert (feature.id, found.criterion, *found.cells) == (part, *row)


@pytest.mark.parametrize(
    ("need", "text"),
    [
        pytest.param(Need("auth"), "django or fastapi with sign-in", id="no fine print"),
        pytest.param(Need("auth", because="shop"), "django or fastapi for a shop, saml", id="no need that is said"),
        pytest.param(Need("speed"), "django or fastapi, which is faster", id="no part"),
        pytest.param(Need("sessions"), "django or flask, sessions in a flask", id="the same of all"),
    ],
)
def test_without_it_there_is_no_row(catalog, need, text):
    frameworks = [catalog.frameworks[name] for name in ("django", "fastapi")]
    assert exact_rows(frameworks, (need,), text, catalog) == ()


@pytest.mark.parametrize(
    ("names", "text", "winner"),
    [
        pytest.param("django fastapi", "django or fastapi for SAML?", "django", id="one has it"),
        pytest.param("django litestar", "django vs litestar JWT", None, id="both have it"),
    ],
)
def test_who_alone_has_it_fits_better(catalog, names, text, winner):
    advice = compare(reading(Intent.COMPARE, names, ("auth",))._replace(text=text), DialogueState(), catalog)
    assert (advice.winner and advice.winner.id) == winner
    assert advice.rows[0].criterion in text


def test_having_leaves_out_what_is_not_there(catalog):
    frameworks = [catalog.frameworks[name] for name in ("django", "fastapi", "falcon")]
    ((_, row),) = exact_rows(frameworks, (Need("auth"),), "which for saml", catalog)
    assert [one.id for one in having(frameworks, row)] == ["django"]


def test_how_something_is_done_is_asked_of_its_part(catalog):
    asked = reading(Intent.COMPARE, "django fastapi")._replace(
        text="django or fastapi for SAML login?", concepts=("saml_login",)
    )
    advice = compare(asked, DialogueState(), catalog)
    assert (advice.winner.id, advice.rows[0].criterion) == ("django", "SAML")
