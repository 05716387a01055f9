"""What comes over HTTP is verified first, read second, and never answered 404 or 500."""

import hashlib
import hmac
import io
import json
import logging
import time
from urllib.parse import urlencode

import pytest
from aiohttp import ClientSession, web
from aiohttp.test_utils import TestServer
from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.response import BoltResponse

from bot.slack.gate import MAX_BYTES, PATH, Gate, UnreadableError, is_signed, parse

SECRET = "8f742231b10e8888abcd99yyyzzz85a5"


def signature(raw, stamp, secret=SECRET):
    return "v0=" + hmac.new(secret.encode(), f"v0:{stamp}:".encode() + raw, hashlib.sha256).hexdigest()


def signed(raw, stamp=None, secret=SECRET, **more):
    stamp = str(int(time.time())) if stamp is None else stamp
    return {"X-Slack-Request-Timestamp": stamp, "X-Slack-Signature": signature(raw, stamp, secret)} | more


async def authorize():
    return AuthorizeResult(enterprise_id=None, team_id="T1", bot_user_id="U0BOT", bot_id="B0", bot_token="xoxb")


@pytest.fixture
async def seen():
    return []


@pytest.fixture
async def url(seen):
    app = AsyncApp(
        authorize=authorize,
        signing_secret=SECRET,
        request_verification_enabled=False,
        process_before_response=True,
        raise_error_for_unhandled_request=True,
    )

    @app.command("/framework")
    async def on_command(ack, body):
        await ack()
        seen.append(body["text"])

    @app.event("message")
    async def on_message(body):
        seen.append(body["event"]["text"])

    @app.error
    async def on_error(error):
        return BoltResponse(status=200)

    pages = web.Application(client_max_size=MAX_BYTES)
    pages.router.add_post(PATH, Gate(app, SECRET).receive)
    async with TestServer(pages) as server:
        yield str(server.make_url(PATH))


async def post(url, raw, headers=None):
    async with ClientSession() as session, session.post(url, data=raw, headers=headers or signed(raw)) as answer:
        return answer.status


EVENT = json.dumps({"type": "event_callback", "event": {"type": "message", "text": "hi"}}).encode()


async def test_a_signed_event_reaches_its_listener(url, seen):
    assert await post(url, EVENT) == 200
    assert seen == ["hi"]


@pytest.mark.parametrize(
    "headers",
    [
        pytest.param({"X-None": "1"}, id="no signature"),
        pytest.param(signed(EVENT, secret="another"), id="another secret"),
        pytest.param(signed(b"{}"), id="of another body"),
        pytest.param(signed(EVENT, str(int(time.time()) - 301)), id="too old"),
        # Made when tests are collected, long before this one may run.
        pytest.param(signed(EVENT, str(int(time.time()) + 40_000)), id="from the future"),
        pytest.param(signed(EVENT, "soon"), id="a time that is none"),
        pytest.param(signed(EVENT) | {"X-Slack-Signature": "v0=ü"}, id="not ASCII"),
    ],
)
async def test_a_wrong_signature_is_401_and_goes_no_further(url, seen, caplog, headers):
    with caplog.at_level(logging.WARNING, "bot"):
        assert await post(url, EVENT, headers) == 401
    assert seen == []
    assert len(caplog.messages) == 1


async def test_a_body_that_nobody_can_read_is_401_unless_signed(url):
    assert await post(url, b"[", {"X-None": "1"}) == 401


