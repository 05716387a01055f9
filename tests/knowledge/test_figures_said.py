"""Every figure the bot says stands in the knowledge base, with its source and date, or follows from those that do."""

from __future__ import annotations

import re
from itertools import permutations

import pytest

from bot.advise.bounds import figure_of
from bot.conversation import Conversation
from bot.domain.dialogue import DialogueState
from bot.knowledge.places import default_folder
from bot.present import cards
from tests.benchmarks.texts import texts_of

# A number that says something: with a decimal, or beside a unit or "times".
_FIGURE = re.compile(
    r"\b(\d[\d,]*(?:\.\d+)?)\s*(times|MB|ms|µs|s\b|requests|%|packages|connections|WebSockets)|\b(\d+\.\d+)\b"
)
# What is no statement of ours: programs, addresses, versions and dates beside a name.
_APART = re.compile(r"```.*?```|`[^`]*`|<[^>]*>|https?://\S+|\(https?[^)]*\)", re.DOTALL)
# The bot's own counting, not a claim about a framework: marks, fits and leads.
_OWN = re.compile(r"(?m)^.*(?:of 100|points of 100|Fit, of|Fit to your needs).*$")
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")


@pytest.fixture(scope="module")
def known() -> set[str]:
    """Return every number that stands in a file of the knowledge base."""
    texts = (path.read_text("utf-8") for path in default_folder().rglob("*.yaml"))
    return {number for text in texts for number in _NUMBER.findall(text)}


@pytest.fixture(scope="module")
def derived(conversation: Conversation) -> set[str]:
    """Return what follows from the figures by dividing one framework's by another's, as it is said."""
    catalog = conversation.catalog
    found: set[str] = set()
    for figures in _measured(catalog):
        for one, other in permutations(figures, 2):
            found |= {f"{one / other:.{digits}f}".rstrip("0").rstrip(".") for digits in (0, 1, 2)}
            found |= {f"{round(one / other, 2):g}", f"{one / other:.1f}", f"{one / other:.2f}"}
    return found


def _measured(catalog) -> list[list[float]]:
    """Return the figures of every quality that has bounds, and the speeds on each server, by what they are of."""
    several = []
    for quality in catalog.qualities.values():
        if quality.bounds:
            figures = [figure_of(one, quality.bounds, catalog) for one in catalog.frameworks.values()]
            several.append([figure for figure in figures if figure])
    text = (default_folder() / "speed.yaml").read_text("utf-8")
    several.append([float(number) for number in re.findall(r"\b\d+\.\d+\b", text)])
    return several


ASKED = [
    *(f"{template.format(name)}" for name in ("flask", "fastapi", "django", "pyramid", "tornado", "sanic", "bottle",
      "cherrypy", "starlette", "litestar", "quart", "aiohttp", "falcon", "blacksheep", "robyn")
      for template in ("what is {}", "is {} fast?", "drawbacks of {}", "how much memory does {} need",
                       "is {} still maintained?", "how big is {}", "compare {} and flask on speed",
                       "what does the article say about {}")),
    "what is the fastest framework", "which is the slowest", "which is the lightest", "chat for 5000 people",
    "is fastapi really 10x faster than flask?",
]  # fmt: skip


def test_every_figure_said_is_in_the_knowledge_or_follows_from_it(
    conversation: Conversation, known: set[str], derived: set[str]
):
    unfounded = {}
    for text in [*ASKED, *texts_of()[:200]]:
        advice = conversation.take(DialogueState(), text, person="U0ANN", now=1_000.0).advice
        said = _OWN.sub("", _APART.sub(" ", cards.message(advice)["text"]))
        numbers = {first or alone for first, _, alone in _FIGURE.findall(said)}
        strange = {n for n in numbers if n not in known and n not in derived and n.replace(",", "") not in text}
        if strange:
            unfounded[text] = (sorted(strange), said[:300])
    assert unfounded == {}


def test_the_check_sees_a_figure_from_nowhere(known: set[str], derived: set[str]):
    found = {first or alone for first, _, alone in _FIGURE.findall("Flask answered 73.191 times as much, in 4711 ms.")}
    assert found == {"73.191", "4711"}
    assert not found & (known | derived)
