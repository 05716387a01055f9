"""What is told first of a framework at work: it wishes for no other, and a command that starts it is how it runs."""

from __future__ import annotations

import re

from bot.domain.question import Intent, Reading
from bot.understand.reading.troubles import surely


def at_work(reading: Reading) -> tuple[str, ...]:
    """Return the one framework that a text tells of at work, where it wishes for no other; empty if none.

    "Falcon: uploads of 200 MB …", "flask-login's user is anonymous after the login".
    """
    one = tuple(dict.fromkeys((*reading.frameworks, *reading.refused)))
    if reading.intent is not Intent.RECOMMEND or len(one) != 1 or _ELSEWHERE.search(reading.text):
        return ()
    first = _TOLD_FIRST.match(reading.text) if reading.frameworks and reading.is_question else None
    named_first = first is not None and first[1].casefold() == one[0]
    return one if named_first or _AT_WORK.search(reading.text) else ()


def of_the_command(reading: Reading) -> Reading | None:
    """Return "the gunicorn command line for Bottle" as asking how that one runs; None if it is not asked."""
    served = any(need.criterion in _SERVED for need in reading.needs) or "application_servers" in reading.concepts
    if len(reading.frameworks) != 1 or reading.refused or not served or not _COMMAND.search(reading.text):
        return None
    return surely(reading._replace(needs=(), concepts=(), kin=()), Intent.DESCRIBE, *Intent, aspect="deploy")


_SERVED = frozenset(("wsgi", "asgi", "production_server", "cli"))
# "The gunicorn command line for Bottle", "run it with gunicorn, what do I write?"
_SERVER = r"(?:gunicorn|uvicorn|hypercorn|waitress|granian)"
_COMMAND = re.compile(
    rf"\b{_SERVER} command\b|\bcommand (?:line )?(?:for|of|with|to start) {_SERVER}\b"
    rf"|\b{_SERVER}\b[^?!]{{0,60}}\b(?:what do (?:i|we) (?:write|type|put|run)|what(?:['’]s| is) the command)\b",
    re.IGNORECASE,
)
# "Falcon: …", "bottle app, …"
_TOLD_FIRST = re.compile(
    r"\W*([\w.-]+)(?: (?:app|site|service|project))? ?[:,] (?!(?:or|and|but|is it|for|with|without|as)\b)",
    re.IGNORECASE,
)
_AT_WORK = re.compile(
    r"\b(?:any (?:idea|clue)s? (?:what|why|where)|what(?:['’]s| is) (?:going on|happening|wrong)|what exactly"
    r"|what do (?:i|we) (?:write|set|put|type|change)|only (?:in|on) (?:prod(?:uction)?|the server|staging)"
    r"|since (?:the|last|yesterday|this)|(?:after|on) (?:the )?(?:log ?in|deploy\w*|upgrad\w+|updat\w+|restart\w*|next"
    r" request)|(?:is|are|was|were|comes? back|get) (?:\w+ )?(?:anonymous|none|null|empty|gone|lost))\b",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    r"\b(?:frameworks?|which|bann?ed|forbid\w*|forbade|not allowed"
    r"|what (?:do|should|would|can|to|shall)(?: i| we)? (?:take|use)"
    r"|recommend\w*|suggest\w*|choos\w+|choice|better|best|instead|alternatives?|else|other"
    r"|another|switch\w*|mov(?:e|ing)|migrat\w+|leav(?:e|ing)|replac\w+|rewrit\w+|from scratch"
    r"|good (?:for|enough|choice|fit)|(?:right|ok|okay|fine|suited|suitable|overkill|enough) for|build(?:ing)?|need an?"
    r"|want an?|should (?:i|we) (?:use|take)|worth|similar|any(?:thing|one)|something|sth|smth|compare|vs|versus"
    r"|\w+er than|too \w+)\b",
    re.IGNORECASE,
)
