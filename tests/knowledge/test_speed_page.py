"""docs/speed.md, which the evidence cites, holds the figures that the knowledge states."""

import re
from pathlib import Path

import pytest

from bot.domain.catalog import Framework
from bot.knowledge.files import entities, texts
from bot.knowledge.load import load

PAGE = Path(__file__).parents[2] / "docs" / "speed.md"
MEASURED = [framework for framework in load().frameworks.values() if framework.facts.speed_vs_flask is not None]


def table(number: int) -> list[list[str]]:
    """Return the rows of a numbered section's table, as cells."""
    section = PAGE.read_text("utf-8").split(f"\n## {number}. ")[1].split("\n## ")[0]
    rows = [line.strip("|").split("|") for line in section.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in row] for row in rows[2:]]


@pytest.mark.parametrize("framework", MEASURED, ids=lambda framework: framework.id)
def test_the_speed_of_a_framework_is_the_one_on_the_page(framework: Framework):
    path = {row[0]: float(row[4]) for row in reversed(table(1))}  # Quart's first row is Uvicorn's
    assert path[framework.name] == framework.facts.speed_vs_flask


@pytest.mark.parametrize("framework", MEASURED, ids=lambda framework: framework.id)
def test_so_are_its_speed_on_the_same_server_and_its_memory(framework: Framework):
    same = {row[0]: float(row[3]) for row in table(2) if row[1] == "Granian"}
    idle = {row[0]: float(row[4]) for row in table(5)}
    assert framework.facts.speed_same_server == same.get(framework.name)
    assert framework.facts.idle_mb == idle[framework.name]


def test_every_framework_was_measured():
    assert len(MEASURED) == len(load().frameworks)


def test_the_waiting_times_that_are_told_are_on_the_page():
    seconds = {row[1] for row in table(4)}
    claims = {claim.id: claim.truth for claim in load().claims}
    told = re.findall(r"\b\d\.\d\d(?= s)", claims["choose-performance"] + claims["heading-async"])
    assert len(told) == 5
    assert set(told) <= seconds


def test_whatever_cites_the_page_cites_it_by_its_date():
    cited = [text for file, start, entity in entities(load()) for _, text in texts(entity, start) if "speed.md" in text]
    assert len(cited) > 30
    assert set(cited) == {"Measured 2026-11-22, docs/speed.md"}
