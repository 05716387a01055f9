"""How concepts are dealt with in each framework: ``practice.yaml``."""

from __future__ import annotations

import pytest

from bot.advise import suggest
from bot.domain.advice import Explanation
from bot.domain.dialogue import DialogueState
from bot.knowledge.load import load
from tests.knowledge.folders import check_faults, edit

# A card holds 90 words; what is told of a framework stands first in it.
LONGEST = 240


def test_every_concept_that_is_dealt_with_is_so_in_the_three_most_asked_about():
    catalog = load()
    practice = {name: there for name, there in catalog.practice.items() if not catalog.concepts[name].circumstance}
    told = {name for name, there in practice.items() if {"flask", "fastapi", "django"} <= there.keys()}
    assert len(told) > 0.9 * len(practice), "a topic without them is seldom worth one"


def test_it_is_short_enough_for_its_card():
    told = [one.sentence for there in load().practice.values() for one in there.values()]
    assert len(told) > 500
    assert max(map(len, told)) <= LONGEST


@pytest.mark.parametrize(
    ("old", "new", "down", "told"),
    [
        pytest.param("  which_database:\n    django:", "  which_databse:\n    django:", 0,
                     "there.which_databse: no concept 'which_databse'; did you mean 'which_database'?", id="concept"),
        pytest.param("  which_database:\n    django:", "  which_database:\n    djagno:", 1,
                     "there.which_database.djagno: no framework 'djagno'; did you mean 'django'?", id="framework"),
        pytest.param("source: https://docs.djangoproject.com/en/5.2/ref/databases/", "source: http://docs.example.org/",
                     0, "there.which_database.django.source: 'http://docs.example.org/' is not an https address; "
                     "write https://…", id="address"),
    ],
)  # fmt: skip
def test_a_fault_is_told_with_its_line(folder, old, new, down, told):
    line = edit(folder, "practice.yaml", old, new) + down
    assert f"knowledge/practice.yaml:{line}: {told}" in check_faults(folder)


def test_the_same_may_be_asked_of_another_framework(conversation):
    catalog = conversation.catalog
    practices = [one for one in catalog.practice if catalog.concepts[one].practice]
    assert len(practices) > 60
    for name in practices:
        if catalog.concepts[name].error:  # whose message names the framework, and others besides
            continue
        framework = catalog.frameworks[next(iter(catalog.practice[name]))]
        asked = suggest.there(catalog.concepts[name].name, framework).question
        told = conversation.take(DialogueState(), asked, person="U1", now=0.0).answer
        assert isinstance(told, Explanation), asked
        assert (told.subject.id, told.there[0][0].id) == (name, framework.id), asked
