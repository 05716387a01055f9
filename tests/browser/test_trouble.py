"""A bot that is slow, broken or gone, a workspace that is gone: the page says what failed, and offers to try again."""

import re

import pytest
from playwright.sync_api import expect

DM = "D0ALICE"


def test_a_slow_bot_is_said_to_be_thinking_and_answers_late(town, visit):
    alice = visit(town)
    town.freeze_bot()
    alice.say("@advisor what is Flask?")
    expect(alice.page.get_by_role("complementary", name="Thread")).to_have_count(0)
    expect(alice.page.get_by_text(re.compile("advisor .*thinking"))).to_be_visible()
    expect(alice.sees("what is Flask?")).to_contain_text("did not take this")
    town.thaw_bot()
    alice.open_thread("what is Flask?")
    alice.answer("A small WSGI framework", alice.thread)
    expect(alice.message("what is Flask?")).not_to_contain_text("did not take this")


def test_a_bot_that_is_gone_is_named_and_can_be_tried_again(town, visit):
    alice = visit(town)
    town.stop_bot()
    alice.say("@advisor what is Flask?")
    asked = alice.sees("what is Flask?")
    expect(asked).to_contain_text("did not take this")
    town.attempts_end()
    town.start_bot()
    asked.get_by_role("button", name="Try again").click()
    alice.open_thread("what is Flask?")
    alice.answer("A small WSGI framework", alice.thread)
    expect(asked).not_to_contain_text("did not take this")


def test_a_command_that_fails_can_be_tried_again(town, visit):
    alice = visit(town)
    town.stop_bot()
    alice.say("/framework flask")
    failed = alice.page.get_by_role("alert").filter(has_text="did not take")
    expect(failed).to_be_visible()
    town.start_bot()
    failed.get_by_role("button", name="Try again").click()
    alice.answer("A small WSGI framework")
    expect(failed).to_have_count(0)


def test_a_click_that_fails_can_be_tried_again(town, visit):
    alice = visit(town, f"#/alice/{DM}")
    alice.say("help me choose")
    card = alice.answer("1 of 4")
    town.stop_bot()
    card.get_by_role("button", name="An API").click()
    expect(card).to_contain_text("did not take")
    town.start_bot()
    card.get_by_role("button", name="Try again").click()
    alice.answer("2 of 4")


def test_a_refused_answer_is_told(town, visit):
    alice = visit(town, f"#/alice/{DM}")
    town.workspace.fail_next("chat.postMessage", "restricted_action", times=5)
    alice.say("what is Flask?")
    expect(alice.page.get_by_role("alert").filter(has_text="restricted_action").first).to_be_visible()
    town.workspace.fail_next("chat.postMessage", times=0)
    alice.say("what is Bottle?")
    alice.answer("one file")


def test_a_failure_waved_away_stays_away(town, visit):
    alice = visit(town)
    town.stop_bot()
    alice.say("/framework flask")
    failed = alice.page.get_by_role("alert").filter(has_text="did not take")
    failed.get_by_role("button", name="Dismiss").click()
    expect(failed).to_have_count(0)
    alice.go("random")
    alice.go("general")
    alice.sees("failed with the error")
    expect(failed).to_have_count(0)


@pytest.mark.parametrize("place", ["#/alice", f"#/alice/{DM}"], ids=["channel", "direct"])
def test_a_draft_outlives_going_away_and_a_reload(town, visit, place):
    alice = visit(town, place)
    alice.field().fill("a half-written thought")
    alice.go("random")
    expect(alice.field()).to_have_value("")
    alice.page.go_back()
    expect(alice.field()).to_have_value("a half-written thought")
    alice.page.reload()
    expect(alice.field()).to_have_value("a half-written thought")
    alice.say("@advisor what is Flask?")
    expect(alice.field()).to_have_value("")
    if place == "#/alice":
        alice.open_thread("what is Flask?")
        alice.answer("A small WSGI framework", alice.thread)
    else:
        alice.answer("A small WSGI framework")


def test_every_thread_and_person_has_a_draft_of_their_own(town, visit):
    alice = visit(town)
    alice.say("@advisor what is Flask?")
    alice.open_thread("what is Flask?")
    alice.answer("A small WSGI framework", alice.thread)
    alice.field("Reply").fill("in the thread")
    alice.field().fill("in the channel")
    alice.become("bob")
    expect(alice.field()).to_have_value("")
    alice.become("alice")
    expect(alice.field()).to_have_value("in the channel")
    alice.open_thread("what is Flask?")
    expect(alice.field("Reply")).to_have_value("in the thread")
    alice.page.reload()
    expect(alice.field("Reply")).to_have_value("in the thread")


def test_what_can_not_be_sent_is_kept_and_sent_later(town, visit):
    alice = visit(town, f"#/alice/{DM}")
    alice.page.context.set_offline(True)
    alice.say("what is Flask?")
    unsent = alice.page.get_by_role("article").filter(has_text="Not sent")
    expect(unsent).to_contain_text("what is Flask?")
    alice.page.context.set_offline(False)
    unsent.get_by_role("button", name="Try again").click()
    alice.answer("A small WSGI framework")
    expect(unsent).to_have_count(0)
    alice.complaints[:] = [said for said in alice.complaints if "ERR_INTERNET_DISCONNECTED" not in said]


def test_a_command_in_a_thread_is_refused_as_slack_does(town, visit):
    alice = visit(town)
    alice.say("@advisor what is Flask?")
    alice.open_thread("what is Flask?")
    alice.answer("A small WSGI framework", alice.thread)
    alice.say("/framework list", "Reply")
    expect(alice.page.get_by_role("alert").filter(has_text="not supported in threads")).to_be_visible()
    expect(alice.field("Reply")).to_have_value("/framework list")


def test_an_unknown_command_can_be_sent_as_a_message(town, visit):
    alice = visit(town, f"#/alice/{DM}")
    alice.say("/django or flask?")
    refused = alice.page.get_by_role("alert").filter(has_text="/django is not a valid command")
    refused.get_by_role("button", name="Send as message").click()
    alice.sees("/django or flask?")
    alice.answer("Flask")


def test_an_address_of_nobody_and_nowhere_leads_somewhere(town, visit):
    alice = visit(town, "#/carol/C9/thread/1.0")
    expect(alice.page.get_by_role("button", name="You are alice")).to_be_visible()
    alice.complaints[:] = [said for said in alice.complaints if "404" not in said]
    alice.page.goto(f"{town.url}/#/bob/general/thread/1.000000")
    expect(alice.page.get_by_role("complementary", name="Thread")).to_contain_text("This message is gone")
    alice.say("@advisor what is Flask?")
    alice.open_thread("what is Flask?")
    alice.answer("A small WSGI framework", alice.thread)


def test_an_emptied_workspace_begins_anew(town, visit):
    alice = visit(town, f"#/alice/{DM}")
    alice.say("what is Flask?")
    alice.answer("A small WSGI framework")
    alice.page.get_by_role("button", name=re.compile("switch person")).click()
    alice.page.get_by_role("menuitem", name=re.compile("Empty the workspace")).click()
    alice.page.get_by_role("dialog").get_by_role("button", name="Empty it").click()
    expect(alice.page.get_by_role("list", name="Questions to begin with")).to_be_visible()
    expect(alice.page.get_by_text("A small WSGI framework")).to_have_count(0)
