"""A slip becomes the word that was meant; a word of its own is left alone."""

from __future__ import annotations

import string
from collections.abc import Callable, Sequence
from itertools import combinations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from bot.understand.text.mend import Speller, Word
from bot.understand.text.words import root

Mended = Callable[[Sequence[str]], tuple[Word, ...]]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        pytest.param("djang", "django", id="a letter short"),
        pytest.param("djago", "django", id="a letter missing inside"),
        pytest.param("dajngo", "django", id="two letters swapped"),
        pytest.param("djjango", "django", id="a letter doubled"),
        pytest.param("fastpai", "fastapi", id="swapped near the end"),
        pytest.param("flaks", "flask", id="swapped at the end"),
        pytest.param("tornadoo", "tornado", id="a letter too many"),
        pytest.param("pyramyd", "pyramid", id="a wrong vowel"),
        pytest.param("cherypi", "cherrypy", id="two slips in a long name"),
        pytest.param("websokets", "websocket", id="a feature, in the plural"),
        pytest.param("framewrok", "framework", id="a word of a phrasing"),
        pytest.param("authentification", "authentication", id="a common confusion"),
        pytest.param("exmaple", "example", id="example"),
        pytest.param("embeded", "embedded", id="a letter not doubled, though a form of another word is nearer"),
        pytest.param("cherypie", "cherrypy", id="a slip of a usual slip"),
        pytest.param("wifi", "wifi", id="no slip of wiki"),
        pytest.param("standup", "standup", id="no slip of startup"),
    ],
)
def test_slips_are_mended(mended: Mended, typed: str, meant: str):
    (word,) = mended([typed])
    assert word.meant == meant
    assert word.typed == typed


@pytest.mark.parametrize(
    "typed",
    ["flash", "task", "mask", "basic", "panic", "bottles", "sonic", "titanic", "pyramids", "and", "form", "fast", "10",
     "battle", "total", "throttle", "volcano", "start", "quarter", "mango", "tango"],
)  # fmt: skip
def test_words_of_their_own_are_left_alone(mended: Mended, typed: str):
    (word,) = mended([typed])
    assert word.meant in (typed, typed.removesuffix("s"))
    assert word.confidence == 1


@pytest.mark.parametrize("typed", ["щука", "龘", "x9q", "zzzzqqqq", "y2x", "yooo"])
def test_words_without_a_neighbour_stay_as_typed(mended: Mended, typed: str):
    (word,) = mended([typed])
    assert word.meant == typed
    assert not word.is_known


def test_a_mended_word_is_less_sure_than_an_exact_one(mended: Mended):
    exact, slip, worse = mended(["cherrypy", "cherypy", "cherypi"])
    assert exact.confidence == 1
    assert exact.confidence > slip.confidence >= worse.confidence > 0.5


@given(st.lists(st.text(alphabet=string.ascii_lowercase + "éß9和", min_size=1, max_size=20), max_size=12))
def test_every_word_keeps_its_place(mended: Mended, words: list[str]):
    meant = mended(words)
    assert [word.typed for word in meant] == words
    assert all(0 < word.confidence <= 1 and word.meant for word in meant)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        pytest.param("validating", "validate", id="a form of a known word"),
        pytest.param("wat", "what", id="a letter left out of a common word"),
        pytest.param("teh", "the", id="letters of a common word swapped"),
        pytest.param("starlet", "starlette", id="cut short"),
        pytest.param("evry", "every", id="a first letter is rarely wrong"),
    ],
)
def test_the_likelier_word_is_meant(mended: Mended, typed: str, meant: str):
    assert root(mended([typed])[0].meant) == root(meant)


def test_the_words_of_a_speller_are_worth_mending_to():
    speller = Speller.of(["flask", "orm", "flask", "naïve", "http2", "django"])
    assert speller.counts == {"flask": 2, "django": 1}
    assert speller.nearest("flaks") == ("flask", 1)
    assert speller.nearest("zzzzz") is None


@st.composite
def slips(draw: st.DrawFn) -> tuple[str, str, int]:
    """Return a word, what one or two edits made of it, and how many."""
    word = draw(st.text(string.ascii_lowercase, min_size=4, max_size=12))
    typed, edits = word, draw(st.integers(1, 2))
    for _ in range(edits):
        at, letter = draw(st.integers(0, len(typed) - 1)), draw(st.sampled_from(string.ascii_lowercase))
        cut = {"drop": typed[:at] + typed[at + 1 :], "add": typed[:at] + letter + typed[at:],
               "change": typed[:at] + letter + typed[at + 1 :],
               "swap": typed[:at] + typed[at : at + 2][::-1] + typed[at + 2 :]}  # fmt: skip
        typed = cut[draw(st.sampled_from(sorted(cut)))]
    return word, typed, edits


@given(slips())
def test_no_word_within_one_edit_is_overlooked(slip: tuple[str, str, int]):
    word, typed, _ = slip
    assume(len(typed) >= 4 and OSA.distance(word, typed) == 1)
    found = Speller.of([word]).nearest(typed)
    # A wrong first letter is left alone, unless the second one is right or, in a longer word, it is a neighbour's key.
    assert found == (word, 1) or (found is None and word[0] != typed[0])


def test_a_wrong_first_letter_is_a_neighbours_key():
    speller = Speller.of(["bridge", "deadline", "framework"])
    assert speller.nearest("fridges") is None
    assert speller.nearest("beamline") is None
    assert speller.nearest("gramework") == ("framework", 1)


@pytest.mark.parametrize("word", ["cherrypy", "starlette", "authentication"])
def test_no_word_with_two_letters_changed_is_overlooked(word: str):
    speller = Speller.of([word])
    for first, second in combinations(range(1, len(word)), 2):  # hardly anybody gets the first one wrong
        typed = "".join("x" if at in (first, second) else letter for at, letter in enumerate(word))
        assert speller.nearest(typed) == (word, 2), typed


def test_of_words_as_near_the_more_frequent_is_meant():
    assert Speller.of(["stand", "stack", "stack"]).nearest("stafk") == ("stack", 1)
    assert Speller.of(["brand", "brann"]).nearest("branx") == ("brand", 1)
