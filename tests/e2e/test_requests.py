"""Requests that are no requests: unsigned, unreadable, too large, by another method."""

import io

import aiohttp
import pytest

from bot.playground.delivery import signed_headers
from tests.e2e.stage import DM

pytestmark = pytest.mark.e2e
SECRET = "local-signing-secret"


async def post(stage, raw, headers=None):
    headers = signed_headers(SECRET, raw) if headers is None else headers
    body = io.BytesIO(raw)
    async with aiohttp.ClientSession() as session, session.post(stage.bot.url, data=body, headers=headers) as answer:
        return answer.status


@pytest.mark.parametrize(
    ("raw", "status"),
    [
        pytest.param(b"no JSON at all", 400, id="no JSON"),
        pytest.param(b"[]", 400, id="a JSON array"),
        pytest.param(b'{"type": "event_callback", "event": null}', 400, id="event is null"),
        pytest.param(b"payload=nonsense", 400, id="broken payload"),
        pytest.param(b"text=hello", 400, id="no payload"),
        pytest.param(b'{"type": "x", "pad": "' + b"x" * 1024 * 1024 + b'"}', 413, id="more than 1 MiB"),
        pytest.param(b'{"type": "url_verification", "challenge": "c"}', 200, id="the challenge"),
    ],
)
async def test_a_signed_body_is_answered_by_what_it_is(stage, raw, status):
    assert await post(stage, raw) == status
    await stage.ws.say("alice", DM, "what is Flask?")
    assert len(await stage.answers(DM)) == 1


@pytest.mark.parametrize(
    "headers",
    [
        pytest.param({"Content-Type": "application/json"}, id="none"),
        pytest.param(signed_headers("another secret", b"{}"), id="another secret"),
        pytest.param(signed_headers(SECRET, b"[]"), id="of another body"),
    ],
)
async def test_a_wrong_signature_is_401(stage, headers):
    assert await post(stage, b"{}", headers) == 401


@pytest.mark.parametrize(("method", "status"), [("GET", 405), ("PUT", 405), ("DELETE", 405)])
async def test_other_methods_are_refused(stage, method, status):
    async with aiohttp.ClientSession() as session, session.request(method, stage.bot.url) as answer:
        assert answer.status == status
