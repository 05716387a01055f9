"""Which Python it is about: "does Flask run on Python 3.9?", "stuck on 3.8", and in a thread "does it run there?"."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from bot.domain.catalog import Catalog
from bot.domain.dialogue import DialogueState
from bot.domain.question import PYTHON, Intent, Reading
from bot.understand.intent.evidence import WHETHER
from bot.understand.reading.rule import NONE, ONE, reads
from bot.understand.reading.troubles import surely
from bot.understand.thread.leaning import ADVISED, OF_ONE, focus, named
from bot.understand.thresholds import FRAGMENT

# What an old Python implies stands for the frameworks that run on it.
_OLD_PYTHON = "old_python"


def dated(reading: Reading) -> Reading:
    """Return a reading that names its version of Python without what an old one implies: who runs on it is known."""
    if reading.python is None or _OLD_PYTHON not in reading.concepts:
        return reading
    return reading._replace(needs=tuple(need for need in reading.needs if need.because != _OLD_PYTHON))


@reads(names=(NONE, ONE))
def of_python(reading: Reading, words: Collection[str]) -> Reading | None:
    """Read "does FastAPI run on Python 3.9?" and "which Python versions does Quart take?" as asking for that."""
    if reading.python is None and "python" not in reading.text.lower():
        return None
    bare = reading.python is not None and not reading.frameworks and not reading.refused
    if bare and not reading.mentions and _WE_RUN.search(reading.text):
        return surely(reading, Intent.FIND_BY_FEATURE, *Intent, aspect=PYTHON)
    if bare and _OLD_PYTHON in reading.concepts and not _ENDS.isdisjoint(words) and reading.is_question:
        return surely(reading._replace(needs=()), Intent.CONCEPT, *Intent)
    seeks = _seeks(reading) or _WHO_RUNS.match(reading.text) is not None or _RUNS_THERE.search(reading.text) is not None
    of_frameworks = not _OF_FRAMEWORKS.isdisjoint(words)
    if bare and seeks and not of_frameworks and not reading.mentions:
        return reading._replace(intent=Intent.OUT_OF_SCOPE, rival=None, rival_confidence=0.0)
    runs = _NOT_ON.isdisjoint(words)  # "which dropped Python 3.9": who doesn't run there is not listed
    if bare and seeks and of_frameworks and runs and not reading.needs:
        return surely(reading, Intent.FIND_BY_FEATURE, Intent.RECOMMEND, aspect=PYTHON)
    one = len(reading.frameworks) == 1 and not reading.refused and not reading.kin
    versions = len(words) <= 2 * FRAGMENT and _VERSIONS.search(reading.text) is not None
    numbered = reading.is_question and reading.python is not None
    if not one or not (versions or numbered) or reading.intent not in _TOLD_OF_ONE:
        return None
    if any(need.because is None for need in reading.needs):
        return None
    intent = Intent.FEATURE_CHECK if numbered else Intent.DESCRIBE
    return surely(reading._replace(needs=()), intent, Intent.FEATURE_CHECK, Intent.DESCRIBE, aspect=PYTHON)


# "Which Python versions", "minimum Python".
_VERSIONS = re.compile(
    r"\bpythons?\b[^.?!]*\bversions?\b|\bversions? of python\b"
    r"|\b(?:minimum|minimal|min|lowest|oldest|newest|which|what) pythons?\b(?! (?:web|frameworks?|librar|packages?))",
    re.IGNORECASE,
)
# "We have Python 3.9", "our box is on 3.8": who runs there is of use.
_WE_RUN = re.compile(
    r"^\W*(?:ok |so |hi |hello )?(?:we|i|our \w+|the \w+)"
    r"(?:'?re|'?m| are| is| am| have| has| got| run| runs| use| uses)+"
    r"(?: only| still| just| on| stuck on| limited to| with| at)* python\W{0,2}3\.\d+\W*$",
    re.IGNORECASE,
)
# "Who still supports Python 3.9?"
_WHO_RUNS = re.compile(
    r"\W*(?:so |and |ok )?(?:which|who|what|any)\b[^.?!]{0,30}\b(?:runs?|supports?|works?|installs?)\b"
    r"[^.?!]{0,12}\bpython\b",
    re.IGNORECASE,
)
# "We need Python 3.7 because of a customer. Which frameworks still work there?"
_RUNS_THERE = re.compile(
    r"\b(?:which|what) (?:frameworks?|ones?)\b[^.?!]{0,20}\b(?:works?|runs?|installs?|supports? (?:it|that))\b",
    re.IGNORECASE,
)
# "Write a script in Python 3.11" seeks none.
_OF_FRAMEWORKS = frozenset(
    "framework frameworks which who ones runs run running support supports supported works work install installs "
    "stuck still only suggest recommend suggestions take use fits fit pick choose here box machine".split()
)
_NOT_ON = frozenset("not no dont doesnt dropped drop drops without cant cannot".split())
# "Is Python 3.8 end of life?"
_ENDS = frozenset("end eol life dead deprecated unsupported".split())


def _seeks(reading: Reading) -> bool:
    """Whether a short text looks for frameworks."""
    wish = reading.intent in (Intent.FIND_BY_FEATURE, Intent.RECOMMEND, Intent.LIST)
    return wish and reading.words <= 2 * FRAGMENT


_BARE = re.compile(r"\b3\.([6-9]|1\d)\b(?!\.)")
_TOLD_OF_ONE = (Intent.DESCRIBE, Intent.FEATURE_CHECK, Intent.OUT_OF_SCOPE)


_WHICH = re.compile(r"\b(?:which|what|whats) (?:versions? of )?python\b|\bpython versions?\b", re.IGNORECASE)


def python_of_it(reading: Reading, meant: Sequence[str], state: DialogueState, catalog: Catalog) -> Reading | None:
    """Read "does it run on Python 3.9?" as asked of the one spoken of, "and 3.13?" as asked of that one instead."""
    bare = _BARE.search(reading.text) if state.python and reading.python is None else None
    if bare and len(meant) <= FRAGMENT and not reading.needs and not named(reading):
        reading = reading._replace(python=(3, int(bare[1])))
    of_one = state.intent in OF_ONE and state.frameworks and not (named(reading) or reading.needs or reading.python)
    if of_one and len(meant) <= 2 * FRAGMENT and _WHICH.search(reading.text):  # "which Python does it want?"
        return reading._replace(intent=Intent.DESCRIBE, aspect=PYTHON, frameworks=focus(state)[:1])
    listed = state.intent is Intent.FIND_BY_FEATURE and state.aspect == PYTHON
    if listed and reading.python and not named(reading) and len(meant) <= FRAGMENT:
        wish = bool(state.wish) and not reading.is_question  # "ok, 3.11 is possible"
        anew = Intent.RECOMMEND if wish else Intent.FIND_BY_FEATURE
        needs, aspect = (state.wish, None) if wish else ((), PYTHON)
        return reading._replace(intent=anew, aspect=aspect, frameworks=(), needs=needs)
    told = reading.python is not None and not any(need.because is None for need in reading.needs)
    # "Should run there, can't upgrade that box" is told, and asks nothing of those advised.
    asked = state.intent not in ADVISED or meant[0] in WHETHER
    pointed = "it" in meant or ("that" in meant and asked)
    seeks = meant[0] in ("which", "who", "what", "list")
    of_one = state.intent in OF_ONE or (state.intent is Intent.CONCEPT and len(state.frameworks) == 1)
    stated = of_one and not reading.needs and len(meant) <= FRAGMENT  # "oh and the box is on 3.9"
    stated = stated and not seeks
    asks = told and ((reading.is_question and pointed) or stated) and not named(reading)
    if not asks or not state.frameworks or len(meant) > 2 * FRAGMENT:
        return None
    return reading._replace(intent=Intent.FEATURE_CHECK, aspect=PYTHON, frameworks=focus(state)[:1], needs=())
