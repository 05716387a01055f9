"""The Home tab is published when it is opened; acknowledging does not wait for that."""

import pytest
from slack_bolt.authorization import AuthorizeResult
from slack_sdk.web.async_client import AsyncWebClient

from bot.app import build
from bot.present.home import view
from bot.slack import failures, home
from bot.slack.gate import dispatch
from tests.slack.fakes import FakeReplies

WHO = AuthorizeResult(enterprise_id=None, team_id="T1", bot_user_id="U0BOT", bot_id="B0", bot_token="xoxb-1")


def opened(**fields):
    event = {"type": "app_home_opened", "user": "U1", "channel": "D1", "tab": "home", "event_ts": "1.0"} | fields
    return {"type": "event_callback", "team_id": "T1", "event_id": "Ev1", "event": event}


@pytest.fixture
def app(bench):
    built = build(AsyncWebClient("xoxb-1"), WHO)
    failures.register(built, FakeReplies())
    home.register(built, bench.advisor)
    return built


async def test_whoever_opens_it_sees_what_we_can_do(bench, app):
    assert (await dispatch(app, opened(), {})).status == 200
    await bench.advisor.settle()
    assert bench.replies.homes == {"U1": view("D1")}


async def test_slack_is_told_before_the_tab_is_published(bench, app):
    bench.replies.may_send.clear()
    assert (await dispatch(app, opened(), {})).status == 200
    assert bench.replies.homes == {}
    bench.replies.may_send.set()
    await bench.advisor.settle()
    assert list(bench.replies.homes) == ["U1"]


@pytest.mark.parametrize("fields", [{"tab": "messages"}, {"tab": "about"}, {"user": None}], ids=str)
async def test_other_tabs_are_taken_note_of_and_left_alone(bench, app, fields):
    assert (await dispatch(app, opened(**fields), {})).status == 200
    await bench.advisor.settle()
    assert bench.replies.homes == {}


async def test_a_tab_that_can_not_be_published_goes_to_the_log_and_to_nobody(bench, app, caplog):
    bench.replies.failures.append(RuntimeError("no such view"))
    assert (await dispatch(app, opened(), {})).status == 200
    await bench.advisor.settle()
    assert (bench.replies.homes, bench.replies.told, bench.replies.sent) == ({}, [], [])
    assert "no such view" in caplog.text
