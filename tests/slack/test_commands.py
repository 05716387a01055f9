"""The slash command is acknowledged without words and handed on."""

import pytest
from slack_bolt.async_app import AsyncApp, AsyncBoltRequest
from slack_bolt.authorization import AuthorizeResult

from bot.slack import commands
from bot.slack.errands import Question
from bot.slack.places import Place


class NotingAdvisor:
    """Takes notes of what it is given."""

    def __init__(self):
        self.accepted = []

    async def accept(self, errand, marks):
        self.accepted.append((errand, [mark.key for mark in marks]))


async def authorize():
    return AuthorizeResult(enterprise_id=None, team_id="T1", bot_user_id="U0BOT", bot_id="B0", bot_token="xoxb")


async def send(body):
    app, advisor = AsyncApp(authorize=authorize, signing_secret="s", process_before_response=True), NotingAdvisor()
    commands.register(app, advisor)
    answer = await app.async_dispatch(AsyncBoltRequest(mode="socket_mode", body=body))
    assert (answer.status, answer.body) == (200, "")
    return advisor.accepted


BODY = {
    "command": "/framework",
    "text": " flask or django? ",
    "team_id": "T1",
    "channel_id": "C1",
    "user_id": "U1",
    "response_url": "https://r",
    "trigger_id": "t1",
}
PLACE = Place("T1", "C1", "U1", is_private=True, response_url="https://r")


@pytest.mark.parametrize(
    ("body", "accepted"),
    [
        pytest.param(BODY, [(Question(PLACE, "flask or django?"), ["command:T1:t1"])], id="a question"),
        pytest.param(BODY | {"text": ""}, [(Question(PLACE, ""), ["command:T1:t1"])], id="nothing but the command"),
        pytest.param(BODY | {"trigger_id": ""}, [(Question(PLACE, "flask or django?"), [])], id="no trigger"),
        pytest.param(BODY | {"user_id": ""}, [], id="nobody"),
    ],
)
async def test_the_words_are_handed_on(body, accepted):
    assert await send(body) == accepted
