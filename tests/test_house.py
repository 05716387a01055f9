"""The house is in order: tests mirror the bot, the documentation is whole, files stay short, names say something."""

import ast
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from bot.domain.question import Intent

ROOT = Path(__file__).resolve().parent.parent
BOT = ROOT / "bot"
TESTS = ROOT / "tests"

# What has no test file of its own name, and why.
UNMIRRORED: dict[str, str] = {
    "bot/understand/thresholds.py": "numbers alone, each used by a module that is tested",
    "bot/understand/intent/hints.py": "a table that scripts/weights.py writes; test_signs.py holds it to the catalog",
    "bot/understand/intent/scope.py": "a table that scripts/weights.py writes; test_weigh.py holds it to the signs",
    "bot/understand/intent/weights.py": "a table that scripts/weights.py writes; test_weigh.py holds it to the signs",
}

# Layers in which nothing waits: everything they need comes in as an argument.
CORE = ("conversation.py", "present", "advise", "understand", "domain", "errors.py")

# Names that say nothing.
EMPTY_NAMES = set("utils util helper helpers manager handler handlers process data info result".split())

LONGEST_FILE = 400  # lines

# What only exists on the machine or in the workshop where this was written. Each alternative is broken up, so that
# this file does not name it.
FOREIGN = re.compile(
    r"(?<![\w.])/(?:work|root|Users|home(?!/runner))/\w|/opt/(?:pypi|wheels)"  # places
    r"|\bissues (?:show|list)\b|\.\./share[d]\b"  # tools and papers
)


def tracked() -> list[Path]:
    """Return the files that belong to the repository, new ones too, without those that git ignores."""
    git = shutil.which("git")
    if git and (ROOT / ".git").exists():
        listing = [git, "-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
        names = subprocess.run(listing, cwd=ROOT, capture_output=True, check=True, text=True).stdout
        return [ROOT / name for name in names.split("\0") if name and (ROOT / name).is_file()]
    made = re.compile(r"\.venv|__pycache__|\.\w+_cache|\.hypothesis|\.env|build|dist")
    return [path for path in ROOT.rglob("*") if path.is_file() and not any(map(made.fullmatch, path.parts))]


def relative(path: Path) -> str:
    """Return the path from the root of the repository, with slashes."""
    return path.relative_to(ROOT).as_posix()


def modules() -> list[Path]:
    """Return every module of the bot but the ``__init__`` files."""
    return [path for path in sorted(BOT.rglob("*.py")) if path.name != "__init__.py" and "web" not in path.parts]


def core_files() -> list[Path]:
    """Return the files of the layers in which nothing waits."""
    below = [BOT / name for name in CORE]
    return [path for place in below for path in (sorted(place.rglob("*.py")) if place.is_dir() else [place])]


def headings() -> str:
    """Return the headings of the README and of the pages of docs/, decisions apart, one a line."""
    pages = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
    lines = [line for page in pages if page.is_file() for line in page.read_text("utf-8").splitlines()]
    return "\n".join(line for line in lines if line.startswith("#"))


def commands() -> list[str]:
    """Return the commands that ``python -m bot --help`` offers."""
    told = subprocess.run([sys.executable, "-m", "bot", "--help"], cwd=ROOT, capture_output=True, check=True, text=True)
    offered = re.search(r"\{([a-z,-]+)\}", told.stdout)
    assert offered, told.stdout
    return offered[1].split(",")


def settings() -> list[str]:
    """Return the names of the environment variables that ``bot/settings.py`` reads: ``read(environ, "NAME", …)``."""
    calls = [
        node for node in ast.walk(ast.parse((BOT / "settings.py").read_text("utf-8"))) if isinstance(node, ast.Call)
    ]
    reads = [call.args for call in calls if call.args and ast.unparse(call.args[0]) == "environ"]
    return sorted({args[1].value for args in reads if len(args) > 1 and isinstance(args[1], ast.Constant)})


@pytest.mark.parametrize("module", modules(), ids=relative)
def test_every_module_has_its_tests(module: Path):
    if relative(module) in UNMIRRORED:
        pytest.skip(UNMIRRORED[relative(module)])
    stem = module.stem.strip("_")
    beside = TESTS / module.parent.relative_to(BOT)
    assert list(beside.rglob(f"test_{stem}.py")), f"no test_{stem}.py under {relative(beside)}"


def test_the_list_of_unmirrored_modules_is_current():
    assert [name for name in UNMIRRORED if not (ROOT / name).is_file()] == []


@pytest.mark.parametrize("intent", [intent.value for intent in Intent])
def test_every_intent_has_its_heading(intent: str):
    assert re.search(rf"^#+ .*\b{intent}\b", headings(), re.MULTILINE), f"no heading names `{intent}`"


def test_every_command_has_its_heading():
    assert [name for name in commands() if not re.search(rf"^#+ .*\b{name}\b", headings(), re.MULTILINE)] == []


def test_every_setting_has_its_heading():
    assert "SLACK_BOT_TOKEN" in settings()
    assert [name for name in settings() if not re.search(rf"^#+ .*\b{name}\b", headings(), re.MULTILINE)] == []


def test_every_setting_is_in_the_example_environment():
    example = (ROOT / ".env.example").read_text("utf-8")
    assert sorted(set(re.findall(r"^#? ?([A-Z]+(?:_[A-Z]+)*)=", example, re.MULTILINE))) == settings()


def test_nothing_names_the_machine_it_was_written_on():
    found = []
    for path in tracked():
        try:
            lines = path.read_text("utf-8").splitlines()
        except UnicodeDecodeError:
            continue
        found += [
            f"{relative(path)}:{number}: {line.strip()}" for number, line in enumerate(lines, 1) if FOREIGN.search(line)
        ]
    assert found == []


def test_no_source_is_too_long_to_read():
    sources = [path for path in tracked() if path.suffix in {".py", ".sh"}]
    assert {
        relative(path): n for path in sources if (n := len(path.read_text("utf-8").splitlines())) > LONGEST_FILE
    } == {}


def test_no_module_has_a_name_that_says_nothing():
    assert [relative(path) for path in tracked() if path.suffix == ".py" and path.stem.lower() in EMPTY_NAMES] == []


@pytest.mark.parametrize("path", core_files(), ids=relative)
def test_nothing_in_the_core_waits(path: Path):
    waiting = (ast.AsyncFunctionDef, ast.Await, ast.AsyncFor, ast.AsyncWith)
    assert [node.lineno for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, waiting)] == []


def test_every_decision_says_why_and_what_it_costs():
    pages = sorted((ROOT / "docs" / "decisions").glob("*.md"))
    assert pages
    for page in pages:
        assert re.fullmatch(r"\d{4}-[a-z0-9-]+\.md", page.name), f"{page.name}: name it NNNN-title.md"
        text = page.read_text("utf-8")
        assert [part for part in ("Context", "Decision", "Cost") if f"\n## {part}" not in text] == [], page.name
    numbers = [page.name[:4] for page in pages]
    assert sorted(set(numbers)) == numbers, "two decisions share a number"
