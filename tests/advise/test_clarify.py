from dataclasses import replace

import pytest

from bot.advise.clarify import clarification, fallback
from bot.domain.advice import Clarification, Fallback, ReadOn
from bot.domain.dialogue import DialogueState
from bot.domain.question import EntityKind, Intent, Need, Reading
from bot.present import cards
from tests.readings import named, reading

FRESH = DialogueState()


def test_a_fallback_offers_what_lies_near_first(catalog):
    advice = fallback(reading(Intent.OUT_OF_SCOPE, "flask", concepts=("chat",)), FRESH, catalog)
    assert [one.question for one in advice.suggestions[:2]] == ["what is Flask?", "recommend a framework for Chat"]
    assert len(advice.suggestions) == 3


def test_a_fallback_names_what_it_did_see(catalog):
    seen = [fallback(reading(Intent.OUT_OF_SCOPE, name), FRESH, catalog).missing for name in ("flask", "")]
    assert seen == ["Flask", None]


def test_a_fault_in_code_is_no_question_of_ours(catalog):
    advice = fallback(reading(Intent.OUT_OF_SCOPE, "flask", aspect="fault"), FRESH, catalog)
    assert advice.read_on == ReadOn(catalog.frameworks["flask"])
    assert advice.suggestions[0].question == "what is Flask?"


def test_a_fault_without_a_framework_has_no_pages_to_point_to(catalog):
    advice = fallback(reading(Intent.OUT_OF_SCOPE, aspect="fault"), FRESH, catalog)
    assert advice.fault
    assert not advice.read_on
    assert [one.question for one in advice.suggestions] == ["help me choose", "list all frameworks"]


def test_a_fallback_without_anything_near_offers_the_guide_and_the_list(catalog):
    advice = fallback(reading(Intent.OUT_OF_SCOPE), FRESH, catalog)
    assert [one.question for one in advice.suggestions] == ["help me choose", "list all frameworks"]


@pytest.mark.parametrize(
    ("text", "wish", "stays"),
    [
        pytest.param("we have a nice office", (Need("openapi"),), True, id="told after a recommendation"),
        pytest.param("and what salary can I ask for", (Need("openapi"),), False, id="asked"),
        pytest.param("does it rain?", (Need("openapi"),), False, id="asked with its mark"),
        pytest.param("we have a nice office", (), False, id="no wish was weighed"),
    ],
)
def test_what_is_told_and_can_t_be_weighed_leaves_the_recommendation_as_it_was(catalog, text, wish, stays):
    before = replace(FRESH, intent=Intent.RECOMMEND, frameworks=("fastapi",), shown=("fastapi",), wish=wish)
    advice = fallback(reading(Intent.OUT_OF_SCOPE)._replace(text=text), before, catalog)
    assert advice.stays is stays
    assert [one.id for one in advice.spoken_of] == ["fastapi"]


@pytest.mark.parametrize(
    ("framework", "intent", "needs", "notions", "about"),
    [
        pytest.param("django", Intent.CONCEPT, (), ("n_plus_one",), "N+1 queries", id="a practice"),
        pytest.param("django", Intent.FEATURE_CHECK, (Need("sessions"),), (), "Sessions", id="a part"),
        pytest.param("django", Intent.DESCRIBE, (), (), None, id="all of it"),
        pytest.param("django", Intent.RECOMMEND, (Need("sessions"),), (), None, id="advised"),
        pytest.param("django flask", Intent.FEATURE_CHECK, (Need("sessions"),), (), None, id="of two"),
        pytest.param("bottle", Intent.FEATURE_CHECK, (Need("single_file"),), (), None, id="a probe is no page"),
    ],
)  # fmt: skip
def test_what_is_not_known_is_said_to_stand_elsewhere(catalog, framework, intent, needs, notions, about):
    before = replace(FRESH, intent=intent, frameworks=tuple(framework.split()), needs=needs, notions=notions)
    advice = fallback(reading(Intent.OUT_OF_SCOPE)._replace(text="and at night?"), before, catalog)
    assert (advice.read_on and advice.read_on.about) == about
    assert not advice.told


@pytest.mark.parametrize(
    ("text", "words", "goes_on"),
    [("we have a nice office", 5, False), ("it rains", 2, False), ("per user tho", 3, True)],
)
def test_a_remark_is_noted_and_a_short_one_goes_on_about_what_was_told(catalog, text, words, goes_on):
    told = replace(FRESH, intent=Intent.FEATURE_CHECK, frameworks=("flask",), needs=(Need("sessions"),))
    advice = fallback(reading(Intent.OUT_OF_SCOPE)._replace(text=text, words=words), told, catalog)
    assert (advice.told, advice.read_on is not None) == (not goes_on, goes_on)


def test_what_is_off_the_topic_is_not_held_against_the_thread(catalog):
    told = replace(FRESH, intent=Intent.FEATURE_CHECK, frameworks=("flask",))
    advice = fallback(reading(Intent.OUT_OF_SCOPE)._replace(text="unrelated, is the vpn down?"), told, catalog)
    assert not advice.spoken_of


