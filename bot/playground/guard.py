"""Who may use the workspace: this machine alone, the workspace's own page, and no real Slack token beside it."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Awaitable, Callable, Mapping
from urllib.parse import urlsplit

from aiohttp import web

_HOSTS = frozenset({"127.0.0.1", "localhost", "::1"})
_REAL = re.compile(r"xox[a-z](?:\.xox[a-z])?-\d+-|xapp-\d+-")
_TOKENS = ("SLACK_BOT_TOKEN", "SLACK_APP_TOKEN")

Answer = Callable[[web.Request], Awaitable[web.StreamResponse]]


def refuse_real_tokens(*tokens: str) -> None:
    """Raise ``ValueError`` when a token looks like one Slack gave out."""
    if any(_REAL.match(token) for token in tokens):
        raise ValueError("a real Slack token must not be used with the local workspace")


def objection(environ: Mapping[str, str]) -> str:
    """Return why the local workspace must not start in this environment, and the mend; or nothing.

    >>> objection({"SLACK_BOT_TOKEN": "xoxb-1-2-c"})[:35]
    'SLACK_BOT_TOKEN holds a real Slack '
    >>> objection({"SLACK_BOT_TOKEN": "xoxb-local"})
    ''
    """
    real = [name for name in _TOKENS if _REAL.match(environ.get(name, "").strip())]
    if not real:
        return ""
    holds, them = ("holds a real Slack token", "it") if len(real) == 1 else ("hold real Slack tokens", "them")
    return (
        f"{' and '.join(real)} {holds}. The local workspace is no place for {them}: what you try here must never "
        f"reach your company's Slack. Start it without: env {' '.join(f'-u {name}' for name in real)} make play"
    )


def refuse_other_machines(url: str) -> None:
    """Raise ``ValueError`` when ``url`` does not lead to this machine's loopback."""
    host = urlsplit(url).hostname or ""
    try:
        is_local = host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        is_local = False
    if not is_local:
        raise ValueError(f"the local workspace talks to this machine only, not to {host!r}")


@web.middleware
async def only_our_own(request: web.Request, handler: Answer) -> web.StreamResponse:
    """Refuse requests under another name than this machine's, and those that other sites' pages make.

    A name that leads here but is not ours is DNS rebinding; a foreign origin is another site's script. Browsers say
    so by themselves and no script can prevent it; programs that are no browsers send neither header.
    """
    refusal = _refusal(request)
    if refusal:
        error, hint = refusal
        return web.json_response({"ok": False, "error": error, "hint": hint}, status=403)
    return await handler(request)


def _refusal(request: web.Request) -> tuple[str, str] | None:
    host, origin = request.headers.get("Host", ""), request.headers.get("Origin")
    if not _is_ours(host, _port(request)):
        return "foreign_host", f"this workspace is reached as 127.0.0.1:{_port(request)}, not as {host!r}"
    is_foreign = origin is not None and origin != f"http://{host}"
    # Following a link to the page is no harm; all else from another site is.
    if request.path != "/" and request.headers.get("Sec-Fetch-Site", "none") not in ("none", "same-origin"):
        is_foreign = True
    return ("foreign_origin", "only the workspace's own page may call it") if is_foreign else None


def _is_ours(host: str, port: int) -> bool:
    try:
        parts = urlsplit(f"//{host}")
        return parts.hostname in _HOSTS and parts.port == port and "@" not in host
    except ValueError:
        return False


def _port(request: web.Request) -> int:
    """Return the port that the request came in by."""
    address = request.transport.get_extra_info("sockname") if request.transport else None
    return int(address[1]) if address else 0
