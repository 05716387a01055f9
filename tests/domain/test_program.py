import ast
import subprocess
import sys
from dataclasses import replace

import pytest

from bot.domain.program import program
from bot.domain.proof import Seen
from bot.knowledge.load import load

SHOWN = {name: made for name, proof in load().proofs.items() if (made := program(proof))}


def test_most_parts_that_were_shown_can_be_shown_at_work(catalog):
    parts = [name for name, proof in catalog.proofs.items() if proof.claim in catalog.features]
    assert sum(name in SHOWN for name in parts) > len(parts) / 2


def test_every_name_of_a_program_is_its_own_and_every_import_is_used(tmp_path):
    for name, made in SHOWN.items():
        (tmp_path / f"{name.replace('/', '_')}.py").write_text(made.code + "\n")
    checked = subprocess.run(
        [sys.executable, "-m", "ruff", "check", "--isolated", "--select", "F", str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert checked.returncode == 0, checked.stdout


@pytest.mark.parametrize("name", sorted(SHOWN))
def test_nothing_of_what_asked_it_is_left(name):
    made = SHOWN[name]
    assert "probing" not in made.code
    assert "PAUSE" not in made.code
    assert "# noqa" not in made.code
    last = ast.parse(made.code).body[-1]
    if "/test_client" in name:  # it asks itself
        assert made.code.splitlines()[-1].lstrip().startswith("print(")
        assert (made.run, made.url) == ("python app.py", "")
    elif made.run == "python app.py":  # it starts itself
        assert isinstance(last, ast.Expr)
        assert "8000" in ast.unparse(last)
    else:
        variable = made.run.partition("app:")[2].split()[0]
        bound = {node.id for node in ast.walk(ast.parse(made.code)) if isinstance(node, ast.Name)}
        assert variable in bound


def test_the_program_is_the_probes_own_text(catalog):
    proof = catalog.proofs["flask/sessions"]
    made = program(proof)
    assert made is not None
    assert all(line in proof.program for line in made.code.splitlines() if "import" not in line)
    assert made.install == "pip install flask waitress"
    assert made.shows == proof.seen


def test_what_was_handed_over_to_be_served_gets_a_name():
    assert SHOWN["litestar/websocket"].code.splitlines()[-1] == "app = Litestar([echo])"
    assert SHOWN["litestar/websocket"].run == "uvicorn app:app --port 8000"


def test_one_that_serves_itself_is_started_on_our_port():
    assert SHOWN["tornado/websocket"].code.splitlines()[-1] == "asyncio.run(serve(8000))"
    assert SHOWN["aiohttp/websocket"].code.splitlines()[-1] == 'web.run_app(app, host="127.0.0.1", port=8000)'


def test_what_a_test_client_gets_is_printed():
    assert SHOWN["flask/test_client"].code.splitlines()[-1] == 'print(app.test_client().get("/").text)'
    *_, opened, printed = SHOWN["litestar/test_client"].code.splitlines()
    assert opened == "with TestClient(Litestar([home])) as client:"
    assert printed == '    print(client.get("/").text)'


@pytest.mark.parametrize("verdict", [Seen.REFUTED, Seen.FAILED, Seen.NOT_RUN])
def test_what_did_not_hold_is_not_shown(catalog, verdict):
    assert program(replace(catalog.proofs["flask/sessions"], verdict=verdict)) is None


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("x = 1\n", id="nothing is served"),
        pytest.param("# pip install x\nwith asgi(app) as site, folder() as here:\n    pass\n", id="files beside it"),
        pytest.param("# pip install x\nwith forked(serve) as site:\n    pass\n", id="a function of its own"),
        pytest.param("# pip install x\nfrom probing import basic\nx = basic()\nwith wsgi(x) as site:\n    pass\n",
                     id="it leans on the harness"),
        pytest.param("with asgi(app) as site:\n    pass\n", id="nothing says what to install"),
    ],
)  # fmt: skip
def test_what_cannot_stand_alone_is_not_shown(catalog, text):
    assert program(replace(catalog.proofs["flask/sessions"], program=text)) is None


def test_no_proof_no_program(catalog):
    assert program(None) is None
    assert program(replace(catalog.proofs["flask/sessions"], program="")) is None
