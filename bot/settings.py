"""The environment, read once into a frozen :class:`Settings`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal
from urllib.parse import urlsplit

from bot.errors import SettingsError

SLACK_API_URL = "https://slack.com/api/"
DATABASE_URL = "sqlite:///framework-advisor.db"
PORT = 3000
LOG_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR")

Mode = Literal["serve", "socket"]

# What each way of running can't do without, and what to put there.
_NEEDED: Mapping[Mode, Mapping[str, str]] = {
    "serve": {"SLACK_BOT_TOKEN": "xoxb-…", "SLACK_SIGNING_SECRET": "the app's signing secret"},
    "socket": {"SLACK_BOT_TOKEN": "xoxb-…", "SLACK_APP_TOKEN": "xapp-…"},
}


@dataclass(frozen=True, slots=True)
class Settings:
    """How the bot runs. Secrets stay out of ``repr``.

    ``api_url`` ends with a slash; ``database_url`` is an SQLAlchemy URL with its asynchronous
    driver; ``port`` 0 lets the system choose a free one. ``records_unanswered``: questions that
    were not understood are kept for people to read.
    """

    bot_token: str = field(repr=False)
    signing_secret: str = field(default="", repr=False)
    app_token: str = field(default="", repr=False)
    api_url: str = SLACK_API_URL
    database_url: str = "sqlite+aiosqlite:///framework-advisor.db"
    port: int = PORT
    log_level: str = "INFO"
    records_unanswered: bool = True

    @classmethod
    def read(cls, environ: Mapping[str, str], mode: Mode = "serve") -> Settings:
        """Return the settings that ``environ`` holds for running as ``mode``.

        An empty variable counts as missing. Raises ``SettingsError``, one line that names
        the variable, when one is missing or can't be used.
        """
        missing = [f"{name} ({hint})" for name, hint in _NEEDED[mode].items() if not environ.get(name, "").strip()]
        if missing:
            raise SettingsError(f"`python -m bot {mode}` needs {' and '.join(missing)} in the environment.")
        return cls(
            bot_token=_secret(environ, "SLACK_BOT_TOKEN"),
            signing_secret=_secret(environ, "SLACK_SIGNING_SECRET"),
            app_token=_secret(environ, "SLACK_APP_TOKEN"),
            api_url=_api_url(_text(environ, "SLACK_API_URL", SLACK_API_URL)),
            database_url=database_url(environ),
            port=_port(_text(environ, "PORT", str(PORT))),
            log_level=_log_level(_text(environ, "LOG_LEVEL", "INFO")),
            records_unanswered=_switch("RECORD_UNANSWERED", _text(environ, "RECORD_UNANSWERED", "on")),
        )


def database_url(environ: Mapping[str, str]) -> str:
    """Return the SQLAlchemy URL that ``environ`` names, for a command that needs nothing else.

    Raises ``SettingsError`` as ``Settings.read`` does.
    """
    return _database_url(_text(environ, "DATABASE_URL", DATABASE_URL))


def _text(environ: Mapping[str, str], name: str, default: str) -> str:
    """Return the variable without surrounding blanks, ``default`` when it is empty or absent."""
    return environ.get(name, "").strip() or default


def _secret(environ: Mapping[str, str], name: str) -> str:
    """Return a token or secret; one with a blank or a non-ASCII sign in it was pasted wrongly."""
    value = environ.get(name, "").strip()
    if not value.isascii() or not value.isprintable() or " " in value:
        raise SettingsError(f"{name} holds a blank, a line break or a sign no token has: copy it once more.")
    return value


def _api_url(text: str) -> str:
    """Return the Web API's base address with its closing slash."""
    try:
        parts = urlsplit(text)
        usable = parts.scheme in ("http", "https") and bool(parts.hostname) and (parts.port or 1) > 0
    except ValueError:
        usable = False
    if not usable:
        raise SettingsError(f"SLACK_API_URL must be an address such as {SLACK_API_URL}, not {text!r}.")
    return text.rstrip("/") + "/"


def _database_url(text: str) -> str:
    """Return the SQLAlchemy URL with its asynchronous driver; only SQLite is served yet."""
    scheme, separator, rest = text.partition("://")
    kind = scheme.partition("+")[0].lower()
    if kind in ("postgres", "postgresql"):
        raise SettingsError(f"DATABASE_URL: {kind}:// is not served yet; use SQLite, for example {DATABASE_URL}.")
    if not separator:
        raise SettingsError(f"DATABASE_URL must be an address such as {DATABASE_URL}, not {text!r}.")
    if scheme.lower() not in ("sqlite", "sqlite+aiosqlite"):
        # The rest may hold a password, so only the scheme is repeated.
        raise SettingsError(f"DATABASE_URL: {scheme}:// is unknown; use SQLite, for example {DATABASE_URL}.")
    if not rest.startswith("/") or rest == "/":
        raise SettingsError(f"DATABASE_URL needs three slashes and a file name, as in {DATABASE_URL}.")
    return f"sqlite+aiosqlite://{rest}"


def _port(text: str) -> int:
    """Return the port to listen on, 0 to 65535."""
    if not (text.isascii() and text.isdigit() and int(text) <= 65535):
        raise SettingsError(f"PORT must be a whole number from 0 to 65535, not {text!r}.")
    return int(text)


def _log_level(text: str) -> str:
    """Return the name of a logging level in capitals."""
    if text.upper() not in LOG_LEVELS:
        raise SettingsError(f"LOG_LEVEL must be one of {', '.join(LOG_LEVELS)}, not {text!r}.")
    return text.upper()


def _switch(name: str, text: str) -> bool:
    """Return whether a setting that is on or off is on."""
    if text.lower() not in ("on", "off"):
        raise SettingsError(f"{name} must be on or off, not {text!r}.")
    return text.lower() == "on"
