"""Every kind of block is drawn, and whatever can be pressed reaches the app."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import expect

SNAPSHOTS = Path(__file__).resolve().parents[1] / "snapshots"
GENERAL = "C0GENERAL"


def mrkdwn(text):
    return {"type": "mrkdwn", "text": text, "verbatim": True}


def plain(text):
    return {"type": "plain_text", "text": text}


def option(text, value):
    return {"text": plain(text), "value": value}


def test_mrkdwn_reads_as_slack_shows_it(empty_town, visit):
    text = (
        "*Bold* and _slanted_ and `*code*`, 2*3*4, snake_case_name\n"
        "# no heading\n1. no list\n&lt;b&gt; &amp;amp; <@U0BOB>"
    )
    empty_town.tell(GENERAL, "x", [{"type": "section", "text": mrkdwn(text)}])
    shown = visit(empty_town).message("Bold")
    expect(shown).to_contain_text("Bold and slanted and *code*, 2*3*4, snake_case_name")
    expect(shown).to_contain_text("# no heading")
    expect(shown).to_contain_text("1. no list")
    expect(shown).to_contain_text("<b> &amp; @bob")
    weights = shown.get_by_text("Bold", exact=True).evaluate("element => getComputedStyle(element).fontWeight")
    assert int(weights) >= 700


def test_code_keeps_its_lines_and_signs(empty_town, visit):
    code = 'from a import b\n\n\ndef f(*args, **more):\n    return args[0] * 2 * 3  # <T> & "q"'
    escaped = code.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    empty_town.tell(GENERAL, "x", [{"type": "section", "text": mrkdwn(f"Run:\n```{escaped}```\nDone.")}])
    alice = visit(empty_town)
    assert alice.message("Run:").locator("pre").inner_text() == code


def test_a_table_shows_its_cells_as_they_are(empty_town, visit):
    rows = [["Name", "*raw*"], ["# one", "2 of 5"], ["- two", "<b>"]]
    cells = [[{"type": "raw_text", "text": text} for text in row] for row in rows]
    empty_town.tell(GENERAL, "x", [{"type": "table", "rows": cells}])
    table = visit(empty_town).channel.get_by_role("table")
    assert [[cell.inner_text() for cell in row.locator("td").all()] for row in table.get_by_role("row").all()] == rows
    expect(table.get_by_role("columnheader")).to_have_count(2)


@pytest.mark.parametrize("kind", ["bar", "line", "area"])
def test_a_chart_is_drawn(empty_town, visit, kind):
    series = [{"name": "Flask", "data": [{"label": "one", "value": 3}, {"label": "four", "value": 11}]}]
    chart = {"type": kind, "series": series, "axis_config": {"categories": ["one", "four"], "y_label": "requests"}}
    empty_town.tell(GENERAL, "x", [{"type": "data_visualization", "title": "Requests", "chart": chart}])
    shown = visit(empty_town).channel
    expect(shown.get_by_role("heading", name="Requests")).to_be_visible()
    expect(shown.get_by_role("img", name="Requests")).to_be_visible()
    assert shown.locator("svg[role=img] rect, svg[role=img] path").count() > 0


def test_a_pie_is_drawn_and_turns_into_a_table(empty_town, visit):
    segments = [{"label": "ASGI", "value": 3}, {"label": "WSGI", "value": 5}]
    chart = {"type": "pie", "segments": segments}
    empty_town.tell(GENERAL, "x", [{"type": "data_visualization", "title": "Kinds", "chart": chart}])
    shown = visit(empty_town).channel
    expect(shown.get_by_role("img", name="Kinds")).to_be_visible()
    shown.get_by_role("button", name="View as table").click()
    expect(shown.get_by_role("table")).to_contain_text("WSGI")


def test_header_context_fields_quote_emoji_and_markdown(empty_town, visit):
    blocks = [
        {"type": "header", "text": plain("A *plain* header # 1 :tada:")},
        {"type": "divider"},
        {"type": "section", "fields": [mrkdwn("*Left*"), mrkdwn("right")]},
        {"type": "section", "text": mrkdwn("&gt; quoted\nplain :rocket: :no_such_thing: at 10:30:45")},
        {"type": "context", "elements": [mrkdwn("small _print_"), plain("and plain")]},
        {"type": "markdown", "text": "## Title\n\n- one\n- two\n\n| a | b |\n|---|---|\n| 1 | 2 |"},
    ]
    empty_town.tell(GENERAL, "x", blocks)
    shown = visit(empty_town).channel
    expect(shown.get_by_role("heading", name="A *plain* header # 1 🎉")).to_be_visible()
    expect(shown.get_by_role("blockquote")).to_have_text("quoted")
    expect(shown).to_contain_text("plain 🚀 :no_such_thing: at 10:30:45")
    expect(shown).to_contain_text("small print")
    expect(shown.get_by_role("heading", name="Title")).to_be_visible()
    expect(shown.get_by_role("cell", name="2")).to_be_visible()


def presses(town):
    """Return the clicks that the workspace tried to bring to an app so far."""
    bodies = [one.body for one in town.workspace.deliveries if one.body.get("type") == "block_actions"]
    return [body["actions"][0] for body in bodies]


def pressed(town):
    """Wait for a click, which takes three seconds where no app is there to take it."""

    async def first():
        return (await town.workspace.wait_until(lambda: presses(town), timeout=10))[0]

    return town.do(first())


CONFIRM = {"title": plain("Sure?"), "text": mrkdwn("It *goes*."), "confirm": plain("Yes"), "deny": plain("No")}
PRESSABLE = {
    "button": ({"type": "button", "text": plain("Go"), "action_id": "go", "value": "v"}, ["button:Go"], "v"),
    "primary": (
        {"type": "button", "text": plain("Go &amp; see"), "action_id": "go", "value": "v", "style": "primary"},
        ["button:Go & see"],
        "v",
    ),
    "confirmed": (
        {"type": "button", "text": plain("Go"), "action_id": "go", "value": "v", "confirm": CONFIRM},
        ["button:Go", "button:Yes"],
        "v",
    ),
    "select": (
        {
            "type": "static_select",
            "action_id": "pick",
            "placeholder": plain("Pick one"),
            "options": [option("First", "1"), option("Second", "2")],
        },
        ["button:Pick one", "menuitemradio:Second"],
        "2",
    ),
    "overflow": (
        {"type": "overflow", "action_id": "more", "options": [option("Back", "b"), option("Skip", "s")]},
        ["button:More options", "menuitem:Skip"],
        "s",
    ),
}


@pytest.mark.parametrize("name", PRESSABLE)
@pytest.mark.parametrize("where", ["actions", "accessory"])
def test_what_is_pressed_reaches_the_app(empty_town, visit, name, where):
    element, steps, value = PRESSABLE[name]
    inside = {
        "actions": {"type": "actions", "block_id": "here", "elements": [element]},
        "accessory": {"type": "section", "block_id": "here", "text": mrkdwn("Words"), "accessory": element},
    }
    empty_town.tell(GENERAL, "A card", [inside[where]])
    alice = visit(empty_town)
    for step in steps:
        role, _, label = step.partition(":")
        alice.page.get_by_role(role, name=label, exact=True).click()
    action = pressed(empty_town)
    assert (action["action_id"], action["block_id"]) == (element["action_id"], "here")
    assert action.get("value", action.get("selected_option", {}).get("value")) == value


def test_containers_cards_and_carousels_are_pressed_too(empty_town, visit):
    go = {"type": "button", "text": plain("Go"), "action_id": "go", "value": "v"}
    card = {"type": "card", "block_id": "card", "title": plain("A card"), "body": mrkdwn("*Body*"), "actions": [go]}
    inside = [{"type": "section", "text": mrkdwn("Inside")}, {"type": "actions", "block_id": "deep", "elements": [go]}]
    boxes = [
        {"type": "container", "title": plain("Sources"), "child_blocks": inside, "is_collapsible": True},
        card,
        {"type": "carousel", "elements": [card | {"block_id": "first"}, card | {"block_id": "second"}]},
    ]
    empty_town.tell(GENERAL, "Boxes", boxes)
    shown = visit(empty_town).channel
    expect(shown.get_by_text("Sources")).to_be_visible()
    expect(shown.get_by_text("Inside")).to_be_visible()
    expect(shown.get_by_text("A card")).to_have_count(3)
    expect(shown.get_by_role("button", name="Go")).to_have_count(4)
    shown.get_by_role("button", name="Go").nth(1).click()
    assert pressed(empty_town)["block_id"] == "card"


def test_a_data_table_has_its_caption(empty_town, visit):
    rows = [[{"type": "raw_text", "text": "a"}], [{"type": "raw_number", "value": 3}]]
    empty_town.tell(GENERAL, "x", [{"type": "data_table", "caption": "Three", "rows": rows}])
    shown = visit(empty_town).channel
    expect(shown.get_by_role("article")).to_contain_text("Three")
    expect(shown.get_by_role("table")).to_contain_text("3")


def test_a_card_that_can_not_be_drawn_leaves_its_text_and_the_page(empty_town, visit):
    empty_town.tell(GENERAL, "Its words", [{"type": "data_visualization", "chart": {"type": "bar", "series": 7}}])
    empty_town.write(GENERAL, "U0BOB", "And life goes on")
    bob = visit(empty_town, "#/bob")
    bob.sees("Its words")
    bob.sees("And life goes on")
    assert bob.complaints
    bob.complaints.clear()


def test_a_denied_button_sends_nothing(empty_town, visit):
    button = {"type": "button", "text": plain("Go"), "action_id": "go", "confirm": CONFIRM}
    empty_town.tell(GENERAL, "A card", [{"type": "actions", "elements": [button]}])
    alice = visit(empty_town)
    alice.page.get_by_role("button", name="Go", exact=True).click()
    expect(alice.page.get_by_role("dialog")).to_contain_text("It goes.")
    alice.page.get_by_role("button", name="No", exact=True).click()
    expect(alice.page.get_by_role("dialog")).to_have_count(0)
    assert presses(empty_town) == []


def test_every_card_of_the_bot_is_drawn_without_a_complaint(empty_town, visit, axe):
    cards = {path.stem: json.loads(path.read_text("utf-8")) for path in sorted(SNAPSHOTS.glob("*.json"))}
    cards = {name: card for name, card in cards.items() if "blocks" in card}
    assert len(cards) > 80
    for name, card in cards.items():
        empty_town.write(GENERAL, "U0BOB", f"The card {name}:")
        empty_town.tell(GENERAL, card.get("text", ""), card["blocks"])
    alice = visit(empty_town, reduced_motion="reduce")
    for _ in range(20):
        alice.channel.evaluate("list => { list.scrollTop = 0 }")
        alice.page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
    expect(alice.channel.get_by_role("article")).to_have_count(2 * len(cards))
    empty = alice.channel.locator(".row-content").evaluate_all(
        "all => all.filter((one) => !one.textContent.trim()).length"
    )
    assert empty == 0
    assert alice.violations(axe) == []
