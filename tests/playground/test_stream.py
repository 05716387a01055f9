from bot.playground.sights import Sight
from bot.playground.stream import differences, encode, snapshot
from bot.playground.traffic import Traffic
from bot.playground.workspace import Message, Workspace

DIVIDER = {"type": "divider"}


def look(slack: Workspace, traffic: Traffic) -> Sight:
    return Sight(slack, traffic, slack.person("bob"))


def test_nothing_new_is_no_event():
    slack, traffic = Workspace(), Traffic(lambda: None, 3)
    slack.post(Message("C0GENERAL", "", "U0ALICE", "one"))
    assert list(differences(look(slack, traffic), look(slack, traffic), slack)) == []


def test_each_difference_is_one_event():
    slack, traffic = Workspace(), Traffic(lambda: None, 3)
    first = slack.post(Message("C0GENERAL", "", "U0ALICE", "one"))
    second = slack.post(Message("C0GENERAL", "", "U0ALICE", "two"))
    before = look(slack, traffic)
    slack.remove(first)
    slack.post(Message("C0GENERAL", "", "U0ALICE", "three", thread_ts=second.ts))
    slack.publish("U0BOB", {"type": "home", "blocks": [DIVIDER]})
    slack.publish("U0ALICE", {"type": "home", "blocks": [DIVIDER]})
    told = list(differences(before, look(slack, traffic), slack))
    assert [name for name, _ in told] == ["message", "message", "deleted", "counts", "home"]
    assert [(data["happening"], data["message"]["text"]) for _, data in told[:2]] == [
        ("changed", "two"),
        ("posted", "three"),
    ]
    assert told[-1][1]["home"] == slack.homes["U0BOB"]


def test_after_a_reset_all_is_told():
    slack, traffic = Workspace(), Traffic(lambda: None, 3)
    before = look(slack, traffic)
    slack.clear()
    now = look(slack, traffic)
    assert list(differences(before, now, slack)) == [snapshot(now)]


def test_line_ends_in_texts_do_not_end_an_event():
    assert encode(("message", {"text": "a\n\nb"})).count(b"\n\n") == 1
