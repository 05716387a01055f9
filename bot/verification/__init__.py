"""Runs the probes against the real frameworks and records what was seen: ``python -m bot verify``."""
