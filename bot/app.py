"""The one place that puts the parts together: Settings become a running bot."""

from __future__ import annotations

import asyncio
import gc
import logging
import signal
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass
from typing import Any, TypeVar

import aiohttp
from aiohttp import web
from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.errors import BotError, SettingsError
from bot.settings import Settings
from bot.slack import SURFACES, failures
from bot.slack.advisor import LEASE_SECONDS, Advisor
from bot.slack.envelopes import Envelopes
from bot.slack.gate import MAX_BYTES, PATH, Gate
from bot.slack.replies import TROUBLE, Replies, error_code, retry_handlers
from bot.slack.turns import Conversing
from bot.state.database import Database

log = logging.getLogger(__name__)

SLACK_SECONDS = 30.0
_LONGEST_PAUSE = 30.0
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Bot:
    """A bot that runs. ``url`` is where Slack posts to, empty in Socket Mode."""

    app: AsyncApp
    advisor: Advisor
    url: str


async def serve(settings: Settings) -> int:
    """Answer over HTTP until told to stop; return the exit status (2: it could not start)."""
    return await _run(settings, over_http=True)


async def socket(settings: Settings) -> int:
    """Answer over Socket Mode until told to stop; return the exit status (2: it could not start)."""
    return await _run(settings, over_http=False)


def build(client: AsyncWebClient, who: AuthorizeResult) -> AsyncApp:
    """Return a Bolt app without listeners, which we are in as ``who`` and which talks through ``client``.

    Requests are verified before it (``Gate``) and acknowledged only when its listeners
    return: by then an errand is on disk. ``authorize`` costs no request, so requests that
    arrive together keep their order.
    """

    async def authorize() -> AuthorizeResult:
        return who

    with _no_warnings("slack_bolt.AsyncApp"):
        return AsyncApp(
            name="framework-advisor",
            client=client,
            authorize=authorize,
            request_verification_enabled=False,
            process_before_response=True,
            raise_error_for_unhandled_request=True,
        )


@asynccontextmanager
async def running(
    settings: Settings,
    *,
    conversation: Conversing | None = None,
    workspace_http: bool = True,
    host: str = "127.0.0.1",
    lease: float = LEASE_SECONDS,
) -> AsyncIterator[Bot]:
    """Run a bot for as long as the block lasts: over HTTP, or else over Socket Mode.

    It ends by listening no more and finishing the turns under way. Raises ``BotError`` when
    Slack refuses a token, or the database or the port can't be used.
    """
    async with AsyncExitStack() as stack:
        database = await Database.open(settings.database_url)
        stack.push_async_callback(database.close)
        timeout = aiohttp.ClientTimeout(total=SLACK_SECONDS)
        session = await stack.enter_async_context(aiohttp.ClientSession(timeout=timeout))
        client = AsyncWebClient(
            settings.bot_token, settings.api_url, session=session, retry_handlers=retry_handlers(), logger=_sdk_log()
        )
        app = build(client, await _introduce(client))
        replies = Replies(client, session)
        mind = conversation or _conversation()
        advisor = Advisor(mind, database, replies, lease=lease, records=settings.records_unanswered)
        failures.register(app, replies)
        for register in SURFACES:
            register(app, advisor)
        stack.push_async_callback(_end, asyncio.create_task(advisor.keep_up()))
        stack.push_async_callback(advisor.settle)
        url = await (_listen if workspace_http else _connect)(stack, app, settings, host)
        yield Bot(app, advisor, url)


async def _run(settings: Settings, *, over_http: bool) -> int:
    """Run until SIGTERM or SIGINT; say in one line why it could not start."""
    logging.basicConfig(level=settings.log_level, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    me = asyncio.current_task()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, me.cancel if me else sys.exit)
    try:
        async with running(settings, workspace_http=over_http, host="0.0.0.0") as bot:  # noqa: S104 - meant to be reached
            _spare_the_collector()
            log.info("ready at %s", bot.url or "Socket Mode")
            await asyncio.Event().wait()
    except BotError as refusal:
        print(refusal, file=sys.stderr)
        return 2
    except asyncio.CancelledError:
        log.info("stopped; what was under way is finished")
    return 0


