"""The committed page is what its sources make: `make web` was run after the last change. Needs no Node."""

import hashlib
import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
WEB = ROOT / "bot" / "playground" / "web"
PAGE = ROOT / "bot" / "playground" / "page"
SOURCES = ("build.mjs", "package.json", "package-lock.json", "tsconfig.json", "src")
BUILT = json.loads((PAGE / "build.json").read_text("utf-8"))

LONGEST_SOURCE = 200  # lines


def text(path: Path) -> bytes:
    """Return a file's content with the line ends of the repository, whatever git made of them."""
    return path.read_bytes().replace(b"\r\n", b"\n")


def sources() -> dict[str, Path]:
    """Return the files that the bundle is built from by their names, as build.mjs lists them."""
    found = [WEB / name for name in SOURCES]
    files = [path for place in found for path in (place.rglob("*") if place.is_dir() else [place]) if path.is_file()]
    return {path.relative_to(WEB).as_posix(): path for path in files}


def test_the_bundle_is_built_from_these_sources():
    named = sources()
    digest = hashlib.sha256()
    for name in sorted(named):
        digest.update(f"{name}\0".encode() + text(named[name]) + b"\0")
    assert digest.hexdigest() == BUILT["sources"], "the page is stale: run `make web` and commit bot/playground/page/"


def test_nobody_edited_the_bundle():
    built = {path.name: hashlib.sha256(text(path)).hexdigest() for path in PAGE.iterdir() if path.name != "build.json"}
    assert built == BUILT["files"], "bot/playground/page/ is written by `make web` alone"


def test_the_page_asks_nobody_outside():
    page = (PAGE / "index.html").read_text("utf-8") + (PAGE / "app.css").read_text("utf-8")
    assert re.findall(r"(?:https?:)?//[\w.-]+\.\w+|@import|@font-face", page) == []


def test_the_page_has_no_inline_script():
    page = (PAGE / "index.html").read_text("utf-8")
    assert re.findall(r"<script(?![^>]*\bsrc=)[^>]*>|\son\w+=|<style|\sstyle=", page) == []


def test_the_script_builds_no_code_from_text():
    assert re.findall(r"\beval\(|new Function\(", (PAGE / "app.js").read_text("utf-8")) == []


@pytest.mark.slow
def test_the_sources_are_formatted_and_typed():
    npm = shutil.which("npm")
    if not npm or not (WEB / "node_modules").is_dir():
        pytest.skip("no Node, or `make web` never ran here; it checks this before it builds")
    told = subprocess.run([npm, "run", "--silent", "check"], cwd=WEB, capture_output=True, text=True)
    assert told.returncode == 0, told.stdout + told.stderr


@pytest.mark.parametrize("name", sorted(name for name in sources() if name.endswith((".ts", ".tsx", ".mjs"))))
def test_no_source_is_too_long_to_read(name: str):
    assert len(sources()[name].read_text("utf-8").splitlines()) <= LONGEST_SOURCE


def test_the_readme_shows_the_pictures_and_they_are_small():
    shown = re.findall(r"docs/images/([\w-]+\.png)", (ROOT / "README.md").read_text("utf-8"))
    sizes = {path.name: path.stat().st_size for path in (ROOT / "docs" / "images").glob("*.png")}
    assert sorted(set(shown)) == sorted(sizes)
    assert max(sizes.values()) < 300_000


def test_the_packages_of_the_bundle_have_their_licences():
    told = (PAGE / "licences.txt").read_text("utf-8")
    wanted = json.loads((WEB / "package.json").read_text("utf-8"))["dependencies"]
    assert [name for name in wanted if not re.search(rf"^{name} \d", told, re.MULTILINE)] == []
