import pytest

from bot.advise import suggest
from bot.domain.dialogue import DialogueState
from bot.domain.question import Intent


@pytest.mark.parametrize(
    ("suggestion", "intent", "frameworks"),
    [
        pytest.param(lambda one, two: suggest.about(one), Intent.DESCRIBE, 1, id="about"),
        pytest.param(lambda one, two: suggest.example(one), Intent.EXAMPLE, 1, id="example"),
        pytest.param(lambda one, two: suggest.versus(one, two), Intent.COMPARE, 2, id="versus"),
        pytest.param(lambda one, two: suggest.drawbacks(one), Intent.DESCRIBE, 1, id="drawbacks"),
        pytest.param(lambda one, two: suggest.GUIDE, Intent.GUIDE, 0, id="guide"),
        pytest.param(lambda one, two: suggest.LIST, Intent.LIST, 0, id="list"),
    ],
)
def test_a_click_asks_what_its_label_promises(conversation, suggestion, intent, frameworks):
    every = list(conversation.catalog.frameworks.values())
    for one, two in zip(every, [*every[1:], every[0]], strict=True):
        asked = suggestion(one, two)
        reading = conversation.take(DialogueState(), asked.question, person="U0ALICE", now=1.0).reading
        assert reading is not None
        assert reading.intent is intent, asked
        assert set(reading.frameworks) == {name.id for name in (one, two)[:frameworks]}, asked


def test_who_has_it_and_who_is_best_ask_for_just_that(conversation):
    for criterion in (*conversation.catalog.features.values(), *conversation.catalog.qualities.values()):
        is_feature = criterion.id in conversation.catalog.features
        asked = suggest.who_has(criterion) if is_feature else suggest.best_for(criterion)
        reading = conversation.take(DialogueState(), asked.question, person="U0ALICE", now=1.0).reading
        assert reading is not None
        assert reading.intent is (Intent.FIND_BY_FEATURE if is_feature else Intent.RECOMMEND), asked
        assert [need.criterion for need in reading.needs] == [criterion.id], asked


def test_labels_fit_a_button(catalog):
    for one in catalog.frameworks.values():
        for other in catalog.frameworks.values():
            asked = (suggest.about(one), suggest.example(one), suggest.versus(one, other), suggest.drawbacks(one))
            assert all(0 < len(suggestion.label) <= 75 for suggestion in asked)


def test_a_neighbour_is_of_the_same_group_and_has_a_page_where_there_is_one(catalog):
    for one in catalog.frameworks.values():
        near = suggest.neighbour(one, catalog)
        assert near is not None
        assert near.id != one.id
        assert near.page
        group = [other for other in catalog.frameworks.values() if other.group is one.group and other.page]
        assert near.group is one.group or [other for other in group if other.id != one.id] == []


def test_a_neighbour_is_none_of_those_already_talked_of(catalog):
    flask = catalog.frameworks["flask"]
    first = suggest.neighbour(flask, catalog)
    assert first is not None
    second = suggest.neighbour(flask, catalog, (first.id,))
    assert second is not None
    assert second.id not in (flask.id, first.id)
