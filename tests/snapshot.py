"""Messages kept as plain JSON that can be pasted into Slack's Block Kit Builder.

A message that differs from its file fails; ``UPDATE_SNAPSHOTS=1`` writes the files anew, to be read before they are
committed.
"""

import json
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

SNAPSHOTS = Path(__file__).parent / "snapshots"

Snapshot = Callable[[str, Mapping[str, Any]], None]


@pytest.fixture
def snapshot() -> Snapshot:
    """Return a function that compares a message with the file of its name."""
    return compare


def compare(name: str, message: Mapping[str, Any], folder: Path = SNAPSHOTS) -> None:
    """Compare a message with ``<name>.json``, or write that file when UPDATE_SNAPSHOTS is 1."""
    path = folder / f"{name}.json"
    drawn = json.loads(json.dumps(message))  # tuples become lists, as they do on the way to Slack
    if os.environ.get("UPDATE_SNAPSHOTS") == "1":
        path.write_text(json.dumps(drawn, ensure_ascii=False, indent=2) + "\n", "utf-8")
        return
    assert path.is_file(), f"no snapshot {name}: look at the message, then run with UPDATE_SNAPSHOTS=1"
    assert drawn == json.loads(path.read_text("utf-8")), f"{name} changed; is it better? UPDATE_SNAPSHOTS=1 keeps it"
