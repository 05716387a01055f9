"""The control API: what people do, for the page and for scripts. ``docs/playground.md`` describes it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from aiohttp import web

from bot.playground.delivery import Delivery
from bot.playground.finding import Finder
from bot.playground.requests import ControlError, Form, posted, told
from bot.playground.sights import Sight
from bot.playground.web_api import METHODS
from bot.playground.workspace import Json, Message, Person

if TYPE_CHECKING:
    from bot.playground.server import LocalWorkspace

Act = Callable[[Json], Awaitable[Json]]

# What Slack's own client lets a person type at once.
MAX_TYPED = 12_000
# How long a request may ask to wait (seconds).
LONGEST_WAIT = 30.0
_SAY = Form({"as": str, "channel": str, "text": str, "thread_ts": str, "broadcast": bool}, ("as", "channel", "text"))
_EDIT = Form({"as": str, "channel": str, "ts": str, "text": str}, ("as", "channel", "ts", "text"))
_DELETE = Form({"as": str, "channel": str, "ts": str}, ("as", "channel", "ts"))
_COMMAND = Form({"as": str, "channel": str, "command": str, "text": str}, ("as", "channel", "command"))
_CLICK = Form(
    {"as": str, "home": bool, "channel": str, "ts": str, "action_id": str, "block_id": str, "value": str},
    ("as", "action_id"),
)
_HOME = Form({"as": str, "wait": float, "tab": str}, ("as",))
_READ = Form({"as": str, "channel": str, "ts": str, "thread_ts": str}, ("as", "channel"))
_FAIL = Form({"method": str, "error": str, "status": int, "retry_after": int, "times": int}, ("method",))
_RESET = Form({})
_RETRY = Form({"id": int}, ("id",))


class Control:
    """Lets the page and scripts act as the people of one workspace."""

    def __init__(self, slack: LocalWorkspace) -> None:
        """Act in ``slack``."""
        self._slack, self._find = slack, Finder(slack.workspace)

    def routes(self) -> list[web.RouteDef]:
        """Return the routes of everything that changes something."""
        acts: dict[str, tuple[Form, Act]] = {
            "say": (_SAY, self._say),
            "edit": (_EDIT, self._edit),
            "delete": (_DELETE, self._delete),
            "command": (_COMMAND, self._command),
            "click": (_CLICK, self._click),
            "home": (_HOME, self._home),
            "read": (_READ, self._read),
            "fail": (_FAIL, self._fail),
            "retry": (_RETRY, self._retry),
            "reset": (_RESET, self._reset),
        }
        return [web.post(f"/control/{name}", _taking(form, act)) for name, (form, act) in acts.items()]

    async def _say(self, given: Json) -> Json:
        person = self._find.person(given["as"])
        channel = self._find.channel(given["channel"], person)
        thread = self._find.thread(channel, given.get("thread_ts", ""), person)
        subtype = "thread_broadcast" if thread and given.get("broadcast") else None
        ts = await self._slack.say(person.id, channel.id, _typed(given["text"]), thread or None, subtype)
        return {"channel": channel.id, "ts": ts, "message": self._drawn(person, channel.id, ts)}

    async def _edit(self, given: Json) -> Json:
        person, message = self._own(given)
        await self._slack.edit(person.id, message.channel, message.ts, _typed(given["text"]))
        return {"message": self._drawn(person, message.channel, message.ts)}

    async def _delete(self, given: Json) -> Json:
        person, message = self._own(given)
        await self._slack.delete(person.id, message.channel, message.ts)
        return {}

    async def _command(self, given: Json) -> Json:
        person = self._find.person(given["as"])
        channel = self._find.channel(given["channel"], person)
        name = given["command"]
        if not self._slack.knows_command(name):
            # Slack answers this itself; no app hears of it.
            hint = f"{name} is not a valid command. In Slack, a message that begins so is refused with these words."
            raise ControlError("unknown_command", hint, 404)
        return _receipt(await self._slack.command(person.id, channel.id, name, given.get("text", "")))

    async def _click(self, given: Json) -> Json:
        person = self._find.person(given["as"])
        pressed = (given["action_id"], given.get("value"), given.get("block_id", ""))
        try:
            if given.get("home"):
                return _receipt(await self._slack.click_home(person.id, *pressed))
            channel = self._find.channel(given.get("channel", ""), person)
            message = self._find.message(channel, given.get("ts", ""), person)
            return _receipt(await self._slack.click(person.id, message, *pressed))
        except LookupError as error:
            raise ControlError("unknown_element", str(error), 404) from None

    async def _home(self, given: Json) -> Json:
        person = self._find.person(given["as"])
        if self._slack.workspace.direct(person.id) is None:
            raise ControlError("unknown_person", f"{person.name} has no Home tab: programs open none", 404)
        seconds = given.get("wait", 0)
        if not 0 <= seconds <= LONGEST_WAIT:
            raise ControlError("invalid_arguments", f"wait must be from 0 to {LONGEST_WAIT:g}, not {seconds}")
        tab, homes = given.get("tab", "home"), self._slack.workspace.homes
        if tab not in ("home", "messages"):
            raise ControlError("invalid_arguments", f"tab must be home or messages, not {tab!r}")
        before = homes.get(person.id)
        delivery = await self._slack.open_home(person.id, tab)
        with suppress(TimeoutError):
            await self._slack.wait_until(lambda: homes.get(person.id) is not before, seconds)
        return {**_receipt(delivery), "home": homes.get(person.id)}

    async def _read(self, given: Json) -> Json:
        person = self._find.person(given["as"])
        channel = self._find.channel(given["channel"], person)
        self._slack.read(person.id, channel.id, given.get("ts", ""), given.get("thread_ts", ""))
        return self._sight(person).counts

    async def _fail(self, given: Json) -> Json:
        method, times = given["method"], given.get("times", 1)
        if method not in METHODS and method != "response_url":
            known = ", ".join([*METHODS, "response_url"])
            raise ControlError("unknown_method", f"the bot calls no {method!r} here; known: {known}", 404)
        if not 0 <= times <= 1000:
            raise ControlError("invalid_arguments", f"times must be a number from 0 to 1000, not {times}")
        given = {"error": "internal_error", "status": 200, "retry_after": None, **given, "times": times}
        if not 200 <= given["status"] <= 599:
            raise ControlError("invalid_arguments", f"status must be from 200 to 599, not {given['status']}")
        self._slack.fail_next(**given)
        return {"ordered": self._slack.ordered}

    async def _retry(self, given: Json) -> Json:
        problem = self._slack.traffic.problem(given["id"])
        if problem is None:
            raise ControlError("unknown_problem", f"no problem has the id {given['id']}", 404)
        if not problem.can_retry:
            why = "it is solved already" if problem.solved else "a refused call is the advisor's to try again"
            raise ControlError("not_retryable", why, 409)
        return _receipt(await self._slack.retry(problem))

    async def _reset(self, _: Json) -> Json:
        if not await self._slack.reset():
            raise ControlError("too_busy", "a reset is under way already", 409)
        return {}

    def _own(self, given: Json) -> tuple[Person, Message]:
        person = self._find.person(given["as"])
        channel = self._find.channel(given["channel"], person)
        message = self._find.message(channel, given["ts"], person)
        if message.user != person.id:
            raise ControlError("not_yours", f"{person.name} did not write message {message.ts}", 403)
        return person, message

    def _sight(self, person: Person) -> Sight:
        return Sight(self._slack.workspace, self._slack.traffic, person)

    def _drawn(self, person: Person, channel: str, ts: str) -> Json:
        return self._sight(person).messages[channel, ts].drawn(self._slack.workspace)


def _taking(form: Form, act: Act) -> Callable[[web.Request], Awaitable[web.Response]]:
    async def take(request: web.Request) -> web.Response:
        return told(await act(await posted(request, form)))

    return take


def _typed(text: str) -> str:
    if len(text) > MAX_TYPED:
        raise ControlError("invalid_arguments", f"text holds at most {MAX_TYPED} characters, not {len(text)}")
    if not text.strip():
        raise ControlError("invalid_arguments", "text must hold more than blanks")
    return text


def _receipt(delivery: Delivery) -> Json:
    return {
        "acknowledged": delivery.is_acknowledged,
        "status": delivery.status,
        "milliseconds": round(delivery.milliseconds, 1),
        "failure": delivery.receipt.failure,
    }
