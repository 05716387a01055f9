"""Many messages, many threads, one very long answer: the page still scrolls, and shows what is new."""

import re

import pytest
from playwright.sync_api import expect

from bot.playground.workspace import Message

GENERAL = "C0GENERAL"
MESSAGES, THREADS = 500, 20
LONG = "Longest: " + " ".join(f"word-{number}" for number in range(1, 400))[:2970] + " and its end"


@pytest.fixture
def busy(town):
    """A town whose #general holds 500 messages, 20 of them with replies, the last of 3,000 letters."""
    assert 2950 < len(LONG) <= 3000

    async def fill():
        post, people = town.workspace.workspace.post, ("U0ALICE", "U0BOB")
        for number in range(MESSAGES - 1):
            began = post(Message(GENERAL, "", people[number // 3 % 2], f"Message number {number} of many"))
            if number % (MESSAGES // THREADS) == 0:
                post(Message(GENERAL, "", "U0BOB", f"Reply to number {number}", thread_ts=began.ts))
        post(Message(GENERAL, "", "U0BOB", LONG))

    town.do(fill())
    return town


def at_end(visitor):
    return visitor.channel.evaluate("list => list.scrollHeight - list.scrollTop - list.clientHeight < 4")


# A wheel goes on turning the page for a few frames: where it stands once that has not changed in twenty.
AT_REST = """list => new Promise(done => {
  let last = list.scrollTop, still = 0
  const look = () => {
    still = list.scrollTop === last ? still + 1 : 0
    last = list.scrollTop
    still < 20 ? requestAnimationFrame(look) : done(last)
  }
  look()
})"""


def test_the_newest_is_shown_and_the_oldest_can_be_reached(busy, visit):
    alice = visit(busy)
    expect(alice.sees("and its end")).to_be_in_viewport()
    assert at_end(alice)
    for _ in range(60):
        if alice.page.get_by_role("heading", name="Welcome to #general").is_visible():
            break
        alice.channel.evaluate("list => { list.scrollTop = 0 }")
        alice.page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
    alice.sees(re.compile(r"Message number 0 of many"))
    assert alice.channel.get_by_role("article").count() == MESSAGES
    alice.page.get_by_role("button", name="Latest messages").click()
    expect(alice.message("and its end")).to_be_in_viewport()
    alice.say("@advisor what is Flask?")
    alice.open_thread("what is Flask?")
    alice.answer("A small WSGI framework", alice.thread)


def test_a_place_kept_while_reading_and_news_are_told(busy, visit):
    alice = visit(busy)
    alice.sees("and its end")
    alice.channel.hover()
    alice.page.mouse.wheel(0, -1500)
    expect(alice.page.get_by_role("button", name="Latest messages")).to_be_visible()
    before = alice.channel.evaluate(AT_REST)
    busy.write(GENERAL, "U0BOB", "Something new from bob")
    news = alice.page.get_by_role("button", name="New messages")
    expect(news).to_be_visible()
    assert abs(alice.channel.evaluate(AT_REST) - before) < 4
    news.click()
    expect(alice.sees("Something new from bob")).to_be_in_viewport()
    alice.say("@advisor hello")
    alice.open_thread("@advisor hello")
    alice.answer(re.compile(r"\w"), alice.thread)


def test_a_long_thread_grows_at_its_end(busy, visit):
    alice = visit(busy)
    alice.say("@advisor what is Flask?")
    alice.open_thread("what is Flask?")
    alice.answer("A small WSGI framework", alice.thread)
    for question in ("and Django?", "and Bottle?", "and Sanic?", "and Tornado?"):
        alice.say(question, "Reply")
        framework = question.split()[1].rstrip("?")
        expect(alice.answer(re.compile(f"^(?s:.*){framework}: "), alice.thread).last).to_be_in_viewport()


def test_a_key_is_answered_fast_among_many_messages(busy, visit):
    alice = visit(busy)
    alice.sees("and its end")
    milliseconds = alice.page.evaluate(
        """async () => {
          const field = document.querySelector('textarea');
          const put = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value').set;
          const spent = [];
          for (let count = 1; count <= 20; count++) {
            const begun = performance.now();
            put.call(field, 'x'.repeat(count));
            field.dispatchEvent(new Event('input', { bubbles: true }));
            await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
            spent.push(performance.now() - begun);
          }
          return spent.sort((a, b) => a - b)[10];
        }"""
    )
    assert milliseconds < 100
    alice.say("@advisor hello")
    alice.open_thread("@advisor hello")
    alice.answer(re.compile(r"\w"), alice.thread)
