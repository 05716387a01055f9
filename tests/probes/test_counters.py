"""Each kind of probe is run where it must see nothing: a probe that can't fail shows nothing."""

import ast
import sys
from pathlib import Path

import pytest

from bot.domain.proof import Seen
from bot.knowledge.places import default_folder
from bot.knowledge.probes import SHARED, Probe
from bot.verification.environments import Environment, of
from bot.verification.running import run
from tests.probes.counters import COUNTERS

PROBES = default_folder() / "probes"
# Functions of the kinds' modules that build something for a probe and see nothing.
BUILDERS = {"basic", "certificate", "translations"}

# A framework whose example does not answer as its card says.
NOBODY = """
name: Nobody
page:
  example:
    file: app.py
    run: python app.py
    code: |
      import os
      from wsgiref.simple_server import demo_app, make_server
      make_server("127.0.0.1", int(os.environ["PORT"]), demo_app).serve_forever()
"""


@pytest.fixture(scope="module")
def here() -> Environment:
    return of(Path(sys.executable))


def kinds() -> set[str]:
    """Return the names of the functions that see something."""
    modules = [PROBES / SHARED / f"{name}.py" for name in ("kinds", "machinery", "pace", "quic")]
    functions = [node for file in modules for node in ast.parse(file.read_text("utf-8")).body
                 if isinstance(node, ast.FunctionDef) and not node.name.startswith("_")]  # fmt: skip
    return {one.name for one in functions} - BUILDERS


def test_every_kind_has_its_counter():
    assert {name.split(",")[0] for name in COUNTERS} == kinds()


@pytest.mark.slow
@pytest.mark.examples
@pytest.mark.parametrize("kind", COUNTERS)
def test_a_kind_sees_nothing_where_there_is_nothing(kind: str, tmp_path: Path, here: Environment):
    for folder in ("probes/counter", "frameworks"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "probes" / SHARED).symlink_to(PROBES / SHARED)
    (tmp_path / "frameworks" / "nobody.yaml").write_text(NOBODY, "utf-8")
    program = COUNTERS[kind][1]
    path = tmp_path / "probes" / "counter" / "counter.py"
    path.write_text(program, "utf-8")
    came = run(Probe("counter", kind, path, program), here)
    assert (came.verdict, came.line[:10]) == (Seen.FAILED, "not seen: "), came.line
