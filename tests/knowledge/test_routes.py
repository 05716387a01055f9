"""Every way through the guide."""

from pathlib import Path

import pytest

from bot.knowledge.load import load
from bot.knowledge.routes import routes
from tests.knowledge.folders import check_faults, edit, edit_all, line_of


def test_a_route_for_every_choice_of_answers_and_skips():
    catalog = load()
    found = routes(catalog)
    assert len(found) == 6 * 5 * 4 * 4
    assert (None, None, None, None) in found
    assert all(len(ranking) == 3 for ranking in found.values())


@pytest.mark.parametrize(
    ("route", "first"),
    [
        pytest.param(("api", None, None, None), "fastapi", id="an API"),
        pytest.param(("full", "large", None, None), "django", id="a large site"),
        pytest.param(("live", "crowd", None, "raw"), "sanic", id="live, many, fast"),
        pytest.param(("small", "stays", "gentle", None), "bottle", id="small and easy"),
    ],
)
def test_plain_wishes_lead_where_one_expects(route: tuple[str | None, ...], first: str):
    assert routes(load())[route][0] == first


@pytest.mark.parametrize(
    ("needs", "place", "name"),
    [
        pytest.param("\n        needs:\n          - {criterion: upkeep, weight: 0.75}", "steps.3.options.0", "ordinary",
                     id="no needs"),
        pytest.param("\n        needs:\n          - {criterion: lightness, weight: 1}\n", "steps.1.options.0", "stays",
                     id="none, in the middle"),
    ],
)  # fmt: skip
def test_an_option_that_changes_nothing(folder: Path, needs: str, place: str, name: str):
    edit(folder, "guide.yaml", needs, "\n" if needs.endswith("\n") else "")
    line = line_of(folder, "guide.yaml", f"- id: {name}\n")
    what = f"choosing {name!r} changes the first three on no route; give it needs that tell apart"
    assert f"knowledge/guide.yaml:{line}: {place}: {what}" in check_faults(folder)


def test_a_framework_that_no_route_reaches(folder: Path):
    # Only a program with its own server leads to CherryPy.
    edit_all(folder, "guide.yaml", "criterion: production_server, weight: 2", "criterion: websocket, weight: 2")
    line = line_of(folder, "guide.yaml", "\nsteps:\n")
    what = "no route puts cherrypy first; weigh an option by what it is best at, or say why in its page.seldom_first"
    assert f"knowledge/guide.yaml:{line}: steps: {what}" in check_faults(folder)
