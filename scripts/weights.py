"""Write bot/understand/intent/weights.py and hints.py anew: how much each sign and word tells for each reading.

Usage: .venv/bin/python scripts/weights.py QUESTIONS.jsonl ... [--talk SENTENCES.txt] [--new SIGN ...] [--scope] [--dry]

A log-linear model: a reading's likelihood goes with exp(RESEMBLANCE x what the text resembles + the weights of the
signs it gives). Fitted by maximum likelihood with a quadratic penalty to the labelled questions (those that stand
alone; any kind a question allows is as right) and, at less weight, to everyday talk, which is out of scope, and to
what the cards offer to ask next. Prints the share read right when each tenth of the data is left out of the fit in
turn. With ``--new`` all weights stay as they are but those of the signs named. With ``--scope`` scope.py alone is
written: how much all of them, and the signs that only a text gives that nothing was said before, tell for being out of
scope then. No word of any question is kept.
"""

from __future__ import annotations

import argparse
import datetime
import json
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
from scipy.optimize import minimize

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from bot.advise import suggest  # noqa: E402 - the path comes first
from bot.domain.catalog import Catalog  # noqa: E402
from bot.domain.dialogue import DialogueState  # noqa: E402
from bot.domain.question import Intent  # noqa: E402
from bot.evaluation.labels import questions  # noqa: E402
from bot.knowledge.load import load  # noqa: E402
from bot.understand import Understanding, learn, steps_of  # noqa: E402
from bot.understand.intent import weights as old  # noqa: E402
from bot.understand.intent.hints import HINT_WEIGHTS  # noqa: E402
from bot.understand.intent.scope import LEAN  # noqa: E402
from bot.understand.intent.signs import FIRST, SIGNS, UNPROMPTED  # noqa: E402
from bot.understand.intent.weigh import ALIKE  # noqa: E402
from bot.understand.intent.weights import RESEMBLANCE, WEIGHTS  # noqa: E402

# A hint that pulls no reading by this much decides nothing.
LEAST = 0.1
TARGET, HINT_TARGET, SCOPE_TARGET = (
    ROOT / "bot" / "understand" / "intent" / name for name in ("weights.py", "hints.py", "scope.py")
)
READINGS = [str(intent) for intent in Intent]
_EITHER = {Intent.RECOMMEND, Intent.FIND_BY_FEATURE}
# The penalty on the square of each weight, what a line of everyday talk and an offer of ours count, and the folds of
# the check and how often they are drawn anew.
PENALTY, TALK_COUNTS, OFFER_COUNTS, FOLDS, REPEATS = 1.5, 0.2, 0.2, 10, 2


class Samples(NamedTuple):
    """The texts to fit to, with how much each counts and what kind it is of.

    ``signs`` (texts x signs) are those of ``names``; ``alike`` and ``right`` (texts x readings) say what each resembles
    and which readings are right.
    """

    names: list[str]
    signs: np.ndarray
    alike: np.ndarray
    right: np.ndarray
    counts: np.ndarray
    kinds: np.ndarray

    def weights(self) -> np.ndarray:
        """Return the weights of today (signs x readings), nothing for a sign that has none."""
        nothing = (0.0,) * len(READINGS)
        return np.array([WEIGHTS.get(one, HINT_WEIGHTS.get(one.strip("“”"), nothing)) for one in self.names])


def sample(
    text: str, kinds: frozenset[str], mind: Understanding
) -> tuple[dict[str, float], list[float], list[float]] | None:
    """Return the signs of a text, what it resembles, and which readings are right; None when nothing is said."""
    weighed = steps_of(text, DialogueState(), mind).weighed
    if weighed is None:
        return None
    wide = kinds | ({Intent.CONCEPT} if Intent.GUIDE in kinds else set())
    # A wish and a search lead to the same frameworks: which of the two it is, what it resembles shall tell.
    wide |= _EITHER if wide & _EITHER else set()
    return (
        dict(weighed.signs),
        [weighed.scores.get(one, 0.0) for one in READINGS],
        [float(one in wide) for one in READINGS],
    )


