"""A turn as Slack sees it: who reads the reply, and what becomes of the cards."""

import pytest

from bot.domain.dialogue import DialogueState, GuideState
from bot.present import cards
from bot.slack import turns
from bot.slack.errands import Choice, Question, Sharing
from bot.slack.places import Place
from bot.state.dialogues import Stored
from tests.slack.fakes import FakeConversation, said

THREAD = Place("T1", "C1", "U1", message="1.5", thread="1.0")
DIRECT = Place("T1", "D1", "U1", message="1.5", is_direct=True)
PRIVATE = Place("T1", "C1", "U1", message="1.5", is_private=True, response_url="https://r")
OPEN = Stored(DialogueState(guide=GuideState("U1", 1, step="size"), runs=1), cards=("1.1", "1.2"), is_known=True)
NEW = Stored(DialogueState())


def take(errand, stored=NEW):
    return turns.take(FakeConversation(), errand, stored, now=1.0, answer_id="a1")


@pytest.mark.parametrize(
    ("place", "audience"),
    [
        pytest.param(THREAD, "everybody", id="thread"),
        pytest.param(DIRECT, "everybody", id="direct message"),
        pytest.param(PRIVATE, "person", id="command"),
    ],
)
def test_who_reads_the_reply(place, audience):
    assert take(Question(place, "flask")).reply.audience == audience


def test_only_private_answers_are_kept_for_sharing():
    assert take(Question(PRIVATE, "flask")).shareable == ("a1", cards.message(said("1 to flask")))
    assert take(Question(THREAD, "flask")).shareable is None


def test_a_private_guide_step_is_no_card_that_we_could_update_later():
    assert take(Question(PRIVATE, "guide")).reply.opens is False


def test_overheard_words_that_are_not_meant_are_none_of_our_business():
    known = Stored(DialogueState(), is_known=True)
    assert take(Question(THREAD, "lunch?", is_overheard=True), known) is None
    assert take(Question(THREAD, "flask?", is_overheard=True), NEW) is None
    assert take(Question(THREAD, "flask?", is_overheard=True), known) is not None


def test_a_new_step_starts_with_no_known_cards():
    outcome = take(Choice(THREAD, 1, "size", "small"), OPEN)
    assert (outcome.cards, outcome.reply.opens) == ((), True)
    assert outcome.reply.cards == ("1.1", "1.2", "1.5")


def test_a_question_in_between_leaves_the_open_step_its_cards():
    outcome = take(Question(THREAD, "what is wsgi?"), OPEN)
    assert (outcome.cards, outcome.reply.closed, outcome.reply.cards) == (("1.1", "1.2"), None, ())


def test_a_clicked_private_card_is_replaced():
    reply = take(Choice(PRIVATE, 1, "size", "small"), OPEN).reply
    assert (reply.replaces, reply.cards) == (True, ())
    assert take(Question(PRIVATE, "small"), OPEN).reply.replaces is False


@pytest.mark.parametrize(
    ("place", "audience"),
    [
        pytest.param(THREAD, "person", id="in a thread"),
        pytest.param(DIRECT, "everybody", id="in a direct message, which nobody else reads"),
    ],
)
def test_a_click_that_moves_nothing_is_answered_aside(place, audience):
    reply = take(Choice(place, 1, "size", "small"), NEW).reply
    assert (reply.audience, reply.closed) == (audience, None)


def test_sharing_shows_who_shared():
    kept = cards.message(said("flask"))
    assert turns.share(Sharing(PRIVATE, "a1"), kept).message == cards.shared(kept, "U1")
    assert turns.share(Sharing(PRIVATE, "a1"), None).audience == "person"


def test_a_bare_mention_takes_the_first_messages_words_but_no_names():
    bare = Question(THREAD, "", points_at_thread=True)
    assert turns.about(bare, "<@U0BOT> flask or <@U2|bob>?") == Question(THREAD, "flask or  ?")
