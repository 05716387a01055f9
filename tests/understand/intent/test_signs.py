"""The signs a text gives: what it names, how it begins, which telling words it holds."""

from __future__ import annotations

import pytest

from bot.conversation import Conversation
from bot.domain.dialogue import DialogueState
from bot.domain.question import Intent
from bot.understand import steps_of
from bot.understand.intent.evidence import Evidence
from bot.understand.intent.hints import HINT_WEIGHTS
from bot.understand.intent.scope import SCOPE, SCOPE_HINTS
from bot.understand.intent.signs import HINTS, SIGNS, UNPROMPTED, signs_of, telling
from bot.understand.intent.weights import READINGS, WEIGHTS

NOTHING = Evidence()
NO_SCORES = [0.0] * len(READINGS)


def test_the_weights_know_every_sign_and_no_other():
    assert (*WEIGHTS,) == tuple(sign for sign in SIGNS if sign not in UNPROMPTED)
    assert tuple(SCOPE) == SIGNS


def test_what_hints_tell_is_of_words_of_grammar_and_of_what_can_be_asked_about(conversation: Conversation):
    catalog = conversation.catalog
    practices = {one.id for one in catalog.concepts.values() if one.practice}  # most came after the last fit
    known = {*HINTS, *catalog.concepts, *catalog.features, *catalog.qualities}
    assert set(HINT_WEIGHTS) | set(SCOPE_HINTS) <= known
    assert len(HINT_WEIGHTS) > len(known - practices) / 2


def test_the_hints_of_a_text_are_its_grammar_and_what_it_is_about(conversation: Conversation):
    weighed = steps_of("which one for a chat server", DialogueState(), conversation.mind).weighed
    assert weighed is not None
    assert set(weighed.hints) == {"which", "one", "for", "a", "chat"}


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
    signs = dict(zip(SIGNS, signs_of(NOTHING._replace(**evidence), NO_SCORES, NO_SCORES, (), {}), strict=True))
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
        pytest.param("flask, django or sanic", "many names", id="three names"),
        pytest.param("it must have websockets", "a must", id="a must"),
        pytest.param("flask with websockets", "a name first", id="a name before what is wanted"),
        pytest.param("flask websockets", "a name beside a need", id="a name right beside it"),
        pytest.param("flask has an orm", "name, need in a clause", id="both in one clause"),
        pytest.param("we sell bread. is flask good?", "asked of a name", id="a question that names one"),
        pytest.param("we sell bread. who has an orm?", "asked of a need", id="a question for a part"),
        pytest.param("good morning. good for a chat server?", "asked of a notion", id="a question about a project"),
        pytest.param("we sell bread. is flask good?", "asks last", id="a question in the end"),
        pytest.param("we sell bread. is flask good?", "asks beside", id="a question after something else"),
        pytest.param("we sell bread. is flask good?", "asks like describe", id="what the question is like"),
        pytest.param("websockets", "named technically", id="a word of the trade"),
        pytest.param("bottle?", "a plain name", id="a name that is a plain word"),
        pytest.param("flask django", "nothing but names", id="names alone"),
        pytest.param("quetzal django", "name after a foreign word", id="a foreign word before a name"),
        pytest.param("django quetzal", "name before a foreign word", id="a foreign word after a name"),
        pytest.param("django qzxv", "strange words", id="a word of no language"),
        pytest.param("guests pay", "says people and deeds", id="kinds of words"),
        pytest.param("the booking system is offline", "a project acts", id="a system that is there"),
        pytest.param("the fastest", "a wish alone", id="nothing but a wish"),
        pytest.param("a small quetzal house", "foreign, no trade", id="foreign words, none of the trade"),
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
        pytest.param("is flask good?", "asks beside", id="nothing but a question"),
        pytest.param("is flask good?", "asks like describe", id="no other clause"),
        pytest.param("tornaod please", "a plain name", id="a slip is no plain word"),
    ],
)
def test_and_no_others(given, text: str, sign: str):
    assert sign in SIGNS
    assert sign not in given(text)


def test_a_word_gives_the_signs_of_every_intent_it_tells():
    signs = telling({Intent.COMPARE: {"versus"}, Intent.LIST: {"all", "versus"}})
    told = {word: [(SIGNS[place], share) for place, share in signs[word]] for word in ("versus", "all", "which")}
    assert told["versus"] == [("words of compare", 1.0), ("words of list", 1.0)]
    assert told["all"] == [("words of list", 1.0)]
    assert told["which"] == [("says which", 1.0)]


def test_of_some_intents_each_word_tells_a_share():
    words = telling({Intent.DESCRIBE: {"about", "explain"}})
    one, two = (
        dict(zip(SIGNS, signs_of(NOTHING, NO_SCORES, NO_SCORES, (clause,), words), strict=True))["words of describe"]
        for clause in (("explain", "it"), ("explain", "about"))
    )
    assert 0 < one < two < 1