def offered(catalog: Catalog) -> Iterator[tuple[str, str]]:
    """Yield the questions that cards offer, each with its kind: whoever types one of them must be understood."""
    for framework in catalog.frameworks.values():
        yield suggest.about(framework).question, Intent.DESCRIBE
        yield suggest.drawbacks(framework).question, Intent.DESCRIBE
        yield suggest.health(framework).question, Intent.DESCRIBE
        yield suggest.example(framework).question, Intent.EXAMPLE
        yield suggest.server_of_its_own(framework).question, Intent.FEATURE_CHECK
    for quality in catalog.qualities.values():
        yield suggest.best_for(quality).question, Intent.RECOMMEND
    for feature in catalog.features.values():
        yield suggest.who_has(feature).question, Intent.FIND_BY_FEATURE
    for concept in catalog.concepts.values():
        yield suggest.explained(concept.name).question, Intent.CONCEPT
        if concept.needs:
            yield suggest.what_fits(concept.name).question, Intent.RECOMMEND
    yield suggest.GUIDE.question, Intent.GUIDE
    yield suggest.LIST.question, Intent.LIST


def fit(
    signs: np.ndarray, alike: np.ndarray, right: np.ndarray, counts: np.ndarray, held: np.ndarray | None = None
) -> tuple[float, np.ndarray]:
    """Return the slope of resemblance and the weights (signs x readings) that make the right readings likeliest.

    With ``held``, what all that is held sums to for each text and reading, the slope is part of that.
    """
    shape = (signs.shape[1], right.shape[1])

    def loss(flat: np.ndarray) -> tuple[float, np.ndarray]:
        slope, weights = flat[0], flat[1:].reshape(shape)
        sums = signs @ weights + (slope * alike if held is None else held)
        shares = np.exp(sums - sums.max(1, keepdims=True))
        shares /= shares.sum(1, keepdims=True)
        hit = (shares * right).sum(1, keepdims=True).clip(1e-12)
        pull = (shares - shares * right / hit) * counts[:, None]
        value = -(counts * np.log(hit[:, 0])).sum() + PENALTY / 2 * (weights**2).sum()
        steep = (pull * alike).sum() if held is None else 0.0
        return value, np.concatenate([[steep], (signs.T @ pull + PENALTY * weights).ravel()])

    start = np.concatenate([[4.0 if held is None else RESEMBLANCE], np.zeros(shape).ravel()])
    best = minimize(loss, start, jac=True, method="L-BFGS-B")
    return float(best.x[0]), best.x[1:].reshape(shape)


def fit_scope(
    signs: np.ndarray, held: np.ndarray, right: np.ndarray, counts: np.ndarray, before: np.ndarray
) -> np.ndarray:
    """Return the weights of being out of scope alone that make the right readings likeliest, others as ``held``.

    The penalty is on how far each goes from what it was ``before``.
    """
    outside = READINGS.index("out_of_scope")
    others = np.delete(held, outside, 1)
    most = others.max(1)
    powers = np.exp(others - most[:, None])
    whole, hit = powers.sum(1), (powers * np.delete(right, outside, 1)).sum(1)
    is_right = right[:, outside]

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        power = np.exp((signs @ weights - most).clip(-50, 50))
        won = (hit + is_right * power).clip(1e-12)
        far = weights - before
        value = (counts * (np.log(whole + power) - np.log(won))).sum() + PENALTY / 2 * (far**2).sum()
        return value, signs.T @ (counts * (power / (whole + power) - is_right * power / won)) + PENALTY * far

    return minimize(loss, before.copy(), jac=True, method="L-BFGS-B").x


def together(sums: np.ndarray) -> np.ndarray:
    """Return likelihoods, up to a factor, of which those that lead to the same answer count together."""
    powers = np.exp(sums - sums.max(1, keepdims=True))
    alike = {*ALIKE, *(pair[::-1] for pair in ALIKE)}
    return powers @ np.array([[one == other or (one, other) in alike for other in READINGS] for one in READINGS])


