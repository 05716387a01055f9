from dataclasses import replace

import pytest

from bot.advise.feature import feature_check, verdict
from bot.domain.advice import Check, Checks, Description, Explanation, QualityCheck, Verdict
from bot.domain.catalog import Support
from bot.domain.dialogue import DialogueState
from bot.domain.program import program
from bot.domain.question import EntityKind, Intent, Mention, Need, Reading
from bot.present import layout, plain
from tests.readings import reading

FRESH = DialogueState()


def checked(catalog, frameworks, *needs, **more):
    return feature_check(reading(Intent.FEATURE_CHECK, frameworks, needs, **more), FRESH, catalog)


@pytest.mark.parametrize(
    ("support", "limited", "expected"),
    [
        pytest.param(Support.BUILTIN, False, Verdict.YES, id="built in"),
        pytest.param(Support.BUILTIN, True, Verdict.PARTIAL, id="built in, in part"),
        pytest.param(Support.OFFICIAL, False, Verdict.PARTIAL, id="official extension"),
        pytest.param(Support.THIRD_PARTY, False, Verdict.PARTIAL, id="third party"),
        pytest.param(Support.NONE, False, Verdict.NO, id="none"),
    ],
)
def test_the_verdict_on_a_support(catalog, support, limited, expected):
    recorded = catalog.frameworks["flask"].features["orm"]
    assert verdict(replace(recorded, support=support, limited=limited)) is expected


@pytest.mark.parametrize(
    ("framework", "feature", "expected", "package"),
    [
        pytest.param("django", "orm", Verdict.YES, None, id="yes"),
        pytest.param("cherrypy", "auth", Verdict.PARTIAL, None, id="in part"),
        pytest.param("django", "websocket", Verdict.PARTIAL, "channels", id="official"),
        pytest.param("flask", "orm", Verdict.PARTIAL, "flask-sqlalchemy", id="third party"),
        pytest.param("tornado", "orm", Verdict.NO, None, id="no"),
    ],
)
def test_a_feature_is_checked(catalog, framework, feature, expected, package):
    advice = checked(catalog, framework, feature)
    assert isinstance(advice, Check)
    recorded = catalog.frameworks[framework].features[feature]
    assert (advice.verdict, advice.package) == (expected, package)
    assert (advice.note, advice.source) == (recorded.note, recorded.source)


def test_what_is_asked_by_how_gets_no_yes_or_no(catalog):
    read = Reading("How fast is Django?", Intent.FEATURE_CHECK, 1.0, ("django",), needs=(Need("speed"),))
    advice = feature_check(read, FRESH, catalog)
    assert advice.asked_how
    assert plain.text(layout.card(advice)).startswith("Django gets 2 of 5 for raw speed.")


def test_who_asks_how_to_sees_the_program_that_showed_it(catalog):
    asked = reading(Intent.FEATURE_CHECK, "flask", ("sessions",))._replace(text="how do I keep sessions in Flask?")
    shown = feature_check(asked, FRESH, catalog)
    assert isinstance(shown, Check)
    assert shown.program == program(catalog.proofs["flask/sessions"])
    told = feature_check(asked._replace(text="does Flask have sessions?"), FRESH, catalog)
    assert isinstance(told, Check)
    assert told.program is None


def test_memory_is_told_as_it_was_measured(catalog):
    mention = Mention(EntityKind.QUALITY, "lightness", 0, 1, 1.0, "ram")
    advice = checked(catalog, "django", "lightness", mentions=(mention,))
    assert "42.3 MB of memory" in advice.evidence.sentence


