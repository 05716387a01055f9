"""How much of a text is ours, and which intent that allows."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.conversation import Conversation
from bot.domain.question import EntityKind, Intent, Mention, Reading
from bot.understand.intent.evidence import Evidence
from bot.understand.text.mend import mend
from bot.understand.text.normalise import normalise

Read = Callable[..., Reading]
Spotted = Callable[[str], tuple[Mention, ...]]


@pytest.fixture(scope="module")
def evidence_of(conversation: Conversation, spotted: Spotted) -> Callable[[str], Evidence]:
    """Return what counts the evidence of a text."""

    def count(text: str) -> Evidence:
        utterance, mind = normalise(text), conversation.mind
        words = mend(utterance.words, mind.lexicon)
        return Evidence.of(utterance, words, spotted(text), mind.known)

    return count


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        pytest.param("flask or django?", {"frameworks": 2, "refused": 0, "needs": 0}, id="frameworks"),
        pytest.param("flask and flask again", {"frameworks": 1}, id="each once"),
        pytest.param("anything but django", {"frameworks": 1, "refused": 1}, id="a refused one"),
        pytest.param("an orm and easy to learn", {"needs": 2, "features": 1, "frameworks": 0}, id="needs"),
        pytest.param("which web framework", {"subject": 2}, id="subject words"),
        pytest.param("", {"frameworks": 0, "needs": 0, "subject": 0, "familiar": 0, "foreign": 0}, id="nothing"),
        pytest.param("a flask leaks", {"frameworks": 1, "ordinary": True}, id="a plain word"),
        pytest.param("he is the black sheep here", {"frameworks": 1, "ordinary": True}, id="two plain words"),
        pytest.param("what is black sheep", {"frameworks": 1, "ordinary": False}, id="no noun"),
        pytest.param("sanic the unicorn is on tv", {"frameworks": 1, "ordinary": True}, id="an epithet"),
        pytest.param("is sanic the best framework", {"frameworks": 1, "ordinary": False}, id="no epithet"),
        pytest.param("my flask app leaks", {"frameworks": 1, "ordinary": False}, id="of software"),
        pytest.param("my grandmother knitted socks", {"frameworks": 0, "needs": 0, "subject": 0}, id="none of ours"),
    ],
)
def test_what_speaks_for_our_subject_is_counted(
    evidence_of: Callable[[str], Evidence], text: str, counts: dict[str, int]
):
    evidence = evidence_of(text)
    assert {name: getattr(evidence, name) for name in counts} == counts


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        pytest.param("is flask good?", True, id="a question mark"),
        pytest.param("which one is good", True, id="a question word"),
        pytest.param("hello. can it stream", True, id="in a later clause"),
        pytest.param("does it have an orm", True, id="does"),
        pytest.param("flask is good", False, id="a statement"),
        pytest.param("we know what we want", False, id="a question word inside"),
    ],
)
def test_asking_is_seen_without_a_question_mark(evidence_of: Callable[[str], Evidence], text: str, asks: bool):
    assert evidence_of(text).asks is asks


def test_the_foreign_share_grows_with_foreign_words(evidence_of: Callable[[str], Evidence]):
    ours, mixed, foreign = (
        evidence_of(text).foreign_share
        for text in ("django orm", "django orm grandmother socks", "grandmother knitted woollen socks")
    )
    assert ours == 0
    assert 0 < mixed < foreign <= 1


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("there was a tornado warning last night", id="a warning"),
        pytest.param("the tornado destroyed two barns", id="a storm"),
        pytest.param("a flask of coffee", id="a drink"),
        pytest.param("the chemist filled the flask", id="a laboratory"),
        pytest.param("two bottles of red wine", id="a plural"),
        pytest.param("who left a water-bottle in the gym?", id="with a hyphen"),
        pytest.param("climbing the pyramid in Egypt", id="a tomb"),
        pytest.param("the falcon swooped down on a vole", id="a bird"),
        pytest.param("a quart of milk please", id="a measure"),
        pytest.param("population pyramid of Japan", id="a diagram"),
    ],
)
def test_a_name_in_another_sense_is_none(read: Read, text: str):
    reading = read(text)
    assert [m for m in reading.mentions if m.kind is EntityKind.FRAMEWORK] == []
    assert reading.intent is Intent.OUT_OF_SCOPE


@pytest.mark.parametrize(
    ("text", "framework"),
    [
        pytest.param("what is tornado?", "tornado", id="a question about it"),
        pytest.param("is bottle fast", "bottle", id="a quality of it"),
        pytest.param("flask or tornado", "tornado", id="beside another"),
        pytest.param("the pyramid framework", "pyramid", id="with the subject"),
        pytest.param("does falcon have websockets", "falcon", id="a feature of it"),
        pytest.param("flask example", "flask", id="an example"),
        pytest.param("tell me about Quart", "quart", id="with a capital"),
        pytest.param("bottle.py?", "bottle", id="as a package"),
    ],
)
def test_a_name_in_our_sense_stays(read: Read, text: str, framework: str):
    assert framework in read(text).frameworks


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("what's for lunch today?", id="lunch"),
        pytest.param("who won the football match yesterday", id="sport"),
        pytest.param("how do I change a tyre", id="a how-to"),
        pytest.param("recommend a good restaurant near the station", id="a recommendation of something else"),
        pytest.param("compare the iphone and the pixel", id="a comparison of something else"),
        pytest.param("is Laravel faster than Rails?", id="frameworks of other languages"),
        pytest.param("the printer on the second floor is out of toner again", id="the office"),
        pytest.param("can somebody water my plants next week", id="a favour"),
        pytest.param("what is the capital of Peru", id="a fact"),
        pytest.param("write me a poem about autumn", id="a poem"),
    ],
)
def test_what_is_not_ours_is_refused_for_lack_of_evidence(read: Read, text: str):
    assert read(text).intent is Intent.OUT_OF_SCOPE


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        pytest.param("flask?", Intent.DESCRIBE, id="one name describes"),
        pytest.param("flask, django?", Intent.COMPARE, id="two names compare"),
        pytest.param("does flask have an orm", Intent.FEATURE_CHECK, id="a name and a feature check"),
        pytest.param("which framework has an orm", Intent.FIND_BY_FEATURE, id="a feature alone searches"),
        pytest.param("what is an orm", Intent.CONCEPT, id="a feature asked for its meaning"),
        pytest.param("which frameworks are there", Intent.LIST, id="nothing named lists"),
        pytest.param("i can't decide on a framework", Intent.GUIDE, id="indecision guides"),
        pytest.param("hello! is flask any good?", Intent.DESCRIBE, id="a greeting before a question"),
    ],
)
def test_what_is_named_parts_the_intents(read: Read, text: str, intent: Intent):
    assert read(text).intent is intent


def test_confidence_is_a_share_and_the_rival_is_behind(read: Read):
    reading = read("flask or django for a chat server?")
    assert 0 <= reading.rival_confidence <= reading.confidence <= 1
    assert reading.rival is not reading.intent
