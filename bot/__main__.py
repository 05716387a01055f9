"""The commands: ``python -m bot COMMAND``. Each imports only what it needs."""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from bot.errors import BotError

# As long as questions not understood are kept (bot.state.unanswered).
_KEPT_DAYS = 90


def play(options: argparse.Namespace) -> int:
    """Open a Slack workspace on this machine in the browser, with the bot in it."""
    from functools import partial

    from bot.app import running
    from bot.knowledge.cache import ready
    from bot.playground.browser import play as open_workspace
    from bot.playground.workspace import BOT_USER_ID
    from bot.slack.replay import Replay

    conversation = ready()
    start = partial(running, conversation=conversation)
    replays = partial(Replay, conversation, BOT_USER_ID)
    return asyncio.run(open_workspace(start, replays, port=options.port, opens_browser=not options.no_browser))


def chat(options: argparse.Namespace) -> int:
    """Talk to the bot in a Slack workspace drawn in the terminal."""
    return _talk(scripted=False)


def demo(options: argparse.Namespace) -> int:
    """Watch a short scripted conversation with the bot."""
    return _talk(scripted=True)


def _talk(*, scripted: bool) -> int:
    """Start the local workspace and the bot in it; with ``scripted`` or without a terminal, play the script."""
    from bot.app import running
    from bot.playground.terminal import SCRIPT
    from bot.playground.terminal import play as open_workspace

    return asyncio.run(open_workspace(running, SCRIPT if scripted else None))


def ask(options: argparse.Namespace) -> int:
    """Print the answer to one question; or speak the line protocol with --batch."""
    from bot.evaluation import protocol
    from bot.knowledge.cache import ready

    question = " ".join(options.question)
    if not question.strip() and not options.batch:
        raise BotError('ask what? For example: python -m bot ask "flask or fastapi?"')
    conversation = ready()
    if options.batch:
        for line in protocol.replies(conversation, sys.stdin):
            print(line, flush=True)
        return 0
    turn = protocol.play(conversation, options.after, question)
    answer = protocol.reply(turn)
    if options.json:
        from bot.present import cards

        blocks = cards.message(turn.advice, turn.language)["blocks"]
        print(json.dumps({**answer, "blocks": blocks}, ensure_ascii=False, indent=2))
        return 0
    if options.explain:
        print("\n".join(protocol.explained(conversation, options.after, question)), end="\n\n")
    print(answer["text"])
    return 0


def compare(options: argparse.Namespace) -> int:
    """Print a comparison of frameworks, and draw its figures."""
    from bot.evaluation.compare import run
    from bot.knowledge.cache import ready

    if len(options.frameworks) < 2:
        raise BotError("compare what? For example: python -m bot compare flask fastapi --plot speeds.png")
    return run(ready(), options.frameworks, options.plot)


def serve(options: argparse.Namespace) -> int:
    """Answer Slack over HTTP."""
    from bot.app import serve as run
    from bot.settings import Settings

    return asyncio.run(run(Settings.read(os.environ, "serve")))


def socket(options: argparse.Namespace) -> int:
    """Answer Slack over Socket Mode."""
    from bot.app import socket as run
    from bot.settings import Settings

    return asyncio.run(run(Settings.read(os.environ, "socket")))


def check(options: argparse.Namespace) -> int:
    """Validate the knowledge base and say everything that is wrong with it."""
    from bot.knowledge.check import run

    return run(options.folder)


def verify(options: argparse.Namespace) -> int:
    """Run the probes: show every claim on the real frameworks, and write down what was seen."""
    from datetime import date

    from bot.knowledge.load import load
    from bot.knowledge.places import default_folder
    from bot.verification.verify import run

    folder = options.folder or default_folder()
    return run(load(folder), folder, options.frameworks, date.today(), version=options.version, quick=options.quick)


def measure(options: argparse.Namespace) -> int:
    """Measure the frameworks' speed on this machine, as ratios to Flask's in the same run."""
    from datetime import date

    from bot.knowledge.load import load
    from bot.knowledge.places import default_folder
    from bot.measurement.measure import run

    folder = default_folder()
    given = {name: value for name in ("rounds", "seconds", "out") if (value := getattr(options, name)) is not None}
    return run(load(folder), folder, options.frameworks, date.today(), **given)


def evaluate(options: argparse.Namespace) -> int:
    """Tell how well the labelled questions of some files are answered."""
    from datetime import date

    from bot.evaluation.evaluate import run
    from bot.knowledge.cache import ready

    if not options.files:
        raise BotError("evaluate what? For example: python -m bot evaluate tests/questions/known.jsonl")
    return run(
        ready(),
        options.files,
        date.today(),
        failures=options.failures,
        figures=options.json,
        picture=options.plot,
    )


def unanswered(options: argparse.Namespace) -> int:
    """List what people asked and the bot did not understand, or forget it."""
    from bot.settings import database_url
    from bot.state import listing

    url = database_url(os.environ)
    if options.forget and options.days is not None:
        raise BotError("--forget forgets everything: leave --days out.")
    if options.forget:
        print(asyncio.run(listing.forgotten(url)))
    else:
        print(asyncio.run(listing.told(url, options.days or _KEPT_DAYS, as_json=options.json)))
    return 0


COMMANDS: Mapping[str, Callable[[argparse.Namespace], int]] = {
    "play": play,
    "chat": chat,
    "demo": demo,
    "ask": ask,
    "compare": compare,
    "serve": serve,
    "socket": socket,
    "check": check,
    "verify": verify,
    "measure": measure,
    "evaluate": evaluate,
    "unanswered": unanswered,
}


