"""Light and dark, wide and narrow, by keyboard, for screen readers: the same page."""

import re

import pytest
from playwright.sync_api import expect

from bot.playground.workspace import BOT_USER_ID

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
SCHEMES = ["light", "dark"]
DM = "D0ALICE"


def background(visitor, selector):
    return visitor.page.locator(selector).first.evaluate("element => getComputedStyle(element).backgroundColor")


@pytest.mark.parametrize(("scheme", "colour"), [("light", "rgb(255, 255, 255)"), ("dark", "rgb(26, 29, 33)")])
def test_the_page_follows_the_system(town, visit, scheme, colour):
    alice = visit(town, color_scheme=scheme)
    alice.say("@advisor compare Flask and Sanic")
    alice.open_thread("compare Flask and Sanic")
    alice.answer("Sanic", alice.thread)
    assert background(alice, "main") == colour


def test_a_chosen_theme_stays(town, visit):
    alice = visit(town, color_scheme="light")
    alice.page.get_by_role("button", name=re.compile("^Theme")).click()
    alice.page.get_by_role("menuitemradio", name="Dark").click()
    expect(alice.page.locator("html")).to_have_attribute("data-theme", "dark")
    alice.page.reload()
    expect(alice.page.locator("html")).to_have_attribute("data-theme", "dark")
    alice.say("@advisor hello")
    alice.open_thread("hello")
    alice.answer(re.compile(r"\w"), alice.thread)


def test_a_phone_has_a_drawer_and_whole_screens(town, visit):
    alice = visit(town, **PHONE)
    entries = alice.page.get_by_role("navigation")
    expect(entries).to_be_hidden()
    alice.page.get_by_role("button", name="Channels and messages").click()
    alice.go("advisor")
    expect(entries).to_be_hidden()
    alice.say("what is Bottle?")
    alice.answer("one file")
    alice.page.get_by_role("button", name="Channels and messages").click()
    alice.go("general")
    alice.say("@advisor compare Flask and FastAPI")
    alice.open_thread("compare Flask and FastAPI")
    alice.answer("FastAPI", alice.thread)
    box = alice.page.get_by_role("complementary", name="Thread").bounding_box()
    assert box is not None
    assert (box["x"], box["width"], box["height"]) == (0, 390, 844)
    alice.page.get_by_role("button", name="Back").click()
    expect(alice.page.get_by_role("complementary", name="Thread")).to_have_count(0)


def test_nothing_stands_out_of_a_phone(town, visit):
    alice = visit(town, f"#/alice/{DM}", **PHONE)
    alice.say("compare Django, Flask, FastAPI and Pyramid")
    alice.answer("Pyramid")
    alice.say("show me a Tornado example")
    alice.answer("tornado.web")
    width = alice.page.evaluate(
        "Math.max(document.documentElement.scrollWidth, document.querySelector('.list').scrollWidth)"
    )
    assert width <= 390


def test_all_by_keyboard(town, visit):
    alice = visit(town)
    expect(alice.field()).to_be_focused()
    alice.page.keyboard.type("@adv")
    alice.page.keyboard.press("Tab")
    alice.page.keyboard.type("does Bottle have WebSockets?")
    alice.page.keyboard.press("Enter")
    expect(alice.message("does Bottle have").get_by_role("button", name="1 reply")).to_be_visible()
    alice.channel.focus()
    alice.page.keyboard.press("ArrowUp")
    expect(alice.message("does Bottle have")).to_be_focused()
    alice.page.keyboard.press("t")
    alice.answer("Partly", alice.thread)
    expect(alice.field("Reply")).to_be_focused()
    alice.page.keyboard.press("Escape")
    expect(alice.page.get_by_role("complementary", name="Thread")).to_have_count(0)
    alice.page.keyboard.press("Alt+ArrowDown")
    expect(alice.page.get_by_role("main")).to_contain_text("Welcome to #random")
    alice.page.keyboard.press("F6")
    focused = "() => document.activeElement?.closest('[data-part]')?.dataset.part ?? ''"
    parts = {alice.page.evaluate(focused)}
    for _ in range(3):
        alice.page.keyboard.press("F6")
        parts.add(alice.page.evaluate(focused))
    assert parts >= {"sidebar", "list", "composer"}


