"""Frameworks two at a time: names that nobody knows, layouts, ways and steps that are missing, texts nothing fills."""

from pathlib import Path

import pytest

from bot.knowledge.pairs import ANGLES
from tests.knowledge.folders import check_faults, edit, read_faults

PAIRS = "pairs.yaml"


@pytest.mark.parametrize(
    ("old", "new", "down", "told"),
    [
        pytest.param("  - source: flask\n    target: quart", "  - source: flsk\n    target: quart", 0,
                     "moves.1.source: no framework 'flsk'; did you mean 'flask'?", id="source of a move"),
        pytest.param("    target: quart\n", "    target: quartt\n", 0,
                     "moves.1.target: no framework 'quartt'; did you mean 'quart'?", id="target of a move"),
        pytest.param("    hosts: [fastapi]\n", "    hosts: [fastapy]\n", 0,
                     "ways.0.hosts.0: no framework 'fastapy'; did you mean 'fastapi'?", id="host of a way"),
        pytest.param("    guests: [starlette]\n", "    guests: [starlete]\n", 0,
                     "ways.0.guests.0: no framework 'starlete'; did you mean 'starlette'?", id="guest of a way"),
        pytest.param("  - frameworks: [django, flask]\n", "  - frameworks: [django, flaks]\n", 0,
                     "couples.1.frameworks.1: no framework 'flaks'; did you mean 'flask'?", id="one of a couple"),
        pytest.param("    target: quart\n", "    target: flask\n", -1,
                     "moves.1: from flask to itself; correct one of the two", id="a move to itself"),
        pytest.param("    target: quart\n", "    target: fastapi\n", -1,
                     "moves.1: flask to fastapi is told already; keep one of the two", id="a move told twice"),
        pytest.param("applications, and $host mounts", "applications, and $hots mounts", 0,
                     "ways.4.how: no name 'hots'; did you mean 'host'?", id="a name nothing fills"),
        pytest.param("applications, and $host mounts", "applications, $ $host mounts", 0,
                     "ways.4.how: a $ stands alone; write names as $guest", id="a sign alone"),
        pytest.param("    evidence: https://fastapi", "    evidence: http://fastapi", 0,
                     "moves.0.evidence: 'http://fastapi.tiangolo.com/advanced/wsgi/' is not an https address; "
                     "write https://…", id="an unsafe address"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_with_its_line(folder: Path, old: str, new: str, down: int, told: str):
    line = edit(folder, PAIRS, old, new) + down
    assert f"knowledge/{PAIRS}:{line}: {told}" in check_faults(folder)


def test_a_framework_without_a_layout_is_told(folder: Path):
    edit(folder, PAIRS, "\n  robyn:\n", "\n  robin:\n")
    told = [one.split(": ", 1)[1] for one in check_faults(folder) if PAIRS in one]
    assert told == [
        "layouts: no layout of robyn; say how its applications are laid out",
        "layouts.robin: no framework 'robin'; did you mean 'robyn'?",
    ]


def test_code_that_imports_what_a_layout_cannot_import_is_told(folder: Path):
    edit(folder, PAIRS, "    wsgi: from bottle_site import app as bottle_app\n", "")
    told = [one.split(": ", 1)[1] for one in check_faults(folder)]
    assert "ways.1.guests.1: the layout of bottle has no line for wsgi; write one, or take bottle away" in told


def test_a_pair_without_a_way_is_told(folder: Path):
    edit(folder, PAIRS, '    works: "no"\n', '    works: "no"\n    hosts: [flask]\n')
    assert any("ways: no way to have robyn in sanic; end with a way" in one for one in check_faults(folder))


def test_a_pair_without_a_first_step_is_told(folder: Path):
    edit(folder, PAIRS, "    moving_out: graft the $target app", "    better: graft the app")
    told = [one.split(": ", 1)[1] for one in check_faults(folder)]
    assert any(one.startswith("ways: no first step from cherrypy to flask; say moving_in of") for one in told)


def test_an_unknown_effort_and_a_misspelt_field_are_told(folder: Path):
    effort = edit(folder, PAIRS, "    effort: medium", "    effort: middling")
    field = edit(folder, PAIRS, "    because: Quart", "    becuase: Quart")
    told = read_faults(folder)
    assert f"knowledge/{PAIRS}:{effort}: moves.0.effort: 'middling' is not one of the choices; " in told[0]
    assert any(f"{PAIRS}:{field}: moves.1.becuase: no such field; did you mean 'because'?" in one for one in told)


def test_the_angles_are_those_we_answer(folder: Path, catalog):
    assert set(catalog.angles) == set(ANGLES)
    assert all(len(set(spec.phrases)) >= 30 for spec in catalog.angles.values())
    line = edit(folder, "intents.yaml", "\n  versus:\n", "\n  versos:\n") + 1
    told = check_faults(folder)
    assert f"knowledge/intents.yaml:{line}: angles.versos: no angle 'versos'; did you mean 'versus'?" in told
    assert any("angles: no phrases for the angle 'versus'" in one for one in told)


def test_an_origin_of_nobody_is_told(folder: Path):
    line = edit(folder, PAIRS, "    told:\n      starlette:", "    told:\n      starlet:") + 1
    assert any(f"{PAIRS}:{line}: origins.fastapi.told.starlet: no framework" in one for one in check_faults(folder))


def test_every_framework_has_an_origin(catalog):
    assert set(catalog.pairs.origins) == set(catalog.frameworks)
