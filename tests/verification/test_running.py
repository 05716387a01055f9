import os
import sys
import time
from pathlib import Path

import pytest

from bot.domain.proof import Seen
from bot.verification.environments import of
from bot.verification.running import run, run_all
from tests.verification.fakes import PROGRAMS, write

# A probe that leaves a program running, of its own process group, says which, and waits.
LEAVING = """
import os, subprocess, sys, time
left = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
open({file!r}, "w").write(str(left.pid))
{then}
"""


@pytest.fixture(scope="module")
def here():
    """Return the environment that the tests run in."""
    return of(Path(sys.executable))


@pytest.mark.parametrize(
    ("name", "verdict", "line"),
    [
        ("shows", Seen.SHOWN, "a page"),
        ("shows_in_part", Seen.IN_PART, "half a page"),
        ("refutes", Seen.REFUTED, "no page"),
        ("fails", Seen.FAILED, "not seen: a page"),
        ("raises", Seen.FAILED, "ended with status 1: ValueError: no page"),
        ("says_nothing", Seen.FAILED, "ended with status 0: it said no verdict in one line"),
        ("says_too_much", Seen.FAILED, "ended with status 0: it said no verdict in one line"),
        ("claims_in_vain", Seen.FAILED, "ended with status 3: it said no verdict in one line"),
    ],
)
def test_a_probe_is_judged_by_its_status_and_its_one_line(name, verdict, line, tmp_path, here):
    (probe,) = write(tmp_path, **{name: PROGRAMS[name]})
    came = run(probe, here)
    assert (came.verdict, came.line) == (verdict, line)


def test_a_probe_whose_package_is_missing_does_not_run(tmp_path, here):
    (probe,) = write(tmp_path, needs="no-such-package", shows=PROGRAMS["shows"])
    assert run(probe, here).verdict is Seen.NOT_RUN


@pytest.mark.parametrize("then", ["print('shown: x')", "time.sleep(60)"], ids=["it ends", "it is stopped"])
def test_nothing_is_left_behind(then, tmp_path, here):
    file = tmp_path / "left"
    (probe,) = write(tmp_path, leaves=LEAVING.format(file=str(file), then=then))
    began = time.monotonic()
    run(probe, here, limit=3)
    assert time.monotonic() - began < 20
    left = int(file.read_text())
    deadline = time.monotonic() + 5
    while _lives(left):
        assert time.monotonic() < deadline, f"process {left} lives on"
        time.sleep(0.02)


def _lives(pid: int) -> bool:
    """Whether a process is there and no zombie that waits for whoever adopted it."""
    try:
        os.kill(pid, 0)
        return "\nState:\tZ" not in Path(f"/proc/{pid}/status").read_text("utf-8")
    except (ProcessLookupError, FileNotFoundError):
        return False


def test_one_that_takes_too_long_has_failed(tmp_path, here):
    (probe,) = write(tmp_path, sleeps="import time\ntime.sleep(60)")
    came = run(probe, here, limit=0.5)
    assert (came.verdict, came.line) == (Seen.FAILED, "was stopped after 0.5 s")


def test_what_fails_is_run_once_more(tmp_path, here):
    mark = tmp_path / "second"
    program = (
        f"import pathlib\nmark = pathlib.Path({str(mark)!r})\nassert mark.exists() or mark.touch()\nprint('shown: x')"
    )
    found = write(tmp_path, at_second=program, fails=PROGRAMS["fails"], shows=PROGRAMS["shows"])
    came = {one.probe.claim: one.verdict for one in run_all(found, here, workers=2)}
    assert came == {"at_second": Seen.SHOWN, "fails": Seen.FAILED, "shows": Seen.SHOWN}
