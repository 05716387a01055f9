import pytest

from bot.advise.guide import (
    answer,
    ask,
    back,
    begin,
    is_shared_most,
    needs_of,
    next_step,
    open_guide,
    option_of,
    step_of,
    told,
)
from bot.domain.advice import Explanation, GuideStep
from bot.domain.dialogue import DialogueState
from bot.domain.question import EntityKind, Intent, Need
from tests.readings import about, reading, refused


@pytest.fixture
def guide(catalog):
    """Return a function that begins a guide and gives these answers (None skips)."""

    def at(*options, needs=(), refused=()):
        state = begin("U0ALICE", 7, needs, refused, catalog)
        for option in options:
            state = answer(state, option, catalog)
        return state

    return at


def test_the_steps_come_in_the_order_of_the_article(catalog):
    assert [step.id for step in catalog.steps] == ["requirements", "scalability", "learning", "performance"]


def test_a_guide_begins_at_the_first_step(guide):
    state = guide()
    assert (state.starter, state.run, state.step, state.slots) == ("U0ALICE", 7, "requirements", ())


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        pytest.param("websocket", "scalability", id="what it is"),
        pytest.param("scaling", "requirements", id="how it grows: a later step"),
        pytest.param("csrf", "requirements", id="nothing a step asks for"),
    ],
)
def test_what_was_said_is_not_asked_again(guide, said, asked):
    assert guide(needs=(Need(said),)).step == asked


def test_a_step_answered_by_what_was_said_is_passed_over_on_the_way(guide):
    assert guide("api", needs=(Need("scaling"),)).step == "learning"


def test_with_everything_said_nothing_is_asked(guide):
    assert guide(needs=tuple(map(Need, ("orm", "scaling", "learning", "speed")))).step is None


def test_an_answer_leads_to_the_next_step_and_the_last_to_the_end(guide):
    assert guide("api").step == "scalability"
    assert guide("api", "grows", "gentle").step == "performance"
    assert guide("api", "grows", "gentle", "ordinary").step is None


def test_an_ended_guide_takes_no_answer(guide, catalog):
    with pytest.raises(AssertionError, match="takes no answer"):
        answer(guide("api", "grows", "gentle", "ordinary"), "api", catalog)


def test_back_takes_the_last_answer_back(guide, catalog):
    state = back(guide("api", "grows"), catalog)
    assert state == guide("api")
    assert back(state, catalog) == guide()


def test_at_the_first_step_there_is_nothing_to_take_back(guide, catalog):
    assert back(guide(), catalog) == guide()


def test_back_from_a_skipped_step_asks_it_again(guide, catalog):
    assert back(guide("api", None), catalog).step == "scalability"


def test_back_passes_over_what_was_said(guide, catalog):
    state = guide("api", needs=(Need("scaling"),))
    assert back(state, catalog).step == "requirements"


def test_every_answer_given_again_replaces_the_first(guide, catalog):
    state = answer(back(guide("api", "grows"), catalog), "large", catalog)
    assert [(slot.step, slot.option) for slot in state.slots] == [("requirements", "api"), ("scalability", "large")]


def test_what_the_answers_add_up_to(guide, catalog):
    needs = {need.criterion: need for need in needs_of(guide("live", "crowd", None, "waiting"), catalog)}
    assert needs["realtime"].weight == pytest.approx(2 + 1)
    assert needs["async"].weight == pytest.approx(0.75 + 1.5)
    assert "learning" not in needs


def test_a_skipped_step_adds_nothing(guide, catalog):
    assert needs_of(guide(None, None, None, None), catalog) == ()


def test_what_was_said_comes_first_and_gains_weight(guide, catalog):
    needs = needs_of(guide("crowd", needs=(Need("websocket", 1.5), Need("realtime", 1.0, must=True))), catalog)
    assert [need.criterion for need in needs[:2]] == ["websocket", "realtime"]
    assert needs[1].must
    assert needs[1].weight == pytest.approx(2.0)


def test_an_answer_does_not_turn_a_refusal_round(guide, catalog):
    """Who said "no async" and then picks "many people at once" has not changed their mind."""
    needs = {need.criterion: need for need in needs_of(guide("api", "crowd", needs=(refused("async"),)), catalog)}
    assert needs["async"].refused


def test_the_answers_are_told_by_their_words_and_skips_are_left_out(guide, catalog):
    state = guide("api", None, "gentle")
    assert told(state, catalog) == (("What it is", "An API"), ("Learning", "As little as possible"))


def test_every_option_changes_something(catalog):
    for step in catalog.steps:
        assert all(option.needs for option in step.options), step.id


def test_the_question_is_asked_with_its_number_and_what_is_known(guide, catalog):
    advice = ask(guide("api", needs=(Need("csrf"),)), catalog, "noted")
    assert (advice.step.id, advice.number, advice.total, advice.run) == ("scalability", 2, 4, 7)
    assert advice.slots == (("What it is", "An API"),)
    assert advice.said == ("CSRF protection",)
    assert advice.notice == "noted"


def test_what_was_refused_is_not_shown_as_wanted(guide, catalog):
    assert ask(guide(needs=(refused("csrf"),)), catalog).said != ("CSRF protection",)


def test_a_step_holds_at_most_five_options_and_each_fits_a_button(catalog):
    for step in catalog.steps:
        assert 2 <= len(step.options) <= 5
        assert all(len(option.label) <= 75 for option in step.options)


def test_steps_and_options_are_found_by_id(catalog):
    step = step_of("learning", catalog)
    assert step.title == "Learning"
    assert option_of(step, "gentle") is step.options[0]
    assert option_of(step, None) is None
    assert option_of(step, "nonsense") is None


def test_opening_the_guide_asks_what_is_left(catalog):
    advice = open_guide(reading(Intent.GUIDE, "", ["websocket"]), DialogueState(runs=4), catalog)
    assert (advice.step.id, advice.run, advice.said) == ("scalability", 5, ("WebSockets",))


def test_a_question_of_how_to_go_about_something_is_explained_and_opens_no_guide(catalog):
    asked = about(EntityKind.CONCEPT, "framework_migration", Intent.GUIDE)
    assert isinstance(open_guide(asked._replace(is_question=True), DialogueState(), catalog), Explanation)
    assert isinstance(open_guide(asked, DialogueState(), catalog), GuideStep)


def test_next_step_is_none_at_the_end(guide, catalog):
    assert next_step(guide("api", None, None, None), catalog) is None


@pytest.mark.parametrize(
    ("needs", "option", "shared"),
    [
        pytest.param([Need("lightness", 1, because="small_app"), Need("quick_start", 1, because="small_app")], "small",
                     True, id="a small one"),
        pytest.param([Need("orm", 1, because="booking"), Need("quick_start", 1, because="booking")], "small",
                     False, id="more like another"),
        pytest.param([Need("upkeep", 1, because="light_load")], "small", False, id="like none"),
        pytest.param([Need("lightness", 1)], "small", False, id="said outright"),
    ],
)  # fmt: skip
def test_a_project_is_the_option_that_shares_most_of_its_needs(catalog, needs, option, shared):
    assert is_shared_most(catalog.steps[0], option, needs) is shared


def test_what_is_known_and_refused_is_noted(catalog):
    guide = begin("U1", 1, (), ("django",), catalog, known=("flask",))
    assert ask(guide, catalog).said == ("no Django", "you know Flask")