def doubtful(intent, rival, frameworks="", needs=(), **more):
    return reading(intent, frameworks, needs, rival=rival, rival_confidence=0.4, **more)


def test_each_of_two_readings_becomes_a_question(catalog):
    read = doubtful(Intent.FEATURE_CHECK, Intent.FIND_BY_FEATURE, "flask", ["websocket"])
    asked = clarification(read, catalog)
    assert asked is not None
    assert [one.question for one in asked.suggestions[:2]] == [
        "does Flask have WebSockets?",
        "which frameworks have WebSockets?",
    ]


@pytest.mark.parametrize(
    "read",
    [
        pytest.param(doubtful(Intent.DESCRIBE, None, "flask"), id="no second reading"),
        pytest.param(doubtful(Intent.COMPARE, Intent.DESCRIBE), id="no framework to put in"),
        pytest.param(doubtful(Intent.GUIDE, Intent.RECOMMEND), id="both are the same question"),
        pytest.param(doubtful(Intent.SMALLTALK, Intent.HELP), id="no question of ours"),
    ],
)
def test_what_cannot_be_put_as_two_questions_is_not_asked(catalog, read):
    assert clarification(read, catalog) is None


@pytest.mark.parametrize("rival", [intent for intent in Intent if intent is not Intent.DESCRIBE])
def test_no_question_is_offered_twice(catalog, rival):
    mentions = named((EntityKind.FEATURE, "orm"))
    asked = clarification(doubtful(Intent.DESCRIBE, rival, "flask django", ["orm"], mentions=mentions), catalog)
    if rival in (Intent.SMALLTALK, Intent.OUT_OF_SCOPE):
        assert asked is None
        return
    assert isinstance(asked, Clarification)
    questions = [one.question for one in asked.suggestions]
    assert len(set(questions)) == len(questions) >= 2
    assert all(len(one.label) <= 75 for one in asked.suggestions)


@pytest.mark.parametrize(
    "intent",
    [
        Intent.DESCRIBE,
        Intent.COMPARE,
        Intent.FEATURE_CHECK,
        Intent.EXAMPLE,
        Intent.FIND_BY_FEATURE,
        Intent.RECOMMEND,
        Intent.CONCEPT,
        Intent.LIST,
        Intent.GUIDE,
        Intent.HELP,
    ],
)
def test_a_click_is_understood_as_the_reading_it_stands_for(catalog, conversation, intent):
    rival = Intent.LIST if intent is not Intent.LIST else Intent.HELP
    for feature in catalog.features:
        mentions = named((EntityKind.FEATURE, feature))
        asked = clarification(doubtful(intent, rival, "flask django", [feature], mentions=mentions), catalog)
        assert asked is not None
        turn = conversation.take(FRESH, asked.suggestions[0].question, person="U0ALICE", now=1.0)
        assert turn.reading.intent is intent, asked.suggestions[0]


def test_a_fallback_offers_nothing_that_was_only_guessed(conversation):
    advice = conversation.take(FRESH, "what's the weather in oslo?", person="U0ANN", now=1_000.0).advice
    assert isinstance(advice, Fallback)
    assert [one.question for one in advice.suggestions] == ["help me choose", "list all frameworks"]


@pytest.mark.parametrize(
    ("names", "text", "state"),
    [
        pytest.param("", "and what of the teapot?", replace(FRESH, intent=Intent.DESCRIBE, frameworks=("robyn",)),
                     id="in a thread"),
        pytest.param("robyn", "what of the teapot in robyn?", FRESH, id="named"),
    ],
)  # fmt: skip
def test_what_is_asked_of_one_and_not_known_is_left_to_its_own_pages(catalog, names, text, state):
    advice = fallback(reading(Intent.OUT_OF_SCOPE, names)._replace(text=text), state, catalog)
    assert advice.read_on == ReadOn(catalog.frameworks["robyn"])
    assert "robyn.tech" in cards.message(advice)["text"]


def test_what_is_told_of_one_needs_no_pages(catalog):
    told = reading(Intent.OUT_OF_SCOPE, "flask")._replace(text="we run flask in production")
    assert fallback(told, FRESH, catalog).read_on is None


def test_what_is_on_record_near_to_it_is_offered_first(catalog):
    asked = Reading("where is the bottleneck?", Intent.OUT_OF_SCOPE, 0.9, is_question=True, near=("slow_endpoint",))
    state = DialogueState(intent=Intent.DESCRIBE, frameworks=("django",))
    first = fallback(asked, state, catalog).suggestions[0]
    assert first.question == f"Django: {catalog.concepts['slow_endpoint'].name}"


def test_a_wish_is_answered_rather_than_set_against_the_guide(catalog):
    torn = reading(Intent.RECOMMEND, "", ("learning",))._replace(rival=Intent.GUIDE)
    assert clarification(torn, catalog) is None
    assert clarification(torn._replace(rival=Intent.FEATURE_CHECK, frameworks=("flask",)), catalog) is not None
