"""All surfaces together meet whatever is sent to them with 200 or 400."""

import asyncio

from hypothesis import given, settings
from hypothesis import strategies as st
from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult

from bot.slack import SURFACES, failures
from bot.slack.gate import UnreadableError, checked, dispatch
from tests.slack.fakes import FakeReplies


class DeafAdvisor:
    """Accepts everything and does nothing."""

    async def accept(self, errand, marks):
        assert errand.place.person

    def show_home(self, person, view):
        assert person


async def authorize():
    return AuthorizeResult(enterprise_id=None, team_id="T1", bot_user_id="U0BOT", bot_id="B0", bot_token="xoxb")


def app():
    built = AsyncApp(
        authorize=authorize,
        signing_secret="s",
        request_verification_enabled=False,
        process_before_response=True,
        raise_error_for_unhandled_request=True,
    )
    failures.register(built, FakeReplies())
    for register in SURFACES:
        register(built, DeafAdvisor())
    return built


words = st.sampled_from(
    ["message", "app_mention", "im", "C1", "D1", "U1", "1.0", "ask_1", "guide_a", "1|a|b", "", "\ud800"]
)
values = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | words, lambda inner: st.lists(inner, max_size=2), max_leaves=3
)
fields = st.dictionaries(
    st.sampled_from(
        ["type", "channel", "user", "ts", "thread_ts", "text", "subtype", "bot_id", "id", "action_id", "value"]
    ),
    values,
    max_size=7,
)
kinds = st.sampled_from(
    ["event_callback", "block_actions", "view_submission", "shortcut", "message_action", "block_suggestion", "new"]
)
bodies = st.fixed_dictionaries(
    {"type": kinds},
    optional={
        "event": fields,
        "actions": st.lists(fields | values, max_size=2),
        "team": fields | values,
        "user": fields | values,
        "channel": fields | values,
        "container": fields | values,
        "message": fields | values,
        "view": fields | values,
        "authorizations": st.lists(fields | values, max_size=1) | values,
        "team_id": values,
        "callback_id": values,
        "action_id": values,
        "response_url": values,
        "event_id": values,
    },
)


@settings(max_examples=200, deadline=None)
@given(st.lists(bodies, min_size=1, max_size=5))
def test_whatever_is_sent_is_answered_200_or_400(several):
    async def send():
        built = app()
        for body in several:
            try:
                answer = await dispatch(built, checked(body), {})
            except UnreadableError:
                continue
            assert answer.status == 200, body

    asyncio.run(send())
