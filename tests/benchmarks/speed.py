"""How long a question takes, in multiples of Bolt's own dispatch: ``python -m tests.benchmarks.speed [FILE]``."""

from __future__ import annotations

import argparse
import asyncio
import os
import platform
import sys
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from bot.conversation import Conversation
from bot.domain.catalog import Catalog
from bot.domain.dialogue import DialogueState
from bot.knowledge.load import load
from bot.present import cards
from bot.understand import understand
from tests.benchmarks import bolt
from tests.benchmarks.larger import larger
from tests.benchmarks.start import starts
from tests.benchmarks.texts import QUESTIONS, Fresh, texts_of

Timed = Callable[[str], Awaitable[float]]
# Seconds by what was timed and by round.
Rounds = Mapping[str, Sequence[Sequence[float]]]

BOLT = "Bolt's own dispatch"
# What each may take at most at the median, in multiples of Bolt's dispatch.
BOUNDS = {"understanding": 0.5, "a turn": 1.5, "a turn and its card": 5.0}
MAX_TAIL = 4.0  # p99, in multiples of its own median
MAX_GROWTH = 2.0  # a turn with ten times the knowledge, in multiples of one with ours
MAX_START = 0.3  # seconds
TIMES, STARTS = 10, 5


@dataclass(frozen=True, slots=True)
class Bounded:
    """A figure and the most it may be."""

    figure: float
    bound: float | None

    @property
    def is_over(self) -> bool:
        """Whether the figure is above its bound."""
        return self.bound is not None and self.figure > self.bound

    @property
    def verdict(self) -> str:
        """The figure's judgement in a word."""
        return "" if self.bound is None else "over" if self.is_over else "PASS"


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print, and return the exit status: 0, with ``--strict`` 1 when a bound is exceeded."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.speed", description=__doc__)
    parser.add_argument("file", nargs="?", type=Path, default=QUESTIONS, help="questions, one JSON object a line")
    parser.add_argument("--rounds", type=int, default=10, help="how often each text is asked (default: %(default)s)")
    parser.add_argument("--strict", action="store_true", help="exit with 1 when a bound is exceeded")
    parser.add_argument("--quick", action="store_true", help="leave out the larger catalog and the starts")
    parser.add_argument("--apart", action="store_true", help="measure each thing over all texts before the next one")
    chosen = parser.parse_args(arguments)
    texts, fresh = texts_of(chosen.file), Fresh()
    print(f"{len(texts)} texts, {chosen.rounds} rounds, no text twice the same; {os.cpu_count()} cores, "
          f"Python {platform.python_version()}, {time.strftime('%Y-%m-%d')}\n")  # fmt: skip
    conversation = Conversation.of(load())
    judged = speed(conversation, texts, chosen.rounds, fresh, apart=chosen.apart)
    if not chosen.quick:
        judged += [growth(conversation, texts, chosen.rounds, fresh), *start()]
    return int(chosen.strict and any(one.is_over for one in judged))


def speed(
    conversation: Conversation, texts: Sequence[str], rounds: int, fresh: Callable[[str], str], *, apart: bool = False
) -> list[Bounded]:
    """Measure a question's way through the bot beside Bolt's dispatch; print the table and return its figures."""
    timed: dict[str, Timed] = {
        BOLT: bolt.dispatch(),
        "understanding": clocked(lambda text: understand(text, DialogueState(), conversation.mind)),
        "a turn": turn(conversation),
        "a turn and its card": clocked(
            lambda text: cards.message(conversation.take(DialogueState(), text, person="U0ANN", now=1_000_000.0).advice)
        ),
    }
    taken = asyncio.run(interleaved(timed, texts, rounds, fresh, apart=apart))
    lines, judged = table(taken)
    print("\n".join(lines))
    return judged


