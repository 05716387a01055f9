"""What is said of speed and was not measured."""

from pathlib import Path

import pytest

from tests.knowledge.folders import check_faults, edit, read_faults


@pytest.mark.parametrize(
    ("file", "old", "new", "down", "told"),
    [
        pytest.param("frameworks/sanic.yaml", "answered 8.5 times", "answered 15.5 times", 0,
                     "page.ratings.speed.evidence.sentence: 15.5 is not in speed.yaml; correct one of them",
                     id="a rating's figure"),
        pytest.param("frameworks/fastapi.yaml", "on Granian only 1.26 times", "on Granian only 2.26 times", -1,
                     "page.claims.0.truth: 2.26 is not in speed.yaml; correct one of them", id="a claim's figure"),
        pytest.param("frameworks/django.yaml", "source: Measured 2026-11-22, docs/speed.md",
                     "source: Measured in docs/speed.md", 0,
                     "'Measured in docs/speed.md' is cited as 'Measured 2026-11-22, docs/speed.md'; write that",
                     id="another date"),
        pytest.param("speed.yaml", "  robyn:\n    server", "  robin:\n    server", 0,
                     "usual.robin: no framework 'robin'; did you mean 'robyn'?", id="an unknown framework"),
        pytest.param("speed.yaml", "    path: 3.55\n", "    path: 5.55\n", 0,
                     "usual.fastapi.path: 5.55 lies outside its range, 3.19 to 4.05; correct one",
                     id="outside its range"),
    ],
)  # fmt: skip
def test_what_was_not_measured_is_told(folder: Path, file: str, old: str, new: str, down: int, told: str):
    line = edit(folder, file, old, new) + down
    faults = [fault for fault in check_faults(folder) if told in fault]
    assert faults
    assert faults[0].startswith(f"knowledge/{file}:{line}: ")


def test_a_missing_range_is_told_with_its_line(folder: Path):
    line = edit(folder, "speed.yaml", "    hello_range: [4.17, 4.53]\n", "    hello_range: [4.17]\n")
    assert any(fault.startswith(f"knowledge/speed.yaml:{line}: ") for fault in read_faults(folder))


def test_the_number_of_a_protocol_is_no_figure(folder: Path):
    edit(folder, "frameworks/robyn.yaml", "its server answered HTTP/1.1 and", "its server answered HTTP/1.7 and")
    assert not [fault for fault in check_faults(folder) if "1.7" in fault]
