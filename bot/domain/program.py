"""The heart of a probe: what shows a part of a framework at work, without what asks it from outside."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable
from itertools import pairwise

from bot.domain.catalog import Example
from bot.domain.proof import Proof, Seen

# How a probe serves its application, what that takes, and how it is started by hand.
_SERVERS = {"asgi": "uvicorn", "wsgi": "waitress"}
_RUNS = {"asgi": "uvicorn app:{} --port 8000", "wsgi": "waitress-serve --listen 127.0.0.1:8000 app:{}"}
# Or it is given a function that serves on a port by itself.
_ALONE, _PORT = "forked", 8000
_URL, _FILE = f"http://127.0.0.1:{_PORT}/", "app.py"
# What a probe may take from there and still stand without it: how long a handler waits, in seconds.
_HARNESS, _CONSTANTS = "probing", {"PAUSE": "0.3"}
# What is said to a linter.
_REMARK = re.compile(r"\s+# (?:noqa|fmt|type):.*$")
_INSTALL = re.compile(r"^# (pip install .+)$", re.MULTILINE)


def program(proof: Proof | None) -> Example | None:
    """Return the program that a proof ran, to be saved and started as it is; None when it can't stand alone.

    It is the probe's own text, but for its last statement, which serves and asks it (``with asgi(app) as site: …``), or
    asks it by a test client: what that answers is printed.
    """
    if proof is None or proof.verdict not in (Seen.SHOWN, Seen.IN_PART) or not proof.program:
        return None
    text = proof.program
    *body, last = ast.parse(text).body
    install, served = _INSTALL.search(text), _served(last)
    kept = [node for node in body if not _is_harness(node)]
    if install is None or _names(kept) & (_imported(body) - set(_CONSTANTS)):
        return None
    if served is None:
        asked = _asked(text, last)
        code = _put_together(text, body, last, asked) if asked else None
        return Example(_FILE, code, install[1], "python app.py", "", proof.seen) if code else None
    way, what = served
    end = _ending(text, way, what)
    if end is None:
        return None
    run = "python app.py" if way == _ALONE else _RUNS[way].format(what.id if isinstance(what, ast.Name) else "app")
    code = _put_together(text, body, last, end)
    needed = install[1].split()
    if way in _SERVERS and _SERVERS[way] not in needed:
        needed.append(_SERVERS[way])
    return Example(_FILE, code, " ".join(needed), run, _URL, proof.seen)


def _served(node: ast.stmt) -> tuple[str, ast.expr] | None:
    """Return how the last statement serves the program, and what of it; None when it does more than that."""
    if not isinstance(node, ast.With) or len(node.items) != 1:
        return None
    call = node.items[0].context_expr
    if not isinstance(call, ast.Call) or not isinstance(call.func, ast.Name) or len(call.args) != 1 or call.keywords:
        return None
    return (call.func.id, call.args[0]) if call.func.id in (*_RUNS, _ALONE) else None


def _asked(text: str, node: ast.stmt) -> str | None:
    """Return the last statement, which asks the application by its test client, with its answer printed; else None."""
    opened = node if isinstance(node, ast.With) else None
    last = node.body[0] if isinstance(node, ast.With) and len(node.body) == 1 else node
    call = last.value if isinstance(last, ast.Expr) else None
    if not isinstance(call, ast.Call) or ast.unparse(call.func) != "shown" or len(call.args) != 1:
        return None
    inner = call.args[0]
    if not isinstance(inner, ast.Call) or ast.unparse(inner.func) != "without_server":
        return None
    asks = inner.args[0]
    if not isinstance(asks, ast.Lambda):
        return None
    printed = f"print({ast.get_source_segment(text, asks.body)})"
    if opened is None:
        return printed
    return f"{text.splitlines()[opened.lineno - 1]}\n    {printed}"


def _ending(text: str, way: str, what: ast.expr) -> str | None:
    """Return the last line: what makes the application or starts it; None when that is more than one call."""
    if way != _ALONE:
        return "" if isinstance(what, ast.Name) else f"app = {ast.get_source_segment(text, what)}"
    if not isinstance(what, ast.Lambda) or len(what.args.args) != 1:
        return None
    port = what.args.args[0].arg
    return re.sub(rf"\b{port}\b(?!\s*=[^=])", str(_PORT), ast.get_source_segment(text, what.body) or "")


def _put_together(text: str, body: list[ast.stmt], last: ast.stmt, end: str) -> str:
    """Return the statements of a probe that are no harness, and the last line in place of the last one."""
    used = _names([node for node in (*body, *ast.parse(end).body) if not _is_harness(node)])
    code, gap = "", 0
    for before, node in pairwise([*body, last]):
        gap = max(gap, min(_first(node) - (before.end_lineno or 0) - 1, 2))
        part = end if node is last else _source(text, node, used)
        if part:
            code += "\n" * (gap if code else 0) + part + "\n"
            gap = 0
    for name, value in _CONSTANTS.items():
        code = re.sub(rf"\b{name}\b", value, code)
    return code.rstrip()


def _is_harness(node: ast.stmt) -> bool:
    """Whether a statement is the probe's docstring or what it imports to be asked."""
    told = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    return told or (isinstance(node, ast.ImportFrom) and node.module == _HARNESS)


def _imported(nodes: Iterable[ast.stmt]) -> set[str]:
    """Return the names that a probe imports to be asked."""
    harness = [node for node in nodes if isinstance(node, ast.ImportFrom) and _is_harness(node)]
    return {alias.name for node in harness for alias in node.names}


def _names(nodes: Iterable[ast.AST]) -> set[str]:
    """Return every name that statements read or bind."""
    return {one.id for node in nodes for one in ast.walk(node) if isinstance(one, ast.Name)}


def _first(node: ast.stmt) -> int:
    """Return the line where a statement begins, its decorators included."""
    decorators: list[ast.expr] = getattr(node, "decorator_list", [])
    return min([node.lineno, *[one.lineno for one in decorators]])


def _source(text: str, node: ast.stmt, used: set[str]) -> str:
    """Return a statement as it is written; of an import what is used, nothing when none of it is."""
    if _is_harness(node):
        return ""
    if isinstance(node, (ast.Import, ast.ImportFrom)):
        node.names = [one for one in node.names if (one.asname or one.name).partition(".")[0] in used]
        return ast.unparse(node) if node.names else ""
    lines = text.splitlines()[_first(node) - 1 : node.end_lineno]
    return "\n".join([_REMARK.sub("", line) for line in lines])
