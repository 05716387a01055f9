import pytest

from bot.playground.finding import Finder
from bot.playground.requests import ControlError
from bot.playground.workspace import Message, Workspace


@pytest.fixture
def slack() -> Workspace:
    return Workspace()


def refused(error, find, *arguments) -> str:
    with pytest.raises(ControlError) as raised:
        find(*arguments)
    assert raised.value.error == error
    return raised.value.hint


@pytest.mark.parametrize("name", ["alice", "@alice", "U0ALICE"])
def test_people_are_found_by_name_and_id(slack, name):
    assert Finder(slack).person(name).id == "U0ALICE"


@pytest.mark.parametrize("name", ["carol", "", "advisor", "U0ADVISOR", "slackbot"])
def test_nobody_else_acts(slack, name):
    assert "known: alice, bob, ci" in refused("unknown_person", Finder(slack).person, name)


def test_channels_are_those_a_person_is_in(slack):
    find = Finder(slack)
    alice = find.person("alice")
    assert [find.channel(name, alice).id for name in ("general", "#random", "dm")] == [
        "C0GENERAL",
        "C0RANDOM",
        "D0ALICE",
    ]
    assert "no member" in refused("unknown_channel", find.channel, "D0BOB", alice)
    assert "general" in refused("unknown_channel", find.channel, "nowhere", alice)
    assert find.any_channel("D0BOB").id == "D0BOB"


def test_messages_are_those_a_person_sees(slack):
    find = Finder(slack)
    alice, bob, general = find.person("alice"), find.person("bob"), find.any_channel("general")
    secret = slack.post(Message("C0GENERAL", "", "U0ADVISOR", "psst", seen_by="U0BOB"))
    assert find.message(general, secret.ts, bob) == find.message(general, secret.ts) == secret
    refused("not_visible", find.message, general, secret.ts, alice)
    refused("unknown_message", find.message, general, "1.0", alice)


def test_threads_begin_with_what_takes_replies(slack):
    find = Finder(slack)
    bob, general = find.person("bob"), find.any_channel("general")
    first = slack.post(Message("C0GENERAL", "", "U0BOB", "one"))
    reply = slack.post(Message("C0GENERAL", "", "U0BOB", "two", thread_ts=first.ts))
    secret = slack.post(Message("C0GENERAL", "", "U0ADVISOR", "psst", seen_by="U0BOB"))
    assert find.thread(general, "", bob) == ""
    assert find.thread(general, first.ts, bob) == first.ts
    assert first.ts in refused("no_replies", find.thread, general, reply.ts, bob)
    refused("no_replies", find.thread, general, secret.ts, bob)
