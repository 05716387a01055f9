"""The same questions get the same answers, word by word, in every process: nothing hangs on the order of a set."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
# Every so many questions of each file are asked.
ASKED = {"known": 12, "threads": 8, "aspects": 8}


def test_the_same_questions_get_the_same_answers_in_every_process(tmp_path):
    asked = [
        json.loads(line)
        for name, step in ASKED.items()
        for line in (ROOT / f"tests/questions/{name}.jsonl").read_text("utf-8").splitlines()[::step]
    ]
    lines = [json.dumps({"id": one["id"], "text": one["text"], "thread": one.get("thread", [])}) for one in asked]
    answers, again = (_answers("\n".join(lines), seed, tmp_path) for seed in "12")
    assert len(answers) == len(asked) > 900
    assert [pair for pair in zip(answers, again, strict=True) if pair[0] != pair[1]] == []


def _answers(given: str, seed: str, cache: Path) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-m", "bot", "ask", "--batch"],
        cwd=ROOT,
        env={**os.environ, "XDG_CACHE_HOME": str(cache), "PYTHONHASHSEED": seed},
        input=given,
        capture_output=True,
        check=True,
        encoding="utf-8",
        timeout=120,
    )
    return sorted(done.stdout.splitlines())
