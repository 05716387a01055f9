"""The page: the files of ``page/``, built from ``web/``, under a policy that lets them reach nothing else."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from pathlib import Path

from aiohttp import web

FOLDER = Path(__file__).parent / "page"
TYPES: Mapping[str, str] = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".json": "application/json",
    ".map": "application/json",
    ".txt": "text/plain; charset=utf-8",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".webp": "image/webp",
    ".ico": "image/x-icon",
    ".woff2": "font/woff2",
}
POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
    )
)
HEADERS: Mapping[str, str] = {
    "Content-Security-Policy": POLICY,
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


class Page:
    """Serves the files of one folder, and nothing beside it."""

    def __init__(self, folder: Path = FOLDER) -> None:
        """Serve ``folder``: index.html at ``/``, everything else under its own name."""
        self._folder = folder

    def routes(self) -> list[web.RouteDef]:
        """Return the route of everything that no other route takes."""
        return [web.get("/{name:.*}", self._on_get)]

    async def _on_get(self, request: web.Request) -> web.Response:
        path = self._file(request.match_info["name"] or "index.html")
        if path is None:
            hint = "the page is not built; `make web` builds it" if request.path == "/" else ""
            body = {"ok": False, "error": "not_found", "hint": hint or f"nothing lies at {request.path}"}
            return web.json_response(body, status=404, headers=HEADERS)
        content = await asyncio.to_thread(path.read_bytes)
        return web.Response(body=content, headers={**HEADERS, "Content-Type": TYPES[path.suffix]})

    def _file(self, name: str) -> Path | None:
        """Return the file of this name below the folder, nothing for any other and for unknown types."""
        if "\0" in name:
            return None
        path = (self._folder / name).resolve()
        is_inside = path.is_relative_to(self._folder.resolve())
        return path if is_inside and path.suffix in TYPES and path.is_file() else None
