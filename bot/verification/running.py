"""One probe, run: in a process group of its own, within a time limit, and nothing of it is left behind."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import suppress
from dataclasses import dataclass

from bot.domain.proof import Seen
from bot.knowledge.probes import Probe
from bot.verification.environments import Environment

# A probe takes a few seconds; a loaded machine makes them many.
LIMIT = 60.0
# How long one that is stopped may take to end what it started.
_GRACE = 5.0
_VERDICTS = {f"{seen}: ": seen for seen in (Seen.SHOWN, Seen.IN_PART, Seen.REFUTED)}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a probe, and the line that says what was seen."""

    probe: Probe
    verdict: Seen
    line: str


def run_all(
    probes: Sequence[Probe], environment: Environment, *, workers: int | None = None, limit: float = LIMIT
) -> Iterator[Outcome]:
    """Yield what comes of each probe, as it comes; a few run at a time.

    Some look at the clock, and a loaded machine makes those fail: what fails is run once more, alone, at the end.
    """
    again: list[Probe] = []
    with ThreadPoolExecutor(workers or 2 * (os.cpu_count() or 1)) as pool:  # most of the time they wait
        running = {pool.submit(run, probe, environment, limit): probe for probe in probes}
        for done in as_completed(running):
            came = done.result()
            if came.verdict is Seen.FAILED:
                again.append(came.probe)
            else:
                yield came
    for probe in again:
        yield run(probe, environment, limit)


def run(probe: Probe, environment: Environment, limit: float = LIMIT) -> Outcome:
    """Return what comes of one probe."""
    lacking = environment.lacks(probe)
    if lacking:
        return Outcome(probe, Seen.NOT_RUN, f"needs {lacking}, which is not installed here")
    program = subprocess.Popen(  # noqa: S603 - a probe of ours
        [environment.python, "-P", str(probe.path)],
        env={**os.environ, "PYTHONPATH": str(probe.path.parents[1]), "PYTHONDONTWRITEBYTECODE": "1"},
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True,
    )  # fmt: skip
    try:
        said, complained = program.communicate(timeout=limit)
    except subprocess.TimeoutExpired:
        return Outcome(probe, Seen.FAILED, f"was stopped after {limit:g} s")
    finally:
        end(program)
    return Outcome(probe, *verdict(program.returncode, said, complained))


def verdict(status: int, said: str, complained: str) -> tuple[Seen, str]:
    r"""Return the verdict of a probe that ended, and its one line.

    >>> verdict(0, "shown: a page", "")
    (<Seen.SHOWN: 'shown'>, 'a page')
    >>> verdict(1, "", "Traceback\nValueError: no")
    (<Seen.FAILED: 'failed'>, 'ended with status 1: ValueError: no')
    """
    lines = said.strip().splitlines()
    opening = next((one for one in _VERDICTS if len(lines) == 1 and lines[0].startswith(one)), None)
    if status == 0 and opening:
        return _VERDICTS[opening], lines[0].removeprefix(opening)
    complaints = complained.strip().splitlines() or ["it said no verdict in one line"]
    reason = next((one for one in complaints if one.startswith("not seen: ")), None)
    return Seen.FAILED, reason or f"ended with status {status}: {complaints[-1]}"


def end(program: subprocess.Popen[str]) -> None:
    """End a program that still runs, gently at first, then all of its process group."""
    try:
        if program.poll() is None:
            program.terminate()
            with suppress(subprocess.TimeoutExpired):
                program.communicate(timeout=_GRACE)
    finally:  # whoever loses patience and presses Ctrl-C again leaves nothing behind either
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(program.pid, signal.SIGKILL)
        program.wait()
        for pipe in (program.stdout, program.stderr):
            if pipe:
                pipe.close()
