"""The signs a text gives: what it names, how it begins, which telling words it holds."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.conversation import Conversation
from bot.domain.dialogue import DialogueState
from bot.domain.question import Intent
from bot.understand import steps_of
from bot.understand.evidence import Evidence
from bot.understand.signs import SIGNS, signs_of, telling
from bot.understand.weights import READINGS, WEIGHTS

NOTHING = Evidence()
NO_SCORES = [0.0] * len(READINGS)


def test_the_weights_know_every_sign_and_no_other():
    assert tuple(WEIGHTS) == SIGNS


@pytest.mark.parametrize(
    ("evidence", "sign"),
    [
        pytest.param({}, "no name", id="nothing named"),
        pytest.param({"frameworks": 1}, "one name", id="one name"),
        pytest.param({"frameworks": 2}, "several names", id="two names"),
        pytest.param({"frameworks": 2, "refused": 1}, "one name, others refused", id="one of two refused"),
        pytest.param({"frameworks": 1, "refused": 1}, "only names refused", id="all refused"),
        pytest.param({"leans": True}, "one name", id="it, in a dialogue"),
    ],
)
def test_names_give_one_sign_of_five(evidence: dict, sign: str):
    signs = signs_of(replace(NOTHING, **evidence), NO_SCORES, (), {})
    given = [name for name in ("no name", "one name", "several names", "one name, others refused",
                               "only names refused") if signs[name]]  # fmt: skip
    assert given == [sign]


@pytest.fixture(scope="module")
def given(conversation: Conversation):
    """Return what gives the names of the signs of a text that are more than nothing."""

    def signs(text: str) -> set[str]:
        weighed = steps_of(text, DialogueState(), conversation.mind).weighed
        assert weighed is not None
        return {name for name, value in weighed.signs.items() if value}

    return signs


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        pytest.param("which one for a chat server", "starts with which", id="a question word first"),
        pytest.param("good morning. how do we start", "starts with how", id="first in a later clause"),
        pytest.param("we need something small", "says we", id="of us"),
        pytest.param("can you do that", "says you", id="of you"),
        pytest.param("recommend me one", "wishes", id="a wish"),
        pytest.param("a chat server", "no name, a project", id="a kind of project"),
        pytest.param("what is the gil", "nothing but a notion", id="a notion that implies nothing"),
        pytest.param("websockets?", "nothing but a feature", id="a feature alone"),
        pytest.param("an easy one", "a quality", id="a quality"),
        pytest.param("no orm please", "something refused", id="a refusal"),
        pytest.param("flask?", "few words", id="a fragment"),
        pytest.param("flask. django", "several clauses", id="two clauses"),
        pytest.param("flask 3", "a number", id="a number"),
        pytest.param("flask or zzqqxx", "an unknown word", id="a word nobody knows"),
        pytest.param("is flask good?", "question mark", id="a question mark"),
        pytest.param("flask versus django", "words of compare", id="a word that tells an intent"),
    ],
)
def test_a_text_gives_its_signs(given, text: str, sign: str):
    assert sign in given(text)


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        pytest.param("tell me which", "starts with which", id="not first"),
        pytest.param("flask for a chat server", "no name, a project", id="beside a name"),
        pytest.param("我们需要一个小的框架", "few words", id="in another language"),
        pytest.param("flask and django", "nothing named", id="something is named"),
    ],
)
def test_and_no_others(given, text: str, sign: str):
    assert sign in SIGNS
    assert sign not in given(text)


def test_a_word_gives_the_signs_of_every_intent_it_tells():
    signs = telling({Intent.COMPARE: {"versus"}, Intent.LIST: {"all", "versus"}})
    assert signs["versus"] == ("words of compare", "words of list")
    assert signs["all"] == ("words of list",)
    assert signs["which"] == ("says which",)
