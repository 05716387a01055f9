import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.playground.block_kit import message_faults
from bot.playground.whole import letters
from bot.present import blocks
from bot.present.parts import Button, Card, Menu, Table

SECTION = {"type": "section", "block_id": "a", "text": {"type": "mrkdwn", "text": "x"}}
WHOLE = Card(
    "kind",
    "The answer.",
    bullets=("one", "two"),
    table=Table((("", "Flask"), ("ORM", ""))),
    code="print(1)",
    after=("then", "this"),
    notes=("small", "print"),
    buttons=(Button("Go", "ask_1", "go", is_primary=True),),
    menu=Menu("more", (("Back", "b"),)),
)


def test_the_parts_come_in_order_each_with_its_id():
    drawn = blocks.render(WHOLE)
    assert [(block["type"], block["block_id"]) for block in drawn] == [
        ("section", "kind.lead"),
        ("section", "kind.points"),
        ("table", "kind.table"),
        ("section", "kind.code"),
        ("section", "kind.after"),
        ("context", "kind.notes"),
        ("actions", "kind.actions"),
    ]
    assert message_faults(drawn) == []


def test_the_same_card_gives_the_same_blocks():
    assert blocks.render(WHOLE) == blocks.render(WHOLE)


def test_a_card_of_one_line_is_one_section():
    assert blocks.render(Card("kind", "Yes.")) == [
        {
            "type": "section",
            "block_id": "kind.lead",
            "text": {"type": "mrkdwn", "text": "Yes.", "verbatim": True},
        }
    ]


def test_bullets_code_and_notes_look_their_part():
    drawn = {block["block_id"]: block for block in blocks.render(WHOLE)}
    assert drawn["kind.points"]["text"]["text"] == "• one\n• two"
    assert drawn["kind.code"]["text"]["text"] == "```print(1)```"
    assert [element["text"] for element in drawn["kind.notes"]["elements"]] == ["small", "print"]


def test_an_empty_cell_shows_a_dash():
    table = blocks.render(WHOLE)[2]
    assert [[cell["text"] for cell in row] for row in table["rows"]] == [["–", "Flask"], ["ORM", "–"]]


def test_the_menu_comes_after_the_buttons():
    elements = blocks.render(WHOLE)[-1]["elements"]
    assert [element["type"] for element in elements] == ["button", "overflow"]
    assert elements[0]["style"] == "primary"
    assert "style" not in blocks.render(Card("k", "x", buttons=(Button("Go", "a", "v"),)))[-1]["elements"][0]


def test_slack_does_not_look_for_names_or_links_in_our_text():
    texts = [block["text"] for block in blocks.render(WHOLE) if block["type"] == "section"]
    assert all(text["verbatim"] is True for text in texts)


@given(st.text(min_size=1, max_size=4000).filter(str.strip))
@settings(deadline=None)
def test_slack_takes_every_section(text):
    assert message_faults(blocks.render(Card("kind", text))) == []


def test_a_section_too_long_is_cut_at_a_line():
    drawn = blocks.render(Card("kind", "\n".join(["word " * 19 + "end"] * 40)))
    text = drawn[0]["text"]["text"]
    assert len(text) <= 3000
    assert text.endswith("end\n…")


def test_a_single_line_too_long_is_cut_too():
    text = blocks.render(Card("kind", "x" * 4000))[0]["text"]["text"]
    assert len(text) <= 3000
    assert text.endswith("…")


def test_code_that_is_too_long_still_ends():
    text = blocks.render(Card("kind", "x", code="\n".join(["a = 1"] * 1000)))[1]["text"]["text"]
    assert len(text) <= 3000
    assert text.endswith("```")


@pytest.mark.parametrize(
    ("made", "limit"),
    [
        pytest.param([{**SECTION, "block_id": str(n)} for n in range(51)], "50 blocks", id="51 blocks"),
        pytest.param([SECTION, SECTION], "unique", id="an id twice"),
        pytest.param([{"type": "divider"}], "must be given", id="no id"),
        pytest.param([{"type": "table", "block_id": i, "rows": []} for i in "ab"], "one table", id="two tables"),
        pytest.param(
            [{**SECTION, "block_id": str(n), "text": {"type": "mrkdwn", "text": "x" * 3000}} for n in range(5)],
            "12000 characters",
            id="15,000 characters",
        ),
        pytest.param(
            [{"type": "actions", "block_id": i, "elements": [{"action_id": "go"}]} for i in "ab"],
            "action ids",
            id="an action twice",
        ),
    ],
)
def test_what_slackblocks_lets_pass_is_refused_with_the_limit(made, limit):
    with pytest.raises(ValueError, match=limit):
        blocks.check(made)


def test_what_is_within_the_limits_passes():
    blocks.check([{**SECTION, "block_id": str(n)} for n in range(50)])


def test_a_value_too_long_for_a_button_is_cut():
    element = blocks.render(Card("k", "x", buttons=(Button("Go", "a", "v" * 3000),)))[-1]["elements"][0]
    assert len(element["value"]) == 2000


def test_letters_are_counted_as_the_workspace_counts_them():
    drawn = blocks.render(WHOLE)
    assert sum(blocks.text_length(block) for block in drawn) == letters(drawn)
