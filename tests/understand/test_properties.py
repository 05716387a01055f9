"""What holds of understanding whatever is typed: a reading, in bounded work, and a slip that names nobody else."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.domain.catalog import Catalog
from bot.domain.dialogue import DialogueState
from bot.domain.question import EntityKind, Intent, Reading
from bot.knowledge.load import load
from bot.understand.intent.intents import Matcher
from bot.understand.text.mend import Word
from bot.understand.text.normalise import normalise, words_of
from tests.nasty import ANY_TEXT, LONGEST, NASTY, calls

Read = Callable[..., Reading]
Mended = Callable[[Sequence[str]], tuple[Word, ...]]

# Of a document head and tail are read: so many words, and with them so many clauses.
MOST_WORDS = 600
# A clause is compared with the phrasings of intents, of aspects and, for names that are plain words, of intents again.
MOST_LOOKS = 4
# A mention this sure is acted upon.
SURE = 0.8
# In a dialogue that spoke of two frameworks more rules apply than in an empty one.
AFTER_TWO = DialogueState(intent=Intent.COMPARE, frameworks=("flask", "django"), shown=("flask", "django"))


@settings(max_examples=150)
@given(ANY_TEXT, st.sampled_from([DialogueState(), AFTER_TWO]))
@example("FLAS:NO;FLAS", DialogueState())
def test_any_text_has_a_reading(read: Read, text: str, state: DialogueState):
    reading = read(text, state)
    utterance = normalise(text)
    assert 0 <= reading.confidence <= 1
    assert 0 <= reading.rival_confidence <= 1
    assert len(utterance.words) <= MOST_WORDS
    assert all(mention.end <= len(utterance.words) for mention in reading.mentions)
    assert all(0 <= mention.start < mention.end for mention in reading.mentions), "each covers something"
    assert all(0 < mention.confidence <= 1 for mention in reading.mentions)
    ends = [mention.end for mention in reading.mentions]
    assert all(end <= after.start for end, after in zip(ends, reading.mentions[1:], strict=False)), "no two overlap"
    assert reading.intent is not Intent.COMPARE or not set(reading.frameworks) & set(reading.refused)


@pytest.mark.parametrize("make", NASTY.values(), ids=NASTY)
def test_a_nasty_text_has_a_reading(read: Read, make: Callable[[int], str]):
    assert isinstance(read(make(LONGEST)), Reading)
    assert isinstance(read(make(LONGEST), AFTER_TWO), Reading)


@pytest.mark.parametrize("make", NASTY.values(), ids=NASTY)
def test_twice_the_text_is_no_more_than_twice_the_work(read: Read, make: Callable[[int], str]):
    read(make(LONGEST // 2), AFTER_TWO)  # what is learnt when it is first needed is no work of the text
    half = calls(lambda: read(make(LONGEST // 2), AFTER_TWO))
    # The constant is for what a short text is spared.
    assert calls(lambda: read(make(LONGEST), AFTER_TWO)) <= 2.2 * half + 2_000


@pytest.mark.parametrize("make", NASTY.values(), ids=NASTY)
def test_no_text_is_compared_with_the_phrasings_without_end(read: Read, make: Callable[[int], str]):
    clauses = len(set(normalise(make(LONGEST)).clauses))
    assert clauses <= MOST_WORDS
    looks = calls(lambda: read(make(LONGEST), AFTER_TWO), Matcher._rows.__code__)
    assert looks <= MOST_LOOKS * (clauses + 1)


@pytest.mark.parametrize("make", NASTY.values(), ids=NASTY)
def test_twice_the_text_takes_no_more_than_twice_the_time(read: Read, make: Callable[[int], str]):
    # The second line, for work inside one call of C: three times the time is allowed, or a quarter of a second.
    longest = _seconds(lambda: read(make(LONGEST)))
    assert longest < 0.25 or longest < 3 * _seconds(lambda: read(make(LONGEST // 2)))


def _seconds(work: Callable[[], object]) -> float:
    """Return the least time of five that ``work`` took."""
    taken = []
    for _ in range(5):
        start = time.process_time()
        work()
        taken.append(time.process_time() - start)
    return min(taken)


# Questions with one framework, and with one that is left.
TEMPLATES = (
    "is {} fast?",
    "what is {}",
    "does {} have websockets",
    "{} drawbacks",
    "show me an example of {}",
    "can i use {} for a chat server with an admin site?",
    "is {} better than what we have, for beginners?",
    "we want to move away from {}, what else is there?",
    "why would anybody choose {} for a small JSON API today",
    "how well does {} scale for an online shop with thousands of users",
)
CATALOG: Catalog = load()
ALIASES = sorted({alias for framework in CATALOG.frameworks.values() for alias in framework.aliases})
KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")


def neighbours(letter: str) -> str:
    """Return the keys beside and below a letter's.

    >>> neighbours("f")
    'dgrtcv'
    """
    for number, row in enumerate(KEYS):
        at = row.find(letter.lower())
        if at >= 0:
            beside = row[max(0, at - 1) : at] + row[at + 1 : at + 2]
            above = KEYS[number - 1][at : at + 2] if number else ""
            below = KEYS[number + 1][max(0, at - 1) : at + 1] if number + 1 < len(KEYS) else ""
            return beside + above + below
    return ""


def slips(word: str) -> list[str]:
    """Return every word one slip away: two letters swapped, one dropped, doubled, or struck beside its key."""
    found = [word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(len(word) - 1)]
    found += [word[:at] + word[at + 1 :] for at in range(len(word))]
    found += [word[:at] + word[at] + word[at:] for at in range(len(word))]
    found += [word[:at] + key + word[at + 1 :] for at in range(len(word)) for key in neighbours(word[at])]
    return [slip for slip in dict.fromkeys(found) if slip != word]


def named(reading: Reading) -> set[str]:
    """Return the frameworks that a reading is sure to be told of, wanted or refused."""
    sure = [m for m in reading.mentions if m.kind is EntityKind.FRAMEWORK and m.confidence >= SURE]
    return {mention.entity_id for mention in sure}


def is_a_word(slip: str, mended: Mended) -> bool:
    """Say whether a slip gave a word of its own ("flask" for "flash"): then it means what it says."""
    return any(word.is_known and word.confidence == 1 for word in mended(words_of(slip)))


def mistypings(text: str) -> list[tuple[str, str]]:
    """Return ``text`` with each slip in each of its words, and the word as it then stands."""
    words = text.split(" ")
    return [
        (" ".join([*words[:at], slip, *words[at + 1 :]]), slip) for at, word in enumerate(words) for slip in slips(word)
    ]


@st.composite
def mistyped(draw: st.DrawFn) -> tuple[str, str, str]:
    """Draw a question, the same with a slip in one word, and the word as it then stands."""
    question = draw(st.sampled_from(TEMPLATES)).format(draw(st.sampled_from(ALIASES)))
    return question, *draw(st.sampled_from(mistypings(question)))


@settings(max_examples=300)
@given(mistyped())
def test_a_slip_names_no_other_framework(read: Read, mended: Mended, drawn: tuple[str, str, str]):
    question, typed, slip = drawn
    others = named(read(typed)) - named(read(question))
    assert not others or is_a_word(slip, mended)


@pytest.mark.parametrize("alias", ALIASES)
def test_no_slip_in_a_name_makes_it_another(read: Read, mended: Mended, alias: str):
    one = named(read(f"is {alias} fast?"))
    others = {typed: named(read(f"is {typed} fast?")) - one for typed, slip in mistypings(alias)
              if not is_a_word(slip, mended)}  # fmt: skip
    assert {typed: names for typed, names in others.items() if names} == {}
