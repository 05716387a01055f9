"""What is printed, in a terminal and elsewhere."""

from __future__ import annotations

import re
from dataclasses import replace
from io import StringIO

import pytest
from rich.console import Console

from bot.evaluation.report import console, failure, show, show_failures
from tests.evaluation.outcomes_by_hand import OUTCOMES, outcome


def printed(width: int, *, is_terminal: bool) -> str:
    """Return the report of the outcomes by hand, on a console of some width."""
    out = StringIO()
    show(OUTCOMES, Console(file=out, width=width, force_terminal=is_terminal, color_system=None, _environ={}))
    return out.getvalue()


def rows(text: str, heading: str) -> dict[str, list[str]]:
    """Return the rows of one table, by their first word."""
    lines = text.split(heading)[1].split("\n\n")[0].splitlines()[1:]
    return {line.split()[0]: line.split()[1:] for line in lines if line.strip()}


@pytest.mark.parametrize("width", [80, 160])
@pytest.mark.parametrize("is_terminal", [True, False])
def test_the_figures_stand_in_the_tables(width: int, is_terminal: bool):
    text = re.sub(r" +\n", "\n", printed(width, is_terminal=is_terminal))
    assert text.startswith("6 of 10 questions passed: 0.6000\n")
    assert "0.800 /5" in text  # the slots' F1
    assert rows(text, "By kind")["describe"][:5] == ["2", "0.500", "0.500", "0.000", "/1"]
    assert rows(text, "Confusion matrix")["describe"] == ["1", "1", "·", "·", "·", "·", "·", "·"]
    assert rows(text, "Confusion matrix")["recommend"] == ["·", "·", "1", "·", "1", "·", "·", "·"]
    assert "constant verdict would be right in yes 0.500" in text
    assert "By file" not in text


@pytest.mark.parametrize("width", [80, 100, 112, 160])
def test_nothing_is_cut_off(width: int):
    text = printed(width, is_terminal=True)
    assert "…" not in text
    assert max(map(len, text.splitlines())) <= width


def test_several_files_have_a_table_of_their_own():
    out = StringIO()
    show([*OUTCOMES, *(replace(one, file="other.jsonl") for one in OUTCOMES[:1])], Console(file=out, width=160))
    assert rows(re.sub(r" +\n", "\n", out.getvalue()), "By file")["other.jsonl"] == ["1", "1.000"]


def test_a_style_that_does_not_occur_has_no_column():
    assert "misspelt" in printed(160, is_terminal=False)
    assert "negation" not in printed(160, is_terminal=False)


def test_the_diagonal_stands_out_in_a_terminal():
    out = StringIO()
    show(OUTCOMES, Console(file=out, width=160, force_terminal=True, color_system="standard", _environ={}))
    row = next(line for line in out.getvalue().split("Confusion")[1].splitlines() if line.startswith("describe "))
    right, wrong = re.findall(r"\x1b\[([\d;]+)m *1\x1b", row)
    assert (right, wrong) == ("1;32", "33")


def test_elsewhere_it_is_plain(capsys: pytest.CaptureFixture[str]):
    show(OUTCOMES, console())
    text = capsys.readouterr().out
    assert "\x1b" not in text
    assert "─" not in text
    assert "━" not in text


def test_failures_say_why_and_how_it_was_read():
    out = StringIO()
    show_failures(OUTCOMES, Console(file=out, width=80))
    text = out.getvalue()
    assert text.startswith("\n4 failing questions\n")
    assert (
        "g feature_check: question g?\n"
        "  intent out_of_scope, not feature_check\n"
        "  answered: out_of_scope, frameworks none, verdict none, confidence 0.00\n"
        "  words: question g\n"
        "  named: nothing\n"
    ) in text
    assert "question a?" not in text


def test_failures_of_several_files_name_theirs():
    out = StringIO()
    show_failures([*OUTCOMES, replace(OUTCOMES[-1], file="other.jsonl")], Console(file=out, width=80))
    assert "\nby_hand.jsonl: j out_of_scope:" in out.getvalue()
    assert "\nother.jsonl: j out_of_scope:" in out.getvalue()


def test_a_failure_shows_the_thread_and_no_control_letters():
    one = outcome("x", "list", "describe", fault="no", text="[red]a\n\x1b[2J\ud800", thread=("first", "then"))
    assert failure(one).plain.splitlines()[1] == "x list: [red]a ·[2J· (after: first / then)"
