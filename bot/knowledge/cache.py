"""A conversation ready to talk: read and learnt once, then kept until a file of the knowledge or the code changes.

Reading the YAML, validating it and learning from it take a few tenths of a second; unpickling
what came of it takes a few hundredths. The cache is only ever a copy: without one, or with one
that can't be read, everything is read and learnt again.
"""

from __future__ import annotations

import gc
import hashlib
import os
import pickle
import sys
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from bot.conversation import Conversation
from bot.knowledge.places import default_folder

_CODE = Path(__file__).parents[1]
# How many caches stay: one for each checkout one works in.
_KEPT = 4
# The parts of the code whose change could change what is learnt.
_LEARNING = ("domain", "understand", "knowledge", "conversation.py", "advise/guide.py")


def ready(folder: Path | None = None) -> Conversation:
    """Return the conversation of a knowledge folder; raises KnowledgeError when the folder has faults."""
    folder = folder or default_folder()
    path = cache_folder() / f"{fingerprint(folder)}.pickle"
    with suppress(Exception):  # whatever is wrong with a cache, the knowledge itself is the truth
        kept = pickle.loads(path.read_bytes())  # noqa: S301 - our own file, in a folder only we may write
        if isinstance(kept, Conversation):
            return kept
    conversation = learnt(folder)
    with suppress(OSError):  # a read-only home: then every start learns anew
        _keep(path, pickle.dumps(conversation, protocol=pickle.HIGHEST_PROTOCOL))
    return conversation


def learnt(folder: Path | None = None) -> Conversation:
    """Return the conversation of a knowledge folder, read and learnt anew; raises KnowledgeError.

    The collector pauses meanwhile: nothing of the many things that are made is garbage yet, and looking for some takes
    a tenth of the time.
    """
    from bot.knowledge.load import load

    was_enabled = gc.isenabled()
    gc.disable()
    try:
        return Conversation.of(load(folder))
    finally:
        if was_enabled:
            gc.enable()


def cache_folder() -> Path:
    """Return where caches go: ``$XDG_CACHE_HOME/framework-advisor``, by default below ``~/.cache``."""
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "framework-advisor"


def fingerprint(folder: Path) -> str:
    """Return a name for what the knowledge and the code that learns from it hold, wherever they lie."""
    seen = hashlib.sha256(f"{sys.version_info[:3]}".encode())
    for root, below in ((folder, (".",)), (_CODE, _LEARNING)):
        for path in sorted(_files(root, below)):
            content = path.read_bytes()
            seen.update(f"{path.relative_to(root)}|{len(content)}|".encode() + content)
    return seen.hexdigest()[:32]


def _files(root: Path, below: Iterable[str]) -> Iterable[Path]:
    """Yield the YAML, word and Python files below some places of ``root``."""
    for name in below:
        place = root / name
        found = place.rglob("*") if place.is_dir() else [place]
        yield from (path for path in found if path.suffix in (".yaml", ".txt", ".py"))


def _keep(path: Path, content: bytes) -> None:
    """Write a cache whole or not at all, readable by its owner alone; older ones go."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    kept = sorted(path.parent.glob("*.pickle"), key=lambda one: one.stat().st_mtime, reverse=True)
    for old in kept[_KEPT - 1 :]:
        old.unlink(missing_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, suffix=".part")
    with os.fdopen(handle, "wb") as file:
        file.write(content)
    Path(name).replace(path)
