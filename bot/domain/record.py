"""The base of everything that is read from a file."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar


class Record:
    """Base of everything that is read from a file: unknown keys are refused."""

    __slots__ = ()
    __pydantic_config__: ClassVar[Mapping[str, object]] = {
        "extra": "forbid",
        "str_strip_whitespace": True,
        "str_min_length": 1,
    }