def test_a_menu_by_keyboard(town, visit):
    alice = visit(town, f"#/alice/{DM}")
    alice.say("help me choose")
    more = alice.answer("1 of 4").get_by_role("button", name="More options")
    more.focus()
    alice.page.keyboard.press("ArrowDown")
    items = alice.page.get_by_role("menuitem")
    expect(items.first).to_be_focused()
    alice.page.keyboard.press("Escape")
    expect(more).to_be_focused()
    alice.page.keyboard.press("Enter")
    alice.page.keyboard.press("s")
    alice.page.keyboard.press("Enter")
    alice.answer("2 of 4")


def test_the_keys_are_told(town, visit, axe):
    alice = visit(town)
    alice.page.get_by_role("button", name="Keyboard").click()
    dialog = alice.page.get_by_role("dialog")
    expect(dialog).to_contain_text("Begin a new line")
    assert alice.violations(axe) == []
    alice.page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    alice.say("@advisor hello")
    alice.open_thread("@advisor hello")
    alice.answer(re.compile(r"\w"), alice.thread)


def test_tabs_by_keyboard(town, visit):
    alice = visit(town, f"#/alice/{DM}")
    alice.page.get_by_role("tab", name="Messages").focus()
    alice.page.keyboard.press("ArrowLeft")
    expect(alice.page.get_by_role("tab", name="Home")).to_be_focused()
    expect(alice.page.get_by_role("tabpanel")).to_contain_text("What I can do")


def test_the_title_counts_what_is_unread(town, visit):
    alice = visit(town, f"#/alice/{DM}")
    expect(alice.page).to_have_title("Framework Advisor · local workspace")
    town.write("C0GENERAL", "U0BOB", "<@U0ALICE> have a look")
    expect(alice.page).to_have_title("(1) Framework Advisor · local workspace")
    alice.go("general")
    expect(alice.page).to_have_title("#general · local workspace")
    alice.say("@advisor hello")
    alice.open_thread("@advisor hello")
    alice.answer(re.compile(r"\w"), alice.thread)


def test_answers_are_spoken(town, visit):
    alice = visit(town)
    alice.say("@advisor what is Flask?")
    alice.open_thread("what is Flask?")
    alice.answer("A small WSGI framework", alice.thread)
    spoken = alice.page.locator(".unseen[role=status]")
    expect(spoken).to_have_text(re.compile(r"^advisor: Flask: A small WSGI framework"))
    expect(spoken).not_to_contain_text("<http")


@pytest.mark.parametrize("size", [{}, PHONE], ids=["wide", "phone"])
@pytest.mark.parametrize("scheme", SCHEMES)
def test_axe_finds_nothing_serious(town, visit, axe, scheme, size):
    alice = visit(town, f"#/alice/{DM}", color_scheme=scheme, reduced_motion="reduce", **size)
    assert alice.violations(axe) == []
    alice.say("compare Django and FastAPI")
    alice.answer("FastAPI")
    alice.say("show me a Flask example")
    alice.answer("app = Flask")
    alice.say("/framework does Bottle have WebSockets?")
    alice.answer("Only visible to you")
    alice.say("help me choose")
    alice.answer("1 of 4").get_by_role("button", name="More options").click()
    assert alice.violations(axe) == []
    alice.page.keyboard.press("Escape")
    alice.page.get_by_role("button", name="Inspector").click()
    for tab in ("Understood", "Blocks", "Traffic"):
        alice.tab(tab)
        expect(alice.page.get_by_role("complementary", name="Inspector").get_by_role("tabpanel")).not_to_be_empty()
        assert alice.violations(axe) == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_axe_finds_nothing_serious_in_channels(town, visit, axe, scheme):
    alice = visit(town, color_scheme=scheme, reduced_motion="reduce")
    assert alice.violations(axe) == []
    alice.say("@advisor compare Django and FastAPI")
    alice.open_thread("compare Django and FastAPI")
    alice.answer("FastAPI", alice.thread)
    alice.field().press_sequentially("@")
    expect(alice.page.get_by_role("listbox")).to_be_visible()
    assert alice.violations(axe) == []
    alice.go("random")
    town.tell("C0GENERAL", f"<@U0ALICE>, <@{BOT_USER_ID}> has news")
    expect(alice.page.get_by_role("navigation")).to_contain_text("1 unread")
    assert alice.violations(axe) == []
    alice.go("Framework Advisor")
    expect(alice.page.get_by_role("tabpanel").get_by_role("button").first).to_be_visible()
    assert alice.violations(axe) == []
