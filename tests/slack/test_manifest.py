"""The manifest asks for what the surfaces use, and for nothing else."""

from pathlib import Path

import pytest
import yaml

from bot.slack.commands import COMMAND

MANIFEST = yaml.safe_load((Path(__file__).resolve().parents[2] / "manifest.yaml").read_text("utf-8"))
SETTINGS, FEATURES = MANIFEST["settings"], MANIFEST["features"]

# Slack's own table: what an event or a feature can't do without.
NEEDS = {
    "app_mention": "app_mentions:read",
    "message.channels": "channels:history",
    "message.groups": "groups:history",
    "message.im": "im:history",
    "slash_commands": "commands",
    "chat.postMessage": "chat:write",
}
# What Slack asks no scope for.
FREE = {"app_home_opened"}


def test_scopes_are_those_needed():
    used = {*SETTINGS["event_subscriptions"]["bot_events"], "slash_commands", "chat.postMessage"}
    assert set(MANIFEST["oauth_config"]["scopes"]["bot"]) == {NEEDS[name] for name in used - FREE}


def test_the_command_is_the_one_we_answer():
    assert [command["command"] for command in FEATURES["slash_commands"]] == [COMMAND]


def test_only_what_works_is_listed():
    assert set(FEATURES) == {"app_home", "bot_user", "slash_commands"}
    assert FEATURES["app_home"] == {
        "home_tab_enabled": True,
        "messages_tab_enabled": True,
        "messages_tab_read_only_enabled": False,
    }
    assert SETTINGS["interactivity"] == {"is_enabled": True}


@pytest.mark.parametrize(
    ("text", "most"),
    [
        pytest.param(MANIFEST["display_information"]["name"], 35, id="name"),
        pytest.param(MANIFEST["display_information"]["description"], 140, id="description"),
        pytest.param(FEATURES["bot_user"]["display_name"], 80, id="display name"),
        pytest.param(COMMAND, 32, id="command"),
    ],
)
def test_texts_are_within_slacks_limits(text, most):
    assert 0 < len(text) <= most