def _spare_the_collector() -> None:
    """Have full garbage collections pass over what was read and learnt, which stays as long as the process does.

    One looks at a hundred thousand objects otherwise, and answers nobody meanwhile (docs/speed.md).
    """
    gc.collect()
    gc.freeze()


async def _introduce(client: AsyncWebClient) -> AuthorizeResult:
    """Ask Slack who we are."""
    who = await _until_reached(client.auth_test, "SLACK_BOT_TOKEN")
    log.info("we are %s in the workspace %s", who.get("user"), who.get("team"))
    return AuthorizeResult(
        enterprise_id=who.get("enterprise_id"),
        team_id=who.get("team_id"),
        bot_user_id=who.get("user_id"),
        bot_id=who.get("bot_id"),
        bot_token=client.token,
    )


async def _until_reached(call: Callable[[], Awaitable[T]], variable: str, pause: float = 1.0) -> T:
    """Return Slack's answer; try again while Slack can't be reached or is in trouble.

    ``pause`` seconds pass before the second try, twice as many before the next, up to thirty.
    Raises ``SettingsError``, naming the ``variable`` that holds the token, when Slack refuses it.
    """
    while True:
        try:
            return await call()
        except SlackApiError as error:
            code = error_code(error)
            if code and code not in TROUBLE:
                raise SettingsError(f"Slack refuses {variable}: {code}.") from error
            reason = code or "its answer is no JSON"
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            reason = str(error) or type(error).__name__
        log.warning("Slack can't be reached (%s); trying again in %.0f s", reason, pause)
        await asyncio.sleep(pause)
        pause = min(pause * 2, _LONGEST_PAUSE)


async def _listen(stack: AsyncExitStack, app: AsyncApp, settings: Settings, host: str) -> str:
    """Listen for Slack's requests and return the address they go to."""
    pages = web.Application(client_max_size=MAX_BYTES)
    pages.router.add_post(PATH, Gate(app, settings.signing_secret).receive)
    pages.router.add_get("/healthz", _healthy)
    runner = web.AppRunner(pages, access_log=None, handle_signals=False, shutdown_timeout=5.0)
    await runner.setup()
    stack.push_async_callback(runner.cleanup)
    try:
        await web.TCPSite(runner, host, settings.port).start()
    except OSError as error:
        raise SettingsError(f"PORT {settings.port} can't be listened on: {error.strerror or error}.") from error
    return f"http://{host}:{runner.addresses[0][1]}{PATH}"


async def _connect(stack: AsyncExitStack, app: AsyncApp, settings: Settings, _host: str) -> str:
    """Open the web socket to Slack, which the handler keeps open from then on; no address."""
    client: AsyncWebClient = app.client
    opened: Any = await _until_reached(
        lambda: client.apps_connections_open(app_token=settings.app_token), "SLACK_APP_TOKEN"
    )
    envelopes = Envelopes(app, settings.app_token)
    link: Any = envelopes.client  # the SDK leaves its methods untyped
    link.wss_uri = opened["url"]
    stack.push_async_callback(envelopes.close_async)
    await link.connect()
    return ""


async def _healthy(_request: web.Request) -> web.Response:
    """Say that we listen."""
    return web.Response(text="ok\n")


async def _end(task: asyncio.Task[None]) -> None:
    """Cancel ``task`` and wait until it has ended."""
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task


@contextmanager
def _no_warnings(name: str) -> Iterator[None]:
    """Silence a logger's warnings for a while.

    Bolt reads SLACK_BOT_TOKEN and others from the environment by itself, and warns that it
    won't use them: ``Settings`` has read them already.
    """
    logger = logging.getLogger(name)

    def is_grave(record: logging.LogRecord) -> bool:
        return record.levelno > logging.WARNING

    logger.addFilter(is_grave)
    try:
        yield
    finally:
        logger.removeFilter(is_grave)


def _sdk_log() -> logging.Logger:
    """Return the SDK's logger with a level of its own, without which it words every request for nobody."""
    logger = logging.getLogger("slack_sdk")
    logger.setLevel(logging.getLogger().getEffectiveLevel())
    return logger


def _conversation() -> Conversing:
    """Return the conversation over the knowledge that comes with the bot; an unchanged one is kept between starts."""
    from bot.knowledge.cache import ready

    return ready()
