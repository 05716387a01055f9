import pytest

from bot.advise.feature import verdict
from bot.advise.find import find_by_feature
from bot.domain.advice import Found, GuideStep, Recommendation, Verdict
from bot.domain.catalog import Support
from bot.domain.dialogue import DialogueState
from bot.domain.question import Intent, Need
from bot.present import layout, plain
from tests.readings import must, reading, refused

FRESH = DialogueState()


def found(catalog, *needs, **more):
    return find_by_feature(reading(Intent.FIND_BY_FEATURE, "", needs, **more), FRESH, catalog)


def ids(frameworks):
    return {one.id for one in frameworks}


@pytest.mark.parametrize("feature", ["orm", "admin", "websocket", "openapi", "graphql", "async", "auth"])
def test_who_has_it_built_in_and_who_by_an_addon(catalog, feature):
    advice = found(catalog, feature)
    assert isinstance(advice, Found)
    support = {one.id: one.features[feature] for one in catalog.frameworks.values()}
    assert ids(advice.builtin) | ids(advice.with_addon) == {
        n for n, s in support.items() if s.support is not Support.NONE
    }
    assert ids(advice.builtin) <= {n for n, s in support.items() if s.support is Support.BUILTIN}


@pytest.mark.parametrize("feature", ["async", "auth", "background_tasks"])
def test_a_part_of_it_does_not_pass_for_built_in(catalog, feature):
    advice = found(catalog, feature)
    assert [one.id for one in advice.builtin if verdict(one.features[feature]) is not Verdict.YES] == []


def test_all_of_several_features_are_wanted(catalog):
    advice = found(catalog, "orm", "admin")
    assert ids(advice.builtin) == {"django"}
    assert all(one.features["orm"].support is not Support.NONE for one in advice.with_addon)
    assert all(one.features["admin"].support is not Support.NONE for one in advice.with_addon)


def test_a_refused_feature_must_not_be_inside(catalog):
    advice = found(catalog, "openapi", refused("orm"))
    assert all(one.features["orm"].support is not Support.BUILTIN for one in (*advice.builtin, *advice.with_addon))


def test_a_refused_framework_is_not_found(catalog):
    advice = found(catalog, "admin", refused=("django",))
    assert "django" not in ids((*advice.builtin, *advice.with_addon))
    text = plain.text(layout.card(advice))
    assert text.startswith("Apart from Django, none has an admin site built in; Flask, ")


@pytest.mark.parametrize(
    ("needs", "said"),
    [
        pytest.param(["admin"], "Django has an admin site built in.", id="one with an article"),
        pytest.param(["orm", "admin"], "Django has an ORM and an admin site built in.", id="two"),
        pytest.param(["graphql"], "None has GraphQL built in; Flask, ", id="nobody"),
        pytest.param(["no_dependencies"], "Bottle, Falcon and Tornado have no dependencies.", id="a trait"),
        pytest.param(["traversal", refused("orm")], "Pyramid has URL traversal, without an ORM.", id="one without"),
        pytest.param([refused("orm"), refused("admin")], " have no ORM or admin site built in.", id="only without"),
    ],
)
def test_the_first_line_says_who_and_what(catalog, needs, said):
    advice = find_by_feature(reading(Intent.FIND_BY_FEATURE, "", needs), FRESH, catalog)
    assert said in plain.text(layout.card(advice)).splitlines()[0]


def test_the_best_fit_comes_first(catalog):
    advice = found(catalog, "websocket", Need("speed", 2.0))
    assert advice.builtin[0].id == "starlette"


def test_the_card_names_everybody_who_has_it(catalog):
    for feature in catalog.features:
        advice = found(catalog, feature)
        if not isinstance(advice, Found):
            continue
        text = plain.text(layout.card(advice))
        left_out = [one.name for one in (*advice.builtin, *advice.with_addon) if one.name not in text]
        assert left_out == [] or f"{len(left_out)} more" in text, (feature, left_out)


def test_what_nobody_has_is_answered_by_the_nearest(catalog):
    advice = found(catalog, must("traversal"), must("no_dependencies"))
    assert isinstance(advice, Recommendation)


@pytest.mark.parametrize(
    "needs",
    [
        pytest.param((Need("speed", 1.5),), id="a quality"),
        pytest.param((Need("websocket", 1.5, because="chat"),), id="what a project implies"),
    ],
)
def test_without_a_feature_said_outright_the_ranking_answers(catalog, needs):
    assert isinstance(found(catalog, *needs), Recommendation)


def test_without_anything_the_guide_asks(catalog):
    assert isinstance(found(catalog), GuideStep)


def test_a_part_that_is_what_was_asked_for_comes_before_the_whole(conversation):
    advice = conversation.take(FRESH, "which frameworks have JWT auth built in?", person="U0ANN", now=1_000.0).advice
    assert isinstance(advice, Found)
    assert {one.id for one in advice.builtin[:2]} == {"litestar", "blacksheep"}
    assert "JWT" in advice.notes[0][1]


def test_asked_from_the_other_end_it_names_those_without(conversation):
    advice = conversation.take(DialogueState(), "which ones are still before 1.0?", person="U0ANN", now=1_000.0).advice
    assert isinstance(advice, Found)
    assert {"bottle", "fastapi", "robyn"} <= {one.id for one in advice.builtin}
    assert "django" not in {one.id for one in advice.builtin}


def test_what_few_have_on_record_is_found_and_the_rest_not_denied(catalog):
    advice = found(catalog, matters=("pypy",))
    assert isinstance(advice, Found)
    assert ids(advice.builtin) == set(catalog.matters["pypy"].told_of)
    assert advice.notes[-1][0] == "The others"
