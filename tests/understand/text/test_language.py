"""Another language is told from English; misspelt or mixed English stays English."""

from __future__ import annotations

import json
import random
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.present.wording import IN_ENGLISH
from bot.understand.text.language import LANGUAGES, language_of
from bot.understand.text.normalise import normalise

QUESTIONS = Path(__file__).parents[2] / "questions"


def language(text: str) -> str | None:
    """Return the language of a raw text."""
    return language_of(normalise(text))


def asked(file: str) -> Iterator[tuple[str, str | None]]:
    """Yield the texts of a file of questions, earlier turns too, and their languages."""
    for line in (QUESTIONS / file).read_text("utf-8").splitlines():
        question = json.loads(line)
        yield from ((text, question.get("lang")) for text in (*question.get("thread", ()), question["text"]))


def test_nearly_every_question_in_another_language_is_known_for_it():
    several = list(asked("languages.jsonl"))
    wrong = [(text, lang, language(text)) for text, lang in several if language(text) != lang]
    assert len(several) == 270
    assert len(wrong) <= 0.05 * len(several), wrong


def test_no_english_question_is_taken_for_another_language():
    assert [text for text, own in asked("known.jsonl") if language(text) != own] == []


def test_no_everyday_sentence_is_taken_for_another_language():
    assert [text for text in (QUESTIONS / "everyday.txt").read_text("utf-8").splitlines() if language(text)] == []


def test_slips_hardly_ever_make_english_foreign():
    chance = random.Random(7)  # noqa: S311 - typos, no secrets
    spoilt = [
        " ".join(slip(word, chance) for word in text.split()) for text, _ in asked("known.jsonl") for _ in range(5)
    ]
    foreign = [text for text in spoilt if language(text)]
    assert len(foreign) <= 0.003 * len(spoilt), foreign


def slip(word: str, chance: random.Random) -> str:
    """Return a word of which, one time in three, a letter is lost, doubled, wrong or in its neighbour's place."""
    if len(word) < 3 or chance.random() > 1 / 3:
        return word
    at = chance.randrange(len(word) - 1)
    left, here, there, right = word[:at], word[at], word[at + 1], word[at + 2 :]
    other = chance.choice("aeioustnr")
    return chance.choice((left + there + right, left + here + here + there + right, left + there + here + right,
                          left + other + there + right))  # fmt: skip


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        pytest.param("cual es la diferencia entre flask y django", "es", id="Spanish without accents"),
        pytest.param("¿y Sanic?", "es", id="two words, but clearly Spanish"),
        pytest.param("o django tem orm?", "pt", id="Portuguese without accents"),
        pytest.param("was kann sanic", "de", id="German"),
        pytest.param("gibt es ein beispiel fuer websockets in sanic", "de", id="German without umlauts"),
        pytest.param("API für Chat", "de", id="one plain word"),
        pytest.param("quelle difference entre flask et fastapi", "fr", id="French without accents"),
        pytest.param("j'ai besoin de websockets", "fr", id="French with an elision"),
        pytest.param("quale framework mi consigli per una chat?", "it", id="Italian"),
        pytest.param("welk framework is het snelst", "nl", id="Dutch"),
        pytest.param("какой фреймворк быстрее", "ru", id="Russian"),
        pytest.param("який фреймворк обрати?", "uk", id="Ukrainian"),
        pytest.param("ποιο framework να διαλέξω;", "el", id="Greek"),
        pytest.param("flask和django哪个好", "zh", id="Chinese"),
        pytest.param("FlaskとDjangoの違いは何ですか？", "ja", id="Japanese, which has Chinese characters too"),
        pytest.param("플라스크와 장고의 차이점은?", "ko", id="Korean"),
        pytest.param("ما هو فلاسك", "und", id="Arabic, which others write too"),
        pytest.param("फ्लास्क क्या है", "und", id="Devanagari"),
        pytest.param("привет, is flask any good?", None, id="a foreign greeting"),
        pytest.param("what does 你好 mean in the django docs?", None, id="a foreign word explained"),
        pytest.param("does it have español and português translations?", None, id="names of languages"),
        pytest.param("Ünal and José ask: is flask ok?", None, id="names with accents"),
        pytest.param("résumé parser api, flask?", None, id="a borrowed word"),
        pytest.param("pros/cons django", None, id="an English word that others have"),
        pytest.param("django con", None, id="a conference"),
        pytest.param("flask, django et al. compared", None, id="Latin"),
        pytest.param("50 μs per request, flask?", None, id="a sign from Greek"),
        pytest.param("Flаsk or Djаngo", None, id="a letter that only looks Latin"),
        pytest.param("flask con django", None, id="one weak word"),
        pytest.param("ist flask async", None, id="a slip of an English word"),
        pytest.param("danke", None, id="one word that English speakers use"),
        pytest.param("", None, id="nothing"),
        pytest.param("<@U1> :flag-es: 🎉", None, id="no words"),
    ],
)
def test_languages(text: str, lang: str | None):
    assert language(text) == lang


def test_every_language_has_its_words_for_the_card():
    assert set(LANGUAGES) == set(IN_ENGLISH)


@given(st.text(max_size=200))
def test_any_text_has_a_language_we_know_or_none(text: str):
    assert language(text) in {None, *LANGUAGES}


@pytest.mark.parametrize("scrap", ["que ", "é", "c'", "你", "a-", "was "])
def test_forty_thousand_characters_take_no_time(scrap: str):
    utterance = normalise((scrap * 40_000)[:40_000])
    start = time.process_time()
    language_of(utterance)
    assert time.process_time() - start < 0.5
