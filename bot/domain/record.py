"""The base of everything that is read from a file, and the evidence that much of it carries."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar


class Record:
    """Base of everything that is read from a file: unknown keys are refused."""

    __slots__ = ()
    __pydantic_config__: ClassVar[Mapping[str, object]] = {
        "extra": "forbid",
        "str_strip_whitespace": True,
        "str_min_length": 1,
    }


@dataclass(frozen=True, slots=True)
class Evidence(Record):
    """Why something is held to be so: one sentence, where it can be checked, and when it was."""

    sentence: str
    source: str
    date: datetime.date
