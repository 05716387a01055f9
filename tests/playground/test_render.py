from io import StringIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from bot.playground.interactions import Choice
from bot.playground.limits import MESSAGE_BLOCKS
from bot.playground.render import card, mrkdwn, numbered
from tests.playground.test_block_kit import smallest

NAMES = {"U0BOB": "bob", "C0GENERAL": "general"}


def printed(parts: Any, width: int = 80) -> str:
    console = Console(file=StringIO(), width=width, highlight=False)
    for part in parts:
        console.print(part)
    return "\n".join(line.rstrip() for line in console.file.getvalue().splitlines())


@pytest.mark.parametrize(
    ("text", "plain", "styles"),
    [
        pytest.param("a *bold* word", "a bold word", ["bold"], id="bold"),
        pytest.param("_so_ ~not~ so", "so not so", ["italic", "strike"], id="italic and struck"),
        pytest.param("*_both_*", "both", ["italic", "bold"], id="nested"),
        pytest.param("2 * 3 * 4 and snake_case_name", "2 * 3 * 4 and snake_case_name", [], id="signs inside words"),
        pytest.param("`pip install *x*`", "pip install *x*", ["green"], id="code"),
        pytest.param("```\nimport x\nrun()\n```", "    import x\n    run()", ["green"], id="code block"),
        pytest.param(
            "<@U0BOB> in <#C0GENERAL|general> <!here>", "@bob in #general @here", ["cyan"] * 3, id="references"
        ),
        pytest.param("a &lt;b&gt; &amp;amp; c", "a <b> &amp; c", [], id="entities once"),
        pytest.param(":wave: :large_green_circle: :no_such_one:", "👋 🟢 :no_such_one:", [], id="emoji"),
        pytest.param("\x1b[2Jgone?", "[2Jgone?", [], id="no steering of the terminal"),
        pytest.param("[red]not markup[/red]", "[red]not markup[/red]", [], id="no markup of Rich"),
    ],
)
def test_mrkdwn(text, plain, styles):
    drawn = mrkdwn(text, NAMES)
    assert drawn.plain == plain
    assert [str(span.style) for span in drawn.spans if str(span.style) in {*styles, "bold", "italic"}] == styles


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        pytest.param("<https://a.org>", "https://a.org", id="bare"),
        pytest.param("<https://a.org|docs>", "docs", id="label"),
        pytest.param("<http://bottle.py|bottle.py>", "bottle.py", id="linked by Slack"),
    ],
)
def test_links_lead_somewhere(text, plain):
    drawn = mrkdwn(text, NAMES)
    assert drawn.plain == plain
    assert "link http" in str(drawn.spans[0].style)


def test_a_card_reads_from_top_to_bottom():
    cell = {"type": "raw_text", "text": "Flask"}
    number = {"type": "raw_number", "value": 5, "text": "5"}
    rows = [[{"type": "raw_text", "text": "Name"}, {"type": "raw_text", "text": "Speed"}], [cell, number]]
    blocks = [
        {"type": "header", "text": {"type": "plain_text", "text": "Flask :wave:"}},
        {"type": "section", "text": {"type": "mrkdwn", "text": "*Small* and kind"}},
        {"type": "section", "fields": [{"type": "mrkdwn", "text": "one"}, {"type": "mrkdwn", "text": "two"}]},
        {"type": "table", "rows": rows, "column_settings": [{"align": "left"}, {"align": "right"}]},
        {"type": "context", "elements": [{"type": "mrkdwn", "text": "source: docs"}]},
    ]
    assert printed(card("never shown", blocks, NAMES)).splitlines() == [
        "Flask 👋",
        "Small and kind",
        "one   two",
        "",
        "  Name    Speed",
        "  ─────────────",
        "  Flask       5",
        "",
        "source: docs",
    ]


def test_a_chart_is_drawn_with_its_title_and_what_is_counted():
    series = [{"name": "Fit", "data": [{"label": "Flask", "value": 1}, {"label": "Sanic", "value": 2}]}]
    chart = {"type": "bar", "series": series, "axis_config": {"categories": ["Flask", "Sanic"], "y_label": "times"}}
    drawn = card("x", [{"type": "data_visualization", "title": "Requests", "chart": chart}], NAMES)
    assert printed(drawn).splitlines() == ["Requests", "times", f" Flask  {'█' * 12} 1", f" Sanic  {'█' * 24} 2"]


def test_without_blocks_the_text_is_shown():
    assert printed(card("*hello*", [], NAMES)) == "hello"


def test_choices_are_numbered():
    shown = printed([numbered([Choice("Flask", "a", "1"), Choice("Back", "b", "2")])])
    assert " ".join(shown.split()) == "[1] Flask [2] Back"


def test_rich_text_is_readable():
    def section(words: str) -> dict:
        return {"type": "rich_text_section", "elements": [{"type": "text", "text": words}]}

    listed = {"type": "rich_text_list", "style": "ordered", "elements": [section("one"), section("two")]}
    block = {"type": "rich_text", "elements": [section("Hello"), listed]}
    assert printed(card("", [block], NAMES)).splitlines() == ["Hello", "1. one", "2. two"]


@pytest.mark.parametrize("kind", MESSAGE_BLOCKS)
def test_every_block_slack_takes_can_be_drawn(kind):
    printed(card("", [smallest(kind)], NAMES))


@given(st.text())
def test_any_text_can_be_drawn(text):
    drawn = mrkdwn(text, NAMES).plain
    assert "\x1b" not in drawn
