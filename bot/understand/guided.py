"""What people say to a question of the guide that is none of its answers: to move on, what it means, what they use."""

from __future__ import annotations

import re

# How the guide is moved: each move, by what is typed for it.
MOVES = {
    "back": ("back", "go back", "previous", "previous question", "undo", "one back", "last question again",
             "i changed my mind", "change my answer"),
    "skip": ("skip", "skip this", "next", "next question", "pass", "no idea", "i do not know", "dont know", "not sure",
             "no preference", "whatever", "dont care", "any", "none of these", "none of them", "none", "other",
             "something else", "all of them", "all of these", "both", "you choose", "you decide", "idk", "dunno",
             "doesnt matter", "whichever"),
    "restart": ("start over", "restart", "begin again", "from the start", "reset", "from the beginning",
                "start again"),
    "finish": ("just tell me", "can you just tell me", "just pick one", "just decide", "skip the rest",
               "skip to the end", "no more questions", "enough questions", "get to the point", "tell me now", "finish",
               "that is all i know", "what is the result", "show me the result", "just recommend one",
               "decide for me"),
    "stop": ("stop", "cancel", "quit", "exit", "end", "leave the guide", "forget it", "enough", "never mind"),
}  # fmt: skip
# Longer texts ask something of their own.
_LONGEST = 15
_BACK = re.compile(
    r"\bwhat(?:['’]?s| do| does| is| are)? (?:you|that|this|it|these|those|the (?:options?|difference|answers?)) ?"
    r"(?:mean|means|exactly|between\b.*|about)?\W*$"
    r"|\bwhat (?:counts as|is meant by|does) [^?.!]{2,40}(?: mean)?\W*$|\bwhy (?:do you (?:ask|need|want)"
    r"|is that asked|that)\b"
    r"|\bexplain\b|\bdoes (?:it|that|this) (?:really |even )?(?:matter|make a difference)\b"
    r"|\bhow many (?:more )?questions\b|\bdepends? on what\b"
    r"|\bhow does (?:that|this|it) (?:matter|help|change)\b|\bi (?:don['’]?t|do not) (?:get|understand)\b"
    r"|\bwhat(?:['’]?s| is) the difference\b|^\W*(?:huh|what|sorry)\W*\?\W*$|\bwhat should i (?:pick|choose"
    r"|answer|say)\b",
    re.IGNORECASE,
)
_IN_USE = re.compile(
    r"\b(?:we|i|our team|the team)(?:['’]ve| have)? (?:all |mostly |already |currently |only |just )?"
    r"(?:use|used|using|know|run|work(?:ed)? with|do|did|come from|are (?:on|using))\b",
    re.IGNORECASE,
)


def asks_back(text: str, words: int) -> bool:
    """Whether it is asked what the guide's question means, or why it is asked.

    >>> asks_back("what do you mean?", 4), asks_back("what is Django?", 3)
    (True, False)
    """
    return words <= _LONGEST and _BACK.search(text) is not None


def says_in_use(text: str) -> bool:
    """Whether somebody says what they use already.

    >>> says_in_use("we use Django at work"), says_in_use("Django is slow")
    (True, False)
    """
    return _IN_USE.search(text) is not None
