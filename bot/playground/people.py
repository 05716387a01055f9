"""What people do in a workspace: each deed changes its state or is brought to the app."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Sequence

from bot.playground import interactions, payloads
from bot.playground.delivery import Courier, Delivery, Kind
from bot.playground.markup import mark_up
from bot.playground.occasions import Occasion
from bot.playground.responses import Responses
from bot.playground.sights import COMMANDS
from bot.playground.traffic import Problem, Traffic
from bot.playground.workspace import SLACKBOT_ID, Json, Message, Workspace


class People:
    """Acts for the people of one workspace; ``url`` is where that is served, ``changed`` is set at the next change."""

    def __init__(self, workspace: Workspace, traffic: Traffic, courier: Courier) -> None:
        """Act in ``workspace``; what concerns the app is carried by ``courier``, which notes it in ``traffic``."""
        self.workspace, self.traffic = workspace, traffic
        self.url = ""
        self.changed = asyncio.Event()
        self._courier, self._responses = courier, Responses(workspace)

    async def say(
        self,
        person: str,
        channel: str,
        text: str,
        thread_ts: str | None = None,
        subtype: str | None = None,
        files: Sequence[Json] | None = None,
    ) -> str:
        """Post what ``person`` types and return its ``ts``; ``channel`` is a name, an id or "dm".

        ``text`` is marked up as Slack does. The person "ci" is another bot.
        """
        author = self.workspace.person(person)
        subtype = subtype or ("bot_message" if author.bot_id else "")
        where = self.workspace.channel(channel, author.id).id
        message = Message(
            channel=where,
            ts="",
            user=author.id,
            text=mark_up(text, self.workspace),
            thread_ts=thread_ts or "",
            bot_id=author.bot_id,
            subtype=subtype,
            files=tuple(files or ()),
        )
        return self.workspace.post(message).ts

    async def edit(self, person: str, channel: str, ts: str, text: str) -> None:
        """Let ``person`` change a message of their own."""
        self.workspace.revise(self._own(person, channel, ts), text=mark_up(text, self.workspace))

    async def delete(self, person: str, channel: str, ts: str) -> None:
        """Let ``person`` delete a message of their own."""
        self.workspace.remove(self._own(person, channel, ts))

    async def command(self, person: str, channel: str, name: str, text: str = "") -> Delivery:
        """Type a slash command and wait for the acknowledgement; text in it is shown to the person.

        Without an acknowledgement within three seconds Slack tells the person so.
        """
        author = self.workspace.person(person)
        where = self.workspace.channel(channel, author.id)
        response_url = self._response_url(where.id, author.id)
        form = payloads.command(author, where, name, text, response_url, self.workspace.next_id("trigger."))
        delivery = await self._courier.send(Kind.COMMAND, form)
        self._show_reply(delivery, name)
        return delivery

    def knows_command(self, name: str) -> bool:
        """Tell whether some app in this workspace answers the slash command."""
        return any(command["command"] == name for command in COMMANDS)

    async def click(
        self, person: str, message: Message, action_id: str, value: str | None = None, block_id: str = ""
    ) -> Delivery:
        """Press a button or choose an option of ``message`` and wait for the acknowledgement.

        ``message`` may be ephemeral or older than what stands there now. Raises ``LookupError``
        when it shows no such element and ``PermissionError`` when the person can't see it.
        """
        author = self.workspace.person(person)
        if not message.is_visible_to(author.id):
            raise PermissionError(f"{author.name} does not see message {message.ts}")
        pressed = interactions.action(message.blocks, action_id, value, self.workspace.next_ts(), block_id)
        response_url = self._response_url(message.channel, author.id, message)
        return await self.interact(interactions.click(author, message, pressed, response_url, self.workspace))

    async def open_home(self, person: str, tab: str = "home") -> Delivery:
        """Open the app's Home tab, or its messages, and wait for the first attempt to tell the app."""
        author = self.workspace.person(person)
        home = self.workspace.homes.get(author.id)
        direct = self.workspace.channel("dm", author.id)
        event = payloads.home_opened(author, direct, home, self.workspace.next_ts(), tab)
        return await self._courier.send_event(payloads.envelope(event, self.workspace))

    async def click_home(self, person: str, action_id: str, value: str | None = None, block_id: str = "") -> Delivery:
        """Press a button of the Home tab; raises ``LookupError`` when it shows no such element."""
        author = self.workspace.person(person)
        home = self.workspace.homes.get(author.id)
        if home is None:
            raise LookupError(f"the app has published no Home tab for {author.name} yet")
        pressed = interactions.action(home["blocks"], action_id, value, self.workspace.next_ts(), block_id)
        return await self.interact(interactions.home_click(author, home, pressed, self.workspace))

    async def interact(self, payload: Json) -> Delivery:
        """Send any interaction payload (a shortcut, a modal …) and wait for the acknowledgement."""
        return await self._courier.send(Kind.INTERACTION, payload)

    async def event(self, event: Json) -> Json:
        """Start to deliver any inner event and return its envelope."""
        body = payloads.envelope(event, self.workspace)
        self._courier.send_event(body)
        return body

    async def resend(self, delivery: Delivery, retry_num: int = 1, retry_reason: str = "http_timeout") -> Delivery:
        """Deliver the same body once more, as a retry (0: as if for the first time)."""
        return await self._courier.send(delivery.kind, delivery.body, retry_num, retry_reason)

    async def retry(self, problem: Problem) -> Delivery:
        """Bring once more what could not be brought: an event as its next attempt, a command or click as a new one."""
        about = problem.about
        if about is None:
            raise ValueError("a refused call is the app's to try again")
        if about.kind is Kind.EVENT:
            return await self.resend(about, about.retry_num + 1, about.receipt.failure)
        occasion = Occasion.of(about.body)
        body = about.body | {"trigger_id": self.workspace.next_id("trigger.")}
        if occasion and "response_url" in body:
            clicked = self.workspace.find(occasion.channel, occasion.ts)
            body["response_url"] = self._response_url(occasion.channel, occasion.person, clicked)
        if "actions" in body:
            body["actions"] = [action | {"action_ts": self.workspace.next_ts()} for action in body["actions"]]
        delivery = await self._courier.send(about.kind, body)
        if delivery.is_acknowledged:
            self.traffic.solve(problem.key)
            self._note()
        return delivery

    def read(self, person: str, channel: str, ts: str = "", thread_ts: str = "") -> None:
        """Let ``person`` have read a channel (an id), or one thread, up to ``ts`` (everything: empty)."""
        self.workspace.mark_read(person, channel, ts or self.workspace.next_ts(), thread_ts)
        self._note()

    def _note(self) -> None:
        """Wake whoever waits for a change; the next one is another event."""
        self.changed.set()
        self.changed = asyncio.Event()

    def _own(self, person: str, channel: str, ts: str) -> Message:
        author = self.workspace.person(person)
        message = self.workspace.find(self.workspace.channel(channel, author.id).id, ts)
        if message is None or message.user != author.id:
            raise LookupError(f"{person} wrote no message {ts} in {channel}")
        return message

    def _response_url(self, channel: str, person: str, original: Message | None = None) -> str:
        return f"{self.url}/response/{self._responses.new(channel, person, original)}"

    def _show_reply(self, delivery: Delivery, name: str) -> None:
        channel, person = delivery.body["channel_id"], delivery.body["user_id"]
        if not delivery.is_acknowledged:
            failed = "operation_timeout" if "timeout" in delivery.receipt.failure else "dispatch_failed"
            text = f'{name} failed with the error "{failed}"'
            self.workspace.post(Message(channel, "", SLACKBOT_ID, text, seen_by=person))
        elif delivery.receipt.reply:
            self._responses.answer(channel, person, _spoken(delivery.receipt.reply))


def _spoken(reply: str) -> Json:
    try:
        said = json.loads(reply)
    except ValueError:
        said = reply
    return said if isinstance(said, dict) else {"text": str(said)}
