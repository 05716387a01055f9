"""docs/speed.md, which people read, holds the figures of knowledge/speed.yaml, which the bot tells."""

from pathlib import Path

import pytest

from bot.domain.speed import Elsewhere
from bot.knowledge.files import entities, texts
from bot.knowledge.load import load

CATALOG = load()
SPEED = CATALOG.speed
PAGE = Path(__file__).parents[2] / SPEED.page
# What the page calls a server that the bot names otherwise.
SERVERS = {
    "gunicorn with 4 threads": "gunicorn, 4 threads",
    "gunicorn with 1 thread": "gunicorn, 1 thread",
    "gunicorn with its ASGI worker": "gunicorn, ASGI worker",
    "uvicorn": "Uvicorn",
    "its own server with 10 threads": "its own, 10 threads",
}


def table(number: int) -> list[list[str]]:
    """Return the rows of a numbered section's table, as cells."""
    section = PAGE.read_text("utf-8").split(f"\n## {number}. ")[1].split("\n## ")[0]
    rows = [line.strip("|").split("|") for line in section.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in row] for row in rows[2:]]


def span(cell: str) -> tuple[float, ...]:
    return tuple(float(end) for end in cell.split(" to "))


@pytest.mark.parametrize("name", SPEED.usual)
def test_a_framework_on_its_usual_server_is_on_the_page(name: str):
    usual, called = SPEED.usual[name], CATALOG.frameworks[name].name
    row = next(row for row in table(1) if row[0] == called)  # Quart's first row is Uvicorn's
    assert (float(row[2]), span(row[3]), float(row[4]), span(row[5])) == (
        usual.hello, usual.hello_range, usual.path, usual.path_range
    )  # fmt: skip
    assert row[1].startswith(SERVERS.get(usual.server, usual.server).replace("its own server", "its own"))
    assert usual.idle_mb == next(float(row[4]) for row in table(5) if row[0] == called)


@pytest.mark.parametrize(
    "one", [one for one in SPEED.elsewhere if one.on_same], ids=lambda o: f"{o.framework} {o.server}"
)
def test_a_framework_on_another_server_is_on_the_page(one: Elsewhere):
    called = CATALOG.frameworks[one.framework].name, SERVERS.get(one.server, one.server)
    row = next(row for row in table(2) if (row[0], row[1]) == called)
    assert (float(row[2]), float(row[3]), span(row[4])) == (one.path, one.on_same, one.on_same_range)


def test_so_are_the_second_runs_of_two_and_what_each_costs_alone():
    paths = {(row[0], row[1]): (float(row[4]), span(row[5])) for row in table(1)}
    for one, called in zip(SPEED.elsewhere[:2], [("Falcon (ASGI)", "Uvicorn"), ("Quart", "Hypercorn")], strict=True):
        assert paths[called] == (one.path, one.path_range)
    alone = {row[0]: float(row[1]) for row in table(3)}
    assert {CATALOG.frameworks[name].name: cost for name, cost in SPEED.alone.items()}.items() <= alone.items()
    importing = {row[0]: float(row[2]) for row in table(5)}
    assert {CATALOG.frameworks[name].name: times for name, times in SPEED.importing.items()} == importing


def test_the_waiting_times_are_on_the_page():
    assert sorted(SPEED.waiting.values()) == sorted(float(row[1]) for row in table(4))


def test_every_framework_was_measured_in_the_version_that_is_told():
    assert set(SPEED.usual) == set(CATALOG.frameworks)
    assert {name: SPEED.versions[name] for name in CATALOG.frameworks} == {
        name: one.facts.version for name, one in CATALOG.frameworks.items()
    }


def test_the_page_is_cited_often():
    cited = [text for _, start, entity in entities(CATALOG) for _, text in texts(entity, start) if text == SPEED.cited]
    assert len(cited) > 30


def test_what_the_measurement_teaches_is_what_was_measured():
    same = next(one for one in SPEED.elsewhere if (one.framework, one.server) == ("fastapi", SPEED.same_server))
    assert same.on_same_range is not None
    assert "only {:.1f} to {:.1f} times".format(*same.on_same_range) in SPEED.shown_by
    assert f"{100 * (SPEED.noise - 1):.0f} %" in SPEED.finding
