import ast

import pytest

from bot.knowledge.places import default_folder
from bot.knowledge.probes import SHARED, probes

EVERY = {probe.name: probe for probe in probes(default_folder())}


def test_there_are_probes_enough():
    assert len(EVERY) >= 150
    assert len({probe.framework for probe in EVERY.values()}) == 15


def test_what_probes_share_is_no_probe():
    assert (default_folder() / "probes" / SHARED).is_dir()
    assert SHARED not in {probe.framework for probe in EVERY.values()}


@pytest.mark.parametrize("name", EVERY)
def test_a_probe_is_short_says_what_it_shows_and_what_it_needs(name):
    probe = EVERY[name]
    tree = ast.parse(probe.program)
    assert ast.get_docstring(tree), "says not what it shows"
    assert probe.needs, "says not what to install"
    # Longer than that, and nobody reads it in a card; Slack cuts code at 3,000 characters.
    assert len(probe.program.splitlines()) <= 65
    assert len(probe.program) <= 2_800


@pytest.mark.parametrize("name", EVERY)
def test_a_probe_ends_in_one_verdict(name):
    calls = [node.func.id for node in ast.walk(ast.parse(EVERY[name].program))
             if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)]  # fmt: skip
    assert len({"shown", "in_part", "refuted"} & set(calls)) == 1
