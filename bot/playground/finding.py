"""Finds what a request of the control API names: a person, a channel, a message; says what there is instead."""

from __future__ import annotations

from dataclasses import dataclass

from bot.playground.requests import ControlError
from bot.playground.workspace import BOT_USER_ID, SLACKBOT_ID, Channel, Message, Person, Workspace


@dataclass(frozen=True, slots=True)
class Finder:
    """Looks into one workspace; what is not there is a ``ControlError`` of status 404."""

    workspace: Workspace

    def person(self, name: str) -> Person:
        """Return who acts: anybody but the advisor and Slackbot."""
        actors = [person for person in self.workspace.people if person.id not in (BOT_USER_ID, SLACKBOT_ID)]
        for person in actors:
            if name.removeprefix("@") in (person.id, person.name):
                return person
        known = ", ".join(person.name for person in actors)
        raise ControlError("unknown_person", f"nobody here is called {name!r}; known: {known}", 404)

    def channel(self, name: str, person: Person) -> Channel:
        """Return a channel that ``person`` is a member of."""
        channel = self.any_channel(name, person.id)
        if person.id not in channel.members:
            raise ControlError("unknown_channel", f"{person.name} is no member of {name!r}", 404)
        return channel

    def any_channel(self, name: str, person_id: str = "") -> Channel:
        """Return the channel of this name or id, whoever asks; "dm" is that of ``person_id``."""
        try:
            return self.workspace.channel(name, person_id)
        except LookupError as error:
            raise ControlError("unknown_channel", str(error), 404) from None

    def message(self, channel: Channel, ts: str, person: Person | None = None) -> Message:
        """Return a message, one that ``person`` can see when given."""
        found = self.workspace.find(channel.id, ts)
        if found is None:
            raise ControlError("unknown_message", f"no message {ts!r} in {channel.name}", 404)
        if person is not None and not found.is_visible_to(person.id):
            raise ControlError("not_visible", f"{person.name} does not see message {ts}", 403)
        return found

    def thread(self, channel: Channel, ts: str, person: Person) -> str:
        """Return the ts of a message that takes replies, empty for none."""
        if not ts:
            return ""
        first = self.message(channel, ts, person)
        if first.is_ephemeral or first.thread_ts:
            reason = "only one person sees it" if first.is_ephemeral else f"it is a reply in thread {first.thread_ts}"
            raise ControlError("no_replies", f"message {ts} takes no replies: {reason}", 409)
        return ts
