"""What the two commands of the README stand on: the Makefile's Python, the locks, the wheel, the entry points."""

import os
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).resolve().parent.parent
VENV = "scripts/venv.sh"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
SOUND = "exit 0"
SHIM = "echo 'pyenv: command not found' >&2; exit 127"
TOO_OLD = "exit 1"
WITHOUT_VENV = 'case "$2" in *ensurepip*) exit 1;; *print*) echo 3.12;; esac'


def program(folder: Path, name: str, body: str) -> None:
    """Put a shell script named ``name`` into ``folder``."""
    (folder / name).write_text(f"#!/bin/sh\n{body}\n", "utf-8")
    (folder / name).chmod(0o755)


def which(tmp_path: Path, programs: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """Return what ``venv.sh --which`` says on a PATH that holds nothing but ``programs``."""
    for name, body in programs.items():
        program(tmp_path, name, body)
    environment = {"PATH": str(tmp_path)}
    return subprocess.run(["/bin/sh", str(ROOT / VENV), "--which"], env=environment, capture_output=True, text=True)


@pytest.mark.parametrize(
    ("programs", "chosen"),
    [
        pytest.param({"python3": SOUND}, "python3", id="the only one"),
        pytest.param({"python3.12": SOUND, "python3.14": SOUND, "python3": SOUND}, "python3.14", id="the newest"),
        pytest.param({"python3.13": SHIM, "python3.11": SOUND}, "python3.11", id="past a shim that only complains"),
        pytest.param({"python3.13": WITHOUT_VENV, "python3.11": SOUND}, "python3.11", id="past one without venv"),
        pytest.param({"python3.12": SOUND, "python3": TOO_OLD}, "python3.12", id="past one too old"),
    ],
)
def test_venv_takes_the_newest_python_that_runs(tmp_path: Path, programs: dict[str, str], chosen: str):
    assert which(tmp_path, programs).stdout == f"{chosen}\n"


ROOT_USER = {"id": "echo 0"}
DEBIAN = {"apt-get": SOUND, "apt-cache": '[ "$2" = python3.13-venv ]'}


@pytest.mark.parametrize(
    ("programs", "command"),
    [
        pytest.param(ROOT_USER | DEBIAN, "apt-get install -y python3.13-venv", id="Debian, no Python"),
        pytest.param(
            ROOT_USER | {"apt-get": SOUND, "apt-cache": "exit 1"}, "apt-get install -y python3-venv", id="bare Debian"
        ),
        pytest.param(
            ROOT_USER | DEBIAN | {"python3": WITHOUT_VENV}, "apt-get install -y python3.12-venv", id="Debian, no venv"
        ),
        pytest.param({"id": "echo 1000"} | DEBIAN, "sudo apt-get install -y python3.13-venv", id="not as root"),
        pytest.param(ROOT_USER | {"dnf": SOUND, "python3": TOO_OLD}, "dnf install -y python3.12", id="Fedora"),
        pytest.param({"id": "echo 501", "brew": SOUND}, "brew install python@3.13", id="macOS with Homebrew"),
        pytest.param(ROOT_USER, "see https://www.python.org/downloads/", id="none of these"),
    ],
)
def test_venv_names_the_one_command_that_mends(tmp_path: Path, programs: dict[str, str], command: str):
    told = which(tmp_path, programs)
    assert told.returncode == 1
    assert told.stdout == ""
    assert told.stderr.splitlines()[-1].strip() == command


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a tree whose .venv was made from an empty lock, which needs no network."""
    tree = tmp_path_factory.mktemp("tree")
    (tree / "scripts").mkdir()
    shutil.copy(ROOT / VENV, tree / VENV)
    (tree / "empty.lock").touch()
    assert "Making .venv" in make_venv(tree)
    return tree


def make_venv(tree: Path) -> str:
    """Return what making the .venv of ``tree`` says; fail when it does not end well."""
    environment = {name: value for name, value in os.environ.items() if name not in {"PYTHONHOME", "PYTHONPATH"}}
    environment["PYTHON"] = sys.executable
    told = subprocess.run(["/bin/sh", VENV, "empty.lock"], cwd=tree, env=environment, capture_output=True, text=True)
    assert told.returncode == 0, told.stderr
    return told.stderr


def test_venv_is_made_once(made: Path):
    assert make_venv(made) == ""


def test_venv_is_filled_again_when_the_lock_changes(made: Path):
    (made / "empty.lock").write_text("# still nothing\n", "utf-8")
    assert make_venv(made) == "Installing empty.lock into .venv ...\n"
    assert make_venv(made) == ""


def without_python(tree: Path) -> None:
    for link in (tree / ".venv" / "bin").glob("python*"):
        link.unlink()
        link.symlink_to("/nowhere/python3")


def with_an_older_python(tree: Path) -> None:
    (tree / ".venv" / "bin" / "python").unlink()
    program(tree / ".venv" / "bin", "python", TOO_OLD)


def moved_here(tree: Path) -> None:
    settings = tree / ".venv" / "pyvenv.cfg"
    settings.write_text(settings.read_text("utf-8").replace(str(tree), "/nowhere"), "utf-8")


@pytest.mark.slow
@pytest.mark.parametrize("damage", [without_python, with_an_older_python, moved_here])
def test_an_unsound_venv_is_replaced(made: Path, damage):
    damage(made)
    assert "Making .venv" in make_venv(made)
    assert make_venv(made) == ""


def pins(lock: str) -> dict[str, set[Version]]:
    """Return the versions a lock pins, by canonical name; more than one where Pythons differ."""
    found: dict[str, set[Version]] = {}
    for name, version in re.findall(r"^([\w.-]+)==([^\s;\\]+)", (ROOT / lock).read_text("utf-8"), re.MULTILINE):
        found.setdefault(canonicalize_name(name), set()).add(Version(version))
    return found


def wanted(*groups: str) -> list[Requirement]:
    """Return the direct dependencies of the project and of the named dependency groups."""
    lines = list(PROJECT["project"]["dependencies"])
    for group in groups:
        lines += [line for line in PROJECT["dependency-groups"][group] if isinstance(line, str)]
    return [Requirement(line) for line in lines]


@pytest.mark.parametrize(
    ("lock", "groups"),
    [("requirements.lock", ()), ("requirements-dev.lock", ("dev", "frameworks"))],
)
def test_lock_is_in_step_with_the_project(lock: str, groups: tuple[str, ...]):
    pinned = pins(lock)
    for requirement in wanted(*groups):
        versions = pinned.get(canonicalize_name(requirement.name), set())
        assert versions, f"{lock} lacks {requirement.name}; run `make lock`"
        assert all(version in requirement.specifier for version in versions), f"{lock}: {requirement}; run `make lock`"


def test_what_runs_is_what_was_tested():
    tested = pins("requirements-dev.lock")
    assert {
        name: versions for name, versions in pins("requirements.lock").items() if tested.get(name) != versions
    } == {}


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_lock_names_hashes_and_no_host(lock: str):
    text = (ROOT / lock).read_text("utf-8")
    entries = [entry for entry in re.split(r"\n(?=\w)", text) if "==" in entry.split("\n")[0]]
    assert len(entries) >= len(pins(lock)) > 0
    assert [entry.split()[0] for entry in entries if "--hash=sha256:" not in entry] == []
    assert re.search(r"://|--(extra-)?index-url|--find-links|@ ?file", text) is None


def test_every_dependency_has_its_reason():
    page = (ROOT / "docs" / "decisions" / "0001-dependencies.md").read_text("utf-8").lower()
    names = [canonicalize_name(requirement.name) for requirement in wanted("dev", "frameworks")]
    assert [name for name in names if f"**{name}**" not in page] == []


def commands_named_in(name: str) -> list[str]:
    """Return the commands of the bot that a file calls, in reading order."""
    return re.findall(r"-m bot ([a-z]+)", (ROOT / name).read_text("utf-8"))


def test_help_lists_every_command_that_is_named_elsewhere():
    told = subprocess.run([sys.executable, "-m", "bot", "--help"], cwd=ROOT, capture_output=True, text=True)
    assert told.returncode == 0, told.stderr
    named = {"play", "chat", "demo", "ask", "serve", "socket", "check"}
    for name in ("Makefile", "Procfile", "README.md", "CONTRIBUTING.md"):
        named |= set(commands_named_in(name))
    assert [name for name in sorted(named) if not re.search(rf"^\s+{name}\s", told.stdout, re.MULTILINE)] == []


def test_procfile_starts_both_ways_to_run():
    assert set(commands_named_in("Procfile")) == {"serve", "socket"}


def test_manifest_describes_an_app():
    manifest = yaml.safe_load((ROOT / "manifest.yaml").read_text("utf-8"))
    assert manifest["display_information"]["name"]
    assert "app_mentions:read" in manifest["oauth_config"]["scopes"]["bot"]


def test_every_target_of_the_makefile_can_be_made():
    text = (ROOT / "Makefile").read_text("utf-8")
    phony = re.search(r"^\.PHONY: (.+)$", text, re.MULTILINE)
    assert phony
    for target in phony[1].split():
        planned = subprocess.run(["make", "--dry-run", target], cwd=ROOT, capture_output=True, text=True)
        assert planned.returncode == 0, planned.stderr


@pytest.mark.slow
def test_wheel_carries_the_knowledge_and_the_command(tmp_path: Path):
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(tmp_path)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("framework_advisor-*.whl")
    names = zipfile.ZipFile(wheel).namelist()
    assert "bot/knowledge_files/frameworks/flask.yaml" in names
    assert "bot/__main__.py" in names
    assert "bot/playground/page/app.js" in names
    elsewhere = ("tests/", "knowledge/", "bot/playground/web/")
    assert [name for name in names if name.startswith(elsewhere)] == []
