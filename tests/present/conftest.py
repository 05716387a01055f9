"""Snapshots of messages."""

from tests.snapshot import snapshot

__all__ = ["snapshot"]