def main() -> None:
    """Fit, say how well it generalises, and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--talk", type=Path)
    parser.add_argument("--new", nargs="+", default=(), metavar="SIGN", help="fit these alone, hold all others")
    parser.add_argument("--scope", action="store_true", help="fit what is out of scope, where nothing was said before")
    parser.add_argument("--dry", action="store_true", help="print only")
    options = parser.parse_args()
    mind = learn(load())
    labelled = [q for path in options.files for q in questions(path) if not q.thread]
    samples = [(sample(q.text, q.kinds, mind), q.kind, 1.0) for q in labelled]
    talk = options.talk.read_text("utf-8").splitlines() if options.talk else []
    samples += [(sample(line, frozenset({"out_of_scope"}), mind), "talk", TALK_COUNTS) for line in talk if line.strip()]
    samples += [
        (sample(text, frozenset({kind}), mind), "offered", OFFER_COUNTS) for text, kind in offered(mind.catalog)
    ]
    found = [(one, kind, count) for one, kind, count in samples if one is not None]
    names = [*SIGNS, *sorted({name for one, _, _ in found for name in one[0]} - set(SIGNS))]
    signs = np.array([[one[0].get(name, 0.0) for name in names] for one, _, _ in found])
    alike, right = (np.array([one[place] for one, _, _ in found]) for place in (1, 2))
    counts = np.array([count for _, _, count in found])
    kinds = np.array([kind for _, kind, _ in found])
    if options.scope:
        write_scope(Samples(names, signs, alike, right, counts, kinds), options)
        return
    kept = [place for place, name in enumerate(names) if name not in UNPROMPTED]
    names, signs = [names[place] for place in kept], signs[:, kept]
    if options.new:
        fit_alone(Samples(names, signs, alike, right, counts, kinds), options)
        return
    hits, refused = np.zeros(len(found)), np.zeros(len(found))
    for repeat in range(REPEATS):
        fold = np.random.default_rng(repeat).integers(0, FOLDS, len(found))
        for one in range(FOLDS):
            kept, left = fold != one, np.flatnonzero(fold == one)
            slope, weights = fit(signs[kept], alike[kept], right[kept], counts[kept])
            guess = together(signs[left] @ weights + slope * alike[left]).argmax(1)
            hits[left] += right[left, guess] / REPEATS
            refused[left] += (guess == READINGS.index("out_of_scope")) / REPEATS
    asked = (kinds != "talk") & (kinds != "offered")
    inside = asked & (kinds != "out_of_scope")
    report = (
        f"{hits[asked].mean():.3f} of {asked.sum()} questions, "
        f"{hits[kinds == 'out_of_scope'].mean():.3f} of those out of scope and "
        f"{hits[kinds == 'talk'].mean() if talk else 0:.3f} of {(kinds == 'talk').sum()} lines of talk "
        f"read right, {refused[inside].mean():.3f} of the others refused"
    )
    print(report)
    if options.dry:
        return
    slope, weights = fit(signs, alike, right, counts)
    rows = dict(zip(names, weights.tolist(), strict=True))
    told = textwrap.fill(f"With each tenth left out of the fit in turn: {report}.", 116)
    note = f"Fitted on {today()} to {files_of(options)}.\n{told}"
    TARGET.write_text(written(slope, {name: rows[name] for name in SIGNS if name in rows}, note), "utf-8")
    told = {name.strip("“”"): row for name, row in rows.items() if name not in SIGNS and max(map(abs, row)) >= LEAST}
    HINT_TARGET.write_text(hints(told), "utf-8")


def fit_alone(samples: Samples, options: argparse.Namespace) -> None:
    """Fit the new signs alone, and write the weights."""
    names, signs, alike, right, counts, _ = samples
    new = np.array([name in options.new for name in names])
    kept = samples.weights() * ~new[:, None]
    held = signs @ kept + RESEMBLANCE * alike
    _, weights = fit(signs[:, new], alike, right, counts, held)
    kept[new] = weights
    print(*(f"{name}: {row.round(2)}" for name, row in zip(options.new, weights, strict=True)), sep="\n")
    if not options.dry:
        earlier = (old.__doc__ or "").partition("\n\n")[2].strip()
        told = f"Then, all others held, on {today()} to {files_of(options)}: {', '.join(options.new)}."
        rows = dict(zip(names, kept.tolist(), strict=True))
        note = f"{earlier}\n" + textwrap.fill(told, 116)
        TARGET.write_text(written(RESEMBLANCE, {name: rows[name] for name in SIGNS if name in rows}, note), "utf-8")


def write_scope(samples: Samples, options: argparse.Namespace) -> None:
    """Fit what tells that a text is out of scope, say how well that generalises, and write it."""
    names, signs, alike, right, counts, kinds = samples
    outside, rows = READINGS.index("out_of_scope"), samples.weights()
    held, before = signs @ rows + RESEMBLANCE * alike, rows[:, outside]
    lean = LEAN * np.array([name == FIRST for name in names])
    told = held.copy()
    fold = np.random.default_rng(0).integers(0, FOLDS, len(signs))
    for one in range(FOLDS):
        kept, left = fold != one, fold == one
        weights = fit_scope(signs[kept], held[kept], right[kept], counts[kept], before) + lean
        told[left, outside] = signs[left] @ weights
    refused = together(told).argmax(1) == outside
    asked = (kinds != "talk") & (kinds != "offered")
    inside = asked & (right[:, outside] == 0)
    report = (
        f"{refused[kinds == 'out_of_scope'].mean():.3f} of {(kinds == 'out_of_scope').sum()} questions out of scope "
        f"and {refused[kinds == 'talk'].mean():.3f} of {(kinds == 'talk').sum()} lines of talk refused, and "
        f"{refused[inside].mean():.3f} of the other {inside.sum()}"
    )
    print(report)
    if options.dry:
        return
    weights = fit_scope(signs, held, right, counts, before) + lean
    by_name = dict(zip(names, weights.tolist(), strict=True))
    hinted = {name.strip("“”"): one for name, one in by_name.items() if name not in SIGNS and abs(one) >= LEAST}
    told = f"With each tenth left out of the fit in turn: {report}."
    note = textwrap.fill(f"Fitted on {today()} to {files_of(options)}. {told}", 116)
    SCOPE_TARGET.write_text(scope({name: by_name[name] for name in SIGNS}, hinted, note), "utf-8")


def scope(weights: dict[str, float], hinted: dict[str, float], note: str) -> str:
    """Return the module that holds what tells that a text is out of scope."""
    return f'''"""How much each sign and hint tells for being out of scope, where nothing was said before.

