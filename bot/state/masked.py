"""What people typed, without what names a person or opens a door: fit to be kept.

No rule knows every secret. What looks like one is masked, the rest of a sentence stays readable.
"""

from __future__ import annotations

import re
import unicodedata

MAX_LETTERS = 500

_ENTITIES = (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"))
# What Slack makes of references: <@U1|name>, <!subteam^S1|@team>, <#C1|name>, <mailto:…|…>, <https://…|label>.
_REFERENCE = re.compile(r"<([@!#])[^<>]*>|<(mailto|tel|https?)(:[^<>|]*)(?:\|([^<>]*))?>", re.IGNORECASE)
_SIGNS = {"@": "[person]", "!": "[group]", "#": "[channel]", "mailto": "[e-mail]", "tel": "[number]"}
# In this order: an address within a link goes with it, a secret within an assignment too.
_MASKS = tuple(
    (re.compile(pattern), mask)
    for pattern, mask in (
        (r"(?i)\b[a-z][a-z0-9+.-]{1,20}://\S+", "[link]"),
        (r"[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,5}", "[e-mail]"),
        (r"(?i)((?:password|passwd|pwd|secret|token|api[_-]?key)[\w-]{0,20}\s{0,2}[:=]\s{0,2})\S+", r"\1[secret]"),
        (r"(?i)\b(bearer|basic) (?=\S{0,99}[\d=])\S{8,}", r"\1 [secret]"),
        (r"(?i)\b(?:xox[a-z]|xapp|xoxe\.xox[a-z]|[spr]k|gh[a-z]|glpat|github_pat|pypi|npm)[-_][\w.-]{8,}", "[secret]"),
        (r"\beyJ[\w-]+\.[\w.-]+", "[secret]"),
        (r"\b(?:AKIA|ASIA)[A-Z0-9]{12,}\b", "[secret]"),
        (r"\b[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\b", "[id]"),
        # A long run of letters and digits mixed: a key or a hash.
        (r"\b(?=[A-Za-z_+]{0,40}\d)(?=[\d_+]{0,40}[A-Za-z])[A-Za-z0-9_+]{20,}={0,2}", "[secret]"),
        (r"\b[UWBTCDGS](?=[A-Z0-9]{0,20}\d)[A-Z0-9]{8,}\b", "[id]"),
        # "@ann", but no decorator: "@app.route(…)".
        (r"(?i)(?<![\w.])@[a-z][\w-]{0,30}(?:\.[a-z][\w-]{0,30})?(?![\w(]|\.\w)", "[person]"),
        (r"(?<![\w.])\+?\d(?:[ ().-]{0,2}\d){8,}(?![\w.])", "[number]"),
    )
)


def masked(text: str) -> str:
    """Return raw Slack text as one line of at most 500 characters: people, addresses, links and secrets masked.

    >>> masked("<@U1> ask ann@example.org about <http://bottle.py|bottle.py>, token: xoxb-1234567890")
    '[person] ask [e-mail] about bottle.py, token: [secret]'
    """
    text = _REFERENCE.sub(_sign, text[: 4 * MAX_LETTERS])
    for entity, letter in _ENTITIES:
        text = text.replace(entity, letter)
    # A control character could write on the terminal that lists it; a text's own direction could hide a part of it.
    shown = "".join(" " if unicodedata.category(letter) in ("Cc", "Cf", "Zl", "Zp") else letter for letter in text)
    line = " ".join(shown.split())
    for pattern, mask in _MASKS:
        line = pattern.sub(mask, line)
    return line if len(line) <= MAX_LETTERS else line[: MAX_LETTERS - 1] + "…"


def _sign(match: re.Match[str]) -> str:
    """Return what stands for a reference: a link's label if it has one of its own, else what kind it was."""
    kind, label = (match[1] or match[2]).lower(), match[4] or ""
    if kind in _SIGNS:
        return _SIGNS[kind]
    return label if label and "://" not in label else "[link]"
