"""The servers: what each framework runs on, and the command that starts it with one worker process."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

# The server on which all are compared alike, as far as they run on it.
COMMON = "Granian"
_OWN = "its own server"
_GUNICORN = "gunicorn with 4 threads"
_WSGI = ("flask", "django", "pyramid", "bottle", "falcon")
_ASGI = ("fastapi", "starlette", "litestar", "quart", "blacksheep")
_ALONE = ("tornado", "sanic", "cherrypy", "aiohttp", "robyn")
# Which server each framework usually runs on.
USUAL: dict[str, str] = {
    **dict.fromkeys(_WSGI, _GUNICORN),
    **dict.fromkeys(_ASGI, "uvicorn"),
    **dict.fromkeys(_ALONE, _OWN),
}
# Through which of its interfaces the common server runs a framework; the others have nothing that it could call.
INTERFACES: Mapping[str, str] = {
    **dict.fromkeys((*_WSGI, "cherrypy"), "wsgi"),
    **dict.fromkeys((*_ASGI, "sanic"), "asgi"),
}


@dataclass(frozen=True, slots=True)
class Setup:
    """A framework on a server."""

    framework: str
    server: str

    @property
    def command(self) -> list[str]:
        """Return what follows ``python -m``; ``{port}`` stands for the port."""
        words = _COMMANDS[self.server]
        words = words(self.framework) if callable(words) else words
        return words.replace("{app}", f"measure.{self.framework}:app").split()

    @property
    def requirement(self) -> str | None:
        """Return what its server is installed as; None when it comes with the framework."""
        return _REQUIREMENTS.get(self.server)


_COMMANDS: Mapping[str, str | Callable[[str], str]] = {
    _OWN: lambda framework: f"measure.{framework} {{port}}",
    _GUNICORN: "gunicorn -w 1 -k gthread --threads 4 -b 127.0.0.1:{port} --log-level error {app}",
    "uvicorn": "uvicorn --host 127.0.0.1 --port {port} --no-access-log --log-level error {app}",
    "waitress": "waitress --listen=127.0.0.1:{port} {app}",
    COMMON: lambda framework: (
        f"granian --interface {INTERFACES[framework]} --workers 1 --host 127.0.0.1 --port {{port}}"
        " --no-access-log --log-level error {app}"
    ),
}
# With its extra, uvicorn takes uvloop and httptools.
_REQUIREMENTS: Mapping[str, str] = {
    _GUNICORN: "gunicorn",
    "uvicorn": "uvicorn[standard]",
    "waitress": "waitress",
    COMMON: "granian",
}


def setups(framework: str) -> list[Setup]:
    """Return what is measured of a framework, its usual server first.

    >>> [setup.server for setup in setups("flask")]
    ['gunicorn with 4 threads', 'Granian']
    >>> [setup.server for setup in setups("tornado")]
    ['its own server']
    """
    return [Setup(framework, USUAL[framework])] + [Setup(framework, COMMON)] * (framework in INTERFACES)
