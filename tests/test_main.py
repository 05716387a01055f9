import asyncio
import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from bot.__main__ import COMMANDS, parser
from bot.domain.question import Intent
from bot.knowledge.places import default_folder
from bot.playground.block_kit import message_faults
from bot.state import unanswered
from bot.state.database import Database
from bot.state.unanswered import Doubt

ROOT = Path(__file__).resolve().parent.parent
SECRETS = ("SLACK_BOT_TOKEN", "SLACK_SIGNING_SECRET", "SLACK_APP_TOKEN", "DATABASE_URL", "PORT", "SLACK_API_URL")


@pytest.fixture(scope="session")
def home(tmp_path_factory) -> Path:
    """Return a folder for what is learnt once: the person's own caches are left alone."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(scope="session")
def run(home):
    """Return a function that runs ``python -m bot …`` and gives its status, stdout and stderr."""

    def bot(*arguments: str, given: str = "", **environ: str) -> subprocess.CompletedProcess[str]:
        kept = {name: value for name, value in os.environ.items() if name not in SECRETS}
        return subprocess.run(
            [sys.executable, "-m", "bot", *arguments],
            cwd=ROOT,
            env={**kept, "XDG_CACHE_HOME": str(home), **environ},
            input=given,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=60,
        )

    return bot


def lines(*questions) -> str:
    return "".join(json.dumps(question) + "\n" for question in questions)


def test_a_question_is_answered(run):
    done = run("ask", "flask or fastapi?")
    assert (done.returncode, done.stderr) == (0, "")
    assert "Flask" in done.stdout.splitlines()[0]
    assert "FastAPI" in done.stdout
    assert "*" not in done.stdout


def test_words_need_no_quotes(run):
    assert run("ask", "does", "Django", "have", "an", "ORM?").stdout.startswith("Yes. Django")


def test_an_earlier_turn_counts(run):
    done = run("ask", "--after", "what is Django?", "does it have an ORM?")
    assert done.stdout.startswith("Yes. Django")


def test_nothing_asked_is_refused_with_an_example(run):
    done = run("ask")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == 'ask what? For example: python -m bot ask "flask or fastapi?"\n'


@pytest.mark.parametrize(
    ("question", "intent", "frameworks", "verdict"),
    [
        pytest.param("does flask have an ORM?", "feature_check", ["flask"], "partial", id="a check"),
        pytest.param("what is bottle, the web framework?", "describe", ["bottle"], None, id="a description"),
        pytest.param("what is ASGI?", "guide", None, None, id="a concept is reported as guide"),
        pytest.param("how do I bake bread?", "out_of_scope", [], None, id="out of scope"),
    ],
)
def test_json_holds_all_there_is_to_say(run, question, intent, frameworks, verdict):
    done = run("ask", "--json", question)
    assert (done.returncode, done.stderr) == (0, "")
    reply = json.loads(done.stdout)
    assert sorted(reply) == ["blocks", "confidence", "frameworks", "intent", "text", "verdict"]
    assert (reply["intent"], reply["verdict"]) == (intent, verdict)
    assert frameworks is None or reply["frameworks"] == frameworks
    assert isinstance(reply["confidence"], float)
    assert 0 <= reply["confidence"] <= 1
    assert reply["text"]
    assert message_faults(reply["blocks"]) == []


def test_explain_shows_how_it_was_read_before_the_answer(run):
    done = run("ask", "--explain", "does djang have an orm?")
    assert done.returncode == 0
    read, _, answer = done.stdout.partition("\n\n")
    assert "djang" in read
    assert "framework django" in read
    assert answer.startswith("Yes. Django")


def test_json_and_explain_do_not_go_together(run):
    done = run("ask", "--json", "--explain", "flask?")
    assert (done.returncode, done.stdout) == (2, "")
    assert "not allowed with" in done.stderr


def test_a_batch_answers_line_by_line_and_says_nothing_else(run):
    given = lines(
        {"id": "a", "text": "does flask have an ORM?", "thread": []},
        {"id": 2, "text": "and Django?", "thread": ["does flask have an ORM?"]},
        {"id": "c", "text": "привет, 你好 🎉"},
    )
    done = run("ask", "--batch", given=given + "\n")
    assert (done.returncode, done.stderr) == (0, "")
    replies = [json.loads(line) for line in done.stdout.splitlines()]
    assert [reply["id"] for reply in replies] == ["a", 2, "c"]
    for reply in replies:
        assert sorted(reply) == ["confidence", "frameworks", "id", "intent", "text", "verdict"]
        assert reply["intent"] in {intent.value for intent in Intent} - {"concept"}
    assert [(reply["frameworks"], reply["verdict"]) for reply in replies[:2]] == [
        (["flask"], "partial"),
        (["django"], "yes"),
    ]


@pytest.mark.parametrize(
    ("bad", "said"),
    [
        pytest.param("{not json", "line 2: not JSON", id="no JSON"),
        pytest.param("[]", "line 2: not a question", id="no object"),
        pytest.param('{"text": "flask?"}', "line 2: not a question", id="no id"),
        pytest.param('{"id": "b"}', "line 2: not a question", id="no text"),
        pytest.param('{"id": "b", "text": 5}', "line 2: not a question", id="text no string"),
        pytest.param('{"id": "b", "text": "x", "thread": "y"}', "line 2: thread is a list", id="thread no list"),
        pytest.param('{"id": "b", "text": "x", "thread": [1]}', "line 2: thread is a list", id="thread of no texts"),
    ],
)
def test_a_bad_line_is_named_and_what_came_before_is_answered(run, bad, said):
    done = run("ask", "--batch", given=lines({"id": "a", "text": "flask?"}) + bad + "\n")
    assert done.returncode == 2
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == ["a"]
    assert done.stderr.startswith(said)
    assert done.stderr.count("\n") == 1


def test_an_empty_batch_is_no_fault(run):
    done = run("ask", "--batch", given="")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_who_stops_listening_is_no_fault(home):
    several = lines(*({"id": n, "text": "flask?"} for n in range(200)))
    command = f'"{sys.executable}" -m bot ask --batch | head -n 1'
    done = subprocess.run(
        ["bash", "-c", f"set -o pipefail; {command}"],
        cwd=ROOT,
        env={**os.environ, "XDG_CACHE_HOME": str(home)},
        input=several,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert "Traceback" not in done.stderr
    assert json.loads(done.stdout)["id"] == 0


def test_the_knowledge_that_comes_with_the_bot_is_well(run):
    done = run("check")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("All is well: ")
    assert done.stdout.count("\n") == 1


def test_what_is_wrong_with_a_folder_is_said_with_file_and_line(run, tmp_path):
    folder = shutil.copytree(default_folder(), tmp_path / "knowledge")
    flask = folder / "frameworks" / "flask.yaml"
    text = flask.read_text("utf-8")
    flask.write_text(text.replace("group: light", "group: heavy", 1), "utf-8")
    line = text[: text.index("group: light")].count("\n") + 1
    done = run("check", str(folder))
    assert (done.returncode, done.stdout) == (1, "")
    assert f"frameworks/flask.yaml:{line}:" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_folder_that_is_not_there_is_no_traceback(run, tmp_path):
    done = run("check", str(tmp_path / "nowhere"))
    assert done.returncode != 0
    assert "Traceback" not in done.stderr
    assert done.stderr


@pytest.mark.parametrize(
    ("command", "environ", "named"),
    [
        pytest.param("serve", {}, ["SLACK_BOT_TOKEN", "SLACK_SIGNING_SECRET"], id="serve without any"),
        pytest.param("serve", {"SLACK_BOT_TOKEN": "xoxb-1"}, ["SLACK_SIGNING_SECRET"], id="serve without the secret"),
        pytest.param("socket", {}, ["SLACK_BOT_TOKEN", "SLACK_APP_TOKEN"], id="socket without any"),
        pytest.param("socket", {"SLACK_BOT_TOKEN": "xoxb-1"}, ["SLACK_APP_TOKEN"], id="socket without the app token"),
        pytest.param("serve", {"SLACK_BOT_TOKEN": "", "SLACK_SIGNING_SECRET": "s"}, ["SLACK_BOT_TOKEN"], id="empty"),
        pytest.param(
            "serve", {"SLACK_BOT_TOKEN": "x", "SLACK_SIGNING_SECRET": "s", "PORT": "http"}, ["PORT"], id="a bad port"
        ),
        pytest.param(
            "serve",
            {"SLACK_BOT_TOKEN": "x", "SLACK_SIGNING_SECRET": "s", "DATABASE_URL": "postgresql://h/d"},
            ["DATABASE_URL"],
            id="a database not served yet",
        ),
    ],
)
def test_a_setting_that_is_missing_or_wrong_is_named_in_one_line(run, command, environ, named):
    done = run(command, **environ)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.count("\n") == 1
    assert [name for name in SECRETS if name in done.stderr] == [name for name in SECRETS if name in named]


@pytest.mark.parametrize(
    "arguments", [["dance"], [], ["ask", "--loud", "x"]], ids=["unknown", "none", "unknown option"]
)
def test_a_command_that_does_not_exist_is_refused_with_those_that_do(run, arguments):
    done = run(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert "usage: python -m bot" in done.stderr
    assert "Traceback" not in done.stderr


def test_help_names_every_command_and_what_it_does(run):
    done = run("--help")
    assert done.returncode == 0
    assert [name for name, does in COMMANDS.items() if f"{name} " not in done.stdout or not does.__doc__] == []


def test_every_command_has_a_parser():
    for name in COMMANDS:
        assert parser().parse_args([name]).command == name


@pytest.mark.parametrize("form", [[], ["--json"], ["--explain"]], ids=["text", "json", "explain"])
def test_asking_needs_neither_slack_nor_a_database(home, form):
    program = (
        "import sys; from bot.__main__ import main; status = main(sys.argv[1:]);"
        "heavy = {'slack_bolt', 'slack_sdk', 'sqlalchemy', 'aiohttp'};"
        "print(sorted(heavy & {name.split('.')[0] for name in sys.modules}), status, file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, "ask", *form, "flask or fastapi?"],
        cwd=ROOT,
        env={**os.environ, "XDG_CACHE_HOME": str(home)},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.stderr == "[] 0\n"


def test_evaluate_prints_how_well_questions_are_answered(run, tmp_path):
    asked = tmp_path / "some.jsonl"
    asked.write_text(
        lines(
            {"id": "a", "text": "what is flask?", "kind": "describe", "expect": {"must_name": ["flask"]}},
            {"id": "b", "text": "what is flask?", "kind": "compare"},
        )
    )
    done = run("evaluate", str(asked), "--failures", "--json", str(tmp_path / "figures.json"))
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("1 of 2 questions passed: 0.5000\n")
    assert "b compare: what is flask?\n  intent describe, not compare\n" in done.stdout
    assert json.loads((tmp_path / "figures.json").read_text())["passed"] == {"value": 0.5, "n": 2}


@pytest.mark.parametrize(
    ("content", "said"),
    [
        pytest.param(None, "{file}: no such file; ", id="missing"),
        pytest.param("nonsense\n", "{file}:1: not JSON ", id="no JSON"),
        pytest.param('{"id": "a", "text": "flask?"}\n', "{file}:1: lacks 'kind'; add it", id="a field missing"),
    ],
)
def test_evaluate_names_what_is_no_question(run, tmp_path, content, said):
    asked = tmp_path / "some.jsonl"
    if content is not None:
        asked.write_text(content)
    done = run("evaluate", str(asked))
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(said.format(file=asked))
    assert done.stderr.count("\n") == 1


def test_evaluate_nothing_is_refused_with_an_example(run):
    done = run("evaluate")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "evaluate what? For example: python -m bot evaluate tests/questions/known.jsonl\n"


def test_compare_prints_the_comparison(run):
    done = run("compare", "flask", "fastapi")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Choose Flask if ")
    assert "\nRequests, Flask = 1. Usual server: Flask 1, FastAPI 3.55; On Granian: " in done.stdout


@pytest.mark.parametrize("names", [[], ["flask"]], ids=["nothing", "one"])
def test_to_compare_less_than_two_is_refused_with_an_example(run, names):
    done = run("compare", *names)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "compare what? For example: python -m bot compare flask fastapi --plot speeds.png\n"


def test_compare_draws_a_picture_when_asked_to(run, tmp_path):
    done = run("compare", "flask", "sanic", "--plot", str(tmp_path / "speeds.png"))
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "speeds.png").read_bytes().startswith(b"\x89PNG")


@pytest.mark.slow
@pytest.mark.parametrize(("plot", "loaded"), [([], "[] 0\n"), (["--plot", "some.png"], "['matplotlib'] 0\n")])
def test_only_a_picture_needs_matplotlib(home, tmp_path, plot, loaded):
    (tmp_path / "some.jsonl").write_text(lines({"id": "a", "text": "what is flask?", "kind": "describe"}))
    program = (
        "import sys; sys.path.insert(0, sys.argv.pop(1)); from bot.__main__ import main; status = main(sys.argv[1:]);"
        "print(sorted({'matplotlib', 'slack_bolt', 'sqlalchemy'} & set(sys.modules)), status, file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(ROOT), "evaluate", "some.jsonl", *plot],
        cwd=tmp_path,
        env={**os.environ, "XDG_CACHE_HOME": str(home)},
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.stderr == loaded
    assert (tmp_path / "some.png").is_file() == bool(plot)


@pytest.fixture
def asked(tmp_path) -> str:
    """Return the address of a database with two questions that were not understood."""
    url = f"sqlite:///{tmp_path}/advisor.db"
    asyncio.run(keep(url.replace("sqlite:", "sqlite+aiosqlite:")))
    return url


async def keep(url: str) -> None:
    """Record one question twice and another one, long ago."""
    database = await Database.open(url)
    async with database.transaction() as connection:
        for days in (0, 1, 40):
            doubt = Doubt("bake bread?" if days < 40 else "wax a car?", "fallback")
            await unanswered.add(connection, doubt, time.time() - days * 86_400)
    await database.close()


def test_unanswered_lists_what_was_not_understood(run, asked):
    done = run("unanswered", DATABASE_URL=asked)
    assert (done.returncode, done.stderr) == (0, "")
    header, *rows = done.stdout.splitlines()
    assert header.split() == "times last seen what was typed read as chosen".split()
    assert [row.split()[0] for row in rows] == ["2", "1"]
    recent = run("unanswered", "--json", "--days", "7", DATABASE_URL=asked)
    assert [(one["text"], one["times"]) for one in json.loads(recent.stdout)] == [("bake bread?", 2)]


def test_unanswered_is_forgotten_when_told_to(run, asked):
    refused = run("unanswered", "--forget", "--days", "7", DATABASE_URL=asked)
    assert (refused.returncode, refused.stderr) == (2, "--forget forgets everything: leave --days out.\n")
    assert run("unanswered", "--forget", DATABASE_URL=asked).stdout == "Forgot 2 texts.\n"
    assert run("unanswered", DATABASE_URL=asked).stdout == "Nothing was left unanswered within 90 days.\n"


@pytest.mark.parametrize("url", ["sqlite:///{folder}/no.db", "no.db"], ids=["no file", "no address"])
def test_unanswered_names_a_database_that_is_not_there(run, tmp_path, url):
    done = run("unanswered", DATABASE_URL=url.format(folder=tmp_path))
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("DATABASE_URL")
    assert done.stderr.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        pytest.param(["flsk"], "did you mean 'flask'", id="nobody's name"),
        pytest.param(["--rounds", "0"], "a whole number from 1 to 100", id="no round"),
        pytest.param(["--seconds", "nan"], "a number from 0.1 to 60", id="no time"),
        pytest.param(["--out", "knowledge/speed.yaml"], "does not write over", id="the knowledge itself"),
    ],
)
def test_a_measurement_that_can_not_be_is_refused_at_once(run, arguments, says):
    done = run("measure", *arguments)
    assert done.returncode == 2
    assert says in done.stderr
