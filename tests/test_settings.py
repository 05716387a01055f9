"""The environment is read once, and what is wrong in it is named in one line."""

import pytest

from bot.errors import SettingsError
from bot.settings import Settings, database_url

SERVE = {"SLACK_BOT_TOKEN": "xoxb-1", "SLACK_SIGNING_SECRET": "s3cret"}
SOCKET = {"SLACK_BOT_TOKEN": "xoxb-1", "SLACK_APP_TOKEN": "xapp-1"}


def test_the_defaults():
    assert Settings.read(SERVE) == Settings(
        bot_token="xoxb-1",
        signing_secret="s3cret",
        app_token="",
        api_url="https://slack.com/api/",
        database_url="sqlite+aiosqlite:///framework-advisor.db",
        port=3000,
        log_level="INFO",
        records_unanswered=True,
    )


def test_everything_can_be_set():
    given = SOCKET | {
        "SLACK_API_URL": "http://127.0.0.1:9/api",
        "DATABASE_URL": "sqlite:////var/lib/advisor.db",
        "PORT": "0",
        "LOG_LEVEL": "debug",
        "RECORD_UNANSWERED": "Off",
    }
    read = Settings.read(given, "socket")
    assert (read.api_url, read.database_url, read.port, read.log_level, read.records_unanswered) == (
        "http://127.0.0.1:9/api/",
        "sqlite+aiosqlite:////var/lib/advisor.db",
        0,
        "DEBUG",
        False,
    )


def test_secrets_stay_out_of_repr():
    shown = repr(Settings("xoxb-token", "signing-secret", "xapp-token"))
    assert not any(secret in shown for secret in ("xoxb-token", "signing-secret", "xapp-token"))


@pytest.mark.parametrize(
    ("mode", "given", "named"),
    [
        pytest.param("serve", {"SLACK_SIGNING_SECRET": "s"}, ["SLACK_BOT_TOKEN"], id="no bot token"),
        pytest.param("serve", {"SLACK_BOT_TOKEN": "t"}, ["SLACK_SIGNING_SECRET"], id="no signing secret"),
        pytest.param("serve", {}, ["SLACK_BOT_TOKEN", "SLACK_SIGNING_SECRET"], id="neither"),
        pytest.param("serve", SERVE | {"SLACK_BOT_TOKEN": "  "}, ["SLACK_BOT_TOKEN"], id="blank counts as missing"),
        pytest.param("socket", {"SLACK_BOT_TOKEN": "t"}, ["SLACK_APP_TOKEN"], id="no app token"),
        pytest.param("serve", SERVE | {"SLACK_BOT_TOKEN": "xoxb-1 2"}, ["SLACK_BOT_TOKEN"], id="a blank in a token"),
        pytest.param("serve", SERVE | {"SLACK_SIGNING_SECRET": "a\nb"}, ["SLACK_SIGNING_SECRET"], id="a line break"),
        pytest.param("serve", SERVE | {"PORT": "web"}, ["PORT", "'web'"], id="port is no number"),
        pytest.param("serve", SERVE | {"PORT": "65536"}, ["PORT", "65535"], id="port too high"),
        pytest.param("serve", SERVE | {"PORT": "-1"}, ["PORT"], id="port negative"),
        pytest.param("serve", SERVE | {"PORT": "³"}, ["PORT"], id="port of odd digits"),
        pytest.param("serve", SERVE | {"SLACK_API_URL": "slack.com"}, ["SLACK_API_URL"], id="API without scheme"),
        pytest.param("serve", SERVE | {"SLACK_API_URL": "http://[x/"}, ["SLACK_API_URL"], id="API address broken"),
        pytest.param("serve", SERVE | {"SLACK_API_URL": "http://h:x/"}, ["SLACK_API_URL"], id="API port broken"),
        pytest.param("serve", SERVE | {"DATABASE_URL": "advisor.db"}, ["DATABASE_URL", "sqlite:///"], id="bare file"),
        pytest.param("serve", SERVE | {"DATABASE_URL": "sqlite://a.db"}, ["DATABASE_URL", "three"], id="two slashes"),
        pytest.param("serve", SERVE | {"DATABASE_URL": "sqlite:///"}, ["DATABASE_URL", "file name"], id="no file"),
        pytest.param("serve", SERVE | {"DATABASE_URL": "mysql://h/d"}, ["DATABASE_URL", "mysql"], id="unknown scheme"),
        pytest.param("serve", SERVE | {"LOG_LEVEL": "loud"}, ["LOG_LEVEL", "DEBUG"], id="unknown level"),
        pytest.param("serve", SERVE | {"RECORD_UNANSWERED": "maybe"}, ["RECORD_UNANSWERED", "on or"], id="a switch"),
    ],
)
def test_what_is_wrong_is_named_in_one_line(mode, given, named):
    with pytest.raises(SettingsError) as refusal:
        Settings.read(given, mode)
    assert all(name in str(refusal.value) for name in named)
    assert "\n" not in str(refusal.value)


@pytest.mark.parametrize("scheme", ["postgres", "postgresql", "postgresql+asyncpg"])
def test_postgresql_is_recognised_and_refused_without_its_password(scheme):
    with pytest.raises(SettingsError, match="not served yet") as refusal:
        Settings.read(SERVE | {"DATABASE_URL": f"{scheme}://me:pa55@host/db"})
    assert "pa55" not in str(refusal.value)


def test_the_database_can_be_read_alone():
    assert database_url({}) == "sqlite+aiosqlite:///framework-advisor.db"
    assert database_url({"DATABASE_URL": "sqlite:////a.db"}) == "sqlite+aiosqlite:////a.db"
    with pytest.raises(SettingsError, match="DATABASE_URL"):
        database_url({"DATABASE_URL": "a.db"})
