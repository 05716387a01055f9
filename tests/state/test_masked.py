"""What names a person or opens a door is masked; the rest stays readable, and short."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.state.masked import MAX_LETTERS, masked


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        pytest.param("<@U1> and <@U2|bob>: flask?", "[person] and [person]: flask?", id="mentions"),
        pytest.param("@ann.smith knows, @bob.", "[person] knows, [person].", id="mentions typed by hand"),
        pytest.param("<!here> <!subteam^S1|@team> hi", "[group] [group] hi", id="groups"),
        pytest.param("in <#C1|secret-plans>", "in [channel]", id="a channel"),
        pytest.param("U024BE7LH wrote it", "[id] wrote it", id="a user's id"),
        pytest.param("123e4567-e89b-12d3-a456-426614174000", "[id]", id="a UUID"),
        pytest.param("<mailto:a@b.org|a@b.org> or c.d+e@f.co.uk", "[e-mail] or [e-mail]", id="e-mail addresses"),
        pytest.param("<tel:+4930123456|030 123456>, +49 170 1234567", "[number], [number]", id="telephones"),
        pytest.param("card 4111 1111 1111 1111", "card [number]", id="a card"),
        pytest.param("see <https://intra.example.org/x?t=1>", "see [link]", id="a link"),
        pytest.param("<https://x.org|https://x.org> http://u:p@h/", "[link] [link]", id="a link labelled with itself"),
        pytest.param("is <http://bottle.py|bottle.py> good", "is bottle.py good", id="a name that Slack made a link"),
        pytest.param("xoxb-123-456-abcdef and xapp-1-A0-9-ff00", "[secret] and [secret]", id="Slack's tokens"),
        pytest.param("ghp_abcdefghijklmnop1234", "[secret]", id="GitHub's"),
        pytest.param("AKIAIOSFODNN7EXAMPLE", "[secret]", id="Amazon's"),
        pytest.param("eyJhbGciOi.eyJzdWIi.x", "[secret]", id="a web token"),
        pytest.param("SECRET_KEY = 'django-insecure'", "SECRET_KEY = [secret]", id="an assignment"),
        pytest.param("Authorization: Bearer abc12345", "Authorization: Bearer [secret]", id="a header"),
        pytest.param("4d967a30111bf29f0eba01c448b3", "[secret]", id="a hash"),
        pytest.param("a &lt;b&gt;\n\tc", "a <b> c", id="one line"),
        pytest.param("\x1b[31mred \u202eback", "[31mred back", id="nothing that writes on a terminal"),
    ],
)
def test_what_is_masked(typed, kept):
    assert masked(typed) == kept


@pytest.mark.parametrize(
    "typed",
    [
        "does django 5.2.1 do 10000 requests/s since 2024-10-12?",
        "are passwords hashed, and csrf tokens checked?",
        "what is @app.route('/') in flask",
        "basic authentication or bearer tokens?",
        "IDEMPOTENCY and WEBSOCKETS in sqlalchemy-continuum",
        "哪个框架好?",
    ],
)
def test_what_stays(typed):
    assert masked(typed) == typed


def test_it_ends_after_five_hundred_letters():
    assert masked("word " * 1000) == ("word " * 1000)[: MAX_LETTERS - 1] + "…"
    assert masked("x" * MAX_LETTERS) == "x" * MAX_LETTERS


@given(st.text(alphabet=st.sampled_from("a1@.<>|:/-_ =U\x00\n+tokenB"), max_size=80) | st.text(max_size=80))
def test_any_text_is_masked_into_one_short_line(typed):
    kept = masked(typed)
    assert len(kept) <= MAX_LETTERS
    assert kept == " ".join(kept.split())
    assert "\x00" not in kept


@pytest.mark.parametrize("scrap", ["a@", "<", "a1-", "password", "1 ", "a.", "_-", "token", "http://", "@a"])
def test_forty_thousand_characters_take_no_time(scrap):
    start = time.perf_counter()
    masked((scrap * 40_000)[:40_000])
    assert time.perf_counter() - start < 0.5
