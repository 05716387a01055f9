"""What Slack makes of the text a person types: escapes, mentions, channel and web links."""

from __future__ import annotations

import re

from bot.playground.workspace import Workspace

# Slack links a bare domain when it ends in a real top-level domain; .py is Paraguay's,
# which is why "bottle.py" and "main.py" arrive as links.
_DOMAINS = "com|org|net|io|dev|py|ai|app|co|me|info|edu|gov|uk|de|fr|ru|sh|run|site|xyz"
_CODE = r"```.*?```|`[^`\n]+`"
_URL = r"https?://[^\s<>|]*[^\s<>|.,;:!?)\]'\"]"
_EMAIL = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
_BARE = rf"(?<![\w@/.-])(?:[A-Za-z0-9](?:[\w-]*[A-Za-z0-9])?\.)+(?:{_DOMAINS})(?:/[^\s<>|]*[\w/])?(?![\w-]|\.\w)"
_NAMED = r"(?<![\w&])[@#][\w-]+"
_SPECIAL = re.compile(
    f"(?P<code>{_CODE})|(?P<url>{_URL})|(?P<email>{_EMAIL})|(?P<bare>{_BARE})|(?P<named>{_NAMED})", re.DOTALL
)
_EVERYBODY = frozenset({"@channel", "@here", "@everyone"})


def escape(text: str) -> str:
    """Return ``text`` with the three characters Slack reserves written as entities.

    >>> escape("a < b & c")
    'a &lt; b &amp; c'
    """
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def as_typed(text: str, workspace: Workspace) -> str:
    """Return marked-up ``text`` as its author typed it: the way back from :func:`mark_up`.

    >>> as_typed(mark_up("@advisor bottle.py or R&D in #general?", Workspace()), Workspace())
    '@advisor bottle.py or R&D in #general?'
    """
    plain = re.sub(r"<([^<>]+)>", lambda found: _name(found[1], workspace), text)
    return plain.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def mark_up(text: str, workspace: Workspace) -> str:
    """Return typed ``text`` as Slack hands it to apps.

    >>> mark_up("@advisor bottle.py or R&D in #general?", Workspace())
    '<@U0ADVISOR> <http://bottle.py|bottle.py> or R&amp;D in <#C0GENERAL|general>?'
    """
    marked, end = [], 0
    for found in _SPECIAL.finditer(text):
        marked += [escape(text[end : found.start()]), _mark(found, workspace)]
        end = found.end()
    return "".join([*marked, escape(text[end:])])


def _name(reference: str, workspace: Workspace) -> str:
    """Return what a person types for a reference: a name, an address, or its label."""
    target, _, label = reference.partition("|")
    if target.startswith("@"):
        return f"@{workspace.person(target[1:]).name}"
    if target.startswith("#"):
        return f"#{label}"
    return f"@{target[1:]}" if target.startswith("!") else label or target


def _mark(found: re.Match[str], workspace: Workspace) -> str:
    typed = escape(found[0])
    match found.lastgroup:
        case "url":
            return f"<{typed}>"
        case "email":
            return f"<mailto:{typed}|{typed}>"
        case "bare":
            return f"<http://{typed}|{typed}>"
        case "named":
            return _reference(found[0], workspace) or typed
        case _:
            return typed


def _reference(name: str, workspace: Workspace) -> str | None:
    if name in _EVERYBODY:
        return f"<!{name[1:]}>"
    try:
        if name.startswith("@"):
            return f"<@{workspace.person(name).id}>"
        channel = workspace.channel(name)
    except LookupError:
        return None
    return f"<#{channel.id}|{channel.name}>"
