"""One person's place in the workspace: what a typed line means, and what they get to read."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from enum import Enum

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from bot.playground.interactions import Choice, choices
from bot.playground.render import card, numbered
from bot.playground.server import LocalWorkspace
from bot.playground.workspace import BOT_USER_ID, Change, Happening, Message

HELP = """\
In a channel the advisor hears you when you write @advisor; in a thread or with /dm just write.
  /framework …      the slash command: flask, compare flask fastapi, list, help
  1, 2, [Share]     press a button of the newest card by number or by name
  /dm               talk to the advisor alone
  /channel NAME     go to #general or #random, and leave a thread
  /thread N         go into thread N; /thread alone leaves it
  /as NAME          be alice or bob
  \\…                send the rest as text, even a number or a slash
  /help-play, /quit"""
SLASH_COMMAND = "/framework"
_RECENT = 6


class Taken(Enum):
    """What became of a typed line."""

    SENT = "the advisor got it and should answer"
    LOCAL = "it concerned this terminal alone"
    QUIT = "the person wants to leave"


class Talk:
    """Reads lines as one person types them, and prints what that person would see in Slack."""

    def __init__(self, workspace: LocalWorkspace, console: Console) -> None:
        """Start as alice in #general."""
        self._slack, self._console = workspace, console
        self._person, self._channel, self._thread = "alice", "general", ""
        self._threads: list[str] = []
        self._names = {person.id: person.name for person in workspace.workspace.people}
        self._names |= {channel.id: channel.name for channel in workspace.workspace.channels}
        workspace.workspace.watchers.append(self._on_change)

    @property
    def prompt(self) -> str:
        """Return where the person is: ``#general › ``, with thread and name where they matter."""
        who = "" if self._person == "alice" else f"{self._person} in "
        where = "dm" if self._channel == "dm" else f"#{self._channel}"
        thread = f" › thread {self._threads.index(self._thread) + 1}" if self._thread else ""
        return f"{who}{where}{thread} › "

    @property
    def channel_id(self) -> str:
        """Return the id of the channel the person looks at."""
        return self._slack.workspace.channel(self._channel, self._person_id).id

    async def take(self, line: str) -> Taken:
        """Do what a typed line asks for."""
        typed = line.strip()
        word, _, rest = typed.partition(" ")
        if word in self._local:
            return await self._local[word](rest.strip())
        pressed = self._pressed(typed)
        if pressed:
            return await self._click(*pressed)
        if word == SLASH_COMMAND:
            return await self._command(rest.strip())
        if typed.startswith("/"):
            return self._note(f"There is no command {word} here; /help-play lists all.")
        return await self._say(typed.removeprefix("\\")) if typed else Taken.LOCAL

    def sees(self, message: Message) -> bool:
        """Tell whether the message stands where the person looks, and is for their eyes."""
        return message.channel == self.channel_id and message.is_visible_to(self._person_id)

    # -- lines -----------------------------------------------------------------------------

    @property
    def _person_id(self) -> str:
        return self._slack.workspace.person(self._person).id

    @property
    def _local(self) -> Mapping[str, Callable[[str], Awaitable[Taken]]]:
        return {
            "/quit": self._quit,
            "/help-play": self._help,
            "/dm": self._go_direct,
            "/channel": self._go,
            "/thread": self._follow,
            "/as": self._become,
        }

    async def _quit(self, _: str) -> Taken:
        return Taken.QUIT

    async def _help(self, _: str) -> Taken:
        return self._note(HELP)

    async def _go_direct(self, _: str) -> Taken:
        return self._move("dm")

    async def _go(self, name: str) -> Taken:
        wanted = name.removeprefix("#") or "general"
        if wanted not in ("general", "random"):
            return self._note(f"There is no channel #{wanted}; there are #general and #random.")
        return self._move(wanted)

    async def _follow(self, number: str) -> Taken:
        if number and not (number.isdecimal() and 1 <= int(number) <= len(self._threads)):
            return self._note(f"There is no thread {number}; there are {len(self._threads)}.")
        if number:
            message = self._root(self._threads[int(number) - 1])
            self._channel = "dm" if message.channel.startswith("D") else self._names[message.channel]
        self._thread = self._threads[int(number) - 1] if number else ""
        return Taken.LOCAL

    async def _become(self, name: str) -> Taken:
        if name not in ("alice", "bob"):
            return self._note("You can be alice or bob.")
        self._person = name
        return self._move(self._channel)

    async def _say(self, text: str) -> Taken:
        await self._slack.say(self._person, self._channel, text, thread_ts=self._thread or None)
        hears = self._channel == "dm" or bool(self._thread) or "@advisor" in text
        if not hears:
            return self._note("Sent. In a channel the advisor answers when you write @advisor.")
        if self._channel == "random":
            return self._note("Sent. The advisor is no member of #random; /framework works everywhere.")
        return Taken.SENT

    async def _command(self, text: str) -> Taken:
        if self._thread:
            self._note("Slack has no slash commands in threads; asked in the channel instead.")
        await self._slack.command(self._person, self._channel, SLASH_COMMAND, text)
        return Taken.SENT

    async def _click(self, message: Message, choice: Choice) -> Taken:
        await self._slack.click(self._person, message, choice.action_id, choice.value)
        return Taken.SENT

    def _pressed(self, typed: str) -> tuple[Message, Choice] | None:
        """Return the card and the choice that ``1`` or ``[Label]`` names, or nothing."""
        newest = self._newest_card()
        shown = choices(newest.blocks) if newest else []
        if newest is None or not shown:
            return None
        if typed.isdecimal() and 1 <= int(typed) <= len(shown):
            return newest, shown[int(typed) - 1]
        label = typed[1:-1].casefold() if typed.startswith("[") and typed.endswith("]") else ""
        named = (choice for choice in shown if label and choice.label.casefold().startswith(label))
        return next(((newest, choice) for choice in named), None)

    def _newest_card(self) -> Message | None:
        """Return the advisor's newest message where the person looks."""
        here = self._slack.workspace.read(self.channel_id, self._person_id, self._thread or None)
        return next((message for message in reversed(here) if message.is_from_bot), None)

    def _move(self, channel: str) -> Taken:
        self._channel, self._thread = channel, ""
        for message in self._slack.workspace.read(self.channel_id, self._person_id)[-_RECENT:]:
            self._show(message)
        return Taken.LOCAL

    # -- printing --------------------------------------------------------------------------

    def _on_change(self, change: Change) -> None:
        message = change.message
        if not self.sees(message) or message.user == self._person_id:
            return
        if change.happening is Happening.DELETED:
            self._note("(a message that only you saw is gone)" if message.is_ephemeral else "(a message is gone)")
            return
        self._show(message, "changed" if change.happening is Happening.CHANGED else "")

    def _show(self, message: Message, mark: str = "") -> None:
        marks = [mark, self._thread_mark(message), "only visible to you" if message.is_ephemeral else ""]
        heading = Text(self._names.get(message.user, message.user), "bold magenta" if message.bot_id else "bold")
        heading.append("".join(f" · {mark}" for mark in marks if mark), "dim not bold")
        self._console.print(heading)
        for part in card(message.text, message.blocks, self._names):
            self._console.print(Padding(part, (0, 0, 0, 2), expand=False))
        shown = choices(message.blocks)
        if shown and message == self._newest_card():
            self._console.print(Padding(numbered(shown), (0, 0, 0, 2), expand=False))
        self._console.print()
        self._enter_own_thread(message)

    def _thread_mark(self, message: Message) -> str:
        if not message.thread_ts:
            return ""
        if message.thread_ts not in self._threads:
            self._threads.append(message.thread_ts)
        return f"thread {self._threads.index(message.thread_ts) + 1}"

    def _enter_own_thread(self, message: Message) -> None:
        """Follow the advisor into the thread under the person's own message, once."""
        is_answer = message.user == BOT_USER_ID and bool(message.thread_ts) and not message.is_ephemeral
        if is_answer and not self._thread and self._root(message.thread_ts).user == self._person_id:
            self._thread = message.thread_ts
            self._note("You are in the thread now; /thread leaves it.")

    def _root(self, ts: str) -> Message:
        found = [message for message in self._slack.workspace.everything() if message.ts == ts]
        return found[0]

    def _note(self, text: str) -> Taken:
        self._console.print(Text(text, "dim"))
        return Taken.LOCAL
