"""Guide: the decision flow, one question at a time. Pure: each move takes a GuideState and gives the next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.advise.concept import concept
from bot.domain.advice import Advice, GuideStep
from bot.domain.catalog import Catalog
from bot.domain.dialogue import DialogueState, GuideState, Slot
from bot.domain.guide import Option, Step
from bot.domain.question import Intent, Need, Reading


def open_guide(reading: Reading, state: DialogueState, catalog: Catalog) -> Advice:
    """Return the first question not yet answered by what was said; the conversation opens the guide itself.

    "How do we migrate?" asks for no choice: a notion that implies no needs is explained.
    """
    if reading.intent is Intent.GUIDE and reading.is_question and reading.concepts and not reading.needs:
        return concept(reading, state, catalog)
    return ask(begin("", state.runs + 1, reading.needs, reading.refused, catalog), catalog)


def begin(
    starter: str,
    run: int,
    needs: Sequence[Need],
    refused: Sequence[str],
    catalog: Catalog,
    *,
    known: Sequence[str] = (),
) -> GuideState:
    """Return a new guide at its first question; ``needs`` already said count and are not asked again."""
    guide = GuideState(starter, run, (), None, tuple(needs), tuple(refused), tuple(known))
    return replace(guide, step=next_step(guide, catalog))


def next_step(guide: GuideState, catalog: Catalog) -> str | None:
    """Return the id of the first step neither answered, skipped nor said already; None at the end."""
    done = {slot.step for slot in guide.slots}
    said = {need.criterion for need in guide.needs}
    return next((s.id for s in catalog.steps if s.id not in done and not said & set(s.answered_by)), None)


def answer(guide: GuideState, option: str | None, catalog: Catalog) -> GuideState:
    """Return the guide after its open question was answered by ``option``, or skipped (None)."""
    assert guide.step is not None, "an ended guide takes no answer"  # noqa: S101  # callers check
    slots = (*(slot for slot in guide.slots if slot.step != guide.step), Slot(guide.step, option))
    moved = replace(guide, slots=slots)
    return replace(moved, step=next_step(moved, catalog))


def back(guide: GuideState, catalog: Catalog) -> GuideState:
    """Return the guide with its last answer taken back; at the first question nothing changes."""
    if not guide.slots:
        return guide
    moved = replace(guide, slots=guide.slots[:-1])
    return replace(moved, step=guide.slots[-1].step if guide.slots else next_step(moved, catalog))


def step_of(step_id: str, catalog: Catalog) -> Step:
    """Return a step by id; ``StopIteration`` never happens for ids of this catalog."""
    return next(step for step in catalog.steps if step.id == step_id)


def option_of(step: Step, option_id: str | None) -> Option | None:
    """Return an option by id, None for a skipped step or an unknown id."""
    return next((option for option in step.options if option.id == option_id), None)


def is_shared_most(step: Step, option_id: str, needs: Sequence[Need]) -> bool:
    """Whether the needs that a kind of project implies are those of an option, more than those of any other."""
    implied = {need.criterion for need in needs if need.because is not None}
    shared = {one.id: sum(spec.weight for spec in one.needs if spec.criterion in implied) for one in step.options}
    only = len(implied) == len({need.criterion for need in needs})
    return only and 0 < shared.get(option_id, 0) == max(shared.values())


def needs_of(guide: GuideState, catalog: Catalog) -> tuple[Need, ...]:
    """Return what the answers add up to: what was said in words, then each option's needs, weights summed."""
    total: dict[str, Need] = {need.criterion: need for need in guide.needs}
    for slot in guide.slots:
        option = option_of(step_of(slot.step, catalog), slot.option)
        for spec in option.needs if option else ():
            old = total.get(spec.criterion)
            if old is not None and old.refused:  # what was said in words outlives a click
                continue
            weight = spec.weight + (old.weight if old else 0.0)
            must = spec.must or (old.must if old else False)
            total[spec.criterion] = Need(spec.criterion, weight, must, spec.refused, old.because if old else None)
    return tuple(total.values())


def told(guide: GuideState, catalog: Catalog) -> tuple[tuple[str, str], ...]:
    """Return the answers given so far as (step title, option label), skipped ones left out."""
    steps = [(step_of(slot.step, catalog), slot.option) for slot in guide.slots if slot.option is not None]
    return tuple((step.title, option.label) for step, chosen in steps if (option := option_of(step, chosen)))


def ask(guide: GuideState, catalog: Catalog, notice: str | None = None) -> GuideStep:
    """Return the guide's open question as advice."""
    step = step_of(guide.step or catalog.steps[0].id, catalog)
    number = [one.id for one in catalog.steps].index(step.id) + 1
    said = tuple(("no " if need.refused else "") + catalog.criterion(need.criterion).name for need in guide.needs)
    said += tuple(f"no {catalog.frameworks[name].name}" for name in guide.refused)
    said += tuple(f"you know {catalog.frameworks[name].name}" for name in guide.known)
    counts = tuple(_counts(option, catalog) for option in step.options) if notice == "explained" else ()
    return GuideStep(step, number, len(catalog.steps), guide.run, told(guide, catalog), said, notice, counts)


def _counts(option: Option, catalog: Catalog) -> tuple[str, ...]:
    """Return the names of what an option makes count."""
    return tuple(("no " if need.refused else "") + catalog.criterion(need.criterion).name for need in option.needs)