@pytest.mark.parametrize(
    ("framework", "alias", "feature", "expected", "said"),
    [
        pytest.param("tornado", "jinja", "templating", Verdict.PARTIAL, "has HTML templates of its own", id="another"),
        pytest.param("flask", "jinja", "templating", Verdict.YES, "Yes. Flask goes with Jinja", id="on record"),
        pytest.param("flask", "sqlalchemy", "orm", Verdict.PARTIAL, "Partly. Flask goes with SQLAlchemy", id="apart"),
        pytest.param("starlette", "peewee", "orm", None, "Starlette has no ORM of its own", id="nothing on record"),
        pytest.param("flask", "gunicorn", "wsgi", Verdict.YES, "Yes. Flask runs on Gunicorn", id="a server"),
        pytest.param("flask", "uvicorn", "asgi", Verdict.NO, "No. Flask does not run on Uvicorn", id="another server"),
    ],
)
def test_a_product_is_answered_for_itself(catalog, framework, alias, feature, expected, said):
    mention = Mention(EntityKind.FEATURE, feature, 0, 1, 1.0, alias)
    advice = checked(catalog, framework, feature, mentions=(mention,))
    assert advice.verdict == expected
    text = plain.text(layout.card(advice))
    assert said in text
    assert ("I have nothing on the two together" in text) is not advice.product.is_known


def test_a_product_is_no_rival_of_a_framework(catalog):
    flask = Mention(EntityKind.FRAMEWORK, "flask", 0, 1, 1.0, "flask")
    server = Mention(EntityKind.FEATURE, "wsgi", 2, 3, 1.0, "gunicorn")
    read = reading(Intent.FEATURE_CHECK, "flask", ("wsgi",), mentions=(flask, server))
    read = read._replace(text="flask or gunicorn?")
    text = plain.text(layout.card(feature_check(read, FRESH, catalog)))
    assert text.startswith("They are no rivals: Flask is a framework, Gunicorn a server")


def test_a_feature_or_a_product_for_it_asks_about_the_feature(catalog):
    named = (
        Mention(EntityKind.FEATURE, "rate_limiting", 0, 1, 1.0, "rate limiting"),
        Mention(EntityKind.FEATURE, "rate_limiting", 2, 3, 1.0, "slowapi"),
    )
    read = reading(Intent.FEATURE_CHECK, "litestar", ("rate_limiting",), mentions=named)
    advice = feature_check(read._replace(text="does it have rate limiting or do i need slowapi"), FRESH, catalog)
    assert (advice.verdict, advice.product) == (Verdict.YES, None)


def test_products_held_against_each_other_are_explained_whatever_was_talked_of(catalog):
    servers = (
        Mention(EntityKind.FEATURE, "wsgi", 0, 1, 1.0, "gunicorn"),
        Mention(EntityKind.FEATURE, "asgi", 2, 3, 1.0, "uvicorn"),
    )
    read = reading(Intent.FEATURE_CHECK, "flask", ("wsgi", "asgi"), mentions=servers)
    assert isinstance(feature_check(read._replace(text="gunicorn or uvicorn?"), FRESH, catalog), Explanation)


def test_several_come_in_reading_order(catalog):
    advice = checked(catalog, "flask django", "orm", "speed")
    assert isinstance(advice, Checks)
    asked = [(c.framework.id, c.feature.id if isinstance(c, Check) else c.quality.id) for c in advice.checks]
    assert asked == [("flask", "orm"), ("flask", "speed"), ("django", "orm"), ("django", "speed")]


def test_at_most_six_verdicts_make_a_card(catalog):
    assert len(checked(catalog, "flask django sanic bottle", "orm", "admin", "csrf").checks) == 6


def test_without_a_criterion_the_framework_is_described(catalog):
    assert isinstance(checked(catalog, "flask"), Description)


def test_what_was_said_counts_and_what_a_project_implies_does_not(catalog):
    advice = checked(catalog, "flask", Need("orm", 1.5), Need("realtime", 2.0, because="chat"))
    assert isinstance(advice, Check)
    assert advice.feature.id == "orm"


def test_a_project_is_checked_by_the_needs_at_its_core(catalog):
    needs = (
        Need("websocket", 1.5, because="chat"),
        Need("realtime", 2.0, because="chat"),
        Need("orm", 0.5, because="chat"),
    )
    mentions = (Mention(EntityKind.CONCEPT, "chat", 0, 1, 1.0, "chat"),)
    advice = checked(catalog, "flask", *needs, mentions=mentions)
    assert isinstance(advice, Checks)
    assert {check.quality.id if isinstance(check, QualityCheck) else check.feature.id for check in advice.checks} == {
        "realtime",
        "websocket",
    }


