"""The advisor: accepts errands once, answers them in order, loses none when it is killed."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import replace
from functools import partial
from typing import Any
from uuid import uuid4

from bot.slack import failures, turns
from bot.slack.errands import ERRAND, REPLY, Errand, Message, Question, Reply, Sharing
from bot.slack.lines import Lines, Ticket
from bot.slack.replies import ON_ITS_WAY, Replies
from bot.slack.turns import Lesson
from bot.state import answers, dialogues, inbox, unanswered
from bot.state.database import Database
from bot.state.inbox import Entry, Mark

log = logging.getLogger(__name__)

# A process that has not renewed an errand for this long is taken to be gone.
LEASE_SECONDS = 6.0
_PURGE_SECONDS = 3600.0


class Advisor:
    """Takes errands from all surfaces and sends the conversation's advice back."""

    def __init__(
        self,
        conversation: turns.Conversing,
        database: Database,
        replies: Replies,
        *,
        clock: Callable[[], float] = time.time,
        lease: float = LEASE_SECONDS,
        records: bool = True,
    ) -> None:
        """Put the parts together; ``clock`` gives Unix seconds, ``lease`` is in seconds.

        ``records``: questions that were not understood are kept, for people to read.
        """
        self._conversation = conversation
        self._database = database
        self._replies = replies
        self._clock = clock
        self._lease = lease
        self._records = records
        self._lines = Lines()
        self._turns: set[asyncio.Task[None]] = set()
        self._under_way: set[int] = set()

    async def accept(self, errand: Errand, marks: Sequence[Mark]) -> None:
        """Write ``errand`` down and let its turn begin when those before it have ended.

        Returns as soon as it is safe to tell Slack that we have it. A second arrival, known
        by its ``marks``, and what was said among others in a thread we have no part in, are
        dropped. The place in line is taken before anything is awaited: arrival order counts.
        """
        ticket = self._lines.join(errand.place.dialogue)
        entry: Entry | None = None
        try:
            entry = await self._write_down(errand, marks, ticket)
        finally:
            if entry is None:
                ticket.leave()
        if entry is not None:
            self._begin(ticket, entry, errand)

    def show_home(self, person: str, view: Message) -> None:
        """Begin to publish a Home tab. It is not written down: one that is lost is made good by the next opening."""
        self._let_run(self._publish(person, view))

    async def keep_up(self) -> None:
        """Renew what is under way, take up what killed processes left, purge; until cancelled."""
        purged = -_PURGE_SECONDS
        while True:
            now = self._clock()
            try:
                await self.take_up()
                if now - purged >= _PURGE_SECONDS:
                    await self._database.purge(now)
                    purged = now
            except Exception:
                log.exception("looking after the inbox failed and is tried again")
            await asyncio.sleep(self._lease / 3)

    async def take_up(self) -> None:
        """Renew our errands' leases and begin the turns of those whose process is gone."""
        now = self._clock()
        async with self._database.transaction() as connection:
            if self._under_way:
                await inbox.renew(connection, self._under_way, now=now, lease=self._lease)
            found = await inbox.take_up(connection, now=now, lease=self._lease)
        for entry in found:
            log.info("taking up errand %d, which was left unanswered", entry.id)
            errand = ERRAND.validate_json(entry.errand)
            self._begin(self._lines.join(errand.place.dialogue), entry, errand)

    async def settle(self, seconds: float = 20.0) -> None:
        """Wait up to ``seconds`` for the turns under way; what is left waits on disk."""
        if self._turns:
            _, left = await asyncio.wait(self._turns, timeout=seconds)
            for turn in left:
                turn.cancel()
            await asyncio.gather(*left, return_exceptions=True)

    async def _write_down(self, errand: Errand, marks: Sequence[Mark], ticket: Ticket) -> Entry | None:
        """Return the errand as the inbox has it; None when it is known, or none of our business."""
        text = ERRAND.dump_json(errand).decode()
        now, place = self._clock(), errand.place
        async with self._database.transaction() as connection:
            is_stray = isinstance(errand, Question) and errand.is_overheard and ticket.is_first
            if is_stray and not await dialogues.is_known(connection, place.dialogue):
                return None
            errand_id = await inbox.accept(connection, marks, text, now=now, lease=self._lease)
        if errand_id is None:
            log.debug("this came before and is answered once: %s", marks)
            return None
        return Entry(errand_id, text)

    def _begin(self, ticket: Ticket, entry: Entry, errand: Errand) -> None:
        """Let the turn run by itself."""
        self._under_way.add(entry.id)
        self._let_run(self._run(ticket, entry, errand))

    def _let_run(self, work: Coroutine[Any, Any, None]) -> None:
        """Start something that ends by itself, or with us."""
        turn = asyncio.create_task(work)
        self._turns.add(turn)
        turn.add_done_callback(self._turns.discard)

    async def _publish(self, person: str, view: Message) -> None:
        """Publish a Home tab; a failure goes to the log, for nobody asked anything."""
        try:
            await self._replies.publish(person, view)
        except Exception as error:
            await failures.tell(self._replies, None, error)

    async def _run(self, ticket: Ticket, entry: Entry, errand: Errand) -> None:
        """Run one turn at its place in line; failures end here."""
        try:
            await ticket.reached()
            await self._answer(entry, errand)
        except Exception as error:
            await self._fail(entry, errand, error)
        finally:
            self._under_way.discard(entry.id)
            ticket.leave()

    async def _answer(self, entry: Entry, errand: Errand) -> None:
        """Think and send the reply; go on where a process before us ended."""
        ON_ITS_WAY.set(partial(self._note, entry.id))
        lesson: Lesson | None = None
        if entry.reply is not None:
            reply = REPLY.validate_json(entry.reply)
            card = await self._send_again(entry, errand, reply)
        else:
            thought = await self._think(entry.id, errand)
            if thought is None:
                return
            reply, lesson = thought
            card = await self._replies.send(errand.place, reply)
        async with self._database.transaction() as connection:
            if reply.opens and card:
                await dialogues.add_card(connection, errand.place.dialogue, card)
            if isinstance(errand, Sharing) and reply.audience == "channel":
                await answers.forget(connection, errand.answer_id)
            await inbox.finish(connection, entry.id)
        if lesson is not None:
            await self._record(lesson)

    async def _record(self, lesson: Lesson) -> None:
        """Keep what a turn could teach. The answer is out: nothing that goes wrong here concerns the person."""
        try:
            async with self._database.transaction() as connection:
                if lesson.chosen:
                    await unanswered.choose(connection, *lesson.chosen)
                if lesson.doubt:
                    await unanswered.add(connection, lesson.doubt, self._clock())
        except Exception as error:
            # Its text would repeat the person's words.
            log.warning("an unanswered question could not be recorded: %s", type(error).__name__)

    async def _send_again(self, entry: Entry, errand: Errand, reply: Reply) -> str | None:
        """Send a reply that may have been sent before; return its timestamp if we learn it.

        Where that can't be looked up, a request that was under way when its process ended is
        taken to have arrived: few end between leaving and arriving.
        """
        sent = await self._replies.find(errand.place, reply)
        if sent or (sent is None and entry.is_on_its_way):
            return sent
        return await self._replies.send(errand.place, reply)

    async def _note(self, errand_id: int, is_on_its_way: bool) -> None:
        """Keep whether a request with the reply is under way."""
        async with self._database.transaction() as connection:
            await inbox.set_on_its_way(connection, errand_id, is_on_its_way)

    async def _think(self, errand_id: int, errand: Errand) -> tuple[Reply, Lesson | None] | None:
        """Return the reply, kept together with the dialogue's new state, and what to record; None to stay silent."""
        lesson: Lesson | None = None
        is_own = True
        if isinstance(errand, Question) and errand.points_at_thread:
            is_own = False  # the words are somebody else's, who did not ask us
            errand = turns.about(errand, await self._replies.first_message(errand.place))
        now, key = self._clock(), errand.place.dialogue
        async with self._database.transaction() as connection:
            if isinstance(errand, Sharing):
                reply = turns.share(errand, await answers.find(connection, errand.answer_id, now))
            else:
                stored = await dialogues.load(connection, key)
                outcome = turns.take(self._conversation, errand, stored, now=now, answer_id=uuid4().hex)
                if outcome is None:
                    await inbox.release(connection, errand_id)
                    return None
                reply, state = outcome.reply, outcome.state
                if self._records and is_own:
                    lesson = outcome.lesson
                    state = replace(state, doubted=lesson.doubt.key if lesson.doubt else "")
                await dialogues.save(connection, key, state, outcome.cards, now)
                if outcome.shareable:
                    await answers.keep(connection, *outcome.shareable, now)
            await inbox.plan(connection, errand_id, REPLY.dump_json(reply).decode())
        return reply, lesson

    async def _fail(self, entry: Entry, errand: Errand, error: Exception) -> None:
        """Tell the person; what only Slack's absence stopped stays in the inbox to be tried again."""
        is_slack_away = isinstance(error, failures.UNREACHABLE)
        if is_slack_away:
            log.warning("Slack can't be reached (%r); errand %d is tried again", error, entry.id)
            await self._note(entry.id, False)
            return
        is_overheard = isinstance(errand, Question) and errand.is_overheard
        await failures.tell(self._replies, None if is_overheard else errand.place, error)
        try:
            async with self._database.transaction() as connection:
                await inbox.finish(connection, entry.id)
        except Exception:
            log.exception("errand %d could not be closed", entry.id)
