"""What somebody does who has never seen the advisor, from the first click on."""

import re
import subprocess
import sys
import time

from playwright.sync_api import expect

from tests.browser.town import ROOT
from tests.browser.visitor import Visitor

DM = "D0ALICE"
FIRST_ANSWER_SECONDS = 10.0


def test_a_first_click_is_answered_in_a_thread(town, visit):
    alice = visit(town)
    alice.page.get_by_role("button", name="compare Django and FastAPI").click()
    alice.answer("FastAPI if you write a JSON API", alice.thread)
    expect(alice.thread.get_by_role("columnheader", name="FastAPI")).to_be_visible()
    expect(alice.message("compare Django and FastAPI").get_by_role("button", name="1 reply")).to_be_visible()


def test_asking_in_a_channel_and_going_on_in_the_thread(town, visit):
    alice = visit(town)
    alice.field().press_sequentially("@adv")
    expect(alice.page.get_by_role("option", name=re.compile("advisor"))).to_have_attribute("aria-selected", "true")
    alice.field().press("Enter")
    expect(alice.field()).to_have_value("@advisor ")
    alice.field().press_sequentially("a chat server for 5000 people, no ORM")
    alice.field().press("Enter")
    alice.open_thread("a chat server for 5000 people")
    alice.answer("aiohttp, with Tornado close behind", alice.thread)
    alice.say("and the second one?", "Reply")
    alice.answer(re.compile("Tornado: A web framework, server and client"), alice.thread)
    expect(alice.message("a chat server for 5000").get_by_role("button", name=re.compile("3 replies"))).to_be_visible()


def test_looking_up_by_command_is_for_oneself_until_shared(town, visit):
    alice = visit(town)
    alice.field().press_sequentially("/fr")
    alice.field().press("Tab")
    expect(alice.field()).to_have_value("/framework ")
    expect(alice.page.get_by_text("[question | compare A B")).to_be_visible()
    alice.field().press_sequentially("flask")
    alice.field().press("Enter")
    private = alice.answer("A small WSGI framework")
    expect(private).to_contain_text("Only visible to you")

    bob = visit(town, "#/bob")
    expect(bob.page.get_by_text("A small WSGI framework")).to_have_count(0)
    private.get_by_role("button", name="Share here").click()
    shared = bob.answer("A small WSGI framework")
    expect(shared).to_contain_text("Shared by @alice")
    expect(shared).not_to_contain_text("Only visible to you")


def test_the_guide_by_clicks(town, visit):
    alice = visit(town, f"#/alice/{DM}")
    alice.page.get_by_role("button", name="Help me choose").click()
    alice.answer("1 of 4: What are you building?").get_by_role("button", name="An API").click()
    alice.answer("2 of 4").get_by_role("button", name="It starts small and grows").click()
    step = alice.answer("3 of 4")
    step.get_by_role("button", name="More options").click()
    alice.page.get_by_role("menuitem", name="Skip this question").click()
    alice.answer("4 of 4").get_by_role("button").first.click()
    alice.answer(re.compile("fits best|close behind"))
    alice.sees("What it is: An API")


def test_the_guide_by_typing(town, visit):
    alice = visit(town, f"#/alice/{DM}")
    alice.say("help me choose")
    alice.answer("1 of 4")
    alice.say("a full web application")
    alice.answer("2 of 4")
    alice.say("skip")
    alice.answer("3 of 4")
    alice.say("back")
    alice.answer(re.compile("2 of 4"))


def test_home_tells_what_it_can_do_and_begins(town, visit):
    alice = visit(town)
    alice.go("Framework Advisor")
    home = alice.page.get_by_role("region", name="Home of Framework Advisor")
    expect(home).to_contain_text("I answer questions about Python web frameworks")
    home.get_by_role("button", name="Flask or FastAPI?").click()
    home.get_by_role("button", name="Start").click()
    alice.tab("Messages")
    alice.answer("FastAPI")
    alice.answer("1 of 4: What are you building?")


