"""Every probe that runs with the packages beside the tests is run once: what verified.yaml says is seen again.

`make verify` is the full run: an environment for each, the newest releases. Here the frameworks are the lock's.
"""

import sys
from pathlib import Path

import pytest

from bot.domain.proof import Seen
from bot.knowledge.places import default_folder
from bot.knowledge.probes import probes
from bot.verification.environments import of
from bot.verification.running import Outcome, run_all

HERE = of(Path(sys.executable))
EVERY = {probe.name: probe for probe in probes(default_folder())}
RUN = [name for name, probe in EVERY.items() if HERE.lacks(probe) is None]

pytestmark = [pytest.mark.slow, pytest.mark.examples]


@pytest.fixture(scope="module")
def outcomes() -> dict[str, Outcome]:
    """Return what came of each probe; they run once, a few at a time."""
    return {came.probe.name: came for came in run_all([EVERY[name] for name in RUN], HERE)}


def test_nearly_all_of_them_run_here():
    assert len(RUN) >= 230


# The first of these waits for all of them.
@pytest.mark.timeout(480)
@pytest.mark.parametrize("name", RUN)
def test_what_was_seen_is_seen_again(name, outcomes, catalog):
    came = outcomes[name]
    assert came.verdict is not Seen.FAILED, came.line
    assert came.verdict is catalog.proofs[name].verdict
