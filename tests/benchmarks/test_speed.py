"""The benchmarks run and say what they promise; how fast anything is, no test asks."""

from __future__ import annotations

import asyncio
from pathlib import Path
from random import Random

import pytest

from bot.conversation import Conversation
from bot.domain.catalog import Catalog
from tests.benchmarks import bolt, intents, speed
from tests.benchmarks.larger import larger
from tests.benchmarks.texts import Fresh, slip, texts_of


def test_the_table_has_a_row_and_a_verdict_for_each_bound(conversation: Conversation, capsys):
    judged = speed.speed(conversation, ["is flask fast?", "hello"], 1, Fresh())
    told = capsys.readouterr().out
    assert [name for name in (speed.BOLT, *speed.BOUNDS) if f"| {name} |" not in told] == []
    assert [one.bound for one in judged] == [None, None, 0.5, 4.0, 1.5, 4.0, 5.0, 4.0]
    assert all(one.figure > 0 for one in judged)


@pytest.mark.parametrize(
    ("figure", "bound", "verdict"),
    [
        pytest.param(1.0, 2.0, "PASS", id="below"),
        pytest.param(2.0, 2.0, "PASS", id="just there"),
        pytest.param(2.1, 2.0, "over", id="above"),
        pytest.param(9.0, None, "", id="without a bound"),
    ],
)
def test_a_figure_is_judged_by_its_bound(figure: float, bound: float | None, verdict: str):
    assert speed.Bounded(figure, bound).verdict == verdict


@pytest.mark.parametrize("apart", [False, True])
def test_everything_is_measured_as_often_as_everything_else(apart: bool):
    heard: list[str] = []
    timed = {name: speed.clocked(lambda text, name=name: heard.append(f"{name} {text}")) for name in "ab"}
    taken = asyncio.run(speed.interleaved(timed, ["x", "y", "z"], 2, str.upper, apart=apart))
    assert {name: [len(one) for one in rounds] for name, rounds in taken.items()} == {"a": [3, 3], "b": [3, 3]}
    assert len(heard) == 2 * 3 * 3, "one round more, to warm up"


async def test_bolt_takes_the_request_as_slack_signs_it():
    assert await bolt.dispatch()("is flask fast?") > 0


def test_no_text_comes_twice():
    fresh = Fresh()
    given = [fresh(text) for text in [*texts_of(), "flask?", "", "`a`"] for _ in range(20)]
    assert len(set(given)) == len(given)


@pytest.mark.parametrize("seed", range(20))
def test_a_slip_changes_little(seed: int):
    typed = slip("tornado", Random(seed))  # noqa: S311 - letters, no secrets
    assert abs(len(typed) - len("tornado")) <= 1


def test_the_larger_catalog_is_as_much_larger_as_it_says(catalog: Catalog):
    names, phrases, words = speed.size(catalog)
    grown = speed.size(larger(catalog, 3))
    assert grown[:2] == (3 * names, 3 * phrases)
    assert 2 * words < grown[2]


def test_without_its_data_the_intent_benchmark_says_what_it_needs(monkeypatch, capsys):
    monkeypatch.delenv("NLU_BENCH", raising=False)
    assert intents.main() == 0
    assert "NLU_BENCH" in capsys.readouterr().out


def test_the_intent_benchmark_calls_the_script_with_our_matcher(monkeypatch, capfd, tmp_path: Path):
    script = tmp_path / "bench.py"
    script.write_text("import sys\nprint(*sys.argv[1:])\n", "utf-8")
    monkeypatch.setenv("NLU_BENCH", str(script))
    monkeypatch.setenv("NLU_CLINC", str(tmp_path))
    assert intents.main() == 0
    told = capfd.readouterr().out.splitlines()
    assert [line.split()[:2] for line in told] == [["acc", intents.ADAPTER], ["lat", intents.ADAPTER]]
