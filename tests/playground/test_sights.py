from pathlib import Path

import pytest
import yaml

from bot.playground.sights import COMMANDS, Sight, kind_of
from bot.playground.traffic import Traffic
from bot.playground.workspace import Message, Workspace

MANIFEST = yaml.safe_load((Path(__file__).parents[2] / "manifest.yaml").read_text("utf-8"))
GENERAL = "C0GENERAL"


@pytest.fixture
def slack() -> Workspace:
    return Workspace()


def say(slack, who, text="x", thread_ts="", subtype="", channel=GENERAL):
    return slack.post(Message(channel, "", who, text, thread_ts=thread_ts, subtype=subtype))


def counts(slack, name="bob"):
    """Return unread and mentions of #general, and what is unread in each thread of one's own."""
    told = Sight(slack, Traffic(lambda: None, 3), slack.person(name)).counts
    general = told["channels"][0]
    return general["unread"], general["mentions"], {one["thread_ts"]: one["unread"] for one in told["threads"]}


def test_the_commands_are_those_of_the_manifest():
    told = [{key: one[key] for key in COMMANDS[0]} for one in MANIFEST["features"]["slash_commands"]]
    assert told == list(COMMANDS)


def test_what_others_said_is_unread_until_read(slack):
    say(slack, "U0ALICE")
    second = say(slack, "U0ALICE", "<@U0BOB> look")
    assert counts(slack) == (2, 1, {})
    slack.mark_read("U0BOB", GENERAL, second.ts)
    assert counts(slack) == (0, 0, {})
    assert counts(slack, "alice") == (0, 0, {})


def test_reading_never_goes_back(slack):
    first, second = say(slack, "U0ALICE"), say(slack, "U0ALICE")
    slack.mark_read("U0BOB", GENERAL, second.ts)
    slack.mark_read("U0BOB", GENERAL, first.ts)
    assert counts(slack)[0] == 0


def test_whoever_writes_has_read_what_came_before(slack):
    say(slack, "U0ALICE")
    say(slack, "U0BOB")
    say(slack, "U0ALICE")
    assert counts(slack)[0] == 1


def test_replies_count_in_their_thread_for_those_who_have_a_part_in_it(slack):
    first = say(slack, "U0ALICE")
    say(slack, "U0ADVISOR", thread_ts=first.ts)
    assert counts(slack, "alice") == (0, 0, {first.ts: 1})
    assert counts(slack, "bob") == (1, 0, {})
    say(slack, "U0BOB", thread_ts=first.ts)
    say(slack, "U0ADVISOR", thread_ts=first.ts)
    assert counts(slack, "bob") == (1, 0, {first.ts: 1})
    slack.mark_read("U0BOB", GENERAL, "9999999999.000000", first.ts)
    assert counts(slack, "bob") == (1, 0, {first.ts: 0})


def test_a_reply_sent_to_the_channel_too_counts_in_both(slack):
    first = say(slack, "U0BOB")
    say(slack, "U0ALICE", thread_ts=first.ts, subtype="thread_broadcast")
    assert counts(slack) == (1, 0, {first.ts: 1})


def test_a_thread_whose_first_message_is_gone_is_still_one(slack):
    first = say(slack, "U0BOB")
    say(slack, "U0BOB", thread_ts=first.ts)
    slack.remove(first)
    assert counts(slack) == (0, 0, {first.ts: 0})


@pytest.mark.parametrize(
    ("name", "kind"), [("alice", "person"), ("advisor", "app"), ("ci", "bot"), ("slackbot", "slackbot")]
)
def test_what_somebody_is(slack, name, kind):
    assert kind_of(slack.person(name)) == kind


def test_every_message_is_drawn_with_the_same_fields(slack):
    first = say(slack, "U0BOB", "<@U0ALICE> &lt;3")
    say(slack, "U0ADVISOR", thread_ts=first.ts)
    shown, reply = Sight(slack, Traffic(lambda: None, 3), slack.person("bob")).state()["messages"]
    assert set(shown) - set(reply) == {"reply_count", "reply_users", "latest_reply"}
    assert shown["typed"] == "@alice <3"
