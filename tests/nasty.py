"""Texts nobody would write, and how much work they make: for what must hold whatever is typed."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import CodeType, FrameType

from hypothesis import strategies as st

# The longest text that must be answered; Slack's own limit.
LONGEST = 40_000


def filled(scrap: str, length: int = LONGEST) -> str:
    """Return ``scrap`` again and again, cut to ``length`` characters.

    >>> filled("ab ", 7)
    'ab ab a'
    """
    return (scrap * (length // len(scrap) + 1))[:length]


def counted(length: int) -> str:
    """Return clauses of one word each, no two the same, cut to ``length`` characters."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    return "".join(f"{a}{b}{c}. " for a in letters for b in letters for c in letters)[:length]


# What, by name, makes a text of a length.
NASTY: dict[str, Callable[[int], str]] = {
    "one letter": lambda length: filled("a", length),
    "one letter with blanks": lambda length: filled("a ", length),
    "one digit": lambda length: filled("7", length),
    "blanks": lambda length: filled(" ", length),
    "new lines": lambda length: filled("\n", length),
    "separators": lambda length: filled(" ,;:.!?-–|/\\\t\u2028\u00a0", length),
    "words between dots": lambda length: filled(".Å", length),
    "question marks": lambda length: filled("?", length),
    "emoji codes": lambda length: filled(":tada:", length),
    "emoji codes that never end": lambda length: filled(":tada", length),
    "colons": lambda length: filled(":", length),
    "emoji": lambda length: filled("👩\u200d👩\u200d👧", length),
    "opening brackets": lambda length: filled("<", length),
    "references that never end": lambda length: filled("<@U1|", length),
    "links that never end": lambda length: filled("<http://a|", length),
    "nested references": lambda length: "<@U1|" * (length // 6) + ">" * (length // 6),
    "nested marks": lambda length: filled("*_~`", length),
    "code marks": lambda length: filled("```", length),
    "entities of entities": lambda length: "&" + filled("amp;", length - 1),
    "apostrophes": lambda length: filled("a'", length),
    "one-word clauses": lambda length: filled("a. ", length),
    "one-word clauses, all different": counted,
    "one-name clauses": lambda length: filled("flask? ", length),
    "names": lambda length: filled("flask django bottle ", length),
    "slips of names": lambda length: filled("djagno tornaod cherripy ", length),
    "needs": lambda length: filled("must have websockets, no orm, ", length),
    "references to what was said": lambda length: filled("it is that one. ", length),
    "right to left": lambda length: filled("مرحبا فلاسك \u202eשלום ", length),
    "Chinese": lambda length: filled("你好世界", length),
    "combining marks": lambda length: "e" + filled("\u0301\u0327", length - 1),
    "letters with marks": lambda length: filled("e\u0301", length),
    "letters that fold to many": lambda length: filled("ﷺ", length),
    "huge words": lambda length: filled("x" * 9_999 + " ", length),
    "a huge name": lambda length: filled("flask", length),
    "null characters": lambda length: filled("\x00", length),
    "words with null characters": lambda length: filled("flask\x00", length),
    "lone surrogates": lambda length: filled("\ud800", length),
    "words with lone surrogates": lambda length: filled("flask\udfff ", length),
    "addresses": lambda length: filled("https://x.org/flask?a=b ", length),
    "an address": lambda length: "https://" + filled("x", length - 8),
    "capitals": lambda length: filled("a Flask ", length),
}

# Characters of every kind, half a surrogate pair too; and scraps of which markup and questions are made.
_LETTERS = st.text(st.characters(exclude_categories=()), max_size=60)
_SCRAPS = st.sampled_from(
    ["<", ">", "<@U1>", "<#C1|", "<http://a|b>", "|", ":", ":tada:", "*", "_", "`", "```", "&lt;", "&amp;", "'", "\n",
     " ", " - ", "?", ". ", ", ", "flask", "Django", "botle", "cherry py", "websockets", "no", "must have", "not",
     "which", "it", "the second one", "vs", "why", "1", "\x00", "\u200b", "\u202e", "é", "你", "да", "ﬁ", "🎉"]
)  # fmt: skip
_MIXED = st.lists(_SCRAPS | _LETTERS, max_size=40).map("".join)
_REPEATED = st.builds(filled, st.text(min_size=1, max_size=20) | _SCRAPS, st.integers(1, LONGEST))
ANY_TEXT = st.one_of(_LETTERS, _MIXED, _REPEATED, st.builds(lambda a, b: (a + b)[:LONGEST], _REPEATED, _MIXED))


def calls(work: Callable[[], object], of: CodeType | None = None) -> int:
    """Return how many functions ``work`` calls, those of C included: work without a clock.

    ``of``: count the calls of that function alone.
    """
    count = 0

    def see(frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call") if of is None else event == "call" and frame.f_code is of

    before = sys.getprofile()
    sys.setprofile(see)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count