Written by scripts/weights.py --scope, not by hand.

{note}
"""

# fmt: off
# What is added to the fit: a wrong refusal costs less than nonsense does, as its button opens the guide.
LEAN = {LEAN}
SCOPE: dict[str, float] = {{
{pairs(weights)}
}}
SCOPE_HINTS: dict[str, float] = {{
{pairs(hinted)}
}}
'''


def pairs(weights: dict[str, float]) -> str:
    """Return weights as the items of a dictionary, as many in a line as there is room for."""
    items = [f"{json.dumps(name)}: {weight:.2f},".replace(" ", _JOIN) for name, weight in weights.items()]
    filled = textwrap.fill(" ".join(items), 116, break_long_words=False, break_on_hyphens=False)
    return textwrap.indent(filled, "    ").replace(_JOIN, " ")


# Where a line is not broken.
_JOIN = "\0"


def today() -> str:
    """Return the day, as it is written."""
    return str(datetime.datetime.now(tz=datetime.UTC).date())


def files_of(options: argparse.Namespace) -> str:
    """Return what is fitted to, by the names of the files."""
    return ", ".join(path.name for path in (*options.files, options.talk) if path)


def table(weights: dict[str, list[float]]) -> str:
    """Return weights as the rows of a table, a column a reading."""
    return "\n".join(
        f"    {json.dumps(name) + ':':<30}(" + ", ".join(f"{weight:5.2f}" for weight in row) + "),"
        for name, row in weights.items()
    )


def hints(weights: dict[str, list[float]]) -> str:
    """Return the module that holds what hints tell."""
    return f'''"""How much words of grammar and what a text is about tell for each reading, in their order.

Written by scripts/weights.py together with weights.py, not by hand.
"""

# fmt: off
HINT_WEIGHTS: dict[str, tuple[float, ...]] = {{
{table(weights)}
}}
'''


def written(slope: float, weights: dict[str, list[float]], note: str) -> str:
    """Return the module that holds the weights, as a table: a row a sign, a column a reading."""
    head = " " * 34 + "".join(f"{name[:6]:>6} " for name in READINGS)
    columns = textwrap.fill(", ".join(json.dumps(name) for name in READINGS) + ",", 112)
    return f'''"""How much each sign of a text tells for each reading. Written by scripts/weights.py, not by hand.

{note}
"""

# fmt: off
# The readings, in the order of the columns.
READINGS = (
{textwrap.indent(columns, "    ")}
)
# What a full resemblance to an intent's phrasings counts for it.
RESEMBLANCE = {slope:.2f}
#{head[1:].rstrip()}
WEIGHTS: dict[str, tuple[float, ...]] = {{
{table(weights)}
}}
'''


if __name__ == "__main__":
    main()
