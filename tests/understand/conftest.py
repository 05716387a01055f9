"""Reading a text step by step, as functions: Hypothesis prints a test's arguments, and a whole catalog is long."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from bot.conversation import Conversation
from bot.domain.dialogue import DialogueState
from bot.domain.question import Intent, Mention, Reading
from bot.evaluation.protocol import play
from bot.understand import understand
from bot.understand.text.mend import Word, mend
from bot.understand.text.normalise import normalise
from bot.understand.text.spot import spot


@pytest.fixture(scope="session")
def mended(conversation: Conversation) -> Callable[[Sequence[str]], tuple[Word, ...]]:
    """Return what mends words by the real lexicon."""
    return lambda words: mend(words, conversation.mind.lexicon)


@pytest.fixture(scope="session")
def spotted(conversation: Conversation) -> Callable[[str], tuple[Mention, ...]]:
    """Return what finds the mentions of a text."""

    def mentions(text: str) -> tuple[Mention, ...]:
        utterance = normalise(text)
        return spot(utterance, mend(utterance.words, conversation.mind.lexicon), conversation.mind.lexicon)

    return mentions


@pytest.fixture(scope="session")
def read(conversation: Conversation) -> Callable[..., Reading]:
    """Return what reads a text, in an empty dialogue unless a state is given."""
    return lambda text, state=None: understand(text, state or DialogueState(), conversation.mind)


@pytest.fixture(scope="session")
def heard(conversation: Conversation) -> Callable[[Sequence[str], str], Reading]:
    """Return what reads a text after a thread."""

    def read(thread: Sequence[str], text: str) -> Reading:
        reading = play(conversation, thread, text).reading
        assert isinstance(reading, Reading)
        return reading

    return read


Answered = tuple[Intent, tuple[str, ...], str | None]


@pytest.fixture(scope="session")
def answered(heard: Callable[[Sequence[str], str], Reading]) -> Callable[[Sequence[str], str], Answered]:
    """Return what reads a text after a thread: its intent, its frameworks and its aspect."""

    def read(thread: Sequence[str], text: str) -> Answered:
        reading = heard(thread, text)
        return reading.intent, reading.frameworks, reading.aspect

    return read
