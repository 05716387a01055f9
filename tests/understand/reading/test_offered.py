"""A button that offers a notion gets that notion, whatever its name says in plain English."""

from __future__ import annotations

import pytest

from bot.domain.advice import Explanation
from bot.evaluation.protocol import play


@pytest.mark.parametrize("thread", [(), ("which framework for a shop?",), ("what is robyn",)])
def test_every_notion_that_may_be_offered_is_explained_by_its_name(conversation, thread):
    catalog = conversation.catalog
    for notion in [catalog.concepts[one] for one in catalog.situations]:
        told = play(conversation, thread, f"explain {notion.name}").answer
        assert isinstance(told, Explanation), notion.name
        assert told.subject.id == notion.id


def test_every_notion_is_told_of_the_framework_it_is_offered_with(conversation):
    catalog = conversation.catalog
    for name, there in catalog.practice.items():
        one = catalog.frameworks[next(iter(there))]
        if catalog.concepts[name].error or not catalog.concepts[name].practice:
            continue
        told = play(conversation, ("what is robyn",), f"{one.name}: {catalog.concepts[name].name}").answer
        assert isinstance(told, Explanation), (name, one.name)
        assert (told.subject.id, told.there[0][0].id) == (name, one.id)


@pytest.mark.parametrize("text", ["explain yourself", "Flask: why?", "explain Django", "Nobody: Sending mail"])
def test_what_no_button_asks_is_read_as_ever(conversation, text):
    told = play(conversation, (), text).answer
    assert not isinstance(told, Explanation) or told.subject.name not in text
