import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.playground.markup import as_typed, escape, mark_up
from bot.playground.workspace import Workspace

SLACK = Workspace()


@pytest.mark.parametrize(
    ("typed", "marked"),
    [
        pytest.param("plain words", "plain words", id="plain"),
        pytest.param("a < b & c > d", "a &lt; b &amp; c &gt; d", id="escapes"),
        pytest.param("@advisor hi @bob", "<@U0ADVISOR> hi <@U0BOB>", id="people"),
        pytest.param("@nobody hi", "@nobody hi", id="stranger"),
        pytest.param("see #general or #nowhere", "see <#C0GENERAL|general> or #nowhere", id="channels"),
        pytest.param("@here and @channel", "<!here> and <!channel>", id="everybody"),
        pytest.param("bottle.py?", "<http://bottle.py|bottle.py>?", id="Paraguay"),
        pytest.param("is web.py good", "is <http://web.py|web.py> good", id="short domain"),
        pytest.param("run main.py.", "run <http://main.py|main.py>.", id="full stop after it"),
        pytest.param(
            "fastapi.tiangolo.com/tutorial",
            "<http://fastapi.tiangolo.com/tutorial|fastapi.tiangolo.com/tutorial>",
            id="path",
        ),
        pytest.param("node.js or config.yaml", "node.js or config.yaml", id="no domains"),
        pytest.param("v3.12 e.g. this", "v3.12 e.g. this", id="numbers and abbreviations"),
        pytest.param("https://a.org/?x=1&y=2, ok", "<https://a.org/?x=1&amp;y=2>, ok", id="address"),
        pytest.param("me@example.com", "<mailto:me@example.com|me@example.com>", id="mail"),
        pytest.param("`@advisor bottle.py <x>`", "`@advisor bottle.py &lt;x&gt;`", id="code"),
        pytest.param("```\nimport bottle.py\n```", "```\nimport bottle.py\n```", id="code block"),
        pytest.param("привет 你好 :wave:", "привет 你好 :wave:", id="other scripts"),
        pytest.param("", "", id="empty"),
    ],
)
def test_typed_text_is_marked_up(typed, marked):
    assert mark_up(typed, SLACK) == marked


@given(st.text(alphabet=st.characters(blacklist_characters="@#.:/`")))
def test_text_without_references_is_only_escaped(text):
    assert mark_up(text, SLACK) == escape(text)
    assert html.unescape(escape("&" + text)) == html.unescape("&amp;" + escape(text))


@given(st.text(alphabet="ab.py@#<>&`/: \n"))
def test_angle_brackets_are_ours_alone(text):
    marked = mark_up(text, SLACK)
    assert marked.count("<") == marked.count(">")


PIECES = st.sampled_from(
    ["@advisor", "#general", "@here", "@nobody", "bottle.py", "https://a.example/x?y=1&z=<2>", "me@a.example", "`a<b`"]
)


@given(st.lists(st.text(max_size=8) | PIECES, max_size=6).map(" ".join))
def test_what_was_typed_can_be_told_from_what_was_made_of_it(text):
    assert as_typed(mark_up(text, SLACK), SLACK) == text
