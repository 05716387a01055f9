"""`python -m bot play` as a person and a script use it: one process, one address, everything over HTTP."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlencode
from urllib.request import Request, urlopen

import pytest

pytestmark = pytest.mark.e2e

ROOT = Path(__file__).resolve().parents[2]
FIRST_ANSWER_SECONDS = 10
TOKENS = ("SLACK_BOT_TOKEN", "SLACK_APP_TOKEN")


@dataclass
class Playing:
    """A running `play`, and the control API it serves."""

    process: subprocess.Popen[str]
    address: str
    started: float

    def get(self, path: str, **query: str) -> Any:
        return self._answer(f"{path}?{urlencode(_named(query))}")

    def post(self, path: str, **body: Any) -> Any:
        return self._answer(path, json.dumps(_named(body)).encode())

    def said(self, channel: str, since: str, **more: str) -> list[Any]:
        """Return what was said there since, waiting for the first of it."""
        return self.get("messages", channel=channel, since=since, wait="10", **more)["messages"]

    def _answer(self, path: str, raw: bytes | None = None) -> Any:
        headers = {"Content-Type": "application/json"}
        request = Request(f"{self.address}/control/{path}", raw, headers)  # noqa: S310 - the address that it printed
        with urlopen(request, timeout=30) as response:  # noqa: S310 - the same
            return json.load(response)


def _named(fields: dict[str, Any]) -> dict[str, Any]:
    return {"as" if name == "who" else name: value for name, value in fields.items()}


def started(*options: str, **environ: str) -> subprocess.Popen[str]:
    kept = {name: value for name, value in os.environ.items() if name not in (*TOKENS, "PYTHONUNBUFFERED")}
    return subprocess.Popen(
        [sys.executable, "-m", "bot", "play", "--no-browser", *options],
        cwd=ROOT,
        env=kept | environ,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.fixture(scope="module")
def playing() -> Iterator[Playing]:
    began = time.monotonic()
    with started("--port", "0") as process:
        assert process.stdout
        found = re.search(r"http://127\.0\.0\.1:\d+", process.stdout.readline())
        assert found
        yield Playing(process, found[0], began)
        process.kill()


def test_the_first_answer_is_there_in_time(playing):
    ts = playing.post("say", who="alice", channel="general", text="@advisor flask or django?")["ts"]
    [answer] = playing.said("general", ts, thread_ts=ts)
    assert (answer["user"], "Flask" in answer["text"]) == ("U0ADVISOR", True)
    assert time.monotonic() - playing.started < FIRST_ANSWER_SECONDS


def test_an_answer_is_told_through_and_through(playing):
    ts = playing.post("say", who="bob", channel="general", text="@advisor does djang have an orm?")["ts"]
    playing.said("general", ts, thread_ts=ts)
    later = playing.post("say", who="bob", channel="general", text="and flask?", thread_ts=ts)["ts"]
    [answer] = playing.said("general", later, thread_ts=ts)
    told = playing.get("inspect", channel="general", ts=answer["ts"])
    assert (told["question"]["text"], told["question"]["user"]) == ("and flask?", "U0BOB")
    assert told["understood"][0] == "words: and flask"
    assert (told["advice"]["intent"], told["advice"]["is_certain"]) == ("feature_check", True)
    assert told["blocks"][0]["type"] == "section"
    assert [entry.get("name") or entry["method"] for entry in told["traffic"]] == ["message", "chat.postMessage"]
    assert told["traffic"][0]["milliseconds"] < 3000


def test_a_command_is_told_too(playing):
    before = playing.post("say", who="alice", channel="random", text="hello")["ts"]
    assert playing.post("command", who="alice", channel="random", command="/framework", text="sanic")["acknowledged"]
    [answer] = playing.said("random", before, who="alice")
    assert answer["ephemeral"] is True
    told = playing.get("inspect", channel="random", ts=answer["ts"])
    assert (told["question"]["kind"], told["advice"]["kind"], told["advice"]["is_certain"]) == (
        "command",
        "Description",
        True,
    )


def test_the_home_tab_leads_into_the_direct_message_and_through_the_guide(playing):
    home = playing.post("home", who="alice", wait=10)["home"]
    start = home["blocks"][[block["block_id"] for block in home["blocks"]].index("home.start.actions")]["elements"][0]
    playing.post("click", who="alice", home=True, action_id=start["action_id"], value=start["value"])
    [card] = playing.said("dm", "0", who="alice")
    option = card["blocks"][-1]["elements"][0]
    playing.post(
        "click", who="alice", channel="dm", ts=card["ts"], action_id=option["action_id"], value=option["value"]
    )
    [second] = playing.said("dm", card["ts"], who="alice")
    told = playing.get("inspect", channel=second["channel"], ts=second["ts"])
    assert (told["question"]["kind"], told["question"]["text"]) == ("click", option["text"]["text"])
    assert (told["advice"]["kind"], told["advice"]["is_certain"]) == ("GuideStep", True)


def test_a_reset_forgets_the_guide_and_the_words(playing):
    playing.post("reset")
    assert playing.get("state", who="alice")["messages"] == []
    ts = playing.post("say", who="alice", channel="dm", text="what about its ORM?")["ts"]
    [answer] = playing.said("dm", ts, who="alice")
    assert "1 of" not in answer["text"]
    assert playing.get("inspect", channel="D0ALICE", ts=answer["ts"])["advice"]["is_certain"]


def test_ctrl_c_ends_it_cleanly():
    with started("--port", "0") as process:
        assert process.stdout
        assert "http://127.0.0.1:" in process.stdout.readline()
        process.send_signal(signal.SIGINT)
        rest, complaints = process.communicate(timeout=30)
    assert (process.returncode, rest, complaints) == (0, "", "")


def test_a_taken_port_is_named_with_the_mend(playing):
    port = playing.address.rpartition(":")[2]
    with started("--port", port) as process:
        said, complaint = process.communicate(timeout=30)
    assert (process.returncode, said) == (2, "")
    assert complaint == (
        f"Port {port} is taken. Stop what uses it, or let the system choose: python -m bot play --port 0\n"
    )


@pytest.mark.parametrize("command", ["play", "chat", "demo"])
def test_real_tokens_are_refused_with_the_mend(command):
    done = subprocess.run(
        [sys.executable, "-m", "bot", command],
        cwd=ROOT,
        env={**os.environ, "SLACK_BOT_TOKEN": "xoxb-1-2-three"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("SLACK_BOT_TOKEN holds a real Slack token.")
    assert "env -u SLACK_BOT_TOKEN make play" in done.stderr


def test_the_demo_plays_to_its_end():
    kept = {name: value for name, value in os.environ.items() if name not in TOKENS}
    done = subprocess.run(
        [sys.executable, "-m", "bot", "demo"],
        cwd=ROOT,
        env=kept,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "dm › help me choose" in done.stdout
    assert "That was a scripted conversation; `make play`" in done.stdout