@pytest.mark.parametrize(
    ("question", "expected", "feature"),
    [
        pytest.param("does starlette come with uvicorn?", Verdict.NO, "production_server", id="to be added"),
        pytest.param("quart ships with hypercorn, right?", Verdict.YES, "production_server", id="brought along"),
        pytest.param("does starlette run on uvicorn?", Verdict.YES, "asgi", id="runs on it"),
        pytest.param("does sanic do websockets without other libraries?", Verdict.YES, "websocket", id="built in"),
        pytest.param("does flask need no other libraries?", Verdict.NO, "no_dependencies", id="alone"),
        pytest.param("does bottle have any dependencies?", Verdict.NO, "no_dependencies", id="from the other end"),
        pytest.param("does flask pull in other packages?", Verdict.YES, "no_dependencies", id="it does"),
        pytest.param("does flask have no dependencies?", Verdict.NO, "no_dependencies", id="none asked for"),
        pytest.param("is fastapi still beta?", Verdict.YES, "stable_release", id="beta"),
        pytest.param("is django still beta?", Verdict.NO, "stable_release", id="no beta"),
        pytest.param("is django past 1.0?", Verdict.YES, "stable_release", id="stable"),
        pytest.param("is falcon dependency free?", Verdict.YES, "no_dependencies", id="from its own end"),
        pytest.param("does cherrypy have server-side sessions?", Verdict.YES, "sessions", id="a notion's core"),
        pytest.param("does bottle ship with sessions on the server?", Verdict.PARTIAL, "sessions", id="an add-on"),
    ],
)
def test_what_comes_along_is_told_from_what_it_works_with(conversation, question, expected, feature):
    advice = conversation.take(FRESH, question, person="U0ANN", now=1_000.0).advice
    found = advice.checks[0] if isinstance(advice, Checks) else advice
    assert (found.verdict, found.feature.id) == (expected, feature)


@pytest.mark.parametrize(
    ("text", "feature"),
    [
        pytest.param("Tornado is perfect for websockets. When will it support http/2?", "http2", id="after the name"),
        pytest.param("We run Bottle with sessions. Can Bottle serve static files", "static_files", id="named again"),
        pytest.param("Does Django have an ORM? We need it.", "orm", id="what follows asks nothing"),
    ],
)
def test_the_question_is_answered_and_not_what_stands_before_it(conversation, text, feature):
    advice = conversation.take(FRESH, text, person="U0ANN", now=1_000.0).advice
    assert isinstance(advice, Check)
    assert advice.feature.id == feature


def test_the_part_of_a_limited_feature_that_is_asked_for_is_a_yes(conversation):
    digest = conversation.take(FRESH, "can CherryPy do digest auth?", person="U0ANN", now=1.0).advice
    whole = conversation.take(FRESH, "does CherryPy have user accounts?", person="U0ANN", now=1.0).advice
    assert digest.verdict is Verdict.YES
    assert getattr(whole, "verdict", None) is not Verdict.YES


@pytest.mark.parametrize("text", ["can django work with mongodb?", "is flask fine with mongodb?"])
def test_a_check_of_a_notion_says_how_it_is_dealt_with(conversation, text):
    advice = conversation.take(FRESH, text, person="U1", now=0.0).answer
    assert isinstance(advice, Checks | QualityCheck)
    name = "django" if "django" in text else "flask"
    assert advice.there == conversation.catalog.practice["nosql"][name]


def test_the_fastest_is_set_beside_the_others_and_fast_is_not(conversation):
    fastest = conversation.take(FRESH, "is fastapi the fastest?", person="U1", now=0.0).advice
    fast = conversation.take(FRESH, "is fastapi fast?", person="U1", now=0.0).advice
    assert (fastest.verdict, fast.verdict) == (Verdict.NO, Verdict.YES)
    assert fastest.rivals
    assert not fast.rivals