def test_another_person_sees_what_is_theirs(town, visit):
    alice = visit(town)
    alice.say("@advisor is Django fast?")
    alice.open_thread("is Django fast?")
    alice.answer("Django", alice.thread)
    alice.go("advisor")
    alice.say("what is Bottle?")
    alice.answer("Bottle")
    alice.become("bob")
    alice.sees("is Django fast?")
    alice.go("advisor")
    expect(alice.page.get_by_role("main")).to_contain_text("Just write; no mention needed")
    expect(alice.page.get_by_text("what is Bottle?")).to_have_count(0)


def test_a_message_is_edited_and_deleted(town, visit):
    alice = visit(town)
    alice.say("@advisor what is Flask?")
    alice.open_thread("what is Flask?")
    alice.answer("A small WSGI framework", alice.thread)
    alice.field().press("ArrowUp")
    editor = alice.page.get_by_role("textbox", name="Edit message")
    expect(editor).to_have_value("@advisor what is Flask?")
    editor.fill("@advisor what is Bottle?")
    editor.press("Enter")
    edited = alice.message("what is Bottle?")
    expect(edited).to_contain_text("(edited)")
    edited.hover()
    edited.get_by_role("button", name="More actions").click()
    alice.page.get_by_role("menuitem", name="Delete message").click()
    expect(alice.page.get_by_text("what is Bottle?")).to_have_count(0)


def test_the_inspector_tells_how_an_answer_came_about(town, visit):
    alice = visit(town)
    alice.say("@advisor flask or djago?")
    alice.open_thread("flask or djago?")
    alice.answer("Django", alice.thread).hover()
    alice.thread.get_by_role("button", name="Inspect this answer").click()
    inspector = alice.page.get_by_role("complementary", name="Inspector")
    expect(inspector).to_contain_text("Message of alice")
    expect(inspector).to_contain_text("Comparison")
    expect(inspector).to_contain_text("framework django")
    alice.tab("Blocks")
    expect(inspector).to_contain_text('"type": "table"')
    alice.tab("Traffic")
    expect(inspector).to_contain_text("app_mention")
    expect(inspector).to_contain_text(re.compile(r"acknowledged in \d+\.\d ms"))
    expect(inspector).to_contain_text("chat.postMessage")


def test_the_blocks_can_be_copied_for_the_block_kit_builder(town, visit):
    alice = visit(town, f"#/alice/{DM}", permissions=["clipboard-read", "clipboard-write"])
    alice.say("what is Flask?")
    alice.answer("A small WSGI framework")
    alice.page.get_by_role("button", name="Inspector").click()
    alice.tab("Blocks")
    alice.page.get_by_role("button", name="Copy for Block Kit Builder").click()
    expect(alice.page.get_by_role("button", name="Copied")).to_be_visible()
    copied = alice.page.evaluate("async () => JSON.parse(await navigator.clipboard.readText())")
    assert copied["blocks"][0]["type"] == "section"
    assert "*Flask*" in copied["blocks"][0]["text"]["text"]


def test_play_answers_within_ten_seconds_and_its_end_is_told(browser):
    begun = time.monotonic()
    command = [sys.executable, "-m", "bot", "play", "--no-browser", "--port", "0"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as play:
        assert play.stdout
        told = play.stdout.readline()
        address = re.search(r"http://127\.0\.0\.1:\d+", told)
        assert address, told
        alice = Visitor(browser.new_context().new_page(), address[0]).come("")
        alice.page.get_by_role("button", name="does Bottle have WebSockets?").click()
        alice.answer("Partly", alice.thread)
        assert time.monotonic() - begun < FIRST_ANSWER_SECONDS
        play.terminate()
        expect(alice.page.get_by_text("Connection lost")).to_be_visible()
        alice.say("is anybody there?", "Reply")
        expect(alice.sees("is anybody there?", alice.thread)).to_contain_text("Is make play still running?")
        alice.page.context.close()
