from pathlib import Path

import pytest
from aiohttp import ClientSession, web
from yarl import URL

from bot.playground.page import FOLDER, HEADERS, TYPES, Page


@pytest.fixture
def folder(tmp_path) -> Path:
    built = tmp_path / "page"
    built.mkdir()
    for name in ("index.html", "app.js", "app.css", "icon.svg", "notes.secret"):
        (built / name).write_text(f"<{name}>")
    (tmp_path / "outside.js").write_text("a secret")
    return built


@pytest.fixture
async def served(folder):
    """Return a function that gets a path of the page: status, headers and text."""
    app = web.Application()
    app.router.add_routes(Page(folder).routes())
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    address = f"http://127.0.0.1:{runner.addresses[0][1]}"

    async def get(path: str):
        async with ClientSession() as session, session.get(URL(address + path, encoded=True)) as response:
            return response.status, response.headers, await response.text()

    yield get
    await runner.cleanup()


@pytest.mark.parametrize(
    ("path", "kind", "text"),
    [
        ("/", "text/html; charset=utf-8", "<index.html>"),
        ("/index.html", "text/html; charset=utf-8", "<index.html>"),
        ("/app.js", "text/javascript; charset=utf-8", "<app.js>"),
        ("/app.css", "text/css; charset=utf-8", "<app.css>"),
        ("/icon.svg", "image/svg+xml", "<icon.svg>"),
        ("/app.js?v=2", "text/javascript; charset=utf-8", "<app.js>"),
    ],
)
async def test_each_file_comes_as_what_it_is(served, path, kind, text):
    status, headers, body = await served(path)
    assert (status, headers["Content-Type"], body) == (200, kind, text)


@pytest.mark.parametrize(
    "path",
    [
        "/nothing.js",
        "/../outside.js",
        "/%2e%2e/outside.js",
        "/..%2foutside.js",
        "//outside.js",
        "/notes.secret",
        "/.",
        "/%00.js",
    ],
)
async def test_nothing_else_is_served(served, path):
    status, headers, body = await served(path)
    assert (status, headers["Content-Type"]) == (404, "application/json; charset=utf-8")
    assert "a secret" not in body


async def test_a_link_out_of_the_folder_leads_nowhere(served, folder):
    (folder / "link.js").symlink_to(folder.parent / "outside.js")
    assert (await served("/link.js"))[0] == 404


async def test_the_page_may_reach_nothing_but_the_workspace(served):
    _, headers, _ = await served("/")
    assert {name: headers[name] for name in HEADERS} == dict(HEADERS)
    policy = dict(rule.split(" ", 1) for rule in headers["Content-Security-Policy"].split("; "))
    assert policy["default-src"] == "'none'"
    assert set(policy.values()) <= {"'none'", "'self'", "'self' data:"}
    assert headers["Cache-Control"] == "no-store"


async def test_a_page_that_is_not_built_says_how_to_build_it(served, folder):
    (folder / "index.html").unlink()
    status, _, body = await served("/")
    assert status == 404
    assert "make web" in body


def test_the_built_page_holds_only_what_can_be_served():
    assert [path.name for path in FOLDER.rglob("*") if path.is_file() and path.suffix not in TYPES] == []