def growth(conversation: Conversation, texts: Sequence[str], rounds: int, fresh: Callable[[str], str]) -> Bounded:
    """Measure a turn with ten times the knowledge beside one with ours; print the ratio and return it."""
    grown = Conversation.of(larger(conversation.catalog, TIMES))
    timed = {"ours": turn(conversation), "larger": turn(grown)}
    taken = asyncio.run(interleaved(timed, texts, max(1, rounds // 2), fresh))
    ratio = Bounded(middle(taken["larger"]) / middle(taken["ours"]), MAX_GROWTH)
    names, phrases, words = size(grown.catalog)
    more = words / size(conversation.catalog)[2]
    print(f"\n{TIMES} times the frameworks ({names}) and phrasings ({phrases}), with {more:.1f} times the words:\n"
          f"a turn takes {ratio.figure:.2f} times as long ({spread(taken['larger'], taken['ours'])}; "
          f"at most {MAX_GROWTH:g}) {ratio.verdict}")  # fmt: skip
    return ratio


def start() -> list[Bounded]:
    """Measure starts in fresh processes; print best and median and return the medians."""
    learnt, cached = starts("learnt", STARTS), starts("cached", STARTS)
    judged = [Bounded(median(learnt), MAX_START), Bounded(median(cached), None)]
    print(f"\nA start without imports, {STARTS} processes, median (best): reading the knowledge and learning "
          f"{median(learnt):.2f} s ({learnt[0]:.2f}; at most {MAX_START}) {judged[0].verdict},\n"
          f"with what was learnt before {median(cached):.2f} s ({cached[0]:.2f})")  # fmt: skip
    return judged


def clocked(work: Callable[[str], object]) -> Timed:
    """Return what does ``work`` on a text and gives the seconds it took."""

    async def seconds(text: str) -> float:
        start = time.perf_counter()
        work(text)
        return time.perf_counter() - start

    return seconds


def turn(conversation: Conversation) -> Timed:
    """Return what takes a turn on a text, without drawing its card, and gives the seconds it took."""
    return clocked(lambda text: conversation.take(DialogueState(), text, person="U0ANN", now=1_000_000.0))


async def interleaved(
    timed: Mapping[str, Timed],
    texts: Sequence[str],
    rounds: int,
    fresh: Callable[[str], str],
    *,
    apart: bool = False,
) -> dict[str, list[list[float]]]:
    """Return the seconds of everything ``timed``, by round; one after the other, so that noise hits all alike.

    They take turns text by text, as in a bot at work; ``apart``, each over all texts: then what is
    small stays in the processor's caches. Each text is made afresh for each of them, and each
    comes first as often as the others. A round before the first, which warms up, isn't counted.
    """
    names = list(timed)
    taken: dict[str, list[list[float]]] = {name: [[] for _ in range(rounds + 1)] for name in names}
    for number in range(rounds + 1):
        for group in [texts] if apart else [[text] for text in texts]:
            for name in names:
                taken[name][number] += [await timed[name](fresh(text)) for text in group]
            names = [*names[1:], names[0]]
    return {name: several[1:] for name, several in taken.items()}


def table(taken: Rounds) -> tuple[list[str], list[Bounded]]:
    """Return the lines that tell of ``taken`` and the figures that are judged."""
    judged: list[Bounded] = []
    head = "| what | p50, Bolt = 1 | range of the rounds | at most | | p99, own p50 = 1 | at most | |"
    lines = [head, "|---|---|---|---|---|---|---|---|"]
    for name, rounds in taken.items():
        bound = BOUNDS.get(name)
        share = Bounded(middle(rounds) / middle(taken[BOLT]), bound)
        tail = Bounded(p99(rounds) / middle(rounds), MAX_TAIL if bound else None)
        lines.append(f"| {name} | {share.figure:.2f} | {spread(rounds, taken[BOLT])} | {limit(share)} | "
                     f"{share.verdict} | {tail.figure:.1f} | {limit(tail)} | {tail.verdict} |")  # fmt: skip
        judged += [share, tail]
    times = (f"{name} {1e6 * middle(own):.0f} / {1e6 * p99(own):.0f}" for name, own in taken.items())
    return [*lines, "", "p50 / p99 in microseconds: " + ", ".join(times)], judged


def spread(rounds: Sequence[Sequence[float]], others: Sequence[Sequence[float]]) -> str:
    """Return the least and the greatest ratio of two medians of the same round."""
    ratios = [median(own) / median(other) for own, other in zip(rounds, others, strict=True)]
    return f"{min(ratios):.2f} to {max(ratios):.2f}"


def limit(bounded: Bounded) -> str:
    """Return a bound as the table shows it."""
    return "" if bounded.bound is None else f"{bounded.bound:g}"


def middle(rounds: Sequence[Sequence[float]]) -> float:
    """Return the median of all rounds."""
    return median(seconds for one in rounds for seconds in one)


def p99(rounds: Sequence[Sequence[float]]) -> float:
    """Return the time within which 99 of 100 were done."""
    ordered = sorted(seconds for one in rounds for seconds in one)
    return ordered[int(0.99 * len(ordered))]


def size(catalog: Catalog) -> tuple[int, int, int]:
    """Return how many frameworks and phrasings a catalog has, and how many words the phrasings are made of."""
    specs = (*catalog.intents.values(), *catalog.aspects.values())
    phrases = [phrase for spec in specs for phrase in spec.phrases]
    return len(catalog.frameworks), len(phrases), len({word for phrase in phrases for word in phrase.split()})


if __name__ == "__main__":
    sys.exit(main())
