"""The figures as tables: in colour in a terminal, plain elsewhere."""

from __future__ import annotations

from collections.abc import Sequence

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from bot.evaluation.confusion import Confusion, confusion
from bot.evaluation.figures import ALL, Figure, by_file, by_kind, by_style, constant_verdicts, passed
from bot.evaluation.outcomes import Outcome

# Nobody folds a file or a pipe: wide enough for every table.
_PLAIN_WIDTH = 160
# Below this a terminal has no room for whole words above the confusion matrix.
_ROOM_FOR_WORDS = 110
_SHORT = 4  # letters, enough to tell the kinds apart
_BAR = 20


def console() -> Console:
    """Return where reports go: standard output, as wide as its terminal."""
    made = Console(highlight=False, markup=False, emoji=False)
    if not made.is_terminal:
        made.width = _PLAIN_WIDTH
    return made


def show(outcomes: Sequence[Outcome], to: Console) -> None:
    """Print every figure."""
    to.print(headline(outcomes))
    to.print(_figures(outcomes, to))
    to.print(_kinds(outcomes, to))
    files = by_file(outcomes)
    if len(files) > 1:
        to.print(_files(files, to))
    to.print(_confusions(confusion(outcomes), to))
    constant = {verdict: figure for verdict, figure in constant_verdicts(outcomes).items() if figure.n}
    if constant:
        told = ", ".join(f"{verdict} {figure.value:.3f}" for verdict, figure in constant.items())
        to.print(Text(f"\nFor scale: a constant verdict would be right in {told} of the feature checks.", "dim"))


def headline(outcomes: Sequence[Outcome]) -> Text:
    """Return the one number."""
    count = sum(one.passed for one in outcomes)
    return Text(f"{count} of {len(outcomes)} questions passed: {passed(outcomes).value or 0:.4f}", "bold")


def show_failures(outcomes: Sequence[Outcome], to: Console) -> None:
    """Print each failing question: what it was, why it fails and how it was read."""
    is_one_file = len({one.file for one in outcomes}) == 1
    failing = [one for one in outcomes if not one.passed]
    to.print(Text(f"\n{len(failing)} failing questions" if len(failing) != 1 else "\n1 failing question", "bold"))
    for one in failing:
        to.print(failure(one, where="" if is_one_file else f"{one.file}: "), soft_wrap=True)


def failure(outcome: Outcome, where: str = "") -> Text:
    """Return all there is to say about one failing question; ``where`` stands before its id."""
    question = outcome.question
    told = Text.assemble("\n", where, (question.id, "bold cyan"), f" {question.kind}: ")
    told.append(_printable(question.text), "bold")
    if question.thread:
        told.append(f" (after: {' / '.join(map(_printable, question.thread))})")
    told.append(f"\n  {'; '.join(outcome.faults)}", "red")
    told.append(
        f"\n  answered: {outcome.intent}, frameworks {', '.join(outcome.frameworks[:5]) or 'none'}, "
        f"verdict {outcome.verdict or 'none'}, confidence {outcome.confidence:.2f}"
    )
    for step in outcome.trace:
        told.append(f"\n  {_printable(step)}", "dim")
    return told


def _printable(text: str) -> str:
    r"""Return a text as one line that no terminal takes for commands.

    >>> _printable("is\n flask \x1b[2J good")
    'is flask ·[2J good'
    """
    return "".join(letter if letter.isprintable() else "·" for letter in " ".join(text.split()))


def _table(title: str, to: Console, gap: int = 1) -> Table:
    """Return an empty table in the manner of the place it is printed to."""
    is_terminal = to.is_terminal
    return Table(
        title=f"\n{title}",
        title_justify="left",
        title_style="bold" if is_terminal else "",
        box=box.SIMPLE_HEAD if is_terminal else None,
        show_edge=False,
        pad_edge=False,
        padding=(0, gap if is_terminal else gap + 1, 0, 0),  # a box brings a column of its own between two others
    )


def _figures(outcomes: Sequence[Outcome], to: Console) -> Table:
    """Return every figure, a column for each style of writing that occurs."""
    columns = by_style(outcomes)
    occurring = [style for style, figures in columns.items() if any(figure.n for figure in figures.values())]
    table = _table("Figures (share / questions it rests on)", to)
    table.add_column("")
    for style in occurring:
        table.add_column(style, no_wrap=True)
    for name in columns[ALL]:
        table.add_row(name, *(_cell(columns[style][name]) for style in occurring))
    return table


def _cell(figure: Figure) -> Text:
    """Return a figure and, more softly, how many questions it rests on."""
    if figure.value is None:
        return Text("    -", "dim")
    return Text.assemble(f"{figure.value:.3f}", (f" /{figure.n}", "dim"))


def _kinds(outcomes: Sequence[Outcome], to: Console) -> Table:
    """Return how the questions of each kind fare."""
    table = _table("By kind", to)
    table.add_column("kind", no_wrap=True)
    for name in ("n", "passed", "intent"):
        table.add_column(name, justify="right", no_wrap=True)
    table.add_column("passed, misspelt", no_wrap=True)
    if to.is_terminal:
        table.add_column("", no_wrap=True)
    for kind, figures in by_kind(outcomes).items():
        bars = [_bar(figures.passed)] if to.is_terminal else []
        shares = (_share(figures.passed), _share(figures.intent))
        table.add_row(kind, str(figures.passed.n), *shares, _cell(figures.misspelt), *bars)
    return table


def _share(figure: Figure) -> str:
    """Return a figure alone."""
    return "-" if figure.value is None else f"{figure.value:.3f}"


def _bar(figure: Figure) -> Text:
    """Return a share as a bar, what is missing in another colour."""
    full = round((figure.value or 0) * _BAR)
    return Text.assemble(("━" * full, "green"), ("━" * (_BAR - full), "red"))


def _files(files: dict[str, Figure], to: Console) -> Table:
    """Return the share passed in each file."""
    table = _table("By file", to)
    table.add_column("file")
    table.add_column("n", justify="right")
    table.add_column("passed", justify="right")
    for file, figure in files.items():
        table.add_row(file, str(figure.n), _share(figure))
    return table


def _confusions(matrix: Confusion, to: Console) -> Table:
    """Return the confusion matrix: the expected kind to the left, the intent answered above."""
    table = _table("Confusion matrix (expected kind to the left, answered intent above)", to, gap=0)
    table.add_column("", no_wrap=True)
    for intent in matrix.columns:
        table.add_column(_heading(intent, to), justify="right", vertical="bottom")
    for kind in matrix.rows:
        table.add_row(kind, *(_count(matrix.count(kind, intent), kind == intent) for intent in matrix.columns))
    table.caption = "Another kind that a question is labelled with counts as right."
    table.caption_justify = "left"
    return table


def _heading(intent: str, to: Console) -> str:
    """Return the heading of a column, as much of it as there is room for."""
    return intent.replace("_", "\n") if to.width >= _ROOM_FOR_WORDS else intent[:_SHORT].rstrip("_")


def _count(count: int, is_right: bool) -> Text:
    """Return a cell of the matrix: what is right stands out, and so does what is wrong and happens."""
    if not count:
        return Text("·", "dim")
    return Text(str(count), "bold green" if is_right else "yellow")
