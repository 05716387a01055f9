"""A wish that says that nothing but what it names counts: "raw speed only", "nothing else matters"."""

from __future__ import annotations

import re

from bot.domain.question import Intent, Reading

_ONLY = re.compile(
    r"\b(?:only|just|solely|purely) (?:really )?cares? (?:about|for)\b"
    r"|\b(?:is|are) (?:really )?all (?:that )?(?:matters|counts|(?:i|we) (?:want|need|care))"
    r"|\ball (?:that )?(?:matters|counts|(?:i|we) care about) (?:here )?is\b"
    r"|\bnothing (?:else|more) (?:matters|counts)\b"
    r"|\b(?:speed|performance|latency|throughput) only\b(?! (?:for|on|in|if|when))"
    r"|\bonly (?:raw )?(?:speed|performance|latency|throughput) (?:matters|counts)\b"
    r"|\b(?:don['’]?t|do not) care about (?:anything else|the rest|anything more)\b",
    re.IGNORECASE,
)


def only_said(reading: Reading) -> Reading:
    """Return a wish without what its project merely implies, where it says that nothing else counts."""
    if reading.intent is not Intent.RECOMMEND or not _ONLY.search(reading.text):
        return reading
    said = tuple(need for need in reading.needs if need.because is None)
    return reading._replace(needs=said, concepts=()) if any(not need.refused for need in said) else reading