def _days(text: str) -> int:
    """Return a number of days, at least one."""
    if not (text.isascii() and text.isdigit() and 0 < int(text) <= 36_500):
        raise argparse.ArgumentTypeError(f"a whole number of days, 1 or more, not {text!r}")
    return int(text)


def _few(text: str) -> int:
    """Return a number of rounds, 1 to 100."""
    if not (text.isascii() and text.isdigit() and 0 < int(text) <= 100):
        raise argparse.ArgumentTypeError(f"a whole number from 1 to 100, not {text!r}")
    return int(text)


def _seconds(text: str) -> float:
    """Return a time of up to a minute."""
    try:
        seconds = float(text)
    except ValueError:
        seconds = 0.0
    if not 0.1 <= seconds <= 60:
        raise argparse.ArgumentTypeError(f"a number from 0.1 to 60, not {text!r}")
    return seconds


def _port(text: str) -> int:
    """Return the number of a port, 0 for any."""
    if not (text.isascii() and text.isdigit() and int(text) <= 65_535):
        raise argparse.ArgumentTypeError(f"a whole number from 0 to 65535, not {text!r}")
    return int(text)


def parser() -> argparse.ArgumentParser:
    """Return the parser of all commands."""
    whole = argparse.ArgumentParser(
        prog="python -m bot", description="Framework Advisor: which Python web framework, and why."
    )
    several = whole.add_subparsers(dest="command", required=True)
    parsers = {
        name: several.add_parser(name, help=str(run.__doc__).rstrip("."), description=run.__doc__)
        for name, run in COMMANDS.items()
    }
    parsers["play"].add_argument(
        "--port", type=_port, metavar="N", help="serve there (default: 8642, or a free one where that is taken; 0: any)"
    )
    parsers["play"].add_argument("--no-browser", action="store_true", help="only print the address")
    parsers["ask"].add_argument("question", nargs="*", help="your question, in your own words")
    parsers["ask"].add_argument(
        "--after", action="append", default=[], metavar="TEXT", help="an earlier turn of the same thread; repeatable"
    )
    form = parsers["ask"].add_mutually_exclusive_group()
    form.add_argument(
        "--json", action="store_true", help="print intent, frameworks, verdict, confidence, text and blocks"
    )
    form.add_argument("--batch", action="store_true", help="read one JSON question a line, print one JSON reply a line")
    form.add_argument("--explain", action="store_true", help="show how the question was read, before the answer")
    parsers["compare"].add_argument(
        "frameworks", nargs="*", metavar="FRAMEWORK", help="two to four of them, in your own words"
    )
    parsers["compare"].add_argument(
        "--plot", type=Path, metavar="FILE", help="also draw the measured speeds: a .png, .svg or .pdf"
    )
    parsers["check"].add_argument(
        "folder", nargs="?", type=Path, help="the knowledge folder (default: the one beside the code)"
    )
    parsers["verify"].add_argument("frameworks", nargs="*", metavar="FRAMEWORK", help="some of them (default: all)")
    parsers["verify"].add_argument("--version", metavar="V", help="of the one framework named, instead of the newest")
    parsers["verify"].add_argument(
        "--quick", action="store_true", help="install and write nothing: run what runs with the packages beside the bot"
    )
    parsers["verify"].add_argument(
        "--folder", type=Path, help="the knowledge folder (default: the one beside the code)"
    )
    parsers["measure"].add_argument("frameworks", nargs="*", metavar="FRAMEWORK", help="some of them (default: all)")
    parsers["measure"].add_argument(
        "--rounds", type=_few, metavar="N", help="each framework in all of them (default: 3)"
    )
    parsers["measure"].add_argument(
        "--seconds", type=_seconds, metavar="S", help="how long each run counts, 0.1 to 60 (default: 5)"
    )
    parsers["measure"].add_argument(
        "--out",
        type=Path,
        metavar="FILE",
        help="also write the figures here, in the form of knowledge/speed.yaml and never over it; to take them over, "
        "measure all, put FILE in its place and mend what `python -m bot check` names",
    )
    parsers["evaluate"].add_argument(
        "files", nargs="*", type=Path, metavar="FILE", help="labelled questions, one JSON object a line"
    )
    parsers["evaluate"].add_argument(
        "--failures", action="store_true", help="list each failing question, why it fails and how it was read"
    )
    parsers["evaluate"].add_argument("--json", type=Path, metavar="FILE", help="also write all figures here")
    parsers["evaluate"].add_argument(
        "--plot", type=Path, metavar="FILE", help="also draw the confusion matrix: a .png, .svg or .pdf"
    )
    parsers["unanswered"].add_argument(
        "--days", type=_days, metavar="N", help=f"only what came within the last N days (default: {_KEPT_DAYS})"
    )
    what = parsers["unanswered"].add_mutually_exclusive_group()
    what.add_argument("--json", action="store_true", help="print all that is known, as JSON")
    what.add_argument("--forget", action="store_true", help="forget all of it instead")
    return whole


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; return its exit status (2 when something it needs is missing or wrong)."""
    options = parser().parse_args(arguments)
    try:
        return COMMANDS[options.command](options)
    except BotError as refusal:
        print(refusal, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        sys.stderr.close()
        return 0


if __name__ == "__main__":
    sys.exit(main())
