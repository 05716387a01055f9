import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.present.parts import Card, escape, link
from bot.present.plain import unmarked

DANGEROUS = st.lists(
    st.sampled_from(
        ["<!channel>", "<!here|x>", "<@U0ALICE>", "<#C0GENERAL>", "<https://evil.example|bank>", "<", ">", "&"]
    )
    | st.text(max_size=5)
).map("".join)


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        pytest.param("<!channel>", "&lt;!channel&gt;", id="everybody"),
        pytest.param("<@U0ALICE>", "&lt;@U0ALICE&gt;", id="a person"),
        pytest.param("<https://a.b|c>", "&lt;https://a.b|c&gt;", id="a link"),
        pytest.param("a & b", "a &amp; b", id="an ampersand"),
        pytest.param("&lt;", "&amp;lt;", id="an entity already"),
        pytest.param("plain", "plain", id="nothing to escape"),
    ],
)
def test_escape(typed, shown):
    assert escape(typed) == shown


@given(DANGEROUS)
def test_no_mention_and_no_link_survives(typed):
    escaped = escape(typed)
    assert "<" not in escaped
    assert ">" not in escaped
    assert re.findall(r"&(?!amp;|lt;|gt;)", escaped) == []


@given(st.text("<>&!@#|abc:/.; "))
def test_a_person_reads_what_was_typed(typed):
    assert unmarked(escape(typed)) == typed


@pytest.mark.parametrize(
    ("source", "label", "shown"),
    [
        pytest.param("https://flask.org/a", "docs", "<https://flask.org/a|docs>", id="an address"),
        pytest.param("https://a.b/x|y>z", "a", "<https://a.b/x%7Cy%3Ez|a>", id="signs that would end it"),
        pytest.param("https://a.b", "<b>", "<https://a.b|&lt;b&gt;>", id="a label with signs"),
        pytest.param("measured 2026-11-22, docs/speed.md", "source", "measured 2026-11-22, docs/speed.md", id="words"),
        pytest.param("see https://a.b there", "source", "see https://a.b there", id="an address among words"),
        pytest.param("<!channel>", "source", "&lt;!channel&gt;", id="no address at all"),
    ],
)
def test_link(source, label, shown):
    assert link(source, label) == shown


@given(DANGEROUS)
def test_no_source_makes_more_than_its_own_link(source):
    shown = link(f"https://a.b/{source}")
    assert shown.count("<") <= 1
    assert shown.count(">") <= 1


def test_words_are_those_that_are_read():
    card = Card("k", "*Yes.* one", bullets=("two three (<https://a.b|the source>)",), after=("four",), notes=("five",))
    assert card.words == 2 + 4 + 1 + 1
