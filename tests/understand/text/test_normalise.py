"""What Slack and people type becomes one comparable form, in linear time, whatever it is."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.understand.text.normalise import before_hearsay, fold, normalise, past_thanks, plain_text, words_of

# What Slack's markup is made of, and what regular expressions trip over.
# fmt: off
SCRAPS = ["<", ">", "<@U1>", "<#C1|", "<http://", "|", ":", ":tada:", "::", "*", "_", "`", "```", "&lt;", "&", "~", "'",
          "’", "\n", "\r\n", " ", "  ", "-", " - ", "?", "？", ".", "…", "https://x", "a", "flask", "é", "ß", "İ",
          "你好", "да", "🎉", "\u200b", "\x00", "ﬁ", "١"]
# fmt: on


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        pytest.param("<@U1> hello", "hello", id="a person"),
        pytest.param("<@U1|flask> hello", "hello", id="a person with a label that is a name"),
        pytest.param("in <#C1|django> we said", "in we said", id="a channel"),
        pytest.param("<!here> <!subteam^S1|@team> hello", "hello", id="everybody"),
        pytest.param("is <http://bottle.py|bottle.py> good", "is bottle.py good", id="a link's label"),
        pytest.param("see <https://flask.palletsprojects.com> please", "see please", id="a bare link"),
        pytest.param("<https://x.org/django|https://x.org/django> ok", "ok", id="a link labelled with itself"),
        pytest.param("<mailto:a@b.org|the admins>", "the admins", id="a mail address"),
        pytest.param("a &lt; b &amp;&amp; c &gt; d", "a < b && c > d", id="entities"),
        pytest.param("&amp;lt;", "&lt;", id="an entity is undone once"),
        pytest.param("*bold* _slanted_ `code`", "bold slanted code", id="marks"),
        pytest.param("~Flask~ Quart, ~200 users, ~/app", "Quart, 200 users, /app", id="struck"),
        pytest.param("```\nimport flask\n```", "import flask", id="a code block"),
        pytest.param("snake_case stays", "snake_case stays", id="an underscore inside a word"),
        pytest.param("&gt; quoted\n&gt; again", "quoted\nagain", id="a quote"),
        pytest.param("nice :tada: :+1::skin-tone-3: one", "nice one", id="emoji names"),
        pytest.param("at 10:30:45 sharp", "at 10:30:45 sharp", id="a time is no emoji"),
        pytest.param("“Django’s” – “ORM”", '"Django\'s" - "ORM"', id="curly quotes and dashes"),
        pytest.param("ＦＬＡＳＫ", "FLASK", id="full-width letters"),
        pytest.param("  \n\t ", "", id="blanks"),
    ],
)
def test_plain_text_undoes_markup(typed: str, plain: str):
    assert plain_text(typed) == plain


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        pytest.param("FastAPI", "fastapi", id="capitals"),
        pytest.param("Django's ORM isn't", "django orm isnt", id="apostrophes"),
        pytest.param("Django’s", "django", id="a curly apostrophe"),
        pytest.param("café naïve", "cafe naive", id="accents"),
        pytest.param("Straße", "strasse", id="sharp s"),
        pytest.param("ЙОД ё", "иод е", id="another script loses its marks too"),
    ],
)
def test_fold_makes_comparable(typed: str, folded: str):
    assert fold(typed) == folded


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        pytest.param("Is *FastAPI* faster than <http://bottle.py|bottle.py>?",
                     ("is", "fastapi", "faster", "than", "bottle", "py"), id="markup"),
        pytest.param("Flask和Django", ("flask", "和", "django"), id="two scripts in a row"),
        pytest.param("HTTP/2 + C++", ("http", "2", "c"), id="signs part words"),
        pytest.param("don't", ("dont",), id="a short form is one word"),
        pytest.param("see https://example.org/flask now", ("see", "now"), id="an address names nothing"),
        pytest.param("on api.my-site.com soon", ("on", "hostname", "soon"), id="a host's name is no API"),
        pytest.param("bottle.py or asp.net", ("bottle", "py", "or", "asp", "net"), id="a product's name is no host"),
        pytest.param(":tada:", (), id="an emoji is no word"),
        pytest.param("", (), id="nothing"),
    ],
)  # fmt: skip
def test_normalise_cuts_words(typed: str, words: tuple[str, ...]):
    assert normalise(typed).words == words


@pytest.mark.parametrize(
    ("typed", "clauses"),
    [
        pytest.param("we like it. is it fast", (0, 0, 0, 1, 1, 1), id="a full stop"),
        pytest.param("bottle.py is small", (0, 0, 0, 0), id="a full stop inside a name"),
        pytest.param("flask? or django", (0, 1, 1), id="a question mark"),
        pytest.param("flask\ndjango", (0, 1), id="a new line"),
        pytest.param("flask - or not", (0, 1, 1), id="a dash between spaces"),
        pytest.param("real-time", (0, 0), id="a hyphen"),
        pytest.param("flask, django", (0, 0), id="a comma"),
    ],
)
def test_normalise_counts_clauses(typed: str, clauses: tuple[int, ...]):
    assert normalise(typed).clauses == clauses


def test_normalise_marks_questions_breaks_and_names():
    utterance = normalise("<@U1> we use Tornado, is it good? thanks <@U2|ben>")
    assert utterance.questions == {0}
    assert utterance.breaks == {utterance.words.index("is")}
    assert utterance.names == {"tornado"}


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        pytest.param("flask?", True, id="a question mark"),
        pytest.param("flask？", True, id="a full-width one"),
        pytest.param("is it? yes.", True, id="in the middle"),
        pytest.param("flask", False, id="none"),
        pytest.param("see <http://x.org/?q=1>", False, id="one inside an address"),
    ],
)
def test_normalise_sees_questions(typed: str, asked: bool):
    assert bool(normalise(typed).questions) is asked


def test_a_document_is_read_at_its_head_and_tail():
    utterance = normalise("start " + "word " * 5_000 + "flask?")
    assert utterance.words[0] == "start"
    assert utterance.words[-1] == "flask"
    assert len(utterance.words) < 1_000
    assert len(utterance.clauses) == len(utterance.words)


@given(st.lists(st.sampled_from(SCRAPS) | st.text(max_size=12), max_size=60).map("".join))
def test_normalise_never_fails_and_stays_consistent(text: str):
    utterance = normalise(text)
    assert len(utterance.clauses) == len(utterance.words)
    assert list(utterance.clauses) == sorted(utterance.clauses)
    assert all(0 < index < len(utterance.words) for index in utterance.breaks)
    assert utterance.questions <= set(utterance.clauses)
    assert all(word and not any(letter.isspace() for letter in word) for word in utterance.words)


@given(st.text(max_size=80))
def test_folding_twice_changes_nothing(text: str):
    assert words_of(" ".join(words_of(text))) == words_of(text)


@settings(max_examples=25)
@given(st.lists(st.sampled_from(SCRAPS), min_size=1, max_size=6).map("".join))
def test_time_grows_with_length_and_no_faster(scrap: str):
    def seconds(length: int) -> float:
        text = (scrap * (length // len(scrap) + 1))[:length]
        start = time.process_time()
        normalise(text)
        return time.process_time() - start

    normalise(scrap)
    longest = min(seconds(40_000) for _ in range(2))
    # Ten times the length may take forty times as long, or half a second: a quadratic step takes far more than either.
    assert longest < 0.5 or longest < 40 * max(seconds(4_000) for _ in range(3))


@pytest.mark.parametrize("scrap", SCRAPS, ids=ascii)
def test_forty_thousand_of_one_scrap_take_no_time(scrap: str):
    start = time.process_time()
    normalise((scrap * 40_000)[:40_000])
    assert time.process_time() - start < 2


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        pytest.param("And in Quart? Our lead swears by it.", "And in Quart?", id="hearsay"),
        pytest.param("And in Quart? Our lead swears by it. Is he right?", None, id="a question about it"),
        pytest.param("And in Quart? We need an admin.", None, id="a wish"),
    ],
)
def test_what_somebody_says_is_no_part_of_a_short_question(typed, asked):
    assert before_hearsay(typed) == (asked or typed)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        pytest.param("do i actually need async?", "do i need async", id="actually"),
        pytest.param("don't care: templates", "dont care about templates", id="a heading"),
    ],
)
def test_what_says_no_more_is_left_out(typed, words):
    assert " ".join(normalise(typed).words) == words


@pytest.mark.parametrize(
    ("text", "left"),
    [
        pytest.param("Wrong direction. CherryPy to Flask", "CherryPy to Flask", id="the other way"),
        pytest.param("we're going in circles. def or async def", "def or async def", id="in circles"),
        pytest.param("so you are telling me to stay? is it still patched", "is it still patched", id="said again"),
        pytest.param(
            "we are not changing framework. how is a form part stored", "how is a form part stored", id="no other one"
        ),
        pytest.param("Sanic?? no. i asked about task queues in it", "task queues in it", id="asked before"),
        pytest.param("forget that. i mean does a cache help there", "does a cache help there", id="meant"),
        pytest.param(
            "which checks input? I mean age is a number",
            "which checks input? I mean age is a number",
            id="an example of it",
        ),
        pytest.param("I cannot leave Quart. how is a body checked", "how is a body checked", id="what is settled"),
        pytest.param("cool, and how do I test it", "how do I test it", id="a remark and a comma"),
        pytest.param("it's not dead, is it", "it's not dead, is it", id="no remark"),
        pytest.param("thanks", "thanks", id="nothing after it"),
        pytest.param("that's not helpful. which one is faster?", "which one is faster?", id="a judgement"),
        pytest.param("It's a blog. Which one should I use?", "It's a blog. Which one should I use?", id="a project"),
        pytest.param("I'm new to this, what is WSGI?", "what is WSGI?", id="who asks"),
        pytest.param("I'm a beginner, what should I use?", "I'm a beginner, what should I use?", id="part of it"),
    ],
)
def test_what_comes_before_the_question_is_cut_off(text, left):
    assert past_thanks(text).removeprefix("and ") == left