@pytest.mark.parametrize(
    "raw",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"hello", id="no JSON"),
        pytest.param(b'{"type": ', id="broken JSON"),
        pytest.param(b"[1, 2]", id="a JSON array"),
        pytest.param(b"null", id="JSON null"),
        pytest.param(b"{}", id="an empty object"),
        pytest.param(b"[" * 200_000, id="JSON too deep"),
        pytest.param(b"\xff\xfe\x00", id="not UTF-8"),
        pytest.param(b'{"type": "event_callback", "event": null}', id="event is null"),
        pytest.param(b'{"type": "event_callback"}', id="no event"),
        pytest.param(b'{"type": "event_callback", "event": {"type": 7}}', id="an event without type"),
        pytest.param(b'{"type": "event_callback", "event": {"type": "x"}, "team": 5}', id="fields Bolt trips over"),
        pytest.param(b'{"type": "view_submission", "view": {"callback_id": "x"}}', id="a view without type"),
        pytest.param(b"payload=", id="empty payload"),
        pytest.param(b"payload=%7B", id="broken payload"),
        pytest.param(b"payload=%5B%5D", id="payload is an array"),
        pytest.param(b"text=flask", id="a form without payload or command"),
    ],
)
async def test_a_signed_body_that_nobody_can_read_is_400(url, caplog, raw):
    with caplog.at_level(logging.WARNING, "bot"):
        assert await post(url, raw) == 400
    assert [record.levelname for record in caplog.records] == ["WARNING"]


async def test_above_1_mib_is_413(url, caplog):
    raw = b'{"type": "x", "pad": "' + b"x" * MAX_BYTES + b'"}'
    assert await post(url, io.BytesIO(raw), signed(raw)) == 413
    assert "413" in caplog.text


async def test_above_1_mib_in_pieces_is_413(url):
    raw = b'{"type": "x", "pad": "' + b"x" * MAX_BYTES + b'"}'

    async def pieces():
        for start in range(0, len(raw), 65536):
            yield raw[start : start + 65536]

    assert await post(url, pieces(), signed(raw)) == 413


async def test_just_below_1_mib_is_read(url, seen):
    head, tail = b'{"type": "event_callback", "event": {"type": "message", "text": "', b'"}}'
    raw = head + b"x" * (MAX_BYTES - len(head) - len(tail)) + tail
    assert await post(url, raw) == 200
    assert len(seen[0]) > 1_000_000


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE", "PATCH"])
async def test_other_methods_are_405(url, method):
    async with ClientSession() as session, session.request(method, url) as answer:
        assert answer.status == 405


@pytest.mark.parametrize(
    "raw",
    [
        pytest.param(b'{"type": "event_callback", "event": {"type": "reaction_added"}}', id="event"),
        pytest.param(b'{"type": "app_rate_limited"}', id="a notice of Slack's"),
        pytest.param(urlencode({"payload": '{"type": "shortcut", "callback_id": "x"}'}).encode(), id="shortcut"),
        pytest.param(
            urlencode({"payload": '{"type": "block_actions", "actions": [{"action_id": "x"}]}'}).encode(), id="action"
        ),
        pytest.param(
            urlencode(
                {"payload": '{"type": "view_submission", "view": {"type": "modal", "callback_id": "x"}}'}
            ).encode(),
            id="view",
        ),
        pytest.param(urlencode({"payload": '{"type": "block_suggestion", "action_id": "x"}'}).encode(), id="options"),
        pytest.param(b"command=%2Fother&text=", id="another command"),
        pytest.param(b"ssl_check=1&token=x", id="a check of the certificate"),
    ],
)
async def test_what_nobody_handles_is_200_and_silence(url, seen, raw):
    assert await post(url, raw) == 200
    assert seen == []


async def test_the_challenge_is_answered(url):
    raw = b'{"type": "url_verification", "challenge": "c-1"}'
    async with ClientSession() as session, session.post(url, data=raw, headers=signed(raw)) as answer:
        assert (answer.status, await answer.json()) == (200, {"challenge": "c-1"})


async def test_a_command_may_speak_of_a_payload(url, seen):
    assert await post(url, b"command=%2Fframework&text=what+about+payload+validation") == 200
    assert seen == ["what about payload validation"]


def test_the_signature_is_the_one_slack_documents():
    raw = (
        b"token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V"
        b"&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text="
        b"&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
        b"&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c"
    )
    headers = {
        "X-Slack-Request-Timestamp": "1531420618",
        "X-Slack-Signature": "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503",
    }
    assert is_signed(SECRET, headers, raw, 1531420618.0 + 299)
    assert not is_signed(SECRET, headers, raw + b"&", 1531420618.0)


def test_the_reason_is_named():
    with pytest.raises(UnreadableError, match="no object"):
        parse(b"[]")
