"""The README's conversation is what the advisor says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.conversation import Conversation
from bot.domain.dialogue import DialogueState
from bot.present import layout, plain

README = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")


def told(conversation: Conversation, state: DialogueState, said: str) -> tuple[DialogueState, str]:
    """Return the state after ``said`` and the answer as one line, links by their label."""
    turn = conversation.take(state, said, person="U1", now=1000.0)
    marked = re.sub(r"<[^|<>]+\|([^<>]+)>", r"\1", plain.mrkdwn(layout.card(turn.advice)))
    return turn.state, " ".join(plain.unmarked(marked).split())


def quoted(lines: list[str]) -> list[str]:
    """Return the sentences of an answer as the README quotes it: button rows and what "…" leaves out passed over."""
    said = [line.strip().removeprefix("• ").split(" …")[0] for line in lines if line.startswith("  ")]
    return [line for line in said if line and line != "…" and not line.startswith("[")]


def test_the_conversation_is_as_it_looks(conversation: Conversation):
    text = README.split("```text\n")[1].split("```")[0]
    state, seen = DialogueState(), 0
    for turn in re.split(r"\n(?=\S+ ›)", text.strip()):
        opening, *lines = turn.splitlines()
        if "thread" not in opening:
            state = DialogueState()
        state, answer = told(conversation, state, opening.split(" › ")[-1])
        for sentence in quoted(lines):
            assert sentence in answer, (opening, sentence, answer)
            seen += 1
    assert seen >= 8


def test_the_answer_in_the_shell_is_as_it_looks(conversation: Conversation):
    question, answer = README.split('python -m bot ask "')[1].split("```")[0].split('"\n')
    assert answer.strip().split(" …")[0] in told(conversation, DialogueState(), question)[1]


@pytest.mark.parametrize("command", re.findall(r"^    make (\w+)$", README, re.MULTILINE))
def test_its_commands_are_targets_of_the_makefile(command: str):
    assert re.search(
        rf"^{command}:", (Path(__file__).parents[1] / "Makefile").read_text(encoding="utf-8"), re.MULTILINE
    )
