import pytest

from bot.playground.workspace import Happening, Message, Workspace


def test_timestamps_rise_even_when_the_clock_does_not():
    times = iter([100.0, 100.9, 99.0, 101.0])
    slack = Workspace(clock=lambda: next(times))
    stamps = [slack.next_ts() for _ in range(4)]
    assert stamps == ["100.000100", "100.000200", "100.000300", "101.000100"]


@pytest.mark.parametrize(
    ("name", "person", "channel_id"),
    [
        ("general", "", "C0GENERAL"),
        ("#random", "", "C0RANDOM"),
        ("D0BOB", "", "D0BOB"),
        ("dm", "U0ALICE", "D0ALICE"),
    ],
)
def test_channels_are_found_by_name_and_id(name, person, channel_id):
    assert Workspace().channel(name, person).id == channel_id


def test_strangers_are_named_with_who_is_known():
    with pytest.raises(LookupError, match="alice"):
        Workspace().person("carol")
    with pytest.raises(LookupError, match="general"):
        Workspace().channel("nowhere")
    with pytest.raises(LookupError):
        Workspace().channel("dm", "U0CI")


def test_an_ephemeral_message_is_for_one():
    slack = Workspace()
    slack.post(Message("C0GENERAL", "", "U0ADVISOR", "psst", seen_by="U0BOB"))
    assert [m.text for m in slack.read("C0GENERAL", "U0BOB")] == ["psst"]
    assert slack.read("C0GENERAL", "U0ALICE") == slack.read("C0GENERAL") == []


def test_a_thread_is_its_first_message_and_the_replies():
    slack = Workspace()
    first = slack.post(Message("C0GENERAL", "", "U0BOB", "one"))
    slack.post(Message("C0GENERAL", "", "U0BOB", "elsewhere"))
    slack.post(Message("C0GENERAL", "", "U0BOB", "two", thread_ts=first.ts))
    assert [m.text for m in slack.read("C0GENERAL", thread_ts=first.ts)] == ["one", "two"]


def test_watchers_hear_every_change_in_order():
    slack, heard = Workspace(), []
    slack.watchers.append(heard.append)
    first = slack.post(Message("C0GENERAL", "", "U0BOB", "one"))
    second = slack.revise(first, text="two", blocks=({"type": "divider"},))
    slack.remove(second)
    assert [change.happening for change in heard] == list(Happening)
    assert [change.previous and change.previous.text for change in heard] == [None, "one", "two"]
    assert second.blocks[0]["block_id"]
    assert slack.find("C0GENERAL", first.ts) is None


def test_a_home_tab_is_kept_completed_and_keeps_its_id():
    slack = Workspace()
    first = slack.publish("U0BOB", {"type": "home", "blocks": [{"type": "divider"}], "callback_id": "x"})
    assert (first["callback_id"], first["private_metadata"], bool(first["blocks"][0]["block_id"])) == ("x", "", True)
    second = slack.publish("U0BOB", {"type": "home", "blocks": []})
    assert slack.homes == {"U0BOB": second}
    assert (second["id"], second["callback_id"]) == (first["id"], "")
    assert second["hash"] != first["hash"]
    assert slack.publish("U0ALICE", {"type": "home", "blocks": []})["id"] != first["id"]


def test_clearing_forgets_everything_and_makes_another_version():
    slack, heard = Workspace(), []
    kept = slack.post(Message("C0GENERAL", "", "U0BOB", "one"))
    slack.publish("U0BOB", {"type": "home", "blocks": []})
    slack.mark_read("U0BOB", "C0GENERAL", kept.ts)
    slack.watchers.append(heard.append)
    version = slack.version
    slack.clear()
    assert (slack.everything(), slack.homes, slack.reads, heard) == ([], {}, {}, [])
    assert slack.version != version
    assert slack.next_ts() > kept.ts
