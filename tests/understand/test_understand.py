"""Understanding as a whole: from raw text to a reading, whatever the text."""

from __future__ import annotations

import time
from collections.abc import Callable
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.conversation import Conversation
from bot.domain.question import EntityKind, Intent, Mention, Need, Reading
from bot.understand import learn, needs_of, topic_of
from bot.understand.text.normalise import normalise

Read = Callable[..., Reading]

SCRAPS = st.sampled_from(
    ["<@U1>", "<http://bottle.py|bottle.py>", "&lt;", "```", "\n", ":tada:", "?", " flask ", " not ", " django ",
     " must have ", " orm ", "<", ">", ":", "…", "İ", "框架", " the second one ", " which is faster ", "\x00"]
)  # fmt: skip


@given(st.lists(SCRAPS | st.text(max_size=20), max_size=50).map("".join))
def test_any_text_gets_a_sound_reading(read: Read, text: str):
    reading = read(text)
    length = len(normalise(text).words)
    assert 0 <= reading.rival_confidence <= 1
    assert 0 <= reading.confidence <= 1
    assert all(0 <= m.start < m.end <= length and 0 < m.confidence <= 1 for m in reading.mentions)
    assert all(a.end <= b.start for a, b in zip(reading.mentions, reading.mentions[1:], strict=False))
    named = {m.entity_id for m in reading.mentions if m.kind is EntityKind.FRAMEWORK}
    assert {*reading.frameworks, *reading.refused} <= named
    assert not [need for need in reading.needs if need.must and need.refused]
    assert len({need.criterion for need in reading.needs}) == len(reading.needs)


@settings(max_examples=20)
@given(st.lists(SCRAPS, min_size=1, max_size=5).map("".join))
def test_forty_thousand_characters_are_read_in_time(read: Read, scrap: str):
    text = (scrap * 40_000)[:40_000]
    start = time.process_time()
    read(text)
    assert time.process_time() - start < 5


@pytest.mark.parametrize(
    ("text", "criteria"),
    [
        pytest.param("with an orm and websockets", {"orm", "websocket"}, id="features"),
        pytest.param("fast and easy to learn", {"speed", "learning"}, id="qualities"),
        pytest.param("flask or django", set(), id="frameworks are no needs"),
        pytest.param("what is wsgi vs asgi", set(), id="a pure term implies nothing"),
        pytest.param("", set(), id="nothing"),
    ],
)
def test_needs_are_what_is_asked_for(read: Read, text: str, criteria: set[str]):
    assert {need.criterion for need in read(text).needs} == criteria


def test_a_kind_of_project_implies_needs_and_says_why(read: Read):
    needs = {need.criterion: need for need in read("we build a chat server").needs}
    assert "realtime" in needs
    assert {need.because for need in needs.values()} == {"chat"}


def test_what_is_said_outright_weighs_more_than_what_is_implied(read: Read):
    implied = {need.criterion: need for need in read("a chat server").needs}["websocket"]
    said = {need.criterion: need for need in read("a chat server with websockets").needs}["websocket"]
    assert said.because is None
    assert said.weight > implied.weight or said.weight >= 1.5


def test_nice_to_have_weighs_less(read: Read):
    (wish,) = read("ideally with websockets").needs
    (plain,) = read("with websockets").needs
    assert wish.weight < plain.weight
    assert not wish.must


def test_a_must_beside_a_wish_stays_a_must(read: Read):
    needs = {need.criterion: need for need in read("it must have an orm, ideally websockets").needs}
    assert (needs["orm"].must, needs["websocket"].must) == (True, False)


def test_a_refused_feature_is_a_need_turned_round(read: Read):
    (need,) = read("something without an orm").needs
    assert (need.criterion, need.refused, need.must) == ("orm", True, False)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("not slow", True, id="not slow asks for speed"),
        pytest.param("is django slow?", True, id="a question names the quality"),
        pytest.param("not fast", False, id="not fast does not"),
    ],
)
def test_a_quality_from_its_other_end(read: Read, text: str, wanted: bool):
    asked = [need for need in read(text).needs if need.criterion == "speed" and not need.refused]
    assert bool(asked) is wanted


