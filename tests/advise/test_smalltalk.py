import pytest

from bot.advise.smalltalk import smalltalk
from bot.domain.dialogue import DialogueState
from bot.domain.question import Intent
from bot.present import wording
from tests.readings import reading

FRESH = DialogueState()


def test_every_topic_has_a_reply_and_every_reply_a_topic(catalog):
    assert set(catalog.topics) == set(wording.SMALLTALK)


@pytest.mark.parametrize("topic", [*wording.SMALLTALK])
def test_the_reply_is_on_the_topic_and_leads_back(catalog, topic):
    advice = smalltalk(reading(Intent.SMALLTALK, aspect=topic), FRESH, catalog)
    assert advice.topic == topic
    assert [one.question for one in advice.suggestions] == ["help me choose", "what can you do?"]


def test_without_a_topic_it_greets(catalog):
    assert smalltalk(reading(Intent.SMALLTALK), FRESH, catalog).topic == "greeting"
