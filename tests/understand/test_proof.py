import pytest

from bot.domain.dialogue import DialogueState
from bot.domain.question import Intent, Reading
from bot.understand.proof import proof_asked

CHECKED = DialogueState(intent=Intent.FEATURE_CHECK, frameworks=("flask",))
TOLD = DialogueState(intent=Intent.DESCRIBE, frameworks=("sanic",), aspect="article")


def read(text: str, state: DialogueState, **more) -> Reading:
    return proof_asked(Reading(text, Intent.OUT_OF_SCOPE, 0.1, words=len(text.split()), **more), state)


@pytest.mark.parametrize(
    "text",
    ["show the proof", "prove it", "Proof?", "can you prove that", "show me the proof please", "where is your proof?"],
)
def test_who_wants_a_proof_gets_one(text):
    asked = read(text, CHECKED)
    assert (asked.intent, asked.aspect, asked.is_follow_up) == (Intent.DESCRIBE, "proof", True)


@pytest.mark.parametrize("text", ["is that still true?", "Is this still so", "still correct?", "is it still the case"])
@pytest.mark.parametrize("state", [CHECKED, TOLD], ids=["a feature", "the article"])
def test_who_asks_whether_it_still_holds_is_told(text, state):
    assert read(text, state).aspect == "still"


def test_a_button_names_its_program_whatever_was_talked_of():
    asked = read("show the proof flask/static_files", DialogueState())
    assert (asked.proof, asked.aspect) == ("flask/static_files", "proof")


@pytest.mark.parametrize(
    ("text", "state", "more"),
    [
        pytest.param("is that still true?", DialogueState(), {}, id="nothing was said before"),
        pytest.param("is Flask still the best?", CHECKED, {"frameworks": ("flask",)}, id="another question"),
        pytest.param("we want a future proofed stack", CHECKED, {}, id="another word"),
        pytest.param("what is future proof here?", CHECKED, {}, id="future proof"),
        pytest.param("is the stack future-proof", CHECKED, {}, id="future-proof"),
        pytest.param("which one has proven itself?", CHECKED, {}, id="proven"),
        pytest.param("what about the proof of concept", CHECKED, {}, id="a proof of concept"),
        pytest.param("our boss wants proof of concept code for a shop with forty users soon", CHECKED, {}, id="a wish"),
    ],
)
def test_other_texts_stay_as_they_were_read(text, state, more):
    assert read(text, state, **more) == Reading(text, Intent.OUT_OF_SCOPE, 0.1, words=len(text.split()), **more)
