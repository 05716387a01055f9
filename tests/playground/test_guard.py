import pytest
from aiohttp import ClientSession

from bot.playground.guard import objection, refuse_other_machines, refuse_real_tokens


def port(workspace):
    return workspace.url.rpartition(":")[2]


@pytest.mark.parametrize(
    ("headers", "path", "error"),
    [
        pytest.param({}, "/control/state?as=alice", None, id="a program"),
        pytest.param({"Host": "localhost:{port}"}, "/control/state?as=alice", None, id="localhost"),
        pytest.param({"Host": "[::1]:{port}"}, "/control/state?as=alice", None, id="loopback by IPv6"),
        pytest.param({"Host": "evil.example:{port}"}, "/control/state?as=alice", "foreign_host", id="rebound name"),
        pytest.param({"Host": "127.0.0.1.evil.example:{port}"}, "/", "foreign_host", id="a name that looks local"),
        pytest.param({"Host": "localhost@evil.example:{port}"}, "/", "foreign_host", id="a name with a user"),
        pytest.param({"Host": "localhost:1"}, "/", "foreign_host", id="another port"),
        pytest.param({"Host": "localhost"}, "/", "foreign_host", id="no port"),
        pytest.param({"Host": "evil.example:{port}"}, "/api/auth.test", "foreign_host", id="the Web API too"),
        pytest.param({"Origin": "http://127.0.0.1:{port}"}, "/control/state?as=alice", None, id="our own page"),
        pytest.param(
            {"Origin": "https://evil.example"}, "/control/state?as=alice", "foreign_origin", id="a foreign page"
        ),
        pytest.param({"Origin": "http://127.0.0.1:1"}, "/control/state?as=alice", "foreign_origin", id="a neighbour"),
        pytest.param(
            {"Origin": "http://localhost:{port}"}, "/control/state?as=alice", "foreign_origin", id="other name"
        ),
        pytest.param({"Origin": "null"}, "/control/state?as=alice", "foreign_origin", id="a sandboxed page"),
        pytest.param(
            {"Sec-Fetch-Site": "cross-site"}, "/control/state?as=alice", "foreign_origin", id="a foreign image"
        ),
        pytest.param({"Sec-Fetch-Site": "same-site"}, "/control/traffic", "foreign_origin", id="another port's page"),
        pytest.param({"Sec-Fetch-Site": "same-origin"}, "/control/state?as=alice", None, id="our own script"),
    ],
)
async def test_who_may_ask(workspace, headers, path, error):
    told = {name: value.format(port=port(workspace)) for name, value in headers.items()}
    async with ClientSession() as session, session.get(workspace.url + path, headers=told) as response:
        body = await response.json()
    assert body.get("error") == error
    assert response.status == (403 if error else 200)


async def test_following_a_link_to_the_page_is_no_harm(workspace):
    headers = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"}
    async with ClientSession() as session, session.get(workspace.url + "/", headers=headers) as response:
        assert response.status != 403


async def test_a_foreign_page_can_not_act(workspace):
    headers = {"Origin": "https://evil.example"}
    body = {"as": "alice", "channel": "general", "text": "x"}
    async with ClientSession() as session:
        async with session.post(f"{workspace.url}/control/say", json=body, headers=headers) as response:
            assert response.status == 403
        async with session.post(f"{workspace.url}/control/say", data='{"as": "alice"}') as response:
            assert (response.status, (await response.json())["error"]) == (415, "json_expected")
    assert workspace.workspace.everything() == []


@pytest.mark.parametrize(
    ("environ", "named"),
    [
        pytest.param({}, "", id="nothing"),
        pytest.param({"SLACK_BOT_TOKEN": "xoxb-local"}, "", id="the workspace's own"),
        pytest.param({"SLACK_BOT_TOKEN": "xoxb-1-2-c"}, "env -u SLACK_BOT_TOKEN make", id="a bot's"),
        pytest.param({"SLACK_BOT_TOKEN": " xoxb-1-2-c"}, "SLACK_BOT_TOKEN holds", id="with a blank"),
        pytest.param({"SLACK_BOT_TOKEN": "xoxe.xoxb-1-abc"}, "SLACK_BOT_TOKEN", id="a rotating one"),
        pytest.param({"SLACK_APP_TOKEN": "xapp-1-A1-2-c"}, "env -u SLACK_APP_TOKEN make", id="an app's"),
    ],
)
def test_when_the_workspace_objects(environ, named):
    said = objection(environ)
    assert named in said
    assert bool(said) is bool(named)


@pytest.mark.parametrize("token", ["xoxb-12-34-ab", "xoxp-1-2", "xapp-1-A1-2-x", "xoxe.xoxb-1-abc"])
def test_real_tokens_are_refused(token):
    refuse_real_tokens("xoxb-local", "")
    with pytest.raises(ValueError, match="real Slack token"):
        refuse_real_tokens("xoxb-local", token)


@pytest.mark.parametrize("url", ["https://slack.com/x", "http://10.0.0.1:3000/", "http://example.org", "nonsense"])
def test_other_machines_are_refused(url):
    refuse_other_machines("http://127.0.0.1:3000/slack/events")
    with pytest.raises(ValueError, match="this machine only"):
        refuse_other_machines(url)