def test_two_mentions_of_one_need_count_once_as_the_heavier(conversation: Conversation):
    said = Mention(EntityKind.FEATURE, "websocket", 0, 1, 1.0, "websocket", must=True)
    again = Mention(EntityKind.FEATURE, "websocket", 3, 4, 1.0, "websockets")
    (need,) = needs_of((said, again), conversation.catalog)
    assert need == Need("websocket", need.weight, must=True)


@pytest.mark.parametrize(
    ("text", "aspect"),
    [
        pytest.param("what speaks against flask?", "drawbacks", id="drawbacks"),
        pytest.param("what are the drawbacks of django", "drawbacks", id="in other words"),
        pytest.param("what is tornado best for", "best_for", id="best for"),
        pytest.param("is cherrypy still maintained", "upkeep", id="upkeep"),
        pytest.param("what does the article say about sanic", "article", id="the article"),
        pytest.param("what is flask", None, id="all of it"),
    ],
)
def test_the_aspect_asked_about(read: Read, text: str, aspect: str | None):
    assert read(text).aspect == aspect


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        pytest.param("hello", "greeting", id="hello"),
        pytest.param("thank you so much", "thanks", id="thanks"),
        pytest.param("goodbye", "farewell", id="goodbye"),
        pytest.param("how are you", "mood", id="how are you"),
        pytest.param("tell me a joke", "joke", id="a joke"),
        pytest.param("are you a robot", "identity", id="who"),
    ],
)
def test_small_talk_has_a_topic(conversation: Conversation, text: str, topic: str):
    assert topic_of(text, conversation.mind) == topic


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        pytest.param("does sanic have websockets", True, id="does, without a mark"),
        pytest.param("sanic has websockets?", True, id="a mark alone"),
        pytest.param("sanic has websockets", False, id="a statement"),
    ],
)
def test_questions_are_known_as_such(read: Read, text: str, asked: bool):
    assert read(text).is_question is asked


def test_the_same_text_is_read_the_same_way(conversation: Conversation, read: Read):
    assert read("flask or django for a shop?") == read("flask or django for a shop?")
    anew, before = learn(conversation.catalog).intents, conversation.mind.intents
    assert anew.roots == before.roots
    assert (anew.table == before.table).all()


@pytest.mark.parametrize("text", ["", " ", "<@U1>", "!!!"])
def test_nothing_named_is_out_of_scope(read: Read, text: str):
    assert read(text).intent is Intent.OUT_OF_SCOPE


def test_an_emoji_alone_is_a_nod(conversation: Conversation, read: Read):
    assert read(":+1:").intent is Intent.SMALLTALK
    assert topic_of(":+1:", conversation.mind) == "acknowledgement"


@pytest.mark.parametrize(
    "asked",
    ["what is the difference between {} and {}", "{} or {}?", "{} vs {}", "compare {} with {}", "is {} better than {}",
     "{} and {}, which one?", "how does {} differ from {}"],
)  # fmt: skip
def test_any_two_frameworks_are_compared(conversation: Conversation, read: Read, asked: str):
    names = [framework.name for framework in conversation.catalog.frameworks.values()]
    wrong = {
        (one, other): (reading.intent, reading.frameworks)
        for one, other in permutations(names, 2)
        if (reading := read(asked.format(one, other))).intent is not Intent.COMPARE or len(reading.frameworks) != 2
    }
    assert wrong == {}


@pytest.mark.parametrize("text", ["asdfgh", "qwertzuiop", "フラスクとジャンゴどっちがいい？"])
def test_words_that_nobody_knows_are_no_talk(read: Read, text: str):
    assert read(text).intent is Intent.OUT_OF_SCOPE


@pytest.mark.parametrize("text", ["lgtm", "hiii", "thanks a lot"])
def test_short_interjections_are_talk(read: Read, text: str):
    assert read(text).intent is Intent.SMALLTALK


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        pytest.param("menu?", Intent.HELP, id="ours"),
        pytest.param("menyu pls", Intent.HELP, id="misspelt"),
        pytest.param("bakery menu?", Intent.OUT_OF_SCOPE, id="a strange word beside it"),
    ],
)
def test_a_short_call_for_help_holds_no_strange_word(read, text, intent):
    assert read(text).intent is intent
