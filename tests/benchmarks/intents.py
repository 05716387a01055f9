"""Runs a public intent benchmark over our matcher: ``python -m tests.benchmarks.intents``; README.md says how."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
ADAPTER = "tests.benchmarks.nlu_adapter:Ours"
MISSING = """\
Nothing was measured. Set NLU_BENCH to the path of the benchmark script nlu_bench.py and NLU_CLINC to a clone of the
public data set CLINC150 (git clone https://github.com/clinc/oos-eval). What the script must do when you have none:
tests/benchmarks/README.md."""


def main() -> int:
    """Measure how often the matcher is right, then how fast it is; return the script's exit status."""
    script, data = os.environ.get("NLU_BENCH"), os.environ.get("NLU_CLINC")
    if not script or not data:
        print(MISSING)
        return 0
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "NLU_CLINC": str(Path(data).resolve())}
    for command, tasks in (("acc", "clinc-5,clinc-10,clinc-full"), ("lat", "clinc-10,clinc-full")):
        call = [sys.executable, str(Path(script).resolve()), command, ADAPTER, "--tasks", tasks, "--out", os.devnull]
        status = subprocess.run(call, cwd=ROOT, env=environment).returncode
        if status:
            return status
    return 0


if __name__ == "__main__":
    sys.exit(main())
