"""One turn: state and words become state and advice, whatever the words; dialogues are in tests/dialogues/."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter

from bot.advise.suggest import GUIDE
from bot.conversation import FOLLOW_UP_TIME, SILENCE, Conversation, Turn
from bot.domain.advice import Clarification, Fallback, GuideStep, Help, Notice, Recommendation
from bot.domain.dialogue import DialogueState, Slot
from bot.domain.question import Intent
from bot.domain.subjects import subjects
from bot.present import cards, layout, plain

ANN, BEN, NOW = "U0ANN", "U0BEN", 1_000_000.0
STORED = TypeAdapter(DialogueState)
Talk = Callable[..., Turn]


@pytest.fixture(scope="session")
def talk(conversation: Conversation) -> Talk:
    """Return what says several things, half a minute apart, and gives the last turn."""

    def say(*words: str, by: str = ANN, state: DialogueState | None = None, now: float = NOW) -> Turn:
        turn = Turn(state or DialogueState(), Help())
        for number, said in enumerate(words):
            turn = conversation.take(turn.state, said, person=by, now=now + 30 * number)
        return turn

    return say


@pytest.fixture(scope="session")
def meant(conversation: Conversation) -> Callable[..., bool]:
    """Return what says whether overheard words are meant for the bot."""
    return lambda state, words, by=ANN, now=NOW: conversation.is_meant(state, words, person=by, now=now)


@pytest.fixture(scope="session")
def click(conversation: Conversation) -> Callable[..., Turn]:
    """Return what clicks on the open step of the guide, or on another step or run of it."""

    def press(
        state: DialogueState, option: str, by: str = ANN, step: str | None = None, run: int | None = None
    ) -> Turn:
        guide = state.guide
        at = step or (guide.step if guide else None) or "requirements"
        number = run or (guide.run if guide else 1)
        return conversation.choose(state, run=number, step=at, option=option, person=by, now=NOW + 60)

    return press


SAID = st.sampled_from(
    ["help me choose", "2", "something small", "back", "skip", "start over", "stop", "why?", "and the second one?",
     "does it have websockets?", "what about Sanic?", "flask or django?", "not that one", "a chat server",
     "which is faster?", "anything but flask", "it must be a single file and must have an admin site", "list all",
     "code for that", "hello", "no, I meant bottle", "and if I also need an admin site?", "what is ASGI?",
     "the last one", "vs tornado?"]
) | st.text(max_size=30)  # fmt: skip
CLICKED = st.sampled_from(
    ["api", "small", "live", "grows", "gentle", "ordinary", "back", "skip", "restart", "nonsense"]
)


@settings(max_examples=60)
@given(st.lists(st.tuples(st.sampled_from([ANN, BEN]), SAID | CLICKED, st.booleans(), st.floats(0, 5_000)), max_size=8))
def test_any_dialogue_goes_on_and_can_be_stored(
    talk: Talk, click: Callable[..., Turn], turns: list[tuple[str, str, bool, float]]
):
    state, now = DialogueState(), NOW
    for person, words, is_click, pause in turns:
        now += pause
        turn = click(state, words, by=person) if is_click else talk(words, by=person, state=state, now=now)
        state = turn.state
        assert plain.text(layout.card(turn.advice)).strip()
        assert cards.message(turn.advice)["blocks"]
        assert STORED.validate_json(STORED.dump_json(state)) == state
        focus, shown = subjects(turn.advice)
        assert len(set(shown)) == len(shown)
        assert state.guide is None or state.guide.step is not None, "an ended guide is closed"


@settings(max_examples=15)
@given(st.text(min_size=1, max_size=200))
def test_forty_thousand_characters_are_answered_in_time(talk: Talk, meant: Callable[..., bool], scrap: str):
    text = (scrap * 40_000)[:40_000]
    start = time.perf_counter()
    turn = talk("help me choose", text)
    meant(turn.state, text)
    assert time.perf_counter() - start < 5


@pytest.mark.parametrize("scrap", [".", " . ", "-", "? ", ":)", "no "])
@pytest.mark.parametrize("before", ["recommend a framework for a crm", "is tornado dead?", "flask or django?"])
def test_forty_thousand_signs_in_a_thread_are_answered_in_time(talk: Talk, before: str, scrap: str):
    state = talk(before).state
    start = time.perf_counter()
    talk(scrap * (39_999 // len(scrap)) + "x", state=state, now=state.seconds + 9)
    assert time.perf_counter() - start < 5


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        pytest.param("We are four people with a deadline. " * 108 + "Flask or Django?", Intent.COMPARE,
                     id="a question at the end"),
        pytest.param("Does Django have an ORM? " + "We wondered about that all of last week. " * 96,
                     Intent.FEATURE_CHECK, id="a question at the beginning"),
    ],
)  # fmt: skip
def test_a_message_of_four_thousand_characters(talk: Talk, text: str, intent: Intent):
    assert 3_800 < len(text) < 4_200
    turn = talk(text)
    assert turn.reading is not None
    assert turn.reading.intent is intent


def test_four_thousand_characters_about_nothing_of_ours(talk: Talk):
    assert isinstance(talk("the quick brown fox jumps over the lazy dog " * 90).advice, Fallback)


def test_taking_turns_changes_neither_state_nor_conversation(conversation: Conversation, talk: Talk):
    state = talk("flask or django?").state
    first, again = (talk("which is faster?", state=state, now=NOW + 60) for _ in range(2))
    assert first == again
    assert state.intent is Intent.COMPARE


def test_the_state_remembers_what_was_talked_of(talk: Talk):
    state = talk("a chat server").state
    assert (state.intent, state.person, state.seconds) == (Intent.RECOMMEND, ANN, NOW)
    assert state.frameworks == state.shown[:1]
    assert "realtime" in {need.criterion for need in state.needs}


@pytest.mark.parametrize("aside", ["hello", "thanks!", "what can you do?", "what's the weather in Rome?"])
def test_an_aside_is_not_remembered(talk: Talk, aside: str):
    before = talk("flask or django?").state
    after = talk(aside, state=before, now=NOW + 30).state
    assert replace(after, seconds=before.seconds, asked=()) == before


@pytest.mark.parametrize(
    ("pause", "leans"),
    [
        pytest.param(SILENCE, True, id="an hour"),
        pytest.param(SILENCE + 1, False, id="more than an hour"),
    ],
)
def test_a_dialogue_is_forgotten_after_an_hour(talk: Talk, pause: float, leans: bool):
    state = talk("does django have websockets?").state
    turn = talk("and flask?", state=state, now=NOW + pause)
    assert turn.reading is not None
    assert (turn.reading.intent is Intent.FEATURE_CHECK) is leans


@pytest.mark.parametrize(
    ("by", "pause", "is_meant"),
    [
        pytest.param(ANN, FOLLOW_UP_TIME, True, id="the same person within ten minutes"),
        pytest.param(ANN, FOLLOW_UP_TIME + 1, False, id="after ten minutes"),
        pytest.param(BEN, 30, False, id="somebody else"),
    ],
)
@pytest.mark.parametrize("words", ["why?", "and the second one?", "not that one, anything else"])
def test_who_may_follow_up_without_a_mention(
    talk: Talk, meant: Callable[..., bool], words: str, by: str, pause: float, is_meant: bool
):
    state = talk("recommend something for a chat server").state
    assert meant(state, words, by=by, now=NOW + pause) is is_meant


@pytest.mark.parametrize(
    ("words", "is_meant"),
    [
        pytest.param("flask or django?", True, id="a question naming frameworks"),
        pytest.param("does sanic have websockets", True, id="without a question mark"),
        pytest.param("we need something with an admin site", True, id="a wish naming a feature"),
        pytest.param("I'm looking for a framework for a chat server", True, id="a wish naming a project"),
        pytest.param("what is ASGI?", True, id="a question naming a concept"),
        pytest.param("which framework has the best documentation?", True, id="a question naming a quality"),
        pytest.param("we moved everything to FastAPI last year", False, id="a statement"),
        pytest.param("Django 5.2 is out", False, id="news"),
        pytest.param("the django deploy failed again", False, id="a complaint"),
        pytest.param("nice work on the flask service!", False, id="praise"),
        pytest.param("could you look at my merge request?", False, id="a question naming nothing"),
        pytest.param("are you coming?", False, id="a question to somebody"),
        pytest.param("we need more chairs", False, id="a wish naming nothing of ours"),
        pytest.param("hello", False, id="a greeting"),
        pytest.param("help!", False, id="help of another kind"),
        pytest.param("ok", False, id="an acknowledgement"),
        pytest.param("", False, id="nothing"),
        pytest.param(":eyes:", False, id="an emoji"),
    ],
)
def test_which_overheard_words_are_meant(meant: Callable[..., bool], words: str, is_meant: bool):
    assert meant(DialogueState(), words) is is_meant


@pytest.mark.parametrize(
    ("words", "by", "is_meant"),
    [
        pytest.param("3 devs, a booking site", ANN, True, id="a project"),
        pytest.param("we know flask", ANN, True, id="what they know"),
        pytest.param("no django", ANN, True, id="what they refuse"),
        pytest.param("thanks", ANN, False, id="talk"),
        pytest.param("lunch?", ANN, False, id="lunch"),
        pytest.param("3 devs, a booking site", BEN, False, id="somebody else"),
    ],
)
def test_what_is_told_towards_an_open_guide_is_meant(
    talk: Talk, meant: Callable[..., bool], words: str, by: str, is_meant: bool
):
    state = talk("help me choose").state
    assert meant(state, words, by=by, now=NOW + 30) is is_meant


def test_listening_in_does_not_count_as_a_turn(talk: Talk, meant: Callable[..., bool]):
    state = talk("recommend something for a chat server").state
    meant(state, "flask or django?", by=BEN, now=NOW + 30)
    assert meant(state, "why?", by=ANN, now=NOW + 60)


def test_a_click_without_a_guide(click: Callable[..., Turn]):
    turn = click(DialogueState(), "api")
    assert turn.advice == Notice("guide_ended", suggestions=(GUIDE,))
    assert turn.state.guide is None


def test_a_click_of_somebody_else_changes_nothing(talk: Talk, click: Callable[..., Turn]):
    state = talk("help me choose").state
    turn = click(state, "api", by=BEN)
    assert turn.advice == Notice("not_yours", ANN, (GUIDE,))
    assert turn.closed is None
    assert turn.state.guide == state.guide
    assert turn.state.person == ANN, "who only clicked in vain may not follow up for the other"


@pytest.mark.parametrize(
    ("clicked", "named"),
    [
        pytest.param("api", {"step": "performance"}, id="another step"),
        pytest.param("api", {"run": 7}, id="another run"),
        pytest.param("raw", {}, id="an option of another step"),
        pytest.param("no such option", {}, id="no option at all"),
        pytest.param("api", {"step": "no such step"}, id="no step at all"),
    ],
)
def test_an_odd_click_is_answered_with_where_the_guide_stands(
    talk: Talk, click: Callable[..., Turn], clicked: str, named: dict[str, object]
):
    state = talk("help me choose").state
    turn = click(state, clicked, **named)
    assert isinstance(turn.advice, GuideStep)
    assert (turn.advice.step.id, turn.advice.notice) == ("requirements", "moved_on")
    assert turn.closed is None
    assert turn.state.guide == state.guide


def test_every_guide_of_a_dialogue_has_a_number_of_its_own(talk: Talk):
    first = talk("help me choose")
    stopped = talk("stop", state=first.state, now=NOW + 30)
    second = talk("help me choose", state=stopped.state, now=NOW + 60)
    later = talk("help me choose", state=replace(second.state, guide=None), now=NOW + 3 * SILENCE)
    runs = [turn.advice.run for turn in (first, second, later) if isinstance(turn.advice, GuideStep)]
    assert len(runs) == 3
    assert runs == sorted(set(runs))


def test_every_way_through_the_guide_ends_in_a_recommendation(conversation: Conversation, talk: Talk):
    opened = talk("help me choose")

    def ends(turn: Turn) -> list[Turn]:
        guide = turn.state.guide
        if guide is None:
            return [turn]
        assert isinstance(turn.advice, GuideStep)
        step = turn.advice.step
        return [
            end
            for option in step.options
            for end in ends(
                conversation.choose(turn.state, run=guide.run, step=step.id, option=option.id, person=ANN, now=NOW + 60)
            )
        ]

    advice = [end.advice for end in ends(opened)]
    assert len(advice) == 5 * 4 * 3 * 3
    picks = [one for one in advice if isinstance(one, Recommendation)]
    assert len(picks) == len(advice)
    assert all(len(one.slots) == 4 for one in picks)
    assert {layout.card(one).words <= 90 for one in picks} == {True}
    assert {one.ranking[0][0].id for one in picks} >= {"django", "fastapi", "flask", "bottle", "aiohttp", "sanic"}


def test_a_guide_whose_step_is_gone_does_no_harm(talk: Talk, click: Callable[..., Turn]):
    opened = talk("help me choose").state
    assert opened.guide is not None
    for guide in (
        replace(opened.guide, step="gone"),
        replace(opened.guide, slots=(Slot("gone", "api"),), step="scalability"),
        replace(opened.guide, slots=(Slot("requirements", "gone"),), step="scalability"),
    ):
        state = replace(opened, guide=guide)
        for turn in (talk("2", state=state, now=NOW + 30), talk("flask?", state=state), click(state, "grows")):
            assert layout.card(turn.advice).lead


def test_a_state_of_an_unknown_framework_does_no_harm(talk: Talk):
    state = replace(talk("flask or django?").state, frameworks=("gone",), shown=("gone", "flask"))
    for words in ("does it have an orm?", "and the first one?", "why?", "vs tornado?", "which is faster?"):
        assert layout.card(talk(words, state=state, now=NOW + 30).advice).lead


def test_another_language_is_told_once_in_a_dialogue_that_the_answer_is_english(talk: Talk):
    first = talk("¿Qué es Flask?")
    assert (first.language, first.state.languages) == ("es", ("es",))
    second = talk("¿Y cuáles son sus desventajas?", state=first.state)
    assert (second.language, second.state.languages) == (None, ("es",))
    third = talk("Was ist Django?", "und was kann Sanic?", state=second.state, now=NOW + SILENCE + 60)
    assert (third.language, third.state.languages) == (None, ("es", "de"))
    assert talk("what is Flask?").language is None


@pytest.mark.parametrize(
    ("opening", "words"),
    [
        pytest.param("help me choose", "quiero una aplicación pequeña", id="in the guide"),
        pytest.param("hi", "mañana hay que comprar pan para todos", id="not understood"),
    ],
)
def test_whatever_the_answer_it_says_that_it_is_english(talk: Talk, opening: str, words: str):
    turn = talk(opening, words)
    assert turn.language == "es"
    assert "Respondo en inglés." in cards.message(turn.advice, turn.language)["text"]


@pytest.fixture
def doubtful(talk: Talk) -> Turn:
    """Return a turn that asks which of several is meant."""
    turn = talk("show me an example")
    assert isinstance(turn.advice, Clarification)
    assert turn.state.offered == turn.advice.suggestions
    return turn


@pytest.mark.parametrize("said", ["question", "label", "2", "the second one"])
def test_what_was_offered_can_be_chosen_in_many_ways(talk: Talk, meant: Callable[..., bool], doubtful: Turn, said: str):
    wanted = doubtful.state.offered[1]
    words = getattr(wanted, said, said)
    turn = talk(words, state=doubtful.state, now=NOW + 30)
    assert turn.chosen == wanted.question
    assert turn.advice == talk(wanted.question).advice
    assert turn.state.offered == ()
    assert meant(doubtful.state, words)
    assert not meant(doubtful.state, words, by=BEN) or said == "question"


def test_an_offer_stands_for_one_turn_and_an_hour(talk: Talk, doubtful: Turn):
    wanted = doubtful.state.offered[1].question
    assert talk("what is ASGI?", wanted, state=doubtful.state, now=NOW + 30).chosen is None
    assert talk(wanted, state=doubtful.state, now=NOW + SILENCE + 60).chosen is None
