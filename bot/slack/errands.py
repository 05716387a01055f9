"""What a person gives the bot to do, in a form that can wait on disk."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, Literal

from pydantic import Field, TypeAdapter

from bot.slack.places import Place


@dataclass(frozen=True, slots=True)
class Question:
    """Words, our own mention taken out.

    ``is_overheard``: they were not addressed to us. ``points_at_thread``: there are none, only
    our mention below a thread's first message, which it then means.
    """

    place: Place
    text: str
    is_overheard: bool = False
    points_at_thread: bool = False
    kind: Literal["question"] = "question"


@dataclass(frozen=True, slots=True)
class Choice:
    """A button of a guide step: which run of the guide, which step, and the option's id."""

    place: Place
    run: int
    step: str
    option: str
    kind: Literal["choice"] = "choice"


@dataclass(frozen=True, slots=True)
class Sharing:
    """The Share button of an answer that only its asker sees."""

    place: Place
    answer_id: str
    kind: Literal["sharing"] = "sharing"


Errand = Question | Choice | Sharing

Message = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Reply:
    """What is about to be sent, and what its sending changes.

    ``audience``: everybody in the place, the person alone, or the whole channel through the
    ``response_url``, which then removes the private copy. ``closed`` is what the answered
    step's ``cards`` (timestamps) turn into, ``replaces`` that the clicked private card does.
    ``opens``: the message shows the guide's open step.
    """

    message: Message
    audience: Literal["everybody", "person", "channel"] = "everybody"
    closed: Message | None = None
    cards: tuple[str, ...] = ()
    replaces: bool = False
    opens: bool = False


ERRAND: TypeAdapter[Errand] = TypeAdapter(Annotated[Errand, Field(discriminator="kind")])
REPLY: TypeAdapter[Reply] = TypeAdapter(Reply)
