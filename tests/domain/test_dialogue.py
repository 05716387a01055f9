import pickle
from dataclasses import FrozenInstanceError

import pytest

from bot.domain.dialogue import STATE_VERSION, DialogueState, GuideState, Slot


def test_a_dialogue_starts_empty_and_with_the_present_version():
    state = DialogueState()
    assert state.version == STATE_VERSION
    assert (state.intent, state.frameworks, state.shown, state.needs, state.guide) == (None, (), (), (), None)
    assert state.seconds == 0.0


def test_a_guide_starts_with_nothing_answered():
    guide = GuideState("U0ALICE", 1)
    assert (guide.slots, guide.step, guide.needs, guide.refused) == ((), None, (), ())


def test_a_skipped_step_has_no_option():
    assert Slot("learning", None) != Slot("learning", "gentle")


def test_a_state_cannot_be_changed_and_can_be_compared():
    state = DialogueState(guide=GuideState("U0ALICE", 1))
    with pytest.raises(FrozenInstanceError):
        state.runs = 2  # type: ignore[misc]
    assert pickle.loads(pickle.dumps(state)) == state  # noqa: S301 - what we just made
