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


def play(options: argparse.Namespace) -> int:
    """Open a Slack workspace on this machine and talk to the bot in it."""
    return _talk(scripted=options.script)


def chat(options: argparse.Namespace) -> int:
    """Talk to the bot in the terminal."""
    return _talk(scripted=options.script)


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

        print(json.dumps({**answer, "blocks": cards.message(turn.advice)["blocks"]}, ensure_ascii=False, indent=2))
        return 0
    if options.explain and turn.reading:
        print("\n".join(turn.reading.trace), end="\n\n")
    print(answer["text"])
    return 0


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


COMMANDS: Mapping[str, Callable[[argparse.Namespace], int]] = {
    "play": play,
    "chat": chat,
    "ask": ask,
    "serve": serve,
    "socket": socket,
    "check": check,
}


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
    for name in ("play", "chat"):
        parsers[name].add_argument("--script", action="store_true", help="play the short scripted conversation and end")
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
    parsers["check"].add_argument(
        "folder", nargs="?", type=Path, help="the knowledge folder (default: the one beside the code)"
    )
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
